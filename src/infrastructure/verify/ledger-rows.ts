import type { CopiedRow } from './copied-rows.js';

/** Number of each field in a copied row; written out, so that the compiler can count on them. */
export const eventField = {
  school_id: 0,
  seq: 1,
  txid: 2,
  revision: 3,
  version: 4,
  recorded_at: 5,
  event_id: 6,
  command_id: 7,
  hash: 8,
  stream_id: 9,
  type: 10,
  bytes: 11,
  ciphertexts: 12,
} as const;
export const entryField = {
  school_id: 0,
  log_index: 1,
  seq: 2,
  revision: 3,
  hash: 4,
  stream_id: 5,
} as const;
export const logField = { school_id: 0, size: 1 } as const;
export const headField = { school_id: 0, revision: 1, hash: 2, stream_id: 3 } as const;
export const commandField = {
  school_id: 0,
  command_id: 1,
  stream_ids: 2,
  first_revisions: 3,
  event_counts: 4,
} as const;
export const checkpointField = { school_id: 0, size: 1, root: 2, note: 3 } as const;

/** The columns that are copied, in the order of their fields. */
export const copiedColumns = {
  event: Object.keys(eventField),
  log_entry: Object.keys(entryField),
  log: Object.keys(logField),
  stream_head: Object.keys(headField),
  command: Object.keys(commandField),
  checkpoint: Object.keys(checkpointField),
} as const;

export type CopiedTable = keyof typeof copiedColumns;

/** Pages of the event table, [from, to); null is the end of the table, wherever it is. */
export interface PageRange {
  readonly from: number;
  readonly to: number | null;
}

/** Where sealing stands, as `ledger.seal` left it. */
export interface SealerPosition {
  /** The transaction ids beside the events are those of this very cluster. */
  readonly isOfThisCluster: boolean;
  readonly windowLow: number;
  readonly windowHigh: number | null;
  readonly sealedTo: number;
  readonly adoptedSeq: number;
  /** The last number drawn for an event, and the horizon of the present moment. */
  readonly lastSeq: number;
  readonly horizon: number;
}

/** All stored rows as of one moment. */
export interface LedgerRows {
  copy(table: CopiedTable, onRow: (row: CopiedRow) => void): Promise<void>;
  copyEvents(range: PageRange, onRow: (row: CopiedRow) => void): Promise<void>;
  /** Ranges that cover the event table. */
  eventRanges(): Promise<readonly PageRange[]>;
  /** Number of log entries by school id. */
  entryCounts(): Promise<ReadonlyMap<string, number>>;
  /** Null when its one row is gone. */
  sealerPosition(): Promise<SealerPosition | null>;
}
