import type pg from 'pg';
import type { SchoolId } from '../../domain/shared/ids.js';

/** A projection's tables of one generation, filled for one school. */
export interface PartitionName {
  readonly projection: string;
  readonly generation: number;
  readonly schoolId: SchoolId;
}

export interface Stop {
  readonly code: string;
  /** Holds no personal data. */
  readonly message: string;
}
export interface Checkpoint {
  /** Number of entries applied: the next one is this index. */
  readonly position: bigint;
  readonly stopped: Stop | null;
}

/** Another runner moved the checkpoint, or the generation was retired: look again and go on. */
export class CheckpointMoved extends Error {
  readonly code = 'CHECKPOINT_MOVED';
}

interface CheckpointRecord {
  readonly position: string;
  readonly stopped_code: string | null;
  readonly stopped_message: string | null;
}

type Queryable = pg.Pool | pg.PoolClient;

const parameters = ({ projection, generation, schoolId }: PartitionName) => [
  projection,
  generation,
  schoolId,
];

/** The checkpoint as stored; made on first use. */
export const loadCheckpoint = async (db: Queryable, name: PartitionName): Promise<Checkpoint> => {
  await db.query(
    `INSERT INTO read.projection_checkpoint (projection, generation, school_id, position)
     VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING`,
    parameters(name),
  );
  const { rows } = await db.query<CheckpointRecord>(
    `SELECT position, stopped_code, stopped_message FROM read.projection_checkpoint
      WHERE projection = $1 AND generation = $2 AND school_id = $3`,
    parameters(name),
  );
  const [row] = rows;
  if (!row) throw new CheckpointMoved(`${name.projection} has no checkpoint`);
  const { stopped_code: code, stopped_message: message } = row;
  return {
    position: BigInt(row.position),
    stopped: code === null ? null : { code, message: message ?? '' },
  };
};

/**
 * The fence: succeeds only if the checkpoint still stands where this runner left it and the
 * generation is in use. It comes first in the transaction, so that a second runner waits here for
 * the row and then fails before it has touched anything. A lock taken elsewhere would not do:
 * failover and connection poolers lose session locks.
 * @throws CheckpointMoved
 */
export const moveCheckpoint = async (
  client: Queryable,
  name: PartitionName,
  from: bigint,
  to: bigint,
): Promise<void> => {
  const { rowCount } = await client.query(
    `UPDATE read.projection_checkpoint c
        SET position = $5, stopped_code = NULL, stopped_message = NULL
       FROM read.projection_generation g
      WHERE c.projection = $1 AND c.generation = $2 AND c.school_id = $3 AND c.position = $4
        AND g.projection = c.projection AND g.generation = c.generation AND g.state <> 'retired'`,
    [...parameters(name), from.toString(), to.toString()],
  );
  if (rowCount !== 1) throw new CheckpointMoved(`${name.projection} does not stand at ${from}`);
};

/** Marks the entry at `position` as the one that could not be applied. @throws CheckpointMoved */
export const markStopped = async (
  db: Queryable,
  name: PartitionName,
  position: bigint,
  { code, message }: Stop,
): Promise<void> => {
  const { rowCount } = await db.query(
    `UPDATE read.projection_checkpoint SET stopped_code = $5, stopped_message = $6
      WHERE projection = $1 AND generation = $2 AND school_id = $3 AND position = $4`,
    [...parameters(name), position.toString(), code, message],
  );
  if (rowCount !== 1) throw new CheckpointMoved(`${name.projection} does not stand at ${position}`);
};
