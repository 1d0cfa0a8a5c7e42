import type { RecordEvent } from '../../domain/record/record.events.js';
import type { Recorded } from '../../domain/shared/event.js';
import type { DossierId, RecordId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { invariant } from '../../domain/shared/invariant.js';
import {
  type FieldName,
  type FieldValue,
  isReservedPurpose,
} from '../../domain/shared/protected-block.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { StoredEvent } from '../ports/event-store.js';
import type { RecordRow, ValuePointer } from '../ports/read-model-rows.js';

type Values = Readonly<Record<FieldName, ValuePointer>>;

export interface RecordIdentity {
  readonly recordId: RecordId;
  readonly dossierId: DossierId;
  readonly kind: string;
  readonly catalogueId: string;
  readonly catalogueVersion: number;
  readonly schoolYear: string;
  readonly period: string | null;
  readonly topic: string | null;
}

/** What one entry of a record does to how the record looks; holds no personal value. */
export interface RecordStep {
  readonly revision: bigint;
  readonly logIndex: bigint | null;
  readonly recordedAt: Instant;
  readonly claimedAt: Instant;
  readonly hash: Uint8Array;
  /** Of the registration alone. */
  readonly identity: RecordIdentity | null;
  /** Null where it stays as it was. */
  readonly status: RecordRow['status'] | null;
  readonly values: Values;
  /** Of the counting of a report alone. */
  readonly counted: RecordRow['counted'];
}

export interface RecordAsOfState extends RecordIdentity {
  readonly status: RecordRow['status'];
  readonly values: Values;
  readonly counted: RecordRow['counted'];
  readonly entryCount: number;
  readonly last: Pick<RecordStep, 'revision' | 'logIndex' | 'recordedAt' | 'claimedAt' | 'hash'>;
}

/** Null while no entry that counts registers the record: claims may put a later one before it. */
export const stateAfter = (steps: readonly RecordStep[]): RecordAsOfState | null => {
  const start = steps.findIndex(({ identity }) => identity !== null);
  const identity = steps[start]?.identity;
  const last = steps.at(-1);
  if (!identity || !last) return null;
  let status: RecordRow['status'] = 'draft';
  let values: Record<FieldName, ValuePointer> = {};
  let counted: RecordRow['counted'] = null;
  for (const step of steps.slice(start)) {
    status = step.status ?? status;
    if (status === 'disposed') values = {};
    counted = step.status === 'draft' || status === 'disposed' ? null : (step.counted ?? counted);
    Object.assign(values, step.values);
  }
  const { revision, logIndex, recordedAt, claimedAt, hash } = last;
  return {
    ...identity,
    status,
    values,
    counted,
    entryCount: steps.length - start,
    last: { revision, logIndex, recordedAt, claimedAt, hash },
  };
};

export const stepOf = (
  stored: StoredEvent,
  codec: Pick<EventCodec, 'decode' | 'facts'>,
): RecordStep => {
  const event = codec.decode(stored) as Recorded<RecordEvent>;
  const { revision, logIndex, recordedAt, hash } = stored;
  const claimedAt = codec.facts(stored).occurredAt;
  const place = { revision, logIndex, recordedAt, claimedAt, hash };
  return { ...place, identity: null, counted: null, ...effectOf(event) };
};

type Effect = Pick<RecordStep, 'status' | 'values'> &
  Partial<Pick<RecordStep, 'identity' | 'counted'>>;

const nothing: Values = {};
const unchanged: Effect = { status: null, values: nothing };
const becomes = (status: RecordRow['status']): Effect => ({ status, values: nothing });

const effectOf = (event: Recorded<RecordEvent>): Effect => {
  switch (event.type) {
    case 'record.registered': {
      const { clear: _, source: __, subjectId: ___, ...identity } = event.payload;
      return { identity, status: 'draft', values: valuesOf(event) };
    }
    case 'record.revised':
      return { status: null, values: valuesOf(event) };
    case 'record.submitted':
      return becomes('submitted');
    case 'record.returned':
      return becomes('draft');
    case 'record.approved':
      return event.payload.final ? becomes('approved') : unchanged;
    case 'record.disposed':
      return becomes('disposed');
    case 'record.correction-applied': {
      const { field, requestRevision: revision, newClear } = event.payload;
      const pointer: ValuePointer = newClear ? { revision, value: newClear.value } : revision;
      return { status: null, values: { [field]: pointer } };
    }
    case 'record.figures-counted': {
      const { logIndex: upTo, figures } = event.payload;
      return { ...unchanged, counted: { upTo, figures } };
    }
    case 'record.acknowledged':
    case 'record.referenced':
    case 'record.file-attached':
    case 'record.file-detached':
    case 'record.correction-requested':
    case 'record.correction-permitted':
    case 'record.correction-refused':
    case 'record.correction-attested':
    case 'record.correction-voided':
    case 'record.correction-closed':
      return unchanged;
  }
};

type Entered = Recorded<Extract<RecordEvent, { readonly payload: { readonly clear: unknown } }>>;

const valuesOf = ({ payload: { clear }, protectedBlocks, meta }: Entered): Values => {
  const revision = Number(meta.revision);
  const values: Record<FieldName, ValuePointer> = {};
  for (const [field, value] of Object.entries<FieldValue>(clear)) {
    values[field] = { revision, value };
  }
  for (const { purpose, fields } of protectedBlocks) {
    invariant(!isReservedPurpose(purpose), 'an entry of values holds form fields only');
    for (const field of Object.keys(fields)) values[field] = revision;
  }
  return values;
};
