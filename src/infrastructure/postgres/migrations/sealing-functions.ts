/**
 * Makes this session the one sealer and returns its term, or null while another session is. The
 * advisory lock ends with the session; the term fences off a sealer that lives on without it.
 *
 * Transaction ids belong to a cluster: after a dump and restore they start anew, and stored ones
 * mean nothing. Another system identifier is the sign; then everything present is sealed by `seq`,
 * and windows go on from the new cluster's horizon. SHARE waits for appends in flight and holds
 * off new ones, so that "present" is exact.
 */
export const claimSealer = `
  CREATE FUNCTION ledger.claim_sealer() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $function$
  DECLARE
    v_identifier bigint := (SELECT system_identifier FROM pg_control_system());
    v_sealer ledger.sealer;
    v_adopted bigint;
  BEGIN
    IF NOT pg_try_advisory_lock(7310869) THEN
      RETURN NULL;
    END IF;
    UPDATE ledger.sealer SET term = term + 1 RETURNING * INTO STRICT v_sealer;
    IF v_sealer.system_identifier <> v_identifier THEN
      LOCK TABLE ledger.event IN SHARE MODE;
      WITH placed AS (
        INSERT INTO ledger.log_entry (school_id, log_index, seq, revision, stream_id, hash)
        SELECT e.school_id,
               coalesce(l.size, 0) - 1
                 + row_number() OVER (PARTITION BY e.school_id ORDER BY e.seq),
               e.seq, e.revision, e.stream_id, e.hash
          FROM ledger.event e LEFT JOIN ledger.log l ON l.school_id = e.school_id
         WHERE NOT EXISTS (SELECT FROM ledger.log_entry taken WHERE taken.seq = e.seq)
        RETURNING school_id, log_index)
      INSERT INTO ledger.log (school_id, size)
      SELECT school_id, max(log_index) + 1 FROM placed GROUP BY school_id
      ON CONFLICT (school_id) DO UPDATE SET size = excluded.size;
      SELECT setval('ledger.event_seq',
                    greatest((SELECT max(seq) FROM ledger.event), last_value))
        INTO v_adopted FROM ledger.event_seq;
      UPDATE ledger.sealer
         SET system_identifier = v_identifier, adopted_seq = v_adopted, sealed_to = v_adopted,
             window_low = pg_snapshot_xmin(pg_current_snapshot()), window_high = NULL;
    END IF;
    RETURN v_sealer.term;
  END $function$;
`;

/**
 * Seals at most p_limit events: gives them the next dense log_index of their school.
 *
 * A window is all events with window_low <= txid < window_high, where window_high was a snapshot
 * horizon: no transaction below it can still appear. Horizon and rows are read in ONE statement;
 * two would be two snapshots, and a row committed between them would be skipped for ever. Inside
 * a window the order is \`seq\`: two events of one stream can only cross the horizon together or
 * in their order. A window larger than the limit is taken in parts, cut by \`seq\`, never by txid.
 *
 * LV010: another sealer has a later term. LV011: the horizon lies below the last one, so this
 * cluster's transaction ids have been tampered with; nothing is sealed. LV012: the sealer's row
 * says what sealing never leaves there, so that events could wait unseen; nothing is sealed either.
 */
