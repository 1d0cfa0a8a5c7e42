import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { OpenedFile } from '../../application/ports/stored-files.js';
import { createRandomSource } from '../keys/random-source.js';
import { contentOf } from './disk-attachment-store.js';
import { newFileKey, sealHeader, type WrappedUnder } from './file-format.js';
import { SealedFile } from './sealed-file.js';
import { SegmentWriter } from './segment-writer.js';

const random = createRandomSource();

/** Writes a file that is read in plain under another key, durably, never over one that exists. */
export const sealCopy = async (
  target: string,
  source: OpenedFile,
  under: WrappedUnder,
): Promise<void> => {
  const handle = await open(target, 'wx', 0o600);
  try {
    const fileKey = newFileKey(random);
    await handle.write(sealHeader(under, fileKey, random));
    const { sizeBytes } = source;
    const sealing = { fileKey, random };
    const writer = await SegmentWriter.at(handle, { sizeBytes, receivedBytes: 0 }, sealing);
    for await (const chunk of source.read()) {
      for (let rest = chunk; rest.length > 0; ) {
        rest = rest.subarray(writer.fill(rest));
        if (writer.isFull) await writer.flush();
      }
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Reads such a copy. @throws FileIsDamaged */
export const openCopy = async (
  file: string,
  sizeBytes: number,
  under: WrappedUnder,
): Promise<SealedFile> => {
  const content = await contentOf(await open(file, 'r'));
  try {
    return await SealedFile.open(content, sizeBytes, under);
  } catch (error) {
    await content.close();
    throw error;
  }
};

/** SHA-256 of what it says, hex. */
export const sha256Of = async (file: OpenedFile): Promise<string> => {
  const hash = createHash('sha256');
  for await (const part of file.read()) hash.update(part);
  return hash.digest('hex');
};
