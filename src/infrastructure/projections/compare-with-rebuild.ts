import type pg from 'pg';
import type { Projection } from '../../application/ports/projection.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import {
  createGeneration,
  dropGenerations,
  type Generation,
  layoutsOf,
  liveGeneration,
} from './generations.js';
import { LogReplay, type ReplayProgress } from './log-replay.js';
import { inTransaction } from './projector-pool.js';
import { withRebuildLock } from './rebuild-lock.js';
import type { RunnerParts } from './runner-parts.js';
import { digestTable, type TableDigest } from './table-dump.js';
import type { TableLayout } from './table-layout.js';

export interface TableComparison {
  readonly projection: string;
  readonly table: string;
  readonly equal: boolean;
  readonly live: TableDigest;
  readonly rebuilt: TableDigest;
  /** Where to look when they differ: a row that only one of the two has. */
  readonly firstDifference: { readonly schoolId: SchoolId; readonly logIndex: bigint } | null;
}

/** There is nothing to compare: the read model has not been built in the engine's version. */
export class NothingToCompare extends Error {
  readonly code = 'NOTHING_TO_COMPARE';
}

/**
 * Builds every read model anew from the log, up to where the live one stands, and compares the two
 * byte by byte. The live one goes on meanwhile; what it applies later is not compared.
 * @throws RebuildIsRunning, NothingToCompare, and failures of the store or the database
 */
export const compareWithRebuild = (
  parts: RunnerParts,
  onProgress?: (progress: ReplayProgress) => void,
): Promise<readonly TableComparison[]> =>
  withRebuildLock(parts.pool, async () => {
    const comparisons: TableComparison[] = [];
    for (const rules of parts.projections) {
      comparisons.push(
        ...(await compareOne({ ...parts, projections: [rules] }, rules, onProgress)),
      );
    }
    return comparisons;
  });

const compareOne = async (
  parts: RunnerParts,
  rules: Projection,
  onProgress?: (progress: ReplayProgress) => void,
): Promise<readonly TableComparison[]> => {
  const { pool } = parts;
  const live = await liveGeneration(pool, rules.name);
  if (!live || live.version !== rules.version) {
    throw new NothingToCompare(`${rules.name} has no tables of version ${rules.version}`);
  }
  const copy = await inTransaction(pool, async (client) => {
    await dropGenerations(client, rules.name, ['checking']);
    return createGeneration(client, rules, 'checking');
  });
  try {
    const snapshot = await inTransaction(pool, (client) => snapshotOf(client, rules, live));
    const replay = new LogReplay(parts);
    replay.add(rules, copy);
    await replay.run(snapshot.positions, onProgress);
    return await inTransaction(pool, async (client) => {
      const comparisons: TableComparison[] = [];
      for (const [at, layout] of layoutsOf(rules, copy).entries()) {
        const rebuilt = await digestTable(client, layout);
        const before = snapshot.digests[at];
        if (!before) throw new Error(`${layout.table} was not digested`);
        const equal = before.sha256 === rebuilt.sha256;
        const [liveLayout] = layoutsOf(rules, live).filter(({ table }) => table === layout.table);
        comparisons.push({
          projection: rules.name,
          table: layout.table,
          equal,
          live: before,
          rebuilt,
          firstDifference:
            equal || !liveLayout
              ? null
              : await firstDifference(client, [liveLayout, layout], snapshot.positions),
        });
      }
      return comparisons;
    });
  } finally {
    await inTransaction(pool, (client) => dropGenerations(client, rules.name, ['checking']));
  }
};

interface Snapshot {
  readonly positions: ReadonlyMap<SchoolId, bigint>;
  readonly digests: readonly TableDigest[];
}

/** Positions and rows of one moment: rows and checkpoint always commit together. */
const snapshotOf = async (
  client: pg.PoolClient,
  rules: Projection,
  live: Generation,
): Promise<Snapshot> => {
  await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  const { rows } = await client.query<{ school_id: SchoolId; position: string }>(
    `SELECT school_id, position FROM read.projection_checkpoint
      WHERE projection = $1 AND generation = $2 ORDER BY school_id`,
    [live.projection, live.generation],
  );
  const digests: TableDigest[] = [];
  for (const layout of layoutsOf(rules, live)) digests.push(await digestTable(client, layout));
  return {
    positions: new Map(rows.map((row) => [row.school_id, BigInt(row.position)])),
    digests,
  };
};

/** Rows that the live read model changed after the snapshot are left out. */
const firstDifference = async (
  client: pg.PoolClient,
  [live, rebuilt]: readonly [TableLayout, TableLayout],
  positions: ReadonlyMap<SchoolId, bigint>,
): Promise<TableComparison['firstDifference']> => {
  const rowsOf = ({ physical }: TableLayout): string =>
    `SELECT stored.school_id, stored.log_index, stored::text AS content FROM read."${physical}" stored`;
  const { rows } = await client.query<{ school_id: SchoolId; log_index: string }>(
    `WITH live AS (${rowsOf(live)}), rebuilt AS (${rowsOf(rebuilt)}),
          position AS (SELECT * FROM unnest($1::uuid[], $2::bigint[]) AS p(school_id, size))
     SELECT school_id, log_index FROM (
       (TABLE live EXCEPT ALL TABLE rebuilt) UNION ALL (TABLE rebuilt EXCEPT ALL TABLE live)
     ) difference JOIN position USING (school_id)
     WHERE log_index < size ORDER BY school_id, log_index LIMIT 1`,
    [[...positions.keys()], [...positions.values()].map(String)],
  );
  const [row] = rows;
  return row ? { schoolId: row.school_id, logIndex: BigInt(row.log_index) } : null;
};
