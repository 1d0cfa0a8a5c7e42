import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type {
  AppendRequest,
  NewEvent,
  StreamWrite,
} from '../../src/application/ports/event-store.js';
import type { CommandId, EventId, SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { appendParameters } from '../../src/infrastructure/event-store/append-batch.js';
import type { DatabaseRole } from '../../src/infrastructure/postgres/connections.js';
import type { TestDatabase } from './postgres.js';

/** A session of one role, ended with the test by whoever asked for it. */
export const openSession = async (
  { connections }: TestDatabase,
  role: DatabaseRole,
): Promise<pg.Client> => {
  const client = new pg.Client(connections.forRole(role));
  // A test that ends the server's side of a session does so on purpose.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** A session as the owner of the ledger: what a migration, or a DBA with the right, could do. */
export const openOwnerSession = async (database: TestDatabase): Promise<pg.Client> => {
  const client = await openSession(database, 'migrator');
  await client.query('SET ROLE luuvet_owner');
  return client;
};

export const simpleEvent = (revision: bigint): NewEvent => {
  const bytes = Buffer.from(JSON.stringify({ revision: String(revision), salt: randomUUID() }));
  return {
    eventId: randomUUID() as EventId,
    revision,
    type: 'record.revised',
    version: 1,
    recordedAt: new Date().toISOString() as Instant,
    bytes,
    hash: createHash('sha256').update('\0').update(bytes).digest(),
    ciphertexts: [randomBytes(60)],
  };
};

export const simpleWrite = (
  streamId: StreamId,
  after?: Pick<NewEvent, 'revision' | 'hash'>,
  count = 1,
): StreamWrite => {
  const first = after === undefined ? 0n : after.revision + 1n;
  return {
    streamId,
    expectedRevision: after?.revision ?? 'noStream',
    previousHash: after?.hash ?? null,
    events: Array.from({ length: count }, (_, place) => simpleEvent(first + BigInt(place))),
  };
};

export const simpleRequest = (
  schoolId: SchoolId,
  writes: readonly StreamWrite[],
): AppendRequest => ({
  schoolId,
  commandId: randomUUID() as CommandId,
  fingerprint: randomBytes(32).toString('hex'),
  writes,
  guards: [],
});

const places = Array.from({ length: 22 }, (_, place) => `$${place + 1}`).join(', ');

/** Appends inside whatever transaction the session is in; how many requests were applied. */
export const appendThrough = (
  session: pg.Client,
  ...requests: readonly AppendRequest[]
): Promise<number> => appendWith(session, { isCareful: true }, requests);

export const appendWith = async (
  session: pg.Client,
  { isCareful }: { readonly isCareful: boolean },
  requests: readonly AppendRequest[],
): Promise<number> => {
  const { rows } = await session.query<{ applied: number }>(
    `SELECT applied FROM ledger.append(${places})`,
    [...appendParameters(requests), isCareful],
  );
  return rows[0]?.applied ?? 0;
};

/** SQLSTATE of the refusal, or `permitted`. */
export const refusalOf = async (
  session: pg.Client,
  statement: string,
  values: unknown[] = [],
): Promise<string> => {
  await session.query('BEGIN');
  try {
    await session.query(statement, values);
    return 'permitted';
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? 'no code') : String(error);
  } finally {
    await session.query('ROLLBACK');
  }
};

/** Waits for a condition, asking again at once; fails after `patienceMs`. */
export const until = async (
  what: string,
  condition: () => boolean | Promise<boolean>,
  patienceMs = 30_000,
): Promise<void> => {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error(`not within ${patienceMs} ms: ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
};
