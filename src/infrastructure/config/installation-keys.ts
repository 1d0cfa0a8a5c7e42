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
 * @param mayMake false once a school exists: what its lost keys locked, no new one opens
 * @throws InstallationKeyIsInvalid
 */
export const installationKeys = (
  settings: Settings,
  { mayMake = true }: { readonly mayMake?: boolean } = {},
): InstallationKeys => {
  const directory = path.join(settings.varDirectory, 'keys');
  if (!mayMake) requireKeyFiles(settings, directory);
  const random = (): string => `${randomBytes(32).toString('base64')}\n`;
  const fromFile = (name: string, variable: string): Uint8Array =>
    secretKey(readOrMake(directory, name, random), `${variable}: ${path.join(directory, name)}`);
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

/**
 * The backup key that is set or was made before, else null. Never made here: a new key opens no
 * backup, and its presence would hide that the right one is lost.
 * @throws InstallationKeyIsInvalid
 */
export const existingBackupKey = ({
  backupKey,
  varDirectory,
}: Pick<Settings, 'backupKey' | 'varDirectory'>): Uint8Array | null => {
  if (backupKey !== null) return backupKey;
  const file = path.join(varDirectory, 'keys', 'backup.key');
  const text = readIfPresent(file);
  return text === null ? null : secretKey(text, `LUUVET_BACKUP_KEY: ${file}`);
};

/** Every file that no setting stands in for has to be there; all that are not are named. */
const requireKeyFiles = (settings: Settings, directory: string): void => {
  const { masterKey, backupKey, logSigningKeyFile } = settings;
  const lost = [
    { variable: 'LUUVET_MASTER_KEY', name: 'master.key', isSet: masterKey !== null },
    { variable: 'LUUVET_BACKUP_KEY', name: 'backup.key', isSet: backupKey !== null },
    { variable: 'LUUVET_LOG_SIGNING_KEY', name: 'log-signing.pem', isSet: !!logSigningKeyFile },
  ]
    .map((key) => ({ ...key, file: path.join(directory, key.name) }))
    .filter(({ isSet, file }) => !isSet && readIfPresent(file) === null);
  if (lost.length === 0) return;
  throw new InstallationKeyIsInvalid(
    [
      'Mất tệp khóa, mà cơ sở dữ liệu đã có trường. Khóa mới không mở được dữ liệu cũ.',
      'A key file is lost, and the database has a school. A new key cannot open what is there.',
      ...lost.map(({ variable, file }) => `  ${file} (${variable})`),
      'Hãy khôi phục đúng tệp ấy từ bản sao lưu / restore that very file from the backup.',
      `Khi phát triển, muốn làm lại từ đầu: xóa cả thư mục ${settings.varDirectory}.`,
      `In development, to start anew: remove the whole directory ${settings.varDirectory}.`,
    ].join('\n'),
  );
};

const secretKey = (text: string, place: string): Uint8Array => {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length === 32) return new Uint8Array(bytes);
  throw new InstallationKeyIsInvalid(`${place}: không phải 32 byte base64 / not 32 bytes base64`);
};

const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;

const signingKey = (pem: string): KeyObject => {
  const key = parseKey(pem);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new InstallationKeyIsInvalid(
    'LUUVET_LOG_SIGNING_KEY: không phải khóa Ed25519 (PKCS #8, PEM) / not an Ed25519 key',
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
    const { code } = cause as NodeJS.ErrnoException;
    throw new InstallationKeyIsInvalid(
      `LUUVET_LOG_SIGNING_KEY: không đọc được / cannot be read: ${file} (${code})`,
      { cause },
    );
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
