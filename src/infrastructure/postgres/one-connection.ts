import pg from 'pg';

/**
 * Unlike `pool.query`, keeps the connection after an error that the server answered with: conflicts
 * between processes are answered so, and a new connection costs more than the statement.
 */
export const onOneConnection = async <T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  let isUsable = true;
  try {
    return await work(client);
  } catch (error) {
    isUsable = error instanceof pg.DatabaseError && error.severity === 'ERROR';
    throw error;
  } finally {
    client.release(!isUsable);
  }
};
