import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { useValueText } from '../../parts/value.js';
import { ClassDay } from './class-day.operations.js';
import styles from './class-day.module.css';
import { DayChoice } from './day-choice.js';
import { dayToBeginWith, isOfYear, type SchoolDays, wasHere } from '../../format/school-days.js';
import { SheetSection } from './sheet-section.js';
import type {
  DailyKind,
  ListedChild,
  NumberedChild,
  SaveSheet,
  ShownClass,
} from './sheet-shape.js';

const route = getRouteApi('/lop/$classId/ngay');

/** More children than a class may have, in pages of the most that the engine gives. */
const pageSize = 50;

/** What is recorded of a class day by day, for one day. */
export const ClassDayScreen = () => {
  const { classId } = route.useParams();
  const { t } = useTranslation();
  const { data, nodes, error, isLoading, hasMore, again } = usePages(
    ClassDay,
    { id: classId, first: pageSize },
    {
      topics: ['DOSSIERS', 'SCHOOL'],
      pageOf: (answer) => answer.class?.dossiers,
      pagesAtOnce: 2,
    },
  );
  const shown = data?.class;
  if (data && !shown) return <NotFound />;
  const isWhole = data !== undefined && !(hasMore && isLoading);
  return (
    <Page
      title={t('classDay.title')}
      screen={t('classDay.title')}
      about={
        shown && (
          <>
            <LinkAnchor to="/lop/$classId" params={{ classId }}>
              {t('common.classOf', { name: shown.name })}
            </LinkAnchor>
            {` · ${t('common.schoolYear', { year: shown.schoolYear })}`}
          </>
        )
      }
    >
      {error && <LoadFailed error={error} again={again} />}
      {shown && isWhole ? (
        <DayOf
          key={classId}
          of={shown}
          listed={nodes}
          kinds={(data.school?.kindsInForce ?? []).filter(isDailySheet)}
          calendar={calendarIn(data.school?.years ?? [], shown.schoolYear)}
        />
      ) : (
        !error && <PageSkeleton rows={8} />
      )}
    </Page>
  );
};

/** Kept for the class each day, with a row for each child. */
const isDailySheet = ({ about, every, rowFields }: DailyKind): boolean =>
  about === 'CLASS' && every === 'DAY' && rowFields !== null;

const calendarIn = (
  years: readonly { readonly name: string; readonly calendar: SchoolDays | null }[],
  schoolYear: string,
): SchoolDays | null => years.find(({ name }) => name === schoolYear)?.calendar ?? null;

interface DayOfProps {
  readonly of: ShownClass;
  readonly listed: readonly ListedChild[];
  readonly kinds: readonly DailyKind[];
  readonly calendar: SchoolDays | null;
}

const DayOf = ({ of: shown, listed, kinds, calendar }: DayOfProps) => {
  const { t } = useTranslation();
  const { school, may, me } = useSession();
  const { ngay } = route.useSearch();
  const year = school.years.find(({ name }) => name === shown.schoolYear);
  if (!year) return <NotFound />;
  const day = ngay ?? dayToBeginWith(today(), year);
  if (!may('READ_RECORDS', shown.id) && me.grant === null) {
    return <Empty title={t('schoolClass.shut')} next={t('schoolClass.shutMore')} />;
  }
  if (kinds.length === 0) {
    return <Empty title={t('classDay.noKinds')} next={t('classDay.noKindsNext')} />;
  }
  const isAhead = day > today();
  return (
    <Stack gap="md">
      <DayChoice classId={shown.id} day={day} year={year} calendar={calendar} />
      {isAhead || !isOfYear(day, year) ? (
        <Empty
          title={t(isAhead ? 'classDay.notYet' : 'classDay.notOfYear', { year: year.name })}
          next={t('classDay.otherDay')}
        />
      ) : (
        <Sheets key={day} classId={shown.id} day={day} listed={listed} kinds={kinds} />
      )}
    </Stack>
  );
};

interface SheetsProps extends Pick<DayOfProps, 'listed' | 'kinds'> {
  readonly classId: string;
  readonly day: string;
}

const Sheets = ({ classId, day, listed, kinds }: SheetsProps) => {
  const numbered = useNumbered(listed, day);
  const saving = useSavingAll(kinds);
  return (
    <>
      {kinds.map(({ kind }) => (
        <SheetSection key={kind} {...{ classId, day, kind, numbered }} announce={saving.announce} />
      ))}
      {(saving.open.length > 1 || saving.now !== null) && <SaveAll of={saving} />}
    </>
  );
};

/** Numbered as in the list of the class, whoever was here on that day. */
const useNumbered = (listed: readonly ListedChild[], day: string): readonly NumberedChild[] => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const named = listed
    .filter((child) => wasHere(child, day))
    .map(({ id, name }, at) => {
      const isNamed = name.__typename === 'ReadableValue' && name.value !== null;
      return { id, place: at + 1, name: (isNamed && textOf(name)) || t('records.unnamed') };
    });
  const key = JSON.stringify(named);
  return useMemo(() => JSON.parse(key) as readonly NumberedChild[], [key]);
};

/** All sheets of the day that can be saved, one after the other, until one is refused. */
const useSavingAll = (kinds: readonly DailyKind[]) => {
  const saves = useRef(new Map<string, SaveSheet>());
  const [open, setOpen] = useState<readonly string[]>([]);
  const [now, setNow] = useState<{ readonly kind: DailyKind; readonly at: number } | null>(null);
  const announce = useCallback((kind: string, save: SaveSheet | null) => {
    if (save) saves.current.set(kind, save);
    else saves.current.delete(kind);
    setOpen([...saves.current.keys()]);
  }, []);
  const saveAll = async () => {
    const wanted = kinds.filter(({ kind }) => saves.current.has(kind));
    for (const [at, kind] of wanted.entries()) {
      setNow({ kind, at });
      if (!(await saves.current.get(kind.kind)?.(true))) break;
    }
    setNow(null);
  };
  return { announce, open, now, saveAll };
};

const SaveAll = ({ of }: { readonly of: ReturnType<typeof useSavingAll> }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { now, open, saveAll } = of;
  return (
    <Paper withBorder p="sm" shadow="sm" className={styles['all']}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" role="status">
          {now
            ? t('classDay.savingNow', { kind: said(now.kind.label) })
            : t('classDay.open', { count: open.length })}
        </Text>
        <Button loading={now !== null} onClick={() => void saveAll()}>
          {t('classDay.submitAll')}
        </Button>
      </Group>
    </Paper>
  );
};
