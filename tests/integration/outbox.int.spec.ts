import 'reflect-metadata';
import { createHmac, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { OutboxDelivery } from '../../src/application/outbox/outbox-delivery.js';
import type { OutboxMessage } from '../../src/application/ports/outbox.js';
import type { ReminderStage, ToRemind } from '../../src/application/ports/reminders.js';
import type { PersonId, SchoolId } from '../../src/domain/shared/ids.js';
import { type Instant, localDayOf } from '../../src/domain/shared/instant.js';
import { attemptsMax, PostgresOutbox } from '../../src/infrastructure/outbox/postgres-outbox.js';
import { Webhook } from '../../src/infrastructure/outbox/webhook.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { PostgresReminders } from '../../src/infrastructure/reminders/postgres-reminders.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { openReceivingServer, type ReceivingServer } from '../support/receiving-server.js';
import { MovableClock } from '../support/served-school.js';

const secret = new Uint8Array(32).fill(7);
const an = randomUUID() as PersonId;
const binh = randomUUID() as PersonId;

let database: TestDatabase;
let pools: { readonly projector: pg.Pool; readonly read: pg.Pool };
let server: ReceivingServer;
let outbox: PostgresOutbox;
let clock: MovableClock;
let school: SchoolId;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connections } = database;
  pools = { projector: openPool(connections, 'projector'), read: openPool(connections, 'read') };
  outbox = new PostgresOutbox(pools);
});
afterAll(async () => {
  await Promise.all(Object.values(pools ?? {}).map((pool) => pool.end()));
  await database?.drop();
});
beforeEach(async () => {
  server = await openReceivingServer();
  clock = new MovableClock();
  school = randomUUID() as SchoolId;
});
afterEach(() => server.close());

const due = (personId: PersonId, stage: ReminderStage, cause: string): ToRemind => ({
  personId,
  stage,
  cause,
});
const tell = async (...all: readonly ToRemind[]): Promise<void> => {
  const at = clock.now();
  const reminders = new PostgresReminders(pools, { fillsOutbox: true });
  const round = { day: localDayOf(at), at };
  expect(await reminders.makeRound(school, round, async () => all)).toBe('made');
};
const deliveryTo = (url: string, timeoutMs = 5_000): OutboxDelivery =>
  new OutboxDelivery(
    { outbox, deliverer: new Webhook({ url, secret, timeoutMs }) },
    { logSizes: async () => new Map([[school, 1n]]) },
    clock,
  );
const bodies = () => server.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
const ids = () => server.received.map(({ headers }) => headers['webhook-id']);

test('what a round told goes out once, signed, one message for each person, as ids and numbers', async () => {
  await tell(due(an, 'missed', 'a'), due(an, 'missed', 'b'), due(an, 'soon', 'c'));
  const delivery = deliveryTo(server.url);
  expect(await delivery.ofSchool(school)).toBe(1);
  expect(await delivery.ofSchool(school)).toBe(0);
  expect(bodies()).toEqual([
    {
      type: 'reminders.told',
      timestamp: expect.stringMatching(/Z$/),
      data: {
        schoolId: school,
        personId: an,
        day: localDayOf(clock.now()),
        counts: { missed: 2, soon: 1 },
      },
    },
  ]);
  const [{ headers, body } = { headers: {}, body: '' }] = server.received;
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = createHmac('sha256', secret).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  expect(await outbox.state(school)).toEqual({
    waiting: 0,
    givenUp: 0,
    oldest: null,
    problem: null,
  });
});

test('a server that fails or stays silent gets the same message again, later each time', async () => {
  await tell(due(an, 'missed', 'a'));
  const delivery = deliveryTo(server.url, 300);
  server.answer(500);
  expect(await delivery.ofSchool(school)).toBe(1);
  expect(await delivery.ofSchool(school)).toBe(0);
  expect(await outbox.state(school)).toMatchObject({ waiting: 1, problem: 'HTTP_500' });
  clock.pass({ minutes: 1 });
  server.answer('silence');
  expect(await delivery.ofSchool(school)).toBe(1);
  expect(await outbox.state(school)).toMatchObject({ waiting: 1, problem: 'TIMEOUT' });
  clock.pass({ minutes: 3 });
  expect(await delivery.ofSchool(school)).toBe(0);
  clock.pass({ minutes: 1 });
  server.answer(204);
  expect(await delivery.ofSchool(school)).toBe(1);
  expect(new Set(ids()).size).toBe(1);
  expect(ids()).toHaveLength(3);
  expect(await outbox.state(school)).toMatchObject({ waiting: 0, problem: null });
});

