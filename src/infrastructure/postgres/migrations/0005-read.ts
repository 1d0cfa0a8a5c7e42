import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isNeverReverted } from './as-owner.js';

/**
 * What keeps the read models in order. Their own tables are not made here: each projection's
 * version makes its own, beside the ones in use, and the views that queries read are pointed at
 * them once they are complete.
 */
const tables = `
  CREATE TABLE read.projection_generation (
    projection text COLLATE "C" NOT NULL,
    generation integer NOT NULL,
    version integer NOT NULL,
    state text NOT NULL CHECK (state IN ('live', 'building', 'checking', 'retired')),
    -- Physical tables, so that they can be dropped by an engine that knows the projection no more.
    tables text[] NOT NULL,
    -- Names that queries use, in the same order.
    views text[] NOT NULL,
    PRIMARY KEY (projection, generation)
  );
  CREATE UNIQUE INDEX one_live_generation
    ON read.projection_generation (projection) WHERE state = 'live';

  CREATE TABLE read.projection_checkpoint (
    projection text COLLATE "C" NOT NULL,
    generation integer NOT NULL,
    school_id uuid NOT NULL,
    position bigint NOT NULL CHECK (position >= 0),
    stopped_code text,
    stopped_message text,
    PRIMARY KEY (projection, generation, school_id),
    FOREIGN KEY (projection, generation) REFERENCES read.projection_generation ON DELETE CASCADE
  );

  CREATE TABLE read.reaction_checkpoint (
    reaction text COLLATE "C" NOT NULL,
    school_id uuid NOT NULL,
    next_index bigint NOT NULL,
    PRIMARY KEY (reaction, school_id)
  );

  -- Queries have no business here: these tables tell which other schools there are.
  REVOKE ALL ON read.projection_generation, read.projection_checkpoint, read.reaction_checkpoint
    FROM luuvet_read;
`;

export class Read implements MigrationInterface {
  readonly name = 'Read0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL ROLE luuvet_projector; ${tables} RESET ROLE;`);
  }

  down = isNeverReverted;
}
