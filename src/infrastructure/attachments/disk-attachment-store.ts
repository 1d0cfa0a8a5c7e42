import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { AttachmentStore, StoredContent } from '../../application/ports/attachment-store.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { draftSuffix, syncDirectory } from '../files/durable-files.js';

const hashForm = /^[0-9a-f]{64}$/;
const isAbsent = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

/** Where a school's ciphertext with that hash lies: 256 folders, so that none gets crowded. */
export const storedFile = (directory: string, schoolId: string, hash: string): string => {
  if (!hashForm.test(hash)) throw new RangeError('not a hash');
  return path.join(directory, schoolId, 'files', hash.slice(0, 2), hash);
};

/** Ciphertext in a directory that only the engine reads. */
export class DiskAttachmentStore implements AttachmentStore {
  constructor(private readonly directory: string) {}

  async put(schoolId: SchoolId, bytes: AsyncIterable<Uint8Array>): Promise<string> {
    const folder = path.join(this.directory, schoolId, 'files');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = path.join(folder, `${randomBytes(12).toString('hex')}${draftSuffix}`);
    try {
      const hash = await writeAll(draft, bytes);
      const file = storedFile(this.directory, schoolId, hash);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await rename(draft, file);
      await syncDirectory(path.dirname(file));
      await syncDirectory(folder);
      return hash;
    } catch (error) {
      await unlink(draft).catch(() => undefined);
      throw error;
    }
  }

  async open(schoolId: SchoolId, hash: string): Promise<StoredContent | null> {
    try {
      return await contentOf(await open(storedFile(this.directory, schoolId, hash), 'r'));
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  async remove(schoolId: SchoolId, hash: string): Promise<void> {
    const file = storedFile(this.directory, schoolId, hash);
    try {
      await unlink(file);
      await syncDirectory(path.dirname(file));
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  }
}

const writeAll = async (file: string, bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
};

/** The stored bytes behind an open file. */
export const contentOf = async (handle: FileHandle): Promise<StoredContent> => {
  const { size } = await handle.stat();
  return {
    sizeBytes: size,
    read: async (from, length) => {
      const bytes = Buffer.allocUnsafe(length);
      for (let at = 0; at < length; ) {
        const { bytesRead } = await handle.read(bytes, at, length - at, from + at);
        if (bytesRead === 0) throw new RangeError('fewer bytes are stored');
        at += bytesRead;
      }
      return bytes;
    },
    close: () => handle.close(),
  };
};
