import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresFailed, type Notice } from './embedded-postgres-failed.js';
import { type ServiceUser, spawnAs } from './service-user.js';
import { sharedDirectory } from './shared-directory.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const platformPackage = (): string =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const binariesIn = (native: string): Binaries => ({
  initdb: path.join(native, 'bin', 'initdb'),
  postgres: path.join(native, 'bin', 'postgres'),
  pgCtl: path.join(native, 'bin', 'pg_ctl'),
});

/** The installed binaries, or a copy of them where the server's user can reach them. */
export const findBinaries = (service: ServiceUser, onProgress: (n: Notice) => void): Binaries => {
  const native = installedNative();
  restoreLibraryLinks(native);
  const installed = binariesIn(native);
  const asInstalled = versionAs(service, installed);
  if (asInstalled.status === 0) return installed;
  if (!service.isOther) throw doesNotRun(asInstalled.stderr || String(asInstalled.error ?? ''));
  const copied = binariesIn(readableCopy(native, onProgress));
  const asCopied = versionAs(service, copied);
  if (asCopied.status !== 0) throw doesNotRun(asCopied.stderr || String(asCopied.error ?? ''));
  return copied;
};

const versionAs = (service: ServiceUser, binaries: Binaries) =>
  spawnSync(binaries.postgres, ['--version'], { ...spawnAs(service), encoding: 'utf8' });

/** @throws EmbeddedPostgresFailed when no package for this platform is installed */
const installedNative = (): string => {
  try {
    if (process.platform === 'win32') throw new Error('no Unix sockets for Node.js on Windows');
    const entry = createRequire(import.meta.url).resolve(platformPackage());
    return path.join(path.dirname(entry), '..', 'native');
  } catch (error) {
    throw new EmbeddedPostgresFailed(
      'NO_BINARIES',
      {
        vi: `Không có PostgreSQL kèm sẵn cho ${process.platform}-${process.arch}. Hãy đặt DATABASE_URL.`,
        en: `No embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL.`,
      },
      String(error),
    );
  }
};

const doesNotRun = (detail: string): EmbeddedPostgresFailed =>
  new EmbeddedPostgresFailed(
    'NO_BINARIES',
    {
      vi: 'PostgreSQL kèm sẵn không chạy được trên máy này. Hãy đặt DATABASE_URL.',
      en: 'The embedded PostgreSQL does not run on this machine. Set DATABASE_URL.',
    },
    detail.trim(),
  );

/**
 * npm packages cannot hold symbolic links; the package's install script makes them. Where install
 * scripts are switched off the server would not find its libraries, so they are made here.
 */
const restoreLibraryLinks = (native: string): void => {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const packageRoot = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(packageRoot, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.basename(source), link);
  }
};

/**
 * Under a home only root may enter, the server's user cannot execute what npm installed there.
 * The copy lies in a directory only root can write, and appears whole or not at all.
 */
const readableCopy = (native: string, onProgress: (n: Notice) => void): string => {
  const manifest = path.join(path.dirname(native), 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const parent = sharedDirectory();
  const target = path.join(parent, `postgres-${version}`);
  if (existsSync(target) && lstatSync(target).uid === 0) return target;
  onProgress({
    vi: `Chép PostgreSQL sang ${target}, vì thư mục này chỉ root vào được`,
    en: `Copying PostgreSQL to ${target}, because only root can enter this directory`,
  });
  const draft = mkdtempSync(path.join(parent, 'copy-'));
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(path.join(native, part), path.join(draft, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a'),
    });
  }
  openForReading(draft);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(parent, { recursive: true });
  renameSync(draft, target);
  return target;
};

/** An install under `umask 077` left files nobody else can read. */
const openForReading = (directory: string): void => {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) openForReading(full);
    else if (entry.isFile()) chmodSync(full, lstatSync(full).mode & 0o100 ? 0o755 : 0o644);
  }
};
