import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { lockOfScope, type ProposalFacts } from '../../domain/lock/lock.decide.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import type { LockScope } from '../../domain/lock/lock.events.js';
import { catalogueOfYear } from '../../domain/school/kinds-in-force.js';
import { catalogueInForce, classOf, inOfficeAs } from '../../domain/school/school.state.js';
import { type DossierId, type LockId, lockStream, type RecordId } from '../../domain/shared/ids.js';
import { yearNamed } from '../../domain/shared/period.js';
import { powers } from '../../domain/shared/roles.js';
import { periodsInPart } from '../../domain/shared/year-part.js';
import { Aggregates } from '../aggregates.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import type { Gap, LockGaps } from '../ports/waiting-rows.js';
import { onePerDossierOf } from './duties/duty-queries.js';
import { LockOwed, type LockOwedView } from './lock-owed.js';
import type { Reader } from './reader.js';
import { isDraftOfNoTopic } from './topics-in-year.js';

export type LockGapKind = 'draft' | 'submitted' | 'open-correction' | 'without-record';

/** Something that a lock would close over unfinished. */
export interface LockGapView {
  readonly what: LockGapKind;
  readonly count: number;
  /** The first few, of which the reader sees those that they may. */
  readonly recordIds: readonly RecordId[];
  readonly dossierIds: readonly DossierId[];
}

export interface LockChecklistView {
  readonly recordsTotal: number;
  readonly approved: number;
  /** On its way over the same scope, or in force over all of it. */
  readonly alreadyLockedBy: LockId | null;
  readonly items: readonly LockGapView[];
  /** What was looked at: what is owed there is another question, of its own price. */
  readonly scope: LockScope;
}

export const lockExamplesMax = 20;

/** Null for everybody who has no part in locking, and of a class that is not there. */
export class LockChecklistQuery extends Query<LockChecklistView | null> {
  constructor(
    readonly reader: Reader,
    readonly scope: LockScope,
  ) {
    super();
  }
}

@QueryHandler(LockChecklistQuery)
export class LockChecklistHandler implements IQueryHandler<LockChecklistQuery> {
  constructor(
    private readonly aggregates: Aggregates,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, scope }: LockChecklistQuery): Promise<LockChecklistView | null> {
    if (!mayLookAt(reader, scope)) return null;
    const { schoolId } = reader;
    const [gaps, register] = await Promise.all([
      this.models.lockGaps(schoolId, {
        scope,
        periods: periodsOf(reader, scope),
        onePerDossier: onePerDossierOf(reader),
        mandatory: mandatoryKinds(reader, scope),
        examplesMax: lockExamplesMax,
        isLeftOut: (drafts) => {
          const form = reader.kindOf(drafts);
          return form !== null && isDraftOfNoTopic(reader, form, { ...drafts, status: 'draft' });
        },
      }),
      this.aggregates.fresh(lockDecider, schoolId, lockStream(schoolId)),
    ]);
    return {
      recordsTotal: gaps.recordsTotal,
      approved: gaps.approved,
      alreadyLockedBy: lockOfScope(scope, register.state, proposalFactsOf(reader))?.lockId ?? null,
      items: itemsOf(gaps),
      scope,
    };
  }
}

/** What was owed within a scope. Null where the checklist is, where no year is named, and of one record. */
export class LockOwedQuery extends Query<LockOwedView | null> {
  constructor(
    readonly reader: Reader,
    readonly scope: LockScope,
  ) {
    super();
  }
}

@QueryHandler(LockOwedQuery)
export class LockOwedHandler implements IQueryHandler<LockOwedQuery> {
  constructor(private readonly owed: LockOwed) {}

  async execute({ reader, scope }: LockOwedQuery): Promise<LockOwedView | null> {
    return mayLookAt(reader, scope) ? this.owed.of(reader, scope) : null;
  }
}

const mayLookAt = (reader: Reader, { classId }: LockScope): boolean =>
  (reader.holds('proposeLock') || reader.holds('decideLock') || reader.holds('executeLock')) &&
  (classId === null || classOf(reader.facts.school, classId) !== null);

const proposalFactsOf = ({ principal, facts, today }: Reader): ProposalFacts => ({
  personId: principal.personId,
  deciders: inOfficeAs(powers.decideLock, facts.school, today),
});

const periodsOf = (
  { facts }: Reader,
  { schoolYear, period }: LockScope,
): readonly string[] | null => {
  if (period === null) return null;
  const year = yearNamed(facts.school.years, schoolYear);
  return schoolYear !== null && year ? periodsInPart(period, schoolYear, year) : [];
};

const itemsOf = (gaps: LockGaps): readonly LockGapView[] => [
  ofRecords('draft', gaps.drafts),
  ofRecords('submitted', gaps.submitted),
  ofRecords('open-correction', gaps.openCorrections),
  {
    what: 'without-record',
    count: gaps.withoutRecord.count,
    recordIds: [],
    dossierIds: gaps.withoutRecord.examples,
  },
];

const ofRecords = (what: LockGapKind, { count, examples }: Gap<RecordId>): LockGapView => ({
  what,
  count,
  recordIds: examples,
  dossierIds: [],
});

/** Of which the catalogue of the year wants one in the dossier of every child. */
const mandatoryKinds = (
  { facts, today }: Reader,
  { kind, schoolYear }: LockScope,
): readonly string[] => {
  const { school } = facts;
  const catalogue =
    schoolYear === null ? catalogueInForce(school, today) : catalogueOfYear(school, schoolYear);
  return (catalogue?.kinds ?? [])
    .filter(
      ({ tier, onePerDossier, about = 'child' }) =>
        tier === 'mandatory' && onePerDossier && about === 'child',
    )
    .map((one) => one.kind)
    .filter((one) => kind === null || one === kind);
};
