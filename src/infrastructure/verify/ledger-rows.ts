import type { CopiedRow } from './copied-rows.js';

/** The columns that are read, in the order in which they are copied. */
export const copiedColumns = {
  event: [
    'school_id',
    'seq',
    'txid',
    'revision',
    'version',
    'recorded_at',
    'event_id',
    'command_id',
    'hash',
    'stream_id',
    'type',
    'bytes',
    'ciphertexts',
  ],
  log_entry: ['school_id', 'log_index', 'seq', 'revision', 'hash', 'stream_id'],
  log: ['school_id', 'size'],
  stream_head: ['school_id', 'revision', 'hash', 'stream_id'],
  command: ['school_id', 'command_id', 'stream_ids', 'first_revisions', 'event_counts'],
  checkpoint: ['school_id', 'size', 'root', 'note'],
} as const;

export type CopiedTable = keyof typeof copiedColumns;

type FieldsOf<Columns extends readonly string[]> = Readonly<Record<Columns[number], number>>;

const fieldsOf = <const Columns extends readonly string[]>(columns: Columns): FieldsOf<Columns> =>
  Object.fromEntries(columns.map((column, place) => [column, place])) as FieldsOf<Columns>;

/** Number of each field in a copied row. */
export const eventField = fieldsOf(copiedColumns.event);
export const entryField = fieldsOf(copiedColumns.log_entry);
export const logField = fieldsOf(copiedColumns.log);
export const headField = fieldsOf(copiedColumns.stream_head);
export const commandField = fieldsOf(copiedColumns.command);
export const checkpointField = fieldsOf(copiedColumns.checkpoint);

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
