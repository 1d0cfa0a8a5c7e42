import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { Empty } from './empty.js';
import { Page } from './page.js';

/** Of an address that leads nowhere, and of what this person may not see: nobody can tell which. */
export const NotFound = () => {
  const { t } = useTranslation();
  const isInspector = useSession().me.grant !== null;
  return (
    <Page title={t('common.notFound')} screen={t('common.notFound')}>
      <Empty
        title={t(isInspector ? 'grants.notCovered' : 'common.notFoundMore')}
        next={t('common.notFoundNext')}
      >
        <Link to="/">{t('shell.toHome')}</Link>
      </Empty>
    </Page>
  );
};
