// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. Free text that may name people travels in a protected block.
import type { EntrySource } from '../shared/entry-source.js';
import type { EventShape } from '../shared/event.js';
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
import type { Role } from '../shared/roles.js';

/** How a child came: for the first time here, from another school, or back after it had left. */
export type AdmissionKind = 'new' | 'transferred-in' | 're-enrolled';
export type ExitKind = 'completed' | 'transferred-out' | 'withdrawn';

export type DossierOpened = EventShape<
  'dossier.opened',
  2,
  {
    readonly dossierId: DossierId;
    readonly subjectId: SubjectId;
    readonly classId: ClassId;
    readonly schoolYear: string;
    readonly admittedOn: LocalDate;
    /** Null where nobody said so: from version 1 and from registers it is known of who came back only. */
    readonly admissionKind: AdmissionKind | null;
    /** Number of the paper that it was admitted by. */
    readonly admissionNo: string | null;
    /** The same child's dossier before it left. */
    readonly predecessorId: DossierId | null;
    readonly source: EntrySource;
  }
>;
/** The child came back, and another dossier goes on from this one: from none do two. */
export type DossierContinued = EventShape<
  'dossier.continued',
  1,
  { readonly successorId: DossierId }
>;
/**
 * The dossier of a class, which has the id of the class. It begins with its first record, is its own
 * subject, and stays where it is.
 */
export type DossierOpenedForClass = EventShape<
  'dossier.opened-for-class',
  1,
  {
    readonly dossierId: DossierId;
    readonly subjectId: SubjectId;
    readonly classId: ClassId;
    readonly schoolYear: string;
  }
>;
/**
 * The dossier of a team, of somebody on the staff, or of the school, which has the id of what it is
 * about. It begins with its first record, is its own subject, and goes on from year to year.
 */
export type DossierBegun = EventShape<
  'dossier.begun',
  1,
  {
    readonly dossierId: DossierId;
    readonly subjectId: SubjectId;
    readonly about: 'team' | 'staff' | 'school';
  }
>;
export type RecordFiled = EventShape<
  'dossier.record-filed',
  3,
  {
    readonly recordId: RecordId;
    readonly kind: string;
    readonly period: string | null;
    readonly topic: string | null;
    /** Of a register; null of any other kind, and in events before version 3. */
    readonly entered: RegisterPlace | null;
  }
>;
/** Its number among those of kind, topic and calendar year, and the school's day on which it was given. */
export interface RegisterPlace {
  readonly number: number;
  readonly day: LocalDate;
}
/**
 * From then on that day takes no number, and what was entered on it changes by corrections only. Says
 * which numbers whoever closed it answers for: of each topic, in the order of their first numbers.
 */
export type DayClosed = EventShape<
  'dossier.day-closed',
  1,
  {
    readonly kind: string;
    readonly day: LocalDate;
    readonly numbers: readonly NumbersOfDay[];
  }
>;
export interface NumbersOfDay {
  readonly topic: string | null;
  readonly first: number;
  readonly last: number;
}
export type ClassPlaced = EventShape<
  'dossier.class-placed',
  1,
  { readonly classId: ClassId; readonly schoolYear: string; readonly from: LocalDate }
>;
export type ChildExited = EventShape<
  'dossier.child-exited',
  1,
  { readonly exitKind: ExitKind; readonly exitedOn: LocalDate; readonly decisionNo: string }
>;
/**
 * Somebody's service at the school is over. Why stands in the paper alone: the head of an entry is in the
 * clear for ever. Whoever comes back and leaves again ends it once more, and the last one counts.
 */
export type ServiceEnded = EventShape<
  'dossier.service-ended',
  1,
  { readonly endedOn: LocalDate; readonly decisionNo: string }
>;
export type RetentionStarted = EventShape<
  'dossier.retention-started',
  1,
  {
    readonly ruleId: string;
    readonly cutOffOn: LocalDate;
    readonly years: number;
    /** The last day on which the dossier must still be kept. */
    readonly keepThrough: LocalDate;
    readonly legalBasis: string;
  }
>;
/** Why it was asked for, if anybody said so, stands in a protected block (`dossier-notes`). */
/** `placedAs` is who placed it; inspectors did so themselves before they were barred from writing. */
export type HoldPlaced = EventShape<
  'dossier.hold-placed',
  1,
  {
    readonly holdId: HoldId;
    readonly authority: string;
    readonly requestNo: string;
    readonly placedAs: Role;
  }
