import type pg from 'pg';
import { projections } from '../../projections/index.js';
import type { Projection } from '../../src/application/ports/projection.js';
import { layoutsOf, liveGeneration } from '../../src/infrastructure/projections/generations.js';
import { ProjectionRunner } from '../../src/infrastructure/projections/projection-runner.js';
import { openProjectorPool } from '../../src/infrastructure/projections/projector-pool.js';
import type { RunnerParts } from '../../src/infrastructure/projections/runner-parts.js';
import { digestTable } from '../../src/infrastructure/projections/table-dump.js';
import { GivenLog } from './given-log.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

/** A database with its projector, and a log to fill it from. */
export interface ReadSide {
  readonly database: TestDatabase;
  readonly pool: pg.Pool;
  readonly log: GivenLog;
  parts(more?: Partial<RunnerParts>): RunnerParts;
  /** A started runner; stopped at the end of the test. */
  runner(more?: Partial<RunnerParts>): Promise<ProjectionRunner>;
  close(): Promise<void>;
}

export const openReadSide = async (): Promise<ReadSide> => {
  const database = await createTestDatabase();
  const pool = openProjectorPool(database.connections);
  const log = new GivenLog();
  const runners: ProjectionRunner[] = [];
  const parts = (more: Partial<RunnerParts> = {}): RunnerParts => ({
    store: log.store,
    codec: log.codec,
    pool,
    projections,
    ...more,
  });
  return {
    database,
    pool,
    log,
    parts,
    runner: async (more) => {
      const runner = new ProjectionRunner(parts(more));
      runners.push(runner);
      await runner.start();
      return runner;
    },
    close: async () => {
      for (const runner of runners) await runner.stop();
      await pool.end();
      await database.drop();
    },
  };
};

/** SHA-256 of every table of every projection, as queries see them at this moment. */
export const digestAll = async (
  pool: pg.Pool,
  of: readonly Projection[] = projections,
): Promise<Readonly<Record<string, string>>> => {
  const client = await pool.connect();
  const digests: [string, string][] = [];
  for (const rules of of) {
    const live = await liveGeneration(client, rules.name);
    if (!live) throw new Error(`${rules.name} has no live tables`);
    for (const layout of layoutsOf(rules, live)) {
      const { sha256, rows } = await digestTable(client, layout);
      digests.push([layout.table, `${rows} rows ${sha256}`]);
    }
  }
  client.release();
  return Object.fromEntries(digests);
};
