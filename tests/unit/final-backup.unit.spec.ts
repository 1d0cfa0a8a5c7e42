import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BackedUpEvent } from '../../src/application/ports/final-backups.js';
import { command } from '../../src/cli/backup.command.js';
import type { DossierId, SchoolId } from '../../src/domain/shared/ids.js';
import { CustodyBackups } from '../../src/infrastructure/backup/custody-backups.js';
import { runCommand } from '../support/command-environment.js';
import { uuidFrom } from '../support/deterministic-random.js';
import { madeEvent, newCommand, newStream } from '../contract/made-appends.js';

const backupKey = randomBytes(32);
const schoolId = uuidFrom('backup school') as SchoolId;
const dossierId = uuidFrom('backup dossier') as DossierId;
const streamId = newStream();

const revealed: readonly BackedUpEvent[] = [0n, 1n].map((revision) => ({
  stored: { ...madeEvent(revision), schoolId, streamId, commandId: newCommand(), logIndex: null },
  blocks: [
    {
      subjectId: uuidFrom('backed up child'),
      purpose: 'identity',
      fields: { fullName: { state: 'readable', value: `Bé thứ ${revision}` } },
    },
  ],
}));

const environment = process.env;
let directory: string;
let backupId: string;
let manifestHash: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'luuvet-backup-'));
  process.env = {
    PATH: environment['PATH'],
    LUUVET_VAR_DIRECTORY: directory,
    LUUVET_BACKUP_KEY: backupKey.toString('base64'),
  };
  const backups = new CustodyBackups(path.join(directory, 'backups'), backupKey);
  ({ backupId, manifestHash } = await backups.make(schoolId, dossierId, {
    streams: [revealed],
    files: [],
  }));
  file = path.join(directory, 'backups', `${backupId}.lvbk`);
});
afterEach(async () => {
  process.env = environment;
  await rm(directory, { recursive: true });
});

const open = (...args: readonly string[]) => runCommand(command, 'open', ...args);

describe('luuvet backup open', () => {
  it('prints the manifest and every entry with its values', async () => {
    const { exitCode, text } = await open(file, '--json');
    expect(exitCode).toBe(0);
    const said = JSON.parse(text) as {
      manifestHash: string;
      manifest: Record<string, unknown>;
      entries: { envelope: string; values: unknown }[];
    };
    expect(said.manifestHash).toBe(manifestHash);
    expect(said.manifest).toMatchObject({ backupId, schoolId, dossierId });
    expect(said.entries.map(({ envelope, values }) => ({ envelope, values }))).toEqual(
      revealed.map(({ stored, blocks }) => ({
        envelope: Buffer.from(stored.bytes).toString('utf8'),
        values: blocks,
      })),
    );
  });

  it('writes a new file that its owner alone can read, and never over another', async () => {
    const output = path.join(directory, 'opened.jsonl');
    const first = await open(file, '--output', output);
    expect(first.exitCode).toBe(0);
    expect(first.text).toContain(manifestHash);
    expect(first.text).not.toContain('Bé thứ');
    expect((await stat(output)).mode & 0o777).toBe(0o600);
    const lines = (await readFile(output, 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain('Bé thứ 1');

    await writeFile(output, 'mine');
    const second = await open(file, '--output', output);
    expect([second.exitCode, second.text]).toEqual([1, expect.stringContaining('exists already')]);
    expect(await readFile(output, 'utf8')).toBe('mine');
  });

  it('opens a renamed file by the id of the backup', async () => {
    const renamed = path.join(directory, 'Hồ sơ.lvbk');
    await rename(file, renamed);
    expect((await open(renamed)).exitCode).toBe(1);
    expect((await open(renamed, '--id', backupId)).exitCode).toBe(0);
    expect((await open(renamed, '--id', uuidFrom('another backup'))).exitCode).toBe(1);
  });

  it('refuses one changed bit anywhere, a shortened file, and what is no backup', async () => {
    const whole = await readFile(file);
    for (const at of [0, 7, 20, 40, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] as number) ^ 1;
      await writeFile(file, changed);
      const { exitCode, text } = await open(file);
      expect([exitCode, text]).toEqual([1, expect.stringContaining('BACKUP_DOES_NOT_OPEN')]);
    }
    for (const length of [0, 5, 30, whole.length - 1]) {
      await writeFile(file, whole.subarray(0, length));
      expect((await open(file)).exitCode).toBe(1);
    }
    expect((await open(path.join(directory, `${backupId}.lvbk`))).exitCode).toBe(1);
  });

  it('opens nothing with another key, and makes no key where there is none', async () => {
    process.env['LUUVET_BACKUP_KEY'] = randomBytes(32).toString('base64');
    expect((await open(file)).exitCode).toBe(1);
    delete process.env['LUUVET_BACKUP_KEY'];
    const { exitCode, text } = await open(file);
    expect([exitCode, text]).toEqual([2, expect.stringContaining('LUUVET_BACKUP_KEY')]);
    await expect(stat(path.join(directory, 'keys'))).rejects.toThrow('ENOENT');
  });

  it('refuses another action', async () => {
    expect((await runCommand(command, 'close', file)).exitCode).toBe(1);
  });
});
