import {
  AppendIsMalformed,
  StoreIsCorrupt,
  StoreUnavailable,
} from '../../application/ports/event-store.js';

/** What an error of the driver or the server means for the requests of a batch. */
export type StoreFailure =
  /** Rolled back; parts of the batch have to be left out (see `ledger.append`, LV001). */
  | { readonly kind: 'partial'; readonly detail: string }
  /** Rolled back through no fault of the batch. */
  | { readonly kind: 'again' }
  /** Rolled back because of one of the requests; the others may go without it. */
  | { readonly kind: 'one-of-them' }
  /** No answer, or none that says what happened. */
  | { readonly kind: 'unknown' };

/** Serialization failure, deadlock. */
const worthRepeating = new Set(['40001', '40P01']);
/** Another process created the same stream or applied the same command at the same moment. */
const lostRaces = new Set(['stream_head_pkey', 'command_pkey']);
/** Data, integrity, cardinality, limits; LV003: the arrays contradict each other. */
const faultsOfTheRequest = /^(21|22|23|54|LV003)/;
/** Lock timeout, statement timeout: one stream is held by somebody else. */
const tookTooLong = new Set(['55P03', '57014']);
/** The head said that the revision was free, and an event stood there. */
const duplicateEvent = 'event_pkey';

/** Classes and codes: PostgreSQL manual, appendix A. */
export const failureOf = (error: unknown): StoreFailure => {
  const code = textOf(error, 'code');
  if (code === 'LV001') return { kind: 'partial', detail: textOf(error, 'detail') };
  if (worthRepeating.has(code) || lostRaces.has(textOf(error, 'constraint'))) {
    return { kind: 'again' };
  }
  if (error instanceof AppendIsMalformed || faultsOfTheRequest.test(code)) {
    return { kind: 'one-of-them' };
  }
  return { kind: tookTooLong.has(code) ? 'one-of-them' : 'unknown' };
};

/** The same as one of the port's exceptions. */
export const storeErrorOf = (cause: unknown): Error => {
  if (cause instanceof StoreIsCorrupt || cause instanceof AppendIsMalformed) return cause;
  const code = textOf(cause, 'code');
  if (textOf(cause, 'constraint') === duplicateEvent || /^XX00[12]$/.test(code)) {
    return new StoreIsCorrupt('the store contradicts itself', { cause });
  }
  return faultsOfTheRequest.test(code)
    ? new AppendIsMalformed('the store refused the append', { cause })
    : new StoreUnavailable('the append is in doubt', { cause });
};

const textOf = (error: unknown, field: string): string => {
  if (typeof error !== 'object' || error === null || !(field in error)) return '';
  return String((error as Record<string, unknown>)[field]);
};
