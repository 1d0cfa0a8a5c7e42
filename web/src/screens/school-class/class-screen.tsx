import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const ClassScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('schoolClass.title')} screen={t('schoolClass.title')}>
      {null}
    </Page>
  );
};