test('where nobody listens, and where one is sent elsewhere, it was not delivered', async () => {
  await tell(due(an, 'missed', 'a'));
  server.answer(302);
  expect(await deliveryTo(server.url).ofSchool(school)).toBe(1);
  expect(server.received).toHaveLength(1);
  expect(await outbox.state(school)).toMatchObject({ waiting: 1, problem: 'HTTP_302' });
  clock.pass({ minutes: 1 });
  await deliveryTo('http://127.0.0.1:9/hook').ofSchool(school);
  expect(await outbox.state(school)).toMatchObject({ waiting: 1, problem: 'UNREACHABLE' });
});

test('after the last attempt it is given up, and what is useless at once', async () => {
  await tell(due(an, 'missed', 'a'));
  const delivery = deliveryTo(server.url);
  server.answer(503);
  for (let attempt = 1; attempt <= attemptsMax + 2; attempt += 1) {
    await delivery.ofSchool(school);
    clock.pass({ days: 1 });
  }
  expect(server.received).toHaveLength(attemptsMax);
  expect(await outbox.state(school)).toMatchObject({ waiting: 0, givenUp: 1, problem: 'HTTP_503' });
  await tell(due(binh, 'missed', 'a'));
  server.answer(410);
  await delivery.ofSchool(school);
  expect(await outbox.state(school)).toMatchObject({ waiting: 0, givenUp: 2 });
});

test('of what was told before nobody is told outside again', async () => {
  await tell(due(an, 'soon', 'a'), due(binh, 'soon', 'a'));
  clock.pass({ days: 1 });
  await tell(due(an, 'soon', 'a'), due(an, 'missed', 'b'), due(binh, 'soon', 'a'));
  await deliveryTo(server.url).ofSchool(school);
  const said = bodies().map((body) => body['data'] as { personId: string; counts: object });
  expect(said.filter(({ personId }) => personId === an).map(({ counts }) => counts)).toEqual(
    expect.arrayContaining([{ soon: 1 }, { missed: 1 }]),
  );
  expect(said.filter(({ personId }) => personId === binh)).toHaveLength(1);
});

test('two servers never have the same message in hand', async () => {
  const people = Array.from({ length: 40 }, () => randomUUID() as PersonId);
  await tell(...people.map((personId) => due(personId, 'soon', 'a')));
  const counts = await Promise.all([1, 2, 3].map(() => deliveryTo(server.url).ofSchool(school)));
  expect(counts.reduce((a, b) => a + b)).toBe(40);
  expect(new Set(ids()).size).toBe(40);
  expect(ids()).toHaveLength(40);
});

test('what was claimed by a server that died is delivered by another when it is due again', async () => {
  await tell(due(an, 'soon', 'a'));
  const [claimed] = await outbox.claim(school, clock.now(), 10);
  expect(claimed?.attempts).toBe(1);
  expect(await deliveryTo(server.url).ofSchool(school)).toBe(0);
  clock.pass({ minutes: 1 });
  expect(await deliveryTo(server.url).ofSchool(school)).toBe(1);
  expect(ids()).toEqual([claimed?.messageId]);
});

test('whoever died of the last attempt leaves it given up', async () => {
  await tell(due(an, 'soon', 'a'));
  let last: readonly OutboxMessage[] = [];
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    last = await outbox.claim(school, clock.now(), 10);
    expect(last).toHaveLength(1);
    clock.pass({ days: 2 });
  }
  expect(await outbox.claim(school, clock.now(), 10)).toEqual([]);
  expect(await outbox.state(school)).toMatchObject({ waiting: 0, givenUp: 1 });
});

test('a round that is not stored puts nothing into the outbox, nor one without a deliverer', async () => {
  const at = clock.now();
  const round = { day: localDayOf(at), at };
  const filling = new PostgresReminders(pools, { fillsOutbox: true });
  const failed = filling.makeRound(school, round, async () => {
    throw new Error('died');
  });
  await expect(failed).rejects.toThrow('died');
  expect(await outbox.state(school)).toMatchObject({ waiting: 0 });
  const silent = new PostgresReminders(pools, { fillsOutbox: false });
  await silent.makeRound(school, round, async () => [due(an, 'soon', 'a')]);
  expect(await outbox.state(school)).toMatchObject({ waiting: 0 });
});

test('of another school nobody sees or delivers anything', async () => {
  await tell(due(an, 'soon', 'a'));
  const other = randomUUID() as SchoolId;
  expect(await outbox.claim(other, clock.now(), 10)).toEqual([]);
  expect(await outbox.state(other)).toMatchObject({ waiting: 0 });
  expect(await outbox.state(school)).toMatchObject({ waiting: 1, oldest: expect.any(String) });
  const oldest = (await outbox.state(school)).oldest as Instant;
  expect(oldest <= clock.now()).toBe(true);
});
