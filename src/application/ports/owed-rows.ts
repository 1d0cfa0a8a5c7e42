import type { DeadlineTerms, RequestTerms } from '../../domain/obligation/obligation.events.js';
import type {
  ClassId,
  DeadlineId,
  DossierId,
  FigureRequestId,
  PersonId,
  RecordId,
  SchoolId,
  TeamId,
  WaiverId,
} from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { Act } from './read-model-rows.js';
import type { RowOrigin } from './projection.js';

/** The record in a slot: of a dossier, a kind, a period and a topic there is one at most. */
export interface SlotRow extends RowOrigin {
  readonly recordId: RecordId;
  /** Of a class it is the id of the class. */
  readonly dossierId: DossierId;
  readonly kind: string;
  readonly schoolYear: string;
  /** Null of what has no period. */
  readonly period: string | null;
  readonly topic: string | null;
  /** When it was submitted first, and by whom; what is returned later was there in time. */
  readonly submittedAt: Instant | null;
  readonly submittedBy: PersonId | null;
  /** When the last step of its chain was taken first. */
  readonly approvedAt: Instant | null;
}

/** What nobody has to submit; null means any. */
export interface WaiverRow extends RowOrigin {
  readonly waiverId: WaiverId;
  readonly schoolYear: string;
  readonly kind: string;
  readonly period: string | null;
  readonly classId: ClassId | null;
  /** Of one child, one team, one of the staff or the school. */
  readonly dossierId: DossierId | null;
  readonly topic: string | null;
  /** Each with a protected reason; of one child it is kept, and destroyed, with that child's data. */
  readonly waived: Act;
  readonly withdrawn: Act | null;
}

/** Of each kind and period the one that was set last counts, unless it was withdrawn. */
export interface DeadlineRow extends RowOrigin, DeadlineTerms {
  readonly deadlineId: DeadlineId;
  readonly set: Act;
  /** With a protected reason. */
  readonly withdrawn: Act | null;
}

/** Of whom figures are asked for. */
export interface FigureRequestRow extends RowOrigin, RequestTerms {
  readonly requestId: FigureRequestId;
  /** With a protected text. */
  readonly asked: Act;
  /** With a protected reason. */
  readonly withdrawn: Act | null;
}

/** From which due day to which. */
export interface DueDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What one of those who were asked has answered; once at most. */
export interface FigureAnswerRow extends RowOrigin {
  readonly requestId: FigureRequestId;
  readonly unitId: ClassId | TeamId;
  /** With the protected figures. */
  readonly given: Act;
}

/** A period of a kind, as far as counting goes. */
export interface CountedPeriod {
  readonly kind: string;
  readonly code: string;
  readonly countedOn: LocalDate;
  /** What is submitted from that moment on is late. */
  readonly lateFrom: Instant;
}

export interface ProgressOf {
  readonly schoolYear: string;
  readonly classIds: readonly ClassId[];
  readonly periods: readonly CountedPeriod[];
  /** Kinds of which there is one, whatever the year. */
  readonly keptOnce: readonly string[];
  /** Of whom single records are asked for, and of which kinds: who is let off something alone. */
  readonly oneByOne: Pick<SlotsOf, 'dossierIds' | 'kinds'>;
}

/** From when to when a child was in a class; null while it is. */
export interface TimeInClass {
  readonly classId: ClassId;
  readonly dossierId: DossierId;
  readonly fromDay: LocalDate;
  /** The last day, of the class or of the school. */
  readonly toDay: LocalDate | null;
  /** Since when it was in any class of the year. */
  readonly cameOn: LocalDate;
}

/**
 * How many records of a slot were submitted: of a class, and of the children whom it had on the day
 * that counts.
 */
export interface SubmittedCount {
  readonly classId: ClassId;
  readonly kind: string;
  readonly code: string;
  readonly topic: string | null;
  readonly onTime: number;
  readonly late: number;
}

export interface ProgressCounts {
  readonly children: readonly TimeInClass[];
  readonly submitted: readonly SubmittedCount[];
  /** The records of the kinds of which there is one, drafts as well. */
  readonly keptOnce: readonly KeptOnce[];
  /** What was submitted of those who were asked for one by one, of all of the year. */
  readonly oneByOne: readonly SubmittedSlot[];
}

/** A slot of a period whose record was submitted. */
export interface SubmittedSlot extends Pick<SlotRow, 'dossierId' | 'kind' | 'topic'> {
  readonly code: string;
}

export type KeptOnce = Pick<
  SlotRow,
  'recordId' | 'dossierId' | 'kind' | 'topic' | 'submittedAt' | 'submittedBy' | 'approvedAt'
>;

export interface SlotsOf {
  readonly dossierIds: readonly DossierId[];
  /** Null for what has no period, of whatever year. */
  readonly schoolYear: string | null;
  readonly kinds: readonly string[];
  /** Null for all of the year. */
  readonly period: string | null;
}

/** What `ReadModels` answers of what is owed. */
export interface OwedReads {
  /** What was submitted of what is owed, in a fixed number of statements. */
  progress(schoolId: SchoolId, of: ProgressOf): Promise<ProgressCounts>;
  /** The records of these dossiers for one period of a kind. */
  slotsOf(schoolId: SchoolId, of: SlotsOf): Promise<readonly SlotRow[]>;
  /** Those in force, oldest first. */
  waivers(schoolId: SchoolId, schoolYear: string): Promise<readonly WaiverRow[]>;
  /** Withdrawn ones as well. */
  waiversByIds(schoolId: SchoolId, ids: readonly WaiverId[]): Promise<readonly WaiverRow[]>;
  /** Those that count, one of each kind and period at most, set last first. */
  deadlines(schoolId: SchoolId, schoolYear: string): Promise<readonly DeadlineRow[]>;
  /** Of a year or, where none is given, of all; withdrawn ones as well, asked last first. */
  figureRequests(
    schoolId: SchoolId,
    schoolYear: string | null,
  ): Promise<readonly FigureRequestRow[]>;
  /** Whatever the year that they are asked for, due within these days, both included. */
  figureRequestsDue(schoolId: SchoolId, days: DueDays): Promise<readonly FigureRequestRow[]>;
  figureAnswers(
    schoolId: SchoolId,
    requestIds: readonly FigureRequestId[],
  ): Promise<readonly FigureAnswerRow[]>;
}
