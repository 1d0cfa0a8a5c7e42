import path from 'node:path';
import { requireLogCovered } from '../log/require-log-covered.js';
import { type DatabaseConnections, openPool } from '../postgres/connections.js';
import { type InstallationKeys, installationKeys } from './installation-keys.js';
import type { Settings } from './settings.js';

/**
 * The keys of the installation, for a migrated database. They are made only while it is empty, and
 * not beside a published log that it does not know.
 * @throws LogIsNotCovered, InstallationKeyIsInvalid
 */
export const keysForDatabase = async (
  settings: Settings,
  connections: DatabaseConnections,
): Promise<InstallationKeys> => {
  await requireLogCovered(path.join(settings.varDirectory, 'log'), connections);
  return installationKeys(settings, { mayMake: await isEmpty(connections) });
};

/** As the auditor, who alone sees the events of every school. */
const isEmpty = async (connections: DatabaseConnections): Promise<boolean> => {
  const pool = openPool(connections, 'auditor');
  try {
    const { rows } = await pool.query<{ empty: boolean }>(
      'SELECT NOT EXISTS (SELECT FROM ledger.event) AS empty',
    );
    return rows[0]?.empty === true;
  } finally {
    await pool.end();
  }
};
