import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const FindScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('find.title')} screen={t('find.title')}>
      {null}
    </Page>
  );
};
