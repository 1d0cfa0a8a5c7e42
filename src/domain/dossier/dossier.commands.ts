import type { EntrySource } from '../shared/entry-source.js';
import type {
  ClassId,
  ConsentId,
  DispositionId,
  DossierId,
  HoldId,
  PersonId,
  RecordId,
  StreamId,
  SubjectId,
} from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import type { DecisionHasLapsed, EndedOffices } from '../shared/lapse.js';
import type { RecordKind } from '../shared/record-kind.js';
import type { RetentionRule } from '../shared/retention.js';
import type { Actor } from '../shared/roles.js';
import type {
  AdmissionKind,
  DispositionNoticeServed,
  DossierBegun,
  ExitKind,
} from './dossier.events.js';

interface Act {
  readonly at: Instant;
  /** The school's calendar day at `at`. */
  readonly today: LocalDate;
  readonly by: Actor;
}

export interface OpenDossier extends Act {
  readonly type: 'OpenDossier';
  readonly dossierId: DossierId;
  readonly subjectId: SubjectId;
  readonly classId: ClassId;
  readonly schoolYear: string;
  readonly admittedOn: LocalDate;
  readonly admissionKind: AdmissionKind | null;
  readonly admissionNo: string | null;
  readonly predecessorId: DossierId | null;
  readonly source: EntrySource;
}
/** Issued to the earlier dossier together with the opening of the one that goes on from it. */
export interface ContinueDossier {
  readonly type: 'ContinueDossier';
  readonly successorId: DossierId;
  readonly admittedOn: LocalDate;
}
/** Issued together with the first record of a class, in one append. */
export interface OpenForClass {
  readonly type: 'OpenForClass';
  readonly classId: ClassId;
  readonly schoolYear: string;
}
/** Issued together with the first record of a team, of somebody on the staff, or of the school. */
export interface BeginDossier {
  readonly type: 'BeginDossier';
  readonly dossier: DossierBegun['payload'];
}
/** Issued together with the record's own registration, in one append. */
export interface FileRecord {
  readonly type: 'FileRecord';
  readonly recordId: RecordId;
  readonly kind: string;
  readonly period: string | null;
  readonly topic: string | null;
  /** Nothing else may have its slot. */
  readonly isOnly: boolean;
  /** Of a register, the school's day: the number is one of this day. */
  readonly numberedOn: LocalDate | null;
}
export interface CloseRegisterDay {
  readonly type: 'CloseRegisterDay';
  readonly today: LocalDate;
  readonly by: Actor;
  readonly kind: RecordKind;
  readonly day: LocalDate;
}
export interface PlaceInClass extends Act {
  readonly type: 'PlaceInClass';
  readonly classId: ClassId;
  readonly schoolYear: string;
  readonly from: LocalDate;
}
export interface RecordExit extends Act {
  readonly type: 'RecordExit';
  readonly exitKind: ExitKind;
  readonly exitedOn: LocalDate;
  readonly decisionNo: string;
  readonly retention: RetentionRule;
}
export interface RecordServiceEnd extends Act {
  readonly type: 'RecordServiceEnd';
  readonly endedOn: LocalDate;
  readonly decisionNo: string;
  /** The last day of all offices that they had or have; null when they never had one. */
  readonly inOfficeThrough: LocalDate | null;
  /** Null where the catalogue in force does not say how long. */
  readonly retention: RetentionRule | null;
}
export interface PlaceHold extends Act {
  readonly type: 'PlaceHold';
  readonly holdId: HoldId;
  readonly authority: string;
  readonly requestNo: string;
  /** Free text: it may name people, so it is erased with the child's dossier. */
  readonly reason: string | null;
}
export interface ReleaseHold extends Act {
  readonly type: 'ReleaseHold';
  readonly holdId: HoldId;
  readonly decisionNo: string;
  /** Number of the authority's own paper: a school does not lift what is held against it. */
  readonly releaseNo: string;
}
export interface GiveConsent extends Act {
  readonly type: 'GiveConsent';
  readonly consentId: ConsentId;
  readonly guardian: string;
  /** What the guardian is to the child. */
  readonly relation: string;
  /** Which paper says so, and where it is. */
  readonly paper: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly childAgreed: boolean;
}
export interface WithdrawConsent extends Act {
  readonly type: 'WithdrawConsent';
  readonly consentId: ConsentId;
  /** Who withdraws it. */
  readonly guardian: string;
  readonly paper: string;
  readonly withdrawnOn: LocalDate;
}
export interface ProposeDisposition extends Act {
  readonly type: 'ProposeDisposition';
  readonly dispositionId: DispositionId;
  readonly legalBasis: string;
}
export interface AppraiseDisposition extends Act {
  readonly type: 'AppraiseDisposition';
  readonly dispositionId: DispositionId;
  /** At least three different persons of the school, the principal not among them. */
  readonly council: readonly PersonId[];
  /** Who holds any office of the school on that day: the council is made of them. */
  readonly staffIds: readonly PersonId[];
  /** Who is in office as principal on that day. */
  readonly principalIds: readonly PersonId[];
  readonly minutesNo: string;
  readonly verdict: 'dispose' | 'keep';
}
export interface ApproveDisposition extends Act {
  readonly type: 'ApproveDisposition';
  readonly endedOffices: EndedOffices;
  readonly dispositionId: DispositionId;
  readonly decisionNo: string;
}
export interface ServeDispositionNotice extends Act {
  readonly type: 'ServeDispositionNotice';
  readonly endedOffices: EndedOffices;
  readonly dispositionId: DispositionId;
  readonly channel: DispositionNoticeServed['payload']['channel'];
  readonly servedOn: LocalDate;
  readonly waitThrough: LocalDate;
}
export interface ConfirmFinalBackup extends Act {
  readonly type: 'ConfirmFinalBackup';
  readonly endedOffices: EndedOffices;
  readonly dispositionId: DispositionId;
  readonly backupId: string;
  readonly manifestHash: string;
  readonly sizeBytes: number;
  readonly medium: string;
  readonly custodyUntil: LocalDate;
  readonly verifiedAt: Instant;
}
export interface ExecuteDisposition extends Act {
  readonly type: 'ExecuteDisposition';
  readonly endedOffices: EndedOffices;
  readonly dispositionId: DispositionId;
  /** When the latest entry of the dossier's records was recorded; null without records. */
  readonly recordsChangedAt: Instant | null;
  /** Of whom it is, the last day of all offices; null without one, and of a child. */
  readonly inOfficeThrough: LocalDate | null;
}
/** Issued by the engine once the keys are destroyed. */
export interface CertifyDestruction {
  readonly type: 'CertifyDestruction';
  readonly dispositionId: DispositionId;
  readonly certificateNo: string;
  readonly keyIdsDestroyed: readonly string[];
  readonly retainedHeads: readonly {
    readonly streamId: StreamId;
    readonly revision: number;
    readonly hash: string;
  }[];
}
export type DossierCommand =
  | OpenDossier
  | ContinueDossier
  | OpenForClass
  | BeginDossier
  | FileRecord
  | CloseRegisterDay
  | PlaceInClass
  | RecordExit
  | RecordServiceEnd
  | PlaceHold
  | ReleaseHold
  | GiveConsent
  | WithdrawConsent
  | ProposeDisposition
  | AppraiseDisposition
  | ApproveDisposition
  | ServeDispositionNotice
  | ConfirmFinalBackup
  | ExecuteDisposition
  | CertifyDestruction;

