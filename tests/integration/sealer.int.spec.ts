import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import {
  type OpenEventStore,
  openEventStore,
} from '../../src/infrastructure/event-store/open-event-store.js';
import { defaultSealerSettings } from '../../src/infrastructure/log/sealer.js';
import { SealerSession } from '../../src/infrastructure/log/sealer-session.js';
import {
  appendThrough,
  openOwnerSession,
  openSession,
  simpleRequest,
  simpleWrite,
  until,
} from '../support/ledger-session.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let school: SchoolId;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  school = randomUUID() as SchoolId;
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await database.drop();
});

const session = async (open: Promise<pg.Client>): Promise<pg.Client> => {
  const client = await open;
  closing.push(() => client.end());
  return client;
};

const appender = (): Promise<pg.Client> => session(openSession(database, 'append'));

const errors: string[] = [];
const running = (settings: Partial<typeof defaultSealerSettings> = {}): OpenEventStore => {
  errors.length = 0;
  const log = { log() {}, warn() {}, error: (message: string) => void errors.push(message) };
  const opened = openEventStore(database.connections, log, {
    ...defaultSealerSettings,
    retryPauseMs: 20,
    ...settings,
  });
  closing.push(() => opened.close());
  return opened;
};

/** One sealing session without the loop, so that a test decides when a round happens. */
const oneSealer = async (): Promise<{
  seal(limit?: number): ReturnType<SealerSession['seal']>;
}> => {
  const opened = await SealerSession.open(database.connections.forRole('append'));
  closing.push(() => opened.close());
  const term = await opened.claim();
  if (term === null) throw new Error('another session seals');
  return { seal: (limit = 10_000) => opened.seal(term, limit) };
};

const newStream = (): StreamId => `record-${randomUUID()}` as StreamId;

/** `stream/revision` in the order of the log. */
const logOf = async (): Promise<readonly string[]> => {
  const auditor = await openSession(database, 'auditor');
  const { rows } = await auditor.query<{ entry: string }>(
    `SELECT stream_id || '/' || revision AS entry FROM ledger.log_entry
      WHERE school_id = $1 ORDER BY log_index`,
    [school],
  );
  await auditor.end();
  return rows.map(({ entry }) => entry);
};

describe('sealing keeps the order of every stream', () => {
  test('given a session whose transaction began before the stream it writes to, the stream is not inverted', async () => {
    const [early, late, sealer] = [await appender(), await appender(), await oneSealer()];
    const stream = newStream();
    const first = simpleWrite(stream);
    await early.query('BEGIN');
    await appendThrough(early, simpleRequest(school, [simpleWrite(newStream())]));
    await appendThrough(late, simpleRequest(school, [first]));
    await appendThrough(early, simpleRequest(school, [simpleWrite(stream, first.events[0])]));
    await early.query('COMMIT');
    // Other test files write to the same cluster and may hold the horizon back for a moment.
    await until('the second event is sealed', async () => {
      await sealer.seal();
      return (await logOf()).some((entry) => entry === `${stream}/1`);
    });

    const auditor = await session(openSession(database, 'auditor'));
    const byTransaction = await auditor.query<{ revision: string }>(
      'SELECT revision FROM ledger.event WHERE stream_id = $1 ORDER BY txid, seq',
      [stream],
    );
    // The trap is set: ordered by transaction id, revision 1 would come before revision 0.
    expect(byTransaction.rows.map(({ revision }) => revision)).toEqual(['1', '0']);
    expect((await logOf()).filter((entry) => entry.startsWith(stream))).toEqual([
      `${stream}/0`,
      `${stream}/1`,
    ]);
  });

  test('a window larger than a round is cut by sequence and loses nothing', async () => {
    const sealer = await oneSealer();
    const writers = [await appender(), await appender(), await appender()];
    const streams = writers.map(newStream);
    const expected: string[] = [];
    await Promise.all(
      writers.map(async (writer, place) => {
        let write = simpleWrite(streams[place] as StreamId, undefined, 3);
        for (let turn = 0; turn < 12; turn += 1) {
          await appendThrough(writer, simpleRequest(school, [write]));
          expected.push(...write.events.map(({ revision }) => `${write.streamId}/${revision}`));
          write = simpleWrite(write.streamId, write.events.at(-1), 3);
        }
      }),
    );
    const rounds: number[] = [];
    await until('all is sealed', async () => {
      const round = await sealer.seal(7);
      if (round.sealed > 0) rounds.push(round.sealed);
      // What is committed while a window is being taken belongs to the next one.
      if (rounds.length === 3 && expected.length === 108) {
        const late = simpleWrite(newStream());
        await appendThrough(writers[0] as pg.Client, simpleRequest(school, [late]));
        expected.push(`${late.streamId}/0`);
      }
      return (await logOf()).length === expected.length;
    });
    expect(Math.max(...rounds)).toBe(7);
    const log = await logOf();
    expect([...log].sort()).toEqual([...expected].sort());
    for (const stream of streams) {
      const own = log.filter((entry) => entry.startsWith(stream));
      expect(own).toEqual(Array.from({ length: 36 }, (_, revision) => `${stream}/${revision}`));
    }
  });
});

