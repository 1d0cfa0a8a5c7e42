import { createHash } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isUuid } from '../domain/shared/ids.js';
import { FileIsDamaged } from '../infrastructure/attachments/file-format.js';
import { openBackedUp } from '../infrastructure/backup/backed-up-files.js';
import {
  BackupDoesNotOpen,
  backupSuffix,
  type OpenedBackup,
  openBackup,
} from '../infrastructure/backup/backup-file.js';
import {
  existingBackupKey,
  InstallationKeyIsInvalid,
} from '../infrastructure/config/installation-keys.js';
import { describeProblems } from '../infrastructure/config/settings.js';
import { createFile } from '../infrastructure/files/durable-files.js';
import { foreseenText } from '../failure-text.js';
import type { CliCommand } from './command.js';
import { settingsFor } from './command-settings.js';
import type { Terminal } from './terminal.js';

export const command: CliCommand = {
  usage: 'backup <action> <file>',
  summary: {
    vi: 'Mở (open) bản sao lưu cuối cùng của một hồ sơ: in ra, hoặc ghi vào --output',
    en: 'Opens (open) the last backup of a dossier: prints it, or writes it to --output',
  },
  exitCodes: {
    0: 'đã mở và đối chiếu / opened and checked',
    1: 'không mở được, hoặc --output đã có / it does not open, or --output exists',
    2: 'thiết lập sai hoặc không có khóa / the settings are wrong, or there is no key',
  },
  options: (added) =>
    added
      .option('--output <file>', 'ghi vào tệp mới, chỉ chủ tệp đọc được / to a new, private file')
      .option(
        '--files <directory>',
        'ghi các tệp đính kèm vào thư mục mới / its files, to a new directory',
      )
      .option('--id <id>', 'mã bản sao lưu khi tệp đã đổi tên / its id, of a renamed file'),
  run: async (terminal, given, action = '', file = '') => {
    const loaded = settingsFor(given);
    if (!loaded.ok) return refuse(terminal, describeProblems(loaded.problems), 2);
    if (action !== 'open') return refuse(terminal, 'open <file>');
    const backupId = String(given['id'] ?? path.basename(file, backupSuffix)).toLowerCase();
    if (!isUuid(backupId)) return refuse(terminal, `--id <uuid>? ${path.basename(file)}`);
    try {
      const key = existingBackupKey(loaded.settings);
      if (key === null) return refuse(terminal, 'LUUVET_BACKUP_KEY: không có / there is none', 2);
      const opened = openBackup(await readFile(file), backupId, key);
      const { files } = given;
      if (files !== undefined) {
        await writeFiles({ backup: file, backupId, key }, opened, path.resolve(String(files)));
      }
      return await hand(terminal, opened, given['output']);
    } catch (error) {
      if (error instanceof InstallationKeyIsInvalid) return refuse(terminal, error.message, 2);
      const { code, message, syscall } = error as NodeJS.ErrnoException;
      const isForeseen =
        error instanceof BackupDoesNotOpen ||
        error instanceof FileIsDamaged ||
        syscall !== undefined;
      if (!isForeseen) throw error;
      return refuse(terminal, foreseenText(error) ?? `${code}: ${message}`);
    }
  },
};

const refuse = (terminal: Terminal, problem: string, exitCode = 1): number => {
  terminal.result({ problem }, [problem]);
  return exitCode;
};

/** Under their ids: what they are called stands in the entries, and need not fit a file system. */
const writeFiles = async (
  place: Parameters<typeof openBackedUp>[0],
  { manifest: { files = [] } }: OpenedBackup,
  directory: string,
): Promise<void> => {
  await mkdir(directory, { mode: 0o700 });
  for (const listed of files) {
    const file = await openBackedUp(place, listed);
    const hash = createHash('sha256');
    const target = await open(path.join(directory, listed.fileId), 'wx', 0o600);
    try {
      for await (const part of file.read()) {
        hash.update(part);
        await target.writeFile(part);
      }
    } finally {
      await Promise.all([file.close(), target.close()]);
    }
    if (hash.digest('hex') !== listed.sha256) {
      throw new BackupDoesNotOpen('a file is not that of the manifest');
    }
  }
};

const hand = async (
  terminal: Terminal,
  { text, manifest, manifestHash, entries }: OpenedBackup,
  output: string | boolean | undefined,
): Promise<number> => {
  const { backupId, schoolId, dossierId } = manifest;
  if (output === undefined) {
    terminal.result({ manifestHash, manifest, entries }, text.split('\n'));
    return 0;
  }
  const file = path.resolve(String(output));
  await createFile(file, `${text}\n`, 0o600);
  const summary = { backupId, schoolId, dossierId, manifestHash, entries: entries.length };
  terminal.result({ ...summary, output: file }, [
    `Đã mở / opened: ${file}`,
    `trường / school ${schoolId}, hồ sơ / dossier ${dossierId}`,
    `${entries.length} mục / entries, manifest SHA-256 ${manifestHash}`,
  ]);
  return 0;
};
