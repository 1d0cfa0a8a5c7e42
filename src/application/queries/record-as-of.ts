import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { RecordEvent } from '../../domain/record/record.events.js';
import type { Recorded } from '../../domain/shared/event.js';
import { type DossierId, type RecordId, recordStream } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { invariant } from '../../domain/shared/invariant.js';
import {
  clearValueHash,
  type FieldName,
  type FieldValue,
  isReservedPurpose,
} from '../../domain/shared/protected-block.js';
import type { EnvelopeFacts, EventCodec } from '../ports/event-codec.js';
import type { EventStore, StoredEvent } from '../ports/event-store.js';
import type { RecordRow, ValuePointer } from '../ports/read-model-rows.js';
import { EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';
import { VisibleDossiers } from './dossier-queries.js';
import type { Reader } from './reader.js';
import { type FieldView, type RecordFieldsOf, fieldViews } from './record-view.js';

/**
 * Which entries count. All given bounds hold together, so "what did we know on Monday about how
 * things stood in May" is `recordedAt: Monday, claimedAt: May`.
 */
export interface AsOfBounds {
  readonly recordedAt: Instant | null;
  readonly claimedAt: Instant | null;
  readonly logIndex: bigint | null;
}

export interface RecordAsOfView {
  readonly recordId: RecordId;
  readonly dossierId: DossierId;
  readonly kind: string;
  readonly schoolYear: string;
  readonly status: RecordRow['status'];
  readonly fields: readonly FieldView[];
  /** How many entries of the record count. */
  readonly entryCount: number;
  /** The last of them. */
  readonly last: {
    readonly revision: bigint;
    readonly logIndex: bigint | null;
    readonly recordedAt: Instant;
    readonly claimedAt: Instant;
    readonly hash: Uint8Array;
  };
}

/** Null when there is no such record for this reader, or none yet within the bounds. */
export class RecordAsOfQuery extends Query<RecordAsOfView | null> {
  constructor(
    readonly reader: Reader,
    readonly recordId: RecordId,
    readonly bounds: AsOfBounds,
  ) {
    super();
  }
}

@QueryHandler(RecordAsOfQuery)
export class RecordAsOfHandler implements IQueryHandler<RecordAsOfQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async execute({ reader, recordId, bounds }: RecordAsOfQuery): Promise<RecordAsOfView | null> {
    if (!reader.readsRecords) return null;
    const stored = await this.store.readStream(reader.schoolId, recordStream(recordId));
    const state = foldAsOf(
      stored.filter((event) => countsByStore(event, bounds)),
      this.codec,
      bounds.claimedAt,
    );
    if (!state) return null;
    const [dossier] = await this.dossiers.byIds(reader, [state.dossierId]);
    if (!dossier) return null;
    const { last, entryCount, dossierId, kind, schoolYear, status } = state;
    return {
      recordId,
      dossierId,
      kind,
      schoolYear,
      status,
      fields: fieldViews(reader, dossier.classId, state),
      entryCount,
      last,
    };
  }
}

const countsByStore = ({ recordedAt, logIndex }: StoredEvent, bounds: AsOfBounds): boolean =>
  (bounds.recordedAt === null || recordedAt <= bounds.recordedAt) &&
  (bounds.logIndex === null || (logIndex !== null && logIndex <= bounds.logIndex));

type AsOfState = RecordFieldsOf &
  Pick<RecordAsOfView, 'dossierId' | 'schoolYear' | 'last' | 'entryCount'>;

/** Folds values and status alone; the whole state would cost more and is not asked for. */
export const foldAsOf = (
  stored: readonly StoredEvent[],
  codec: Pick<EventCodec, 'decode' | 'facts'>,
  claimedAt: Instant | null,
): AsOfState | null => {
  let state: AsOfState | null = null;
  for (const event of stored) {
    const facts = codec.facts(event);
    if (claimedAt !== null && facts.occurredAt > claimedAt) continue;
    state = afterEvent(state, codec.decode(event) as Recorded<RecordEvent>, event, facts);
  }
  return state;
};

const afterEvent = (
  state: AsOfState | null,
  event: Recorded<RecordEvent>,
  { revision, logIndex, recordedAt, hash }: StoredEvent,
  { occurredAt }: EnvelopeFacts,
): AsOfState | null => {
  const last = { revision, logIndex, recordedAt, claimedAt: occurredAt, hash };
  if (event.type === 'record.registered') {
    const { recordId, dossierId, kind, catalogueId, catalogueVersion, schoolYear } = event.payload;
    const identity = { recordId, dossierId, kind, catalogueId, catalogueVersion, schoolYear };
    return { ...identity, status: 'draft', values: valuesOf(event), last, entryCount: 1 };
  }
  // Claimed times may put a later entry before the registration; then there was no record yet.
  if (!state) return null;
  return { ...changed(state, event), last, entryCount: state.entryCount + 1 };
};

type LaterEvent = Exclude<Recorded<RecordEvent>, { readonly type: 'record.registered' }>;

const changed = (state: AsOfState, event: LaterEvent): AsOfState => {
  switch (event.type) {
    case 'record.revised':
      return { ...state, values: { ...state.values, ...valuesOf(event) } };
    case 'record.submitted':
      return { ...state, status: 'submitted' };
    case 'record.returned':
      return { ...state, status: 'draft' };
    case 'record.approved':
      return event.payload.final ? { ...state, status: 'approved' } : state;
    case 'record.disposed':
      return { ...state, status: 'disposed', values: {} };
    case 'record.correction-applied': {
      const { field, requestRevision, newValueHash, newClear } = event.payload;
      const where = { revision: requestRevision, hash: newValueHash };
      const pointer: ValuePointer = newClear
        ? { protected: false, ...where, value: newClear.value }
        : { protected: true, ...where };
      return { ...state, values: { ...state.values, [field]: pointer } };
    }
    case 'record.correction-requested':
    case 'record.correction-permitted':
    case 'record.correction-refused':
    case 'record.correction-attested':
    case 'record.correction-voided':
    case 'record.correction-closed':
      return state;
  }
};

const valuesOf = ({
  payload: { clear },
  protectedBlocks,
  meta,
}: Recorded<Extract<RecordEvent, { readonly payload: { readonly clear: unknown } }>>): Record<
  FieldName,
  ValuePointer
> => {
  const revision = Number(meta.revision);
  const values: Record<FieldName, ValuePointer> = {};
  for (const [field, value] of Object.entries<FieldValue>(clear)) {
    values[field] = { protected: false, revision, hash: clearValueHash(value), value };
  }
  for (const { purpose, fields } of protectedBlocks) {
    invariant(!isReservedPurpose(purpose), 'an entry of values holds form fields only');
    for (const [field, hash] of Object.entries(fields)) {
      values[field] = { protected: true, revision, hash };
    }
  }
  return values;
};
