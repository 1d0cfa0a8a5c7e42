import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import {
  AppendIsMalformed,
  type AppendOutcome,
  type AppendRequest,
  StoreIsCorrupt,
  StoreIsOverloaded,
  StoreUnavailable,
} from '../../src/application/ports/event-store.js';
import type { CommandId, SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import {
  type BatchLimits,
  defaultBatchLimits,
} from '../../src/infrastructure/event-store/append-batcher.js';
import { PostgresEventStore } from '../../src/infrastructure/event-store/postgres-event-store.js';
import { SealNotices } from '../../src/infrastructure/event-store/seal-notices.js';
import {
  type DatabaseConnections,
  openPool,
} from '../../src/infrastructure/postgres/connections.js';
import { openCuttingProxy } from '../support/cutting-proxy.js';
import {
  appendThrough,
  appendWith,
  openOwnerSession,
  openSession,
  simpleRequest,
  simpleWrite,
  until,
} from '../support/ledger-session.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => database.drop());

interface StoreOptions {
  readonly connections?: DatabaseConnections;
  readonly appendConnections?: number;
  readonly limits?: Partial<BatchLimits>;
}

const openStore = (options: StoreOptions = {}): PostgresEventStore => {
  const connections = options.connections ?? database.connections;
  const sized: DatabaseConnections = {
    forRole: (role) => ({ ...connections.forRole(role), max: options.appendConnections ?? 4 }),
  };
  const [append, read] = [openPool(sized, 'append'), openPool(database.connections, 'read')];
  closing.push(
    () => append.end(),
    () => read.end(),
  );
  const limits = { ...defaultBatchLimits, ...options.limits };
  return new PostgresEventStore({ append, read, notices: new SealNotices(), limits });
};

const session = async (open: Promise<pg.Client>): Promise<pg.Client> => {
  const client = await open;
  closing.push(() => client.end());
  return client;
};

const newSchool = (): SchoolId => randomUUID() as SchoolId;
const newStream = (): StreamId => `record-${randomUUID()}` as StreamId;
const outcomesOf = (all: readonly AppendOutcome[]): readonly string[] =>
  all.map(({ outcome }) => outcome);

describe('one writer wins', () => {
  test.each([
    { writers: 2, rounds: 200 },
    { writers: 4, rounds: 200 },
    { writers: 16, rounds: 100 },
    { writers: 64, rounds: 25 },
  ])(
    '$writers writers, each with a connection of its own, $rounds times',
    async ({ writers, rounds }) => {
      const stores = Array.from({ length: writers }, () => openStore({ appendConnections: 1 }));
      const school = newSchool();
      const stream = newStream();
      let last: ReturnType<typeof simpleWrite>['events'][number] | undefined;
      for (let round = 0; round < rounds; round += 1) {
        const writes = stores.map(() => simpleWrite(stream, last));
        const all = await Promise.all(
          stores.map((store, place) =>
            store.append(simpleRequest(school, [writes[place] as (typeof writes)[0]])),
          ),
        );
        const won = outcomesOf(all).flatMap((outcome, place) =>
          outcome === 'appended' ? [place] : [],
        );
        expect(won).toHaveLength(1);
        expect(outcomesOf(all).filter((outcome) => outcome === 'conflict')).toHaveLength(
          writers - 1,
        );
        last = writes[won[0] as number]?.events[0];
      }
      const [reader] = stores as [PostgresEventStore];
      const stored = await reader.readStream(school, stream);
      expect(stored.map(({ revision }) => Number(revision))).toEqual(
        Array.from({ length: rounds }, (_, revision) => revision),
      );
    },
    90_000,
  );
});

describe('an append that fails fails alone', () => {
  test('bytes that the database refuses do not harm the others of the batch', async () => {
    const store = openStore();
    const school = newSchool();
    const streams = [newStream(), 'record-\u0000' as StreamId, newStream(), newStream()];
    const all = await Promise.allSettled(
      streams.map((stream) => store.append(simpleRequest(school, [simpleWrite(stream)]))),
    );
    expect(all.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(all[1]).toMatchObject({ reason: expect.any(AppendIsMalformed) });
  });

  test('an id that is no UUID does not harm the others of the batch', async () => {
    const store = openStore();
    const school = newSchool();
    const good = Array.from({ length: 3 }, () => simpleRequest(school, [simpleWrite(newStream())]));
    const bad = {
      ...simpleRequest(school, [simpleWrite(newStream())]),
      commandId: 'x' as CommandId,
    };
    const all = await Promise.allSettled([...good, bad].map((request) => store.append(request)));
    expect(all.map(({ status }) => status)).toEqual([...good.map(() => 'fulfilled'), 'rejected']);
    expect(all[3]).toMatchObject({ reason: expect.any(AppendIsMalformed) });
  });

  test('a queue that is full refuses at once, and what waits is still done', async () => {
    const store = openStore({ limits: { waitingMax: 5, eagerMin: 100 } });
    const school = newSchool();
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        store.append(simpleRequest(school, [simpleWrite(newStream())])),
      ),
    );
    expect(all.map(({ status }) => status)).toEqual([
      ...Array(5).fill('fulfilled'),
      ...Array(3).fill('rejected'),
    ]);
    expect(all[7]).toMatchObject({ reason: expect.any(StoreIsOverloaded) });
  });

  test('a lock that is not released in time fails only the append that needs it, and leaves nothing', async () => {
    const impatient: DatabaseConnections = {
      forRole: (role) => ({ ...database.connections.forRole(role), lock_timeout: 100 }),
    };
    const store = openStore({ connections: impatient });
    const holder = await session(openSession(database, 'append'));
    const school = newSchool();
    const stream = newStream();
    await holder.query('BEGIN');
    await appendThrough(holder, simpleRequest(school, [simpleWrite(stream)]));
    const request = simpleRequest(school, [simpleWrite(stream)]);
    const others = Array.from({ length: 5 }, () =>
      simpleRequest(school, [simpleWrite(newStream())]),
    );
    const [blocked, ...free] = await Promise.allSettled(
      [request, ...others].map((each) => store.append(each)),
    );
    expect(blocked).toMatchObject({ reason: expect.any(StoreUnavailable) });
    expect(free.map(({ status }) => status)).toEqual(others.map(() => 'fulfilled'));
    await holder.query('ROLLBACK');
    expect(await store.findCommand(school, request.commandId)).toBeNull();
    expect(await store.append(request)).toMatchObject({ outcome: 'appended' });
  });
});

