import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { coveringLocks, type RecordPlace } from '../../domain/lock/lock.state.js';
import { recordDuty } from '../../domain/record/record-duties.js';
import type { CoveringLock } from '../../domain/shared/covering-lock.js';
import {
  type ClassId,
  type DossierId,
  lockStream,
  type RecordId,
  type PersonId,
} from '../../domain/shared/ids.js';
import { classOfPlace } from '../../domain/shared/place.js';
import { stepDue } from '../../domain/shared/sampling.js';
import { partsOfPeriod } from '../../domain/shared/year-part.js';
import { Aggregates } from '../aggregates.js';
import type { Clock } from '../ports/clock.js';
import type { ClassPlacementRow, RecordRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels, RecordSlot } from '../ports/read-models.js';
import { CLOCK, READ_MODELS } from '../ports/tokens.js';
import { DutyFacts } from './duties/duty-facts.js';
import { mapPage, nothingOf, visiblePage } from './pages.js';
import type { Reader } from './reader.js';
import { type RecordView, recordView } from './record-view.js';
import { type SeenRecord, VisibleRecords } from './visible-records.js';

export class RecordsByIdsQuery extends Query<readonly RecordView[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly RecordId[],
  ) {
    super();
  }
}

@QueryHandler(RecordsByIdsQuery)
export class RecordsByIdsHandler implements IQueryHandler<RecordsByIdsQuery> {
  constructor(
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, ids }: RecordsByIdsQuery): Promise<readonly RecordView[]> {
    if (!reader.readsDossiers) return [];
    const rows = await this.models.recordsByIds(reader.schoolId, ids);
    return (await this.records.shown(reader, rows)).map((seen) => recordView(reader, seen));
  }
}

export class RecordsOfDossiersQuery extends Query<readonly RecordView[]> {
  constructor(
    readonly reader: Reader,
    readonly dossierIds: readonly DossierId[],
  ) {
    super();
  }
}

@QueryHandler(RecordsOfDossiersQuery)
export class RecordsOfDossiersHandler implements IQueryHandler<RecordsOfDossiersQuery> {
  constructor(
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, dossierIds }: RecordsOfDossiersQuery): Promise<readonly RecordView[]> {
    if (!reader.readsDossiers) return [];
    const rows = await this.models.recordsOf(reader.schoolId, dossierIds);
    return (await this.records.shown(reader, rows)).map((seen) => recordView(reader, seen));
  }
}

