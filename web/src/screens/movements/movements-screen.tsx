import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Page } from '../../parts/page.js';
import { type PartOfYear, partsOf, yearBegun, type YearShown } from '../../parts/part-of-year.js';
import { usePartName } from '../../parts/use-part-name.js';
import { MovementLine } from './movement-line.js';
import { ClassesOfMovements, MovementsBetween } from './movements.operations.js';

const route = getRouteApi('/bien-dong');

/** Who came, changed class and left, month by month. */
export const MovementsScreen = () => {
  const { t } = useTranslation();
  const { school } = useSession();
  const { nam, phan, lop } = route.useSearch();
  const years = school.years.map((one) => ({ ...one, calendar: null }));
  const year = yearBegun(years, nam, today());
  return (
    <Page
      title={t('movements.title')}
      screen={t('movements.title')}
      about={t('movements.about')}
      actions={
        <Button
          variant="default"
          leftSection={<Printer size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('movements.print')}
        </Button>
      }
    >
      {year ? (
        <Stack>
          <Choices years={years} year={year} part={partOf(year, phan)} classId={lop ?? ''} />
          <Movements year={year} part={partOf(year, phan)} classId={lop ?? null} />
        </Stack>
      ) : (
        <Empty title={t('movements.noYear')} next={t('movements.noYearNext')} />
      )}
    </Page>
  );
};

/** The part in the address, or the running month, or the whole of another year. */
const partOf = (year: YearShown, asked: string | undefined): PartOfYear => {
  const [whole, ...months] = partsOf(year) as [PartOfYear, ...PartOfYear[]];
  const thisMonth = today().slice(0, 7);
  const found = [asked ?? thisMonth, whole.code].map((code) =>
    [whole, ...months].find((one) => one.code === code),
  );
  return found.find((one) => one !== undefined) ?? whole;
};

interface ChoicesProps {
  readonly years: readonly YearShown[];
  readonly year: YearShown;
  readonly part: PartOfYear;
  readonly classId: string;
}

const Choices = ({ years, year, part, classId }: ChoicesProps) => {
  const { t } = useTranslation();
  const nameOf = usePartName();
  const navigate = route.useNavigate();
  const { data } = useScreen(ClassesOfMovements, { schoolYear: year.name }, { topics: ['SCHOOL'] });
  const show = (nam: string, phan: string, lop: string) =>
    void navigate({ search: { nam, phan, ...(lop !== '' && { lop }) }, replace: true });
  return (
    <Group gap="sm" align="flex-end" className="not-printed">
      <NativeSelect
        label={t('movements.year')}
        value={year.name}
        onChange={({ currentTarget: { value } }) => show(value, 'nam', '')}
        data={years.map(({ name }) => name)}
      />
      <NativeSelect
        label={t('movements.part')}
        value={part.code}
        onChange={({ currentTarget: { value } }) => show(year.name, value, classId)}
        data={partsOf(year).map(({ code }) => ({ value: code, label: nameOf(code) }))}
      />
      <NativeSelect
        label={t('movements.class')}
        value={classId}
        onChange={({ currentTarget: { value } }) => show(year.name, part.code, value)}
        data={[
          { value: '', label: t('movements.allClasses') },
          ...(data?.school?.classes ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Group>
  );
};

interface MovementsProps {
  readonly year: YearShown;
  readonly part: PartOfYear;
  readonly classId: string | null;
}

const Movements = ({ year, part, classId }: MovementsProps) => {
  const { t } = useTranslation();
  const pages = usePages(
    MovementsBetween,
    { from: part.from ?? year.startsOn, to: part.to ?? year.endsOn, classId },
    { topics: ['DOSSIERS'], pageOf: ({ movements }) => movements },
  );
  return (
    <LoadedPages
      pages={pages}
      empty={<Empty title={t('movements.none')} next={t('movements.noneNext')} />}
    >
      <Stack component="ul" gap="xs" m={0} p={0} aria-label={t('movements.title')}>
        {pages.nodes.map((movement, at) => (
          <MovementLine key={at} of={movement} />
        ))}
      </Stack>
    </LoadedPages>
  );
};
