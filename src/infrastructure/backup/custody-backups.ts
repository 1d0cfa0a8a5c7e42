import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RevealedEvent } from '../../application/ports/event-codec.js';
import {
  BackupFailed,
  type FinalBackup,
  type FinalBackups,
} from '../../application/ports/final-backups.js';
import type { DossierId, SchoolId } from '../../domain/shared/ids.js';

const magic = Buffer.from('LVBK1\n');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * One file per backup: `LVBK1\n` ‖ nonce (12) ‖ tag (16) ‖ AES-256-GCM(gzip(JSON lines)), under
 * the custody key. The first line is the manifest: which streams, how many entries, and the
 * SHA-256 of every envelope; each further line is one entry with its envelope and plain values.
 */
export class CustodyBackups implements FinalBackups {
  constructor(
    private readonly directory: string,
    private readonly custodyKey: Uint8Array,
  ) {}

  async make(
    schoolId: SchoolId,
    dossierId: DossierId,
    streams: readonly (readonly RevealedEvent[])[],
  ): Promise<FinalBackup> {
    const backupId = randomUUID();
    const entries = streams.flat();
    const manifest = JSON.stringify({
      format: 1,
      backupId,
      schoolId,
      dossierId,
      entries: entries.map(({ stored }) => ({
        streamId: stored.streamId,
        revision: Number(stored.revision),
        logIndex: stored.logIndex === null ? null : Number(stored.logIndex),
        sha256: sha256(stored.bytes),
      })),
    });
    const lines = [manifest, ...entries.map(entryLine)].join('\n');
    const file = join(this.directory, `${backupId}.lvbk`);
    const sealed = this.seal(Buffer.from(lines), backupId);
    await writeDurably(this.directory, file, sealed);
    const readBack = this.unseal(await readFile(file), backupId);
    if (!readBack.equals(Buffer.from(lines)))
      throw new BackupFailed('backup reads back differently');
    return {
      backupId,
      manifestHash: sha256(Buffer.from(manifest)),
      sizeBytes: sealed.length,
      medium: 'custody-directory',
    };
  }

  private seal(plain: Uint8Array, backupId: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.custodyKey, nonce).setAAD(
      Buffer.from(backupId),
    );
    const body = Buffer.concat([cipher.update(gzipSync(plain)), cipher.final()]);
    return Buffer.concat([magic, nonce, cipher.getAuthTag(), body]);
  }

  private unseal(file: Buffer, backupId: string): Buffer {
    const nonce = file.subarray(magic.length, magic.length + 12);
    const tag = file.subarray(magic.length + 12, magic.length + 28);
    const decipher = createDecipheriv('aes-256-gcm', this.custodyKey, nonce)
      .setAAD(Buffer.from(backupId))
      .setAuthTag(tag);
    const body = file.subarray(magic.length + 28);
    return gunzipSync(Buffer.concat([decipher.update(body), decipher.final()]));
  }
}

const entryLine = ({ stored, blocks }: RevealedEvent): string =>
  JSON.stringify({
    streamId: stored.streamId,
    revision: Number(stored.revision),
    envelope: Buffer.from(stored.bytes).toString('utf8'),
    values: blocks.map(({ subjectId, purpose, fields }) => ({ subjectId, purpose, fields })),
  });

const writeDurably = async (directory: string, file: string, bytes: Buffer): Promise<void> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const temporary = `${file}.part`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  const parent = await open(directory, 'r');
  await parent.sync().finally(() => parent.close());
};
