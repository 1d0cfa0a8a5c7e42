import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const HomeScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('home.title')} screen={t('home.title')}>
      {null}
    </Page>
  );
};
