import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { recordsOfValue } from '../../domain/record/named-records.js';
import { recordDuty } from '../../domain/record/record-duties.js';
import { kindsEver } from '../../domain/school/kinds-in-force.js';
import { yearNow } from '../../domain/school/school.state.js';
import { type ClassId, lockStream, type PersonId, type RecordId } from '../../domain/shared/ids.js';
import { classOfPlace } from '../../domain/shared/place.js';
import { stepDue } from '../../domain/shared/sampling.js';
import { Aggregates } from '../aggregates.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import type { RecordFilter, RecordOrdering } from '../ports/waiting-rows.js';
import { DutyFacts } from './duties/duty-facts.js';
import { mapPage, nothingOf, visiblePage } from './pages.js';
import type { Reader } from './reader.js';
import { type RecordView, recordView } from './record-view.js';
import { type SeenRecord, VisibleRecords } from './visible-records.js';

export interface RecordsWanted {
  /** Null for any. */
  readonly status: RecordRow['status'] | null;
  readonly kind: string | null;
  readonly period: string | null;
  readonly schoolYear: string | null;
  /** Periods from and up to these, of those in the same form. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only what names that record in a field which the reader sees. */
  readonly naming: RecordId | null;
  /** The class by which the reader sees it; null for any. */
  readonly classId: ClassId | null;
  /** Only those of which the step that is due is one that the reader could take now. */
  readonly forMyStep: boolean;
  readonly along: RecordOrdering;
}

/**
 * The step that is due is one that the reader could take now, by the check of the decider: for an
 * office of theirs, of a record that they had no hand in and that no lock covers.
 */
const waitsForMe = (
  facts: DutyFacts,
  { record, place, dossier }: SeenRecord<RecordRow>,
): boolean => {
  const kind = facts.reader.kindOf(record);
  const draws = record.submitted?.draws ?? [];
  const step = kind && stepDue(kind.chain, draws, record.approvals.length);
  if (!kind || !step) return false;
  const placed = {
    ...record,
    registeredLogIndex: Number(record.registeredLogIndex),
    about: dossier.about,
    placedYear: kind.onePerDossier ? dossier.schoolYear : record.schoolYear,
    placedIn: classOfPlace(place),
    childIn: dossier.classId,
  };
  const approving = facts.acting(placed, { power: 'approveRecord', roles: step.roles }, false);
  const approvedBy = record.approvals.map(({ personId }) => personId as PersonId);
  return (
    recordDuty({ ...record, approvedBy, draws, approving, entering: null }) === 'approve-record'
  );
};

/** Records that the reader sees, along the order that is wanted. */
export class RecordsQuery extends Query<Page<RecordView>> {
  constructor(
    readonly reader: Reader,
    readonly wanted: RecordsWanted,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(RecordsQuery)
export class RecordsHandler implements IQueryHandler<RecordsQuery> {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, wanted, page }: RecordsQuery): Promise<Page<RecordView>> {
    const filter = filterOf(reader, wanted);
    if (!reader.readsDossiers || filter === null) return nothingOf();
    const facts = wanted.forMyStep ? await this.facts(reader) : null;
    const seen = await visiblePage(
      page,
      (part) => this.models.recordsWhere(reader.schoolId, filter, part),
      async (rows) => {
        const visible = await this.records.among(reader, rows);
        const wantedHere = visible.filter((one) => isWanted(reader, wanted, one, facts));
        return new Map(wantedHere.map((one) => [one.record, one]));
      },
    );
    await this.records.lookedAt(
      reader,
      seen.entries.map(({ row }) => row),
    );
    return mapPage(seen, (one) => recordView(reader, one));
  }

  private async facts(reader: Reader): Promise<DutyFacts> {
    const { schoolId } = reader;
    const register = await this.aggregates.fresh(lockDecider, schoolId, lockStream(schoolId));
    return new DutyFacts(reader, register.state);
  }
}

/** What the read model is asked for, so that an index serves it; null when nothing can be wanted. */
const filterOf = (reader: Reader, wanted: RecordsWanted): RecordFilter | null => {
  const { status, period, from, to, classId, naming, along } = wanted;
  const kinds = kindsWanted(reader, wanted);
  const isNarrow = status !== null || kinds !== null || wanted.schoolYear !== null;
  const { school } = reader.facts;
  const schoolYear = isNarrow ? wanted.schoolYear : yearNow(school, reader.today);
  if (kinds?.length === 0 || (!isNarrow && schoolYear === null)) return null;
  const others = { period, from, to, holding: naming, everInClass: classId, along };
  return { status, kinds, schoolYear, ...others };
};

/** Null for any; of what names a record only the kinds of which a field does. */
const kindsWanted = (
  { facts: { school } }: Reader,
  { kind, naming }: RecordsWanted,
): readonly string[] | null => {
  if (naming === null) return kind === null ? null : [kind];
  const named = kindsEver(school)
    .filter(({ fields }) => fields.some(({ type }) => type.is === 'record'))
    .map((one) => one.kind);
  return [...new Set(named)].filter((one) => kind === null || one === kind);
};

const isWanted = (
  reader: Reader,
  { classId, naming }: RecordsWanted,
  one: SeenRecord<RecordRow>,
  facts: DutyFacts | null,
): boolean =>
  (classId === null || classOfPlace(one.place) === classId) &&
  (naming === null || names(reader, one, naming)) &&
  (facts === null || waitsForMe(facts, one));

const names = (
  reader: Reader,
  { record, place }: SeenRecord<RecordRow>,
  recordId: RecordId,
): boolean => {
  const fields = reader.kindOf(record)?.fields ?? [];
  return fields.some((field) => {
    const pointer = record.values[field.name];
    return (
      field.type.is === 'record' &&
      typeof pointer === 'object' &&
      recordsOfValue(pointer.value).includes(recordId) &&
      reader.readsField(field, place)
    );
  });
};
