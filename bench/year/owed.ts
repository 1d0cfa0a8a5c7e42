import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Books, Entry, Waiver } from './books.js';
import { addDays, distinct, momentOf, monthOf, weekOf } from './days.js';
import { topicsOfClass } from './routine.js';
import { classOn, type LivingSchool } from './school.js';
import { firstDayOf, lastDayOf } from './slots.js';
import { calendar, schoolDays, schoolYear } from './world.js';

export interface OwedCounts {
  owed: number;
  onTime: number;
  late: number;
  missing: number;
  upcoming: number;
  waived: number;
}

interface Slot {
  readonly period: string;
  readonly topic: string | null;
  readonly dossierId: string;
}

/** What each class owes of each kind, as the simulator reckons it from its own books. */
export const owedOf = (
  school: LivingSchool,
  kind: RecordKind,
  classNo: number,
  today: string,
): OwedCounts => {
  const counts = { owed: 0, onTime: 0, late: 0, missing: 0, upcoming: 0, waived: 0 };
  const submitted = submissionsOf(school.books, kind);
  for (const { code, dueOn, countedOn } of periodsOwed(school.books, kind)) {
    const isOnce = kind.every === undefined;
    const on = isOnce ? within(today) : countedOn;
    for (const slot of slotsOf(school, kind, { classNo, period: code, on })) {
      counts.owed += 1;
      const entry = submitted.get(keyOf(isOnce ? { ...slot, period: '' } : slot));
      const own = isOnce ? dueOfComer(school, kind, slot, dueOn) : dueOn;
      counts[stateOf(school.books, { kind, classNo, slot, entry, dueOn: own, today })] += 1;
    }
  }
  return counts;
};

/** A day of the school year: today, or its first or last. */
const within = (today: string): string => {
  const [{ startsOn }, { endsOn }] = calendar.terms;
  if (today < startsOn) return startsOn;
  return today < endsOn ? today : endsOn;
};

/** Whoever came later has as many days from then on. */
const dueOfComer = (
  { children }: LivingSchool,
  { due }: RecordKind,
  { dossierId }: Slot,
  dueOn: string,
): string => {
  const came = children.find((child) => child.dossierId === dossierId)?.places[0]?.from;
  const own = came === undefined ? dueOn : addDays(came, due?.days ?? 0);
  return own < dueOn ? dueOn : own;
};

const keyOf = ({ dossierId, period, topic }: Slot): string =>
  `${dossierId} ${period} ${topic ?? ''}`;

const known = new WeakMap<Books, Map<string, Map<string, Entry>>>();

const submissionsOf = (books: Books, kind: RecordKind): ReadonlyMap<string, Entry> => {
  const kept = known.get(books) ?? new Map<string, Map<string, Entry>>();
  known.set(books, kept);
  const found =
    kept.get(kind.kind) ??
    new Map(
      books
        .of(kind.kind)
        .filter(({ submittedMs }) => submittedMs !== null)
        .map((entry) => [keyOf({ ...entry, period: entry.period ?? '' }), entry]),
    );
  kept.set(kind.kind, found);
  return found;
};

interface Owed {
  readonly kind: RecordKind;
  readonly classNo: number;
  readonly slot: Slot;
  readonly entry: Entry | undefined;
  readonly dueOn: string;
  readonly today: string;
}

const stateOf = (
  books: Books,
  { kind, classNo, slot, entry, dueOn, today }: Owed,
): Exclude<keyof OwedCounts, 'owed'> => {
  if (entry) {
    return (entry.submittedMs ?? 0) < momentOf(addDays(dueOn, 1), '00:00') ? 'onTime' : 'late';
  }
  const covers = (waiver: Waiver): boolean =>
    waiver.kind === kind.kind &&
    (waiver.classNo === null || waiver.classNo === classNo) &&
    (waiver.period === null || waiver.period === slot.period) &&
    (waiver.topic === null || waiver.topic === slot.topic);
  if (books.waivers.some(covers)) return 'waived';
  return dueOn < today ? 'missing' : 'upcoming';
};

interface OwedPeriod {
  readonly code: string;
  readonly dueOn: string;
  readonly countedOn: string;
}

/** By the day that was set, where one was; it is counted in the same part of the year as before. */
const periodsOwed = ({ deadlines }: Books, kind: RecordKind): readonly OwedPeriod[] =>
  periodsOf(kind).map((period) => {
    const set = deadlines.findLast((one) => one.kind === kind.kind && one.period === period.code);
    return { ...period, dueOn: set?.dueOn ?? period.dueOn };
  });

const periodsOf = (kind: RecordKind): readonly OwedPeriod[] => {
  const { due } = kind;
  if (due === undefined) return [];
  const yearEnd = calendar.terms[1].endsOn;
  const spanned: RecordKind = kind.onePerDossier ? { ...kind, every: 'year' } : kind;
  return codesOf(spanned).map((code) => {
    const ends = lastDayOf(spanned, code);
    const last = ends < yearEnd ? ends : yearEnd;
    if (due.from === 'end') return { code, dueOn: addDays(ends, due.days), countedOn: last };
    const begins = firstDayOf(spanned, code);
    const dueOn = addDays(begins, due.days);
    const asked = dueOn < begins ? begins : dueOn;
    return { code, dueOn, countedOn: asked < last ? asked : last };
  });
};

const codesOf = ({ every }: RecordKind): readonly string[] => {
  if (every === undefined) return [];
  switch (every) {
    case 'day':
      return schoolDays;
    case 'week':
      return distinct(schoolDays.map(weekOf));
    case 'month':
      return distinct(schoolDays.map(monthOf));
    case 'term':
      return calendar.terms.map(({ code }) => `${schoolYear}/${code}`);
    case 'assessment':
      return calendar.assessments.map(({ code }) => `${schoolYear}/${code}`);
    case 'year':
      return [schoolYear];
  }
};

interface Asked {
  readonly classNo: number;
  readonly period: string;
  readonly on: string;
}

const slotsOf = (
  school: LivingSchool,
  kind: RecordKind,
  { classNo, period, on }: Asked,
): readonly Slot[] => {
  const topics = topicsOfClass(school, kind, classNo);
  const dossierIds =
    kind.about === 'class'
      ? [school.classId(classNo)]
      : school.children
          .filter((child) => classOn(child, on) === classNo)
          .map(({ dossierId }) => dossierId);
  return dossierIds.flatMap((dossierId) => topics.map((topic) => ({ period, topic, dossierId })));
};
