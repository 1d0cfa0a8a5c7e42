import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const ImportScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('imports.title')} screen={t('imports.title')}>
      {null}
    </Page>
  );
};
