const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/u;

/** The record that an id or the address of its page names; null when it names none. */
export const recordIdIn = (typed: string): string | null =>
  id.exec(typed.toLowerCase())?.[0] ?? null;

/**
 * One record to a line, however it is named there, and each once; a line that names none stays as it
 * is, so that the engine says what is wrong with it.
 */
export const recordsTyped = (typed: string): string => {
  const lines = typed.split(/\s+/u).filter((line) => line !== '');
  return [...new Set(lines.map((line) => recordIdIn(line) ?? line))].join('\n');
};

/** Of a value as it is kept. */
export const recordIdsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' && value !== '' ? value.split('\n') : [];
