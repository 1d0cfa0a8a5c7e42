import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';

/**
 * What is to be said outside: written with the round that it tells of, and delivered afterwards, at
 * least once. One for each person and day; of what was told there are only numbers.
 */
const table = `
  CREATE TABLE notice.outbox_message (
    -- The same at each attempt, so that whoever gets it twice can tell.
    message_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    person_id uuid NOT NULL,
    day date NOT NULL,
    -- Of each stage how much.
    counts jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    -- While somebody delivers it, when another may try.
    next_attempt_at timestamptz NOT NULL,
    -- A code; of the last attempt.
    problem text COLLATE "C",
    delivered_at timestamptz,
    given_up_at timestamptz,
    UNIQUE (school_id, person_id, day)
  );
  CREATE INDEX outbox_message_waiting ON notice.outbox_message (school_id, next_attempt_at)
    WHERE delivered_at IS NULL AND given_up_at IS NULL;

  ALTER TABLE notice.outbox_message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY one_school ON notice.outbox_message TO luuvet_projector, luuvet_read
    USING (school_id = current_setting('app.school')::uuid)
    WITH CHECK (school_id = current_setting('app.school')::uuid);
  CREATE POLICY every_school ON notice.outbox_message FOR SELECT TO luuvet_auditor USING (true);
  GRANT SELECT ON notice.outbox_message TO luuvet_read, luuvet_projector, luuvet_auditor;
  GRANT INSERT, DELETE, UPDATE (attempts, next_attempt_at, problem, delivered_at, given_up_at)
    ON notice.outbox_message TO luuvet_projector;
`;

export class Outbox implements MigrationInterface {
  readonly name = 'Outbox0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, table);
  }

  down = isNeverReverted;
}
