import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from '../../src/application/ports/clock.js';
import { AccountInvitations } from '../../src/application/access/invitations.js';
import { Reactor } from '../../src/application/reactions/reactor.js';
import { PendingImports } from '../../src/application/imports/pending-imports.js';
import { FoundSchool } from '../../src/application/school/found-school.js';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import type { DemoSignIn } from '../../src/demo/demo-sign-in-file.js';
import { loadDemoSchool } from '../../src/demo/load-demo-school.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { type Engine, openEngine } from '../../src/engine.js';
import type { ConsoleBuild } from '../../src/http/console/console-build.js';
import { Readiness } from '../../src/http/readiness.js';
import { totpLeftMs } from '../../src/infrastructure/auth/totp.js';
import { installationKeys } from '../../src/infrastructure/config/installation-keys.js';
import { loadSettings, type RunMode } from '../../src/infrastructure/config/settings.js';
import { createApp } from '../../src/serve.js';
import { SystemClock } from '../../src/infrastructure/system-clock.js';
import { TestApp } from './authenticator-app.js';
import { aheadOfMidnightMs } from './away-from-midnight.js';
import { asRead } from './as-read.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';
import { shown } from './shown.js';
import { confirmStepUps } from './signed-in.js';
import { testConsole } from './test-console.js';

/** The server's clock, moved forward by hand: a waiting period need not be waited for. */
export class MovableClock implements Clock {
  private readonly real = new SystemClock();
  private aheadMs: number;

  /** @param aheadMs of the machine's clock; 0 where a browser, which has that one, takes part */
  constructor(aheadMs = aheadOfMidnightMs) {
    this.aheadMs = aheadMs;
  }

  pass(time: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly seconds?: number;
  }): void {
    this.aheadMs += ((time.days ?? 0) * 24 + (time.hours ?? 0)) * 3_600_000;
    this.aheadMs += (time.minutes ?? 0) * 60_000 + (time.seconds ?? 0) * 1000;
  }

  /** To the beginning of the next step of one-time codes: no step ends while one code is judged. */
  passToNextStep(): void {
    this.aheadMs += totpLeftMs(Date.parse(this.now()));
  }

  now(): Instant {
    return new Date(Date.parse(this.real.now()) + this.aheadMs).toISOString() as Instant;
  }
}

const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** The demo school, served over HTTP from a database of its own, as `npm start` serves it. */
export interface ServedSchool {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly engine: Engine;
  readonly clock: MovableClock;
  readonly database: TestDatabase;
  readonly directory: string;
  token(role: Role): string;
  /** How that person signs in. */
  credentials(role: Role): DemoSignIn;
  /** The next code of that person's app; time passes so that it was not used yet. */
  nextCode(role: Role): string;
  /** Confirms a legal act of whoever holds the token, as if they had shown a factor. */
  confirm(token: string, challengeId: string): Promise<void>;
  /** The server ends with everything in it; what this gives starts another at the same address. */
  goAway(): Promise<() => Promise<void>>;
  /** `data` of the answer; throws when there are errors. */
  ask<T>(role: Role, query: string, variables?: Record<string, unknown>): Promise<T>;
  close(): Promise<void>;
}

