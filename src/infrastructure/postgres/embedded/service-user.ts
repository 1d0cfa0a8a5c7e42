import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';

/** The operating-system user PostgreSQL runs as. It refuses to run as root. */
export interface ServiceUser {
  readonly uid: number;
  readonly gid: number;
  /** True when this process is root and the server is someone else. */
  readonly isOther: boolean;
}

const own = (): ServiceUser => ({
  uid: process.getuid?.() ?? -1,
  gid: process.getgid?.() ?? -1,
  isOther: false,
});

const idOf = (flag: '-u' | '-g', user: string): number =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));

/**
 * An ordinary user runs the server as itself. Root runs it as whoever owns the existing data, so
 * that a clone first started by a person still starts under root; else as `nobody`, which exists
 * on every system, so that nothing has to be added to it.
 */
export const serviceUser = (existingPath: string | null): ServiceUser => {
  if (process.getuid?.() !== 0) return own();
  if (existingPath !== null) {
    const { uid, gid } = statSync(existingPath);
    if (uid !== 0) return { uid, gid, isOther: true };
  }
  return { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody'), isOther: true };
};

/** Options of `spawn`: the user, a directory everyone can enter, and a neutral environment. */
export const spawnAs = (service: ServiceUser) => ({
  cwd: '/',
  env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
  // `| 0`: macOS numbers nobody 4294967294, and spawn takes a signed 32-bit number.
  ...(service.isOther ? { uid: service.uid | 0, gid: service.gid | 0 } : {}),
});

/** Asks the system itself, because access lists decide too, not only the mode bits. */
export const canWriteIn = (service: ServiceUser, directory: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', directory], spawnAs(service)).status ===
  0;

/** A directory only the server's user can enter; its parent must exist and be ours alone. */
export const makePrivateDirectory = (service: ServiceUser, directory: string): void => {
  if (!existsSync(directory)) mkdirSync(directory, { mode: 0o700 });
  if (service.isOther) chownSync(directory, service.uid, service.gid);
};
