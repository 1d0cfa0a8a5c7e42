import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { fieldOf } from '../../domain/record/field-rules.js';
import { rowOf } from '../../domain/record/sheet.js';
import {
  type CorrectionId,
  type DossierId,
  type RecordId,
  recordStream,
} from '../../domain/shared/ids.js';
import type { LocalizedText } from '../../domain/shared/record-kind.js';
import type {
  CorrectionRow,
  NotePointer,
  RecordRow,
  ValuePointer,
} from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import {
  inRow,
  type NoteView,
  type SeenValue,
  seen,
  type WitnessView,
  witnessView,
} from './history-view.js';
import { mapPage, nothingOf, visiblePage } from './pages.js';
import type { Reader } from './reader.js';
import { type SeenRecord, VisibleRecords } from './visible-records.js';
import { clearValueOf, type VisibleValue, visibleNote } from './visible-value.js';

export interface CorrectionView
  extends Omit<
    CorrectionRow,
    | 'current'
    | 'evidence'
    | 'logIndex'
    | 'newValueHash'
    | 'notes'
    | 'oldValueHash'
    | 'proposed'
    | 'reissuedDocuments'
    | 'schoolId'
    | 'witnesses'
  > {
  /** The child in whose row of a sheet the field stands; null for a field of the record itself. */
  readonly rowOf: DossierId | null;
  readonly label: LocalizedText;
  /** The value in force when the correction was asked for. */
  readonly current: SeenValue;
  readonly proposed: SeenValue;
  readonly witnesses: readonly WitnessView[];
  readonly notes: readonly NoteView[];
  /** One to a line, as what was issued again; null when there was none. */
  readonly evidence: VisibleValue | null;
  readonly reissuedDocuments: VisibleValue | null;
}

/** A correction with the record it is about, as the reader may see it. */
interface SeenCorrection {
  readonly row: CorrectionRow;
  readonly of: SeenRecord<RecordRow>;
}

/** Corrections as a reader may see them: those of the records that the reader sees. */
@Injectable()
export class VisibleCorrections {
  constructor(
    private readonly visible: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** In the order of the rows; nobody looked at them yet. */
  async among(
    reader: Reader,
    rows: readonly CorrectionRow[],
  ): Promise<ReadonlyMap<CorrectionRow, SeenCorrection>> {
    if (rows.length === 0 || !reader.readsDossiers) return new Map();
    const recordIds = [...new Set(rows.map(({ recordId }) => recordId))];
    const records = await this.models.recordsByIds(reader.schoolId, recordIds);
    const visible = await this.visible.among(reader, records);
    const recordById = new Map(visible.map((seen) => [seen.record.recordId, seen]));
    return new Map(
      rows.flatMap((row) => {
        const of = recordById.get(row.recordId);
        return of ? [[row, { row, of }] as const] : [];
      }),
    );
  }

  /**
   * Of a page of what the reader may see.
   * @throws AccessLogUnavailable
   */
  async shown(reader: Reader, page: Page<SeenCorrection>): Promise<Page<CorrectionView>> {
    await this.visible.lookedAt(
      reader,
      page.entries.map(({ row }) => row.of),
    );
    return mapPage(page, (seen) => correctionView(reader, seen));
  }

  /**
   * In the order of the rows; what the reader may not see is left out.
   * @throws AccessLogUnavailable
   */
  async views(reader: Reader, rows: readonly CorrectionRow[]): Promise<readonly CorrectionView[]> {
    const seen = [...(await this.among(reader, rows)).values()];
    await this.visible.lookedAt(
      reader,
      seen.map(({ of }) => of),
    );
    return seen.map((one) => correctionView(reader, one));
  }
}

const correctionView = (reader: Reader, { row, of }: SeenCorrection): CorrectionView => {
  const { record, place } = of;
  const streamId = recordStream(row.recordId);
  const kind = reader.kindOf(record);
  const definition = kind && fieldOf(kind, row.field);
  const view = inRow({ reader, dossierId: record.dossierId, place, streamId }, row.field);
  const { current, proposed, notes, witnesses, evidence, reissuedDocuments, ...rest } = row;
  const { field } = row;
  const note = (pointer: NotePointer): VisibleValue => visibleNote(view, [definition], pointer);
  const { schoolId: _, logIndex: __, oldValueHash: ___, newValueHash: ____, ...shown } = rest;
  return {
    ...shown,
    rowOf: rowOf(field)?.dossierId ?? null,
    label: definition?.label ?? { vi: row.field, en: row.field },
    current: seen(view, definition, { field, pointer: currentPointer(current) }),
    proposed: seen(view, definition, { field, pointer: proposed }),
    witnesses: witnesses.map((witness) => witnessView(view, [definition], witness)),
    notes: notes.map((pointer) => ({ note: pointer.field, value: note(pointer) })),
    evidence: evidence && note(evidence),
    reissuedDocuments: reissuedDocuments && note(reissuedDocuments),
  };
};

const currentPointer = ({ revision, hash }: CorrectionRow['current']): ValuePointer => {
  const clear = clearValueOf(hash);
  return clear ? { revision, value: clear.value } : revision;
};

export class CorrectionsQuery extends Query<Page<CorrectionView>> {
  constructor(
    readonly reader: Reader,
    /** Null for all that wait for somebody. */
    readonly status: CorrectionRow['status'] | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(CorrectionsQuery)
export class CorrectionsHandler implements IQueryHandler<CorrectionsQuery> {
  constructor(
    private readonly corrections: VisibleCorrections,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, status, page }: CorrectionsQuery): Promise<Page<CorrectionView>> {
    if (!reader.readsDossiers) return nothingOf();
    const seen = await visiblePage(
      page,
      (part) =>
        status === null
          ? this.models.openCorrections(reader.schoolId, part)
          : this.models.correctionsWithStatus(reader.schoolId, status, part),
      (rows) => this.corrections.among(reader, rows),
    );
    return this.corrections.shown(reader, seen);
  }
}

export class CorrectionsOfRecordsQuery extends Query<readonly CorrectionView[]> {
  constructor(
    readonly reader: Reader,
    readonly recordIds: readonly RecordId[],
  ) {
    super();
  }
}

@QueryHandler(CorrectionsOfRecordsQuery)
export class CorrectionsOfRecordsHandler implements IQueryHandler<CorrectionsOfRecordsQuery> {
  constructor(
    private readonly corrections: VisibleCorrections,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, recordIds }: CorrectionsOfRecordsQuery) {
    const rows = await this.models.correctionsOf(reader.schoolId, recordIds);
    return this.corrections.views(reader, rows);
  }
}

export class CorrectionsByIdsQuery extends Query<readonly CorrectionView[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly CorrectionId[],
  ) {
    super();
  }
}

@QueryHandler(CorrectionsByIdsQuery)
export class CorrectionsByIdsHandler implements IQueryHandler<CorrectionsByIdsQuery> {
  constructor(
    private readonly corrections: VisibleCorrections,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, ids }: CorrectionsByIdsQuery): Promise<readonly CorrectionView[]> {
    const rows = await this.models.correctionsByIds(reader.schoolId, ids);
    return this.corrections.views(reader, rows);
  }
}
