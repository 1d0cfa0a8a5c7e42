import type pg from 'pg';
import type { ReactionCheckpoints } from '../../application/ports/reaction-checkpoints.js';
import type { SchoolId } from '../../domain/shared/ids.js';

/** Checkpoints of the engine's reactions, in schema `read`. */
export class PostgresReactionCheckpoints implements ReactionCheckpoints {
  constructor(private readonly pool: pg.Pool) {}

  async load(
    reactions: readonly string[],
    schoolId: SchoolId,
  ): Promise<ReadonlyMap<string, bigint>> {
    const { rows } = await this.pool.query<{ reaction: string; next_index: string }>(
      `select reaction, next_index from read.reaction_checkpoint
        where school_id = $1 and reaction = any ($2)`,
      [schoolId, reactions],
    );
    const stored = new Map(rows.map((row) => [row.reaction, BigInt(row.next_index)]));
    return new Map(reactions.map((reaction) => [reaction, stored.get(reaction) ?? 0n]));
  }

  async save(reactions: readonly string[], schoolId: SchoolId, next: bigint): Promise<void> {
    await this.pool.query(
      `insert into read.reaction_checkpoint (reaction, school_id, next_index)
       select reaction, $2, $3 from unnest($1::text[]) reaction order by reaction
       on conflict (reaction, school_id)
       do update set next_index = greatest(reaction_checkpoint.next_index, excluded.next_index)`,
      [reactions, schoolId, next.toString()],
    );
  }
}
