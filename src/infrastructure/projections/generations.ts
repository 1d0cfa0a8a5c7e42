import type pg from 'pg';
import type { Projection } from '../../application/ports/projection.js';
import {
  analyzeTable,
  createIndexes,
  createTable,
  dropTable,
  dropView,
  layoutOf,
  physicalName,
  pointView,
  type TableLayout,
  type TableSet,
} from './table-layout.js';

/**
 * `live`: queries read it. `building`: filled beside the live one. `checking`: filled only to be
 * compared. `retired`: was live, kept so that one can go back.
 */
export type GenerationState = 'live' | 'building' | 'checking' | 'retired';

export interface Generation extends TableSet {
  readonly state: GenerationState;
}

type Queryable = pg.Pool | pg.PoolClient;

export const layoutsOf = (rules: Projection, set: TableSet): readonly TableLayout[] =>
  rules.tables.map((table) => layoutOf(table, set));

/** Every generation of the named projection, oldest first. */
export const listGenerations = async (
  db: Queryable,
  projection: string,
): Promise<readonly Generation[]> => {
  const { rows } = await db.query<Generation>(
    `SELECT projection, version, generation, state FROM read.projection_generation
      WHERE projection = $1 ORDER BY generation`,
    [projection],
  );
  return rows;
};

export const liveGeneration = async (
  db: Queryable,
  projection: string,
): Promise<Generation | null> => {
  const all = await listGenerations(db, projection);
  return all.find(({ state }) => state === 'live') ?? null;
};

/** Makes empty tables under the next free generation number. */
export const createGeneration = async (
  client: pg.PoolClient,
  rules: Projection,
  state: GenerationState,
): Promise<Generation> => {
  const all = await listGenerations(client, rules.name);
  const generation = (all.at(-1)?.generation ?? 0) + 1;
  const set = { projection: rules.name, version: rules.version, generation };
  await client.query(
    `INSERT INTO read.projection_generation
       (projection, generation, version, state, tables, views) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      set.projection,
      set.generation,
      set.version,
      state,
      rules.tables.map(({ table }) => physicalName(table, set)),
      rules.tables.map(({ table }) => table),
    ],
  );
  for (const table of rules.tables) await client.query(createTable(table, set));
  return { ...set, state };
};

export const indexGeneration = async (
  db: Queryable,
  rules: Projection,
  set: TableSet,
): Promise<void> => {
  for (const table of rules.tables) {
    await db.query(createIndexes(table, set));
    await db.query(analyzeTable(table, set));
  }
};

/**
 * Makes the generation the one that queries read, in the caller's transaction. The views take
 * their new target together with the pointer; what was live is retired and stays as it is.
 */
export const makeLive = async (
  client: pg.PoolClient,
  rules: Projection,
  next: Generation,
): Promise<void> => {
  const { rows } = await client.query<{ version: number; views: string[] }>(
    `UPDATE read.projection_generation SET state = 'retired'
      WHERE projection = $1 AND state = 'live' RETURNING version, views`,
    [rules.name],
  );
  await client.query(
    `UPDATE read.projection_generation SET state = 'live'
      WHERE projection = $1 AND generation = $2`,
    [rules.name, next.generation],
  );
  const [before] = rows;
  // Another version may have other columns, which CREATE OR REPLACE VIEW refuses.
  if (before && before.version !== rules.version) {
    for (const view of before.views) await client.query(dropView(view));
  }
  for (const table of rules.tables) await client.query(pointView(table, next));
};

/** Drops every generation that is in one of these states, but the given one. */
export const dropGenerations = async (
  client: pg.PoolClient,
  projection: string,
  states: readonly GenerationState[],
  except: number | null = null,
): Promise<void> => {
  const { rows } = await client.query<{ tables: string[] }>(
    `DELETE FROM read.projection_generation
      WHERE projection = $1 AND state = ANY($2) AND generation IS DISTINCT FROM $3
      RETURNING tables`,
    [projection, states, except],
  );
  for (const { tables } of rows) {
    for (const table of tables) await client.query(dropTable(table));
  }
};
