/**
 * Applies many append requests in one transaction. A request that conflicts is reported and the
 * others go through; each request is applied whole or not at all.
 *
 * Requests, writes, watched streams, guards and events come as parallel arrays; writes are ordered
 * by request, events by write; indexes count from 1; revision -1 stands for "no stream". A guard
 * names a request, a watched stream and the revision it must stand at.
 *
 * The order of steps is what makes it right under READ COMMITTED, where every statement sees what
 * was committed before it began and a lock that had to wait re-reads its row: guards are locked
 * FOR SHARE, then heads move by compare-and-set, and only then is `seq` drawn.
 *
 * Not careful, it takes for granted that no command is repeated and no created stream has a head,
 * and lets the primary keys of both tables be the proof: two look-ups of random ids less for each
 * event. When they object, nothing was written; the batch is sent again, carefully.
 *
 * Places are counted by one series and looked up in the arrays: PL/pgSQL holds them unpacked, while
 * `unnest` copies each into a tuplestore and a slice packs the whole array anew for every event.
 *
 * LV001: a request could be written in part only; the detail says what became of those to leave
 * out. 23505 on stream_head or command: another process created the same stream, or applied the
 * same command, at the same time, or anybody did before and there was no care; the same batch again,
 * with care, will see it. Both roll everything back. (Inserts that expect no conflict cost half as
 * much as ON CONFLICT.)
 *
 * The planner settings keep every access to a big table an index lookup, also for plans made while
 * the table was still empty.
 */
