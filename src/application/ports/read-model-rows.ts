import type {
  AdmissionKind,
  DispositionNoticeServed,
  ExitKind,
  FinalBackupVerified,
} from '../../domain/dossier/dossier.events.js';
import type {
  CorrectionVoided,
  CountedFigure,
  WitnessCapacity,
} from '../../domain/record/record.events.js';
import type { CalendarSet, SchoolLevel } from '../../domain/school/school.events.js';
import type { EntrySource } from '../../domain/shared/entry-source.js';
import type {
  AppointmentId,
  ClassId,
  ConsentId,
  CorrectionId,
  DispositionId,
  DossierId,
  HoldId,
  PersonId,
  RecordId,
  StreamId,
  SubjectId,
  TeamId,
  UnlockId,
} from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { FieldName, FieldValue, ValueHash } from '../../domain/shared/protected-block.js';
import type { DossierAbout, RecordKind } from '../../domain/shared/record-kind.js';
import type { NamedSystem } from '../../domain/shared/record-system.js';
import type { RetentionRule } from '../../domain/shared/retention.js';
import type { Role, TeamKind } from '../../domain/shared/roles.js';
import type { StepDraw } from '../../domain/shared/sampling.js';
import type { FilesOfRecord } from './attachment-rows.js';
import type { RowOrigin } from './projection.js';

// No row holds a personal value: it has a pointer to the event whose block does (`EventCodec.reveal`).

/** Who did what when, and the entry that says so. `at` is server time, `claimedAt` the actor's. */
export interface Act {
  readonly personId: string;
  readonly accountId: string;
  readonly role: string;
  readonly appointmentId: string | null;
  readonly at: Instant;
  readonly claimedAt: Instant;
  readonly revision: number;
  readonly logIndex: number;
}

/** What a chain consists of. */
export interface StepAct extends Act {
  /** On a day that the kind does not mean for it; null when nothing says when. */
  readonly outOfWindow: boolean | null;
}

/** With what was drawn for the steps that are taken of a sample; empty of a kind without such steps. */
export interface SubmissionAct extends StepAct {
  readonly draws: readonly StepDraw[];
}

/** A clear value, or the bare revision of the event of the same stream whose block holds value and commitment. */
export type ValuePointer = number | ClearValue;
export interface ClearValue {
  readonly revision: number;
  readonly value: FieldValue;
}

/** Free text in a block of the event at `revision` of the same stream. */
export interface NotePointer {
  readonly revision: number;
  readonly purpose: string;
  readonly field: FieldName;
}

export interface SchoolRow extends RowOrigin {
  readonly code: string;
  readonly name: string;
  readonly level: SchoolLevel;
  readonly decisionNo: string;
  readonly registeredAt: Instant;
  readonly boardDecisionNo: string | null;
  readonly boardFrom: LocalDate | null;
}
export interface SchoolYearRow extends RowOrigin {
  readonly schoolYear: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** As it was set last; null until it is. */
  readonly calendar: (Omit<CalendarSet['payload'], 'schoolYear'> & { readonly act: Act }) | null;
}
export interface SchoolClassRow extends RowOrigin {
  readonly classId: ClassId;
  readonly schoolYear: string;
  readonly name: string;
  readonly levelSet: Act | null;
}
export interface CatalogueRow extends RowOrigin {
  readonly catalogueId: string;
  readonly catalogueVersion: number;
  readonly legalBasis: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly needsLegalReview: boolean;
  readonly decisionNo: string;
  readonly adopted: Act;
  readonly childRetention: RetentionRule;
  readonly kinds: readonly RecordKind[];
}

export interface PersonRow extends RowOrigin {
  readonly personId: PersonId;
  readonly staffCode: string;
  readonly registeredLogIndex: bigint;
  /** Revision of the school's stream whose block holds `fullName`. */
  readonly nameRevision: bigint;
}
export interface AppointmentRow extends RowOrigin {
  readonly appointmentId: AppointmentId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly classId: ClassId | null;
  readonly teamId: TeamId | null;
  readonly subject: string | null;
  readonly task: string | null;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate | null;
  readonly decisionNo: string;
  readonly endDecisionNo: string | null;
}
export interface TeamRow extends RowOrigin {
  readonly teamId: TeamId;
  readonly schoolYear: string | null;
  readonly name: string;
  readonly kind: TeamKind;
}
export interface HandOverRow extends RowOrigin {
  readonly toAppointmentId: AppointmentId;
  readonly fromAppointmentId: AppointmentId;
  /** Number of sealed entries that the successor found, decimal. */
  readonly logSize: string;
  readonly documentHash: string | null;
  readonly recorded: Act;
}

