import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import type { NewEvent } from '../../src/application/ports/event-store.js';
import type { SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import {
  type OpenEventStore,
  openEventStore,
} from '../../src/infrastructure/event-store/open-event-store.js';
import { originOf } from '../../src/infrastructure/log/checkpoint.js';
import { LogDirectory } from '../../src/infrastructure/log/log-directory.js';
import { LogPublisher } from '../../src/infrastructure/log/log-publisher.js';
import { LogTable } from '../../src/infrastructure/log/log-table.js';
import { PublishedLog } from '../../src/infrastructure/log/published-log.js';
import { type NoteSigner, noteSigner } from '../../src/infrastructure/log/signed-note.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { simpleRequest, simpleWrite, until } from './ledger-session.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

export const logOrigin = 'luuvet.test';
export const newSigningKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** A ledger that is sealed and can be published, in a database and a directory of its own. */
export class PublicLog {
  readonly signingKey = newSigningKey();
  readonly table: LogTable;
  readonly errors: string[] = [];
  private readonly grown = new Map<SchoolId, { streamId: StreamId; last: NewEvent }>();
  private publishers: LogPublisher[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly directory: string,
    readonly pool: pg.Pool,
    readonly opened: OpenEventStore,
  ) {
    this.table = new LogTable(pool);
  }

  static async open(): Promise<PublicLog> {
    const database = await createTestDatabase();
    const directory = await mkdtemp(path.join(tmpdir(), 'luuvet-log-'));
    const pool = openPool(database.connections, 'append');
    const opened = openEventStore(database.connections, { log() {}, warn() {}, error() {} });
    return new PublicLog(database, directory, pool, opened);
  }

  async close(): Promise<void> {
    for (const publisher of this.publishers) await publisher.stop();
    await this.opened.close();
    await this.pool.end();
    await this.database.drop();
    await rm(this.directory, { recursive: true, force: true });
  }

  /** Appends that many events, to a new stream and to the one before it, and has them sealed. */
  async grow(schoolId: SchoolId, count: number): Promise<void> {
    const before = this.opened.notices.sealedThrough(schoolId);
    const known = this.grown.get(schoolId);
    const more = known === undefined ? 0 : count >> 1;
    const fresh = simpleWrite(`record-${randomUUID()}` as StreamId, undefined, count - more);
    const writes =
      known === undefined || more === 0
        ? [fresh]
        : [fresh, simpleWrite(known.streamId, known.last, more)];
    const { outcome } = await this.opened.store.append(simpleRequest(schoolId, writes));
    if (outcome !== 'appended') throw new Error(`the append ended as ${outcome}`);
    const last = fresh.events.at(-1) as NewEvent;
    this.grown.set(schoolId, { streamId: fresh.streamId, last });
    const size = before + BigInt(count);
    await until('it is sealed', () => this.opened.notices.sealedThrough(schoolId) >= size);
  }

  /** Leaf hashes as the store hands out the sealed events. */
  async leaves(schoolId: SchoolId): Promise<Buffer[]> {
    const events = await this.opened.store.readAll(schoolId, 0n, 100_000);
    return events.map(({ hash }) => Buffer.from(hash));
  }

  signer(schoolId: string, signingKey = this.signingKey): NoteSigner {
    return noteSigner(originOf(logOrigin, schoolId), signingKey);
  }

  files(schoolId: string): LogDirectory {
    return new LogDirectory(path.join(this.directory, schoolId));
  }

  /** One school's log without the loop, so that a test decides what happens when. */
  published(
    schoolId: string,
    other: Partial<Parameters<typeof PublishedLog.open>[0]> = {},
  ): Promise<PublishedLog> {
    const { table, signingKey } = this;
    const directory = this.files(schoolId);
    return PublishedLog.open({ schoolId, table, directory, signingKey, logOrigin, ...other });
  }

  publisher(intervalMs: number): LogPublisher {
    const publisher = new LogPublisher({
      table: this.table,
      notices: this.opened.notices,
      directory: this.directory,
      signingKey: this.signingKey,
      logOrigin,
      intervalMs,
      log: { log() {}, warn() {}, error: (message: string) => void this.errors.push(message) },
    });
    this.publishers.push(publisher);
    publisher.start();
    return publisher;
  }
}

export const newSchool = (): SchoolId => randomUUID() as SchoolId;
