import { projections } from '../../projections/index.js';
import { lockProjection } from '../../projections/lock/lock.projection.js';
import { recordProjection } from '../../projections/record/record.projection.js';
import type { Projection } from '../../src/application/ports/projection.js';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import { type BatchCommit, commitBatch } from '../../src/infrastructure/projections/partition.js';
import { entriesOf, project, schoolId } from '../support/projection-spec.js';
import { openReadSide, type ReadSide } from '../support/read-side.js';
import {
  admission,
  approval,
  childOf,
  foundation,
  lifeOfSchool,
  locking,
} from '../support/sample-life.js';
import { until } from '../support/until.js';

const otherSchool = '5c000000-0000-4000-8000-000000000002' as SchoolId;
const waitMs = 30_000;

let side: ReadSide;
beforeEach(async () => {
  side = await openReadSide();
});
afterEach(() => side.close());

const recordsOf = async (school: SchoolId = schoolId) =>
  (
    await side.pool.query<{ record_id: string; status: string; log_index: string }>(
      'SELECT record_id, status, log_index FROM read.record WHERE school_id = $1 ORDER BY 1',
      [school],
    )
  ).rows;

it('fills every read model with the rows that its projection says', async () => {
  const size = side.log.add(lifeOfSchool(3));
  const runner = await side.runner();
  expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('shown');
  const expected = await project(recordProjection, entriesOf(lifeOfSchool(3)));
  const rows = await recordsOf();
  expect(rows.map(({ record_id, status }) => ({ record_id, status }))).toEqual(
    expected.record?.map(({ recordId, status }) => ({ record_id: recordId, status })),
  );
  expect(rows).toHaveLength(3);
});

it('follows the log as it grows, school by school, and finds new schools by itself', async () => {
  side.log.add(foundation());
  const runner = await side.runner();
  const first = side.log.add(admission(0));
  expect(await runner.waitFor(schoolId, first - 1n, waitMs)).toBe('shown');
  const second = side.log.add(admission(1), otherSchool);
  expect(await runner.waitFor(otherSchool, second - 1n, waitMs)).toBe('shown');
  expect(await recordsOf()).toMatchObject([{ record_id: childOf(0).recordId }]);
  expect(await recordsOf(otherSchool)).toMatchObject([{ record_id: childOf(1).recordId }]);
});

it('a wait ends in time when the entry does not come', async () => {
  const size = side.log.add(foundation());
  const runner = await side.runner();
  expect(await runner.waitFor(schoolId, size, 50)).toBe('timed-out');
});

it('goes on after a restart where it left off', async () => {
  const size = side.log.add(admission(0));
  const before = await side.runner();
  await before.waitFor(schoolId, size - 1n, waitMs);
  await before.stop();
  const grown = side.log.add(approval(0));
  const applied: bigint[] = [];
  const watching: Projection = {
    ...recordProjection,
    apply: (entry, rows) => {
      applied.push(entry.logIndex);
      return recordProjection.apply(entry, rows);
    },
  };
  const after = await side.runner({ projections: [watching] });
  expect(await after.waitFor(schoolId, grown - 1n, waitMs)).toBe('shown');
  expect(applied).toEqual([3n, 4n, 5n, 6n, 7n]);
  expect(await recordsOf()).toMatchObject([{ status: 'approved', log_index: '7' }]);
});

it('shows for every projection and school how far it is', async () => {
  const size = side.log.add(admission(0));
  const runner = await side.runner();
  await runner.waitFor(schoolId, size - 1n, waitMs);
  const status = await runner.status();
  expect(status).toHaveLength(projections.length);
  for (const partition of status) {
    expect(partition).toMatchObject({
      schoolId,
      position: size,
      logSize: size,
      state: 'following',
      stopped: null,
    });
  }
  expect(await runner.isReady()).toBe(true);
});

it('entries that a projection does not see cost it no transaction, and it knows they are past', async () => {
  const batches: (readonly [bigint, bigint, number])[] = [];
  const counting: BatchCommit = (pool, target, batch) => {
    batches.push([batch.from, batch.to, batch.entries.length]);
    return commitBatch(pool, target, batch);
  };
  const size = side.log.add([...admission(0), ...approval(0), ...admission(1)]);
  const parts = { projections: [lockProjection], commit: counting };
  const runner = await side.runner(parts);
  expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('shown');
  expect(batches).toEqual([]);
  const locked = side.log.add(locking(0).slice(0, 1));
  expect(await runner.waitFor(schoolId, locked - 1n, waitMs)).toBe('shown');
  expect(batches).toEqual([[0n, locked, 1]]);
  await runner.stop();

  const many = side.log.add(Array.from({ length: 400 }, (_, at) => admission(at + 2)).flat());
  const again = await side.runner({ ...parts, commit: counting });
  expect(await again.waitFor(schoolId, many - 1n, waitMs)).toBe('shown');
  expect(batches.slice(1)).toMatchObject([[locked, expect.anything(), 0]]);
});

