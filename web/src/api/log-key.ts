/** Under these names the browser keeps which key it first saw a school's log prove something with. */
export const logKeyNames = 'luuvet.log-key.';

/** The key that this browser first saw of a school's log: public, and the same for everybody. */
export const knownKey = (schoolId: string): string | null =>
  localStorage.getItem(logKeyNames + schoolId);

export const keepKey = (schoolId: string, key: string): void =>
  localStorage.setItem(logKeyNames + schoolId, key);
