import type { SchoolCalendar } from '../shared/calendar.js';
import type {
  ClassId,
  DeadlineId,
  FigureRequestId,
  SubjectId,
  TeamId,
  WaiverId,
} from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';
import type { Place } from '../shared/place.js';
import type { RecordKind } from '../shared/record-kind.js';
import type { Actor, Appointment } from '../shared/roles.js';
import type { TextIsInvalid } from '../shared/text-rules.js';
import type { DeadlineTerms, RequestTerms, WaiverScope } from './obligation.events.js';

/** What the school's stream says of what is to be waived. */
export interface OwedFacts {
  readonly yearIsOpen: boolean;
  readonly calendar: SchoolCalendar | null;
  /** As the catalogue of that year has it. */
  readonly kind: RecordKind | null;
  /** Of which year the class is; null when no class is named or there is none. */
  readonly classYear: string | null;
  /** Null also where no class is named. */
  readonly classLevel: string | null;
  /** Whose the dossier is; null when none is named, or it is of nobody who owes for themselves. */
  readonly unit: OwingUnit | null;
}

/** A child, a team of that year, the school, or one of the staff with when they are in office. */
export type OwingUnit =
  | OwingChild
  | { readonly about: 'team' | 'school' }
  | {
      readonly about: 'staff';
      readonly inOffice: readonly Pick<Appointment, 'from' | 'to'>[];
    };

/** What its dossier says of a child who is let off alone. */
export interface OwingChild {
  readonly about: 'child';
  /** Why the child is let off is kept with the child, and destroyed with it. */
  readonly subjectId: SubjectId;
  /** Where it is now. */
  readonly classId: ClassId | null;
  readonly inClasses: readonly InClassOfYear[];
  /** Neither destroyed nor about to be. */
  readonly isOpen: boolean;
}

/** From when to when a child is in a class of the year, both included; null while it is. */
export interface InClassOfYear {
  readonly level: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** What the school's stream says of what is to be due by another day. */
export type DueFacts = Omit<OwedFacts, 'classYear' | 'classLevel' | 'unit'>;

export interface WaiveObligation {
  readonly type: 'WaiveObligation';
  readonly by: Actor;
  readonly waiverId: WaiverId;
  readonly scope: WaiverScope;
  readonly reason: string;
  readonly today: LocalDate;
  /** Whose files it lets off, if they are of staff; null of everything else. */
  readonly place: Place | null;
  readonly facts: OwedFacts;
}
export interface WithdrawWaiver {
  readonly type: 'WithdrawWaiver';
  readonly by: Actor;
  readonly waiverId: WaiverId;
  readonly reason: string;
  /** Of whose files the waiver lets off, if they are of staff. */
  readonly place: Place | null;
  /** Whom it lets off, if it is one child alone. */
  readonly child: Omit<OwingChild, 'inClasses'> | null;
}
export interface SetDeadline {
  readonly type: 'SetDeadline';
  readonly by: Actor;
  readonly deadlineId: DeadlineId;
  readonly terms: DeadlineTerms;
  /** All the staff, if it is for what they owe; null of everything else. */
  readonly place: Place | null;
  readonly facts: DueFacts;
}
export interface WithdrawDeadline {
  readonly type: 'WithdrawDeadline';
  readonly by: Actor;
  readonly deadlineId: DeadlineId;
  readonly reason: string;
  /** All the staff, if it is for what they owe. */
  readonly place: Place | null;
}
/** What the school's stream says of a year. */
export interface AskedFacts {
  readonly yearIsOpen: boolean;
  readonly classIds: readonly ClassId[];
  readonly teamIds: readonly TeamId[];
}

export interface AskForFigures {
  readonly type: 'AskForFigures';
  readonly by: Actor;
  readonly requestId: FigureRequestId;
  readonly terms: RequestTerms;
  readonly asked: string;
  readonly today: LocalDate;
  readonly facts: AskedFacts;
}
export interface GiveFigures {
  readonly type: 'GiveFigures';
  readonly by: Actor;
  readonly requestId: FigureRequestId;
  readonly unitId: ClassId | TeamId;
  readonly figures: string;
}
export interface WithdrawRequest {
  readonly type: 'WithdrawRequest';
  readonly by: Actor;
  readonly requestId: FigureRequestId;
  readonly reason: string;
}
export type ObligationCommand =
  | WaiveObligation
  | WithdrawWaiver
  | SetDeadline
  | WithdrawDeadline
  | AskForFigures
  | GiveFigures
  | WithdrawRequest;

export type ObligationRefusal =
  | { readonly type: 'SchoolYearNotFound'; readonly schoolYear: string }
  | { readonly type: 'KindIsNotOwed'; readonly kind: string }
  | { readonly type: 'PeriodIsNotOwed'; readonly period: string }
  | { readonly type: 'TopicIsNotOwed'; readonly topic: string }
  | { readonly type: 'ClassNotFound' }
  | { readonly type: 'UnitDoesNotOwe'; readonly kind: string }
  | { readonly type: 'DossierIsAtItsEnd' }
  | { readonly type: 'DutiesMustBeSeparate'; readonly rule: 'concerned-does-not-decide' }
  | { readonly type: 'ObligationIsWaived'; readonly waiverId: WaiverId }
  | { readonly type: 'WaiverNotFound' }
  | { readonly type: 'WaiverIsWithdrawn' }
  | { readonly type: 'DateIsInvalid'; readonly field: string }
  | {
      readonly type: 'DeadlineIsOutOfRange';
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | { readonly type: 'DeadlineIsSet'; readonly deadlineId: DeadlineId }
  | { readonly type: 'DeadlineNotFound' }
  | { readonly type: 'DeadlineIsOver' }
  | { readonly type: 'TeamNotFound' }
  | { readonly type: 'NobodyIsAsked' }
  | { readonly type: 'DueDayIsOver'; readonly today: LocalDate }
  | { readonly type: 'RequestNotFound' }
  | { readonly type: 'UnitIsNotAsked' }
  | { readonly type: 'UnitIsNotYours' }
  | { readonly type: 'RequestIsWithdrawn' }
  | { readonly type: 'FiguresAreGiven' }
  | { readonly type: 'RoleIsNotAllowed'; readonly allowed: readonly string[] }
  | { readonly type: 'NotInYourClass' }
  | TextIsInvalid;
