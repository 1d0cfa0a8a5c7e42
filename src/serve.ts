import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { LoggerService } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { AccountInvitations } from './application/access/invitations.js';
import { OutboxDelivery } from './application/outbox/outbox-delivery.js';
import { Reactor } from './application/reactions/reactor.js';
import { PendingImports } from './application/imports/pending-imports.js';
import { ReminderRounds } from './application/reminders/reminder-rounds.js';
import { FoundSchool } from './application/school/found-school.js';
import type { DemoSignIn } from './demo/demo-sign-in-file.js';
import { loadDemoSchool } from './demo/load-demo-school.js';
import { type Engine, openEngine } from './engine.js';
import { type ConsoleBuild, builtConsole, noConsole } from './http/console/console-build.js';
import { serveConsole } from './http/console/serve-console.js';
import { HttpConnections } from './http/http-connections.js';
import { landingPage } from './http/landing-page.js';
import { Readiness } from './http/readiness.js';
import { securityHeaders } from './http/security-headers.js';
import { keysForDatabase } from './infrastructure/config/keys-for-database.js';
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
  /** Finishes what is under way and closes everything. */
  stop(): Promise<void>;
}

export interface Serving {
  readonly settings: Settings;
  readonly logger: LoggerService;
  readonly onStep: (vi: string, en: string) => void;
  /** Aborted when the program is to end; while it starts, before its next step. */
  readonly asked: AbortSignal;
}

const portsTried = 50;

/**
 * Brings up the whole engine: database, migrations, sealing, read models, HTTP. Whatever fails on
 * the way up, what was started is stopped.
 * @throws the reason of `asked` when a stop is asked for meanwhile
 */
export const serve = async (serving: Serving): Promise<RunningServer> => {
  const { settings, logger, onStep } = serving;
  onStep('Mở cơ sở dữ liệu', 'opening the database');
  const database = await openDatabase(settings, {
    onProgress: ({ vi, en }) => onStep(vi, en),
    onLost: (reason) => {
      logger.fatal?.('the database server is gone', { code: reason });
      process.exit(1);
    },
  });
  try {
    nextStep(serving, 'Cập nhật lược đồ', 'migrating the schema');
    await migrate(database.connections, database.roleSecret);
    await selfCheck(database.connections);
    const engine = await openEngine({
      settings,
      keys: await keysForDatabase(settings, database.connections),
      connections: database.connections,
      logger,
    });
    const served = await serveEngine(engine, serving).catch(async (error: unknown) => {
      await engine.stop();
      throw error;
    });
    return {
      ...served,
      stop: async () => {
        await served.stop();
        await engine.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const nextStep = ({ asked, onStep }: Serving, vi: string, en: string): void => {
  asked.throwIfAborted();
  onStep(vi, en);
};

const serveEngine = async (engine: Engine, serving: Serving): Promise<RunningServer> => {
  const { settings, logger } = serving;
  nextStep(serving, 'Khởi động phần mềm lõi', 'starting the ledger engine');
  await engine.start();
  const app = await createApp(engine, settings, logger, builtConsole());
  const connections = new HttpConnections(app.getHttpServer());
  try {
    await app.init();
    app.get(Reactor).start();
    const demo = settings.mode === 'development' ? await loadDemo(app, engine, serving) : null;
    serving.asked.throwIfAborted();
    const port = await listen(app, settings);
    app.get(Readiness).open();
    app.get(ReminderRounds).start();
    app.get(OutboxDelivery).start();
    const url = settings.publicUrl ?? `http://${settings.host}:${port}`;
    const stop = (): Promise<void> => shutDown(app, connections, settings);
    return { url, port, wantedPort: settings.port, demo, stop };
  } catch (error) {
    await app.close();
    await app.get(Reactor).stop();
    throw error;
  }
};

export const createApp = async (
  engine: Engine,
  settings: Pick<Settings, 'mode'> & Partial<Pick<Settings, 'trustedProxies' | 'publicUrl'>>,
  logger: LoggerService,
  consoleBuild: ConsoleBuild = noConsole,
): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.over(engine, settings.mode, consoleBuild.operations),
    { logger, bodyParser: false, abortOnError: false },
  );
  // Whom a request comes from is what these say, and of anybody else their own address.
  app.set('trust proxy', settings.trustedProxies ?? 'loopback');
  app.disable('x-powered-by');
  // Nobody asks for an answer again by its hash, and making one costs a hash per answer.
  app.disable('etag');
  const publicUrl = settings.publicUrl ?? null;
  app.use(...securityHeaders(publicUrl));
  if (settings.mode === 'development') app.use(landingPage());
  app.use(...serveConsole(consoleBuild, publicUrl));
  return app;
};

const loadDemo = (
  app: NestExpressApplication,
  engine: Engine,
  serving: Serving,
): Promise<readonly DemoSignIn[]> =>
  loadDemoSchool({
    clock: engine.clock,
    foundSchool: app.get(FoundSchool),
    pendingImports: app.get(PendingImports),
    commandBus: app.get(CommandBus),
    accountInvitations: app.get(AccountInvitations),
    authenticator: engine.authenticator,
    stepUps: engine.stepUps,
    varDirectory: serving.settings.varDirectory,
    onProgress: (vi, en) => nextStep(serving, vi, en),
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

/** Of the time limit of a stop: what a drain, and what requests under way may take. */
const drainShare = 0.25;
const requestsShare = 0.5;
/** The sockets of subscriptions are asked to close, and then cut; this comes after that. */
const upgradedGraceMs = 2_500;

/**
 * Not ready first, while the listener is open, so that whoever routes here sees it and sends no
 * more; then what is under way ends; then the processors, in the reverse order of their starting.
 */
const shutDown = async (
  app: NestExpressApplication,
  connections: HttpConnections,
  { drainMs, shutdownTimeoutMs }: Settings,
): Promise<void> => {
  app.get(Readiness).close();
  await delay(Math.min(drainMs, shutdownTimeoutMs * drainShare));
  await connections.finish(Math.max(0, shutdownTimeoutMs * requestsShare - drainMs));
  const cut = setTimeout(() => connections.cutUpgraded(), upgradedGraceMs);
  await app.close();
  clearTimeout(cut);
  await app.get(OutboxDelivery).stop();
  await app.get(ReminderRounds).stop();
  await app.get(Reactor).stop();
};
