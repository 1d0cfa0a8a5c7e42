// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. Values of fields that have a purpose travel in protected blocks, one per (subject,
// purpose); free text of a correction in a block of purpose 'correction'.
import type { AttachmentType } from '../shared/attachment.js';
import type { EntrySource } from '../shared/entry-source.js';
import type { EventShape } from '../shared/event.js';
import type {
  CorrectionId,
  DispositionId,
  DossierId,
  FileId,
  PersonId,
  RecordId,
  SubjectId,
  UnlockId,
} from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import type { FieldName, FieldValue, Purpose, ValueHash } from '../shared/protected-block.js';
import type { NamedSystem } from '../shared/record-system.js';
import type { StepDraw } from '../shared/sampling.js';

export type ClearFields = Readonly<Record<FieldName, FieldValue>>;

export type RecordRegistered = EventShape<
  'record.registered',
  2,
  {
    readonly recordId: RecordId;
    readonly dossierId: DossierId;
    readonly subjectId: SubjectId;
    readonly kind: string;
    readonly catalogueId: string;
    readonly catalogueVersion: number;
    readonly schoolYear: string;
    /** For which month, day, …; null when the kind has no rhythm, and in events of version 1. */
    readonly period: string | null;
    /** Code of what it is about, where a kind has topics. */
    readonly topic: string | null;
    readonly clear: ClearFields;
    readonly source: EntrySource;
  }
>;
interface InTime {
  /**
   * Whether it was done on a day that its kind does not mean for it; null when nothing says when, and in
   * events of version 1.
   */
  readonly outOfWindow: boolean | null;
}
/** Only the fields that changed are named. */
export type RecordRevised = EventShape<
  'record.revised',
  1,
  { readonly clear: ClearFields; readonly source: EntrySource }
>;
/**
 * `draws` says of each step that is taken of a sample only whether this record is one of it; empty in
 * events of version 1 and 2. What it was drawn by is kept nowhere, so that it is never drawn again.
 */
export type RecordSubmitted = EventShape<
  'record.submitted',
  3,
  InTime & { readonly draws: readonly StepDraw[] }
>;
/** The comment is protected (purpose 'correction', field 'comment'). */
export type RecordReturned = EventShape<'record.returned', 1, { readonly step: string }>;
export type RecordApproved = EventShape<
  'record.approved',
  2,
  InTime & { readonly step: string; readonly final: boolean }
>;

/**
 * The proposed value is protected under the field's own purpose; the reason and, one to a line, the
 * evidence under 'correction' (fields 'reason' and 'evidence', the latter only if there is any).
 */
export type CorrectionRequested = EventShape<
  'record.correction-requested',
  1,
  {
    readonly correctionId: CorrectionId;
    readonly field: FieldName;
    /** Revision of the event that holds the value in force when the request was made. */
    readonly targetRevision: number;
    readonly currentValueHash: ValueHash;
    /** Present only for a field that is not personal data. */
    readonly proposedClear: { readonly value: FieldValue } | null;
    readonly requesterIsHomeroomTeacher: boolean;
  }
>;
export type CorrectionPermitted = EventShape<
  'record.correction-permitted',
  1,
  {
    readonly correctionId: CorrectionId;
    readonly expiresAt: Instant;
    /** Stands in for a homeroom teacher who is the requester. */
    readonly designatedWitnessId: PersonId | null;
  }
>;
export type CorrectionRefused = EventShape<
  'record.correction-refused',
  1,
  { readonly correctionId: CorrectionId }
>;
export type WitnessCapacity = 'board' | 'homeroom' | 'designated';
export type CorrectionAttested = EventShape<
  'record.correction-attested',
  1,
  {
    readonly correctionId: CorrectionId;
    readonly capacity: WitnessCapacity;
    readonly sawOldHash: ValueHash;
    readonly sawNewHash: ValueHash;
  }
