import { createPublicKey, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { EncodeContext } from '../../src/application/ports/event-codec.js';
import type { NewEvent, StreamWrite } from '../../src/application/ports/event-store.js';
import type { KeyStore } from '../../src/application/ports/key-store.js';
import type { CommandId, SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import { EnvelopeCodec } from '../../src/infrastructure/codec/event-codec.js';
import type { EventType } from '../../src/infrastructure/codec/event-types.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import type { LogIdentity } from '../../src/infrastructure/verify/checkpoint-check.js';
import { type VerifyOptions, verifyLedger } from '../../src/infrastructure/verify/verify-ledger.js';
import type {
  VerifyProgress,
  VerifyReport,
} from '../../src/infrastructure/verify/verify-report.js';
import { eventSamples } from './event-samples.js';
import { openOwnerSession, openSession, until } from './ledger-session.js';
import { logOrigin, newSchool, PublicLog } from './public-log.js';
import { encodeContext } from './stored-events.js';

interface Head {
  readonly revision: bigint;
  readonly hash: Uint8Array;
}

const samplesOf = (...prefixes: readonly string[]): number =>
  Object.keys(eventSamples).filter((type) => prefixes.some((prefix) => type.startsWith(prefix)))
    .length;

/** What the last command of a round writes, in how many entries. */
export const lastCommandEntries = samplesOf('dossier.', 'record.');
/** Entries of one round in one school. */
export const roundEntries = samplesOf('school.', 'lock.') + lastCommandEntries;
/** How many rounds the first school, which has more than one tile, and the others lived. */
export const rounds = { first: 7, others: 2 } as const;
/** Entries of the first school, of each of the others, and of the whole ledger. */
export const entriesOf = {
  first: rounds.first * roundEntries,
  other: rounds.others * roundEntries,
  all: (rounds.first + 2 * rounds.others) * roundEntries,
} as const;

/**
 * A ledger such as schools make it: every type of event, commands over one stream and over
 * several, none to three protected blocks; sealed, and published after every round.
 */
export class VerifiedLedger {
  readonly schools: readonly SchoolId[] = [newSchool(), newSchool(), newSchool()].sort();
  private readonly codec: EnvelopeCodec;
  private readonly heads = new Map<string, Head>();
  private readonly sizes = new Map<SchoolId, bigint>();

  private constructor(
    readonly log: PublicLog,
    readonly keyStore: KeyStore,
    /** Types that happen only when they are asked for by name. */
    private readonly leftOut: readonly EventType[],
  ) {
    this.codec = new EnvelopeCodec(keyStore);
  }

  static async open(
    keyStoreOf: (log: PublicLog) => KeyStore = () => new InMemoryKeyStore(),
    leftOut: readonly EventType[] = [],
  ): Promise<VerifiedLedger> {
    const log = await PublicLog.open();
    const ledger = new VerifiedLedger(log, keyStoreOf(log), leftOut);
    for (const [place, schoolId] of ledger.schools.entries()) {
      const published = await ledger.log.published(schoolId);
      for (let round = 0; round < (place === 0 ? rounds.first : rounds.others); round += 1) {
        await ledger.live(schoolId, round);
        await published.publish();
      }
    }
    return ledger;
  }

  get identity(): LogIdentity {
    return { logOrigin, publicKey: createPublicKey(this.log.signingKey) };
  }

  verify(
    more: Partial<VerifyOptions> = {},
    onProgress?: (progress: VerifyProgress) => void,
  ): Promise<VerifyReport> {
    return this.verifyWithoutFiles({ logDirectory: this.log.directory, ...more }, onProgress);
  }

  verifyWithoutFiles(
    more: Partial<VerifyOptions> = {},
    onProgress?: (progress: VerifyProgress) => void,
  ): Promise<VerifyReport> {
    const { connections } = this.log.database;
    const { identity } = this;
    const usual = { connections, identity, withKeys: false, threads: 0, findingsMax: 10_000 };
    return verifyLedger({ ...usual, ...more }, onProgress);
  }

  /** Nothing is sealed or appended from here on. */
  async rest(): Promise<void> {
    await this.log.opened.sealer.stop();
  }

  async close(): Promise<void> {
    await this.log.close();
  }

  /** One event of every type: a command per kind of stream, and one over dossier and record. */
  async live(schoolId: SchoolId, round: number): Promise<void> {
    const lasting = (kind: string): StreamId => `${kind}-${schoolId}` as StreamId;
    // Some streams go on from round to round, others are new in every second one.
    const other = (kind: string): StreamId =>
      `${kind}-${schoolId.slice(0, -1)}${round >> 1}` as StreamId;
    await this.append(schoolId, [[lasting('school'), 'school.']]);
    await this.append(schoolId, [[lasting('lock'), 'lock.']]);
    await this.append(schoolId, [
      [other('dossier'), 'dossier.'],
      [other('record'), 'record.'],
    ]);
    await this.sealed(schoolId);
  }

  async sealed(schoolId: SchoolId): Promise<void> {
    const size = this.sizes.get(schoolId) ?? 0n;
    const { notices } = this.log.opened;
    await until('it is sealed', () => notices.sealedThrough(schoolId) >= size);
  }

  async append(
    schoolId: SchoolId,
    parts: readonly (readonly [StreamId, string])[],
    more: Partial<EncodeContext> = {},
  ): Promise<readonly NewEvent[]> {
    const commandId = randomUUID() as CommandId;
    const writes: StreamWrite[] = [];
    let firstIndex = 0;
    for (const [streamId, prefix] of parts) {
      const head = this.heads.get(streamId);
      const previousHash = head?.hash ?? null;
      const events = Object.values(eventSamples).filter(
        ({ type }) => type === prefix || (type.startsWith(prefix) && !this.leftOut.includes(type)),
      );
      const context = { firstRevision: (head?.revision ?? -1n) + 1n, previousHash, firstIndex };
      const encoded = await this.codec.encode(
        events,
        encodeContext({ schoolId, streamId, commandId, ...context, ...more }),
      );
      firstIndex += events.length;
      writes.push({
        streamId,
        expectedRevision: head?.revision ?? 'noStream',
        previousHash,
        events: encoded.map(({ stored }) => stored),
      });
    }
    const request = { schoolId, commandId, fingerprint: '00', writes, guards: [] };
    const { outcome } = await this.log.opened.store.append(request);
    if (outcome !== 'appended') throw new Error(`the append ended as ${outcome}`);
    for (const { streamId, events } of writes) {
      const last = events.at(-1);
      if (last) this.heads.set(streamId, last);
    }
    this.sizes.set(schoolId, (this.sizes.get(schoolId) ?? 0n) + BigInt(firstIndex));
    return writes.flatMap(({ events }) => events);
  }
}

const tables = ['event', 'log_entry', 'log', 'stream_head', 'command', 'checkpoint'] as const;

/**
 * Whoever administers the database: has the rights of the ledger's owner, has switched triggers
 * off, and has dropped every constraint.
 */
export class Dba {
  private constructor(readonly session: pg.Client) {}

  /** @param stripped loses constraints and triggers; a ledger that is to go on needs them all */
  static async enter(
    { log }: VerifiedLedger,
    stripped: readonly (typeof tables)[number][] = tables,
  ): Promise<Dba> {
    const migrator = await openSession(log.database, 'migrator');
    await migrator.query('CREATE SCHEMA vault; GRANT ALL ON SCHEMA vault TO luuvet_owner');
    await migrator.end();
    const session = await openOwnerSession(log.database);
    const triggered = ['event', 'command', 'log_entry', 'checkpoint'] as const;
    for (const table of triggered.filter((name) => stripped.includes(name))) {
      await session.query(`ALTER TABLE ledger.${table} DISABLE TRIGGER append_only`);
    }
    for (const table of stripped) {
      const { rows } = await session.query<{ name: string }>(
        `SELECT conname AS name FROM pg_constraint WHERE conrelid = 'ledger.${table}'::regclass
          ORDER BY contype <> 'p'`,
      );
      for (const { name } of rows) {
        await session.query(`ALTER TABLE ledger.${table} DROP CONSTRAINT IF EXISTS "${name}"`);
      }
      await session.query(`CREATE TABLE vault.${table} AS TABLE ledger.${table}`);
    }
    return new Dba(session);
  }

  async run(statement: string, values: unknown[] = []): Promise<void> {
    await this.session.query(statement, values);
  }

  async rows<Row extends pg.QueryResultRow>(query: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.session.query<Row>(query, values)).rows;
  }

  /** The ledger is again what it was. */
  async restore(): Promise<void> {
    await this.session.query(`TRUNCATE ${tables.map((table) => `ledger.${table}`).join(', ')}`);
    for (const table of tables) {
      await this.session.query(`INSERT INTO ledger.${table} SELECT * FROM vault.${table}`);
    }
  }

  async leave(): Promise<void> {
    await this.session.end();
  }
}
