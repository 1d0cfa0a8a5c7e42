import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';

const tables = `
  CREATE TABLE keys.school_key (
    school_id uuid PRIMARY KEY,
    wrapped bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );

  CREATE TABLE keys.subject_key (
    key_id uuid PRIMARY KEY,
    school_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    wrapped bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (school_id, subject_id, purpose)
  );

  -- The tombstone: which keys were destroyed, and because of which event.
  CREATE TABLE keys.erased_subject (
    school_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    cause uuid NOT NULL,
    key_ids uuid[] NOT NULL,
    erased_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (school_id, subject_id)
  );
`;

const rowSecurity = ['school_key', 'subject_key', 'erased_subject']
  .map(
    (table) => `
  ALTER TABLE keys.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY one_school ON keys.${table} TO luuvet_keys
    USING (school_id = current_setting('app.school')::uuid)
    WITH CHECK (school_id = current_setting('app.school')::uuid);
  GRANT SELECT, INSERT ON keys.${table} TO luuvet_keys;`,
  )
  .join('\n');

/**
 * Erased is terminal, whoever writes and in whatever order: those who create keys share a lock of
 * their school, the one who erases takes it alone. So an erasure waits for every creation under
 * way and then deletes what it made; a creation that waited sees the tombstone.
 */
const erasureIsTerminal = `
  CREATE FUNCTION keys.share_school() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(
      hashtextextended('luuvet/keys/' || current_setting('app.school'), 0));
    RETURN NULL;
  END $$;
  CREATE TRIGGER share_school BEFORE INSERT ON keys.subject_key
    FOR EACH STATEMENT EXECUTE FUNCTION keys.share_school();

  CREATE FUNCTION keys.refuse_erased() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM added JOIN keys.erased_subject USING (school_id, subject_id)) THEN
      RAISE EXCEPTION 'the subject is erased' USING ERRCODE = 'LV030';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER refuse_erased AFTER INSERT ON keys.subject_key
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION keys.refuse_erased();

  CREATE FUNCTION keys.take_school() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(
      hashtextextended('luuvet/keys/' || current_setting('app.school'), 0));
    RETURN NULL;
  END $$;
  CREATE TRIGGER take_school BEFORE INSERT ON keys.erased_subject
    FOR EACH STATEMENT EXECUTE FUNCTION keys.take_school();
`;

/** Keys lie apart from the events: own schema, own role, own backup cycle. */
export class Keys implements MigrationInterface {
  readonly name = 'Keys0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `${tables} ${rowSecurity} ${erasureIsTerminal}
       GRANT DELETE ON keys.subject_key TO luuvet_keys;`,
    );
  }

  down = isNeverReverted;
}
