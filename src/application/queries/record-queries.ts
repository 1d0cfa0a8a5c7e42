import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { coveringLocks, type RecordPlace } from '../../domain/lock/lock.state.js';
import type { CoveringLock } from '../../domain/shared/covering-lock.js';
import { type DossierId, lockStream, type RecordId } from '../../domain/shared/ids.js';
import { partsOfPeriod } from '../../domain/shared/year-part.js';
import { Aggregates } from '../aggregates.js';
import type { Clock } from '../ports/clock.js';
import type { ClassPlacementRow, RecordRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels, RecordSlot } from '../ports/read-models.js';
import { CLOCK, READ_MODELS } from '../ports/tokens.js';
import { mapPage, nothingOf, visiblePage } from './pages.js';
import type { Reader } from './reader.js';
import { type RecordView, recordView } from './record-view.js';
import { VisibleRecords } from './visible-records.js';

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
