import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { Aggregates } from '../../src/application/aggregates.js';
import { STEP_UPS } from '../../src/application/ports/tokens.js';
import { EndAppointmentCommand } from '../../src/application/school/people.js';
import { settingsFor } from '../../src/cli/command-settings.js';
import { foundingExample } from '../../src/cli/founding-file.js';
import { AccessWrites } from '../../src/application/access/access-writes.js';
import { accountOfPerson } from '../../src/domain/access/access.state.js';
import { command as account } from '../../src/cli/account.command.js';
import { command as school } from '../../src/cli/school.command.js';
import { withApplication } from '../../src/cli/with-application.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import {
  type ChallengeId,
  type CommandId,
  type SchoolId,
  schoolStream,
  type SessionId,
} from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
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

/** The principal leaves, and appoints nobody. */
const endPrincipal = async (schoolId: SchoolId, to: string): Promise<void> => {
  const loaded = settingsFor({});
  if (!loaded.ok) throw new Error('the settings of the test are wrong');
  await withApplication(loaded.settings, database.connections, async (app) => {
    Object.assign(app.get<object>(STEP_UPS), alwaysConfirmed);
    const aggregates = app.get(Aggregates);
    const { state } = await aggregates.fresh(schoolDecider, schoolId, schoolStream(schoolId));
    const principal = state.appointments.find(({ role }) => role === 'principal');
    if (!principal) throw new Error('the school has no principal');
    const { personId, appointmentId } = principal;
    const held = accountOfPerson(await app.get(AccessWrites).register(schoolId), personId);
    if (!held) throw new Error('the principal has no account');
    const done = await app.get(CommandBus).execute(
      new EndAppointmentCommand(
        {
          principal: {
            accountId: held.accountId,
            personId,
            schoolId,
            authentication: 'password+totp',
            sessionId: randomUUID() as SessionId,
            openedAt: null,
            tokenId: null,
            scopes: null,
          },
          commandId: randomUUID() as CommandId,
          occurredAt: null,
          awaitSealed: true,
          stepUp: randomUUID() as ChallengeId,
        },
        { appointmentId, to: to as LocalDate, decisionNo: '8/QĐ' },
      ),
    );
    if (!done.ok) throw new Error(done.error.type);
  });
};

describe('luuvet school appoint-principal', () => {
  const appoint = (schoolId: string, staffCode: string, from: string) => {
    const options = ['--school', schoolId, '--staff-code', staffCode, '--decision', '9/QĐ-UBND'];
    return runCommand(school, 'appoint-principal', ...options, '--from', from, '--json');
  };

  test('is refused while a principal is in office, and done once none is left', async () => {
    const leaderless = path.join(directory, 'leaderless.json');
    const text = JSON.stringify(foundingExample).replaceAll('…', 'Hoa Lan');
    await writeFile(
      leaderless,
      text.replace('79000MN1', '79000MN7').replace('2026-09-01', '2020-09-01'),
    );
    const { schoolId } = JSON.parse(
      (await runCommand(school, 'found', leaderless, '--json')).text,
    ) as Founded;
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
