import type pg from 'pg';
import { keyLength, pseudonymKey, unwrapSchoolKey, wrapSchoolKey } from './key-wrapping.js';
import { createRandomSource, type RandomSource } from './random-source.js';
import { inSchool } from '../postgres/school-transaction.js';

export interface SchoolSecrets {
  /** Wraps the keys of the school's subjects. */
  readonly wrappingKey: Buffer;
  /** Key of the school's keyed hashes. */
  readonly pseudonymKey: Buffer;
}

/** Where a school's secrets come from; created on first use, and the same for ever after. */
export interface SchoolSecretSource {
  secrets(schoolId: string): Promise<SchoolSecrets>;
}

/** Keys of schools in `keys.school_key`, wrapped under the installation's master key. */
export class PostgresSchoolKeys implements SchoolSecretSource {
  private readonly opened = new Map<string, Promise<SchoolSecrets>>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly masterKey: Uint8Array,
    private readonly random: RandomSource = createRandomSource(),
  ) {}

  /** @throws KeyDoesNotOpen when the master key is not the one the school was set up with */
  secrets(schoolId: string): Promise<SchoolSecrets> {
    const known = this.opened.get(schoolId);
    if (known) return known;
    const opening = this.readOrCreate(schoolId);
    this.opened.set(schoolId, opening);
    opening.catch(() => this.opened.delete(schoolId));
    return opening;
  }

  private async readOrCreate(schoolId: string): Promise<SchoolSecrets> {
    const wrapped = await inSchool(this.pool, schoolId, async (client) => {
      const select = 'SELECT wrapped FROM keys.school_key WHERE school_id = $1';
      const existing = await client.query<{ wrapped: Buffer }>(select, [schoolId]);
      if (existing.rows[0]) return existing.rows[0].wrapped;
      await client.query(
        `INSERT INTO keys.school_key (school_id, wrapped) VALUES ($1, $2)
         ON CONFLICT (school_id) DO NOTHING`,
        [schoolId, wrapSchoolKey(this.masterKey, schoolId, this.random(keyLength), this.random)],
      );
      // Of two first users one inserted; both take what stands now.
      const { rows } = await client.query<{ wrapped: Buffer }>(select, [schoolId]);
      return rows[0]?.wrapped ?? Buffer.alloc(0);
    });
    const wrappingKey = unwrapSchoolKey(this.masterKey, schoolId, wrapped);
    return { wrappingKey, pseudonymKey: pseudonymKey(wrappingKey) };
  }
}