export const serveDemoSchool = async (
  mode: RunMode = 'development',
  consoleBuild: ConsoleBuild = testConsole,
  clock = new MovableClock(),
): Promise<ServedSchool> => {
  const database = await createTestDatabase();
  const directory = await mkdtemp(path.join(tmpdir(), 'luuvet-e2e-'));
  const loaded = loadSettings(
    {
      LUUVET_VAR_DIRECTORY: directory,
      LUUVET_CATALOGUE_DIRECTORY: path.join(directory, 'catalogues'),
    },
    'development',
  );
  if (!loaded.ok) throw new Error('the test settings are wrong');
  const { settings } = loaded;
  const { connections } = database;
  const keys = installationKeys(settings);
  // Time passes by days here, and nobody wants to sign in again each time.
  const lasting = { ...settings, sessionIdleMinutes: 50_000_000, sessionHoursMax: 900_000 };
  const begin = async (): Promise<Pick<ServedSchool, 'app' | 'engine'>> => {
    const engine = await openEngine({
      settings: lasting,
      keys,
      connections,
      logger: silent,
      clock,
    });
    await engine.start();
    const app = await createApp(engine, { mode }, silent, consoleBuild);
    await app.init();
    app.get(Reactor).start();
    return { engine, app };
  };
  let server = await begin();
  const { engine, app } = server;
  const signIns = await loadDemoSchool({
    clock,
    foundSchool: app.get(FoundSchool),
    pendingImports: app.get(PendingImports),
    commandBus: app.get(CommandBus),
    accountInvitations: app.get(AccountInvitations),
    authenticator: engine.authenticator,
    stepUps: engine.stepUps,
    varDirectory: directory,
    onProgress: () => undefined,
  });
  const size = (await engine.store.logSizes()).get(demoSchoolId) ?? 0n;
  await engine.readModels.waitFor(demoSchoolId, size - 1n, 30_000);
  const port = await listen(app, 0);
  const url = `http://127.0.0.1:${port}`;
  const credentials = credentialsOf(signIns);
  const token = (role: Role): string => credentials(role).token;
  return {
    url,
    get app() {
      return server.app;
    },
    get engine() {
      return server.engine;
    },
    clock,
    database,
    directory,
    token,
    credentials,
    nextCode: (role) => {
      clock.pass({ seconds: 30 });
      return new TestApp(credentials(role).totpSecret, () => clock.now()).code();
    },
    ask: (role, query, variables) => ask(url, token(role), { query, variables }),
    confirm: async (credential, challengeId) => {
      const principal = await server.engine.authenticator.authenticate(credential);
      if (!principal?.sessionId) throw new Error('only a session can confirm');
      await confirmStepUps(server.engine, { sessionId: principal.sessionId }, challengeId);
    },
    goAway: async () => {
      await end(server);
      return async () => {
        server = await begin();
        await listen(server.app, port);
      };
    },
    close: async () => {
      await end(server);
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};

const listen = async (app: NestExpressApplication, port: number): Promise<number> => {
  const server = await app.listen(port, '127.0.0.1');
  app.get(Readiness).open();
  return (server.address() as AddressInfo).port;
};

const end = async ({ app, engine }: Pick<ServedSchool, 'app' | 'engine'>): Promise<void> => {
  // A browser keeps its connections open for what it may ask next.
  app.getHttpServer().closeIdleConnections();
  await app.close();
  await app.get(Reactor).stop();
  await engine.stop();
};

const credentialsOf =
  (signIns: readonly DemoSignIn[]) =>
  (role: Role): DemoSignIn => {
    const signIn = signIns.find((one) => one.role === role);
    if (!signIn) throw new Error(`nobody in the demo school is ${role}`);
    return signIn;
  };

const ask = async <T>(url: string, token: string, body: unknown): Promise<T> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { data?: T; errors?: readonly unknown[] };
  if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
};

/** What a mutation answered: done, or refused with a code. */
export interface Answer {
  readonly __typename: string;
  readonly createdId?: string | null;
  readonly receipts?: readonly { readonly logIndex: string | null; readonly hash: string }[];
  readonly code?: string;
  readonly challengeId?: string | null;
  readonly message?: { readonly vi: string; readonly en: string };
}

/** What success is called, where a mutation answers with more than `CommandDone`. */
const successes: Readonly<Record<string, string>> = {
  inviteAccount: 'InvitationMade',
  issueServiceToken: 'ServiceTokenIssued',
  rotateServiceToken: 'ServiceTokenIssued',
};

/** Sends one command, confirms it when it is a legal act, and waits until lists show it. */
export const act = (
  school: ServedSchool,
  role: Role,
  mutation: string,
  input: Record<string, unknown>,
): Promise<Answer> => {
  const fields = 'createdId receipts { logIndex hash }';
  return actAsking(school, { role, mutation, input, fields });
};

/** The same, asking for these fields of success. */
export const actAsking = async <T = Answer>(
  school: ServedSchool,
  of: {
    readonly role: Role;
    readonly mutation: string;
    readonly input: Record<string, unknown>;
    readonly fields: string;
  },
): Promise<T> => {
  const { role, mutation, input, fields } = of;
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const query = `mutation ($input: ${name}Input!) { ${mutation}(input: $input) {
    __typename
    ... on ${successes[mutation] ?? 'CommandDone'} { ${fields} }
    ... on Refusal { code message { vi en } ... on StepUpIsRequired { challengeId } } } }`;
  // What it creates has an id that follows from this one.
  const commandId = randomUUID();
  const given = await asRead({ app: school.app, schoolId: demoSchoolId }, mutation, input);
  const send = async (stepUp: string | null): Promise<Answer> => {
    const variables = { input: { commandId, awaitSealed: true, stepUp, ...given } };
    return (await school.ask<Record<string, Answer>>(role, query, variables))[mutation] as Answer;
  };
  const answered = await confirmed(school, role, send);
  await shown(school.engine, demoSchoolId);
  return answered as T;
};

const confirmed = async (
  school: ServedSchool,
  role: Role,
  send: (stepUp: string | null) => Promise<Answer>,
): Promise<Answer> => {
  const answer = await send(null);
  if (answer.__typename !== 'StepUpIsRequired' || !answer.challengeId) return answer;
  await school.confirm(school.token(role), answer.challengeId);
  return send(answer.challengeId);
};

/** As `act`, for a command that must succeed; returns what it created and the last entry. */
export const done = async (
  ...of: [school: ServedSchool, role: Role, mutation: string, input: Record<string, unknown>]
): Promise<{ readonly createdId: string; readonly logIndex: string }> => {
  const answer = await act(...of);
  const success = successes[of[2]] ?? 'CommandDone';
  if (answer.__typename !== success) throw new Error(`${of[2]}: ${JSON.stringify(answer)}`);
  return {
    createdId: answer.createdId ?? '',
    logIndex: answer.receipts?.at(-1)?.logIndex ?? '',
  };
};
