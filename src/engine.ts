import { createPublicKey } from 'node:crypto';
import path from 'node:path';
import type { LoggerService } from '@nestjs/common';
import { projections } from '../projections/index.js';
import type { Clock } from './application/ports/clock.js';
import type { HealthProbe } from './application/ports/health.js';
import type { OutboxParts } from './application/ports/outbox.js';
import type { PublicAddress } from './application/ports/public-address.js';
import type { SignInLimits } from './application/ports/sign-in-limits.js';
import { openAttachments } from './infrastructure/attachments/open-attachments.js';
import { openAuth } from './infrastructure/auth/open-auth.js';
import { CustodyBackups } from './infrastructure/backup/custody-backups.js';
import { EnvelopeCodec } from './infrastructure/codec/event-codec.js';
import type { InstallationKeys } from './infrastructure/config/installation-keys.js';
import type { Settings } from './infrastructure/config/settings.js';
import { PostgresEventStore } from './infrastructure/event-store/postgres-event-store.js';
import { SealNotices } from './infrastructure/event-store/seal-notices.js';
import { SealWatch } from './infrastructure/event-store/seal-watch.js';
import { KeyRemains } from './infrastructure/keys/key-remains.js';
import { SchoolKeyedHash } from './infrastructure/keys/keyed-hash.js';
import { PostgresKeyStore } from './infrastructure/keys/postgres-key-store.js';
import { InstalledCatalogues } from './infrastructure/files/installed-catalogues.js';
import { projectRoot } from './infrastructure/files/project-root.js';
import { repeatErasures } from './infrastructure/keys/repeat-erasures.js';
import { PostgresSchoolKeys } from './infrastructure/keys/school-keys.js';
import { originOf } from './infrastructure/log/checkpoint.js';
import { LogDirectory } from './infrastructure/log/log-directory.js';
import { LogFileServer } from './infrastructure/log/log-files.js';
import { LogProofs } from './infrastructure/log/log-proofs.js';
import { LogPublisher } from './infrastructure/log/log-publisher.js';
import { LogTable } from './infrastructure/log/log-table.js';
import { SchoolHeads } from './infrastructure/log/school-heads.js';
import { Sealer } from './infrastructure/log/sealer.js';
import { LogSeals } from './infrastructure/log/seals.js';
import { noteVerifier, verifierKey } from './infrastructure/log/signed-note.js';
import { PostgresOutbox } from './infrastructure/outbox/postgres-outbox.js';
import { Webhook } from './infrastructure/outbox/webhook.js';
import { type DatabaseConnections, openPool } from './infrastructure/postgres/connections.js';
import { ProjectionRunner } from './infrastructure/projections/projection-runner.js';
import { openProjectorPool } from './infrastructure/projections/projector-pool.js';
import { PostgresReactionCheckpoints } from './infrastructure/reactions/postgres-reaction-checkpoints.js';
import { openReadDataSource } from './infrastructure/read-models/read-data-source.js';
import { createReadModels } from './infrastructure/read-models/typeorm-read-models.js';
import { XlsxRegisterReader } from './infrastructure/imports/xlsx-register-reader.js';
import { PostgresReminders } from './infrastructure/reminders/postgres-reminders.js';
import { SystemClock } from './infrastructure/system-clock.js';
import { UuidSource } from './infrastructure/uuid-source.js';

