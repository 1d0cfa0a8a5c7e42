import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Office } from '../../../domain/policy/offices.js';
import { yearNow } from '../../../domain/school/school.state.js';
import type { OwedPeriod } from '../../../domain/shared/due.js';
import type { ClassId } from '../../../domain/shared/ids.js';
import type { FieldOption, RecordKind } from '../../../domain/shared/record-kind.js';
import { periodOption } from '../periods.js';
import type { Reader } from '../reader.js';
import type { Counting } from './owed-counts.js';
import { type OwedKind, owedKinds, topicsOf } from './owed-kinds.js';
import { ProgressBoard } from './progress-board.js';

/** What somebody has to submit by today, of one kind in one class. */
export interface MyOwed {
  readonly schoolYear: string;
  readonly classId: ClassId;
  readonly kind: RecordKind;
  readonly dueToday: number;
  readonly overdue: number;
  /** The first period that is not done. */
  readonly period: FieldOption;
}

export const myOwedMax = 50;

/** What the reader owes and has not submitted, what is due for longest first. */
export class MyOwedQuery extends Query<readonly MyOwed[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}

interface Owing {
  readonly classId: ClassId;
  readonly kind: RecordKind;
  readonly periods: readonly OwedPeriod[];
  readonly topics: readonly (string | null)[];
}

@QueryHandler(MyOwedQuery)
export class MyOwedHandler implements IQueryHandler<MyOwedQuery> {
  constructor(private readonly board: ProgressBoard) {}

  async execute({ reader }: MyOwedQuery): Promise<readonly MyOwed[]> {
    const schoolYear = yearNow(reader.facts.school, reader.today);
    const isPerson = reader.accountKind === 'person' && reader.rights.grant === null;
    if (!isPerson || !reader.readsRecords || schoolYear === null) return [];
    const part = { schoolYear, kinds: null, from: null, to: null };
    const due = owedKinds(reader, part).map(({ kind, periods }) => ({
      kind,
      periods: periods.filter(({ dueOn }) => dueOn <= reader.today),
    }));
    const owing = owedBy(reader, await this.board.classes(reader, schoolYear), due);
    if (owing.length === 0) return [];
    const classIds = [...new Set(owing.map(({ classId }) => classId))];
    const owed = due.filter(({ kind }) => owing.some((one) => one.kind === kind));
    const counting = await this.board.counting(reader, { schoolYear, classIds, owed });
    return owing
      .flatMap((one) => openOf(one, counting, reader))
      .toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
      .slice(0, myOwedMax)
      .map(({ since: _, ...one }) => ({ ...one, schoolYear }));
  }
}

const openOf = (
  { classId, kind, periods, topics }: Owing,
  counting: Counting,
  { today }: Reader,
): readonly (Omit<MyOwed, 'schoolYear'> & { readonly since: string })[] => {
  let [dueToday, overdue] = [0, 0];
  let first: OwedPeriod | null = null;
  for (const period of periods) {
    const { missing, upcoming } = counting.of(classId, kind, period, topics);
    if (missing + upcoming > 0) first ??= period;
    overdue += missing;
    if (period.dueOn === today) dueToday += upcoming;
  }
  if (first === null) return [];
  const period = periodOption(kind.every ?? 'year', first.code);
  return [{ classId, kind, dueToday, overdue, period, since: first.dueOn }];
};

/** What they have to enter, in which classes; with the topics that are theirs. */
const owedBy = (
  reader: Reader,
  classIds: readonly ClassId[],
  owed: readonly OwedKind[],
): readonly Owing[] => {
  const offices = reader.rights.offices.filter(
    ({ powers }) => powers?.includes('enterRecord') ?? true,
  );
  return classIds.flatMap((classId) =>
    owed.flatMap(({ kind, periods }) => {
      const theirs = offices.filter((office) => owes(office, kind, classId));
      const all = topicsOf(kind);
      const topics = all.filter((topic) =>
        theirs.some((office) => isOfSubject(reader, office, { topic, all })),
      );
      return topics.length > 0 && periods.length > 0 ? [{ classId, kind, periods, topics }] : [];
    }),
  );
};

/**
 * Whoever is there for the class owes what their role enters. Whoever is there for the whole school
 * owes a kind that their role is named first for; as for the rest, each class has somebody nearer.
 */
const owes = ({ actor }: Office, { owners }: RecordKind, classId: ClassId): boolean => {
  if (!owners.includes(actor.role)) return false;
  if (actor.classId !== null) return actor.classId === classId;
  return actor.role !== 'homeroomTeacher' && owners[0] === actor.role;
};

/** Whoever was appointed for a subject that is a topic owes that one. */
const isOfSubject = (
  { facts: { school } }: Reader,
  { actor }: Office,
  { topic, all }: { readonly topic: string | null; readonly all: readonly (string | null)[] },
): boolean => {
  const { subject = null } =
    school.appointments.find(({ appointmentId }) => appointmentId === actor.appointmentId) ?? {};
  return subject === null || !all.includes(subject) || subject === topic;
};