describe('the function needs no well-behaved caller', () => {
  /** A batch that the batcher would never make, sent as it is. */
  const sent = async (...requests: AppendRequest[]): Promise<number> =>
    appendThrough(await session(openSession(database, 'append')), ...requests);

  test('of two requests of one batch that guard what the other writes, not both are applied', async () => {
    const school = newSchool();
    const [a, b] = [simpleWrite(newStream()), simpleWrite(newStream())];
    const guarding = (write: typeof a, guarded: typeof a): AppendRequest => ({
      ...simpleRequest(school, [write]),
      guards: [{ streamId: guarded.streamId, expectedRevision: 'noStream' }],
    });
    expect(await sent(guarding(a, b), guarding(b, a))).toBeLessThanOrEqual(1);
  });

  test('two requests of one batch for one stream are not both applied', async () => {
    const school = newSchool();
    const stream = newStream();
    const twice = [simpleWrite(stream), simpleWrite(stream)].map((write) =>
      simpleRequest(school, [write]),
    );
    await expect(sent(...twice)).rejects.toMatchObject({ constraint: 'stream_head_pkey' });
    const store = openStore();
    expect(await store.readStream(school, stream)).toEqual([]);
    const first = simpleWrite(stream);
    await store.append(simpleRequest(school, [first]));
    const next = [0, 1].map(() => simpleRequest(school, [simpleWrite(stream, first.events[0])]));
    await expect(sent(...next)).rejects.toMatchObject({ code: 'LV003' });
    expect(await store.readStream(school, stream)).toHaveLength(1);
  });

  test('without care, a repeated command or a head that exists takes nothing of the batch', async () => {
    const [school, store] = [newSchool(), openStore()];
    const client = await session(openSession(database, 'append'));
    const [newHead, otherHead] = [simpleWrite(newStream()), simpleWrite(newStream())];
    const [first, other] = [newHead, otherHead].map((write) => simpleRequest(school, [write])) as [
      AppendRequest,
      AppendRequest,
    ];
    const goesOn = simpleWrite(newHead.streamId, newHead.events[0]);
    await store.append(first);
    for (const [request, constraint] of [
      [first, 'stream_head_pkey'],
      [{ ...first, writes: [goesOn] }, 'command_pkey'],
    ] as const) {
      const careless = appendWith(client, { isCareful: false }, [other, request]);
      await expect(careless).rejects.toMatchObject({ constraint });
    }
    expect(await store.readStream(school, otherHead.streamId)).toEqual([]);
    expect(outcomesOf(await Promise.all([other, first].map((one) => store.append(one))))).toEqual([
      'appended',
      'repeated',
    ]);
    expect(await store.readStream(school, goesOn.streamId)).toHaveLength(1);
  });

  test('other isolation levels, under which a check could be out of date, are refused', async () => {
    const client = await session(openSession(database, 'append'));
    for (const level of ['REPEATABLE READ', 'SERIALIZABLE']) {
      await client.query(`BEGIN ISOLATION LEVEL ${level}`);
      const append = appendThrough(client, simpleRequest(newSchool(), [simpleWrite(newStream())]));
      await expect(append).rejects.toMatchObject({ code: 'LV003' });
      await client.query('ROLLBACK');
    }
  });
});

