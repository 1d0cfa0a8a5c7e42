/**
 * What verification finds. A finding names where it is, never what is written there: no value of
 * a record, no name, no text that somebody could have put into a column.
 */
export type FindingCode =
  // The shape of the database.
  | 'table-unknown'
  | 'table-missing'
  | 'column-unknown'
  | 'column-missing'
  | 'rows-hidden'
  // One event.
  | 'hash-differs'
  | 'bytes-not-canonical'
  | 'envelope-malformed'
  | 'column-differs'
  | 'ciphertext-differs'
  | 'chain-broken'
  | 'event-twice'
  | 'event-missing'
  | 'event-not-sealed'
  | 'sealer-differs'
  // The log.
  | 'log-entry-differs'
  | 'log-entry-missing'
  | 'log-entry-misplaced'
  | 'log-size-differs'
  | 'stream-order-broken'
  // What follows from the events.
  | 'stream-head-differs'
  | 'stream-head-missing'
  | 'stream-head-unfounded'
  | 'command-differs'
  | 'command-missing'
  | 'command-unfounded'
  | 'read-model-differs'
  | 'read-model-altered'
  // What was signed or published.
  | 'checkpoint-not-signed'
  | 'checkpoint-columns-differ'
  | 'checkpoint-root-differs'
  | 'checkpoint-beyond-log'
  | 'checkpoint-missing'
  | 'kept-checkpoint-differs'
  | 'kept-checkpoint-beyond-log'
  | 'tile-differs'
  | 'tile-missing'
  | 'tile-unexpected'
  // Files of records.
  | 'file-missing'
  | 'file-differs'
  | 'file-remains'
  // Keys.
  | 'key-missing'
  | 'key-not-erased'
  | 'erasure-unfounded'
  | 'erasure-missing';

export interface Finding {
  readonly code: FindingCode;
  /** Null only for findings about the shape of the database and the sealer's row. */
  readonly schoolId: string | null;
  readonly logIndex: bigint | null;
  /** With it, the fault lies somewhere between here and `logIndex`, both included. */
  readonly fromIndex: bigint | null;
  readonly streamId: string | null;
  readonly revision: bigint | null;
  /** The column, file, projection or checkpoint that it is about. */
  readonly at: string | null;
}

/** What was asked for and could not be done, as a code with the reason's own. */
export interface NotChecked {
  readonly what:
    | 'ledger'
    | 'signatures'
    | 'kept-checkpoint'
    | 'log-files'
    | 'files'
    | 'keys'
    | 'read-models';
  /** SQLSTATE, errno, or a word of our own; never a message, which could hold anything. */
  readonly why: string;
}

export type Verdict = 'clean' | 'tampered' | 'could-not-check';

export interface SchoolReport {
  readonly schoolId: string;
  readonly size: bigint;
  /** RFC 6962 root over the whole log, hex. */
  readonly root: string;
  readonly checkpoints: number;
}

export interface VerifyReport {
  /** `clean` only if everything asked for was checked and nothing was found. */
  readonly verdict: Verdict;
  /** Lowest school id, then lowest log index. */
  readonly firstBad: Finding | null;
  /** In that order, at most `findingsMax`. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  readonly notChecked: readonly NotChecked[];
  readonly schools: readonly SchoolReport[];
  readonly counts: {
    readonly events: number;
    readonly entries: number;
    /** Committed, and too young for the log. */
    readonly unsealed: number;
    readonly streams: number;
    readonly commands: number;
    readonly checkpoints: number;
    readonly tiles: number;
    readonly keys: number;
    /** Files of records that entries name. */
    readonly files: number;
  };
  readonly elapsedMs: number;
  readonly eventsPerSecond: number;
}

export type VerifyPhase = 'log' | 'events' | 'keys' | 'files' | 'read-models';

export interface VerifyProgress {
  readonly phase: VerifyPhase;
  readonly events: number;
  readonly eventsMax: number;
  readonly eventsPerSecond: number;
}
