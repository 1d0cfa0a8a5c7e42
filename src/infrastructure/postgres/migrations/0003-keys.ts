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

  -- Statistics would keep samples of the wrapped bytes in pg_statistic, where no erasure comes.
  ALTER TABLE keys.school_key ALTER COLUMN wrapped SET STATISTICS 0;
  ALTER TABLE keys.subject_key ALTER COLUMN wrapped SET STATISTICS 0;
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

/**
 * A deleted row stays in the table's file until its page is used again: who has the disk and the
 * master key would open what was destroyed. So the table is written anew into other files; the old
 * ones are cut to nothing at commit. CLUSTER rather than TRUNCATE and INSERT, which would show an
 * empty table to a backup that began before.
 *
 * False if rows were carried over that some open transaction could still see: the new index counts
 * those as well, and until commit nobody else can add or delete one. Ask again later. An index made
 * after the last such transaction has ended counts them no more, though the table was written while
 * it was open; what no index counted, writing the table once more leaves behind.
 */
const forgetDestroyed = `
  -- Row security binds the owner as well, and the function has to count every school's keys.
  CREATE POLICY counted_by_the_owner ON keys.subject_key FOR SELECT TO luuvet_owner USING (true);

  CREATE FUNCTION keys.forget_destroyed() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  -- Whoever wants a key waits behind us as long as we wait for the table.
  SET lock_timeout = '200ms'
  AS $$
  DECLARE
    v_live bigint;
  BEGIN
    LOCK TABLE keys.subject_key IN ACCESS EXCLUSIVE MODE;
    CLUSTER keys.subject_key USING subject_key_pkey;
    SELECT count(*) INTO v_live FROM keys.subject_key;
    -- -1 while an index never counted anything.
    IF (SELECT greatest(reltuples, 0) <> v_live::real FROM pg_class
         WHERE oid = 'keys.subject_key_pkey'::regclass) THEN
      RETURN false;
    END IF;
    CLUSTER keys.subject_key USING subject_key_pkey;
    RETURN true;
  EXCEPTION WHEN lock_not_available THEN
    RETURN false;
  END $$;
  GRANT EXECUTE ON FUNCTION keys.forget_destroyed() TO luuvet_keys;
`;

/** Keys lie apart from the events: own schema, own role, own backup cycle. */
export class Keys implements MigrationInterface {
  readonly name = 'Keys0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `${tables} ${rowSecurity} ${erasureIsTerminal} ${forgetDestroyed}
       GRANT DELETE ON keys.subject_key TO luuvet_keys;`,
    );
  }

  down = isNeverReverted;
}
