import { openProjectorPool } from '../../src/infrastructure/projections/projector-pool.js';
import { createTestDatabase } from '../support/postgres.js';
it('connects', async () => {
  const db = await createTestDatabase();
  const pool = openProjectorPool(db.connections);
  const { rows } = await pool.query('select current_user, current_setting($1) as sc', ['synchronous_commit']);
  console.log(rows, (await pool.query(`select table_name from information_schema.tables where table_schema='read'`)).rows);
  await pool.end();
  await db.drop();
});
