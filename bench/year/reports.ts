import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Entry } from './books.js';
import { addDays } from './days.js';
import type { Compared } from './reconcile.js';
import { type Child, classOn, type LivingSchool } from './school.js';
import { lastDayOf } from './slots.js';
import { calendar } from './world.js';

type Figure = NonNullable<RecordKind['figures']>[number];

/** Every figure of every report of a class, counted from the simulator's books and by the engine. */
export const compareReports = async (
  school: LivingSchool,
  waitFor: string,
): Promise<readonly Compared[]> => {
  const compared: Compared[] = [];
  for (const entry of school.books.entries.values()) {
    const { figures = [] } = entry.kind;
    const own = figures.filter(({ count }) => count.of !== 'reports');
    if (own.length === 0 || entry.classNo === null || entry.period === null) continue;
    const { reportFigures } = await school.people.ask<{
      reportFigures: { figures: { code: string; value: number }[] } | null;
    }>(
      school.principal,
      `query ($id: ID!, $waitFor: LogIndex) { reportFigures(recordId: $id, waitFor: $waitFor) {
         figures { code value } } }`,
      { id: entry.id, waitFor },
    );
    const name = school.world.classes[entry.classNo]?.name;
    for (const figure of own) {
      compared.push({
        what: `report ${entry.kind.kind} ${name} ${entry.period} ${figure.code}`,
        simulated: countOf(school, entry, figure),
        engine: reportFigures?.figures.find(({ code }) => code === figure.code)?.value ?? -1,
      });
    }
  }
  return compared;
};

const countOf = (school: LivingSchool, report: Entry, { count }: Figure): number => {
  const { classNo } = report;
  const span = spanOf(report);
  switch (count.of) {
    case 'rows':
      return rowsOf(school, count.kind, report, span).filter(
        ([name, value]) => name.endsWith(`/${count.field}`) && count.values.includes(String(value)),
      ).length;
    case 'records':
      return recordsOf(school, report, span, count.kind)
        .filter(({ topic }) => (count.topic ?? null) === null || topic === count.topic)
        .filter(({ values }) => count.values.includes(String(values.get(count.field)))).length;
    case 'children':
      return school.children.filter((child) => {
        if (count.when === 'last-day') return classOn(child, span.to) === classNo;
        return changesOf(child, classNo, count.when).some(
          (day) => span.from <= day && day <= span.to,
        );
      }).length;
    case 'reports':
      return 0;
  }
};

interface Span {
  readonly from: string;
  readonly to: string;
}

const spanOf = ({ kind, period }: Entry): Span => {
  const code = period ?? '';
  const to = lastDayOf(kind, code);
  if (kind.every === 'month') return { from: `${code}-01`, to };
  if (kind.every === 'year') return { from: '2026-09-05', to: '2027-05-31' };
  const term = calendar.terms.find(({ startsOn, endsOn }) => startsOn <= to && to <= endsOn);
  return { from: term?.startsOn ?? to, to };
};

const isWithin = (entry: Entry, report: Entry, span: Span): boolean => {
  if (entry.period === null || entry.status !== 'APPROVED') return false;
  if (entry.kind.every === report.kind.every) return entry.period === report.period;
  const ends = lastDayOf(entry.kind, entry.period);
  return span.from <= ends && ends <= span.to;
};

const rowsOf = (school: LivingSchool, kind: string, report: Entry, span: Span) =>
  school.books
    .of(kind)
    .filter((entry) => entry.classNo === report.classNo && isWithin(entry, report, span))
    .flatMap(({ values }) => [...values]);

const recordsOf = (
  school: LivingSchool,
  report: Entry,
  span: Span,
  kind: string,
): readonly Entry[] => {
  const here = new Set(
    school.children
      .filter((child) => classOn(child, span.to) === report.classNo)
      .map(({ dossierId }) => dossierId),
  );
  return school.books
    .of(kind)
    .filter((entry) => isWithin(entry, report, span))
    .filter(({ kind: { about }, classNo, dossierId }) =>
      about === 'class' ? classNo === report.classNo : here.has(dossierId),
    );
};

/** The days on which a child came to a class, or on which it was there for the last time. */
const changesOf = (
  { places }: Child,
  classNo: number | null,
  when: 'joined' | 'left',
): readonly string[] =>
  places.flatMap(({ from, classNo: place }, at) => {
    if (when === 'joined') return place === classNo ? [from] : [];
    return at > 0 && places[at - 1]?.classNo === classNo ? [addDays(from, -1)] : [];
  });
