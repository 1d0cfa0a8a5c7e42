import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command as account } from '../../src/cli/account.command.js';
import { command as backup } from '../../src/cli/backup.command.js';
import { command as config } from '../../src/cli/config.command.js';
import { command as logKey } from '../../src/cli/log-key.command.js';
import { command as rebuild } from '../../src/cli/rebuild.command.js';
import { command as school } from '../../src/cli/school.command.js';
import { command as verify } from '../../src/cli/verify.command.js';
import { runModeOf } from '../../src/infrastructure/config/run-mode.js';
import { runCommand } from '../support/command-environment.js';

const cases = [
  {
    command: account,
    args: ['invite', '--school', '00000000-0000-4000-8000-000000000000', '--staff-code', 'CB001'],
  },
  { command: backup, args: ['open', 'some.lvbk'] },
  { command: config, args: [], refusal: 1 },
  { command: logKey, args: [] },
  { command: rebuild, args: [] },
  { command: school, args: ['found', 'school.json'] },
  { command: verify, args: [] },
].map((one) => ({ refusal: 2, ...one, name: one.command.usage }));

const environment = process.env;
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'luuvet-mode-'));
  process.env = { PATH: environment['PATH'], LUUVET_VAR_DIRECTORY: directory };
});
afterEach(async () => {
  process.env = environment;
  await rm(directory, { recursive: true });
});

describe('in production', () => {
  it.each(cases)('$name --production refuses without settings', async (one) => {
    const { exitCode, text } = await runCommand(one.command, ...one.args, '--production');
    expect(exitCode).toBe(one.refusal);
    for (const name of ['DATABASE_URL', 'LUUVET_MASTER_KEY', 'LUUVET_LOG_SIGNING_KEY']) {
      expect(text).toContain(`${name}: chưa đặt`);
    }
    expect(await readdir(directory)).toEqual([]);
  });

  it.each(cases)('$name refuses the same where NODE_ENV says production', async (one) => {
    process.env['NODE_ENV'] = 'production';
    const { exitCode, text } = await runCommand(one.command, ...one.args);
    expect(exitCode).toBe(one.refusal);
    expect(text).toContain('LUUVET_MASTER_KEY: chưa đặt');
    expect(await readdir(directory)).toEqual([]);
  });

  it('every command says in its help how to ask for it', async () => {
    for (const { command } of cases) {
      expect((await runCommand(command, '--help')).text).toContain('--production');
    }
  });
});

describe('the run mode', () => {
  it.each([
    [[], undefined, 'development'],
    [[], 'test', 'development'],
    [[], 'production', 'production'],
    [['--production'], 'development', 'production'],
  ] as const)('with %j and NODE_ENV %s is %s', (given, nodeEnv, mode) => {
    const env = nodeEnv === undefined ? {} : { NODE_ENV: nodeEnv };
    expect(runModeOf((given as readonly string[]).includes('--production'), env)).toBe(mode);
  });
});
