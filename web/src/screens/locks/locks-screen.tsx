import { NativeSelect, Stack, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { Lock as LockIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { kindsOf } from '../../parts/kinds-of.js';
import { LinkButton } from '../../parts/links.js';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { yearRunning } from '../../parts/part-of-year.js';
import {
  type BoardRow,
  boardOf,
  ofRecords,
  ofYear,
  type ShownClass,
  type ShownKind,
  type ShownLock,
} from './board.js';
import { BoardCards } from './board-cards.js';
import { BoardTable } from './board-table.js';
import { History } from './history.js';
import { ScopesOfYear } from './locks.operations.js';
import { useLocks } from './use-locks.js';

const route = getRouteApi('/khoa-so');

/** Which classes of a year are closed for entry, and what is on its way to be. */
export const LocksScreen = () => {
  const { t } = useTranslation();
  const { school, may } = useSession();
  const { year: asked } = route.useSearch();
  const year = yearRunning(school.years, asked, today())?.name ?? '';
  const scopes = useScreen(ScopesOfYear, { schoolYear: year }, { topics: ['SCHOOL'] });
  const locks = useLocks();
  return (
    <Page
      title={t('locks.title')}
      screen={t('locks.title')}
      about={t('locks.about')}
      actions={
        may('PROPOSE_LOCK') && (
          <LinkButton
            to="/khoa-so/de-nghi"
            search={{ year }}
            leftSection={<LockIcon size={18} aria-hidden />}
          >
            {t('locks.propose')}
          </LinkButton>
        )
      }
    >
      <YearChoice year={year} />
      <Loaded screen={scopes}>
        {({ school: found }) => (
          <Loaded screen={locks}>
            {() =>
              found && (
                <Board
                  classes={found.classes}
                  kinds={kindsOf(found.catalogues)}
                  locks={ofYear(locks.nodes, year)}
                  year={year}
                />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
};

const YearChoice = ({ year }: { readonly year: string }) => {
  const { t } = useTranslation();
  const { school } = useSession();
  const navigate = route.useNavigate();
  return (
    <NativeSelect
      maw={320}
      label={t('locks.year')}
      value={year}
      onChange={({ currentTarget: { value } }) => void navigate({ search: { year: value } })}
      data={school.years.map(({ name }) => name)}
    />
  );
};

interface BoardProps {
  readonly classes: readonly ShownClass[];
  readonly kinds: readonly ShownKind[];
  readonly locks: readonly ShownLock[];
  readonly year: string;
}

const Board = ({ classes, kinds, locks, year }: BoardProps) => {
  const { t } = useTranslation();
  const rows: readonly BoardRow[] = boardOf(classes, locks);
  const single = ofRecords(locks);
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const Rows = isWide ? BoardTable : BoardCards;
  if (rows.length === 0)
    return <Empty title={t('locks.noClasses')} next={t('locks.noClassesNext')} />;
  return (
    <>
      <Rows rows={rows} kinds={kinds} year={year} />
      {single.length > 0 && (
        <Stack component="section" gap="xs">
          <Title order={2} size="h4">
            {t('locks.ofRecords')}
          </Title>
          <BoardCards rows={[{ schoolClass: null, locks: single }]} kinds={kinds} year={year} />
        </Stack>
      )}
      <History locks={locks} kinds={kinds} />
    </>
  );
};
