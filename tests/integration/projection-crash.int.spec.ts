import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type pg from 'pg';
import { correctionProjection } from '../../projections/correction/correction.projection.js';
import { recordProjection } from '../../projections/record/record.projection.js';
import { recordHistoryProjection } from '../../projections/record-history/record-history.projection.js';
import type { Projection } from '../../src/application/ports/projection.js';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import { writeBatch, writeRows } from '../../src/infrastructure/projections/batch-writer.js';
import {
  CheckpointMoved,
  moveCheckpoint,
} from '../../src/infrastructure/projections/checkpoints.js';
import { compareWithRebuild } from '../../src/infrastructure/projections/compare-with-rebuild.js';
import { type BatchCommit, commitBatch } from '../../src/infrastructure/projections/partition.js';
import {
  inTransaction,
  openProjectorPool,
} from '../../src/infrastructure/projections/projector-pool.js';
import { openFailingPool } from '../support/failing-pool.js';
import { schoolId } from '../support/projection-spec.js';
import { openReadSide, type ReadSide } from '../support/read-side.js';
import { admission, approval, correction, lifeOfSchool } from '../support/sample-life.js';

const waitMs = 30_000;
const projections = [recordProjection, recordHistoryProjection, correctionProjection];
const schoolOf = (number: number): SchoolId =>
  `5c000000-0000-4000-8000-${String(number).padStart(12, '0')}` as SchoolId;
const events = [...admission(0), ...approval(0), ...correction(0)];

let side: ReadSide;
beforeEach(async () => {
  side = await openReadSide();
});
afterEach(() => side.close());

const unequalTables = async (
  of: readonly Projection[] = projections,
): Promise<readonly string[]> => {
  const comparisons = await compareWithRebuild(side.parts({ projections: of }));
  return comparisons.filter(({ equal }) => !equal).map(({ table }) => table);
};

it('every entry counts exactly once, wherever the connection breaks', async () => {
  let school = 0;
  let broken = 0;
  const breakPoint = fc.record({
    statement: fc.integer({ min: 1, max: 70 }),
    when: fc.constantFrom('before' as const, 'after' as const),
  });
  await fc.assert(
    fc.asyncProperty(breakPoint, async (point) => {
      school += 1;
      const size = side.log.add(events, schoolOf(school));
      const failing = openFailingPool(side.database, point);
      // Failing on the way up is the way a crash at start looks: start once more.
      const start = () => side.runner({ projections, pool: failing.pool });
      const runner = await start().catch(start);
      expect(await runner.waitFor(schoolOf(school), size - 1n, waitMs)).toBe('shown');
      await runner.stop();
      if (failing.broke()) broken += 1;
      await failing.pool.end();
    }),
    { numRuns: 20 },
  );
  expect(broken).toBeGreaterThan(10);
  expect(await unequalTables()).toEqual([]);
});

it('an entry that is delivered again changes nothing', async () => {
  const size = side.log.add(lifeOfSchool(2));
  const { store } = side.log;
  const twice = {
    ...store,
    subscribe: async function* (school: SchoolId, from: bigint, signal: AbortSignal) {
      const again = from > 5n ? from - 5n : 0n;
      for await (const batch of store.subscribe(school, again, signal)) {
        yield batch;
        yield batch;
      }
    },
  };
  const runner = await side.runner({ projections, store: twice });
  expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('shown');
  expect(await unequalTables()).toEqual([]);
});

it('an entry that is not delivered stops the projections before the gap', async () => {
  side.log.add(events);
  const { store } = side.log;
  const forgetful = {
    ...store,
    subscribe: async function* (school: SchoolId, from: bigint, signal: AbortSignal) {
      for await (const batch of store.subscribe(school, from, signal)) {
        yield batch.filter(({ logIndex }) => logIndex !== 4n);
      }
    },
  };
  const runner = await side.runner({ projections, store: forgetful });
  expect(await runner.waitFor(schoolId, 4n, waitMs)).toBe('stopped');
  expect((await runner.status()).map(({ position, stopped }) => [position, stopped?.code])).toEqual(
    projections.map(() => [4n, 'LOG_HAS_GAP']),
  );
});

