import {
  environmentExample,
  settingRows,
} from '../../src/infrastructure/config/setting-documentation.js';
import { settingSchema } from '../../src/infrastructure/config/setting-schema.js';
import {
  describeProblems,
  type Environment,
  loadSettings,
} from '../../src/infrastructure/config/settings.js';

const key = Buffer.alloc(32, 7).toString('base64');
const production: Environment = {
  DATABASE_URL: 'postgres://luuvet_migrator:secret@db.example:5432/luuvet',
  LUUVET_ROLE_SECRET: 'r'.repeat(32),
  LUUVET_MASTER_KEY: key,
  LUUVET_LOG_SIGNING_KEY: '/etc/luuvet/log.pem',
  LUUVET_LOG_ORIGIN: 'log.school.example',
  LUUVET_PUBLIC_URL: 'https://school.example/',
  LUUVET_BACKUP_KEY: key,
};

const problemsOf = (environment: Environment, mode: 'development' | 'production') => {
  const loaded = loadSettings(environment, mode);
  return loaded.ok ? [] : loaded.problems.map(({ name }) => name);
};

describe('settings', () => {
  it('development needs none', () => {
    const loaded = loadSettings({}, 'development');
    expect(loaded).toMatchObject({
      ok: true,
      settings: { port: 3000, host: '127.0.0.1', databaseUrl: null, checkpointIntervalMs: 5000 },
    });
  });

  it('production is refused without its settings, and each missing one is named', () => {
    expect(problemsOf({}, 'production')).toEqual(Object.keys(production).sort(inSchemaOrder));
  });

  it.each(Object.keys(production))('production is refused without %s alone', (name) => {
    expect(problemsOf({ ...production, [name]: '' }, 'production')).toEqual([name]);
  });

  it('production starts with its settings, and a trailing slash of the URL is dropped', () => {
    const loaded = loadSettings(production, 'production');
    expect(loaded).toMatchObject({
      ok: true,
      settings: { publicUrl: 'https://school.example', logOrigin: 'log.school.example' },
    });
  });

  it('all wrong settings are named at once', () => {
    const wrong = { PORT: '70000', LOG_LEVEL: 'loud', LUUVET_MASTER_KEY: 'short' };
    expect(problemsOf(wrong, 'development')).toEqual(['PORT', 'LUUVET_MASTER_KEY', 'LOG_LEVEL']);
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '3000a'],
    ['PORT', '65536'],
    ['DATABASE_URL', 'mysql://user:password@host/database'],
    ['DATABASE_URL', 'localhost'],
    ['LUUVET_ROLE_SECRET', 'r'.repeat(31)],
    ['LUUVET_MASTER_KEY', Buffer.alloc(31).toString('base64')],
    ['LUUVET_MASTER_KEY', `${key.slice(0, -2)}!=`],
    ['LUUVET_LOG_ORIGIN', 'https://log.school.example'],
    ['LUUVET_LOG_ORIGIN', 'log school'],
    ['LUUVET_PUBLIC_URL', 'ftp://school.example'],
    ['LUUVET_CHECKPOINT_INTERVAL_MS', '5001'],
    ['LUUVET_SHUTDOWN_TIMEOUT_MS', '10s'],
  ])('%s=%s is refused by name', (name, written) => {
    expect(problemsOf({ [name]: written }, 'development')).toEqual([name]);
  });

  it('a misspelt setting is refused by name', () => {
    expect(problemsOf({ LUUVET_MASTERKEY: key }, 'development')).toEqual(['LUUVET_MASTERKEY']);
  });

  it('what the tools of the project read does not stop a start', () => {
    expect(problemsOf({ LUUVET_CHROMIUM: '/usr/bin/chromium' }, 'development')).toEqual([]);
  });

  it('an external database needs the role secret in development too', () => {
    const { DATABASE_URL } = production;
    expect(problemsOf({ DATABASE_URL }, 'development')).toEqual(['LUUVET_ROLE_SECRET']);
  });

  it('an address for webhooks needs a secret to sign with, and a secret an address', () => {
    const LUUVET_WEBHOOK_URL = 'https://messages.example.org/luuvet/';
    const LUUVET_WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    expect(problemsOf({ LUUVET_WEBHOOK_URL }, 'development')).toEqual(['LUUVET_WEBHOOK_SECRET']);
    expect(problemsOf({ LUUVET_WEBHOOK_SECRET }, 'development')).toEqual(['LUUVET_WEBHOOK_URL']);
    const both = loadSettings({ LUUVET_WEBHOOK_URL, LUUVET_WEBHOOK_SECRET }, 'development');
    expect(both.ok && both.settings.webhook).toEqual({
      url: LUUVET_WEBHOOK_URL,
      secret: new Uint8Array(32).fill(7),
    });
    const short = { LUUVET_WEBHOOK_URL, LUUVET_WEBHOOK_SECRET: 'whsec_AAAA' };
    expect(problemsOf(short, 'development')).toEqual(['LUUVET_WEBHOOK_SECRET']);
    const named = { LUUVET_WEBHOOK_SECRET, LUUVET_WEBHOOK_URL: 'https://me:secret@example.org' };
    expect(problemsOf(named, 'development')).toEqual(['LUUVET_WEBHOOK_URL']);
  });

  it('problems are told in both languages and never show a value', () => {
    const loaded = loadSettings({ LUUVET_MASTER_KEY: 'hunter2' }, 'development');
    const told = loaded.ok ? '' : describeProblems(loaded.problems);
    expect(told).toContain('LUUVET_MASTER_KEY: phải là 32 byte');
    expect(told).toContain('must be 32 bytes');
    expect(told).not.toContain('hunter2');
  });
});

describe('the documentation of settings', () => {
  it('names every setting in the example file, commented out', () => {
    const names = [...environmentExample().matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(names).toEqual(Object.values(settingSchema).map(({ name }) => name));
  });

  it('never shows a secret, and says that it is set', () => {
    const rows = settingRows(production);
    expect(JSON.stringify(rows)).not.toContain('secret@db');
    expect(rows.find(({ name }) => name === 'DATABASE_URL')).toMatchObject({
      value: '(đã đặt / set)',
      from: 'environment',
    });
  });
});

const order = Object.values(settingSchema).map(({ name }) => name) as readonly string[];
const inSchemaOrder = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b);
