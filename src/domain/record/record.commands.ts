import type { AttachmentType } from '../shared/attachment.js';
import type { SchoolCalendar } from '../shared/calendar.js';
import type { CoveringLock } from '../shared/covering-lock.js';
import type { EntrySource } from '../shared/entry-source.js';
import type {
  CorrectionId,
  DispositionId,
  DossierId,
  FileId,
  LockId,
  PersonId,
  RecordId,
  SubjectId,
} from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import type { DecisionHasLapsed, EndedOffices } from '../shared/lapse.js';
import type { YearSpan } from '../shared/period.js';
import type { Place } from '../shared/place.js';
import type { FieldName, FieldValue, ValueHash } from '../shared/protected-block.js';
import type { RecordKind } from '../shared/record-kind.js';
import type { NamedSystem } from '../shared/record-system.js';
import type { Actor } from '../shared/roles.js';
import type { Lots } from '../shared/sampling.js';
import type { FieldProblem } from './field-problem.js';
import type { FiguresCounted } from './record.events.js';

/** What a decision about a record rests on beside its own stream; held still while appending. */
export interface RecordFacts {
  readonly at: Instant;
  /** The school's calendar day at `at`. */
  readonly today: LocalDate;
  readonly by: Actor;
  readonly kind: RecordKind;
  readonly coveringLocks: readonly CoveringLock[];
  /** The part of the school that the record is of. */
  readonly place: Place;
  /** Of its class on that day; of what is of no class there are none. */
  readonly homeroomTeacherIds: readonly PersonId[];
  /** Whose decisions have lapsed. */
  readonly endedOffices: EndedOffices;
  /** Of the record's school year, by which its window is judged; null until there is one. */
  readonly calendar: SchoolCalendar | null;
  /** Of what is kept by the consent in force for media of the child; null without one. */
  readonly mediaSubjectId: SubjectId | null;
  /** False once the dossier's disposition was executed. */
  readonly dossierIsOpen: boolean;
  /** Of a register: the day on which it was entered, once that day was closed; else null. */
  readonly closedDay: LocalDate | null;
  /** Of a sheet: the children whose rows the command is about; empty otherwise. */
  readonly rows: Readonly<Record<DossierId, RowFacts>>;
  /** Of the records that the values name: those that there are and that are for whoever names them. */
  readonly namedRecords: readonly RecordId[];
  /**
   * What the record holds in fields that rules compare with what is written; of a correction that is
   * applied, with what it proposes. What was destroyed is not among it.
   */
  readonly compared: Readonly<Record<FieldName, FieldValue>>;
}

export interface RowFacts {
  readonly subjectId: SubjectId;
  /** Was in the record's class on some day of its period. */
  readonly isInClass: boolean;
  /**
   * False from the notice of a disposition on: what is written after the final backup would be
   * destroyed without a copy.
   */
  readonly isOpen: boolean;
}

interface RecordCommandOf<Type extends string> {
  readonly type: Type;
  readonly facts: RecordFacts;
}

/** For what a new record is made, as it was entered, and the years in which it can be. */
export interface SlotEntered {
  readonly period: string | null;
  readonly topic: string | null;
  readonly schoolYears: Readonly<Record<string, YearSpan>>;
  /** Of the classes that it can be of in that year: a topic is one of any of them. */
  readonly levels: readonly (string | null)[];
}

export interface RegisterRecord extends RecordCommandOf<'RegisterRecord'>, SlotEntered {
  readonly recordId: RecordId;
  readonly dossierId: DossierId;
  readonly subjectId: SubjectId;
  readonly catalogueId: string;
  readonly catalogueVersion: number;
  /** The dossier's own, for a kind without a rhythm. */
  readonly schoolYear: string;
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  readonly source: EntrySource;
}
export interface ReviseRecord extends RecordCommandOf<'ReviseRecord'> {
  /** Only fields that differ from what the caller saw. */
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  readonly basedOnRevision: bigint;
  readonly source: EntrySource;
}
export interface SubmitRecord extends RecordCommandOf<'SubmitRecord'> {
  /** Of a report, what it counts; null of any other record. */
  readonly counted: FiguresCounted['payload'] | null;
  /** Of each step of its chain that is taken of a sample; the same however often it is submitted. */
  readonly lots: Lots;
}
export interface ReturnRecord extends RecordCommandOf<'ReturnRecord'> {
  readonly comment: string;
}
export interface ApproveRecord extends RecordCommandOf<'ApproveRecord'> {
  /** Since which the submission reads as whoever approves it has read it. */
  readonly basedOnRevision: bigint;
}

