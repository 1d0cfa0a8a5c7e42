import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const LocksScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('locks.title')} screen={t('locks.title')}>
      {null}
    </Page>
  );
};
