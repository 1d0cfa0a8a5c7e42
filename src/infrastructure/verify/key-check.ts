import type pg from 'pg';
import { isUuid } from '../../domain/shared/ids.js';
import { inSchool } from '../postgres/school-transaction.js';
import type { Findings } from './findings.js';

interface UsedKey {
  readonly keyId: string;
  readonly subjectId: string;
  readonly purpose: string;
}

/**
 * Every key that a protected block names is there, for that very subject and purpose, unless its
 * subject was erased; and of an erased subject no key is left.
 * @param names `<school> <key> <subject> <purpose>`, as events name them
 * @param pool of the role `keys`
 * @returns the number of keys that are there
 */
export const checkKeys = async (
  pool: pg.Pool,
  names: Iterable<string>,
  findings: Findings,
): Promise<number> => {
  let present = 0;
  for (const [schoolId, used] of bySchool(names)) {
    if (!isUuid(schoolId)) continue;
    const stored = await storedKeys(pool, schoolId);
    present += stored.purposes.size;
    for (const { keyId, subjectId, purpose } of used) {
      if (stored.erased.has(subjectId)) continue;
      if (stored.purposes.get(keyId) !== `${subjectId} ${purpose}`) {
        findings.add('key-missing', { schoolId, at: keyId });
      }
    }
    for (const [keyId, owner] of stored.purposes) {
      if (stored.erased.has(owner.slice(0, owner.indexOf(' ')))) {
        findings.add('key-not-erased', { schoolId, at: keyId });
      }
    }
  }
  return present;
};

const bySchool = (names: Iterable<string>): ReadonlyMap<string, readonly UsedKey[]> => {
  const grouped = new Map<string, UsedKey[]>();
  for (const name of names) {
    const [schoolId = '', keyId = '', subjectId = '', ...rest] = name.split(' ');
    const key = { keyId, subjectId, purpose: rest.join(' ') };
    const others = grouped.get(schoolId);
    if (others === undefined) grouped.set(schoolId, [key]);
    else others.push(key);
  }
  return grouped;
};

interface StoredKeys {
  /** `<subject> <purpose>` by key id. */
  readonly purposes: ReadonlyMap<string, string>;
  readonly erased: ReadonlySet<string>;
}

const storedKeys = (pool: pg.Pool, schoolId: string): Promise<StoredKeys> =>
  inSchool(pool, schoolId, async (client) => {
    // One statement sees one moment: between two, a key could go and its tombstone be missed.
    const { rows } = await client.query<{ key_id: string | null; owner: string }>(
      `SELECT key_id, subject_id || ' ' || purpose AS owner FROM keys.subject_key
        WHERE school_id = $1
        UNION ALL SELECT NULL, subject_id::text FROM keys.erased_subject WHERE school_id = $1`,
      [schoolId],
    );
    const purposes = new Map<string, string>();
    const erased = new Set<string>();
    for (const { key_id, owner } of rows) {
      if (key_id === null) erased.add(owner);
      else purposes.set(key_id, owner);
    }
    return { purposes, erased };
  });
