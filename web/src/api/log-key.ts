const nameOf = (schoolId: string): string => `luuvet.log-key.${schoolId}`;

/** The key that this browser first saw of a school's log: public, and the same for everybody. */
export const knownKey = (schoolId: string): string | null => localStorage.getItem(nameOf(schoolId));

export const keepKey = (schoolId: string, key: string): void =>
  localStorage.setItem(nameOf(schoolId), key);
