import type pg from 'pg';
import { inSchool } from '../postgres/school-transaction.js';
import { type Hash, hashLength } from './merkle.js';

/** What the log has come to cannot be what it was: nothing more is published for this school. */
export class LogIncident extends Error {
  readonly code = 'LOG_INCIDENT';
}

export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  readonly note: Buffer;
}

interface CheckpointRow {
  readonly size: string;
  readonly root: Buffer;
  readonly note: Buffer;
}

/** Raised by `ledger.publish_checkpoint` for a size with another root, or beyond the log. */
const wouldFork = 'LV020';

/** The sealed log and its checkpoints in the database, as the role `append` may see them. */
export class LogTable {
  constructor(private readonly pool: pg.Pool) {}

  /** Number of sealed entries per school. */
  async sizes(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ school_id: string; size: string }>(
      'SELECT school_id, size FROM ledger.log_sizes()',
    );
    return new Map(rows.map(({ school_id, size }) => [school_id, Number(size)]));
  }

  async size(schoolId: string): Promise<number> {
    const { rows } = await inSchool(this.pool, schoolId, (client) =>
      client.query<{ size: string }>('SELECT size FROM ledger.log WHERE school_id = $1', [
        schoolId,
      ]),
    );
    return Number(rows[0]?.size ?? 0);
  }

  /**
   * Leaf hashes of the entries from `from` on, at most `limit`.
   * @throws LogIncident when there is a gap
   */
  async leaves(schoolId: string, from: number, limit: number): Promise<readonly Hash[]> {
    const { rows } = await inSchool(this.pool, schoolId, (client) =>
      client.query<{ hashes: Buffer | null; first: string | null; count: string }>(
        `SELECT string_agg(e.hash, ''::bytea ORDER BY e.log_index) AS hashes,
                min(e.log_index) AS first, count(*) AS count
           FROM (SELECT log_index, hash FROM ledger.log_entry
                  WHERE school_id = $1 AND log_index >= $2 AND log_index < $3) e`,
        [schoolId, from, from + limit],
      ),
    );
    const hashes = rows[0]?.hashes ?? Buffer.alloc(0);
    const count = Number(rows[0]?.count ?? 0);
    const isDense = count === 0 || Number(rows[0]?.first) === from;
    if (!isDense || hashes.length !== count * hashLength) {
      throw new LogIncident(`the log of school ${schoolId} has a gap at or after entry ${from}`);
    }
    return Array.from({ length: count }, (_, place) =>
      hashes.subarray(place * hashLength, (place + 1) * hashLength),
    );
  }

  /** The largest one, or null. */
  async lastCheckpoint(schoolId: string): Promise<StoredCheckpoint | null> {
    const { rows } = await inSchool(this.pool, schoolId, (client) =>
      client.query<CheckpointRow>(
        `SELECT size, root, note FROM ledger.checkpoint
          WHERE school_id = $1 ORDER BY size DESC LIMIT 1`,
        [schoolId],
      ),
    );
    return rows[0] ? { ...rows[0], size: Number(rows[0].size) } : null;
  }

  /** Roots that were signed, by size. */
  async signedRoots(schoolId: string): Promise<ReadonlyMap<number, Buffer>> {
    const { rows } = await inSchool(this.pool, schoolId, (client) =>
      client.query<{ size: string; root: Buffer }>(
        'SELECT size, root FROM ledger.checkpoint WHERE school_id = $1',
        [schoolId],
      ),
    );
    return new Map(rows.map(({ size, root }) => [Number(size), root]));
  }

  /** @throws LogIncident when this would contradict an earlier checkpoint */
  async publish(schoolId: string, { size, root, note }: StoredCheckpoint): Promise<void> {
    try {
      await this.pool.query('SELECT ledger.publish_checkpoint($1, $2, $3, $4)', [
        schoolId,
        size,
        root,
        note,
      ]);
    } catch (error) {
      if ((error as { code?: unknown }).code !== wouldFork) throw error;
      throw new LogIncident(`size ${size} of school ${schoolId} would fork its log`, {
        cause: error,
      });
    }
  }
}
