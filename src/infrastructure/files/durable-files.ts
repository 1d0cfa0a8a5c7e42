import { randomBytes } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes that survive a power cut: the bytes reach the disk before the name does, and the name
 * before the caller is told. A reader sees the old file or the new one, never a part.
 */

/** Ends the name of a file that is not finished. */
export const draftSuffix = '.draft';

/** Creates or replaces `file`. The directory is synced by `syncDirectory`, once for many files. */
export async function replaceFile(
  file: string,
  content: Uint8Array | string,
  mode = 0o644,
): Promise<void> {
  const temporary = await writeTemporary(file, content, mode);
  try {
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Creates `file`, never over one that exists; nothing is left of it after a failure. */
export async function createFile(file: string, content: string, mode: number): Promise<void> {
  await writeNew(file, content, mode);
  await syncDirectory(path.dirname(file));
}

/** Makes renames and new names inside a directory durable. */
export async function syncDirectory(directory: string): Promise<void> {
  // Windows opens no directories; NTFS journals names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeTemporary(
  file: string,
  content: Uint8Array | string,
  mode: number,
): Promise<string> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}${draftSuffix}`;
  await writeNew(temporary, content, mode);
  return temporary;
}

async function writeNew(file: string, content: Uint8Array | string, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await unlink(file).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}
