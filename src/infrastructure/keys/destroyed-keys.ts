import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/**
 * Keys are deleted, and their wrapped bytes still lie in the table's file: some transaction has
 * been open for so long that it could still see them. To be repeated.
 */
export class DestroyedKeysRemain extends Error {
  readonly code = 'DESTROYED_KEYS_REMAIN';
}

const pauseMsMin = 5;
const pauseMsMax = 200;

/**
 * Writes the table of subject keys anew, without what was deleted before (migration 0003).
 * @param pool of the role `keys`
 * @param patienceMs how long to ask again while open transactions hold deleted rows in the file
 * @returns whether nothing that was deleted before the call is left in the table's files
 */
export const forgetDestroyedKeys = async (pool: pg.Pool, patienceMs: number): Promise<boolean> => {
  const giveUpAt = performance.now() + patienceMs;
  for (let pauseMs = pauseMsMin; ; pauseMs = Math.min(pauseMs * 2, pauseMsMax)) {
    const { rows } = await pool.query<{ done: boolean }>('SELECT keys.forget_destroyed() AS done');
    if (rows[0]?.done === true) return true;
    if (performance.now() + pauseMs > giveUpAt) return false;
    await pause(pauseMs);
  }
};

/**
 * Deletes every key of the subject and leaves a tombstone, in the caller's transaction.
 * @returns the keys that the subject had when it was erased first
 */
export async function deleteKeys(
  client: pg.PoolClient,
  schoolId: string,
  subjectId: string,
  cause: string,
): Promise<readonly string[]> {
  // The lock comes first: what is deleted below must include every key whose creation it waited
  // for, and a statement sees only what was committed before it began.
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('luuvet/keys/' || $1, 0))", [
    schoolId,
  ]);
  const subject = [schoolId, subjectId];
  // First of all, tombstone or not: a restore of this table alone brings back keys beside it.
  const deleted = await client.query<{ key_id: string }>(
    'DELETE FROM keys.subject_key WHERE school_id = $1 AND subject_id = $2 RETURNING key_id',
    subject,
  );
  const earlier = await client.query<{ key_ids: string[] }>(
    'SELECT key_ids FROM keys.erased_subject WHERE school_id = $1 AND subject_id = $2',
    subject,
  );
  if (earlier.rows[0]) return earlier.rows[0].key_ids;
  const keyIds = deleted.rows.map((row) => row.key_id).sort();
  await client.query(
    `INSERT INTO keys.erased_subject (school_id, subject_id, cause, key_ids)
     VALUES ($1, $2, $3, $4::uuid[])`,
    [...subject, cause, keyIds],
  );
  return keyIds;
}