describe('sealing never skips', () => {
  test('given a commit that comes late, what was committed meanwhile waits for it', async () => {
    const [slow, fast, sealer] = [await appender(), await appender(), await oneSealer()];
    const [before, meanwhile] = [simpleWrite(newStream()), simpleWrite(newStream())];
    await slow.query('BEGIN');
    await appendThrough(slow, simpleRequest(school, [before]));
    await appendThrough(fast, simpleRequest(school, [meanwhile]));
    const early = await sealer.seal();
    expect(early).toMatchObject({ sealed: 0, oldestWaitingAt: expect.any(String) });
    await slow.query('COMMIT');
    await until('both are sealed', async () => {
      await sealer.seal();
      return (await logOf()).length === 2;
    });
    expect(await logOf()).toEqual([`${before.streamId}/0`, `${meanwhile.streamId}/0`]);
  });

  test('given a transaction that is rolled back, the log has no gap for it', async () => {
    const [slow, fast, sealer] = [await appender(), await appender(), await oneSealer()];
    const meanwhile = simpleWrite(newStream());
    await slow.query('BEGIN');
    await appendThrough(slow, simpleRequest(school, [simpleWrite(newStream())]));
    await appendThrough(fast, simpleRequest(school, [meanwhile]));
    await slow.query('ROLLBACK');
    await until('the one that stayed is sealed', async () => {
      await sealer.seal();
      return (await logOf()).length > 0;
    });
    expect((await sealer.seal()).sealed).toBe(0);
    expect(await logOf()).toEqual([`${meanwhile.streamId}/0`]);
  });

  test('given a foreign transaction left open, an alarm is raised, nothing is skipped, and all of it is sealed in the end', async () => {
    const { store, sealer, notices } = running({ stallAlarmMs: 200 });
    const foreign = await session(openSession(database, 'projector'));
    await until('the sealer leads', () => sealer.health().state === 'sealing');
    await foreign.query('BEGIN');
    await foreign.query('SELECT pg_current_xact_id()');
    const writes = Array.from({ length: 20 }, () => simpleWrite(newStream()));
    for (const write of writes) {
      expect(await store.append(simpleRequest(school, [write]))).toMatchObject({
        outcome: 'appended',
      });
    }
    await until('the alarm is raised', () => errors.length > 0);
    expect(sealer.health()).toMatchObject({ state: 'sealing', horizonIsStalled: true });
    expect(sealer.health().lag.oldestWaitingMs).toBeGreaterThanOrEqual(200);
    expect(notices.sealedThrough(school)).toBe(0n);
    expect(errors).toEqual(['sealing is held back by an open transaction']);
    await foreign.query('ROLLBACK');
    await until('everything is sealed', () => notices.sealedThrough(school) === 20n);
    await until('the alarm is over', () => !sealer.health().horizonIsStalled);
    expect(await logOf()).toEqual(writes.map(({ streamId }) => `${streamId}/0`));
  });

  test('a horizon below the last one is refused: it would be another history', async () => {
    const [writer, sealer, owner] = [
      await appender(),
      await oneSealer(),
      await session(openOwnerSession(database)),
    ];
    await appendThrough(writer, simpleRequest(school, [simpleWrite(newStream())]));
    await owner.query(`UPDATE ledger.sealer SET window_low = '999999999999'`);
    await owner.query(
      `INSERT INTO ledger.event (seq, txid, recorded_at, revision, version, school_id, event_id,
                                 command_id, stream_id, type, hash, bytes, ciphertexts)
       SELECT seq + 1, '999999999999', recorded_at, 1, version, school_id, event_id, command_id,
              stream_id, type, hash, bytes, ciphertexts FROM ledger.event`,
    );
    await expect(sealer.seal()).rejects.toMatchObject({ code: 'LV011' });
    expect(await logOf()).toEqual([]);
  });
});

