import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const DossierScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('dossier.title')} screen={t('dossier.title')}>
      {null}
    </Page>
  );
};
