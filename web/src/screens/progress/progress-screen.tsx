import { Group, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { LinkButton } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { BoardCards } from './board-cards.js';
import { BoardTable } from './board-table.js';
import { Deadlines } from './deadlines.js';
import { CountsShown } from './counts.js';
import {
  type PartOfYear,
  partShown,
  partsOf,
  yearBegun,
  type YearShown,
} from '../../parts/part-of-year.js';
import { ProgressBoard, TermsOfYears } from './progress.operations.js';
import { UnitsOwed } from './units-owed.js';
import { usePartName } from '../../parts/use-part-name.js';

const route = getRouteApi('/tien-do');

/** Which records the classes owe, and how many of them are there. */
export const ProgressScreen = () => {
  const { t } = useTranslation();
  const years = useScreen(TermsOfYears, {}, { topics: ['SCHOOL'] });
  return (
    <Page title={t('progress.title')} screen={t('progress.title')} about={t('progress.about')}>
      <Loaded screen={years}>{({ school }) => <PartChosen years={school?.years ?? []} />}</Loaded>
    </Page>
  );
};

const PartChosen = ({ years }: { readonly years: readonly YearShown[] }) => {
  const { t } = useTranslation();
  const { nam, phan } = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = usePartName();
  const year = yearBegun(years, nam, today());
  if (!year) return <Empty title={t('progress.noYear')} next={t('progress.noYearNext')} />;
  const part = partShown(year, phan, today());
  return (
    <>
      <Group gap="sm" align="flex-end" className="not-printed">
        <NativeSelect
          label={t('progress.year')}
          value={year.name}
          onChange={({ currentTarget: { value } }) => void navigate({ search: { nam: value } })}
          data={years.map(({ name }) => name)}
        />
        <NativeSelect
          label={t('progress.part')}
          value={part.code}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: { nam: year.name, phan: value } })
          }
          data={partsOf(year).map(({ code }) => ({ value: code, label: nameOf(code) }))}
        />
      </Group>
      <Board year={year} part={part} />
      <Deadlines schoolYear={year.name} />
      <UnitsOwed schoolYear={year.name} />
    </>
  );
};

interface BoardProps {
  readonly year: YearShown;
  readonly part: PartOfYear;
}

const Board = ({ year, part: { code, from, to } }: BoardProps) => {
  const { t } = useTranslation();
  const board = useScreen(
    ProgressBoard,
    { schoolYear: year.name, from, to },
    { topics: ['RECORDS', 'DOSSIERS', 'SCHOOL'] },
  );
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const Rows = isWide ? BoardTable : BoardCards;
  return (
    <Loaded screen={board}>
      {({ progress }) => {
        if (!progress)
          return <Empty title={t('progress.notYours')} next={t('progress.notYoursNext')} />;
        if (!progress.hasCalendar) return <NoCalendar />;
        if (progress.classes.length === 0 || progress.kinds.length === 0) {
          return <Empty title={t('progress.nothing')} next={t('progress.nothingNext')} />;
        }
        return (
          <>
            <Panel title={t('progress.allTogether')}>
              <CountsShown of={progress.counts} isFull />
            </Panel>
            <Rows of={progress} search={{ nam: year.name, phan: code }} />
          </>
        );
      }}
    </Loaded>
  );
};

const NoCalendar = () => {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <Empty title={t('progress.noCalendar')} next={t('progress.noCalendarNext')}>
      {may('MANAGE_SCHOOL') && (
        <LinkButton to="/nhan-su" search={{ view: 'structure' }}>
          {t('progress.toCalendar')}
        </LinkButton>
      )}
    </Empty>
  );
};
