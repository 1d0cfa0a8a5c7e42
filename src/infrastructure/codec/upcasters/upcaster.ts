import type { CanonicalValue } from '../canonical-json.js';

export type StoredPayload = Readonly<Record<string, CanonicalValue>>;

/**
 * One step from a stored version to the next. It MUST be pure and MUST NOT invent facts: what an
 * old event did not say stays unsaid (`null`, or a value that means "not known"). Stored bytes are
 * never rewritten; the step runs at every reading.
 */
export interface Upcaster {
  readonly type: string;
  /** The version it reads; it gives `from + 1`. */
  readonly from: number;
  readonly upcast: (payload: StoredPayload) => StoredPayload;
}
