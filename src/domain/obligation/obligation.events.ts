// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. One stream holds all waivers of a school. Why something is waived travels in a protected
// block of whoever decided it (purpose 'obligation-notes', field 'reason').
import type { EventShape } from '../shared/event.js';
import type { ClassId, WaiverId } from '../shared/ids.js';

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

export type ObligationEvent = ObligationWaived | WaiverWithdrawn;
