import path from 'node:path';
import { type BackedUpFile, BackupFailed } from '../../application/ports/final-backups.js';
import type { WrappedUnder } from '../attachments/file-format.js';
import { openCopy, sealCopy, sha256Of } from '../attachments/sealed-copy.js';
import type { SealedFile } from '../attachments/sealed-file.js';
import { canonicalBytes } from '../codec/canonical-json.js';

/** A file of the dossier beside its backup, in the form of docs/design/attachments.md. */
export const fileOfBackup = (backup: string, fileId: string): string =>
  path.join(path.dirname(backup), `${path.basename(backup, path.extname(backup))}.${fileId}.lvfl`);

const under = (backupId: string, fileId: string, secret: Uint8Array): WrappedUnder => ({
  key: { secret, use: 'luuvet/backup-file-key/1' },
  boundTo: canonicalBytes({ backupId, fileId }),
});

interface Place {
  /** The backup that it lies beside. */
  readonly backup: string;
  readonly backupId: string;
  readonly key: Uint8Array;
}

/** @throws FileIsDamaged */
export const openBackedUp = (
  { backup, backupId, key }: Place,
  { fileId, sizeBytes }: Pick<BackedUpFile, 'fileId' | 'sizeBytes'>,
): Promise<SealedFile> =>
  openCopy(fileOfBackup(backup, fileId), sizeBytes, under(backupId, fileId, key));

/**
 * Writes one file and reads it back.
 * @throws BackupFailed when it does not say what was attached
 */
export const backUp = async (place: Place, file: BackedUpFile): Promise<void> => {
  const { backup, backupId, key } = place;
  const source = await file.open();
  try {
    await sealCopy(fileOfBackup(backup, file.fileId), source, under(backupId, file.fileId, key));
  } finally {
    await source.close();
  }
  const copy = await openBackedUp(place, file);
  try {
    if ((await sha256Of(copy)) === file.sha256) return;
  } finally {
    await copy.close();
  }
  throw new BackupFailed('a file reads back differently');
};
