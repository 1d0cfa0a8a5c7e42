import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const GrantsScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('grants.title')} screen={t('grants.title')}>
      {null}
    </Page>
  );
};
