import type pg from 'pg';
import type { ReactionCheckpoints } from '../../application/ports/reaction-checkpoints.js';
import type { SchoolId } from '../../domain/shared/ids.js';

/** Checkpoints of the engine's reactions, in schema `read`. */
export class PostgresReactionCheckpoints implements ReactionCheckpoints {
  constructor(private readonly pool: pg.Pool) {}

  async load(reaction: string, schoolId: SchoolId): Promise<bigint> {
    const { rows } = await this.pool.query<{ next_index: string }>(
      'select next_index from read.reaction_checkpoint where reaction = $1 and school_id = $2',
      [reaction, schoolId],
    );
    return BigInt(rows[0]?.next_index ?? 0);
  }

  async save(reaction: string, schoolId: SchoolId, next: bigint): Promise<void> {
    await this.pool.query(
      `insert into read.reaction_checkpoint (reaction, school_id, next_index) values ($1, $2, $3)
       on conflict (reaction, school_id)
       do update set next_index = greatest(reaction_checkpoint.next_index, excluded.next_index)`,
      [reaction, schoolId, next.toString()],
    );
  }
}
