import type { Recorded } from '../../domain/shared/event.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { AnyEvent, EnvelopeFacts } from './event-codec.js';
import type { SealedEvent } from './event-store.js';

/**
 * A read model is `(event) → row changes`, pure and deterministic: no clock, random, locale, or
 * query. It never sees plain personal values; rows point at the events that hold them.
 */
export interface Projection {
  /** Stored name; the tables carry it. */
  readonly name: string;
  /** Raise it when the rows would differ; the runner then rebuilds beside the live tables. */
  readonly version: number;
  readonly tables: readonly ProjectionTable[];
  apply(event: ProjectedEvent): readonly RowChange[];
}

export interface ProjectionTable {
  readonly table: string;
  readonly key: readonly string[];
  /** Column definitions in PostgreSQL, in order: name → type and constraints. */
  readonly columns: Readonly<Record<string, string>>;
  /** Extra indexes: column lists. */
  readonly indexes: readonly (readonly string[])[];
}

export interface ProjectedEvent {
  readonly schoolId: SchoolId;
  readonly logIndex: bigint;
  readonly event: Recorded<AnyEvent>;
  readonly facts: EnvelopeFacts;
  readonly sealed: SealedEvent;
}

type Row = Readonly<Record<string, unknown>>;
export type RowChange =
  | { readonly change: 'insert'; readonly table: string; readonly row: Row }
  /** Sets the given columns of the row with that key, which MUST exist. */
  | { readonly change: 'update'; readonly table: string; readonly key: Row; readonly set: Row }
  | { readonly change: 'delete'; readonly table: string; readonly key: Row };