describe('a row of the sealer that would let events wait unseen', () => {
  const beyond = '9000000000000000000';

  test.each([
    `sealed_to = ${beyond}`,
    `sealed_to = ${beyond}, adopted_seq = ${beyond}`,
    `adopted_seq = ${beyond}`,
    'sealed_to = (SELECT last_value FROM ledger.event_seq)',
    `sealed_to = ${beyond}, window_high = window_low`,
    `window_high = '${beyond}'`,
  ])('is refused, and nothing is sealed: %s', async (change) => {
    const [writer, sealer, owner] = [
      await appender(),
      await oneSealer(),
      await session(openOwnerSession(database)),
    ];
    await appendThrough(writer, simpleRequest(school, [simpleWrite(newStream())]));
    await owner.query(`UPDATE ledger.sealer SET ${change}`);
    await expect(sealer.seal()).rejects.toMatchObject({ code: 'LV012' });
    expect(await logOf()).toEqual([]);
  });

  test('is refused with nothing to seal when its window begins above the horizon', async () => {
    const [sealer, owner] = [await oneSealer(), await session(openOwnerSession(database))];
    await owner.query(`UPDATE ledger.sealer SET window_low = '${beyond}'`);
    await expect(sealer.seal()).rejects.toMatchObject({ code: 'LV011' });
  });

  test('is logged once and makes the sealer unhealthy until it is mended', async () => {
    const { store, sealer, notices } = running();
    await store.append(simpleRequest(school, [simpleWrite(newStream())]));
    await until('the first is sealed', () => notices.sealedThrough(school) === 1n);
    const owner = await session(openOwnerSession(database));
    await owner.query(`UPDATE ledger.sealer SET sealed_to = ${beyond}`);
    await until('it is noticed', () => sealer.health().failure === 'LV012');
    await store.append(simpleRequest(school, [simpleWrite(newStream())]));
    expect(sealer.health().state).toBe('failing');
    expect(errors).toEqual(['sealing failed']);
    await owner.query('UPDATE ledger.sealer SET sealed_to = adopted_seq');
    await until('the second is sealed', () => notices.sealedThrough(school) === 2n);
    expect(sealer.health()).toMatchObject({ state: 'sealing', failure: null });
  });
});