describe('an entry that cannot be applied', () => {
  /** Fails on the approval until it is repaired. */
  const fragile = (repaired: () => boolean): Projection => ({
    ...recordProjection,
    apply: (entry, rows) => {
      if (entry.event.type === 'record.approved' && !repaired()) {
        throw new Error('Nguyễn Thị Bình cannot be approved');
      }
      return recordProjection.apply(entry, rows);
    },
  });
  const withFragile = (repaired: () => boolean): readonly Projection[] =>
    projections.map((one) => (one.name === 'record' ? fragile(repaired) : one));
  const events = [...admission(0), ...approval(0), ...admission(1)];
  const poisoned = 7n;

  it('stops its projection for its school, with nothing half applied, and nobody else', async () => {
    const size = side.log.add(events);
    side.log.add(admission(2), otherSchool);
    const runner = await side.runner({ projections: withFragile(() => false) });
    expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('stopped');
    expect(await runner.waitFor(otherSchool, 2n, waitMs)).toBe('shown');
    const status = await runner.status();
    expect(status.filter(({ state }) => state === 'stopped')).toEqual([
      {
        projection: 'record',
        version: recordProjection.version,
        schoolId,
        position: poisoned,
        logSize: size,
        state: 'stopped',
        stopped: { code: 'PROJECTION_FAILED', message: 'Error' },
      },
    ]);
    await until(async () =>
      (await runner.status()).every(
        (one) => one.state === 'stopped' || one.position === one.logSize,
      ),
    );
    expect(await recordsOf()).toEqual([
      { record_id: childOf(0).recordId, status: 'submitted', log_index: '6' },
    ]);
  });

  it('says nothing that the failing code may have quoted', async () => {
    const size = side.log.add(events);
    const runner = await side.runner({ projections: withFragile(() => false) });
    await runner.waitFor(schoolId, size - 1n, waitMs);
    const { rows } = await side.pool.query('SELECT * FROM read.projection_checkpoint');
    expect(
      JSON.stringify([rows, (await runner.status()).map(({ stopped }) => stopped)]),
    ).not.toContain('Bình');
  });

  it('is never skipped: it waits through a restart and is applied once repaired', async () => {
    const size = side.log.add(events);
    const failing = await side.runner({ projections: withFragile(() => false) });
    await failing.waitFor(schoolId, size - 1n, waitMs);
    await failing.stop();
    const again = await side.runner({ projections: withFragile(() => false) });
    expect(await again.waitFor(schoolId, size - 1n, waitMs)).toBe('stopped');
    await again.stop();
    const repaired = await side.runner();
    expect(await repaired.waitFor(schoolId, size - 1n, waitMs)).toBe('shown');
    expect((await recordsOf()).map(({ status }) => status).sort()).toEqual(['approved', 'draft']);
  });

  it('is tried again without a restart when somebody asks', async () => {
    let isRepaired = false;
    const size = side.log.add(events);
    const runner = await side.runner({ projections: withFragile(() => isRepaired) });
    expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('stopped');
    isRepaired = true;
    runner.resume();
    await until(async () => (await runner.status()).every(({ stopped }) => stopped === null));
    expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('shown');
  });

  it('of an unknown shape stops every projection of its school right before it', async () => {
    side.log.add([...admission(0), { streamId: 'future-1', type: 'future.event', payload: {} }]);
    side.log.add(admission(1));
    side.log.add(admission(2), otherSchool);
    const runner = await side.runner();
    expect(await runner.waitFor(schoolId, 3n, waitMs)).toBe('stopped');
    expect(await runner.waitFor(schoolId, 2n, waitMs)).toBe('shown');
    expect(await runner.waitFor(otherSchool, 2n, waitMs)).toBe('shown');
    const own = (await runner.status()).filter((one) => one.schoolId === schoolId);
    expect(own.map(({ position, stopped }) => [position, stopped?.code])).toEqual(
      projections.map(() => [3n, 'UNKNOWN_EVENT']),
    );
  });

  it('contradicting the rows stops the projection with a message that may be shown', async () => {
    const unregistered = `record-${childOf(5).recordId}`;
    side.log.add([
      ...admission(0),
      { streamId: unregistered, type: 'record.returned', payload: {} },
    ]);
    const runner = await side.runner();
    expect(await runner.waitFor(schoolId, 3n, waitMs)).toBe('stopped');
    const stopped = (await runner.status()).filter(({ state }) => state === 'stopped');
    expect(stopped.map(({ projection, stopped: why }) => [projection, why])).toEqual([
      ['record', { code: 'ROW_CONTRADICTION', message: 'record: the row to update is missing' }],
      [
        'record-history',
        {
          code: 'INVARIANT_BROKEN',
          message: 'a record is registered before anything else happens to it',
        },
      ],
    ]);
  });

  it('that the table itself refuses stops the projection too', async () => {
    const [opened, registered] = admission(0);
    if (!opened || !registered) throw new Error('no admission');
    side.log.add([opened, registered, registered]);
    const runner = await side.runner({ projections: [recordProjection] });
    expect(await runner.waitFor(schoolId, 2n, waitMs)).toBe('stopped');
    expect(await runner.status()).toMatchObject([{ position: 2n, state: 'stopped' }]);
    expect(await recordsOf()).toHaveLength(1);
  });
});

it('a lost connection is no fault of an entry: the runner goes on by itself', async () => {
  const size = side.log.add(admission(0));
  const failures: unknown[] = [];
  const runner = await side.runner({ onFailure: (_, error) => failures.push(error) });
  await runner.waitFor(schoolId, size - 1n, waitMs);
  // The projector may end its own sessions; the one that asks stays.
  await side.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()`,
  );
  const grown = side.log.add(approval(0));
  expect(await runner.waitFor(schoolId, grown - 1n, waitMs)).toBe('shown');
  expect((await runner.status()).every(({ stopped }) => stopped === null)).toBe(true);
});
