// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. One stream holds all waivers and deadlines of a school. Why something is waived, or a deadline
// withdrawn, travels in a protected block of whoever decided it (purpose 'obligation-notes', field
// 'reason').
import type { EventShape } from '../shared/event.js';
import type { ClassId, DeadlineId, WaiverId } from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';

/** What nobody has to submit; `null` means "any". */
export interface WaiverScope {
  readonly schoolYear: string;
  readonly kind: string;
  /** As records name it; null for all periods of the year. */
  readonly period: string | null;
  readonly classId: ClassId | null;
  readonly topic: string | null;
}

export type ObligationWaived = EventShape<
  'obligation.waived',
  1,
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

export type ObligationEvent = ObligationWaived | WaiverWithdrawn | DeadlineSet | DeadlineWithdrawn;