export const seal = `
  CREATE FUNCTION ledger.seal(
    p_term bigint, p_limit integer,
    OUT sealed integer, OUT more boolean, OUT oldest_sealed_at timestamptz,
    OUT oldest_waiting_at timestamptz, OUT schools uuid[], OUT sizes bigint[], OUT entries text[]
  ) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  SET enable_seqscan = off SET plan_cache_mode = force_generic_plan
  AS $function$
  DECLARE
    v_sealer ledger.sealer;
    v_high xid8;
    v_last bigint;
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'ledger.seal needs READ COMMITTED' USING ERRCODE = 'LV003';
    END IF;
    sealed := 0;
    more := false;
    SELECT * INTO STRICT v_sealer FROM ledger.sealer;
    -- Looked at after the row, so that the sequence and the horizon have only gone on meanwhile.
    IF v_sealer.sealed_to > (SELECT last_value FROM ledger.event_seq)
       OR v_sealer.adopted_seq > v_sealer.sealed_to
       OR v_sealer.window_high IS NULL AND v_sealer.adopted_seq < v_sealer.sealed_to
       OR v_sealer.window_high > pg_snapshot_xmin(pg_current_snapshot()) THEN
      RAISE EXCEPTION 'the row of the sealer is damaged' USING ERRCODE = 'LV012';
    END IF;
    IF v_sealer.window_low > pg_snapshot_xmin(pg_current_snapshot()) THEN
      RAISE EXCEPTION 'the horizon lies below the last one, %', v_sealer.window_low
        USING ERRCODE = 'LV011';
    END IF;
    -- Nothing to do costs no transaction id and writes nothing.
    IF v_sealer.term = p_term AND v_sealer.window_high IS NULL AND NOT EXISTS (
         SELECT FROM ledger.event
          WHERE txid >= v_sealer.window_low AND seq > v_sealer.sealed_to) THEN
      RETURN;
    END IF;
    SELECT * INTO STRICT v_sealer FROM ledger.sealer FOR UPDATE;
    IF v_sealer.term <> p_term THEN
      RAISE EXCEPTION 'the sealer of term % was replaced in term %', p_term, v_sealer.term
        USING ERRCODE = 'LV010';
    END IF;

    WITH edge AS MATERIALIZED (
      SELECT coalesce(v_sealer.window_high, pg_snapshot_xmin(pg_current_snapshot())) AS high
    ), taken AS MATERIALIZED (
      SELECT e.school_id, e.seq, e.revision, e.stream_id, e.hash, e.recorded_at
        FROM ledger.event e
       WHERE e.txid >= v_sealer.window_low AND e.txid < (SELECT high FROM edge)
         AND e.seq > v_sealer.sealed_to
       ORDER BY e.seq LIMIT p_limit
    ), placed AS (
      INSERT INTO ledger.log_entry (school_id, log_index, seq, revision, stream_id, hash)
      SELECT t.school_id,
             coalesce(l.size, 0) - 1
               + row_number() OVER (PARTITION BY t.school_id ORDER BY t.seq),
             t.seq, t.revision, t.stream_id, t.hash
        FROM taken t LEFT JOIN ledger.log l ON l.school_id = t.school_id
      RETURNING school_id, log_index, stream_id, revision
    ), school AS MATERIALIZED (
      SELECT p.school_id, max(p.log_index) + 1 AS size,
             string_agg(p.stream_id || '/' || p.revision, E'\\n' ORDER BY p.log_index) AS entries
        FROM placed p GROUP BY p.school_id
    ), grown AS (
      INSERT INTO ledger.log (school_id, size) SELECT s.school_id, s.size FROM school s
      ON CONFLICT (school_id) DO UPDATE SET size = excluded.size
    )
    SELECT (SELECT high FROM edge), t.count, t.last, t.oldest, s.ids, s.sizes, s.entries
      INTO v_high, sealed, v_last, oldest_sealed_at, schools, sizes, entries
      FROM (SELECT count(*), max(seq) AS last, min(recorded_at) AS oldest FROM taken) t,
           (SELECT array_agg(school_id) AS ids, array_agg(size) AS sizes,
                   array_agg(school.entries) AS entries FROM school) s;
    IF v_high < v_sealer.window_low THEN
      RAISE EXCEPTION 'the horizon % lies below the last one, %', v_high, v_sealer.window_low
        USING ERRCODE = 'LV011';
    END IF;
    more := sealed = p_limit;
    IF sealed > 0 OR v_sealer.window_high IS NOT NULL THEN
      UPDATE ledger.sealer
         SET window_low = CASE WHEN more THEN window_low ELSE v_high END,
             window_high = CASE WHEN more THEN v_high END,
             sealed_to = CASE WHEN more THEN v_last ELSE adopted_seq END;
    END IF;
    -- Visible, but not below the horizon: some older transaction is still open.
    SELECT recorded_at INTO oldest_waiting_at FROM ledger.event
     WHERE txid >= v_high AND seq > v_sealer.adopted_seq ORDER BY txid LIMIT 1;
    IF sealed > 0 THEN
      PERFORM pg_notify('luuvet_sealed', p_term::text);
    END IF;
  END $function$;
`;

export const logSizes = `
  CREATE FUNCTION ledger.log_sizes() RETURNS TABLE (school_id uuid, size bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS 'SELECT school_id, size FROM ledger.log';
`;

/**
 * Records a signed checkpoint. The same one again changes nothing; another root for a size that
 * was signed, or a size beyond the log, would be a fork and is refused (LV020).
 */
export const publishCheckpoint = `
  CREATE FUNCTION ledger.publish_checkpoint(
    p_school uuid, p_size bigint, p_root bytea, p_note bytea
  ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $function$
  BEGIN
    IF NOT EXISTS (SELECT FROM ledger.log WHERE school_id = p_school AND size >= p_size) THEN
      RAISE EXCEPTION 'the log has no % entries', p_size USING ERRCODE = 'LV020';
    END IF;
    INSERT INTO ledger.checkpoint (school_id, size, root, note)
    VALUES (p_school, p_size, p_root, p_note)
    ON CONFLICT (school_id, size) DO NOTHING;
    IF NOT EXISTS (SELECT FROM ledger.checkpoint
                    WHERE school_id = p_school AND size = p_size AND root = p_root) THEN
      RAISE EXCEPTION 'size % was signed with another root', p_size USING ERRCODE = 'LV020';
    END IF;
  END $function$;
`;
