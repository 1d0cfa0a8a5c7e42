import type { Recorded } from '../shared/event.js';
import type {
  CorrectionId,
  DossierId,
  FileId,
  PersonId,
  RecordId,
  SubjectId,
} from '../shared/ids.js';
import type { Instant } from '../shared/instant.js';
import { invariant } from '../shared/invariant.js';
import {
  clearValueHash,
  emptyValueHash,
  type FieldName,
  type ProtectedBlock,
  type Purpose,
  type ValueHash,
} from '../shared/protected-block.js';
import type { StepDraw } from '../shared/sampling.js';
import { referenceName } from './reference.js';
import { type Correction, evolveCorrection } from './correction.state.js';
import type {
  ClearFields,
  CorrectionApplied,
  FileAttached,
  RecordEvent,
  RecordRegistered,
  RecordSubmitted,
} from './record.events.js';

export type RecordState = { readonly status: 'absent' } | RegisteredRecord;

/** What later decisions need. Values themselves are not kept, only hashes to compare by. */
export interface RegisteredRecord {
  readonly status: 'draft' | 'submitted' | 'approved' | 'disposed';
  readonly recordId: RecordId;
  readonly dossierId: DossierId;
  readonly subjectId: SubjectId;
  readonly kind: string;
  readonly catalogueId: string;
  readonly catalogueVersion: number;
  readonly schoolYear: string;
  readonly period: string | null;
  readonly topic: string | null;
  /** Of the last event. */
  readonly revision: bigint;
  /** When the last event was recorded; a final backup has to be younger. */
  readonly changedAt: Instant;
  /**
   * Who entered values, submitted them or had one corrected before it was approved, since the last
   * final approval; nobody is in it twice.
   */
  readonly enteredBy: readonly PersonId[];
  /** Null unless it is submitted or approved. */
  readonly submittedBy: PersonId | null;
  /**
   * Of what is submitted, the revision since which it reads as it does: of its submission, or of the
   * last correction applied since; else null. What changes no value does not move it.
   */
  readonly submittedRevision: bigint | null;
  /** Of what is approved, the revision since which it reads as it does; else null. */
  readonly readsSince: number | null;
  /** Who has read it, as it stood since which revision. */
  readonly acknowledged: Readonly<Record<PersonId, number>>;
  /** Who took the steps of the chain since the last submission, in order. */
  readonly approvedBy: readonly PersonId[];
  /** Of the last submission: which steps of a sample it takes. */
  readonly draws: readonly StepDraw[];
  /** Number in another system → revision of the event that holds it. */
  readonly references: Readonly<Record<FieldName, bigint>>;
  readonly valueHashes: Readonly<Record<FieldName, ValueHash>>;
  /** Field → revision of the event whose block or payload holds the value in force. */
  readonly valueRevisions: Readonly<Record<FieldName, number>>;
  readonly corrections: Readonly<Record<CorrectionId, Correction>>;
  /** Every file that ever belonged to it. */
  readonly files: Readonly<Record<FileId, AttachedFile>>;
}

export interface AttachedFile {
  readonly fileId: FileId;
  readonly ciphertextHash: string;
  readonly sizeBytes: number;
  readonly purpose: Purpose;
  /** Of media the consent's, else the record's. */
  readonly subjectId: SubjectId;
  readonly keyId: string;
  /** Of the event that attached it. */
  readonly revision: number;
  readonly isDetached: boolean;
}

export const initial: RecordState = { status: 'absent' };

/** Hash of the value in force; of a field that was never filled in, the hash of "empty". */
export const valueHashOf = (record: RegisteredRecord, field: FieldName): ValueHash =>
  record.valueHashes[field] ?? emptyValueHash;

/** Revision of the event that holds the value in force; the registration's if it never had one. */
export const valueRevisionOf = (record: RegisteredRecord, field: FieldName): number =>
  record.valueRevisions[field] ?? 0;

export const evolve = (state: RecordState, event: Recorded<RecordEvent>): RecordState => {
  if (event.type === 'record.registered') {
    invariant(state.status === 'absent', 'a record is registered once');
    return registered(event);
  }
  invariant(state.status !== 'absent', 'a record starts with its registration');
  invariant(state.status !== 'disposed', 'nothing happens to a disposed record');
  const { revision, recordedAt: changedAt } = event.meta;
  return { ...changed(state, event), revision, changedAt };
};

const registered = (event: Recorded<RecordRegistered>): RegisteredRecord => {
  const { clear, source: _, ...identity } = event.payload;
  const valueHashes = hashesOf(clear, event.protectedBlocks);
  return {
    status: 'draft',
    ...identity,
    revision: event.meta.revision,
    changedAt: event.meta.recordedAt,
    enteredBy: [event.meta.personId],
    ...notSubmitted,
    readsSince: null,
    acknowledged: {},
    approvedBy: [],
    draws: [],
    references: {},
    valueHashes,
    valueRevisions: allAt(valueHashes, event.meta.revision),
    corrections: {},
    files: {},
  };
};

type LaterEvent = Recorded<Exclude<RecordEvent, RecordRegistered>>;

