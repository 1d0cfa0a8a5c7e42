import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const CorrectionsScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('correction.title')} screen={t('correction.title')}>
      {null}
    </Page>
  );
};