export type DossierStatus = 'open' | 'exited' | 'disposed';
export type DispositionStageName =
  | 'proposed'
  | 'appraised'
  | 'kept'
  | 'approved'
  | 'notice-served'
  | 'executed'
  | 'certified';

export interface DossierRow extends RowOrigin {
  readonly dossierId: DossierId;
  readonly openedLogIndex: bigint;
  /** Revision of the dossier's stream that the row shows. */
  readonly revision: bigint;
  readonly subjectId: SubjectId;
  readonly status: DossierStatus;
  readonly about: DossierAbout;
  /** Null for what is of no class, and so is the year. */
  readonly classId: ClassId | null;
  readonly schoolYear: string | null;
  /** Null unless it is about a child. */
  readonly admittedOn: LocalDate | null;
  readonly admissionKind: AdmissionKind | null;
  readonly admissionNo: string | null;
  readonly predecessorId: DossierId | null;
  readonly successorId: DossierId | null;
  readonly source: EntrySource;
  readonly exit: DossierExit | null;
  /** Of a member of staff, the last one. */
  readonly serviceEnd: DossierServiceEnd | null;
  readonly retention: DossierRetention | null;
  readonly activeHolds: number;
  readonly disposition: Disposition | null;
}
export interface DossierExit {
  readonly exitKind: ExitKind;
  readonly exitedOn: LocalDate;
  readonly decisionNo: string;
  readonly recorded: Act;
}
export interface DossierServiceEnd {
  readonly endedOn: LocalDate;
  readonly decisionNo: string;
  readonly recorded: Act;
}
export interface DossierRetention {
  readonly ruleId: string;
  readonly cutOffOn: LocalDate;
  readonly years: number;
  readonly keepThrough: LocalDate;
  readonly legalBasis: string;
}
export interface Disposition {
  readonly dispositionId: DispositionId;
  readonly stage: DispositionStageName;
  readonly legalBasis: string;
  readonly proposed: Act;
  readonly appraised?: Act & {
    readonly council: readonly PersonId[];
    readonly minutesNo: string;
    readonly verdict: 'dispose' | 'keep';
  };
  readonly approved?: Act & { readonly decisionNo: string };
  readonly notice?: Act & Omit<DispositionNoticeServed['payload'], 'dispositionId'>;
  readonly backup?: Act & Omit<FinalBackupVerified['payload'], 'dispositionId'>;
  readonly executed?: Act & { readonly subjectIds: readonly SubjectId[] };
  readonly certificate?: Act & {
    readonly certificateNo: string;
    readonly keyIdsDestroyed: readonly string[];
    readonly retainedHeads: readonly {
      readonly streamId: StreamId;
      readonly revision: number;
      readonly hash: string;
    }[];
  };
}
/** A dossier's time in one class; the class's list is read from here. */
export interface ClassPlacementRow extends RowOrigin {
  readonly classId: ClassId;
  readonly dossierId: DossierId;
  readonly schoolYear: string;
  /** Entry of the first placement in this class: the order of the class's list. */
  readonly placedLogIndex: bigint;
  readonly fromDay: LocalDate;
  /** Set when the child went to another class in the same school year. */
  readonly leftDay: LocalDate | null;
}
export interface HoldRow extends RowOrigin {
  readonly holdId: HoldId;
  readonly dossierId: DossierId;
  readonly authority: string;
  readonly requestNo: string;
  readonly placed: Act;
  readonly released:
    | (Act & {
        readonly decisionNo: string;
        /** The authority's own number; null in what was recorded before it was asked for. */
        readonly releaseNo: string | null;
      })
    | null;
}
/** A guardian's word about what is kept of the child; who it was stands in blocks of the entries. */
export interface ConsentRow extends RowOrigin {
  readonly consentId: ConsentId;
  readonly dossierId: DossierId;
  readonly purpose: 'media';
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly childAgreed: boolean;
  readonly given: Act;
  readonly withdrawn: (Act & { readonly withdrawnOn: LocalDate }) | null;
}

