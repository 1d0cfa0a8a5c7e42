import { SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';
import { SchoolStructure } from './school-structure.js';
import { StaffList } from './staff-list.js';

const route = getRouteApi('/nhan-su');

export const PeopleScreen = () => {
  const { t } = useTranslation();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('people.title')} screen={t('people.title')} about={t('people.about')}>
      <SegmentedControl
        size="md"
        style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
        aria-label={t('people.views')}
        value={view ?? 'staff'}
        onChange={(chosen) =>
          void navigate({ search: chosen === 'structure' ? { view: 'structure' } : {} })
        }
        data={[
          { value: 'staff', label: t('people.staff') },
          { value: 'structure', label: t('people.structure') },
        ]}
      />
      {view === 'structure' ? <SchoolStructure /> : <StaffList />}
    </Page>
  );
};