describe('one process seals at a time', () => {
  test('a sealer whose lock was taken over is fenced off by its term', async () => {
    const [old, next] = [await appender(), await appender()];
    const claim = async (client: pg.Client): Promise<string> =>
      (await client.query<{ term: string }>('SELECT ledger.claim_sealer() AS term')).rows[0]
        ?.term as string;
    const oldTerm = await claim(old);
    expect(await claim(next)).toBeNull();
    // As if its session had been lost without its noticing.
    await old.query('SELECT pg_advisory_unlock_all()');
    const newTerm = await claim(next);
    expect(BigInt(newTerm)).toBeGreaterThan(BigInt(oldTerm));
    await appendThrough(next, simpleRequest(school, [simpleWrite(newStream())]));
    await expect(old.query('SELECT ledger.seal($1, 10)', [oldTerm])).rejects.toMatchObject({
      code: 'LV010',
    });
    expect(await logOf()).toEqual([]);
    await until('the new term seals', async () => {
      await next.query('SELECT ledger.seal($1, 10)', [newTerm]);
      return (await logOf()).length === 1;
    });
  });

  test('another process takes over, and subscribers of both hear of every event', async () => {
    const first = running();
    await until('the first leads', () => first.sealer.health().state === 'sealing');
    const second = running();
    await until('the second stands by', () => second.sealer.health().state === 'standby');
    const abort = new AbortController();
    closing.push(async () => abort.abort());
    const heard: string[] = [];
    const following = (async () => {
      for await (const batch of second.store.subscribe(school, 0n, abort.signal)) {
        heard.push(...batch.map(({ streamId }) => streamId));
        if (heard.length === 20) break;
      }
    })();
    const streams = Array.from({ length: 20 }, newStream);
    for (const [place, stream] of streams.entries()) {
      await second.store.append(simpleRequest(school, [simpleWrite(stream)]));
      if (place === 9) await first.sealer.stop();
    }
    await following;
    expect(heard).toEqual(streams);
    expect(second.sealer.health().state).toBe('sealing');
  });

  test('a standby hears of seals at once, also after its listening connection was cut', async () => {
    const first = running();
    await until('the first leads', () => first.sealer.health().state === 'sealing');
    const second = running();
    await until('the second stands by', () => second.sealer.health().state === 'standby');
    const reader = await session(openSession(database, 'read'));
    const listening = async (): Promise<readonly number[]> =>
      (
        await reader.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity
            WHERE application_name = 'luuvet-seal-watch' AND datname = current_database()
              AND query = 'LISTEN luuvet_sealed' ORDER BY pid`,
        )
      ).rows.map(({ pid }) => pid);
    await until('both listen', async () => (await listening()).length === 2);
    const before = await listening();
    for (const pid of before) await reader.query('SELECT pg_terminate_backend($1)', [pid]);
    await until('both listen again', async () => {
      const now = await listening();
      return now.length === 2 && now.every((pid) => !before.includes(pid));
    });
    const settled = await listening();
    const delays: number[] = [];
    for (let size = 1n; size <= 20n; size += 1n) {
      await first.store.append(simpleRequest(school, [simpleWrite(newStream())]));
      await until('the first sealed', () => first.notices.sealedThrough(school) === size);
      const sealedAt = performance.now();
      await until('the second heard', () => second.notices.sealedThrough(school) === size);
      delays.push(performance.now() - sealedAt);
    }
    // Asking once a second would be half a second late on average.
    expect(delays.sort((a, b) => a - b)[10]).toBeLessThan(200);
    expect(await listening()).toEqual(settled);
  });

  test('a sealer whose connection is cut goes on in a new term without a gap or a repetition', async () => {
    const { store, sealer, notices } = running();
    const killer = await appender();
    const streams: StreamId[] = [];
    for (let round = 0; round < 5; round += 1) {
      await until('it seals', () => sealer.health().state === 'sealing');
      for (let turn = 0; turn < 4; turn += 1) {
        const stream = newStream();
        streams.push(stream);
        await store.append(simpleRequest(school, [simpleWrite(stream)]));
      }
      const cut = await killer.query<{ cut: boolean }>(
        `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
          WHERE application_name = 'luuvet-sealer' AND datname = current_database()`,
      );
      expect(cut.rows).toEqual([{ cut: true }]);
      await until('it was noticed', () => sealer.health().term !== BigInt(round + 1));
    }
    await until('all is sealed', () => notices.sealedThrough(school) === BigInt(streams.length));
    expect(await logOf()).toEqual(streams.map((stream) => `${stream}/0`));
  });
});

describe('after a dump and restore into another cluster', () => {
  /** Events as a restore leaves them: with transaction ids far beyond the new cluster's. */
  const restored = async (owner: pg.Client, identifierChanged: boolean): Promise<StreamId[]> => {
    const writer = await appender();
    const sealer = await SealerSession.open(database.connections.forRole('append'));
    const sealedBefore = newStream();
    await appendThrough(writer, simpleRequest(school, [simpleWrite(sealedBefore)]));
    const term = (await sealer.claim()) as bigint;
    await until('the first is sealed', async () => (await sealer.seal(term, 100)).sealed === 1);
    await sealer.close();
    const tail = [newStream(), newStream(), newStream()];
    for (const [place, stream] of tail.entries()) {
      await owner.query(
        `INSERT INTO ledger.event (seq, txid, recorded_at, revision, version, school_id, event_id,
                                   command_id, stream_id, type, hash, bytes, ciphertexts)
         SELECT nextval('ledger.event_seq'), $1, now(), 0, 1, school_id, gen_random_uuid(),
                command_id, $2, type, hash, bytes, ciphertexts
           FROM ledger.event WHERE stream_id = $3`,
        // The later the event, the lower the id: only the sequence tells the order.
        [String(4_000_000_000 - place), stream, sealedBefore],
      );
    }
    if (identifierChanged) await owner.query('UPDATE ledger.sealer SET system_identifier = 1');
    return [sealedBefore, ...tail];
  };

  test('the tail is adopted in order, once, and new events follow it', async () => {
    const owner = await session(openOwnerSession(database));
    const streams = await restored(owner, true);
    const { store, notices } = running();
    await until('the tail is sealed', async () => (await logOf()).length === 4);
    const next = newStream();
    await store.append(simpleRequest(school, [simpleWrite(next)]));
    await until('the next is sealed', () => notices.sealedThrough(school) === 5n);
    expect(await logOf()).toEqual([...streams, next].map((stream) => `${stream}/0`));
  });

  test('without the sign of another cluster that tail would wait for ever: the danger is real', async () => {
    const owner = await session(openOwnerSession(database));
    await restored(owner, false);
    const sealer = await oneSealer();
    expect(await sealer.seal()).toMatchObject({ sealed: 0, oldestWaitingAt: expect.any(String) });
  });
});
