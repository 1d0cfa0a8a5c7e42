import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { dossierProjection } from '../../projections/dossier/dossier.projection.js';
import { projections } from '../../projections/index.js';
import { lockProjection } from '../../projections/lock/lock.projection.js';
import { recordProjection } from '../../projections/record/record.projection.js';
import { recordHistoryProjection } from '../../projections/record-history/record-history.projection.js';
import { schoolProjection } from '../../projections/school/school.projection.js';
import type { Projection, ProjectionTable } from '../../src/application/ports/projection.js';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import { compareWithRebuild } from '../../src/infrastructure/projections/compare-with-rebuild.js';
import { listGenerations } from '../../src/infrastructure/projections/generations.js';
import { Rebuild, RebuildStopped } from '../../src/infrastructure/projections/rebuild.js';
import {
  RebuildIsRunning,
  withRebuildLock,
} from '../../src/infrastructure/projections/rebuild-lock.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { schoolId } from '../support/projection-spec.js';
import { digestAll, openReadSide, type ReadSide } from '../support/read-side.js';
import {
  admission,
  approval,
  childOf,
  lifeOfSchool,
  sheetOfClass,
} from '../support/sample-life.js';
import { registerOfSchool } from '../support/sample-register.js';
import { until } from '../support/until.js';

const recordVersion = `v${recordProjection.version}`;

const otherSchool = '5c000000-0000-4000-8000-000000000002' as SchoolId;
const waitMs = 30_000;

let side: ReadSide;
let readPool: pg.Pool;
beforeEach(async () => {
  side = await openReadSide();
  readPool = openPool(side.database.connections, 'read');
});
afterEach(async () => {
  await readPool.end();
  await side.close();
});

/** Everything a reader of one school sees through the views. */
const readAs = async (
  school: SchoolId,
  sql: string,
): Promise<readonly Record<string, unknown>[]> => {
  const client = await readPool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.school', $1, true)", [school]);
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
};

const stateOf = async (projection: string) =>
  (await listGenerations(side.pool, projection)).map(
    ({ version, generation, state }) => `v${version}_${generation} ${state}`,
  );

const renamed = (table: ProjectionTable): ProjectionTable => ({
  ...table,
  columns: { ...table.columns, nickname: 'text?' },
});
/** The dossier projection as a later version might be: with a column more. */
const nextDossiers: Projection = {
  ...dossierProjection,
  version: dossierProjection.version + 1,
  tables: dossierProjection.tables.map((table) =>
    table.table === 'dossier' ? renamed(table) : table,
  ),
  apply: (entry, rows) =>
    dossierProjection
      .apply(entry, rows)
      .map((change) =>
        change.change === 'insert' && change.table === 'dossier'
          ? { ...change, row: { ...change.row, nickname: null } }
          : change,
      ),
};

