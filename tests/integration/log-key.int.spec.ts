import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from '../../src/cli/log-key.command.js';
import { openCheckpoint } from '../../src/infrastructure/log/checkpoint.js';
import { parseVerifierKey } from '../../src/infrastructure/log/signed-note.js';
import { enterSettings, runCommand } from '../support/command-environment.js';
import { logOrigin, newSchool, PublicLog } from '../support/public-log.js';

const [school, other] = [newSchool(), newSchool()];
let log: PublicLog;
let varDirectory: string;
let leaveSettings: () => void;
beforeAll(async () => {
  log = await PublicLog.open();
  varDirectory = await mkdtemp(path.join(tmpdir(), 'luuvet-log-key-'));
  leaveSettings = enterSettings(log.database, varDirectory, { LUUVET_LOG_ORIGIN: logOrigin });
});
afterAll(async () => {
  leaveSettings();
  await log.close();
  await rm(varDirectory, { recursive: true, force: true });
});

describe('luuvet log-key', () => {
  test('refuses without a key that signs the log, and makes none', async () => {
    const { exitCode, text } = await runCommand(command);
    expect([exitCode, text]).toEqual([2, expect.stringContaining('LUUVET_LOG_SIGNING_KEY')]);
    expect(await readdir(varDirectory)).toEqual([]);
  });

  test('ends with 1 where there is no school yet', async () => {
    await mkdir(path.join(varDirectory, 'keys'));
    const pem = log.signingKey.export({ format: 'pem', type: 'pkcs8' });
    await writeFile(path.join(varDirectory, 'keys', 'log-signing.pem'), pem);
    expect((await runCommand(command)).exitCode).toBe(1);
  });

  test('prints for each school the key that opens its published checkpoint', async () => {
    for (const schoolId of [school, other]) {
      await log.grow(schoolId, 3);
      await (await log.published(schoolId)).publish();
    }
    const { exitCode, text } = await runCommand(command);
    expect(exitCode).toBe(0);
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const schoolId of [school, other]) {
      const vkey = lines.find((line) => line.startsWith(`${logOrigin}/log/${schoolId}+`)) ?? '';
      const note = String(await log.files(schoolId).readCheckpoint());
      expect(openCheckpoint(note, parseVerifierKey(vkey))?.size).toBe(3);
    }
  });

  test('prints that of one school without asking the database', async () => {
    const reachable = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = 'postgres://nobody@localhost:1/nothing';
    const { exitCode, text } = await runCommand(command, '--school', school, '--json');
    const all = await runCommand(command);
    process.env['DATABASE_URL'] = reachable;
    expect(exitCode).toBe(0);
    const { keys } = JSON.parse(text) as { keys: { schoolId: string; verifierKey: string }[] };
    expect(keys).toEqual([
      {
        schoolId: school,
        origin: `${logOrigin}/log/${school}`,
        verifierKey: expect.stringMatching(
          new RegExp(`^${logOrigin}/log/${school}\\+[0-9a-f]{8}\\+`),
        ),
      },
    ]);
    expect(all.exitCode).toBe(2);
    expect((await runCommand(command, '--school', 'x')).exitCode).toBe(2);
  });
});