const changed = (record: RegisteredRecord, event: LaterEvent): RegisteredRecord => {
  switch (event.type) {
    case 'record.revised': {
      const hashes = hashesOf(event.payload.clear, event.protectedBlocks);
      return withHand(withValues(record, hashes, event.meta.revision), event.meta.personId);
    }
    case 'record.submitted':
      return withHand(submitted(record, event), event.meta.personId);
    case 'record.returned':
      return { ...record, status: 'draft', ...notSubmitted, approvedBy: [] };
    case 'record.approved': {
      const approvedBy = [...record.approvedBy, event.meta.personId];
      return event.payload.final
        ? { ...approved(record, event.meta.revision), approvedBy }
        : { ...record, approvedBy };
    }
    case 'record.file-attached':
      return withHand(withFile(record, attachedFile(event)), event.meta.personId);
    case 'record.file-detached': {
      const file = record.files[event.payload.fileId];
      invariant(file !== undefined, 'only what was attached is detached');
      const rest = withFile(record, { ...file, isDetached: true });
      return withHand(rest, event.meta.personId);
    }
    case 'record.figures-counted':
      return record;
    case 'record.acknowledged': {
      const { readRevision } = event.payload;
      const acknowledged = { ...record.acknowledged, [event.meta.personId]: readRevision };
      return { ...record, acknowledged };
    }
    case 'record.referenced': {
      const name = referenceName(event.payload);
      return { ...record, references: { ...record.references, [name]: event.meta.revision } };
    }
    case 'record.disposed':
      return { ...record, status: 'disposed', submittedRevision: null };
    case 'record.correction-applied':
      return applied(withCorrection(record, event), event);
    case 'record.correction-requested':
    case 'record.correction-permitted':
    case 'record.correction-refused':
    case 'record.correction-attested':
    case 'record.correction-voided':
    case 'record.correction-closed':
      return withCorrection(record, event);
  }
};

const notSubmitted = { submittedBy: null, submittedRevision: null } as const;

const submitted = (
  record: RegisteredRecord,
  { payload: { draws }, meta }: Recorded<RecordSubmitted>,
): RegisteredRecord => ({
  ...record,
  status: 'submitted',
  submittedBy: meta.personId,
  submittedRevision: meta.revision,
  approvedBy: [],
  draws,
});

const approved = (record: RegisteredRecord, revision: bigint): RegisteredRecord => ({
  ...record,
  status: 'approved',
  enteredBy: [],
  submittedRevision: null,
  readsSince: Number(revision),
});

const withFile = (record: RegisteredRecord, file: AttachedFile): RegisteredRecord => ({
  ...record,
  files: { ...record.files, [file.fileId]: file },
});

const attachedFile = ({ payload, protectedBlocks, meta }: Recorded<FileAttached>): AttachedFile => {
  const { fileId, ciphertextHash, sizeBytes, purpose, keyId } = payload;
  const subjectId = subjectOfFile({ protectedBlocks });
  const revision = Number(meta.revision);
  const kept = { fileId, ciphertextHash, sizeBytes, purpose, subjectId, keyId };
  return { ...kept, revision, isDetached: false };
};

/** The file is kept under the key of whose its name is. */
export const subjectOfFile = ({
  protectedBlocks: [block],
}: Pick<Recorded<FileAttached>, 'protectedBlocks'>): SubjectId => {
  invariant(block !== undefined, 'a file has a name');
  return block.subjectId;
};

const withHand = (record: RegisteredRecord, personId: PersonId): RegisteredRecord =>
  record.enteredBy.includes(personId)
    ? record
    : { ...record, enteredBy: [...record.enteredBy, personId] };

const withCorrection = (
  record: RegisteredRecord,
  event: Parameters<typeof evolveCorrection>[1],
): RegisteredRecord => {
  const { correctionId } = event.payload;
  const correction = evolveCorrection(record.corrections[correctionId], event);
  return { ...record, corrections: { ...record.corrections, [correctionId]: correction } };
};

/** The new value in force lies in the request's own block. */
const applied = (
  record: RegisteredRecord,
  event: Recorded<CorrectionApplied>,
): RegisteredRecord => {
  const { correctionId, field, newValueHash, requestRevision } = event.payload;
  const corrected = {
    ...record,
    submittedRevision: record.submittedRevision === null ? null : event.meta.revision,
    readsSince: record.readsSince === null ? null : Number(event.meta.revision),
    valueHashes: { ...record.valueHashes, [field]: newValueHash },
    valueRevisions: { ...record.valueRevisions, [field]: requestRevision },
  };
  const requestedBy = record.corrections[correctionId]?.requestedBy;
  invariant(requestedBy !== undefined, 'what is applied was requested');
  return record.status === 'submitted' ? withHand(corrected, requestedBy) : corrected;
};

const withValues = (
  record: RegisteredRecord,
  hashes: Readonly<Record<FieldName, ValueHash>>,
  revision: bigint,
): RegisteredRecord => ({
  ...record,
  valueHashes: { ...record.valueHashes, ...hashes },
  valueRevisions: { ...record.valueRevisions, ...allAt(hashes, revision) },
});

const hashesOf = (
  clear: ClearFields,
  blocks: readonly ProtectedBlock<ValueHash>[],
): Record<FieldName, ValueHash> => {
  const hashes: Record<FieldName, ValueHash> = {};
  for (const [field, value] of Object.entries(clear)) hashes[field] = clearValueHash(value);
  for (const { fields } of blocks) Object.assign(hashes, fields);
  return hashes;
};

const allAt = (
  hashes: Readonly<Record<FieldName, ValueHash>>,
  revision: bigint,
): Record<FieldName, number> => {
  const revisions: Record<FieldName, number> = {};
  for (const field of Object.keys(hashes)) revisions[field] = Number(revision);
  return revisions;
};
