import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installationKeys } from '../../src/infrastructure/config/installation-keys.js';
import {
  type Environment,
  loadSettings,
  type Settings,
} from '../../src/infrastructure/config/settings.js';

describe('the keys of an installation', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'luuvet-keys-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  const settings = (place: string, environment: Environment = {}): Settings => {
    const all = { LUUVET_VAR_DIRECTORY: path.join(directory, place), ...environment };
    const loaded = loadSettings(all, 'development');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    return loaded.settings;
  };

  it('are made once, readable by their owner alone, and stay the same', () => {
    const first = installationKeys(settings('fresh'));
    const second = installationKeys(settings('fresh'));
    expect(second.masterKey).toEqual(first.masterKey);
    expect(second.backupKey).toEqual(first.backupKey);
    expect(first.masterKey).not.toEqual(first.backupKey);
    expect(second.logSigningKey.equals(first.logSigningKey)).toBe(true);
    const keys = path.join(directory, 'fresh', 'keys');
    expect(readdirSync(keys).sort()).toEqual(['backup.key', 'log-signing.pem', 'master.key']);
    for (const name of readdirSync(keys)) {
      expect(statSync(path.join(keys, name)).mode & 0o777).toBe(0o600);
    }
  });

  it('from the settings win, and then no file is made', () => {
    const key = Buffer.alloc(32, 7);
    const signing = generateKeyPairSync('ed25519').privateKey;
    const file = path.join(directory, 'log.pem');
    writeFileSync(file, signing.export({ format: 'pem', type: 'pkcs8' }));
    const keys = installationKeys(
      settings('given', {
        LUUVET_MASTER_KEY: key.toString('base64'),
        LUUVET_BACKUP_KEY: key.toString('base64url'),
        LUUVET_LOG_SIGNING_KEY: file,
      }),
    );
    expect(keys.masterKey).toEqual(new Uint8Array(key));
    expect(keys.backupKey).toEqual(new Uint8Array(key));
    expect(keys.logSigningKey.equals(signing)).toBe(true);
    expect(readdirSync(directory)).not.toContain('given');
  });

  it.each([
    ['is missing', null],
    ['is no key', 'not a key'],
    ['is a key of another kind', rsaKey()],
  ])('are refused by name when the signing key %s', (_what, content) => {
    const file = path.join(directory, 'wrong.pem');
    rmSync(file, { force: true });
    if (content !== null) writeFileSync(file, content);
    const wrong = settings('wrong', { LUUVET_LOG_SIGNING_KEY: file });
    expect(() => installationKeys(wrong)).toThrow('LUUVET_LOG_SIGNING_KEY');
  });

  it.each([
    ['master.key', 'LUUVET_MASTER_KEY'],
    ['log-signing.pem', 'LUUVET_LOG_SIGNING_KEY'],
    ['backup.key', 'LUUVET_BACKUP_KEY'],
  ])('are not made anew for a database that has a school: %s', (name, variable) => {
    installationKeys(settings(name));
    const file = path.join(directory, name, 'keys', name);
    expect(() => installationKeys(settings(name), { mayMake: false })).not.toThrow();
    rmSync(file);
    const again = () => installationKeys(settings(name), { mayMake: false });
    expect(again).toThrow(`${file} (${variable})`);
    expect(readdirSync(path.dirname(file))).not.toContain(name);
  });

  it('are refused when a key file was cut off', () => {
    installationKeys(settings('cut'));
    writeFileSync(path.join(directory, 'cut', 'keys', 'master.key'), 'AAAA');
    expect(() => installationKeys(settings('cut'))).toThrow('LUUVET_MASTER_KEY');
  });
});

function rsaKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
}
