import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { SuspendAccountCommand } from '../../src/application/access/accounts.js';
import { Aggregates } from '../../src/application/aggregates.js';
import { STEP_UPS } from '../../src/application/ports/tokens.js';
import { EndAppointmentCommand } from '../../src/application/school/people.js';
import type { CommandHeader } from '../../src/application/write-header.js';
import { settingsFor } from '../../src/cli/command-settings.js';
import { foundingExample } from '../../src/cli/founding-file.js';
import { AccessWrites } from '../../src/application/access/access-writes.js';
import { accountOfPerson } from '../../src/domain/access/access.state.js';
import { command as account } from '../../src/cli/account.command.js';
import { command as school } from '../../src/cli/school.command.js';
import { withApplication } from '../../src/cli/with-application.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import type { SchoolState } from '../../src/domain/school/school.state.js';
import {
  accessStream,
  type AccountId,
  type AppointmentId,
  type ChallengeId,
  type CommandId,
  type PersonId,
  type SchoolId,
  schoolStream,
  type SessionId,
} from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import { EnvelopeCodec } from '../../src/infrastructure/codec/event-codec.js';
import { PostgresEventStore } from '../../src/infrastructure/event-store/postgres-event-store.js';
import { SealNotices } from '../../src/infrastructure/event-store/seal-notices.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { alwaysConfirmed } from '../support/application-schools.js';
import { enterSettings, runCommand } from '../support/command-environment.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let directory: string;
let file: string;
let leaveSettings: () => void;
beforeAll(async () => {
  database = await createTestDatabase();
  directory = await mkdtemp(path.join(tmpdir(), 'luuvet-refusals-'));
  file = path.join(directory, 'school.json');
  await writeFile(file, JSON.stringify(foundingExample).replaceAll('…', 'Hoa Mai'));
  leaveSettings = enterSettings(database, path.join(directory, 'var'));
});
afterAll(async () => {
  leaveSettings();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

interface Founded {
  readonly schoolId: string;
  readonly people: readonly { readonly personId: string }[];
}

interface Hands {
  readonly app: INestApplicationContext;
  readonly school: SchoolState;
  /** Of an act of the first principal, who was appointed with the founding. */
  readonly header: CommandHeader;
  readonly accountIdOf: (personId: PersonId) => AccountId;
}

/** Over the same engine as a command's, with the hands of the principal. */
const byPrincipal = async (
  schoolId: SchoolId,
  act: (hands: Hands) => Promise<{ readonly ok: boolean }>,
): Promise<void> => {
  const loaded = settingsFor({});
  if (!loaded.ok) throw new Error('the settings of the test are wrong');
  await withApplication(loaded.settings, database.connections, async (app) => {
    Object.assign(app.get<object>(STEP_UPS), alwaysConfirmed);
    const { state } = await app
      .get(Aggregates)
      .fresh(schoolDecider, schoolId, schoolStream(schoolId));
    const register = await app.get(AccessWrites).register(schoolId);
    const accountIdOf = (personId: PersonId): AccountId => {
      const account = accountOfPerson(register, personId);
      if (!account) throw new Error('the person has no account');
      return account.accountId;
    };
    const principal = state.appointments.find(({ role }) => role === 'principal');
    if (!principal) throw new Error('the school has no principal');
    const { personId } = principal;
    const header: CommandHeader = {
      principal: {
        accountId: accountIdOf(personId),
        ...{ personId, schoolId, authentication: 'password+totp' },
        sessionId: randomUUID() as SessionId,
        openedAt: null,
        tokenId: null,
        scopes: null,
      },
      commandId: randomUUID() as CommandId,
      occurredAt: null,
      awaitSealed: true,
      stepUp: randomUUID() as ChallengeId,
    };
    const done = await act({ app, school: state, header, accountIdOf });
    if (!done.ok) throw new Error(JSON.stringify(done));
  });
};

/** The principal leaves, and appoints nobody. */
const endPrincipal = (schoolId: SchoolId, to: string): Promise<void> =>
  byPrincipal(schoolId, ({ app, school: { appointments }, header }) => {
    const appointmentId = appointments.find(({ role }) => role === 'principal')
      ?.appointmentId as AppointmentId;
    const end = { appointmentId, to: to as LocalDate, decisionNo: '8/QĐ' };
    return app.get(CommandBus).execute(new EndAppointmentCommand(header, end));
  });

/** A school of its own, whose principal has been in office since 2020. */
const foundLongAgo = async (name: string, code: string): Promise<Founded> => {
  const at = path.join(directory, `${code}.json`);
  const text = JSON.stringify(foundingExample).replaceAll('…', name);
  await writeFile(at, text.replace('79000MN1', code).replace('2026-09-01', '2020-09-01'));
  return JSON.parse((await runCommand(school, 'found', at, '--json')).text) as Founded;
};

describe('luuvet school appoint-principal', () => {
  const appoint = (schoolId: string, staffCode: string, from: string) => {
    const options = ['--school', schoolId, '--staff-code', staffCode, '--decision', '9/QĐ-UBND'];
    return runCommand(school, 'appoint-principal', ...options, '--from', from, '--json');
  };

  test('is refused while a principal is in office, and done once none is left', async () => {
    const { schoolId } = await foundLongAgo('Hoa Lan', '79000MN7');
    const early = await appoint(schoolId, 'CB003', '2026-10-01');
    expect([early.exitCode, early.text]).toEqual([1, expect.stringContaining('they appoint')]);
    const nobody = await appoint(schoolId, 'CB999', '2026-10-01');
    expect([nobody.exitCode, nobody.text]).toEqual([1, expect.stringContaining('CB999')]);
    const nowhere = await appoint(randomUUID(), 'CB003', '2026-10-01');
    expect([nowhere.exitCode, nowhere.text]).toEqual([1, expect.stringContaining('no such')]);
    expect((await runCommand(school, 'appoint-principal')).exitCode).toBe(64);

    await endPrincipal(schoolId as SchoolId, '2026-01-31');
    const done = await appoint(schoolId, 'CB003', '2026-02-01');
    expect([done.exitCode, done.errors]).toEqual([0, '']);
    const again = await appoint(schoolId, 'CB004', '2026-02-01');
    expect([again.exitCode, again.text]).toEqual([1, expect.stringContaining('they appoint')]);
  }, 60_000);
});

describe('luuvet school', () => {
  test('founds a school once: the same file again is refused by its code', async () => {
    const first = await runCommand(school, 'found', file, '--json');
    expect(first.exitCode).toBe(0);
    const again = await runCommand(school, 'found', file);
    expect(again).toMatchObject({ exitCode: 1, errors: '' });
    expect(again.text).toContain('đã có trường mang mã 79000MN1');
    const { schoolId } = JSON.parse(first.text) as Founded;
    const invite = (staffCode: string) =>
      runCommand(account, 'invite', '--school', schoolId, '--staff-code', staffCode, '--json');
    const invited = JSON.parse((await invite('CB001')).text) as Record<string, string>;
    expect(invited).toEqual({
      signInName: 'cb001@79000mn1',
      code: expect.stringMatching(/^.{20,}$/),
      expiresAt: expect.any(String),
    });
    const nobody = await invite('CB999');
    expect([nobody.exitCode, nobody.text]).toEqual([1, expect.stringContaining('no such school')]);
  }, 60_000);

  test('names a file that is not there, without a stack', async () => {
    expect(await runCommand(school, 'found', '/nowhere/school.json')).toEqual({
      exitCode: 69,
      text: '',
      errors: '/nowhere/school.json: không có tệp này / no such file\n',
    });
  });

  test('refuses the sample as it stands', async () => {
    const sample = path.join(directory, 'sample.json');
    await writeFile(sample, (await runCommand(school, 'example')).text);
    const { exitCode, text } = await runCommand(school, 'found', sample);
    expect([exitCode, text]).toEqual([1, expect.stringContaining('school.name: chưa điền')]);
  });

  test('names a signing key that is not there', async () => {
    const other = path.join(directory, 'other.json');
    const text = JSON.stringify({ ...foundingExample }).replaceAll('…', 'Hoa Sen');
    await writeFile(other, text.replace('79000MN1', '79000MN2'));
    process.env['LUUVET_LOG_SIGNING_KEY'] = '/nowhere/log.pem';
    const { exitCode, errors } = await runCommand(school, 'found', other);
    delete process.env['LUUVET_LOG_SIGNING_KEY'];
    expect(exitCode).toBe(69);
    expect(errors).toBe(
      'LUUVET_LOG_SIGNING_KEY: không đọc được / cannot be read: /nowhere/log.pem (ENOENT)\n',
    );
  });
});

describe('luuvet account reinstate', () => {
  test('lets back whoever was suspended and came to be principal, under the name of the installation', async () => {
    const founded = await foundLongAgo('Hoa Cúc', '79000MN8');
    const schoolId = founded.schoolId as SchoolId;
    const of = ['--school', schoolId, '--staff-code', 'CB003'];
    const reason = ['--reason', 'Hiệu trưởng mới'];
    const reinstate = () => runCommand(account, 'reinstate', ...of, ...reason, '--json');
    const early = await reinstate();
    expect([early.exitCode, early.text]).toEqual([1, expect.stringContaining('not suspended')]);
    await byPrincipal(schoolId, ({ app, school: { staffCodes }, header, accountIdOf }) => {
      const person = Object.keys(staffCodes).find((id) => staffCodes[id as PersonId] === 'CB003');
      const accountId = accountIdOf(person as PersonId);
      const input = { accountId, reason: 'Nghỉ không lương' };
      return app.get(CommandBus).execute(new SuspendAccountCommand(header, input));
    });
    await endPrincipal(schoolId, '2026-01-31');
    const successor = ['--decision', '9/QĐ-UBND', '--from', '2026-02-01'];
    expect((await runCommand(school, 'appoint-principal', ...of, ...successor)).exitCode).toBe(0);
    expect((await runCommand(account, 'invite', ...of)).exitCode).toBe(1);

    const done = await reinstate();
    expect([done.exitCode, done.errors]).toEqual([0, '']);
    const { accountId } = JSON.parse(done.text) as { accountId: AccountId };
    expect(JSON.parse(done.text)).toEqual({ accountId, status: 'open' });
    const entry = await lastOfRegister(schoolId);
    expect(entry).toMatchObject({
      type: 'access.account-reinstated',
      payload: { accountId },
      meta: { personId: 'installation' },
    });
    expect((await runCommand(account, 'invite', ...of)).exitCode).toBe(0);
    const nobody = await runCommand(account, 'reinstate', ...of.with(3, 'CB999'), ...reason);
    expect([nobody.exitCode, nobody.text]).toEqual([1, expect.stringContaining('no such')]);
    const silent = await runCommand(account, 'reinstate', ...of);
    expect([silent.exitCode, silent.text]).toEqual([64, '']);
    expect(silent.errors).toContain('--reason');
  }, 60_000);
});

const lastOfRegister = async (schoolId: SchoolId): Promise<unknown> => {
  const pools = {
    append: openPool(database.connections, 'append'),
    read: openPool(database.connections, 'read'),
  };
  try {
    const store = new PostgresEventStore({ ...pools, notices: new SealNotices() });
    const stored = await store.readStream(schoolId, accessStream(schoolId));
    const last = stored.at(-1);
    return last && new EnvelopeCodec(new InMemoryKeyStore()).decode(last);
  } finally {
    await Promise.all([pools.append.end(), pools.read.end()]);
  }
};

const inviting = (): readonly string[] => [
  'invite',
  '--school',
  randomUUID(),
  '--staff-code',
  'CB001',
];

describe('luuvet account', () => {
  test.each([[[]], [['invite']], [['invite', '--school', 'x']]])(
    'shows its usage for %j on standard error, and ends with 64',
    async (args) => {
      const { exitCode, text, errors } = await runCommand(account, ...args);
      expect([exitCode, text]).toEqual([64, '']);
      expect(errors).toMatch(/Usage: luuvet account|missing required argument/);
    },
  );

  test('refuses a school that nobody has founded', async () => {
    const { exitCode, text } = await runCommand(account, ...inviting());
    expect([exitCode, text]).toEqual([1, expect.stringContaining('không có trường')]);
  });

  test('says in words that the database cannot be reached', async () => {
    const url = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = 'postgres://luuvet_migrator:x@localhost:1/none?host=/nowhere';
    const { exitCode, errors } = await runCommand(account, ...inviting());
    process.env['DATABASE_URL'] = url;
    expect([exitCode, errors]).toEqual([69, expect.stringMatching(/^Không kết nối được/)]);
  });
});
