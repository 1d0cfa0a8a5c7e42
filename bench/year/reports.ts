import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Entry } from './books.js';
import { addDays } from './days.js';
import type { Compared } from './compared.js';
import { type Child, classOn, type LivingSchool } from './school.js';
import { lastDayOf } from './slots.js';
import { calendar } from './world.js';

type Measure = NonNullable<RecordKind['figures']>[number]['count'];

interface FigureRead {
  readonly code: string;
  readonly value: number | null;
  readonly reports: { readonly counted: number; readonly expected: number } | null;
}

/** What the engine says of a report: counted now, and as it was submitted. */
interface ReportRead {
  readonly now: readonly FigureRead[];
  readonly kept: readonly FigureRead[];
}

/** Every figure of every report, counted from the simulator's books and by the engine. */
export const compareReports = async (
  school: LivingSchool,
  waitFor: string,
): Promise<readonly Compared[]> => {
  const entries = [...school.books.entries.values()].filter(
    ({ kind, period }) => kind.figures !== undefined && period !== null,
  );
  const read = new Map<string, ReportRead>();
  for (const entry of entries) read.set(entry.id, await readReport(school, entry, waitFor));
  return entries.flatMap((entry) => compareReport(school, entry, read));
};

const readReport = async (
  { people, principal }: LivingSchool,
  { id }: Entry,
  waitFor: string,
): Promise<ReportRead> => {
  const { reportFigures, record } = await people.ask<{
    reportFigures: { figures: readonly FigureRead[] } | null;
    record: { counted: { figures: readonly FigureRead[] } | null } | null;
  }>(
    principal,
    `query ($id: ID!, $waitFor: LogIndex) {
       reportFigures(recordId: $id, waitFor: $waitFor) {
         figures { code value reports { counted expected } } }
       record(id: $id) { counted { figures { code value reports { counted expected } } } } }`,
    { id, waitFor },
  );
  return { now: reportFigures?.figures ?? [], kept: record?.counted?.figures ?? [] };
};

const compareReport = (
  school: LivingSchool,
  entry: Entry,
  read: ReadonlyMap<string, ReportRead>,
): readonly Compared[] => {
  const what = `report ${entry.kind.kind} ${nameOf(school, entry)} ${entry.period}`;
  const { now = [] } = read.get(entry.id) ?? {};
  return (entry.kind.figures ?? []).flatMap(({ code, count }) => {
    const found = now.find((one) => one.code === code);
    const named = `${what} ${code}`;
    if (count.of === 'reports') {
      return compareSum(school, { what: `sum ${named}`, entry, count, found, read });
    }
    return [{ what: named, simulated: countOf(school, entry, count), engine: found?.value ?? -1 }];
  });
};

interface SumCompared {
  readonly what: string;
  readonly entry: Entry;
  readonly count: Measure & { readonly of: 'reports' };
  /** What the engine says of it now. */
  readonly found: FigureRead | undefined;
  readonly read: ReadonlyMap<string, ReportRead>;
}