describe('a rebuild', () => {
  it('equals what was followed live, byte for byte, in every table', async () => {
    side.log.add(lifeOfSchool(4));
    side.log.add(registerOfSchool());
    const size = side.log.add(sheetOfClass(4));
    const otherSize = side.log.add(admission(9), otherSchool);
    const runner = await side.runner();
    await runner.waitFor(schoolId, size - 1n, waitMs);
    await runner.waitFor(otherSchool, otherSize - 1n, waitMs);
    const live = await digestAll(side.pool);
    await runner.stop();
    await new Rebuild(side.parts()).run();
    expect(await digestAll(side.pool)).toEqual(live);
    expect(Object.values(live).filter((digest) => digest.startsWith('0 rows'))).toEqual([
      expect.anything(),
    ]);
  });

  it('tells how far it is, up to the end', async () => {
    const size = side.log.add(lifeOfSchool(2));
    await (await side.runner()).stop();
    const told: [number, number][] = [];
    await new Rebuild(side.parts()).run({
      onProgress: ({ applied, total }) => told.push([applied, total]),
    });
    expect(told.at(-1)).toEqual([Number(size), Number(size)]);
  });

  it('goes on beside a runner that follows, and no reader sees the read model go back', async () => {
    side.log.add(admission(0));
    const runner = await side.runner();
    let writing = true;
    let size = 0n;
    const writer = (async () => {
      for (let number = 1; writing; number += 1) {
        size = side.log.add(admission(number));
        await runner.waitFor(schoolId, size - 1n, waitMs);
      }
    })();
    let seen = 0;
    const reader = (async () => {
      while (writing) {
        const [row] = await readAs(schoolId, 'SELECT count(*)::int AS count FROM read.record');
        const count = Number(row?.count);
        expect(count).toBeGreaterThanOrEqual(seen);
        seen = count;
      }
    })();
    for (let round = 0; round < 2; round += 1) await new Rebuild(side.parts()).run();
    writing = false;
    await Promise.all([writer, reader]);
    expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('shown');
    expect((await compareWithRebuild(side.parts())).filter(({ equal }) => !equal)).toEqual([]);
    const [row] = await readAs(schoolId, 'SELECT count(*)::int AS count FROM read.record');
    expect(BigInt(Number(row?.count)) * 3n).toBe(size);
  });

  it('fails no query while the tables are swapped, in whatever order readers use them', async () => {
    side.log.add(lifeOfSchool(2));
    await (await side.runner()).stop();
    let reading = true;
    const failures: unknown[] = [];
    const views = ['record', 'dossier', 'record_history', 'correction', 'hold'];
    const reader = async (order: readonly string[]): Promise<void> => {
      while (reading) {
        const client = await readPool.connect();
        try {
          await client.query('BEGIN');
          await client.query("SELECT set_config('app.school', $1, true)", [schoolId]);
          for (const view of order) await client.query(`SELECT * FROM read.${view}`);
          await client.query('COMMIT');
        } catch (error) {
          failures.push(error);
        } finally {
          client.release();
        }
        await pause(1);
      }
    };
    const readers = [reader(views), reader([...views].reverse()), reader(views)];
    const swapped = projections.filter(({ name }) => name !== 'school' && name !== 'people');
    for (let round = 0; round < 2; round += 1) {
      await new Rebuild(side.parts({ projections: swapped })).run();
    }
    reading = false;
    await Promise.all(readers);
    expect(failures).toEqual([]);
  });

  it('waits for a reader that takes long, and swaps when that one is done', async () => {
    side.log.add(admission(0));
    const runner = await side.runner();
    await runner.waitFor(schoolId, 2n, waitMs);
    await runner.stop();
    const slow = await readPool.connect();
    await slow.query('BEGIN');
    await slow.query("SELECT set_config('app.school', $1, true)", [schoolId]);
    await slow.query('SELECT * FROM read.record');
    const rebuild = new Rebuild(side.parts({ projections: [recordProjection] })).run();
    await until(async () => (await stateOf('record')).length === 2);
    expect(await readAs(schoolId, 'SELECT record_id FROM read.record')).toHaveLength(1);
    await slow.query('COMMIT');
    slow.release();
    await rebuild;
    expect(await stateOf('record')).toEqual([
      `${recordVersion}_1 retired`,
      `${recordVersion}_2 live`,
    ]);
  });

  it('keeps the tables that were live until the next one', async () => {
    side.log.add(admission(0));
    await (await side.runner()).stop();
    const only = side.parts({ projections: [recordProjection] });
    await new Rebuild(only).run();
    expect(await stateOf('record')).toEqual([
      `${recordVersion}_1 retired`,
      `${recordVersion}_2 live`,
    ]);
    await new Rebuild(only).run();
    expect(await stateOf('record')).toEqual([
      `${recordVersion}_2 retired`,
      `${recordVersion}_3 live`,
    ]);
    const { rows } = await side.pool.query(
      `SELECT to_regclass('read.record_${recordVersion}_1') AS gone`,
    );
    expect(rows).toEqual([{ gone: null }]);
  });

  it('clears away what an interrupted one left behind', async () => {
    side.log.add(lifeOfSchool(1));
    await (await side.runner()).stop();
    const failing: Projection = {
      ...recordProjection,
      apply: () => {
        throw new Error('crash');
      },
    };
    const interrupted = new Rebuild(side.parts({ projections: [failing] }));
    await expect(interrupted.run()).rejects.toThrow(RebuildStopped);
    expect(await stateOf('record')).toEqual([
      `${recordVersion}_1 live`,
      `${recordVersion}_2 building`,
    ]);
    await new Rebuild(side.parts({ projections: [recordProjection] })).run();
    expect(await stateOf('record')).toEqual([
      `${recordVersion}_1 retired`,
      `${recordVersion}_2 live`,
    ]);
  });

  it('stops at an entry that cannot be applied, names it, and leaves what is live alone', async () => {
    const size = side.log.add([...admission(0), ...approval(0)]);
    const runner = await side.runner();
    await runner.waitFor(schoolId, size - 1n, waitMs);
    await runner.stop();
    const failing: Projection = {
      ...recordProjection,
      apply: (entry, rows) => {
        if (entry.logIndex === 5n) throw new Error('not this one');
        return recordProjection.apply(entry, rows);
      },
    };
    await expect(new Rebuild(side.parts({ projections: [failing] })).run()).rejects.toMatchObject({
      projection: 'record',
      schoolId,
      logIndex: 5n,
    });
    expect(await readAs(schoolId, 'SELECT status FROM read.record')).toEqual([
      { status: 'approved' },
    ]);
  });

  it('refuses to run beside another one', async () => {
    await (await side.runner()).stop();
    await withRebuildLock(side.pool, async () => {
      await expect(new Rebuild(side.parts()).run()).rejects.toThrow(RebuildIsRunning);
    });
    await new Rebuild(side.parts()).run();
  });
});

