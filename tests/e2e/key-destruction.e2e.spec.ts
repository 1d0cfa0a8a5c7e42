import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { command as backupCommand } from '../../src/cli/backup.command.js';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import { openEngine } from '../../src/engine.js';
import { installationKeys } from '../../src/infrastructure/config/installation-keys.js';
import { loadSettings } from '../../src/infrastructure/config/settings.js';
import { enterSettings, runCommand } from '../support/command-environment.js';
import { openOwnerSession } from '../support/ledger-session.js';
import { filesOf } from '../support/postgres.js';
import { childrenOf, type Profile } from '../support/school-steps.js';
import { type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { until } from '../support/until.js';
import { disposeOf } from '../support/disposed-child.js';

let school: ServedSchool;
let owner: pg.Client;
let children: readonly Profile[];
beforeAll(async () => {
  school = await serveDemoSchool();
  children = await childrenOf(school, 'Lá 2');
  owner = await openOwnerSession(school.database);
  // The owner of a table may lift the row security that binds even the owner.
  for (const table of ['subject_key', 'erased_subject']) {
    await owner.query(`ALTER TABLE keys.${table} NO FORCE ROW LEVEL SECURITY`);
  }
}, 60_000);
afterAll(async () => {
  await owner.end();
  await school.close();
});

/** Which is left to the reaction to follow. */
const dispose = ({ dossierId }: Profile): Promise<void> => disposeOf(school, dossierId);

const subjectOf = async ({ dossierId }: Profile): Promise<string> => {
  const [row] = await school.engine.readModels.dossiersByIds(demoSchoolId, [dossierId as never]);
  if (!row) throw new Error('no such dossier');
  return row.subjectId;
};

const keysOf = async (subjectId: string): Promise<readonly Record<string, unknown>[]> =>
  (
    await owner.query('SELECT * FROM keys.subject_key WHERE subject_id = $1 ORDER BY key_id', [
      subjectId,
    ])
  ).rows;

const tombstoneOf = async (subjectId: string): Promise<Record<string, unknown> | undefined> =>
  (
    await owner.query('SELECT cause, key_ids FROM keys.erased_subject WHERE subject_id = $1', [
      subjectId,
    ])
  ).rows[0];

const putBack = async (rows: readonly Record<string, unknown>[]): Promise<void> => {
  await owner.query('ALTER TABLE keys.subject_key DISABLE TRIGGER USER');
  for (const row of rows) {
    await owner.query(
      `INSERT INTO keys.subject_key (school_id, key_id, subject_id, purpose, wrapped)
       VALUES ($1, $2, $3, $4, $5)`,
      ['school_id', 'key_id', 'subject_id', 'purpose', 'wrapped'].map((column) => row[column]),
    );
  }
  await owner.query('ALTER TABLE keys.subject_key ENABLE TRIGGER USER');
};

/**
 * Starts another engine over the same database, as the server starts it, and stops it.
 * @returns false when it found an old transaction open, and would have tried again in a minute
 */
const startAnother = async (): Promise<boolean> => {
  const loaded = loadSettings({ LUUVET_VAR_DIRECTORY: school.directory }, 'development');
  if (!loaded.ok) throw new Error('the test settings are wrong');
  const { settings } = loaded;
  const { connections } = school.database;
  let isClean = true;
  const error = () => {
    isClean = false;
  };
  const logger = { log: () => undefined, warn: () => undefined, error };
  const keys = installationKeys(settings);
  const engine = await openEngine({ settings, keys, connections, logger });
  await engine.start().finally(() => engine.stop());
  return isClean;
};

describe('keys that an older backup of the keys brings back', () => {
  it('are destroyed again before the engine has started, with the same cause', async () => {
    const [child, neighbour] = children as [Profile, Profile];
    const [subject, other] = [await subjectOf(child), await subjectOf(neighbour)];
    const before = await keysOf(subject);
    const kept = await keysOf(other);
    expect(before.length).toBeGreaterThan(0);
    await dispose(child);
    await until(async () => (await tombstoneOf(subject)) !== undefined);
    const tombstone = await tombstoneOf(subject);
    expect(await keysOf(subject)).toEqual([]);

    await owner.query('DELETE FROM keys.erased_subject WHERE subject_id = $1', [subject]);
    await putBack(before);
    expect(await keysOf(subject)).toHaveLength(before.length);
    await startAnother();
    expect(await keysOf(subject)).toEqual([]);
    expect(await tombstoneOf(subject)).toEqual(tombstone);

    // Keys beside their tombstone, as when one table alone was restored.
    await putBack(before);
    await startAnother();
    expect(await keysOf(subject)).toEqual([]);

    // Read models of another version, and wrong: the log alone says what was executed.
    await owner.query('RESET ROLE; SET ROLE luuvet_projector');
    await owner.query(`UPDATE read.dossier SET status = 'open' WHERE status = 'disposed'`);
    await owner.query(`UPDATE read.projection_generation SET version = version + 1
       WHERE projection = 'dossier' AND state = 'live'`);
    await owner.query('RESET ROLE; SET ROLE luuvet_owner');
    await owner.query('DELETE FROM keys.erased_subject WHERE subject_id = $1', [subject]);
    await putBack(before);
    await until(startAnother, 30_000);
    expect(await keysOf(subject)).toEqual([]);
    expect(await tombstoneOf(subject)).toEqual(tombstone);
    expect(await keysOf(other)).toEqual(kept);

    // Not even the files have them.
    const files = await filesOf(school.database);
    const heldBy = (rows: readonly Record<string, unknown>[]): number =>
      files.filter(({ bytes }) => rows.some(({ wrapped }) => bytes.includes(wrapped as Buffer)))
        .length;
    expect(heldBy(kept)).toBe(1);
    expect(heldBy(before)).toBe(0);
  }, 60_000);

  it('are in the last backup no less, which its owner opens', async () => {
    const leave = enterSettings(school.database, school.directory);
    const [file = ''] = await readdir(path.join(school.directory, 'backups'));
    const { exitCode, text } = await runCommand(
      backupCommand,
      'open',
      path.join(school.directory, 'backups', file),
      '--json',
    );
    leave();
    expect(exitCode).toBe(0);
    const { manifest } = JSON.parse(text) as { manifest: { dossierId: string } };
    expect(manifest.dossierId).toBe(children[0]?.dossierId);
    expect(text).toContain('"state": "readable"');
  });
});

describe('keys that cannot be destroyed', () => {
  interface Health {
    readonly status: number;
    readonly problem: string | null | undefined;
  }
  const health = async (): Promise<Health> => {
    const response = await fetch(`${school.url}/health/ready`);
    const { checks } = (await response.json()) as {
      checks: { name: string; problem: string | null }[];
    };
    const probe = checks.find(({ name }) => name === 'reactions');
    return { status: response.status, problem: probe?.problem };
  };

  it('make the engine not ready after a minute, and ready again once they are gone', async () => {
    const [, , child] = children as [Profile, Profile, Profile];
    const subject = await subjectOf(child);
    // The tests before passed days, and on a busy machine what is to be sealed comes a moment later.
    await until(async () => (await health()).status === 200);
    await owner.query('REVOKE DELETE ON keys.subject_key FROM luuvet_keys');
    await dispose(child);
    // Until the first try has failed, time that passes counts for nothing.
    await until(async () => {
      school.clock.pass({ hours: 1 });
      return (await health()).status === 503;
    });
    expect(await health()).toEqual({ status: 503, problem: 'destroy-keys:42501' });
    expect((await keysOf(subject)).length).toBeGreaterThan(0);
    await owner.query('GRANT DELETE ON keys.subject_key TO luuvet_keys');
    await until(async () => (await health()).status === 200);
    expect(await keysOf(subject)).toEqual([]);
  }, 60_000);
});