export interface EngineParts {
  readonly settings: Pick<
    Settings,
    'varDirectory' | 'logOrigin' | 'backupDirectory' | 'checkpointIntervalMs'
  > &
    Partial<
      Pick<
        Settings,
        | 'publicUrl'
        | 'catalogueDirectory'
        | 'sessionIdleMinutes'
        | 'sessionHoursMax'
        | 'refusalsPerSourceHour'
        | 'attachmentDirectory'
        | 'fileMebibytesMax'
        | 'videoMebibytesMax'
        | 'uploadKeptHours'
        | 'webhook'
      >
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
export const openEngine = async (parts: EngineParts) => {
  const { settings, keys, connections, logger, clock = new SystemClock() } = parts;
  const loss = new LossLog(logger);
  const pools = openPools(connections, loss.report);
  const readSource = await openReadDataSource(connections, loss.report);
  const ledger = openLedger(parts, pools);
  const log = openLog(parts, ledger, pools.append);
  const { store, codec, sealer, notices } = ledger;
  const runner = new ProjectionRunner({
    store,
    codec,
    pool: pools.projector,
    projections,
    onFailure: (schoolId, error) =>
      logger.error('a read model waits', { schoolId: schoolId ?? 'none', code: codeOf(error) }),
  });
  const remains = new KeyRemains(ledger.keyStore, logger);
  let watch: SealWatch | null = null;
  return {
    clock,
    ids: new UuidSource(),
    ...settledBy(parts),
    ...ledger,
    ...log,
    runner,
    readModels: createReadModels(readSource, runner),
    ...openAuthFor(parts, pools, clock),
    ...openAttachments(settings, ledger.keyStore),
    registerReader: new XlsxRegisterReader(),
    finalBackups: new CustodyBackups(settings.backupDirectory, keys.backupKey),
    ...openReminders(settings, pools),
    reactionCheckpoints: new PostgresReactionCheckpoints(pools.projector),
    healthProbes: probesOf({ store, sealer, publisher: log.publisher, runner }),
    /**
     * Resolves once it may serve: nothing is readable that a disposition has destroyed, whatever
     * backup of the keys was put back. The read models may be left out, to measure the ledger alone.
     */
    start: async ({ readModels = true } = {}): Promise<void> => {
      sealer.start();
      const term = (): bigint | null => sealer.health().term;
      const sizes = () => store.logSizes();
      watch = new SealWatch(connections.forRole('read'), sizes, notices, term);
      log.publisher.start();
      if (!readModels) return;
      await runner.start();
      const { keyStore } = ledger;
      const repeated = await repeatErasures({ store, codec, keyStore, projector: pools.projector });
      for (const [schoolId, subjects] of repeated) {
        logger.warn('keys of executed dispositions were destroyed', { schoolId, subjects });
      }
      await remains.start();
    },
    stop: async (): Promise<void> => {
      loss.expected = true;
      await remains.stop();
      await runner.stop();
      await sealer.stop();
      await watch?.stop();
      await log.publisher.stop();
      await readSource.destroy();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
};

const settledBy = ({
  settings: { publicUrl, refusalsPerSourceHour, catalogueDirectory },
  logger,
}: Pick<EngineParts, 'settings' | 'logger'>) => ({
  publicAddress: { url: publicUrl ?? null } satisfies PublicAddress,
  signInLimits: { refusalsPerSourceHour: refusalsPerSourceHour ?? 60 } satisfies SignInLimits,
  installation: new InstalledCatalogues(
    catalogueDirectory ?? path.join(projectRoot(), 'catalogues'),
    logger,
  ),
});

const openReminders = (
  { webhook = null }: EngineParts['settings'],
  pools: Pools,
): { readonly reminders: PostgresReminders; readonly outboxParts: OutboxParts } => ({
  reminders: new PostgresReminders(pools, { fillsOutbox: webhook !== null }),
  outboxParts: {
    outbox: new PostgresOutbox(pools),
    deliverer: webhook && new Webhook(webhook),
  },
});

/** Says when an idle connection is lost, unless everything is being closed anyway. */
class LossLog {
  expected = false;

  constructor(private readonly logger: LoggerService) {}

  readonly report = (error: Error): void => {
    if (!this.expected) this.logger.warn('a database connection was lost', error);
  };
}

const openPools = (connections: DatabaseConnections, onLoss: (error: Error) => void) => ({
  append: openPool(connections, 'append', onLoss),
  read: openPool(connections, 'read', onLoss),
  keys: openPool(connections, 'keys', onLoss),
  auth: openPool(connections, 'auth', onLoss),
  projector: openProjectorPool(connections, onLoss),
});

type Pools = ReturnType<typeof openPools>;

/** What writes and reads facts: keys, codec, store, and the sealer that gives them their place. */
const openLedger = ({ keys, connections, logger }: EngineParts, pools: Pools) => {
  const schoolKeys = new PostgresSchoolKeys(pools.keys, keys.masterKey);
  const keyStore = new PostgresKeyStore(pools.keys, schoolKeys);
  const notices = new SealNotices();
  const sealer = new Sealer(connections.forRole('append'), notices, logger);
  const { append, read } = pools;
  const onAppended = (): void => sealer.wake();
  return {
    keyStore,
    keyedHash: new SchoolKeyedHash(schoolKeys),
    codec: new EnvelopeCodec(keyStore),
    notices,
    sealer,
    store: new PostgresEventStore({ append, read, notices, onAppended }),
  };
};

const openAuthFor = ({ settings, keys }: EngineParts, { auth }: Pools, clock: Clock) =>
  openAuth({
    pool: auth,
    clock,
    masterKey: keys.masterKey,
    limits: {
      idleMinutes: settings.sessionIdleMinutes ?? 30,
      hoursMax: settings.sessionHoursMax ?? 12,
    },
  });

/** What makes the sealed log public and lets commands wait for it. */
const openLog = (
  { settings, keys, logger }: EngineParts,
  { store, notices }: ReturnType<typeof openLedger>,
  append: Pools['append'],
) => {
  const directory = path.join(settings.varDirectory, 'log');
  const publicKey = createPublicKey(keys.logSigningKey);
  const table = new LogTable(append);
  const heads = new SchoolHeads(table, (schoolId) => {
    const tiles = new LogDirectory(path.join(directory, schoolId));
    return (name) => tiles.readTile(name);
  });
  return {
    seals: new LogSeals({ notices, readAt: store.readAt.bind(store), heads }),
    entryProofs: new LogProofs(directory),
    logFiles: new LogFileServer(directory, (schoolId) =>
      verifierKey(noteVerifier(originOf(settings.logOrigin, schoolId), publicKey)),
    ),
    publisher: new LogPublisher({
      table,
      notices,
      directory,
      signingKey: keys.logSigningKey,
      logOrigin: settings.logOrigin,
      intervalMs: settings.checkpointIntervalMs,
      log: logger,
    }),
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
