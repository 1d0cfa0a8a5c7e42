import type pg from 'pg';
import { type DatabaseConnections, openPool } from '../postgres/connections.js';
import { inSchool } from '../postgres/school-transaction.js';
import type { ErasureOrder } from './erasure-orders.js';
import type { Findings } from './findings.js';

/** By `<school> <subject>`: the event that the tombstone names as its cause. */
export type Tombstones = ReadonlyMap<string, string>;

/** Keys are destroyed within a second or two; longer than any restart takes. */
const graceMs = 10 * 60_000;

/**
 * @param pool of the role `keys`
 * @param schoolIds as row security shows one school at a time
 */
export const readTombstones = async (
  pool: pg.Pool,
  schoolIds: Iterable<string>,
): Promise<Tombstones> => {
  const tombstones = new Map<string, string>();
  for (const schoolId of schoolIds) {
    const { rows } = await inSchool(pool, schoolId, (client) =>
      client.query<{ subject_id: string; cause: string }>(
        'SELECT subject_id, cause FROM keys.erased_subject WHERE school_id = $1',
        [schoolId],
      ),
    );
    for (const { subject_id, cause } of rows) tombstones.set(keyOf(schoolId, subject_id), cause);
  }
  return tombstones;
};

/** Of one school, or of all that have a log. */
export const readAllTombstones = async (
  connections: DatabaseConnections,
  schoolId: string | null,
): Promise<Tombstones> => {
  const [auditor, keys] = [openPool(connections, 'auditor'), openPool(connections, 'keys')];
  try {
    if (schoolId !== null) return await readTombstones(keys, [schoolId]);
    const { rows } = await auditor.query<{ school_id: string }>(
      'SELECT school_id FROM ledger.log_sizes()',
    );
    return await readTombstones(
      keys,
      rows.map((row) => row.school_id),
    );
  } finally {
    await Promise.all([auditor.end(), keys.end()]);
  }
};

/**
 * Every tombstone names an event of the ledger that ordered just that, or somebody destroyed keys
 * without being told to. And what was ordered was done.
 * @param before read before the ledger was, so that the cause of each had been recorded by then
 * @param after read later: has what was ordered meanwhile
 */
export const checkErasures = (
  orders: readonly ErasureOrder[],
  before: Tombstones,
  after: Tombstones,
  findings: Findings,
): void => {
  const ordered = new Set<string>();
  for (const { schoolId, eventId, subjectIds } of orders) {
    for (const subjectId of subjectIds) ordered.add(`${keyOf(schoolId, subjectId)} ${eventId}`);
  }
  for (const [key, cause] of before) {
    if (ordered.has(`${key} ${cause}`)) continue;
    const [schoolId = '', subjectId = ''] = key.split(' ');
    findings.add('erasure-unfounded', { schoolId, at: subjectId });
  }
  const missing = new Set<string>();
  for (const { schoolId, subjectIds, isSealed, recordedAt } of orders) {
    if (!isSealed || Date.now() - recordedAt < graceMs) continue;
    for (const subjectId of subjectIds) {
      const key = keyOf(schoolId, subjectId);
      if (after.has(key) || missing.has(key)) continue;
      missing.add(key);
      findings.add('erasure-missing', { schoolId, at: subjectId });
    }
  }
};

const keyOf = (schoolId: string, subjectId: string): string => `${schoolId} ${subjectId}`;