describe('a projection whose version was raised', () => {
  const next = projections.map((one) => (one.name === 'dossier' ? nextDossiers : one));
  const [present, raised] = [`v${dossierProjection.version}_1`, `v${nextDossiers.version}_2`];

  it('is rebuilt at the start while queries go on, and then followed', async () => {
    const size = side.log.add(lifeOfSchool(2));
    const before = await side.runner();
    await before.waitFor(schoolId, size - 1n, waitMs);
    await before.stop();
    const runner = await side.runner({ projections: next });
    await until(() => runner.isReady());
    const grown = side.log.add(admission(7));
    expect(await runner.waitFor(schoolId, grown - 1n, waitMs)).toBe('shown');
    expect(await readAs(schoolId, 'SELECT nickname FROM read.dossier')).toHaveLength(4);
    expect(await stateOf('dossier')).toEqual([`${present} retired`, `${raised} live`]);
    expect(await stateOf('record')).toEqual([`${recordVersion}_1 live`]);
    expect(
      (await compareWithRebuild(side.parts({ projections: next }))).every(({ equal }) => equal),
    ).toBe(true);
  });

  it('is not ready and does not say "shown" before it is built', async () => {
    const size = side.log.add(lifeOfSchool(1));
    const before = await side.runner();
    await before.waitFor(schoolId, size - 1n, waitMs);
    await before.stop();
    await withRebuildLock(side.pool, async () => {
      const runner = await side.runner({ projections: next });
      expect(await runner.isReady()).toBe(false);
      expect(await runner.waitFor(schoolId, 0n, 300)).toBe('timed-out');
      await runner.stop();
    });
  });

  it('shows in the status which entry its build could not apply', async () => {
    const size = side.log.add(lifeOfSchool(1));
    const before = await side.runner();
    await before.waitFor(schoolId, size - 1n, waitMs);
    await before.stop();
    const failing: Projection = {
      ...nextDossiers,
      apply: (entry, rows) => {
        if (entry.event.type === 'dossier.child-exited') throw new Error('no');
        return nextDossiers.apply(entry, rows);
      },
    };
    const runner = await side.runner({ projections: [failing] });
    await until(async () => (await runner.status()).some(({ state }) => state === 'stopped'));
    expect(await runner.isReady()).toBe(false);
    expect(await readAs(schoolId, 'SELECT status FROM read.dossier')).toHaveLength(2);
  });

  it('goes back to the tables it had when the older program is started again', async () => {
    side.log.add(admission(0));
    const before = await side.runner();
    await before.waitFor(schoolId, 2n, waitMs);
    await before.stop();
    const newer = await side.runner({ projections: next });
    await until(() => newer.isReady());
    await newer.stop();
    const grown = side.log.add(admission(1));
    const older = await side.runner();
    await until(() => older.isReady());
    expect(await older.waitFor(schoolId, grown - 1n, waitMs)).toBe('shown');
    expect(await stateOf('dossier')).toEqual([`${present} live`, `${raised} retired`]);
    expect(await readAs(schoolId, 'SELECT dossier_id FROM read.dossier')).toHaveLength(2);
    expect((await compareWithRebuild(side.parts())).every(({ equal }) => equal)).toBe(true);
  });
});

