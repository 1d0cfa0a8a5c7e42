import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CorrectionId, type RecordId, recordStream } from '../../domain/shared/ids.js';
import type { FieldDefinition, LocalizedText } from '../../domain/shared/record-kind.js';
import type { CorrectionRow, NotePointer, ValuePointer } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import {
  type NoteView,
  type SeenValue,
  seen,
  type WitnessView,
  witnessView,
} from './history-view.js';
import { nothingOf, visiblePage } from './pages.js';
import type { Reader } from './reader.js';
import { VisibleRecords } from './visible-records.js';
import { clearValueOf, type View, type VisibleValue, visibleNote } from './visible-value.js';

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

/** Corrections as a reader may see them: those of the records that the reader sees. */
@Injectable()
export class VisibleCorrections {
  constructor(
    private readonly visible: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** In the order of the rows; what the reader may not see is left out. */
  async views(reader: Reader, rows: readonly CorrectionRow[]): Promise<readonly CorrectionView[]> {
    if (rows.length === 0 || !reader.readsRecords) return [];
    const recordIds = [...new Set(rows.map(({ recordId }) => recordId))];
    const records = await this.models.recordsByIds(reader.schoolId, recordIds);
    const visible = await this.visible.among(reader, records);
    const seenById = new Map(visible.map((seen) => [seen.record.recordId, seen]));
    return rows.flatMap((row) => {
      const seen = seenById.get(row.recordId);
      if (!seen) return [];
      const { record, classId } = seen;
      const streamId = recordStream(row.recordId);
      const fields = reader.kindOf(record)?.fields ?? [];
      const definition = fields.find(({ name }) => name === row.field) ?? null;
      const { dossierId } = record;
      return [correctionView({ reader, dossierId, classId, streamId }, definition, row)];
    });
  }
}

const correctionView = (
  view: View,
  definition: FieldDefinition | null,
  row: CorrectionRow,
): CorrectionView => {
  const { current, proposed, notes, witnesses, evidence, reissuedDocuments, ...rest } = row;
  const { field } = row;
  const note = (pointer: NotePointer): VisibleValue => visibleNote(view, [definition], pointer);
  const { schoolId: _, logIndex: __, oldValueHash: ___, newValueHash: ____, ...shown } = rest;
  return {
    ...shown,
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
    if (!reader.readsRecords) return nothingOf();
    return visiblePage(
      page,
      (part) =>
        status === null
          ? this.models.openCorrections(reader.schoolId, part)
          : this.models.correctionsWithStatus(reader.schoolId, status, part),
      async (found) => {
        const rowOf = new Map(found.map((row) => [row.correctionId, row]));
        const views = await this.corrections.views(reader, found);
        return new Map(
          views.map((view) => [rowOf.get(view.correctionId) as CorrectionRow, view] as const),
        );
      },
    );
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
