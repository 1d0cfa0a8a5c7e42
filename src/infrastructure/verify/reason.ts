/** SQLSTATE, errno or our own code of what went wrong; a message could hold anything. */
export const reasonOf = (error: unknown): string => codeOf(error) ?? 'UNFORESEEN';

/** Whether it is the database, its network or its files that failed, and not this program. */
export const isOutside = (error: unknown): boolean => codeOf(error) !== null;

const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;

/** A thread could not do its part. */
export class ThreadFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
