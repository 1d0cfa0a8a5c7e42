import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ProjectedEvent, Projection, Row } from '../../application/ports/projection.js';
import { moveCheckpoint, type PartitionName } from './checkpoints.js';
import { RowBuffer, RowContradiction, type RowLoader, type TableChanges } from './row-buffer.js';
import { copyBytes } from './row-bytes.js';
import { rowOf } from './row-text.js';
import type { TableLayout } from './table-layout.js';

export interface BatchTarget extends PartitionName {
  readonly rules: Projection;
  readonly layouts: readonly TableLayout[];
}

/** A stretch of the log without a gap. */
export interface Batch {
  /** Where the checkpoint stands, and where it will. */
  readonly from: bigint;
  readonly to: bigint;
  /** Those of its entries that the projection sees. */
  readonly entries: readonly ProjectedEvent[];
}

/**
 * Applies a batch: the checkpoint moves and the rows change in the caller's transaction, so that
 * both happen or neither.
 * @throws CheckpointMoved; anything else that an entry or the rows provoke
 */
export const writeBatch = async (
  client: pg.PoolClient,
  target: BatchTarget,
  { from, to, entries }: Batch,
): Promise<void> => {
  await moveCheckpoint(client, target, from, to);
  await writeRows(client, target, entries);
};

/** The rows alone. Only `writeBatch` may call it: without the fence it would apply twice. */
export const writeRows = async (
  client: pg.PoolClient,
  { rules, layouts, schoolId }: BatchTarget,
  entries: readonly ProjectedEvent[],
): Promise<void> => {
  const buffer = new RowBuffer(layouts, schoolId);
  const load: RowLoader = (layout, keys) => loadRows(client, layout, [schoolId, ...keys]);
  if (rules.reads) {
    for (const entry of entries) for (const key of rules.reads(entry)) buffer.want(key);
    await buffer.resolve(load);
  }
  for (const entry of entries) {
    const changes = rules.apply(entry, buffer);
    if (!changes) throw new RowContradiction(`${rules.name} says nothing about the entry`);
    buffer.apply(entry, changes);
  }
  await buffer.resolve(load);
  for (const changes of buffer.changes()) await flush(client, schoolId, changes);
};

/** Text of every value as the server writes it: no parser, no time zone, no rounding between. */
const plainText = { getTypeParser: () => (text: string) => text };

const loadRows = async (
  client: pg.PoolClient,
  layout: TableLayout,
  values: readonly unknown[],
): Promise<readonly Row[]> => {
  const { rows } = await client.query<(string | null)[]>({
    text: layout.load,
    values: [...values],
    rowMode: 'array',
    types: plainText,
  });
  return rows.map((texts) => rowOf(layout, texts));
};

/** Changed rows are taken out and written anew: one statement and one COPY, whatever changed. */
const flush = async (
  client: pg.PoolClient,
  schoolId: string,
  { layout, erase, eraseCount, write }: TableChanges,
): Promise<void> => {
  if (eraseCount > 0) {
    const { rowCount } = await client.query(layout.erase, [schoolId, ...erase]);
    if (rowCount !== eraseCount) throw new RowContradiction(`${layout.table}: a row went missing`);
  }
  if (write.length === 0) return;
  // All rows first: one that does not fit must not leave a COPY half way.
  const pieces = copyBytes(layout, write);
  await pipeline(Readable.from(pieces), client.query(copyFrom(layout.copyIn)));
};
