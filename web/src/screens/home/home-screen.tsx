import { Group, Stack, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import type { Duty } from '../../parts/duty-place.js';
import { Day } from '../../parts/moment.js';
import { MoreButton } from '../../parts/more-button.js';
import { Page } from '../../parts/page.js';
import { nameOf } from '../../parts/person-name.js';
import { BeforeWork } from './before-work.js';
import { DayBooks } from './day-books.js';
import { DutyCounts } from './duty-counts.js';
import { listedKinds, type ListedKind } from './duty-kinds.js';
import { DutyList } from './duty-list.js';

import { Home } from './home.operations.js';
import { FiguresForMe } from './figures-for-me.js';
import { InspectorHome } from './inspector-home.js';
import { MyOwed } from './my-owed.js';
import { News } from './news.js';
import './home.css';

const route = getRouteApi('/');

/** The first screen of everybody: what waits for them, what is late, what others did. */
export const HomeScreen = () => {
  const { t } = useTranslation();
  const { me } = useSession();
  const name = nameOf(me.person);
  const isInspector = me.accountKind === 'INSPECTOR';
  return (
    <Page
      title={name === null ? t('home.title') : t('home.greeting', { name })}
      screen={t('home.title')}
      about={<Day on={today()} starts />}
    >
      {isInspector ? (
        <InspectorHome />
      ) : (
        <Stack gap="xl">
          <BeforeWork />
          <DayBooks />
          <MyOwed />
          <FiguresForMe />
          <Duties />
          <News />
        </Stack>
      )}
    </Page>
  );
};

const Duties = () => {
  const { t } = useTranslation();
  const { viec: chosen = null } = route.useSearch();
  const pages = usePages(
    Home,
    { kinds: chosen ? [chosen] : [...listedKinds] },
    {
      topics: ['CORRECTIONS', 'RECORDS', 'LOCKS', 'ACCESS', 'SCHOOL', 'DOSSIERS'],
      pageOf: ({ duties }) => duties,
    },
  );
  const counts = pages.data?.dutyCounts ?? [];
  return (
    <Loaded screen={pages}>
      {() =>
        counts.length === 0 ? (
          <Empty title={t('home.nothing')} next={t('home.nothingNext')} />
        ) : (
          <Stack gap="lg">
            <section aria-labelledby="waiting">
              <Title order={2} size="h4" id="waiting" mb="sm">
                {t('home.waiting')}
              </Title>
              <DutyCounts counts={counts} chosen={chosen} />
            </section>
            <DueFirst duties={pages.nodes} chosen={chosen} />
            {pages.hasMore && (
              <MoreButton
                label={t('home.moreDuties')}
                more={pages.more}
                isLoading={pages.isLoading}
              />
            )}
          </Stack>
        )
      }
    </Loaded>
  );
};

interface DueFirstProps {
  readonly duties: readonly Duty[];
  readonly chosen: ListedKind | null;
}

const DueFirst = ({ duties, chosen }: DueFirstProps) => {
  const { t } = useTranslation();
  if (duties.length === 0 && chosen === null) return null;
  return (
    <section aria-labelledby="first">
      <Group justify="space-between" align="baseline" mb="sm">
        <Title order={2} size="h4" id="first">
          {chosen === null ? t('home.first') : t(`home.kind.${chosen}`)}
        </Title>
        {chosen !== null && (
          <LinkAnchor to="/" search={{}} resetScroll={false} replace>
            {t('home.allKinds')}
          </LinkAnchor>
        )}
      </Group>
      {duties.length === 0 ? (
        <Empty title={t('home.noneOfKind')} next={t('home.noneOfKindNext')} />
      ) : (
        <DutyList duties={duties} />
      )}
    </section>
  );
};
