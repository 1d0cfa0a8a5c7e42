import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { Day } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { nameOf } from '../../parts/person-name.js';
import { DutyCounts } from './duty-counts.js';
import { DutyList } from './duty-list.js';
import { Home } from './home.operations.js';

/** The first screen of everybody: what waits for them, what is late. */
export const HomeScreen = () => {
  const { t } = useTranslation();
  const { me } = useSession();
  const screen = useScreen(
    Home,
    {},
    { topics: ['CORRECTIONS', 'RECORDS', 'LOCKS', 'ACCESS', 'SCHOOL', 'DOSSIERS'] },
  );
  const name = nameOf(me.person);
  return (
    <Page
      title={name === null ? t('home.title') : t('home.greeting', { name })}
      screen={t('home.title')}
      about={<Day on={today()} />}
    >
      <Loaded screen={screen}>
        {({ dutyCounts, duties }) =>
          dutyCounts.length === 0 ? (
            <Empty title={t('home.nothing')} next={t('home.nothingNext')} />
          ) : (
            <Stack gap="lg">
              <section aria-labelledby="waiting">
                <Title order={2} size="h4" id="waiting" mb="sm">
                  {t('home.waiting')}
                </Title>
                <DutyCounts counts={dutyCounts} />
              </section>
              {duties.edges.length > 0 && (
                <section aria-labelledby="first">
                  <Title order={2} size="h4" id="first" mb="sm">
                    {t('home.first')}
                  </Title>
                  <DutyList duties={duties.edges} />
                </section>
              )}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
};
