import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RevealedValue } from '../../application/ports/event-codec.js';
import type { FileId } from '../../domain/shared/ids.js';

/**
 * One backup in one file: `LVBK1\n` ‖ nonce (12) ‖ tag (16) ‖ AES-256-GCM(gzip(JSON lines)), under
 * the backup key, with the backup's id as additional data. The first line is the manifest, each
 * further one an entry.
 */
const magic = Buffer.from('LVBK1\n');
const nonceEnd = magic.length + 12;
const tagEnd = nonceEnd + 16;

export const backupSuffix = '.lvbk';

export const sha256Hex = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Another key, another id, not a backup, or not the bytes that were written. */
export class BackupDoesNotOpen extends Error {
  readonly code = 'BACKUP_DOES_NOT_OPEN';
}

export interface BackupManifest {
  /** 1 had no files. */
  readonly format: 1 | 2;
  readonly backupId: string;
  readonly schoolId: string;
  readonly dossierId: string;
  /** In the order of the entry lines. */
  readonly entries: readonly {
    readonly streamId: string;
    readonly revision: number;
    readonly logIndex: number | null;
    /** Of the envelope, hex. */
    readonly sha256: string;
  }[];
  /** Each lies beside the backup; absent in format 1. */
  readonly files?: readonly {
    readonly fileId: FileId;
    readonly streamId: string;
    readonly sizeBytes: number;
    /** Of what it says, hex. */
    readonly sha256: string;
  }[];
}

export interface BackupEntry {
  readonly streamId: string;
  readonly revision: number;
  /** The canonical envelope as it was stored. */
  readonly envelope: string;
  readonly values: readonly {
    readonly subjectId: string;
    readonly purpose: string;
    readonly fields: Readonly<Record<string, RevealedValue>>;
  }[];
}

export interface OpenedBackup {
  /** Everything as it was written: JSON lines without a newline at the end. */
  readonly text: string;
  readonly manifest: BackupManifest;
  /** SHA-256 of the manifest's line, hex: what the log's `final-backup-verified` names. */
  readonly manifestHash: string;
  readonly entries: readonly BackupEntry[];
}

export const sealBackup = (text: string, backupId: string, key: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceEnd - magic.length);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(backupId));
  const body = Buffer.concat([cipher.update(gzipSync(text)), cipher.final()]);
  return Buffer.concat([magic, nonce, cipher.getAuthTag(), body]);
};

/** @throws BackupDoesNotOpen */
export const openBackup = (file: Buffer, backupId: string, key: Uint8Array): OpenedBackup => {
  const text = unseal(file, backupId, key).toString('utf8');
  const [first = '', ...rest] = text.split('\n');
  const manifest = JSON.parse(first) as BackupManifest;
  const entries = rest.map((line) => JSON.parse(line) as BackupEntry);
  const isWhole =
    manifest.entries.length === entries.length &&
    manifest.entries.every(({ sha256 }, at) => sha256 === sha256Hex(entries[at]?.envelope ?? ''));
  if (!isWhole) throw new BackupDoesNotOpen('the entries are not those of the manifest');
  return { text, manifest, manifestHash: sha256Hex(first), entries };
};

const unseal = (file: Buffer, backupId: string, key: Uint8Array): Buffer => {
  if (file.length < tagEnd || !file.subarray(0, magic.length).equals(magic)) {
    throw new BackupDoesNotOpen('not a backup file');
  }
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(magic.length, nonceEnd))
      .setAAD(Buffer.from(backupId))
      .setAuthTag(file.subarray(nonceEnd, tagEnd));
    return gunzipSync(Buffer.concat([decipher.update(file.subarray(tagEnd)), decipher.final()]));
  } catch (cause) {
    throw new BackupDoesNotOpen('another key, another id, or damaged', { cause });
  }
};
