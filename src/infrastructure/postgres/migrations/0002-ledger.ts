import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';

const tables = `
  -- CACHE 1, and drawn only after the stream's compare-and-set: of two events of one stream the
  -- later always has the higher number, in whatever order their transactions become visible.
  CREATE SEQUENCE ledger.event_seq AS bigint CACHE 1 NO CYCLE;

  -- Revision -1 marks a stream that was guarded as absent before it began: the row is what the
  -- guard locks and what the first writer must take.
  CREATE TABLE ledger.stream_head (
    school_id uuid NOT NULL,
    stream_id text COLLATE "C" NOT NULL,
    revision bigint NOT NULL CHECK (revision >= -1),
    hash bytea CHECK ((hash IS NULL) = (revision = -1)),
    PRIMARY KEY (school_id, stream_id)
  ) WITH (fillfactor = 80);

  CREATE TABLE ledger.event (
    seq bigint NOT NULL,
    txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    recorded_at timestamptz NOT NULL,
    revision bigint NOT NULL CHECK (revision >= 0),
    version integer NOT NULL CHECK (version >= 1),
    school_id uuid NOT NULL,
    event_id uuid NOT NULL,
    command_id uuid NOT NULL,
    stream_id text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    hash bytea NOT NULL,
    bytes bytea STORAGE EXTERNAL NOT NULL,
    ciphertexts bytea[] STORAGE EXTERNAL NOT NULL,
    PRIMARY KEY (school_id, stream_id, revision),
    CONSTRAINT hash_is_of_bytes CHECK (hash = sha256('\\x00'::bytea || bytes))
  ) WITH (toast_tuple_target = 4080);
  -- What the sealer has not taken yet; grows at its right edge only.
  CREATE INDEX event_txid ON ledger.event (txid);

  CREATE TABLE ledger.command (
    school_id uuid NOT NULL,
    command_id uuid NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    stream_ids text[] NOT NULL,
    first_revisions bigint[] NOT NULL,
    event_counts integer[] NOT NULL,
    PRIMARY KEY (school_id, command_id)
  );

  CREATE TABLE ledger.log (
    school_id uuid PRIMARY KEY,
    size bigint NOT NULL CHECK (size > 0)
  ) WITH (fillfactor = 50);

  CREATE TABLE ledger.log_entry (
    school_id uuid NOT NULL,
    log_index bigint NOT NULL CHECK (log_index >= 0),
    seq bigint NOT NULL UNIQUE,
    revision bigint NOT NULL,
    stream_id text COLLATE "C" NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (school_id, log_index)
  );

  CREATE TABLE ledger.checkpoint (
    school_id uuid NOT NULL,
    size bigint NOT NULL CHECK (size > 0),
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    note bytea NOT NULL,
    published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (school_id, size)
  );

  -- Where sealing stands. Events with txid in [window_low, window_high) and seq above
  -- sealed_to are the open window; adopted_seq ends what came from another cluster.
  CREATE TABLE ledger.sealer (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    term bigint NOT NULL,
    system_identifier bigint NOT NULL,
    window_low xid8 NOT NULL,
    window_high xid8,
    sealed_to bigint NOT NULL,
    adopted_seq bigint NOT NULL
  ) WITH (fillfactor = 10);
  INSERT INTO ledger.sealer
    SELECT true, 0, system_identifier, '0', NULL, 0, 0 FROM pg_control_system();
`;

const bySchool = ['stream_head', 'event', 'command', 'log', 'log_entry', 'checkpoint'];
const readers = 'luuvet_append, luuvet_read, luuvet_projector';

/**
 * FORCE: even the owner is bound, so that a function that forgets its school returns nothing
 * rather than everything. An unset school is an error: `''` is not a uuid.
 */
const rowSecurity = bySchool
  .map(
    (table) => `
  ALTER TABLE ledger.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY functions_of_the_ledger ON ledger.${table} TO luuvet_owner
    USING (true) WITH CHECK (true);
  CREATE POLICY one_school ON ledger.${table} FOR SELECT TO ${readers}
    USING (school_id = current_setting('app.school')::uuid);
  CREATE POLICY all_schools ON ledger.${table} FOR SELECT TO luuvet_auditor USING (true);
  GRANT SELECT ON ledger.${table} TO ${readers}, luuvet_auditor;`,
  )
  .join('\n');

/** The second lock behind the missing grants; ALWAYS: `session_replication_role` cannot lift it. */
const appendOnly = `
  CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    RAISE EXCEPTION 'ledger.% is append-only: % is refused', TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'insufficient_privilege';
  END $$;
  ${['event', 'command', 'log_entry', 'checkpoint']
    .map(
      (table) => `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
  ALTER TABLE ledger.${table} ENABLE ALWAYS TRIGGER append_only;`,
    )
    .join('\n')}
`;

export class Ledger implements MigrationInterface {
  readonly name = 'Ledger0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `${tables} ${rowSecurity} GRANT SELECT ON ledger.sealer TO luuvet_append, luuvet_auditor;
       GRANT SELECT ON SEQUENCE ledger.event_seq TO luuvet_auditor;
       ${appendOnly}`,
    );
  }

  down = isNeverReverted;
}
