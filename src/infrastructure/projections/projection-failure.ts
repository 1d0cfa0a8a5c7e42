import { StoreUnavailable } from '../../application/ports/event-store.js';
import type { Stop } from './checkpoints.js';

/** Classes of SQLSTATE that say something about the server, nothing about the rows. */
const operatingClasses = ['08', '25', '28', '3D', '40', '53', '55', '57', '58', 'F0', 'XX'];
const sqlState = /^[0-9A-Z]{5}$/;
const systemError = /^E[A-Z]+$/;

const codeOf = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
};

/**
 * True when trying again later can help: a lost connection, a timeout, a deadlock, a full disk.
 * Everything else lies in the entry, the projection or its tables, and stops the partition.
 */
export const isOperatingFailure = (error: unknown): boolean => {
  if (error instanceof StoreUnavailable) return true;
  const code = codeOf(error);
  if (code === null) return error instanceof Error && lostConnection.test(error.message);
  if (sqlState.test(code) && !systemError.test(code)) {
    return operatingClasses.includes(code.slice(0, 2));
  }
  return systemError.test(code);
};

/** `pg` reports the loss of a connection without a code. */
const lostConnection =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/;

/**
 * What to show of a failure. Messages of the database and of the language runtime may quote
 * values, so only those of our own error classes (they carry a code of ours) are passed on.
 */
export const stopOf = (error: unknown): Stop => {
  const code = codeOf(error);
  if (error instanceof Error && code !== null && !sqlState.test(code)) {
    return { code, message: error.message };
  }
  if (error instanceof Error && error.message.startsWith('invariant: ')) {
    return { code: 'INVARIANT_BROKEN', message: error.message.slice('invariant: '.length) };
  }
  return {
    code: code === null ? 'PROJECTION_FAILED' : `SQLSTATE_${code}`,
    message: error instanceof Error ? error.name : 'not an error object',
  };
};
