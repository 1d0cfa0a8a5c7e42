import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';

export const PeopleScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('people.title')} screen={t('people.title')}>
      {null}
    </Page>
  );
};