/** A file that was received, as far as it was. */
export interface ReceivedFile {
  readonly fileId: FileId;
  /** Under whose key it was received. */
  readonly subjectId: SubjectId;
  readonly type: AttachmentType;
  /** What its bytes say that it is; null while too few are there, or when it is something else. */
  readonly mediaType: string | null;
  readonly sizeBytes: number;
  readonly receivedBytes: number;
  readonly keyId: string;
  readonly segmentBytes: number;
  /** Known once it is whole, unless it is not what was declared. */
  readonly stored: { readonly ciphertextHash: string; readonly sha256: string } | null;
}
/** A paper that was scanned. */
export interface Digitised {
  readonly scanner: string;
  readonly pages: number;
  readonly originalAt: string;
}
/** Whether a file may come: before anybody sends it. */
export interface ReceiveFile extends RecordCommandOf<'ReceiveFile'> {
  readonly declared: AttachmentType;
  readonly sizeBytes: number;
  readonly sizeBytesMax: number;
}
export interface AttachFile extends RecordCommandOf<'AttachFile'> {
  /** Null when nothing was received under that id for this record from this person. */
  readonly file: ReceivedFile | null;
  readonly name: string;
  readonly digitised: Digitised | null;
}
export interface DetachFile extends RecordCommandOf<'DetachFile'> {
  readonly fileId: FileId;
}
export interface AcknowledgeRecord extends RecordCommandOf<'AcknowledgeRecord'> {
  /** Since when what they read stands so, as it was shown to them. */
  readonly readRevision: number;
  /** Of rules with versions, the one that has taken its place; else null. */
  readonly supersededBy: RecordId | null;
}
/** Under which number the same record is kept in another system, or on paper. */
export interface ReferenceRecord extends RecordCommandOf<'ReferenceRecord'>, NamedSystem {
  readonly number: string;
  /** Since when it has it. */
  readonly on: LocalDate;
  /** Of the number in that system that somebody looked at; null when there was none. */
  readonly basedOnRevision: bigint | null;
}
export interface RequestCorrection extends RecordCommandOf<'RequestCorrection'> {
  readonly correctionId: CorrectionId;
  readonly field: FieldName;
  readonly currentValueHash: ValueHash;
  readonly proposedValue: FieldValue;
  readonly reason: string;
  readonly evidence: readonly string[];
}
export interface PermitCorrection extends RecordCommandOf<'PermitCorrection'> {
  readonly correctionId: CorrectionId;
  readonly expiresAt: Instant;
  readonly designatedWitnessId: PersonId | null;
  /** Whether whoever is designated is in an office that may witness in this class. */
  readonly designatedMayAttest: boolean;
}
export interface RefuseCorrection extends RecordCommandOf<'RefuseCorrection'> {
  readonly correctionId: CorrectionId;
  readonly reason: string;
}
export interface AttestCorrection extends RecordCommandOf<'AttestCorrection'> {
  readonly correctionId: CorrectionId;
  readonly sawOldHash: ValueHash;
  readonly sawNewHash: ValueHash;
}
export interface ApplyCorrection extends RecordCommandOf<'ApplyCorrection'> {
  readonly correctionId: CorrectionId;
}
export interface VoidCorrection extends RecordCommandOf<'VoidCorrection'> {
  readonly correctionId: CorrectionId;
}
export interface CloseCorrection extends RecordCommandOf<'CloseCorrection'> {
  readonly correctionId: CorrectionId;
  readonly reissuedDocuments: readonly string[];
  readonly notifiedPersonIds: readonly PersonId[];
}
export interface DisposeRecord {
  readonly type: 'DisposeRecord';
  readonly dispositionId: DispositionId;
}

export type RecordCommand =
  | RegisterRecord
  | ReviseRecord
  | SubmitRecord
  | ReturnRecord
  | ApproveRecord
  | ReceiveFile
  | AttachFile
  | DetachFile
  | AcknowledgeRecord
  | ReferenceRecord
  | RequestCorrection
  | PermitCorrection
  | RefuseCorrection
  | AttestCorrection
  | ApplyCorrection
  | VoidCorrection
  | CloseCorrection
  | DisposeRecord;

