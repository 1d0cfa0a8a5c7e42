import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { SubjectIsErased } from '../../application/ports/event-codec.js';
import type { KeyStore, SubjectKey } from '../../application/ports/key-store.js';
import type { EventId, SchoolId, SubjectId } from '../../domain/shared/ids.js';
import { DestroyedKeysRemain, deleteKeys, forgetDestroyedKeys } from './destroyed-keys.js';
import { KeyBatches, type WantedKey } from './key-batches.js';
import { keyLength, unwrapSubjectKey, wrapSubjectKey } from './key-wrapping.js';
import { createRandomSource, type RandomSource } from './random-source.js';
import type { SchoolSecretSource } from './school-keys.js';
import { inSchool } from '../postgres/school-transaction.js';
import { SubjectKeyCache } from './subject-key-cache.js';

interface KeyRow {
  readonly key_id: string;
  readonly subject_id: string;
  readonly purpose: string;
  readonly wrapped: Buffer;
}
type FoundRow = Partial<KeyRow> & { readonly is_erased: boolean };

/** What migration 0003 raises when a key is about to be made for an erased subject. */
const subjectIsErased = 'LV030';

const forgetPatienceMs = 3_000;

/** Subject keys in schema `keys`, wrapped under the school's key; opened ones are remembered. */
export class PostgresKeyStore implements KeyStore {
  private readonly batches = new KeyBatches<SubjectKey>((schoolId, wanted) =>
    this.findOrCreate(schoolId, wanted),
  );

  constructor(
    private readonly pool: pg.Pool,
    private readonly schools: SchoolSecretSource,
    private readonly cache = new SubjectKeyCache(),
    private readonly random: RandomSource = createRandomSource(),
  ) {}

  async activeKey(schoolId: SchoolId, subjectId: SubjectId, purpose: string): Promise<SubjectKey> {
    if (this.cache.isErased(schoolId, subjectId)) throw new SubjectIsErased(subjectId);
    const known = this.cache.findByPurpose(schoolId, subjectId, purpose);
    return known ?? this.batches.load(schoolId, { subjectId, purpose });
  }

  async keys(
    schoolId: SchoolId,
    keyIds: readonly string[],
  ): Promise<ReadonlyMap<string, SubjectKey>> {
    const found = new Map<string, SubjectKey>();
    const missing = new Set<string>();
    for (const keyId of keyIds) {
      const known = this.cache.findById(schoolId, keyId);
      if (known) found.set(keyId, known);
      else missing.add(keyId);
    }
    if (missing.size === 0) return found;
    const { rows } = await inSchool(this.pool, schoolId, (client) =>
      client.query<KeyRow>(
        `SELECT key_id, subject_id, purpose, wrapped FROM keys.subject_key
          WHERE school_id = $1 AND key_id = ANY ($2::uuid[])`,
        [schoolId, [...missing]],
      ),
    );
    const { wrappingKey } = await this.schools.secrets(schoolId);
    for (const row of rows) found.set(row.key_id, this.open(schoolId, wrappingKey, row));
    return found;
  }

  /**
   * Whoever asks for an erasure may certify it afterwards, so it includes the files.
   * @throws DestroyedKeysRemain when it has to be repeated
   */
  async erase(
    schoolId: SchoolId,
    subjectId: SubjectId,
    cause: EventId,
  ): Promise<readonly string[]> {
    const keyIds = await this.destroy(schoolId, subjectId, cause);
    if (!(await this.forgetDestroyed())) throw new DestroyedKeysRemain(subjectId);
    return keyIds;
  }

  /** An erasure without its last step, for those who take it once for many. */
  async destroy(
    schoolId: SchoolId,
    subjectId: SubjectId,
    cause: EventId,
  ): Promise<readonly string[]> {
    const keyIds = await inSchool(this.pool, schoolId, (client) =>
      deleteKeys(client, schoolId, subjectId, cause),
    );
    this.cache.forget(schoolId, subjectId);
    return keyIds;
  }

  /** @returns false if the table's files still hold keys that were destroyed; to be repeated */
  forgetDestroyed(patienceMs = forgetPatienceMs): Promise<boolean> {
    return forgetDestroyedKeys(this.pool, patienceMs);
  }

