import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { AccountInvitations } from '../../src/application/access/invitations.js';
import { Reactor } from '../../src/application/reactions/reactor.js';
import { FoundSchool } from '../../src/application/school/found-school.js';
import { foundingOf, readFounding } from '../../src/cli/founding-file.js';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { AccountId, CommandId, InvitationId, SchoolId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type { RecordCatalogue } from '../../src/domain/shared/record-kind.js';
import { openEngine } from '../../src/engine.js';
import { noConsole } from '../../src/http/console/console-build.js';
import { Readiness } from '../../src/http/readiness.js';
import { installationKeys } from '../../src/infrastructure/config/installation-keys.js';
import { loadSettings } from '../../src/infrastructure/config/settings.js';
import { projectRoot } from '../../src/infrastructure/files/project-root.js';
import type { DatabaseConnections } from '../../src/infrastructure/postgres/connections.js';
import { createApp } from '../../src/serve.js';
import { YearClock } from './year-clock.js';

export interface FoundedPerson {
  readonly staffCode: string;
  readonly personId: string;
  readonly accountId: string;
}

export interface Founded {
  readonly schoolId: string;
  readonly people: readonly FoundedPerson[];
}

/** What is done at the machine itself, once: everything else goes through the API. */
export interface YearServer {
  readonly url: string;
  setClock(nowMs: number): Promise<void>;
  /** As `luuvet school found` does with that file. */
  found(foundingFile: string): Promise<Founded>;
  /** As `luuvet account invite` does for the first principal; gives the code of the invitation. */
  invite(schoolId: string, accountId: string): Promise<string>;
  stop(): Promise<void>;
}

/** People sign in as they do in the console, whose operations are not built here: any of them counts. */
const anyOperation = {
  ...noConsole,
  operations: { textOf: () => null, knows: () => true },
};

const idleMsMax = 10 * 60_000;

/** Sessions last for weeks here, as they do on the tablet of a class. */
const sessionDays = 40;

/** The whole engine as it is served, over a database that is migrated, with a clock to be moved. */
export const openYearServer = async (
  connections: DatabaseConnections,
  varDirectory: string,
): Promise<YearServer> => {
  const loaded = loadSettings({ LUUVET_VAR_DIRECTORY: varDirectory }, 'development');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const settings = {
    ...loaded.settings,
    sessionIdleMinutes: sessionDays * 1440,
    sessionHoursMax: sessionDays * 24,
  };
  const logger = { log: () => undefined, warn: console.warn, error: console.error };
  const clock = new YearClock();
  const keys = installationKeys(settings);
  const engine = await openEngine({ settings, keys, connections, logger, clock });
  await engine.start();
  const app = await createApp(engine, { mode: 'production' }, logger, anyOperation);
  await app.init();
  app.get(Reactor).start();
  const server = await app.listen(0, '127.0.0.1');
  // Who compares a whole year is silent for longer than a connection may be, and would find it closed.
  server.keepAliveTimeout = idleMsMax;
  app.get(Readiness).open();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setClock: async (nowMs) => clock.set(nowMs),
    found: (text) => found(app.get(FoundSchool), text),
    invite: async (schoolId, accountId) => {
      const invited = await app
        .get(AccountInvitations)
        .inviteByInstallation(schoolId as SchoolId, randomUUID() as CommandId, {
          accountId: accountId as AccountId,
          invitationId: randomUUID() as InvitationId,
          purpose: 'first-sign-in',
          expiresAt: new Date(clock.nowMs() + 3_600_000).toISOString() as Instant,
        });
      const made = invited.ok ? invited.value.made : null;
      if (made === null) throw new Error('the principal cannot be invited');
      return made.code;
    },
    stop: async () => {
      app.getHttpServer().closeIdleConnections();
      await app.close();
      await app.get(Reactor).stop();
      await engine.stop();
    },
  };
};

const found = async (foundSchool: FoundSchool, text: string): Promise<Founded> => {
  const read = readFounding(text);
  if (!read.ok) throw new Error(`the founding file is wrong: ${read.problems.join(', ')}`);
  const founding = foundingOf(read.file, await readCatalogue(read.file.catalogue));
  const done = await foundSchool.found(
    founding.schoolId,
    randomUUID() as CommandId,
    founding.commands,
  );
  if (!done.ok) throw new Error(`the school is not founded: ${done.error.type}`);
  const accounts = new Map(
    founding.commands.flatMap((command) =>
      command.type === 'OpenAccount' ? [[command.personId, command.accountId]] : [],
    ),
  );
  return {
    schoolId: founding.schoolId,
    people: founding.people.map(({ staffCode, personId }) => ({
      staffCode,
      personId,
      accountId: accounts.get(personId) ?? '',
    })),
  };
};

export const readCatalogue = async (file: string): Promise<RecordCatalogue> => {
  const text = await readFile(path.join(projectRoot(), 'catalogues', file), 'utf8');
  const catalogue = parseCatalogue(JSON.parse(text));
  if (!catalogue.ok) throw new Error(catalogue.error.problem);
  return catalogue.value;
};