/** A permission to correct ends by itself; a new one can be asked for. */
export const correctionDaysMax = 30;

export type RecordRefusal =
  | { readonly type: 'RecordNotFound' }
  | { readonly type: 'RecordAlreadyRegistered'; readonly recordId: RecordId }
  | { readonly type: 'FieldsAreInvalid'; readonly problems: readonly FieldProblem[] }
  | { readonly type: 'RecordIsLocked'; readonly lockId: LockId; readonly decidedBy: PersonId }
  | { readonly type: 'DossierIsDisposed' }
  | {
      readonly type: 'RecordIsNotInState';
      readonly status: RecordStatus;
      readonly needed: readonly RecordStatus[];
    }
  | { readonly type: 'RecordHasChanged'; readonly revision: bigint }
  | { readonly type: 'DayIsClosed'; readonly day: LocalDate }
  | { readonly type: 'NotInYourClass' }
  | { readonly type: 'DossierIsOfAnother' }
  | { readonly type: 'RoleIsNotAllowed'; readonly allowed: readonly string[] }
  | FileRefusal
  | AcknowledgementRefusal
  | { readonly type: 'CorrectionNotFound' }
  | { readonly type: 'FieldIsNotInForm'; readonly field: FieldName }
  | { readonly type: 'ValueHasChanged'; readonly field: FieldName }
  | { readonly type: 'ProposedValueIsTheSame'; readonly field: FieldName }
  | {
      readonly type: 'CorrectionIsNotInState';
      readonly status: CorrectionStatus;
      readonly needed: readonly CorrectionStatus[];
    }
  | { readonly type: 'CorrectionHasExpired'; readonly expiredAt: Instant }
  | DecisionHasLapsed
  | { readonly type: 'CorrectionEndIsInvalid'; readonly daysMax: number }
  | { readonly type: 'DutiesMustBeSeparate'; readonly rule: SeparationRule }
  | { readonly type: 'WitnessMustBeDesignated' }
  | { readonly type: 'WitnessHasNoCapacity' }
  | { readonly type: 'WitnessAlreadyAttested' }
  | { readonly type: 'WitnessSawOtherValues' }
  | { readonly type: 'WitnessesAreMissing'; readonly missing: readonly ('board' | 'homeroom')[] }
  | { readonly type: 'TextIsInvalid'; readonly field: string; readonly lengthMax: number };

export type AcknowledgementRefusal =
  | { readonly type: 'AcknowledgementIsNotAsked' }
  | { readonly type: 'RecordIsAcknowledged'; readonly readRevision: bigint }
  | { readonly type: 'VersionIsSuperseded'; readonly recordId: RecordId };

export type FileRefusal =
  /** `allowed` is empty where a kind takes no files at all. */
  | { readonly type: 'FileTypeIsNotAllowed'; readonly allowed: readonly AttachmentType[] }
  | { readonly type: 'FileTypeDoesNotMatch'; readonly declared: AttachmentType }
  | { readonly type: 'FileIsTooLarge'; readonly sizeBytesMax: number }
  | { readonly type: 'FileIsEmpty' }
  | { readonly type: 'TooManyFiles'; readonly max: number }
  | { readonly type: 'FileNotFound' }
  /** No guardian has agreed, or not any more, that media of the child are kept. */
  | { readonly type: 'ConsentIsMissing' }
  | {
      readonly type: 'UploadIsIncomplete';
      readonly receivedBytes: number;
      readonly sizeBytes: number;
    };

export type RecordStatus = 'absent' | 'draft' | 'submitted' | 'approved' | 'disposed';
export type CorrectionStatus =
  | 'requested'
  | 'permitted'
  | 'refused'
  | 'applied'
  | 'voided'
  | 'closed';
export type SeparationRule =
  | 'requester-is-not-approver'
  | 'requester-is-not-witness'
  | 'requester-is-not-executor'
  | 'approver-is-not-witness'
  | 'approver-is-not-executor'
  | 'witness-is-not-executor'
  /** Submitter: whoever entered values or submitted them. */
  | 'submitter-is-not-approver'
  | 'approvers-are-different-persons'
  /** Of somebody's own file on the staff. */
  | 'concerned-does-not-decide';
