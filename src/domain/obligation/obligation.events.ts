// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. One stream holds all waivers, deadlines and requests for figures of a school. Why something is
// waived or withdrawn (field 'reason'), what is asked ('asked') and what is answered ('figures') travels
// in a protected block of whoever wrote it (purpose 'obligation-notes'); of a waiver for one child, of that child.
import type { EventShape } from '../shared/event.js';
import type {
  ClassId,
  DeadlineId,
  DossierId,
  FigureRequestId,
  TeamId,
  WaiverId,
} from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';

/** What nobody has to submit; `null` means "any". */
export interface WaiverScope {
  readonly schoolYear: string;
  readonly kind: string;
  /** As records name it; null for all periods of the year. */
  readonly period: string | null;
  readonly classId: ClassId | null;
  /** Of one child, one team, one of the staff or the school; never together with a class. */
  readonly dossierId: DossierId | null;
  readonly topic: string | null;
}

export type ObligationWaived = EventShape<
  'obligation.waived',
  2,
  { readonly waiverId: WaiverId; readonly scope: WaiverScope }
>;
export type WaiverWithdrawn = EventShape<
  'obligation.waiver-withdrawn',
  1,
  { readonly waiverId: WaiverId }
>;

export type DeadlineSetter = 'authority' | 'school';

/** By the end of which day the records of one period of a kind are due, whatever the catalogue says. */
export interface DeadlineTerms {
  readonly schoolYear: string;
  readonly kind: string;
  readonly period: string;
  readonly dueOn: LocalDate;
  readonly setBy: DeadlineSetter;
  /** Of an authority there is always one. */
  readonly paperNo: string | null;
}

/** Takes the place of the deadline that its kind and period had. */
export type DeadlineSet = EventShape<
  'obligation.deadline-set',
  1,
  DeadlineTerms & { readonly deadlineId: DeadlineId }
>;
/** From then on the day of the catalogue counts again. */
export type DeadlineWithdrawn = EventShape<
  'obligation.deadline-withdrawn',
  1,
  { readonly deadlineId: DeadlineId }
>;

/** Who is asked for figures, and by the end of which day they are to be there. */
export interface RequestTerms {
  readonly schoolYear: string;
  readonly classIds: readonly ClassId[];
  readonly teamIds: readonly TeamId[];
  readonly dueOn: LocalDate;
}

export type FiguresAsked = EventShape<
  'obligation.figures-asked',
  1,
  RequestTerms & { readonly requestId: FigureRequestId }
>;
/** One of those who were asked has answered. */
export type FiguresGiven = EventShape<
  'obligation.figures-given',
  1,
  { readonly requestId: FigureRequestId; readonly unitId: ClassId | TeamId }
>;
/** What was answered until then stays. */
export type RequestWithdrawn = EventShape<
  'obligation.request-withdrawn',
  1,
  { readonly requestId: FigureRequestId }
>;

export type ObligationEvent =
  | ObligationWaived
  | WaiverWithdrawn
  | DeadlineSet
  | DeadlineWithdrawn
  | FiguresAsked
  | FiguresGiven
  | RequestWithdrawn;
