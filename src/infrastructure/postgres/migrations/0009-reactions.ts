import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isNeverReverted } from './as-owner.js';

/** How far the engine's reactions have followed each school's log. */
export class Reactions implements MigrationInterface {
  readonly name = 'Reactions0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL ROLE luuvet_projector;
      CREATE TABLE read.reaction_checkpoint (
        reaction text COLLATE "C" NOT NULL,
        school_id uuid NOT NULL,
        next_index bigint NOT NULL CHECK (next_index >= 0),
        PRIMARY KEY (reaction, school_id)
      );
      RESET ROLE;
    `);
  }

  down = isNeverReverted;
}
