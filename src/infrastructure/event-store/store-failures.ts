/** What an error of the driver or the server means for those who wait for the statement. */
export type StoreFailure =
  /** Rolled back; parts of the batch have to be left out (see `ledger.append`, LV001). */
  | { readonly kind: 'partial'; readonly detail: string }
  /** Rolled back through no fault of the statement. */
  | { readonly kind: 'again' }
  /** Rolled back; the same statement would fail again. */
  | { readonly kind: 'request' }
  | { readonly kind: 'corrupt' }
  /** No answer, or none that says what happened. */
  | { readonly kind: 'unavailable' };

/** Serialization failure, deadlock. */
const worthRepeating = new Set(['40001', '40P01']);
/** Another process created the same stream or applied the same command at the same moment. */
const lostRaces = new Set(['stream_head_pkey', 'command_pkey']);
/** Data, integrity, cardinality, limits; LV003: the arrays contradict each other. */
const faultsOfTheRequest = /^(21|22|23|54|LV003)/;
const duplicateEvent = 'event_pkey';

/** Classes and codes: PostgreSQL manual, appendix A. */
export const failureOf = (error: unknown): StoreFailure => {
  const code = textOf(error, 'code');
  if (code === 'LV001') return { kind: 'partial', detail: textOf(error, 'detail') };
  if (worthRepeating.has(code) || lostRaces.has(textOf(error, 'constraint'))) {
    return { kind: 'again' };
  }
  // The head said that the revision was free, and an event stood there.
  if (textOf(error, 'constraint') === duplicateEvent) return { kind: 'corrupt' };
  if (/^XX00[12]$/.test(code)) return { kind: 'corrupt' };
  if (error instanceof TypeError || faultsOfTheRequest.test(code)) return { kind: 'request' };
  return { kind: 'unavailable' };
};

const textOf = (error: unknown, field: string): string => {
  if (typeof error !== 'object' || error === null || !(field in error)) return '';
  return String((error as Record<string, unknown>)[field]);
};