export interface RecordsWanted {
  readonly status: RecordRow['status'];
  readonly kind: string | null;
  readonly period: string | null;
  /** The class by which the reader sees it; null for any. */
  readonly classId: ClassId | null;
  /** Only those of which the step that is due is one that the reader could take now. */
  readonly forMyStep: boolean;
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

/** Records of a status that the reader sees, in the order of registration. */
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
    const { status, kind, period, classId, forMyStep } = wanted;
    if (!reader.readsDossiers) return nothingOf();
    const filter = { status, kind, period, everInClass: classId };
    const facts = forMyStep ? await this.facts(reader) : null;
    const seen = await visiblePage(
      page,
      (part) => this.models.recordsWithStatus(reader.schoolId, filter, part),
      async (rows) => {
        const visible = await this.records.among(reader, rows);
        const wantedHere = visible.filter(
          (one) =>
            (classId === null || classOfPlace(one.place) === classId) &&
            (facts === null || waitsForMe(facts, one)),
        );
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

/** Records of one dossier that the reader sees, in the order of registration. */
export class RecordsInDossierQuery extends Query<Page<RecordView>> {
  constructor(
    readonly reader: Reader,
    readonly dossierId: DossierId,
    readonly slot: RecordSlot,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(RecordsInDossierQuery)
export class RecordsInDossierHandler implements IQueryHandler<RecordsInDossierQuery> {
  constructor(
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, dossierId, slot, page }: RecordsInDossierQuery) {
    if (!reader.readsDossiers) return nothingOf<RecordView>();
    const seen = await visiblePage(
      page,
      (part) => this.models.recordsInDossier(reader.schoolId, dossierId, slot, part),
      async (rows) => {
        const visible = await this.records.among(reader, rows);
        return new Map(visible.map((one) => [one.record, one]));
      },
    );
    await this.records.lookedAt(
      reader,
      seen.entries.map(({ row }) => row),
    );
    return mapPage(seen, (one) => recordView(reader, one));
  }
}

/** Of which the first in a dossier is asked for. */
export interface KindInDossier {
  readonly dossierId: DossierId;
  readonly kind: string;
}

/** Of each dossier the first record of a kind that the reader sees. */
export class FirstRecordsQuery extends Query<readonly RecordView[]> {
  constructor(
    readonly reader: Reader,
    readonly wanted: readonly KindInDossier[],
  ) {
    super();
  }
}

@QueryHandler(FirstRecordsQuery)
export class FirstRecordsHandler implements IQueryHandler<FirstRecordsQuery> {
  constructor(
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, wanted }: FirstRecordsQuery): Promise<readonly RecordView[]> {
    if (!reader.readsDossiers) return [];
    const dossierIds = [...new Set(wanted.map(({ dossierId }) => dossierId))];
    const kinds = [...new Set(wanted.map(({ kind }) => kind))];
    const ofKinds = await Promise.all(
      kinds.map((kind) => this.models.recordsOfKind(reader.schoolId, dossierIds, kind)),
    );
    const rows = ofKinds.flat().toSorted(byRegistration);
    const visible = await this.records.among(reader, rows);
    const first = wanted.flatMap(
      ({ dossierId, kind }) =>
        visible.find(({ record }) => record.dossierId === dossierId && record.kind === kind) ?? [],
    );
    await this.records.lookedAt(reader, first);
    return first.map((seen) => recordView(reader, seen));
  }
}

const byRegistration = (one: RecordRow, other: RecordRow): number =>
  one.registeredLogIndex < other.registeredLogIndex ? -1 : 1;

/** The locks over each record at this moment, with the unlock in force for it. */
export class LocksOverQuery extends Query<readonly (readonly CoveringLock[])[]> {
  constructor(
    readonly reader: Reader,
    readonly records: readonly RecordView[],
  ) {
    super();
  }
}

@QueryHandler(LocksOverQuery)
export class LocksOverHandler implements IQueryHandler<LocksOverQuery> {
  constructor(
    private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** From the lock register itself: an unlock that has just ended must not show as in force. */
  async execute({ reader, records }: LocksOverQuery) {
    const { schoolId } = reader;
    const dossierIds = [...new Set(records.map(({ dossierId }) => dossierId))];
    const [register, placements] = await Promise.all([
      this.aggregates.fresh(lockDecider, schoolId, lockStream(schoolId)),
      this.models.placementsOf(schoolId, dossierIds),
    ]);
    const now = this.clock.now();
    const { years } = reader.facts.school;
    return records.map((record) => {
      const place = placeOf(record, placements);
      const parts = partsOfPeriod(record.period, place.schoolYear, years);
      return coveringLocks(register.state, { ...place, parts }, now);
    });
  }
}

/** As the write side places a record: see `placeOf` of the record's use cases. */
const placeOf = (
  { recordId, dossierId, kind, form, schoolYear: madeIn, dossier }: RecordView,
  placements: readonly ClassPlacementRow[],
): Omit<RecordPlace, 'parts'> => {
  const schoolYear = form?.onePerDossier ? dossier.schoolYear : madeIn;
  const inThatYear = placements.find(
    (one) => one.dossierId === dossierId && one.schoolYear === schoolYear && one.leftDay === null,
  );
  return { recordId, kind, schoolYear, classId: inThatYear?.classId ?? dossier.classId };
};
