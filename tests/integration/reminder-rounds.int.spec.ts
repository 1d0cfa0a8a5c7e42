import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { ToRemind } from '../../src/application/ports/reminders.js';
import type { PersonId, SchoolId } from '../../src/domain/shared/ids.js';
import type { Instant, LocalDate } from '../../src/domain/shared/instant.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { PostgresReminders } from '../../src/infrastructure/reminders/postgres-reminders.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let pools: { readonly projector: pg.Pool; readonly read: pg.Pool };
/** Each stands for a server of its own. */
let servers: readonly [PostgresReminders, PostgresReminders];

beforeAll(async () => {
  database = await createTestDatabase();
  const { connections } = database;
  pools = { projector: openPool(connections, 'projector'), read: openPool(connections, 'read') };
  servers = [new PostgresReminders(pools), new PostgresReminders(pools)];
});
afterAll(async () => {
  await Promise.all(Object.values(pools ?? {}).map((pool) => pool.end()));
  await database?.drop();
});

const an = randomUUID() as PersonId;
const binh = randomUUID() as PersonId;
const round = (day: number) => ({
  day: `2025-11-${day}` as LocalDate,
  at: `2025-11-${day}T01:00:00.000Z` as Instant,
});
const since = '2025-10-01T00:00:00.000Z' as Instant;
const note = (personId: PersonId, stage: ToRemind['stage'] = 'soon'): ToRemind => ({
  personId,
  cause: 'owed 2025-2026 month-note 2025-10 A',
  stage,
});
const newSchool = (): SchoolId => randomUUID() as SchoolId;
const shown = (school: SchoolId, person: PersonId) => servers[0].toldTo(school, person, since);

test('two servers that make a round at once tell everybody once', async () => {
  const school = newSchool();
  let whileComputing: string | null = null;
  const first = servers[0].makeRound(school, round(12), async () => {
    // Whoever comes second neither waits for the first nor computes anything.
    whileComputing = await servers[1].makeRound(school, round(12), async () => {
      throw new Error('computed twice');
    });
    return [note(an), note(binh)];
  });
  expect(await first).toBe('made');
  expect(whileComputing).toBe('elsewhere');
  expect(await shown(school, an)).toHaveLength(1);
  expect(await shown(school, binh)).toHaveLength(1);
  expect(await servers[1].makeRound(school, round(12), async () => [note(an)])).toBe('was-made');
});

test('a server that dies between computing and storing leaves nothing, and the next tells all', async () => {
  const school = newSchool();
  const dying = servers[0].makeRound(school, round(12), async () => {
    await endConnectionsOf(school);
    return [note(an)];
  });
  await expect(dying).rejects.toThrow();
  expect(await shown(school, an)).toEqual([]);
  expect(await servers[1].makeRound(school, round(12), async () => [note(an)])).toBe('made');
  expect(await shown(school, an)).toHaveLength(1);
});

test('of the same stage nobody is told twice; of the next they are', async () => {
  const school = newSchool();
  const told = async (day: number, ...due: readonly ToRemind[]) => {
    expect(await servers[0].makeRound(school, round(day), async () => due)).toBe('made');
    return (await shown(school, an)).length;
  };
  expect(await told(12, note(an))).toBe(1);
  const seen = { reminderIds: null, at: round(12).at };
  await servers[0].markRead(school, an, seen);
  expect(await told(13, note(an))).toBe(1);
  expect((await shown(school, an)).map(({ readAt }) => readAt)).toEqual([seen.at]);
  expect(await told(14, note(an, 'due-today'))).toBe(2);
});

test('what holds no more counts as seen, and what holds stays unread', async () => {
  const school = newSchool();
  const other = { ...note(an), cause: 'duty approve-record 1' };
  await servers[0].makeRound(school, round(12), async () => [note(an), other, note(binh)]);
  await servers[0].makeRound(school, round(13), async () => [other, note(binh)]);
  const unread = (await shown(school, an)).filter(({ readAt }) => readAt === null);
  expect(unread.map(({ cause }) => cause)).toEqual([other.cause]);
  expect((await shown(school, binh)).map(({ readAt }) => readAt)).toEqual([null]);
});

test('of more than fifty the most urgent are told first and the rest the day after, and all of them stay unread', async () => {
  const school = newSchool();
  const all = Array.from({ length: 60 }, (_, at) => ({
    ...note(an, at < 55 ? 'missed' : 'soon'),
    cause: `duty approve-record ${at}`,
  }));
  const told = async (day: number) => {
    await servers[0].makeRound(school, round(day), async () => [...all, note(binh)]);
    const rows = await shown(school, an);
    expect(rows.every(({ readAt }) => readAt === null)).toBe(true);
    return rows.map(({ cause }) => cause).toSorted();
  };
  const causes = all.map(({ cause }) => cause);
  expect(await told(12)).toEqual(causes.slice(0, 50).toSorted());
  expect(await shown(school, binh)).toHaveLength(1);
  expect(await told(13)).toEqual(causes.toSorted());
  expect(await told(14)).toHaveLength(60);
});

test('what is older than three months is kept no longer', async () => {
  const school = newSchool();
  await servers[0].makeRound(school, round(12), async () => [note(an)]);
  const later = { day: '2026-02-11' as LocalDate, at: '2026-02-11T01:00:00.000Z' as Instant };
  await servers[0].makeRound(school, later, async () => []);
  expect(await shown(school, an)).toEqual([]);
});

test('neither another person nor another school sees or marks it', async () => {
  const [school, other] = [newSchool(), newSchool()];
  await servers[0].makeRound(school, round(12), async () => [note(an)]);
  const [row] = await shown(school, an);
  const seen = { reminderIds: [String(row?.reminderId)], at: round(12).at };
  await servers[0].markRead(school, binh, seen);
  await servers[0].markRead(other, an, seen);
  expect(await shown(other, an)).toEqual([]);
  expect((await shown(school, an)).map(({ readAt }) => readAt)).toEqual([null]);
  await servers[0].markRead(school, an, seen);
  expect((await shown(school, an)).map(({ readAt }) => readAt)).toEqual([seen.at]);
});

/** As when the server's machine goes away: its session ends in the middle of the transaction. */
const endConnectionsOf = async (school: SchoolId): Promise<void> => {
  const { rows } = await pools.projector.query<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and granted
        and ((classid::bigint << 32) | objid::bigint) = hashtextextended('luuvet/reminders/' || $1, 0)`,
    [school],
  );
  expect(rows).toHaveLength(1);
  await pools.projector.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
};
