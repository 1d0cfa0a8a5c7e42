import path from 'node:path';
import type { LoggerService } from '@nestjs/common';
import { projections } from '../projections/index.js';
import type { Clock } from './application/ports/clock.js';
import type { HealthProbe } from './application/ports/health.js';
import { AccessTokens } from './infrastructure/auth/access-tokens.js';
import { CustodyBackups } from './infrastructure/backup/custody-backups.js';
import { EnvelopeCodec } from './infrastructure/codec/event-codec.js';
import type { InstallationKeys } from './infrastructure/config/installation-keys.js';
import type { Settings } from './infrastructure/config/settings.js';
import { PostgresEventStore } from './infrastructure/event-store/postgres-event-store.js';
import { SealNotices } from './infrastructure/event-store/seal-notices.js';
import { SealWatch } from './infrastructure/event-store/seal-watch.js';
import { SchoolKeyedHash } from './infrastructure/keys/keyed-hash.js';
import { PostgresKeyStore } from './infrastructure/keys/postgres-key-store.js';
import { PostgresSchoolKeys } from './infrastructure/keys/school-keys.js';
import { LogDirectory } from './infrastructure/log/log-directory.js';
import { LogFileServer } from './infrastructure/log/log-files.js';
import { LogPublisher } from './infrastructure/log/log-publisher.js';
import { LogTable } from './infrastructure/log/log-table.js';
import { SchoolHeads } from './infrastructure/log/school-heads.js';
import { Sealer } from './infrastructure/log/sealer.js';
import { LogSeals } from './infrastructure/log/seals.js';
import { type DatabaseConnections, openPool } from './infrastructure/postgres/connections.js';
import { ProjectionRunner } from './infrastructure/projections/projection-runner.js';
import { openProjectorPool } from './infrastructure/projections/projector-pool.js';
import { PostgresReactionCheckpoints } from './infrastructure/reactions/postgres-reaction-checkpoints.js';
import { openReadDataSource } from './infrastructure/read-models/read-data-source.js';
import { createReadModels } from './infrastructure/read-models/typeorm-read-models.js';
import { XlsxRegisterReader } from './infrastructure/register/xlsx-register-reader.js';
import { SystemClock } from './infrastructure/system-clock.js';
import { UuidSource } from './infrastructure/uuid-source.js';

export interface EngineParts {
  readonly settings: Pick<
    Settings,
    'varDirectory' | 'logOrigin' | 'backupDirectory' | 'checkpointIntervalMs'
  >;
  readonly keys: InstallationKeys;
  readonly connections: DatabaseConnections;
  readonly logger: LoggerService;
  /** The server's own unless a test lets time pass. */
  readonly clock?: Clock;
}

export type Engine = Awaited<ReturnType<typeof openEngine>>;

/**
 * Everything behind the ports, over one database. Nothing runs before `start`; `stop` ends what was
 * started in reverse order and closes all connections.
 */
export const openEngine = async ({ settings, keys, connections, ...parts }: EngineParts) => {
  const { logger, clock = new SystemClock() } = parts;
  let isStopping = false;
  const idle = (error: Error): void => {
    if (!isStopping) logger.warn('a database connection was lost', error);
  };
  const pools = {
    append: openPool(connections, 'append', idle),
    read: openPool(connections, 'read', idle),
    keys: openPool(connections, 'keys', idle),
    auth: openPool(connections, 'auth', idle),
    projector: openProjectorPool(connections, idle),
  };
  const readSource = await openReadDataSource(connections, idle);

  const schoolKeys = new PostgresSchoolKeys(pools.keys, keys.masterKey);
  const keyStore = new PostgresKeyStore(pools.keys, schoolKeys);
  const codec = new EnvelopeCodec(keyStore);

  const notices = new SealNotices();
  const sealer = new Sealer(connections.forRole('append'), notices, logger);
  const store = new PostgresEventStore({
    append: pools.append,
    read: pools.read,
    notices,
    onAppended: () => sealer.wake(),
  });

  const logDirectory = path.join(settings.varDirectory, 'log');
  const table = new LogTable(pools.append);
  const publisher = new LogPublisher({
    table,
    notices,
    directory: logDirectory,
    signingKey: keys.logSigningKey,
    logOrigin: settings.logOrigin,
    intervalMs: settings.checkpointIntervalMs,
    log: logger,
  });
  const heads = new SchoolHeads(table, (schoolId) => {
    const directory = new LogDirectory(path.join(logDirectory, schoolId));
    return (name) => directory.readTile(name);
  });
  const seals = new LogSeals({ notices, readAt: store.readAt.bind(store), heads });

  const runner = new ProjectionRunner({
    store,
    codec,
    pool: pools.projector,
    projections,
    onFailure: (schoolId, error) =>
      logger.error('a read model waits', { schoolId: schoolId ?? 'none', code: codeOf(error) }),
  });
  const healthProbes = probesOf({ store, sealer, publisher, runner });
  let watch: SealWatch | null = null;

  return {
    clock,
    ids: new UuidSource(),
    store,
    codec,
    keyStore,
    keyedHash: new SchoolKeyedHash(schoolKeys),
    seals,
    sealer,
    publisher,
    runner,
    readModels: createReadModels(readSource, runner),
    accessTokens: new AccessTokens(pools.auth),
    registerReader: new XlsxRegisterReader(),
    finalBackups: new CustodyBackups(settings.backupDirectory, keys.backupKey),
    reactionCheckpoints: new PostgresReactionCheckpoints(pools.projector),
    logFiles: new LogFileServer(logDirectory),
    healthProbes,
    /** The read models may be left out, to measure the ledger alone. */
    start: async ({ readModels = true } = {}): Promise<void> => {
      sealer.start();
      watch = new SealWatch(
        connections.forRole('read'),
        () => store.logSizes(),
        notices,
        () => sealer.health().term,
      );
      publisher.start();
      if (readModels) await runner.start();
    },
    stop: async (): Promise<void> => {
      isStopping = true;
      await runner.stop();
      await sealer.stop();
      await watch?.stop();
      await publisher.stop();
      await readSource.destroy();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
};

interface Probed {
  readonly store: PostgresEventStore;
  readonly sealer: Sealer;
  readonly publisher: LogPublisher;
  readonly runner: ProjectionRunner;
}

const probesOf = ({ store, sealer, publisher, runner }: Probed): readonly HealthProbe[] => [
  {
    name: 'store',
    check: async () => {
      await store.logSizes();
      return null;
    },
  },
  {
    name: 'sealer',
    check: async () => {
      const { state, horizonIsStalled } = sealer.health();
      if (horizonIsStalled) return 'horizon-is-stalled';
      return state === 'sealing' || state === 'standby' ? null : state;
    },
  },
  {
    name: 'log',
    check: async () => {
      const { stoppedSchools, failure } = publisher.health();
      return stoppedSchools.length > 0 ? 'log-incident' : failure;
    },
  },
  {
    name: 'projections',
    check: async () => {
      const stopped = (await runner.status()).filter(({ state }) => state === 'stopped');
      if (stopped.length > 0) return `stopped:${stopped[0]?.projection ?? ''}`;
      return (await runner.isReady()) ? null : 'building';
    },
  },
];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL';