  /** Those of the subjects that have a key, or no tombstone: an erasure would change something. */
  async withoutErasure(
    schoolId: SchoolId,
    subjectIds: readonly SubjectId[],
  ): Promise<readonly SubjectId[]> {
    const { rows } = await inSchool(this.pool, schoolId, (client) =>
      client.query<{ subject_id: SubjectId }>(
        `SELECT DISTINCT w.subject_id FROM unnest($2::uuid[]) w(subject_id)
          WHERE NOT EXISTS (SELECT FROM keys.erased_subject e
                             WHERE e.school_id = $1 AND e.subject_id = w.subject_id)
             OR EXISTS (SELECT FROM keys.subject_key k
                         WHERE k.school_id = $1 AND k.subject_id = w.subject_id)`,
        [schoolId, subjectIds],
      ),
    );
    return rows.map((row) => row.subject_id);
  }

  private async findOrCreate(
    schoolId: string,
    wanted: readonly WantedKey[],
  ): Promise<readonly (SubjectKey | Error)[]> {
    const { wrappingKey } = await this.schools.secrets(schoolId);
    const visit = (): Promise<readonly FoundRow[]> =>
      inSchool(this.pool, schoolId, async (client) => {
        const found = await find(client, schoolId, wanted);
        const absent = wanted.filter((_, index) => isAbsent(found[index]));
        if (absent.length === 0) return found;
        await this.create(client, schoolId, wrappingKey, absent);
        return find(client, schoolId, wanted);
      });
    // An erasure between our look and our insert refuses the whole batch; on the second look its
    // tombstone stands, and only its own caller is refused.
    const rows = await visit().catch((error: unknown) =>
      (error as { code?: unknown }).code === subjectIsErased ? visit() : Promise.reject(error),
    );
    return rows.map((row) =>
      hasKey(row)
        ? this.open(schoolId, wrappingKey, row)
        : new SubjectIsErased('the subject is erased'),
    );
  }

  private async create(
    client: pg.PoolClient,
    schoolId: string,
    wrappingKey: Uint8Array,
    absent: readonly WantedKey[],
  ): Promise<void> {
    const rows = absent.map(({ subjectId, purpose }) => {
      const name = { schoolId, subjectId, purpose, keyId: randomUUID() };
      return {
        name,
        wrapped: wrapSubjectKey(wrappingKey, name, this.random(keyLength), this.random),
      };
    });
    // In one order for everybody, so that two who create the same keys do not deadlock.
    await client.query(
      `INSERT INTO keys.subject_key (school_id, key_id, subject_id, purpose, wrapped)
       SELECT $1::uuid, k.key_id, k.subject_id, k.purpose, k.wrapped
         FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[])
              k(key_id, subject_id, purpose, wrapped)
        ORDER BY k.subject_id, k.purpose COLLATE "C"
       ON CONFLICT (school_id, subject_id, purpose) DO NOTHING`,
      [
        schoolId,
        rows.map(({ name }) => name.keyId),
        rows.map(({ name }) => name.subjectId),
        rows.map(({ name }) => name.purpose),
        rows.map(({ wrapped }) => wrapped),
      ],
    );
  }

  private open(schoolId: string, wrappingKey: Uint8Array, row: KeyRow): SubjectKey {
    const name = {
      schoolId,
      subjectId: row.subject_id,
      purpose: row.purpose,
      keyId: row.key_id,
    };
    const key = { keyId: row.key_id, secret: unwrapSubjectKey(wrappingKey, name, row.wrapped) };
    this.cache.remember(name, key);
    return key;
  }
}

const hasKey = (row: FoundRow): row is FoundRow & KeyRow =>
  !row.is_erased && row.wrapped instanceof Buffer;
const isAbsent = (row: FoundRow | undefined): boolean =>
  row !== undefined && !row.is_erased && !(row.wrapped instanceof Buffer);

/** One row per wanted key, in order. */
async function find(
  client: pg.PoolClient,
  schoolId: string,
  wanted: readonly WantedKey[],
): Promise<readonly FoundRow[]> {
  const { rows } = await client.query<FoundRow>(
    `SELECT k.key_id, k.subject_id, k.purpose, k.wrapped, e.subject_id IS NOT NULL AS is_erased
       FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY w(subject_id, purpose, n)
       LEFT JOIN keys.subject_key k ON k.school_id = $1
            AND k.subject_id = w.subject_id AND k.purpose = w.purpose
       LEFT JOIN keys.erased_subject e ON e.school_id = $1 AND e.subject_id = w.subject_id
      ORDER BY w.n`,
    [schoolId, wanted.map((key) => key.subjectId), wanted.map((key) => key.purpose)],
  );
  return rows;
}
