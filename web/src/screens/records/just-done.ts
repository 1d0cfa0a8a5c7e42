import type { Outcome } from '../../api/acts.js';

/** What was done to a record on the screen before this one, to be said once on the next. */
export interface JustDone {
  readonly what: 'saved' | 'submitted';
  readonly outcome: Outcome;
}

const waiting = new Map<string, JustDone>();

export const sayNext = (recordId: string, done: JustDone): void => {
  waiting.set(recordId, done);
};

export const saidBefore = (recordId: string): JustDone | null => {
  const done = waiting.get(recordId) ?? null;
  waiting.delete(recordId);
  return done;
};
