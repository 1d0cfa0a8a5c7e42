/** SQLSTATE, errno or our own code of what went wrong; a message could hold anything. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'UNFORESEEN';

/** Whether it is the database, its network or its files that failed, and not this program. */
export const isOutside = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** A thread could not do its part. */
export class ThreadFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
