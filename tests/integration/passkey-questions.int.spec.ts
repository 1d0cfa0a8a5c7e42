import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { FactorId, AccountId, SessionId } from '../../src/domain/shared/ids.js';
import { PostgresPasskeys } from '../../src/infrastructure/auth/postgres-passkeys.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { MovableClock } from '../support/served-school.js';
import { VirtualPasskey } from '../support/virtual-passkey.js';

const origin = 'https://hoso.example';
const clock = new MovableClock();
const masterKey = new Uint8Array(randomBytes(32));
let database: TestDatabase;
let pool: pg.Pool;
let passkeys: PostgresPasskeys;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool(database.connections, 'auth');
  passkeys = new PostgresPasskeys(pool, clock, masterKey);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const kept = async (): Promise<number> => {
  const { rows } = await pool.query<{ kept: number }>(
    'select count(*)::int as kept from auth.ceremony',
  );
  return rows[0]?.kept ?? -1;
};

const ask = async (sessionId: SessionId | null = null) => {
  const { ceremonyId, ...question } = await passkeys.ask(origin, sessionId);
  if (ceremonyId === null) throw new Error('it cannot be answered');
  return { ceremonyId, ...question };
};

/** A passkey of a new account, enrolled the way a person does. */
const enrolled = async (): Promise<VirtualPasskey> => {
  const accountId = randomUUID() as AccountId;
  await pool.query(
    `insert into auth.account (account_id, school_id, person_id, sign_in_name)
     values ($1, $2, $3, $4)`,
    [accountId, randomUUID(), randomUUID(), accountId],
  );
  const sessionId = randomUUID() as SessionId;
  const question = await ask(sessionId);
  const passkey = new VirtualPasskey(origin);
  const { ceremonyId } = question;
  const made = await passkeys.examine(origin, { ceremonyId, sessionId }, passkey.attest(question));
  if (!made) throw new Error('the attestation is right');
  await passkeys.keep(accountId, { ...made, factorId: randomUUID() as FactorId, label: 'x' });
  return passkey;
};

const changed = (passkey: VirtualPasskey, to: object): VirtualPasskey =>
  Object.assign<VirtualPasskey, object>(passkey, to);

describe('a question to a passkey', () => {
  it('leaves nothing behind when nobody answers it, or wrongly', async () => {
    const passkey = await enrolled();
    const before = await kept();
    const questions = await Promise.all(Array.from({ length: 50 }, () => ask()));
    expect(new Set(questions.map(({ challenge }) => challenge)).size).toBe(50);
    const foreign = changed(passkey.copy(), { origin: 'https://elsewhere.example' });
    for (const question of questions.slice(0, 5)) {
      const assertion = foreign.assert(question);
      const answered = await passkeys.answer(origin, question.ceremonyId, assertion);
      expect(answered?.isRight).toBe(false);
    }
    expect(await kept()).toBe(before);
  });

  it('serves one right answer, however many bring one at the same time', async () => {
    const passkey = await enrolled();
    const question = await ask();
    const answers = Array.from({ length: 8 }, () => passkey.assert(question));
    const outcomes = await Promise.all(
      answers.map((one) => passkeys.answer(origin, question.ceremonyId, one)),
    );
    expect(outcomes.filter((one) => one?.isRight)).toHaveLength(1);
    const [first] = answers;
    if (!first) throw new Error('there are eight');
    expect((await passkeys.answer(origin, question.ceremonyId, first))?.isRight).toBe(false);
  });

  it('serves one right answer of a passkey that does not count', async () => {
    const passkey = changed(await enrolled(), { counter: -1 });
    const question = await ask();
    const assertion = passkey.assert(question);
    const answer = () => passkeys.answer(origin, question.ceremonyId, assertion);
    expect(await Promise.all([answer(), answer()])).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ isRight: true }),
        expect.objectContaining({ isRight: false }),
      ]),
    );
    expect((await answer())?.isRight).toBe(false);
  });

  it('is none after five minutes, for another purpose, or when we did not ask it', async () => {
    const passkey = await enrolled();
    const answer = (ceremonyId: string, question: Awaited<ReturnType<typeof ask>>) =>
      passkeys.answer(origin, ceremonyId, passkey.assert(question));
    const ofSession = await ask(randomUUID() as SessionId);
    expect((await answer(ofSession.ceremonyId, ofSession))?.isRight ?? false).toBe(false);
    const late = await ask();
    clock.pass({ minutes: 6 });
    expect(await answer(late.ceremonyId, late)).toBeNull();
    const fresh = await ask();
    for (const madeUp of ['', randomUUID(), `ffff${fresh.ceremonyId.slice(4)}`]) {
      expect((await answer(madeUp, fresh))?.isRight ?? false).toBe(false);
    }
    const elsewhere = new PostgresPasskeys(pool, clock, new Uint8Array(randomBytes(32)));
    const foreign = await elsewhere.ask(origin, null);
    const assertion = passkey.assert(foreign);
    const answered = await passkeys.answer(origin, foreign.ceremonyId ?? '', assertion);
    expect(answered?.isRight ?? false).toBe(false);
    expect((await answer(fresh.ceremonyId, fresh))?.isRight).toBe(true);
  });
});
