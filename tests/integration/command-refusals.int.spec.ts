import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foundingExample } from '../../src/cli/founding-file.js';
import { command as school } from '../../src/cli/school.command.js';
import { command as token } from '../../src/cli/token.command.js';
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

describe('luuvet school', () => {
  test('founds a school once: the same file again is refused by its code', async () => {
    const first = await runCommand(school, 'found', file, '--json');
    expect(first.exitCode).toBe(0);
    const again = await runCommand(school, 'found', file);
    expect(again).toMatchObject({ exitCode: 1, errors: '' });
    expect(again.text).toContain('đã có trường mang mã 79000MN1');
    const { schoolId, people } = JSON.parse(first.text) as Founded;
    const [{ personId } = { personId: '' }] = people;
    const issue = (...person: readonly string[]) =>
      runCommand(token, 'issue', '--school', schoolId, '--person', ...person);
    expect((await issue(personId)).text).toContain('lv_');
    const nobody = await issue(randomUUID());
    expect([nobody.exitCode, nobody.text]).toEqual([1, expect.stringContaining('nobody in the')]);
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

describe('luuvet token', () => {
  test.each([[[]], [['issue']], [['revoke']], [['issue', '--school', 'x']]])(
    'shows its usage for %j on standard error, and ends with 64',
    async (args) => {
      const { exitCode, text, errors } = await runCommand(token, ...args);
      expect([exitCode, text]).toEqual([64, '']);
      expect(errors).toMatch(/Usage: luuvet token|missing required argument/);
    },
  );

  test('refuses a school that nobody has founded', async () => {
    const args = ['--school', randomUUID(), '--person', randomUUID()];
    const { exitCode, text } = await runCommand(token, 'issue', ...args);
    expect([exitCode, text]).toEqual([1, expect.stringContaining('không có trường ấy')]);
  });

  test('says in words that the database cannot be reached', async () => {
    const url = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = 'postgres://luuvet_migrator:x@localhost:1/none?host=/nowhere';
    const { exitCode, errors } = await runCommand(token, 'revoke', '--token-id', randomUUID());
    process.env['DATABASE_URL'] = url;
    expect([exitCode, errors]).toEqual([69, expect.stringMatching(/^Không kết nối được/)]);
  });
});