/** What a report counted, over the entries up to and with that one. */
export interface CountedReport {
  readonly upTo: number;
  readonly figures: readonly CountedFigure[];
}
/** The number itself lies in the block of the event at `revision`. */
export interface ReferenceAct extends Act, NamedSystem {
  readonly on: LocalDate;
}
export interface RecordRow extends RowOrigin, FilesOfRecord<Act> {
  readonly recordId: RecordId;
  readonly dossierId: DossierId;
  readonly subjectId: SubjectId;
  readonly registeredLogIndex: bigint;
  readonly registeredAt: Instant;
  /** Revision of the record's stream that the row shows. */
  readonly revision: bigint;
  readonly kind: string;
  readonly catalogueId: string;
  readonly catalogueVersion: number;
  readonly schoolYear: string;
  readonly period: string | null;
  readonly topic: string | null;
  readonly status: 'draft' | 'submitted' | 'approved' | 'disposed';
  /** Current values; empty once disposed. */
  readonly values: Readonly<Record<FieldName, ValuePointer>>;
  /** Under which number other systems keep it, the last of each. */
  readonly references: readonly ReferenceAct[];
  /** When it came to wait as it does: entered, submitted, returned, or the last step taken. */
  readonly standsSince: Instant;
  /** Of what is submitted, the revision since which it reads as it does. */
  readonly submittedRevision: bigint | null;
  /** The entry that submitted it last; null of a draft. */
  readonly submittedLogIndex: bigint | null;
  /** Of what is approved, the revision since which it reads as it does. */
  readonly readsSince: number | null;
  /** Who entered values, submitted them or had one corrected since the last final approval. */
  readonly enteredBy: readonly PersonId[];
  readonly submitted: SubmissionAct | null;
  /** Of a report that is submitted or approved. */
  readonly counted: CountedReport | null;
  /** Steps taken since the last submission, in order. */
  readonly approvals: readonly (StepAct & { readonly step: string })[];
  /** Corrections that are requested, permitted, or applied and not closed. */
  readonly openCorrections: number;
  /** Of each of these, who asked for it. */
  readonly proposedBy: Readonly<Record<CorrectionId, PersonId>>;
  readonly source: EntrySource;
}

export interface WitnessAct extends Act {
  readonly capacity: WitnessCapacity;
  readonly sawOldHash: ValueHash;
  readonly sawNewHash: ValueHash;
}
export interface CorrectionRow extends RowOrigin {
  readonly correctionId: CorrectionId;
  readonly recordId: RecordId;
  readonly requestedLogIndex: bigint;
  readonly field: FieldName;
  readonly status: 'requested' | 'permitted' | 'refused' | 'applied' | 'voided' | 'closed';
  /** True while requested, permitted, or applied and not closed; false once its record is gone. */
  readonly open: boolean;
  readonly requested: Act;
  readonly requesterIsHomeroomTeacher: boolean;
  /** Of the request, one to a line; null when there was none. */
  readonly evidence: NotePointer | null;
  readonly current: { readonly revision: number; readonly hash: ValueHash };
  readonly proposed: ValuePointer;
  /** The requester's reason, then the reason of a refusal. */
  readonly notes: readonly NotePointer[];
  readonly permitted: Act | null;
  readonly expiresAt: Instant | null;
  readonly designatedWitnessId: PersonId | null;
  readonly refused: Act | null;
  readonly witnesses: readonly WitnessAct[];
  readonly applied: Act | null;
  readonly oldValueHash: ValueHash | null;
  readonly newValueHash: ValueHash | null;
  readonly unlockId: UnlockId | null;
  readonly reissueRequired: boolean | null;
  readonly voided: (Act & { readonly cause: CorrectionVoided['payload']['cause'] }) | null;
  readonly closed: Act | null;
  /** One to a line; null when there were none. */
  readonly reissuedDocuments: NotePointer | null;
  readonly notifiedPersonIds: readonly PersonId[];
}
