import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { TableLayout } from './table-layout.js';

export interface TableDigest {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 over the ordered COPY of the table, hex. */
  readonly sha256: string;
}

const lineEnd = 10;

/** A table's content as one number: every byte of every row, in key order. */
export const digestTable = async (
  client: pg.PoolClient,
  layout: TableLayout,
): Promise<TableDigest> => {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of client.query(copyTo(layout.copyOut))) {
    const bytes = chunk as Buffer;
    hash.update(bytes);
    // A line end inside a value is written as `\n` in two characters.
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) rows += 1;
  }
  return { table: layout.table, rows, sha256: hash.digest('hex') };
};
