import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BackedUpEvent,
  type BackupContents,
  BackupFailed,
  type FinalBackup,
  type FinalBackups,
} from '../../application/ports/final-backups.js';
import type { DossierId, SchoolId } from '../../domain/shared/ids.js';
import { replaceFile, syncDirectory } from '../files/durable-files.js';
import { backUp, fileOfBackup } from './backed-up-files.js';
import {
  type BackupEntry,
  type BackupManifest,
  backupSuffix,
  openBackup,
  sealBackup,
  sha256Hex,
} from './backup-file.js';

/**
 * One encrypted file per backup (see backup-file.ts) in the backup directory; `luuvet backup open`
 * reads it. The manifest names every entry with the SHA-256 of its envelope.
 */
export class CustodyBackups implements FinalBackups {
  constructor(
    private readonly directory: string,
    private readonly backupKey: Uint8Array,
  ) {}

  async make(
    schoolId: SchoolId,
    dossierId: DossierId,
    { streams, files }: BackupContents,
  ): Promise<FinalBackup> {
    const backupId = randomUUID();
    const entries = streams.flat();
    const contents: BackupManifest = {
      format: 2,
      backupId,
      schoolId,
      dossierId,
      entries: entries.map(({ stored }) => ({
        streamId: stored.streamId,
        revision: Number(stored.revision),
        logIndex: stored.logIndex === null ? null : Number(stored.logIndex),
        sha256: sha256Hex(stored.bytes),
      })),
      files: files.map(({ fileId, streamId, sizeBytes, sha256 }) => ({
        ...{ fileId, streamId, sizeBytes, sha256 },
      })),
    };
    const manifest = JSON.stringify(contents);
    const text = [manifest, ...entries.map(entryLine)].join('\n');
    const file = join(this.directory, `${backupId}${backupSuffix}`);
    const sealed = sealBackup(text, backupId, this.backupKey);
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await this.makeFiles(files, { backup: file, backupId, key: this.backupKey });
    await replaceFile(file, sealed, 0o600);
    await syncDirectory(this.directory);
    await this.readBack(file, backupId, text);
    return {
      backupId,
      manifestHash: sha256Hex(manifest),
      sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, sealed.length),
      medium: 'custody-directory',
    };
  }

  /** Before the backup that names them, one after the other: they can be large. */
  private async makeFiles(
    files: BackupContents['files'],
    place: Parameters<typeof backUp>[0],
  ): Promise<void> {
    try {
      for (const file of files) await backUp(place, file);
    } catch (cause) {
      for (const { fileId } of files) await rm(fileOfBackup(place.backup, fileId), { force: true });
      throw new BackupFailed('a file could not be backed up', { cause });
    }
  }

  private async readBack(file: string, backupId: string, text: string): Promise<void> {
    try {
      if (openBackup(await readFile(file), backupId, this.backupKey).text === text) return;
    } catch (cause) {
      throw new BackupFailed('the backup does not read back', { cause });
    }
    throw new BackupFailed('the backup reads back differently');
  }
}

const entryLine = ({ stored, blocks }: BackedUpEvent): string => {
  const entry: BackupEntry = {
    streamId: stored.streamId,
    revision: Number(stored.revision),
    envelope: Buffer.from(stored.bytes).toString('utf8'),
    values: blocks.map(({ subjectId, purpose, fields }) => ({ subjectId, purpose, fields })),
  };
  return JSON.stringify(entry);
};