>;
export type HoldReleased = EventShape<
  'dossier.hold-released',
  2,
  {
    readonly holdId: HoldId;
    readonly decisionNo: string;
    /** By which paper the authority itself let go; null in events of version 1, which did not ask. */
    readonly releaseNo: string | null;
  }
>;
/**
 * A guardian agrees that something is kept of the child. Who that is, what they are to the child, and
 * the paper that says so stand in a protected block of the child (`consent`). What is kept by it is
 * kept under keys of the consent.
 */
export type ConsentGiven = EventShape<
  'dossier.consent-given',
  1,
  {
    readonly consentId: ConsentId;
    readonly purpose: 'media';
    readonly from: LocalDate;
    /** The last day on which something may be added by it; null without an end. */
    readonly until: LocalDate | null;
    /** Of a child of seven years or more the child agrees as well. */
    readonly childAgreed: boolean;
  }
>;
/** Orders that the keys of these subjects, those of the consent, are destroyed. */
export type ConsentWithdrawn = EventShape<
  'dossier.consent-withdrawn',
  1,
  {
    readonly consentId: ConsentId;
    readonly purpose: 'media';
    readonly withdrawnOn: LocalDate;
    readonly subjectIds: readonly SubjectId[];
  }
>;
export type DispositionProposed = EventShape<
  'dossier.disposition-proposed',
  1,
  { readonly dispositionId: DispositionId; readonly legalBasis: string }
>;
export type DispositionAppraised = EventShape<
  'dossier.disposition-appraised',
  1,
  {
    readonly dispositionId: DispositionId;
    readonly council: readonly PersonId[];
    readonly minutesNo: string;
    readonly verdict: 'dispose' | 'keep';
  }
>;
export type DispositionApproved = EventShape<
  'dossier.disposition-approved',
  1,
  { readonly dispositionId: DispositionId; readonly decisionNo: string }
>;
export type DispositionNoticeServed = EventShape<
  'dossier.disposition-notice-served',
  1,
  {
    readonly dispositionId: DispositionId;
    readonly channel: 'letter' | 'email' | 'notice-board' | 'in-person';
    readonly servedOn: LocalDate;
    /** Nothing is destroyed before this day is over. */
    readonly waitThrough: LocalDate;
  }
>;
export type FinalBackupVerified = EventShape<
  'dossier.final-backup-verified',
  1,
  {
    readonly dispositionId: DispositionId;
    readonly backupId: string;
    readonly manifestHash: string;
    readonly sizeBytes: number;
    readonly medium: string;
    readonly custodyUntil: LocalDate;
    readonly verifiedAt: Instant;
  }
>;
export type DispositionExecuted = EventShape<
  'dossier.disposition-executed',
  1,
  { readonly dispositionId: DispositionId; readonly subjectIds: readonly SubjectId[] }
>;
export type DestructionCertified = EventShape<
  'dossier.destruction-certified',
  1,
  {
    readonly dispositionId: DispositionId;
    readonly certificateNo: string;
    readonly keyIdsDestroyed: readonly string[];
    /** What stays behind: the head of every stream of the dossier, hash in hex. */
    readonly retainedHeads: readonly {
      readonly streamId: StreamId;
      readonly revision: number;
      readonly hash: string;
    }[];
  }
>;

/** What orders that keys are destroyed; whoever looks for such orders looks for these. */
export type ErasureOrdered = DispositionExecuted | ConsentWithdrawn;
export const erasureOrderTypes = [
  'dossier.disposition-executed',
  'dossier.consent-withdrawn',
] as const satisfies readonly ErasureOrdered['type'][];

export type DossierEvent =
  | DossierOpened
  | DossierContinued
  | DossierOpenedForClass
  | DossierBegun
  | RecordFiled
  | DayClosed
  | ClassPlaced
  | ChildExited
  | ServiceEnded
  | RetentionStarted
  | HoldPlaced
  | HoldReleased
  | ConsentGiven
  | ConsentWithdrawn
  | DispositionProposed
  | DispositionAppraised
  | DispositionApproved
  | DispositionNoticeServed
  | FinalBackupVerified
  | DispositionExecuted
  | DestructionCertified;
