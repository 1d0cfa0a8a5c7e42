import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { SubjectIsErased } from '../../application/ports/event-codec.js';
import type { KeyStore, SubjectKey } from '../../application/ports/key-store.js';
import type { EventId, SchoolId, SubjectId } from '../../domain/shared/ids.js';
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

  async erase(
    schoolId: SchoolId,
    subjectId: SubjectId,
    cause: EventId,
  ): Promise<readonly string[]> {
    const keyIds = await inSchool(this.pool, schoolId, (client) =>
      eraseSubject(client, schoolId, subjectId, cause),
    );
    this.cache.forget(schoolId, subjectId);
    return keyIds;
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

async function eraseSubject(
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
  const earlier = await client.query<{ key_ids: string[] }>(
    'SELECT key_ids FROM keys.erased_subject WHERE school_id = $1 AND subject_id = $2',
    subject,
  );
  if (earlier.rows[0]) return earlier.rows[0].key_ids;
  const deleted = await client.query<{ key_id: string }>(
    'DELETE FROM keys.subject_key WHERE school_id = $1 AND subject_id = $2 RETURNING key_id',
    subject,
  );
  const keyIds = deleted.rows.map((row) => row.key_id).sort();
  await client.query(
    `INSERT INTO keys.erased_subject (school_id, subject_id, cause, key_ids)
     VALUES ($1, $2, $3, $4::uuid[])`,
    [...subject, cause, keyIds],
  );
  return keyIds;
}