describe('an append in doubt', () => {
  test('given a session ended by the server, the append fails and can be repeated', async () => {
    const store = openStore();
    const [holder, killer] = [
      await session(openSession(database, 'append')),
      await session(openSession(database, 'append')),
    ];
    const school = newSchool();
    const stream = newStream();
    await holder.query('BEGIN');
    await appendThrough(holder, simpleRequest(school, [simpleWrite(stream)]));
    const request = simpleRequest(school, [simpleWrite(stream)]);
    const append = store.append(request);
    const failed = expect(append).rejects.toBeInstanceOf(StoreUnavailable);
    await until('it waits and is ended', async () => {
      const { rowCount } = await killer.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rowCount === 1;
    });
    await failed;
    await holder.query('ROLLBACK');
    expect(await store.append(request)).toMatchObject({ outcome: 'appended' });
    expect(await store.readStream(school, stream)).toHaveLength(1);
  });

  test('given an answer lost after the commit, the repetition finds the first receipts', async () => {
    const proxy = await openCuttingProxy(database.connections);
    closing.push(() => proxy.close());
    const store = openStore({ connections: proxy.connections });
    const school = newSchool();
    await store.append(simpleRequest(school, [simpleWrite(newStream())]));
    for (let round = 0; round < 20; round += 1) {
      const request = simpleRequest(school, [simpleWrite(newStream(), undefined, 2)]);
      proxy.cutAtNextAnswer();
      await expect(store.append(request)).rejects.toBeInstanceOf(StoreUnavailable);
      const repeated = await store.append(request);
      expect(repeated).toMatchObject({
        outcome: 'repeated',
        receipts: request.writes[0]?.events.map(({ eventId }) => ({ eventId })),
      });
      expect(await store.readStream(school, request.writes[0]?.streamId as StreamId)).toHaveLength(
        2,
      );
    }
  });

  test('a server that cannot be reached is said to be unavailable', async () => {
    const nowhere: DatabaseConnections = {
      forRole: (role) => ({ ...database.connections.forRole(role), host: '/nonexistent' }),
    };
    const store = openStore({ connections: nowhere });
    const request = simpleRequest(newSchool(), [simpleWrite(newStream())]);
    await expect(store.append(request)).rejects.toBeInstanceOf(StoreUnavailable);
  });

  test('a command is known after a restart of the program', async () => {
    const school = newSchool();
    const request = simpleRequest(school, [simpleWrite(newStream())]);
    await openStore().append(request);
    expect(await openStore().append(request)).toMatchObject({ outcome: 'repeated' });
  });
});

describe('success is never claimed without proof', () => {
  const falsified = async (body: string): Promise<PostgresEventStore> => {
    const broken = await createTestDatabase();
    closing.push(() => broken.drop());
    const owner = await openOwnerSession(broken);
    const { rows } = await owner.query<{ definition: string }>(
      `SELECT pg_get_functiondef('ledger.append'::regproc) AS definition`,
    );
    const definition = rows[0]?.definition ?? '';
    await owner.query(definition.replace(/AS \$function\$[\s\S]*\$function\$/, `AS $b$${body}$b$`));
    await owner.end();
    return openStore({ connections: broken.connections });
  };
  const request = () => simpleRequest(newSchool(), [simpleWrite(newStream())]);

  test.each([
    ['answers that nothing was applied or refused', `BEGIN applied := 0; refused := '{}'; END`],
    ['answers with nulls', 'BEGIN END'],
    [
      'answers with an outcome nobody knows',
      `BEGIN applied := 0; refused := '{1}'; outcomes := '{maybe}'; streams := '{x}'; END`,
    ],
  ])('given a function that %s, the append is not reported as done', async (_, body) => {
    const store = await falsified(body);
    await expect(store.append(request())).rejects.toBeInstanceOf(StoreIsCorrupt);
  });

  test('given a commit that fails after the function answered, the append is not reported as done', async () => {
    const store = openStore();
    const owner = await session(openOwnerSession(database));
    await owner.query(`
      CREATE FUNCTION ledger.fail_late() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = 'disk_full'; END $$;
      CREATE CONSTRAINT TRIGGER fail_late AFTER INSERT ON ledger.command
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.fail_late()`);
    const late = request();
    await expect(store.append(late)).rejects.toBeInstanceOf(StoreUnavailable);
    await owner.query('DROP TRIGGER fail_late ON ledger.command; DROP FUNCTION ledger.fail_late()');
    expect(await store.findCommand(late.schoolId, late.commandId)).toBeNull();
    expect(await store.append(late)).toMatchObject({ outcome: 'appended' });
  });

  test('a head that is free while an event stands in its place is corruption, not a conflict', async () => {
    const store = openStore();
    const owner = await session(openOwnerSession(database));
    const school = newSchool();
    const stream = newStream();
    await store.append(simpleRequest(school, [simpleWrite(stream)]));
    await owner.query('DELETE FROM ledger.stream_head WHERE stream_id = $1', [stream]);
    const again = simpleRequest(school, [simpleWrite(stream)]);
    await expect(store.append(again)).rejects.toBeInstanceOf(StoreIsCorrupt);
  });
});
