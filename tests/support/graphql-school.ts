import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Clock } from '../../src/application/ports/clock.js';
import { FoundSchool, type FoundingCommand } from '../../src/application/school/found-school.js';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type {
  AccountId,
  AppointmentId,
  ClassId,
  CommandId,
  PersonId,
  SchoolId,
} from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import type { RecordCatalogue } from '../../src/domain/shared/record-kind.js';
import { noFurtherScope, type Role } from '../../src/domain/shared/roles.js';
import { type Engine, openEngine } from '../../src/engine.js';
import type { ConsoleBuild } from '../../src/http/console/console-build.js';
import type { Settings } from '../../src/infrastructure/config/settings.js';
import { createApp } from '../../src/serve.js';
import { asRead } from './as-read.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';
import { shown } from './shown.js';
import { MovableClock } from './served-school.js';
import {
  accountOpening,
  confirmStepUps,
  type HeldAccount,
  openSession,
  type TestSession,
} from './signed-in.js';
import { testConsole } from './test-console.js';

/** Sample people: a key is a person, `nobody` has an account but no appointment. */
const offices = {
  principal: ['principal'],
  vicePrincipal: ['vicePrincipal'],
  board: ['boardMember'],
  admin: ['systemAdministrator'],
  registrar: ['registrar'],
  homeroomA: ['homeroomTeacher', 'A'],
  homeroomB: ['homeroomTeacher', 'B'],
  accountant: ['accountant'],
  healthWorker: ['healthWorker'],
  nobody: [],
} as const satisfies Record<string, readonly [] | readonly [Role] | readonly [Role, 'A' | 'B']>;
export type Staff = keyof typeof offices;
/** The inspector has no office: a test that wants one calls `openToInspector` first. */
export type Who = Staff | 'inspector';

type Sessions = GraphqlSchool['sessions'];

const sessionOf = (sessions: Sessions, who: Who): TestSession => {
  const session = sessions[who];
  if (!session) throw new Error(`${who} has no session`);
  return session;
};

export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors:
    | readonly {
        readonly message: string;
        readonly path?: readonly (string | number)[];
        readonly extensions: Readonly<Record<string, unknown>>;
      }[]
    | undefined;
  readonly text: string;
}

