import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';

/**
 * Who was told of what, and what of it they have seen. No fact about the school: what waits for
 * somebody is computed, so all of it can be emptied and nothing is lost but that it was said. Only
 * ids and codes are here.
 */
const tables = `
  -- One for each school and day. It is written with what was told, so that nothing is told twice.
  CREATE TABLE notice.round (
    school_id uuid NOT NULL,
    day date NOT NULL,
    made_at timestamptz NOT NULL,
    reminders integer NOT NULL,
    PRIMARY KEY (school_id, day)
  );

  CREATE TABLE notice.reminder (
    reminder_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    person_id uuid NOT NULL,
    -- What waits: the slot that is owed, or the duty.
    cause text COLLATE "C" NOT NULL CHECK (length(cause) BETWEEN 1 AND 300),
    stage text COLLATE "C" NOT NULL CHECK (length(stage) BETWEEN 1 AND 20),
    told_at timestamptz NOT NULL,
    read_at timestamptz,
    UNIQUE (school_id, person_id, cause, stage)
  );
  CREATE INDEX ON notice.reminder (school_id, person_id, told_at);
  CREATE INDEX ON notice.reminder (school_id, told_at);
`;

const rowSecurity = ['round', 'reminder']
  .map(
    (table) => `
  ALTER TABLE notice.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY one_school ON notice.${table} TO luuvet_projector, luuvet_read
    USING (school_id = current_setting('app.school')::uuid)
    WITH CHECK (school_id = current_setting('app.school')::uuid);
  CREATE POLICY every_school ON notice.${table} FOR SELECT TO luuvet_auditor USING (true);`,
  )
  .join('\n');

const grants = `
  GRANT USAGE ON SCHEMA notice TO luuvet_read, luuvet_projector, luuvet_auditor;
  GRANT SELECT ON notice.round, notice.reminder TO luuvet_projector, luuvet_auditor;
  GRANT SELECT ON notice.reminder TO luuvet_read;
  GRANT INSERT, DELETE ON notice.round, notice.reminder TO luuvet_projector;
  GRANT UPDATE (read_at) ON notice.reminder TO luuvet_projector;
`;

export class Notices implements MigrationInterface {
  readonly name = 'Notices0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA notice AUTHORIZATION luuvet_owner');
    await asOwner(runner, `${tables} ${rowSecurity} ${grants}`);
  }

  down = isNeverReverted;
}