export const appendFunction = `
  CREATE FUNCTION ledger.append(
    p_schools uuid[], p_commands uuid[], p_fingerprints text[],
    p_write_requests integer[], p_write_streams text[], p_write_firsts bigint[],
    p_write_sizes integer[], p_write_previous bytea[],
    p_watched_schools uuid[], p_watched_streams text[],
    p_guard_requests integer[], p_guard_watched integer[], p_guard_revisions bigint[],
    p_event_ids uuid[], p_event_types text[], p_event_versions integer[],
    p_event_times timestamptz[], p_event_bytes bytea[], p_event_hashes bytea[],
    p_ciphertext_ends integer[], p_ciphertexts bytea[], p_is_careful boolean,
    OUT applied integer, OUT refused integer[], OUT outcomes text[], OUT streams text[]
  ) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan
  AS $function$
  #variable_conflict use_column
  DECLARE
    v_event_writes integer[];
    v_event_revisions bigint[];
    v_write_hashes bytea[];
    v_watched_revisions bigint[];
    v_moved integer := 0;
    v_created integer := 0;
    v_wanted integer;
    v_in_part boolean := false;
    v_conflict record;
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'ledger.append needs READ COMMITTED' USING ERRCODE = 'LV003';
    END IF;

    IF 0 >= ANY (p_write_sizes) THEN
      RAISE EXCEPTION 'a write without an event' USING ERRCODE = 'LV003';
    ELSIF cardinality(p_write_sizes) = cardinality(p_event_ids) THEN
      -- One event per write, the usual case: each event has its write's place.
      v_write_hashes := p_event_hashes;
    ELSE
      SELECT array_agg(place.n), array_agg(place.revision) INTO v_event_writes, v_event_revisions
        FROM (SELECT w.n::integer AS n, w.first + g AS revision
                FROM unnest(p_write_firsts, p_write_sizes) WITH ORDINALITY w(first, size, n)
               CROSS JOIN LATERAL generate_series(0, w.size - 1) g
               ORDER BY w.n, g) place;
      IF cardinality(v_event_writes) IS DISTINCT FROM cardinality(p_event_ids) THEN
        RAISE EXCEPTION 'the events do not fit their writes' USING ERRCODE = 'LV003';
      END IF;
      SELECT array_agg(p_event_hashes[w.last] ORDER BY w.n) INTO v_write_hashes
        FROM (SELECT n, sum(size) OVER (ORDER BY n)::integer AS last
                FROM unnest(p_write_sizes) WITH ORDINALITY s(size, n)) w;
    END IF;

    refused := '{}';
    outcomes := '{}';
    streams := '{}';
    IF p_is_careful THEN
      SELECT coalesce(array_agg(r.n::integer), '{}'),
             coalesce(array_agg(CASE WHEN c.fingerprint = p_fingerprints[r.n]
                                     THEN 'repeated' ELSE 'command-id-reused' END), '{}'),
             coalesce(array_agg(NULL::text), '{}')
        INTO refused, outcomes, streams
        FROM unnest(p_schools, p_commands) WITH ORDINALITY r(school_id, command_id, n)
        JOIN ledger.command c ON c.school_id = r.school_id AND c.command_id = r.command_id;
    END IF;

    IF cardinality(p_guard_requests) > 0 THEN
      -- A stream guarded as absent gets a head at -1, for the lock to hold on to.
      IF -1 = ANY (p_guard_revisions) THEN
        INSERT INTO ledger.stream_head (school_id, stream_id, revision)
        SELECT DISTINCT p_watched_schools[g.watched], p_watched_streams[g.watched], -1
          FROM unnest(p_guard_watched, p_guard_revisions) g(watched, revision)
         WHERE g.revision = -1
         ORDER BY 1, 2
        ON CONFLICT (school_id, stream_id) DO NOTHING;
      END IF;
      WITH head AS MATERIALIZED (
        SELECT s.n, h.revision
          FROM (SELECT * FROM unnest(p_watched_schools, p_watched_streams) WITH ORDINALITY
                              w(school_id, stream_id, n) ORDER BY 1, 2) s
          JOIN ledger.stream_head h
            ON h.school_id = s.school_id AND h.stream_id = s.stream_id
           FOR SHARE OF h)
      -- What this batch itself writes is not held still by its own lock: counts as moved.
      SELECT array_agg(CASE WHEN NOT EXISTS (
                 SELECT FROM unnest(p_write_requests, p_write_streams) w(request, stream_id)
                  WHERE w.stream_id = p_watched_streams[s.n]
                    AND p_schools[w.request] = p_watched_schools[s.n])
               THEN head.revision END ORDER BY s.n)
        INTO v_watched_revisions
        FROM generate_series(1, cardinality(p_watched_streams)) s(n)
        LEFT JOIN head ON head.n = s.n;
      FOR v_conflict IN
        SELECT g.request, min(p_watched_streams[g.watched]) AS stream_id
          FROM unnest(p_guard_requests, p_guard_watched, p_guard_revisions)
               g(request, watched, revision)
         WHERE g.revision IS DISTINCT FROM v_watched_revisions[g.watched]
           AND g.request <> ALL (refused)
         GROUP BY g.request
      LOOP
        refused := refused || v_conflict.request;
        outcomes := outcomes || 'conflict'::text;
        streams := streams || v_conflict.stream_id;
      END LOOP;
    END IF;

    v_wanted := cardinality(p_write_requests);
    IF cardinality(refused) > 0 THEN
      SELECT count(*) INTO v_wanted FROM unnest(p_write_requests) w(request)
       WHERE w.request <> ALL (refused);
    END IF;
    IF 0 = ANY (p_write_firsts) THEN
      IF p_is_careful THEN
        INSERT INTO ledger.stream_head (school_id, stream_id, revision, hash)
        SELECT w.school_id, w.stream_id, p_write_sizes[w.n] - 1, v_write_hashes[w.n]
          FROM (SELECT p_schools[p_write_requests[n]] AS school_id,
                       p_write_streams[n] AS stream_id, n
                  FROM generate_series(1, cardinality(p_write_requests)) n
                 WHERE p_write_firsts[n] = 0 AND p_write_requests[n] <> ALL (refused)
                 ORDER BY 1, 2) w
         WHERE NOT EXISTS (SELECT FROM ledger.stream_head h
                            WHERE h.school_id = w.school_id AND h.stream_id = w.stream_id);
      ELSE
        INSERT INTO ledger.stream_head (school_id, stream_id, revision, hash)
        SELECT p_schools[p_write_requests[n]], p_write_streams[n], p_write_sizes[n] - 1,
               v_write_hashes[n]
          FROM generate_series(1, cardinality(p_write_requests)) n
         WHERE p_write_firsts[n] = 0 AND p_write_requests[n] <> ALL (refused)
         ORDER BY 1, 2;
      END IF;
      GET DIAGNOSTICS v_created = ROW_COUNT;
    END IF;
    -- A stream that was only guarded so far has a head already, at -1, and no hash.
    IF v_created < v_wanted THEN
      UPDATE ledger.stream_head h
         SET revision = w.first + w.size - 1, hash = w.hash
        FROM (SELECT p_schools[w.request] AS school_id, w.*
                FROM unnest(p_write_requests, p_write_streams, p_write_firsts, p_write_sizes,
                            p_write_previous, v_write_hashes)
                     w(request, stream_id, first, size, previous, hash)
               WHERE w.request <> ALL (refused)
               ORDER BY 1, w.stream_id) w
       WHERE h.school_id = w.school_id AND h.stream_id = w.stream_id
         AND h.revision = w.first - 1 AND h.hash IS NOT DISTINCT FROM w.previous;
      GET DIAGNOSTICS v_moved = ROW_COUNT;
    END IF;

    IF v_moved + v_created <> v_wanted THEN
      -- Ours are the heads whose row version this transaction made.
      FOR v_conflict IN
        SELECT w.request, min(w.stream_id) FILTER (WHERE NOT w.written) AS stream_id,
               bool_or(w.written) AS in_part, count(*) FILTER (WHERE NOT w.written) AS unwritten
          FROM (SELECT w.request, w.stream_id, EXISTS (
                         SELECT FROM ledger.stream_head h
                          WHERE h.school_id = p_schools[w.request] AND h.stream_id = w.stream_id
                            AND h.revision = w.first + w.size - 1
                            AND h.xmin = pg_current_xact_id_if_assigned()::xid) AS written
                  FROM unnest(p_write_requests, p_write_streams, p_write_firsts, p_write_sizes)
                       w(request, stream_id, first, size)
                 WHERE w.request <> ALL (refused)) w
         GROUP BY w.request HAVING NOT bool_and(w.written)
      LOOP
        refused := refused || v_conflict.request;
        outcomes := outcomes || 'conflict'::text;
        streams := streams || v_conflict.stream_id;
        v_in_part := v_in_part OR v_conflict.in_part;
        v_wanted := v_wanted - v_conflict.unwritten;
      END LOOP;
      IF v_moved + v_created <> v_wanted THEN
        RAISE EXCEPTION 'a stream is written twice in one batch' USING ERRCODE = 'LV003';
      END IF;
    END IF;

    -- A conflict with the first arrival of the very same command is a repetition of it.
    IF 'conflict' = ANY (outcomes) THEN
      SELECT array_agg(r.request ORDER BY r.n), array_agg(coalesce(r.outcome, r.was) ORDER BY r.n),
             array_agg(CASE WHEN r.outcome IS NULL THEN r.stream_id END ORDER BY r.n)
        INTO refused, outcomes, streams
        FROM (SELECT r.*, (SELECT CASE WHEN c.fingerprint = p_fingerprints[r.request]
                                       THEN 'repeated' ELSE 'command-id-reused' END
                             FROM ledger.command c
                            WHERE c.school_id = p_schools[r.request]
                              AND c.command_id = p_commands[r.request]) AS outcome
                FROM unnest(refused, outcomes, streams) WITH ORDINALITY
                     r(request, was, stream_id, n)) r;
    END IF;
    IF v_in_part THEN
      RAISE EXCEPTION 'a request was writable in part only' USING ERRCODE = 'LV001',
        DETAIL = json_build_object('refused', refused, 'outcomes', outcomes, 'streams', streams);
    END IF;

    INSERT INTO ledger.event (seq, school_id, stream_id, revision, event_id, command_id, type,
                              version, recorded_at, bytes, hash, ciphertexts)
    SELECT nextval('ledger.event_seq'), p_schools[e.request], p_write_streams[e.write], e.revision,
           p_event_ids[e.n], p_commands[e.request], p_event_types[e.n], p_event_versions[e.n],
           p_event_times[e.n], p_event_bytes[e.n], p_event_hashes[e.n],
           CASE WHEN e.after_last = e.first THEN '{}'
                WHEN e.after_last = e.first + 1 THEN ARRAY[p_ciphertexts[e.first]]
                ELSE p_ciphertexts[e.first : e.after_last - 1] END
      FROM (SELECT n, coalesce(v_event_writes[n], n) AS write,
                   p_write_requests[coalesce(v_event_writes[n], n)] AS request,
                   coalesce(v_event_revisions[n], p_write_firsts[n]) AS revision,
                   coalesce(p_ciphertext_ends[n - 1], 0) + 1 AS first,
                   p_ciphertext_ends[n] + 1 AS after_last
              FROM generate_series(1, cardinality(p_event_ids)) n) e
     WHERE e.request <> ALL (refused);

    INSERT INTO ledger.command (school_id, command_id, fingerprint, stream_ids, first_revisions,
                                event_counts)
    SELECT p_schools[w.request], p_commands[w.request], p_fingerprints[w.request],
           CASE WHEN w.first = w.last THEN ARRAY[p_write_streams[w.first]]
                ELSE p_write_streams[w.first : w.last] END,
           p_write_firsts[w.first : w.last], p_write_sizes[w.first : w.last]
      FROM (SELECT p_write_requests[n] AS request, min(n) AS first, max(n) AS last
              FROM generate_series(1, cardinality(p_write_requests)) n
             WHERE p_write_requests[n] <> ALL (refused)
             GROUP BY 1) w;
    GET DIAGNOSTICS applied = ROW_COUNT;
  END $function$;
`;
