import path from 'node:path';
import type { LocalizedText } from '../../domain/shared/record-kind.js';
import { projectRoot } from '../files/project-root.js';
import { type Setting, settingSchema } from './setting-schema.js';

export type RunMode = 'development' | 'production';
export type Environment = Readonly<Record<string, string | undefined>>;

type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** Complete but for what development makes by itself (`developmentKeys`, the embedded database). */
export interface Settings {
  readonly mode: RunMode;
  readonly port: number;
  readonly host: string;
  /** Without a trailing slash; `null` in development: it follows from the port that was free. */
  readonly publicUrl: string | null;
  /** `null` means the embedded database under `varDirectory`. */
  readonly databaseUrl: string | null;
  readonly roleSecret: string | null;
  /** Absolute, as all paths here. */
  readonly varDirectory: string;
  readonly masterKey: Uint8Array | null;
  readonly logSigningKeyFile: string | null;
  readonly logOrigin: string;
  readonly catalogueDirectory: string;
  readonly backupDirectory: string;
  readonly backupKey: Uint8Array | null;
  readonly attachmentDirectory: string;
  readonly fileMebibytesMax: number;
  readonly videoMebibytesMax: number;
  readonly uploadKeptHours: number;
  readonly checkpointIntervalMs: number;
  readonly sessionIdleMinutes: number;
  readonly sessionHoursMax: number;
  readonly refusalsPerSourceHour: number;
  readonly trustedProxies: string;
  /** Null: nothing is said outside. */
  readonly webhook: { readonly url: string; readonly secret: Uint8Array } | null;
  readonly logLevel: ValueOf<(typeof settingSchema)['logLevel']>;
  readonly drainMs: number;
  readonly shutdownTimeoutMs: number;
}

export interface SettingProblem {
  /** The environment variable. */
  readonly name: string;
  readonly wrong: LocalizedText;
}

export type LoadedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/**
 * Reads and checks all settings at once, and names everything that is wrong, not only the first.
 * An unknown `LUUVET_…` variable is wrong too: a misspelt setting would silently not hold.
 */
export const loadSettings = (environment: Environment, mode: RunMode): LoadedSettings => {
  const problems: SettingProblem[] = [...unknownSettings(environment)];

  const optional = <T>(setting: Setting<T>): T | null => {
    const written = environment[setting.name] ?? '';
    if (written === '') {
      if (mode === 'production' && setting.requiredInProduction) problems.push(missing(setting));
      return setting.default === null ? null : defaultOf(setting);
    }
    const read = setting.type.parse(written);
    if (read.ok) return read.value;
    problems.push({ name: setting.name, wrong: read.wrong });
    return null;
  };
  const always = <T>(setting: Setting<T>): T => optional(setting) ?? defaultOf(setting);

  const schema = settingSchema;
  const varDirectory = path.resolve(always(schema.varDirectory));
  const backupDirectory = optional(schema.backupDirectory);
  const settings: Settings = {
    mode,
    port: always(schema.port),
    host: always(schema.host),
    publicUrl: optional(schema.publicUrl),
    databaseUrl: optional(schema.databaseUrl),
    roleSecret: optional(schema.roleSecret),
    varDirectory,
    masterKey: optional(schema.masterKey),
    logSigningKeyFile: absolute(optional(schema.logSigningKeyFile)),
    logOrigin: optional(schema.logOrigin) ?? 'luuvet.localhost',
    catalogueDirectory:
      absolute(optional(schema.catalogueDirectory)) ?? path.join(projectRoot(), 'catalogues'),
    backupDirectory: path.resolve(backupDirectory ?? path.join(varDirectory, 'backups')),
    backupKey: optional(schema.backupKey),
    attachmentDirectory: path.resolve(
      optional(schema.attachmentDirectory) ?? path.join(varDirectory, 'attachments'),
    ),
    fileMebibytesMax: always(schema.fileMebibytesMax),
    videoMebibytesMax: always(schema.videoMebibytesMax),
    uploadKeptHours: always(schema.uploadKeptHours),
    checkpointIntervalMs: always(schema.checkpointIntervalMs),
    sessionIdleMinutes: always(schema.sessionIdleMinutes),
    sessionHoursMax: always(schema.sessionHoursMax),
    refusalsPerSourceHour: always(schema.refusalsPerSourceHour),
    trustedProxies: always(schema.trustedProxies),
    webhook: webhookOf(optional(schema.webhookUrl), optional(schema.webhookSecret)),
    logLevel: always(schema.logLevel),
    drainMs: always(schema.drainMs),
    shutdownTimeoutMs: always(schema.shutdownTimeoutMs),
  };
  problems.push(...inconsistencies(settings, problems), ...halves(environment, problems));
  return problems.length === 0 ? { ok: true, settings } : { ok: false, problems };
};

const webhookOf = (url: string | null, secret: Uint8Array | null): Settings['webhook'] =>
  url === null || secret === null ? null : { url, secret };

const absolute = (file: string | null): string | null => file && path.resolve(file);

const defaultOf = <T>(setting: Setting<T>): T => {
  const read = setting.default === null ? null : setting.type.parse(setting.default);
  if (read?.ok !== true) throw new Error(`${setting.name} has no valid default`);
  return read.value;
};

const missing = (setting: Setting<unknown>): SettingProblem => ({
  name: setting.name,
  wrong: {
    vi: `chưa đặt, mà vận hành chính thức thì bắt buộc (${setting.description.vi})`,
    en: `is not set, and production requires it (${setting.description.en})`,
  },
});

/** Read by the tools of the project, which share the environment. */
const ofTools: ReadonlySet<string> = new Set(['LUUVET_CHROMIUM']);

const unknownSettings = (environment: Environment): readonly SettingProblem[] => {
  const known = new Set(Object.values(settingSchema).map((setting) => setting.name));
  return Object.keys(environment)
    .filter((name) => name.startsWith('LUUVET_') && !known.has(name) && !ofTools.has(name))
    .map((name) => ({
      name,
      wrong: { vi: 'không phải là một thiết lập', en: 'is not a setting' },
    }));
};

const inconsistencies = (
  settings: Settings,
  found: readonly SettingProblem[],
): readonly SettingProblem[] => {
  const { name } = settingSchema.roleSecret;
  const alreadyNamed = found.some((problem) => problem.name === name);
  if (settings.databaseUrl === null || settings.roleSecret !== null || alreadyNamed) return [];
  return [
    {
      name,
      wrong: {
        vi: 'phải đặt cùng với DATABASE_URL',
        en: 'must be set together with DATABASE_URL',
      },
    },
  ];
};

/** An address without a secret would be silent, and a secret without an address for nothing. */
const halves = (
  environment: Environment,
  found: readonly SettingProblem[],
): readonly SettingProblem[] => {
  const { webhookUrl, webhookSecret } = settingSchema;
  const names = [webhookUrl.name, webhookSecret.name] as const;
  if (found.some(({ name }) => names.some((one) => one === name))) return [];
  const missing = names.filter((name) => (environment[name] ?? '') === '');
  if (missing.length !== 1) return [];
  return missing.map((name) => {
    const other = name === webhookUrl.name ? webhookSecret.name : webhookUrl.name;
    const [vi, en] = [`phải đặt cùng với ${other}`, `must be set together with ${other}`];
    return { name, wrong: { vi, en } };
  });
};

/** One problem per line, Vietnamese first, for the terminal. */
export const describeProblems = (problems: readonly SettingProblem[]): string =>
  problems
    .map(({ name, wrong }) => `  ${name}: ${wrong.vi}\n  ${' '.repeat(name.length)}  ${wrong.en}`)
    .join('\n');