export type DispositionStage =
  | 'none'
  | 'proposed'
  | 'appraised'
  | 'approved'
  | 'notice-served'
  | 'executed'
  | 'certified';

/** Each thing that still stands between a dossier and its destruction. */
export type DispositionBlocker =
  | { readonly blocker: 'child-has-not-left' }
  /** Also after it had ended, of whoever came back since. */
  | { readonly blocker: 'service-goes-on' }
  | { readonly blocker: 'retention-period-runs'; readonly keepThrough: LocalDate }
  | { readonly blocker: 'legal-hold'; readonly holdId: HoldId; readonly authority: string }
  | { readonly blocker: 'council-has-not-appraised' }
  | { readonly blocker: 'principal-has-not-decided' }
  | { readonly blocker: 'notice-not-served' }
  | { readonly blocker: 'notice-period-runs'; readonly waitThrough: LocalDate }
  | { readonly blocker: 'final-backup-not-verified' };

export type DossierRefusal =
  | { readonly type: 'DossierNotFound' }
  | { readonly type: 'DossierAlreadyOpened'; readonly dossierId: DossierId }
  | { readonly type: 'DossierIsDisposed' }
  /** Nobody else is placed, leaves, or has guardians who consent. */
  | { readonly type: 'DossierIsNotOfChild' }
  /** Of a class, a team or the school: it is not held and destroyed like that of a person. */
  | { readonly type: 'DossierIsOfNoPerson' }
  /** From before files of the staff had keys of their own: with them, names of signers would go. */
  | { readonly type: 'FileSharesItsKeys' }
  /** `through` is the last day, where one is set. */
  | { readonly type: 'PersonIsInOffice'; readonly through: LocalDate | null }
  | { readonly type: 'ServiceHasEnded'; readonly endedOn: LocalDate }
  | { readonly type: 'StaffRetentionIsUnknown' }
  /** Of the own file nobody decides. */
  | { readonly type: 'DutiesMustBeSeparate'; readonly rule: 'concerned-does-not-decide' }
  | { readonly type: 'RecordOfThisKindExists'; readonly recordId: RecordId }
  | { readonly type: 'DayIsClosed'; readonly day: LocalDate }
  | { readonly type: 'KindIsNotNumbered'; readonly kind: string }
  | { readonly type: 'ChildHasLeft'; readonly exitedOn: LocalDate }
  /** Who is still here has a dossier, and gets no second one. */
  | { readonly type: 'ChildIsStillHere'; readonly dossierId: DossierId }
  /** Another one, which is named, goes on from it already. */
  | { readonly type: 'DossierIsContinued'; readonly dossierId: DossierId }
  | { readonly type: 'DateIsInvalid'; readonly field: string }
  | { readonly type: 'HoldNotFound' }
  | { readonly type: 'HoldExistsAlready' }
  | { readonly type: 'ConsentIsInForce'; readonly consentId: ConsentId }
  | { readonly type: 'ConsentNotFound' }
  /** Nothing of a dossier is destroyed under a hold; `authority` names all who ordered one. */
  | {
      readonly type: 'MediaAreHeld';
      readonly holdIds: readonly HoldId[];
      readonly authority: string;
    }
  | { readonly type: 'DispositionIsBlocked'; readonly blockers: readonly DispositionBlocker[] }
  | {
      readonly type: 'DispositionIsNotInStage';
      readonly stage: DispositionStage;
      readonly needed: readonly DispositionStage[];
    }
  | { readonly type: 'DispositionNotFound' }
  | { readonly type: 'CouncilIsInvalid'; readonly membersMin: number }
  | DecisionHasLapsed
  | { readonly type: 'DeciderSatOnCouncil' }
  | { readonly type: 'DeciderMustNotExecute'; readonly decidedBy: PersonId }
  | { readonly type: 'RoleIsNotAllowed'; readonly allowed: readonly string[] }
  | { readonly type: 'NotInYourClass' }
  | { readonly type: 'TextIsInvalid'; readonly field: string; readonly lengthMax: number };
