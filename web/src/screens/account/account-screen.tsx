import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const AccountScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('account.title')} screen={t('account.title')}>
      {null}
    </Page>
  );
};
