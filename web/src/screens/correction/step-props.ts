import type { OnDone } from '../../parts/use-step.js';
import type { ShownCorrection, ShownFieldType, ShownRecord, ShownUnlock } from './shown.js';

/** What the form of a step gets: what it is about, and where to say that it was done. */
export interface StepProps {
  readonly record: ShownRecord;
  readonly correction: ShownCorrection;
  readonly unlock: ShownUnlock | null;
  /** Of the field that is corrected. */
  readonly type: ShownFieldType | null;
  readonly onDone: OnDone;
}
