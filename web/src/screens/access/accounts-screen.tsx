import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const AccountsScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('access.title')} screen={t('access.title')}>
      {null}
    </Page>
  );
};
