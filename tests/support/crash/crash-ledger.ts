import type pg from 'pg';
import { EnvelopeCodec } from '../../../src/infrastructure/codec/event-codec.js';
import { PostgresEventStore } from '../../../src/infrastructure/event-store/postgres-event-store.js';
import { SealNotices } from '../../../src/infrastructure/event-store/seal-notices.js';
import { PostgresKeyStore } from '../../../src/infrastructure/keys/postgres-key-store.js';
import { PostgresSchoolKeys } from '../../../src/infrastructure/keys/school-keys.js';
import { Sealer } from '../../../src/infrastructure/log/sealer.js';
import { openPool } from '../../../src/infrastructure/postgres/connections.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/infrastructure/postgres/embedded-postgres.js';
import { migrate } from '../../../src/infrastructure/postgres/migrate.js';

/** Ways to break durability on purpose; a crash test that misses one of them proves nothing. */
export type Mutant = 'none' | 'asynchronous-commit' | 'early-acknowledgement' | 'ignored-rollback';

export interface CrashLedger {
  readonly postmasterPid: number;
  readonly store: PostgresEventStore;
  readonly codec: EnvelopeCodec;
  readonly append: pg.Pool;
  readonly auditor: pg.Pool;
  readonly sealer: Sealer;
  readonly postgres: EmbeddedPostgres;
  close(): Promise<void>;
}

// The same master key for every start, as an installation has.
const masterKey = Buffer.alloc(32, 7);
const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** The real store over an embedded cluster in the directory, made on first use. */
export const openCrashLedger = async (
  directory: string,
  mutant: Mutant = 'none',
): Promise<CrashLedger> => {
  // A threshold that is never reached keeps the WAL writer asleep; at 0 it would wake for each commit.
  const serverSettings: Record<string, string> =
    mutant === 'asynchronous-commit'
      ? { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' }
      : {};
  const postgres = await startEmbeddedPostgres({ directory, serverSettings });
  const { connections, roleSecret } = postgres;
  await migrate(connections, roleSecret);
  const pools = {
    append: openPool(connections, 'append'),
    read: openPool(connections, 'read'),
    keys: openPool(connections, 'keys'),
    auditor: openPool(connections, 'auditor'),
  };
  const notices = new SealNotices();
  const sealer = new Sealer(connections.forRole('append'), notices, silent);
  sealer.start();
  const store = new PostgresEventStore({ ...pools, notices, onAppended: () => sealer.wake() });
  const schools = new PostgresSchoolKeys(pools.keys, masterKey);
  return {
    postmasterPid: postgres.postmasterPid,
    store,
    codec: new EnvelopeCodec(new PostgresKeyStore(pools.keys, schools)),
    append: pools.append,
    auditor: pools.auditor,
    sealer,
    postgres,
    close: async () => {
      await sealer.stop();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
      await postgres.stop();
    },
  };
};
