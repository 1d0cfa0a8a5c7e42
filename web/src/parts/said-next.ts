import type { Ended } from './done-notice.js';

const waiting = new Map<string, Ended>();

/** What was done on this screen, to be said once on the next, which is about that id. */
export const sayNext = (id: string, ended: Ended): void => {
  waiting.set(id, ended);
};

export const saidBefore = (id: string): Ended | null => {
  const ended = waiting.get(id) ?? null;
  waiting.delete(id);
  return ended;
};
