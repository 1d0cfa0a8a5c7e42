import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Settings } from './settings.js';

/** The keys of one installation; losing the first makes every protected field unreadable. */
export interface InstallationKeys {
  /** 32 bytes; wraps the schools' keys. */
  readonly masterKey: Uint8Array;
  /** Ed25519 private key; signs checkpoints. */
  readonly logSigningKey: KeyObject;
  /** 32 bytes; encrypts backups. */
  readonly backupKey: Uint8Array;
}

/** A key file is missing, unreadable, or not a key of its kind; names the setting. */
export class InstallationKeyIsInvalid extends Error {
  readonly code = 'INSTALLATION_KEY_IS_INVALID';
}

/**
 * The keys from the settings. Those that are not set are made on first use in `var/keys`, readable
 * by their owner alone; a production start has been refused before it comes to that.
 * @throws InstallationKeyIsInvalid
 */
export const installationKeys = (settings: Settings): InstallationKeys => {
  const directory = path.join(settings.varDirectory, 'keys');
  const random = (): string => `${randomBytes(32).toString('base64')}\n`;
  const fromFile = (name: string, variable: string): Uint8Array => {
    const bytes = Buffer.from(readOrMake(directory, name, random).trim(), 'base64');
    if (bytes.length === 32) return new Uint8Array(bytes);
    throw new InstallationKeyIsInvalid(`${variable}: ${path.join(directory, name)}`);
  };
  const signingPem =
    settings.logSigningKeyFile === null
      ? readOrMake(directory, 'log-signing.pem', newSigningKey)
      : readKeyFile(settings.logSigningKeyFile);
  return {
    masterKey: settings.masterKey ?? fromFile('master.key', 'LUUVET_MASTER_KEY'),
    backupKey: settings.backupKey ?? fromFile('backup.key', 'LUUVET_BACKUP_KEY'),
    logSigningKey: signingKey(signingPem),
  };
};

const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;

const signingKey = (pem: string): KeyObject => {
  const key = parseKey(pem);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new InstallationKeyIsInvalid(
    'LUUVET_LOG_SIGNING_KEY: không phải khoá Ed25519 (PKCS #8, PEM) / not an Ed25519 key',
  );
};

const parseKey = (pem: string): KeyObject | null => {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
};

const readKeyFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InstallationKeyIsInvalid(`LUUVET_LOG_SIGNING_KEY: ${file}`, { cause });
  }
};

/**
 * Written whole and synced before it gets its name, and never over an existing one: two first
 * starts must not end up with different keys, and a crash must not leave half a key.
 */
const readOrMake = (directory: string, name: string, make: () => string): string => {
  const file = path.join(directory, name);
  const existing = readIfPresent(file);
  if (existing !== null) return existing;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, make(), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  syncDirectory(directory);
  return readFileSync(file, 'utf8');
};

const readIfPresent = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
};

const syncDirectory = (directory: string): void => {
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
