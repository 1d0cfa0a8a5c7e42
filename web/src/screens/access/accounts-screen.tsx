import { SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page.js';
import { AccountDetail } from './account-detail.js';
import { RegisterView } from './register-view.js';
import { ReviewsView } from './reviews-view.js';
import { SuspicionsView } from './suspicions-view.js';

const route = getRouteApi('/tai-khoan');

const views = { register: RegisterView, suspicions: SuspicionsView, reviews: ReviewsView };

export const AccountsScreen = () => {
  const { t } = useTranslation();
  const { view = 'register', account } = route.useSearch();
  const navigate = route.useNavigate();
  if (account !== undefined) return <AccountDetail key={account} id={account} />;
  const View = views[view];
  return (
    <Page title={t('access.title')} screen={t('access.title')} about={t('access.about')}>
      <SegmentedControl
        size="md"
        style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
        aria-label={t('access.views')}
        value={view}
        onChange={(chosen) =>
          void navigate({
            search: chosen === 'suspicions' || chosen === 'reviews' ? { view: chosen } : {},
          })
        }
        data={(['register', 'suspicions', 'reviews'] as const).map((one) => ({
          value: one,
          label: t(`access.${one}`),
        }))}
      />
      <View />
    </Page>
  );
};
