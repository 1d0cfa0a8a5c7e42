import type { AddressInfo } from 'node:net';
import type { LoggerService } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { AppModule } from './app.module.js';
import { Reactor } from './application/reactions/reactor.js';
import { PendingImports } from './application/register/pending-imports.js';
import { FoundSchool } from './application/school/found-school.js';
import { type DemoSignIn, loadDemoSchool } from './demo/load-demo-school.js';
import { type Engine, openEngine } from './engine.js';
import { Readiness } from './http/readiness.js';
import { installationKeys } from './infrastructure/config/installation-keys.js';
import type { Settings } from './infrastructure/config/settings.js';
import { migrate } from './infrastructure/postgres/migrate.js';
import { openDatabase } from './infrastructure/postgres/open-database.js';
import { selfCheck } from './infrastructure/postgres/self-check.js';

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly wantedPort: number;
  /** Null in production. */
  readonly demo: readonly DemoSignIn[] | null;
  /** Finishes what is under way and closes everything; resolves with the exit code. */
  stop(): Promise<number>;
}

type OnStep = (vi: string, en: string) => void;

const portsTried = 50;

/** Brings up the whole engine: database, migrations, sealing, read models, HTTP. */
export const serve = async (
  settings: Settings,
  logger: LoggerService,
  onStep: OnStep,
): Promise<RunningServer> => {
  onStep('Mở cơ sở dữ liệu', 'opening the database');
  const database = await openDatabase(settings, {
    onProgress: ({ vi, en }) => onStep(vi, en),
    onLost: (reason) => {
      logger.fatal?.('the database server is gone', { code: reason });
      process.exit(1);
    },
  });
  try {
    onStep('Cập nhật lược đồ', 'migrating the schema');
    await migrate(database.connections, database.roleSecret);
    await selfCheck(database.connections);
    const engine = await openEngine({
      settings,
      keys: installationKeys(settings),
      connections: database.connections,
      logger,
    });
    return await serveEngine(engine, { settings, logger, onStep, closeDatabase: database.close });
  } catch (error) {
    await database.close();
    throw error;
  }
};

interface Serving {
  readonly settings: Settings;
  readonly logger: LoggerService;
  readonly onStep: OnStep;
  readonly closeDatabase: () => Promise<void>;
}

/** Whatever fails on the way up, what was started is stopped before the database goes. */
const serveEngine = async (engine: Engine, serving: Serving): Promise<RunningServer> => {
  try {
    return await bringUp(engine, serving);
  } catch (error) {
    await engine.stop();
    throw error;
  }
};

const bringUp = async (engine: Engine, serving: Serving): Promise<RunningServer> => {
  const { settings, logger, onStep } = serving;
  onStep('Khởi động động cơ sổ cái', 'starting the ledger engine');
  await engine.start();
  const app = await createApp(engine, settings, logger);
  await app.init();
  app.get(Reactor).start();
  const demo = settings.mode === 'development' ? await loadDemo(app, engine, serving) : null;
  const port = await listen(app, settings);
  app.get(Readiness).open();
  const url = settings.publicUrl ?? `http://${settings.host}:${port}`;
  let stopping: Promise<number> | null = null;
  return {
    url,
    port,
    wantedPort: settings.port,
    demo,
    stop: () => {
      stopping ??= shutDown(app, engine, serving);
      return stopping;
    },
  };
};

export const createApp = async (
  engine: Engine,
  settings: Pick<Settings, 'mode'>,
  logger: LoggerService,
): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.over(engine, settings.mode),
    { logger, bodyParser: false, abortOnError: false },
  );
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: settings.mode === 'production' }));
  return app;
};

const loadDemo = (
  app: NestExpressApplication,
  engine: Engine,
  { settings, onStep }: Serving,
): Promise<readonly DemoSignIn[]> =>
  loadDemoSchool({
    clock: engine.clock,
    foundSchool: app.get(FoundSchool),
    pendingImports: app.get(PendingImports),
    commandBus: app.get(CommandBus),
    accessTokens: engine.accessTokens,
    varDirectory: settings.varDirectory,
    onProgress: (step) => onStep(step.split(' / ')[0] ?? step, step.split(' / ')[1] ?? step),
  });

/** In development the next free port; in production the one that was asked for, or an error. */
const listen = async (app: NestExpressApplication, settings: Settings): Promise<number> => {
  const last = settings.mode === 'production' ? settings.port : settings.port + portsTried;
  for (let port = settings.port; ; port += 1) {
    try {
      const server = await app.listen(port, settings.host);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= last) throw error;
    }
  }
};

/**
 * Not ready first, so that nobody sends more; then what is under way ends; then the processors, in
 * the reverse order of their starting. Whatever hangs is cut off after the time limit.
 */
const shutDown = async (
  app: NestExpressApplication,
  engine: Engine,
  { settings, logger, closeDatabase }: Serving,
): Promise<number> => {
  app.get(Readiness).close();
  const work = (async (): Promise<number> => {
    await app.close();
    await app.get(Reactor).stop();
    await engine.stop();
    await closeDatabase();
    return 0;
  })();
  const timeUp = new Promise<number>((resolve) => {
    setTimeout(() => {
      logger.error('the shutdown took too long and was cut off');
      resolve(1);
    }, settings.shutdownTimeoutMs).unref();
  });
  return Promise.race([work, timeUp]);
};
