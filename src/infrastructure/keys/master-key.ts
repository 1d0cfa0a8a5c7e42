import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createOnce } from '../files/durable-files.js';
import { keyLength } from './key-wrapping.js';

/** The installation's master key is absent, or not one. */
export class MasterKeyUnusable extends Error {
  readonly code = 'MASTER_KEY_UNUSABLE';
}

/**
 * 32 bytes from 64 hexadecimal digits.
 * @throws MasterKeyUnusable; the text itself never goes into the message
 */
export function masterKeyFromText(text: string): Buffer {
  const digits = text.trim();
  if (!/^[0-9a-f]{64}$/i.test(digits)) {
    throw new MasterKeyUnusable(
      'Khóa chính phải gồm 64 chữ số thập lục phân / The master key must be 64 hexadecimal digits',
    );
  }
  const key = Buffer.from(digits, 'hex');
  if (key.every((byte) => byte === key[0])) {
    throw new MasterKeyUnusable('Khóa chính không ngẫu nhiên / The master key is not random');
  }
  return key;
}

/** @throws MasterKeyUnusable when the file is missing, malformed, or readable by others */
export async function readMasterKey(file: string): Promise<Buffer> {
  const status = await stat(file).catch(() => null);
  if (status === null) {
    throw new MasterKeyUnusable(`Không đọc được khóa chính / No master key at ${file}`);
  }
  // Windows has no such bits; there the directory's own access list guards the file.
  if (process.platform !== 'win32' && (status.mode & 0o077) !== 0) {
    throw new MasterKeyUnusable(
      `Người khác đọc được tệp khóa chính / The master key is open to others, chmod 600: ${file}`,
    );
  }
  return masterKeyFromText(await readFile(file, 'utf8'));
}

/**
 * The key in `file`, created on the first run. Two processes that start together end up with one
 * key: the file is created exclusively, whoever loses reads the winner's.
 */
export async function ensureMasterKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  if ((await stat(file).catch(() => null)) !== null) return readMasterKey(file);
  const key = randomBytes(keyLength);
  await createOnce(file, `${key.toString('hex')}\n`);
  return readMasterKey(file);
}
