import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { loginName, rolePassword, scramVerifier } from '../connections.js';
import type { Binaries } from './binaries.js';
import type { ClusterHome } from './cluster-home.js';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';
import { makePrivateDirectory, spawnAs } from './service-user.js';

export const embeddedDatabase = 'luuvet';
const superuser = 'luuvet_bootstrap';

/** 32 random bytes from which every role's password derives; kept beside the data, mode 0600. */
export const roleSecretOf = (home: ClusterHome): string => {
  if (!existsSync(home.roleSecretFile)) {
    const draft = `${home.roleSecretFile}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
    renameSync(draft, home.roleSecretFile);
    syncDirectory(path.dirname(home.roleSecretFile));
  }
  return readFileSync(home.roleSecretFile, 'utf8');
};

/**
 * Makes the cluster in a draft directory and renames it when it is whole, so that a crash in the
 * middle leaves nothing half-made. The superuser works once, in single-user mode; its password is
 * random and thrown away.
 */
export const initialiseCluster = (
  home: ClusterHome,
  binaries: Binaries,
  roleSecret: string,
): void => {
  rmSync(home.draft, { recursive: true, force: true });
  makePrivateDirectory(home.service, home.draft);
  runInitdb(home, binaries);
  createMigrator(home, binaries, roleSecret);
  renameSync(home.draft, home.dataDirectory);
  syncDirectory(path.dirname(home.dataDirectory));
};

/** Refuses the superuser for ever; everyone else needs a password. */
export const writeAccessFile = (home: ClusterHome): void => {
  const lines = `local all ${superuser} reject\nlocal all all scram-sha-256\n`;
  writeFileSync(home.accessFile, lines);
  // The server's user must be able to read it, whatever the umask.
  chmodSync(home.accessFile, 0o644);
};

const runInitdb = (home: ClusterHome, binaries: Binaries): void => {
  const passwordFile = `${home.roleSecretFile}.initdb`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, randomBytes(32).toString('base64url'), { mode: 0o600 });
  if (home.service.isOther) chownSync(passwordFile, home.service.uid, home.service.gid);
  try {
    const settings = [
      `--pgdata=${home.draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ];
    const run = spawnSync(binaries.initdb, settings, {
      ...spawnAs(home.service),
      encoding: 'utf8',
    });
    if (run.status !== 0) throw initialisationFailed(run.stderr || String(run.error ?? ''));
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

/** Single-user mode reads one statement per line; `exit_on_error` turns the first error fatal. */
const createMigrator = (home: ClusterHome, binaries: Binaries, roleSecret: string): void => {
  const migrator = loginName('migrator');
  const verifier = scramVerifier(rolePassword(roleSecret, 'migrator'));
  const statements = [
    `CREATE ROLE ${migrator} LOGIN NOINHERIT NOSUPERUSER CREATEROLE CREATEDB PASSWORD '${verifier}'`,
    `CREATE DATABASE ${embeddedDatabase} OWNER ${migrator}`,
    'REVOKE ALL ON DATABASE postgres FROM PUBLIC',
    'REVOKE ALL ON DATABASE template1 FROM PUBLIC',
  ];
  const run = spawnSync(
    binaries.postgres,
    [
      '--single',
      '-D',
      home.draft,
      '-c',
      'exit_on_error=on',
      '-c',
      'log_checkpoints=off',
      'postgres',
    ],
    { ...spawnAs(home.service), encoding: 'utf8', input: `${statements.join(';\n')};\n` },
  );
  if (run.status !== 0) throw initialisationFailed(run.stderr || String(run.error ?? ''));
};

const syncDirectory = (directory: string): void => {
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

const initialisationFailed = (detail: string): EmbeddedPostgresFailed =>
  new EmbeddedPostgresFailed(
    'SERVER_FAILED',
    {
      vi: 'Không khởi tạo được cơ sở dữ liệu.',
      en: 'The database could not be initialised.',
    },
    detail.trim(),
  );
