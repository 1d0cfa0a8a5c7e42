import { randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BackedUpEvent,
  BackupFailed,
  type FinalBackup,
  type FinalBackups,
} from '../../application/ports/final-backups.js';
import type { DossierId, SchoolId } from '../../domain/shared/ids.js';
import { replaceFile, syncDirectory } from '../files/durable-files.js';
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
    streams: readonly (readonly BackedUpEvent[])[],
  ): Promise<FinalBackup> {
    const backupId = randomUUID();
    const entries = streams.flat();
    const contents: BackupManifest = {
      format: 1,
      backupId,
      schoolId,
      dossierId,
      entries: entries.map(({ stored }) => ({
        streamId: stored.streamId,
        revision: Number(stored.revision),
        logIndex: stored.logIndex === null ? null : Number(stored.logIndex),
        sha256: sha256Hex(stored.bytes),
      })),
    };
    const manifest = JSON.stringify(contents);
    const text = [manifest, ...entries.map(entryLine)].join('\n');
    const file = join(this.directory, `${backupId}${backupSuffix}`);
    const sealed = sealBackup(text, backupId, this.backupKey);
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await replaceFile(file, sealed, 0o600);
    await syncDirectory(this.directory);
    await this.readBack(file, backupId, text);
    return {
      backupId,
      manifestHash: sha256Hex(manifest),
      sizeBytes: sealed.length,
      medium: 'custody-directory',
    };
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
