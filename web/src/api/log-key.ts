import { logKeyNames } from './kept-names.js';

/** The key that this browser first saw of a school's log: public, and the same for everybody. */
export const knownKey = (schoolId: string): string | null =>
  localStorage.getItem(logKeyNames + schoolId);

export const keepKey = (schoolId: string, key: string): void =>
  localStorage.setItem(logKeyNames + schoolId, key);
