import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { ClusterHome } from './cluster-home.js';
import { EmbeddedPostgresFailed, type Notice } from './embedded-postgres-failed.js';
import { commandLine, isAlive, processesIn } from './process-identity.js';
import { spawnAs } from './service-user.js';

/**
 * Durability is the default and is said aloud here, so that no template or environment changes
 * it. Logs carry no statement texts and no row values: those could be personal data.
 */
const serverSettings = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '256MB',
  max_connections: '60',
  wal_compression: 'on',
  max_wal_size: '2GB',
  idle_in_transaction_session_timeout: '10min',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_filename: 'postgres-%d.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
} as const;

const stopSecondsMax = 60;

/**
 * After `kill -9` of the program the server lives on with nobody to stop it; after a crash or a
 * reboot only its pid file is left, perhaps with the number of a stranger. Both are cleared.
 */
export const stopOrphan = async (
  home: ClusterHome,
  binaries: Binaries,
  onProgress: (notice: Notice) => void,
): Promise<void> => {
  const pidFile = path.join(home.dataDirectory, 'postmaster.pid');
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
  const livesOn = pid > 0 && isAlive(pid) && commandLine(pid).includes(home.dataDirectory);
  if (livesOn) {
    onProgress({
      vi: `Dừng PostgreSQL còn lại từ lần chạy trước (pid ${pid})`,
      en: `Stopping the PostgreSQL an earlier run left behind (pid ${pid})`,
    });
    const stop = [
      '-D',
      home.dataDirectory,
      'stop',
      '-m',
      'fast',
      '-w',
      '-t',
      String(stopSecondsMax),
    ];
    spawnSync(binaries.pgCtl, stop, spawnAs(home.service));
  }
  await stragglersGone(home.dataDirectory);
  if (existsSync(pidFile) && !(isAlive(pid) && commandLine(pid).includes(home.dataDirectory))) {
    rmSync(pidFile, { force: true });
    // The socket's lock names the same pid: dead, but not yet reaped, it would look alive.
    rmSync(path.join(home.sockets, '.s.PGSQL.5432.lock'), { force: true });
  }
};

/** When the postmaster alone was killed its children notice and end; until then none may start. */
const stragglersGone = async (directory: string): Promise<void> => {
  const until = performance.now() + stopSecondsMax * 1000;
  while (processesIn(directory).length > 0) {
    if (performance.now() > until) throw serverFailed(`pid ${processesIn(directory).join(', ')}`);
    await delay(25);
  }
};

/**
 * Starts the server and resolves once it takes connections; replaying the log after a crash may
 * take minutes. It runs in its own session: Ctrl-C reaches the program, which stops it in order.
 */
export const startPostmaster = async (
  home: ClusterHome,
  binaries: Binaries,
  overrides: Readonly<Record<string, string>>,
  onProgress: (notice: Notice) => void,
): Promise<ChildProcess> => {
  const settings = Object.entries({
    ...serverSettings,
    ...overrides,
    hba_file: home.accessFile,
    unix_socket_directories: home.sockets,
    log_directory: home.logs,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const handle = openSync(home.startupLog, 'w', 0o600);
  const child = spawn(binaries.postgres, ['-D', home.dataDirectory, ...settings], {
    ...spawnAs(home.service),
    detached: true,
    stdio: ['ignore', handle, handle],
  });
  closeSync(handle);
  let failure: Error | null = null;
  child.once('error', (error) => {
    failure = error;
  });
  const startedAt = performance.now();
  let said = false;
  for (;;) {
    // Death first: a pid file that says `ready` outlives a killed server.
    if (failure !== null || child.exitCode !== null || child.signalCode !== null) {
      throw serverFailed(
        `${failure ?? ''}${readFileSync(home.startupLog, 'utf8').slice(-2000)}`,
        home.logs,
      );
    }
    if (isReady(home, child)) return child;
    if (!said && performance.now() - startedAt > 1000) {
      said = true;
      onProgress({ vi: 'Đang khôi phục cơ sở dữ liệu…', en: 'Recovering the database…' });
    }
    await delay(10);
  }
};

/** The eighth line of postmaster.pid says `ready`; `pg_ctl -w` waits for the same. */
const isReady = (home: ClusterHome, child: ChildProcess): boolean => {
  try {
    const lines = readFileSync(path.join(home.dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
};

/** Fast mode: sessions end, a checkpoint is written. Resolves when the server is gone. */
export const stopPostmaster = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.ref();
  child.kill('SIGINT');
  const giveUp = setTimeout(() => child.kill('SIGQUIT'), stopSecondsMax * 1000);
  await gone;
  clearTimeout(giveUp);
};

const serverFailed = (detail: string, logs = ''): EmbeddedPostgresFailed =>
  new EmbeddedPostgresFailed(
    'SERVER_FAILED',
    {
      vi: `PostgreSQL không khởi động được. Nhật ký: ${logs}`,
      en: `PostgreSQL did not start. Its logs: ${logs}`,
    },
    detail.trim(),
  );