>;
export type CorrectionApplied = EventShape<
  'record.correction-applied',
  1,
  {
    readonly correctionId: CorrectionId;
    readonly field: FieldName;
    /** Revision of the request, whose protected block holds the new value. */
    readonly requestRevision: number;
    readonly oldValueHash: ValueHash;
    readonly newValueHash: ValueHash;
    readonly newClear: { readonly value: FieldValue } | null;
    readonly unlockId: UnlockId | null;
    readonly reissueRequired: boolean;
  }
>;
export type CorrectionVoided = EventShape<
  'record.correction-voided',
  1,
  { readonly correctionId: CorrectionId; readonly cause: 'withdrawn' | 'expired' | 'superseded' }
>;
/** What was issued again is protected (purpose 'correction', field 'reissuedDocuments'), as lines. */
export type CorrectionClosed = EventShape<
  'record.correction-closed',
  1,
  {
    readonly correctionId: CorrectionId;
    readonly notifiedPersonIds: readonly PersonId[];
  }
>;
/**
 * The file lies under its `ciphertextHash`, in the form that docs/design/attachments.md describes. Its
 * name and the SHA-256 of what it says are protected under `purpose` (fields 'name' and 'sha256'); of a
 * paper that was digitised also with which scanner and where the original lies ('scanner',
 * 'originalAt'). Whoever scanned it is the actor.
 */
export type FileAttached = EventShape<
  'record.file-attached',
  1,
  {
    readonly fileId: FileId;
    readonly type: AttachmentType;
    readonly mediaType: string;
    /** Of what the file says, not of its ciphertext. */
    readonly sizeBytes: number;
    /** SHA-256, hex. */
    readonly ciphertextHash: string;
    readonly segmentBytes: number;
    readonly purpose: Purpose;
    readonly keyId: string;
    readonly digitised: { readonly pages: number } | null;
  }
>;
/** The file stays where it is, with everything of the record; it is no longer part of the record. */
export type FileDetached = EventShape<
  'record.file-detached',
  1,
  {
    readonly fileId: FileId;
    /** Revision of the event that attached it, whose block holds its name, and under which purpose. */
    readonly attachedRevision: number;
    readonly purpose: Purpose;
  }
>;
/** Of how many reports a sum is, of how many that it would be of if none were missing. */
export interface ReportsBelow {
  readonly counted: number;
  readonly expected: number;
}
/** One figure of a report, by its code in the kind's form. */
export interface CountedFigure {
  readonly code: string;
  readonly value: number;
  /** Values that nobody can read any more, of which it is not known whether they would count. */
  readonly erased: number;
  /** Null of what is no sum, where nothing says how many are expected, and in events of version 1. */
  readonly reports: ReportsBelow | null;
}
/**
 * What a report counts, over the entries up to and with `logIndex`: whoever counts again at that entry
 * gets the same. It comes directly before the submission that it is part of. Counts only, of nobody.
 */
export type FiguresCounted = EventShape<
  'record.figures-counted',
  2,
  { readonly logIndex: number; readonly figures: readonly CountedFigure[] }
>;
/**
 * The actor has read the record as it stood since that entry: its last approval, or the last
 * correction after it. What the entry says is fixed by the chain of the stream that both stand in.
 */
export type RecordAcknowledged = EventShape<
  'record.acknowledged',
  1,
  { readonly readRevision: number }
>;
/**
 * Under which number another system keeps the record, since that day. The number is protected (purpose
 * 'reference', field by `referenceName`); it takes the place of the one before in the same system.
 */
export type RecordReferenced = EventShape<
  'record.referenced',
  1,
  NamedSystem & { readonly on: LocalDate }
>;
export type RecordDisposed = EventShape<
  'record.disposed',
  1,
  { readonly dispositionId: DispositionId }
>;

export type RecordEvent =
  | RecordRegistered
  | RecordRevised
  | RecordSubmitted
  | RecordReturned
  | RecordApproved
  | FileAttached
  | FileDetached
  | FiguresCounted
  | RecordAcknowledged
  | RecordReferenced
  | CorrectionRequested
  | CorrectionPermitted
  | CorrectionRefused
  | CorrectionAttested
  | CorrectionApplied
  | CorrectionVoided
  | CorrectionClosed
  | RecordDisposed;
