import type pg from 'pg';
import type { Findings } from './findings.js';

/**
 * Every column of the ledger, and what makes a change in it show.
 *
 * - `hashed`: repeated inside the hashed bytes, or these bytes and hashes themselves
 * - `derived`: follows from hashed ones, and is compared with what follows
 * - `signed`: under the log's signature
 * - `operational`: says nothing about what happened; a change in it cannot be told, and harms
 *   nothing but the engine's own work
 */
type Proof = 'hashed' | 'derived' | 'signed' | 'operational';

const ledgerColumns: Readonly<Record<string, Readonly<Record<string, Proof>>>> = {
  event: {
    school_id: 'hashed',
    stream_id: 'hashed',
    revision: 'hashed',
    event_id: 'hashed',
    command_id: 'hashed',
    type: 'hashed',
    version: 'hashed',
    recorded_at: 'hashed',
    bytes: 'hashed',
    hash: 'hashed',
    ciphertexts: 'hashed',
    seq: 'derived',
    // Read only for events that are not sealed yet.
    txid: 'operational',
  },
  log_entry: {
    school_id: 'signed',
    log_index: 'signed',
    hash: 'signed',
    seq: 'derived',
    revision: 'derived',
    stream_id: 'derived',
  },
  log: { school_id: 'derived', size: 'derived' },
  stream_head: {
    school_id: 'derived',
    stream_id: 'derived',
    revision: 'derived',
    hash: 'derived',
  },
  command: {
    school_id: 'derived',
    command_id: 'derived',
    stream_ids: 'derived',
    first_revisions: 'derived',
    event_counts: 'derived',
    // Decides only how a repeated command is answered.
    fingerprint: 'operational',
    applied_at: 'operational',
  },
  checkpoint: {
    school_id: 'signed',
    size: 'signed',
    root: 'signed',
    note: 'signed',
    published_at: 'operational',
  },
  sealer: {
    only_row: 'operational',
    term: 'operational',
    system_identifier: 'operational',
    window_low: 'operational',
    window_high: 'operational',
    sealed_to: 'operational',
    adopted_seq: 'operational',
  },
};

interface StoredColumn {
  readonly table: string;
  readonly kind: string;
  readonly column: string | null;
}

/**
 * A closed world: a table or column that nobody listed could hold anything, and one that is
 * missing cannot be read. Read from the catalogue itself, since `information_schema` shows only
 * what the reader may see.
 * @returns whether everything that verification reads is there
 */
export const checkColumns = async (client: pg.Client, findings: Findings): Promise<boolean> => {
  const { rows } = await client.query<StoredColumn>(
    `SELECT c.relname AS "table", c.relkind::text AS kind, a.attname AS "column"
       FROM pg_catalog.pg_class c
       LEFT JOIN pg_catalog.pg_attribute a
         ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'ledger')
        AND c.relkind NOT IN ('i', 'S', 'c')
      ORDER BY c.relname, a.attnum`,
  );
  return judgeColumns(rows, findings);
};

export const judgeColumns = (rows: readonly StoredColumn[], findings: Findings): boolean => {
  let isReadable = true;
  const present = new Map<string, Set<string>>();
  for (const { table, kind, column } of rows) {
    const known = ledgerColumns[table];
    // A view, or a table that has become one, shows whatever its maker wants.
    if (known === undefined || kind !== 'r') {
      if (!present.has(table)) findings.add('table-unknown', { at: table });
      if (known !== undefined) isReadable = false;
    } else if (column !== null && known[column] === undefined) {
      findings.add('column-unknown', { at: `${table}.${column}` });
    }
    present.set(table, (present.get(table) ?? new Set()).add(column ?? ''));
  }
  for (const [table, columns] of Object.entries(ledgerColumns)) {
    const found = present.get(table);
    if (found === undefined) {
      findings.add('table-missing', { at: table });
      isReadable = false;
      continue;
    }
    for (const column of Object.keys(columns)) {
      if (found.has(column)) continue;
      findings.add('column-missing', { at: `${table}.${column}` });
      isReadable = false;
    }
  }
  return isReadable;
};