describe('the comparison with a rebuild', () => {
  it('finds a row that was changed behind the engine’s back, and says where', async () => {
    const size = side.log.add(lifeOfSchool(3));
    const runner = await side.runner();
    await runner.waitFor(schoolId, size - 1n, waitMs);
    await runner.stop();
    const { rows } = await side.pool.query<{ log_index: string }>(
      `UPDATE read.record_${recordVersion}_1 SET status = 'draft' WHERE record_id = $1 RETURNING log_index`,
      [childOf(1).recordId],
    );
    const unequal = (await compareWithRebuild(side.parts())).filter(({ equal }) => !equal);
    expect(unequal).toMatchObject([
      {
        projection: 'record',
        table: 'record',
        firstDifference: { schoolId, logIndex: BigInt(rows[0]?.log_index ?? -1) },
      },
    ]);
  });

  it('finds rows that were taken away or added', async () => {
    const size = side.log.add(lifeOfSchool(2));
    const runner = await side.runner();
    await runner.waitFor(schoolId, size - 1n, waitMs);
    await runner.stop();
    const history = `read.record_history_v${recordHistoryProjection.version}_1`;
    await side.pool.query(`DELETE FROM ${history} WHERE log_index = 20`);
    const classes = `read.school_class_v${schoolProjection.version}_1`;
    await side.pool.query(
      `INSERT INTO ${classes} SELECT school_id, log_index, gen_random_uuid(),
         school_year, name FROM ${classes} LIMIT 1`,
    );
    const unequal = (await compareWithRebuild(side.parts())).filter(({ equal }) => !equal);
    expect(unequal.map(({ table, live, rebuilt }) => [table, live.rows - rebuilt.rows])).toEqual([
      ['school_class', 1],
      ['record_history', -1],
    ]);
    expect(unequal[1]?.firstDifference).toEqual({ schoolId, logIndex: 20n });
  });

  it('finds a projection that looks at the clock', async () => {
    const size = side.log.add(lifeOfSchool(1));
    const clocked: Projection = {
      ...recordProjection,
      apply: (entry, rows) =>
        recordProjection.apply(entry, rows).map((change) =>
          change.change === 'insert'
            ? {
                ...change,
                row: { ...change.row, source: { at: process.hrtime.bigint().toString() } },
              }
            : change,
        ),
    };
    const runner = await side.runner({ projections: [clocked] });
    await runner.waitFor(schoolId, size - 1n, waitMs);
    await runner.stop();
    expect(await compareWithRebuild(side.parts({ projections: [clocked] }))).toMatchObject([
      { table: 'record', equal: false },
      { table: 'sheet_row', equal: true },
    ]);
  });

  it('takes the live one at one moment, however it goes on, and leaves nothing behind', async () => {
    side.log.add(lifeOfSchool(2));
    const runner = await side.runner();
    let writing = true;
    const writer = (async () => {
      for (let number = 10; writing; number += 1) {
        const size = side.log.add(admission(number));
        await runner.waitFor(schoolId, size - 1n, waitMs);
      }
    })();
    const comparisons = await compareWithRebuild(side.parts());
    writing = false;
    await writer;
    expect(comparisons.filter(({ equal }) => !equal)).toEqual([]);
    expect(await stateOf('record')).toEqual([`${recordVersion}_1 live`]);
  });
});

// A session that had a school before is left with an empty text, which is no school either.
const unset =
  /unrecognized configuration parameter "app.school"|invalid input syntax for type uuid/;

describe('row security', () => {
  const relations = projections.flatMap(({ tables, version }) =>
    tables.flatMap(({ table }) => [table, `${table}_v${version}_1`]),
  );

  it('lets a reader see rows of the own school only, and none at all without a school', async () => {
    const size = side.log.add(lifeOfSchool(2));
    const otherSize = side.log.add(lifeOfSchool(1), otherSchool);
    const runner = await side.runner();
    await runner.waitFor(schoolId, size - 1n, waitMs);
    await runner.waitFor(otherSchool, otherSize - 1n, waitMs);
    for (const relation of relations) {
      const sql = `SELECT DISTINCT school_id FROM read.${relation}`;
      const seen = await readAs(otherSchool, sql);
      expect(seen.filter((row) => row.school_id !== otherSchool)).toEqual([]);
      await expect(readPool.query(sql)).rejects.toThrow(unset);
    }
    expect(await readAs(otherSchool, 'SELECT DISTINCT school_id FROM read.record')).toHaveLength(1);
  });

  it('lets a reader change nothing', async () => {
    await side.runner();
    for (const sql of [
      'UPDATE read.record SET status = status',
      `DELETE FROM read.record_${recordVersion}_1`,
      `INSERT INTO read.lock_unlock_v${lockProjection.version}_1 SELECT * FROM read.lock_unlock`,
      'UPDATE read.projection_checkpoint SET position = 0',
      'SELECT * FROM read.projection_checkpoint',
      'CREATE TABLE read.mine (a int)',
    ]) {
      await expect(readAs(schoolId, sql)).rejects.toThrow('permission denied');
    }
  });
});
