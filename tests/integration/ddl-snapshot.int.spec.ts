import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { describeDatabase } from '../support/ddl-snapshot.js';
import { createTestDatabase } from '../support/postgres.js';

/** `npm run generate` writes the file; a review of it sees every table, policy and grant change. */
const snapshot = path.join(import.meta.dirname, '../../docs/design/ddl.txt');

test('the migrations make exactly what docs/design/ddl.txt shows', async () => {
  const database = await createTestDatabase();
  const pool = openPool(database.connections, 'migrator');
  const made = await describeDatabase(pool);
  await pool.end();
  await database.drop();
  expect(made).toBe(await readFile(snapshot, 'utf8'));
});