/** A sum of the reports below it: of what they held when they were submitted, and of how many. */
const compareSum = (
  school: LivingSchool,
  { what, entry, count, found, read }: SumCompared,
): readonly Compared[] => {
  const below = reportsBelow(school, entry, count.kind);
  const kept = below.map(
    ({ id }) => read.get(id)?.kept.find(({ code }) => code === count.figure)?.value ?? 0,
  );
  const { counted = -1, expected = -1 } = found?.reports ?? {};
  const classes = school.world.classes.length;
  return [
    { what, simulated: sum(kept), engine: found?.value ?? -1 },
    { what: `${what} of reports`, simulated: below.length, engine: counted },
    { what: `${what} of expected`, simulated: classes, engine: expected },
  ];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** Whose report it is. */
const nameOf = ({ world, teamIds }: LivingSchool, { classNo, dossierId }: Entry): string => {
  if (classNo !== null) return world.classes[classNo]?.name ?? '';
  const team = [...teamIds].find(([, id]) => id === dossierId);
  return team?.[0] ?? 'school';
};

/** Of classes, for the same period: every sum of the catalogues is one of these. */
const reportsBelow = ({ books }: LivingSchool, { period }: Entry, kind: string): readonly Entry[] =>
  books.of(kind).filter((entry) => entry.period === period && entry.status !== 'DRAFT');

/** What the figure has to be, counted from the books. */
const countOf = (
  school: LivingSchool,
  report: Entry,
  count: Exclude<Measure, { readonly of: 'reports' }>,
): number => {
  const { classNo } = report;
  const span = spanOf(report);
  switch (count.of) {
    case 'rows':
      return rowsOf(school, count.kind, report, span).filter(
        ([name, value]) => name.endsWith(`/${count.field}`) && count.values.includes(String(value)),
      ).length;
    case 'records':
      return countedRecords(school, report, span, count).filter(({ values }) =>
        count.values.includes(String(values.get(count.field))),
      ).length;
    case 'approved':
      return countedRecords(school, report, span, count).length;
    case 'children':
      return school.children.filter((child) => {
        if (count.when === 'last-day') return classOn(child, span.to) === classNo;
        return changesOf(child, classNo, count.when).some(
          (day) => span.from <= day && day <= span.to,
        );
      }).length;
    case 'staff':
      return staffOf(school, count).length;
  }
};

/** In which offices each of the staff is when the year ends. */
const officesAtEnd = (school: LivingSchool): ReadonlyMap<string, readonly string[]> => {
  const { world, principal } = school;
  const offices = new Map<string, string[]>([[principal, ['principal']]]);
  const give = (code: string, role: string) =>
    offices.set(code, [...(offices.get(code) ?? []), role]);
  for (const { code, offices: own } of world.staff) {
    for (const { role } of own) if (role !== 'principal') give(code, role);
  }
  for (const { lead, kind } of world.teams) {
    give(lead, kind === 'OFFICE' ? 'officeTeamLead' : 'subjectTeamLead');
  }
  return offices;
};

/** Of the staff, in those offices, those who have such a record of themselves. */
const staffOf = (
  school: LivingSchool,
  { roles, having }: Measure & { readonly of: 'staff' },
): readonly string[] => {
  const people = [...officesAtEnd(school)]
    .filter(([, own]) => roles === undefined || own.some((role) => isOneOf(role, roles)))
    .map(([code]) => school.personId(code));
  if (!having) return people;
  const holders = school.books
    .of(having.kind)
    .filter(({ status }) => status === 'APPROVED')
    .filter(({ values }) => having.values.includes(String(values.get(having.field))))
    .map(({ dossierId }) => dossierId);
  return people.filter((personId) => holders.includes(personId));
};

const isOneOf = (role: string, roles: readonly string[]): boolean => roles.includes(role);

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The days that a report tells of; of a year all that the school opened it for. */
const spanOf = ({ kind, period }: Entry): Span => {
  const code = period ?? '';
  const to = lastDayOf(kind, code);
  if (kind.every === 'month') return { from: `${code}-01`, to };
  if (kind.every === 'year') return { from: '2026-09-05', to: '2027-05-31' };
  const term = calendar.terms.find(({ startsOn, endsOn }) => startsOn <= to && to <= endsOn);
  return { from: term?.startsOn ?? to, to };
};

/** Of the same rhythm that of the same period; of a shorter one those that end in it. */
const isWithin = (entry: Entry, report: Entry, span: Span): boolean => {
  if (entry.period === null || entry.status !== 'APPROVED') return false;
  if (entry.kind.every === report.kind.every) return entry.period === report.period;
  const ends = lastDayOf(entry.kind, entry.period);
  return span.from <= ends && ends <= span.to;
};

/** Every value of a sheet of the class, under the child and the field that it is of. */
const rowsOf = (school: LivingSchool, kind: string, report: Entry, span: Span) =>
  school.books
    .of(kind)
    .filter((entry) => entry.classNo === report.classNo && isWithin(entry, report, span))
    .flatMap(({ values }) => [...values]);

/** Of what has no period those whose own day lies in it; a plan of the year is of each part of it. */
const countedRecords = (
  school: LivingSchool,
  report: Entry,
  span: Span,
  count: Measure & { readonly of: 'records' | 'approved' },
): readonly Entry[] =>
  ownRecords(school, report, span, count.kind)
    .filter(({ topic }) => (count.topic ?? null) === null || topic === count.topic)
    .filter((entry) => {
      if (count.on !== undefined) {
        const day = String(entry.values.get(count.on));
        return entry.status === 'APPROVED' && span.from <= day && day <= span.to;
      }
      const isPlanOfYear = count.of === 'approved' && entry.kind.every === 'year';
      return isPlanOfYear ? entry.status === 'APPROVED' : isWithin(entry, report, span);
    });

/** Of the class with its children, of the team, or of the whole school. */
const ownRecords = (
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
  return school.books.of(kind).filter(({ kind: { about = 'child' }, classNo, dossierId }) => {
    switch (about) {
      case 'child':
        return here.has(dossierId);
      case 'class':
        return classNo === report.classNo;
      case 'team':
        return dossierId === report.dossierId;
      case 'staff':
      case 'school':
        return true;
    }
  });
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