export interface GraphqlSchool {
  readonly app: NestExpressApplication;
  readonly engine: Engine;
  readonly database: TestDatabase;
  readonly url: string;
  readonly schoolId: SchoolId;
  readonly classes: Readonly<Record<'A' | 'B', ClassId>>;
  readonly people: Readonly<Record<Staff, PersonId>>;
  readonly accounts: Readonly<Record<Staff, HeldAccount>>;
  readonly sessions: Record<Staff, TestSession> & Partial<Record<Who, TestSession>>;
  /** Of a session of that person. */
  token(who: Who): string;
  /** A request as that person; `null` without a credential. */
  ask<T = Record<string, never>>(
    who: Who | null,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<T>>;
  /**
   * A mutation of that name as that person, confirmed when it is a legal act; answers with the
   * member of its union.
   */
  give(
    who: Who,
    mutation: string,
    input: Record<string, unknown>,
  ): Promise<Record<string, unknown> & { readonly __typename: string }>;
  close(): Promise<void>;
}

const silent = {
  log: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  fatal: () => undefined,
};

/** A small school, founded on a database of its own and served over HTTP on a free port. */
export const openGraphqlSchool = async (
  mode: 'development' | 'production' = 'production',
  {
    refusalsPerSourceHour = 10_000,
    publicUrl = null,
    consoleBuild = testConsole,
    clock = new MovableClock(),
    webhook = null,
  }: {
    readonly clock?: Clock;
    /** All the people of a test come from one address. */
    readonly refusalsPerSourceHour?: number;
    readonly publicUrl?: string | null;
    readonly consoleBuild?: ConsoleBuild;
    readonly webhook?: Settings['webhook'];
  } = {},
): Promise<GraphqlSchool> => {
  const database: TestDatabase = await createTestDatabase();
  const directory = mkdtempSync(path.join(tmpdir(), 'luuvet-graphql-'));
  const engine = await openEngine({
    settings: {
      varDirectory: directory,
      logOrigin: 'luuvet.test',
      backupDirectory: path.join(directory, 'backups'),
      checkpointIntervalMs: 200,
      refusalsPerSourceHour,
      publicUrl,
      webhook,
    },
    keys: {
      masterKey: new Uint8Array(randomBytes(32)),
      backupKey: new Uint8Array(randomBytes(32)),
      logSigningKey: generateKeyPairSync('ed25519').privateKey,
    },
    connections: database.connections,
    logger: silent,
    clock,
  });
  await engine.start();
  const app = await createApp(engine, { mode, publicUrl }, silent, consoleBuild);
  const server = await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    ...(await foundedOn({ app, engine, database, url })),
    close: async () => {
      await app.close();
      await engine.stop();
      await database.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

type Served = Pick<GraphqlSchool, 'app' | 'engine' | 'database' | 'url'>;

/** Another school of the same deployment, with the same offices; it closes with the first. */
export const openNeighbour = async ({
  app,
  engine,
  database,
  url,
}: Served): Promise<GraphqlSchool> => ({
  ...(await foundedOn({ app, engine, database, url })),
  close: async () => undefined,
});

const foundedOn = async (served: Served): Promise<Omit<GraphqlSchool, 'close'>> => {
  const { app, engine, url } = served;
  const founded = await found(app, engine);
  const ask = askAt(url, founded.sessions);
  return {
    ...served,
    ...founded,
    token: (who) => sessionOf(founded.sessions, who).token,
    ask,
    give: async (who, mutation, input) => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      // What it creates has an id that follows from this one.
      const commandId = randomUUID();
      const given = await asRead({ app, schoolId: founded.schoolId }, mutation, input);
      const send = async (stepUp: unknown) => {
        const answer = await ask<{ result: Record<string, unknown> & { __typename: string } }>(
          who,
          mutationText(mutation, type),
          { input: { commandId, awaitSealed: true, stepUp, ...given } },
        );
        if (answer.errors) throw new Error(answer.text);
        return answer.data.result;
      };
      let result = await send(null);
      if (result.__typename === 'StepUpIsRequired') {
        const challengeId = String(result['challengeId']);
        await confirmStepUps(engine, sessionOf(founded.sessions, who), challengeId);
        result = await send(challengeId);
      }
      await shown(engine, founded.schoolId);
      return result;
    },
  };
};

/** What success is called, where it shows more than receipts; and what more. */
const successes: Readonly<Record<string, readonly [type: string, more: string]>> = {
  inviteAccount: ['InvitationMade', 'invitationCode'],
  issueServiceToken: ['ServiceTokenIssued', 'token tokenId'],
  rotateServiceToken: ['ServiceTokenIssued', 'token tokenId'],
};

const mutationText = (mutation: string, type: string): string => {
  const [success, more] = successes[mutation] ?? ['CommandDone', ''];
  return `
  mutation ($input: ${type}!) {
    result: ${mutation}(input: $input) {
      __typename
      ... on ${success} {
        commandId
        createdId
        receipts { eventId streamId revision hash recordedAt logIndex citation { vi en } }
        ${more}
      }
      ... on Refusal {
        code message { vi en } nextStep { vi en }
        ... on StepUpIsRequired { challengeId }
      }
    }
  }`;
};

const askAt =
  (url: string, sessions: Sessions): GraphqlSchool['ask'] =>
  async (who, query, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(who && { authorization: `Bearer ${sessionOf(sessions, who).token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, text, ...JSON.parse(text) };
  };

const found = async (app: NestExpressApplication, engine: Engine) => {
  const schoolId = randomUUID() as SchoolId;
  const classes = { A: randomUUID() as ClassId, B: randomUUID() as ClassId };
  const keys = Object.keys(offices) as Staff[];
  const people = Object.fromEntries(keys.map((who) => [who, randomUUID()])) as Record<
    Staff,
    PersonId
  >;
  const accounts = Object.fromEntries(
    keys.map((who) => [who, accountOf(schoolId, who, people[who])]),
  ) as Record<Staff, HeldAccount>;
  const founding = [
    ...foundingOf(schoolId, classes, people),
    ...Object.values(accounts).map(accountOpening),
  ];
  const done = await app
    .get(FoundSchool, { strict: false })
    .found(schoolId, randomUUID() as CommandId, founding);
  if (!done.ok) throw new Error(done.error.type);
  const last = done.value.reduce(
    (max, { logIndex }) => ((logIndex ?? 0n) > max ? (logIndex ?? 0n) : max),
    0n,
  );
  await engine.readModels.waitFor(schoolId, last, 20_000);
  const sessions = {} as Sessions;
  for (const who of keys) sessions[who] = await openSession(engine, accounts[who]);
  return { schoolId, classes, people, accounts, sessions };
};

/** Names to sign in with are of one school of the deployment only. */
const codeOf = (schoolId: SchoolId): string => `MN-${schoolId.slice(0, 8)}`;

const accountOf = (schoolId: SchoolId, who: Staff, personId: PersonId): HeldAccount => ({
  accountId: randomUUID() as AccountId,
  personId,
  schoolId,
  signInName: `cb-${who}@${codeOf(schoolId)}`.toLowerCase(),
});

const foundingOf = (
  schoolId: SchoolId,
  classes: Readonly<Record<'A' | 'B', ClassId>>,
  people: Readonly<Record<Staff, PersonId>>,
): readonly FoundingCommand[] => {
  const from = '2025-09-01' as LocalDate;
  const decisionNo = '01/QĐ';
  const held = (Object.entries(offices) as [Staff, readonly string[]][]).filter(
    ([, [role]]) => role !== undefined,
  );
  // The principal comes last: from then on the school is governed by its own people.
  held.sort(([a], [b]) => Number(a === 'principal') - Number(b === 'principal'));
  return [
    {
      type: 'RegisterSchool',
      schoolId,
      code: codeOf(schoolId),
      name: 'Trường Mầm non Hoa Sen',
      level: 'kindergarten',
      decisionNo,
    },
    { type: 'AdoptCatalogue', catalogue: kindergartenCatalogue(), decisionNo },
    {
      type: 'OpenSchoolYear',
      schoolYear: '2025-2026',
      startsOn: '2025-09-05' as LocalDate,
      endsOn: '2026-05-31' as LocalDate,
    },
    { type: 'OpenClass', classId: classes.A, schoolYear: '2025-2026', name: 'Lá 1', level: null },
    { type: 'OpenClass', classId: classes.B, schoolYear: '2025-2026', name: 'Lá 2', level: null },
    ...(Object.entries(people) as [Staff, PersonId][]).map(
      ([who, personId]): FoundingCommand => ({
        type: 'RegisterPerson',
        personId,
        staffCode: `CB-${who}`,
        fullName: `Nguyễn Thị ${who}`,
      }),
    ),
    { type: 'EstablishBoard', decisionNo, from },
    ...held.map(
      ([who, [role, name]]): FoundingCommand => ({
        type: 'AppointPerson',
        appointmentId: randomUUID() as AppointmentId,
        personId: people[who],
        role: role as Role,
        classId: name === undefined ? null : classes[name as 'A' | 'B'],
        ...noFurtherScope,
        from,
        to: null,
        decisionNo,
      }),
    ),
  ];
};

export const kindergartenCatalogue = (): RecordCatalogue => {
  const text = readFileSync(path.resolve('catalogues/vn-kindergarten.v1.json'), 'utf8');
  const parsed = parseCatalogue(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.error.problem);
  return parsed.value;
};