/** Two runners, both of which have taken the first batch before either commits it. */
const runTwo = async (commit: BatchCommit): Promise<readonly string[]> => {
  const size = side.log.add(lifeOfSchool(1));
  const outcomes: string[] = [];
  let arrived = 0;
  let open: () => void = () => undefined;
  const bothArrived = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waitingFirst = (): BatchCommit => {
    let isFirst = true;
    return async (pool, target, batch) => {
      if (!isFirst) return commit(pool, target, batch);
      isFirst = false;
      arrived += 1;
      if (arrived === 2) open();
      await Promise.race([bothArrived, pause(20_000, undefined, { ref: false })]);
      const outcome = commit(pool, target, batch);
      outcomes.push(
        await outcome.then(
          () => 'committed',
          (error: Error) => (error instanceof CheckpointMoved ? 'moved' : 'failed'),
        ),
      );
      return outcome;
    };
  };
  const pools = [openProjectorPool(side.database.connections), side.pool];
  const runners = await Promise.all(
    pools.map((pool) =>
      side.runner({ projections: [recordProjection], pool, commit: waitingFirst() }),
    ),
  );
  const shown = await Promise.all(
    runners.map((runner) => runner.waitFor(schoolId, size - 1n, waitMs)),
  );
  for (const runner of runners) await runner.stop();
  await pools[0]?.end();
  return [...outcomes.sort(), ...shown];
};

it('of two runners with the same batch one commits and the other looks again', async () => {
  expect(await runTwo(commitBatch)).toEqual(['committed', 'moved', 'shown', 'shown']);
  expect(await unequalTables([recordProjection])).toEqual([]);
});

describe('a broken writer is caught', () => {
  const within = (pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>) =>
    inTransaction(pool, work);
  const crash = async (): Promise<never> => {
    throw Object.assign(new Error('the program crashed'), { code: 'ECONNRESET' });
  };
  const crashingOnce = (between: (commit: () => Promise<void>) => Promise<void>): BatchCommit => {
    let crashed = false;
    return async (pool, target, batch) => {
      if (crashed) return commitBatch(pool, target, batch);
      crashed = true;
      const checkpoint = () => moveCheckpoint(pool, target, batch.from, batch.to);
      const rows = () => within(pool, (client) => writeRows(client, target, batch.entries));
      parts = { checkpoint, rows };
      await between(checkpoint);
    };
  };
  let parts: { checkpoint: () => Promise<void>; rows: () => Promise<void> };

  const outcomeOf = async (commit: BatchCommit): Promise<string> => {
    const size = side.log.add(events);
    const runner = await side.runner({ projections: [recordProjection], commit });
    const outcome = await runner.waitFor(schoolId, size - 1n, waitMs);
    await runner.stop();
    if (outcome !== 'shown') return outcome;
    const [comparison] = await compareWithRebuild(side.parts({ projections: [recordProjection] }));
    return comparison?.equal ? 'equal' : 'unequal';
  };

  it('(control: the engine’s own writer is not)', async () => {
    let crashed = false;
    const commit: BatchCommit = async (pool, target, batch) => {
      if (crashed) return commitBatch(pool, target, batch);
      crashed = true;
      await within(pool, async (client) => {
        await writeBatch(client, target, batch);
        await crash();
      });
    };
    expect(await outcomeOf(commit)).toBe('equal');
  });

  it('that commits the rows, crashes, and then would have moved the checkpoint', async () => {
    const commit = crashingOnce(async () => {
      await parts.rows();
      await crash();
    });
    expect(await outcomeOf(commit)).toBe('stopped');
  });

  it('that moves the checkpoint, crashes, and then would have written the rows', async () => {
    const commit = crashingOnce(async () => {
      await parts.checkpoint();
      await crash();
    });
    expect(await outcomeOf(commit)).not.toBe('equal');
  });

  it('that moves the checkpoint whatever it stands at', async () => {
    const unfenced: BatchCommit = async (pool, target, batch) => {
      await within(pool, async (client) => {
        await writeRows(client, target, batch.entries);
        await client.query(
          `UPDATE read.projection_checkpoint SET position = $1
            WHERE projection = $2 AND school_id = $3`,
          [batch.to.toString(), target.projection, target.schoolId],
        );
      });
    };
    const outcome = await runTwo(unfenced);
    expect(outcome).not.toEqual(['committed', 'moved', 'shown', 'shown']);
  });
});
