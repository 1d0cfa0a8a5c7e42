import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const ApprovalsScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('records.title')} screen={t('records.title')}>
      {null}
    </Page>
  );
};
