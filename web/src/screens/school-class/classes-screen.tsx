import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const ClassesScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('schoolClass.title')} screen={t('schoolClass.title')}>
      {null}
    </Page>
  );
};
