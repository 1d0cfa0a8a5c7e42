import type { Recorded } from '../../domain/shared/event.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { AnyEvent, EnvelopeFacts } from './event-codec.js';
import type { SealedEvent } from './event-store.js';

/**
 * A read model is `(event, rows) → row changes`.
 *
 * - It MUST be pure and deterministic: no clock, random, locale or time zone. The
 *   same log gives the same bytes in any batch sizes, on any machine, at any time.
 * - It never sees plain personal values and MUST NOT hold any: rows point at the events whose
 *   protected blocks hold them. So destroying a key erases everywhere at once, and a rebuild
 *   after an erasure equals what was there before.
 * - It writes only rows of the event's own school: the engine adds `schoolId` to every key.
 */
export interface Projection {
  /** Stored name, kebab-case. */
  readonly name: string;
  /** Raise it when the rows would differ; the runner then rebuilds beside the live tables. */
  readonly version: number;
  readonly tables: readonly ProjectionTable[];
  /** Of which streams it sees entries, e.g. `record` for `record-<uuid>`; others pass it by. */
  readonly categories: readonly string[];
  /** Keys of the rows `apply` looks at, named before it runs so that a batch loads them at once. */
  reads?(event: ProjectedEvent): readonly RowKey[];
  /** @throws when the event contradicts the rows; that stops the partition, it is never skipped. */
  apply(event: ProjectedEvent, rows: RowReader): readonly RowChange[];
}

/**
 * What a column holds, `?` when it may be null. Moments and days are `text` (they compare as
 * text), so that no session setting changes a byte of a dump. `json` is kept as it was written.
 */
export type ColumnKind = 'uuid' | 'text' | 'integer' | 'bigint' | 'boolean' | 'json' | 'bytes';
export type ColumnType = ColumnKind | `${ColumnKind}?`;

/** In every table; filled in by the engine. */
export interface RowOrigin {
  readonly schoolId: SchoolId;
  /** The entry that changed the row last. */
  readonly logIndex: bigint;
}

/** Names are camelCase here and snake_case in the database. */
export interface ProjectionTable {
  readonly table: string;
  /** Without `schoolId`, which leads every key; `['logIndex']` is one row per entry. */
  readonly key: readonly string[];
  /** In order; without `schoolId` and `logIndex`. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Extra indexes, `schoolId` leading each of them. */
  readonly indexes: readonly (readonly string[])[];
}

/** A table whose rows have the shape `R`; made by `tableOf`. */
export interface TableOf<R extends RowOrigin> extends ProjectionTable {
  readonly columns: Readonly<Record<Exclude<keyof R & string, keyof RowOrigin>, ColumnType>>;
}
export type RowBody<R extends RowOrigin> = Omit<R, keyof RowOrigin>;

export interface ProjectedEvent {
  readonly schoolId: SchoolId;
  readonly logIndex: bigint;
  readonly event: Recorded<AnyEvent>;
  readonly facts: EnvelopeFacts;
  readonly sealed: SealedEvent;
}

export type Row = Readonly<Record<string, unknown>>;
export interface RowKey {
  readonly table: string;
  readonly key: Row;
}
export interface RowReader {
  /** The row as it stands before this event. @throws for a key that `reads` did not name. */
  find<R extends RowOrigin>(table: TableOf<R>, key: Partial<R>): R | null;
}

export type RowChange =
  /** The key MUST be new. */
  | { readonly change: 'insert'; readonly table: string; readonly row: Row }
  /** Sets the given columns of the row with that key, which MUST exist. */
  | { readonly change: 'update'; readonly table: string; readonly key: Row; readonly set: Row }
  /** The row MUST exist. */
  | { readonly change: 'delete'; readonly table: string; readonly key: Row };
