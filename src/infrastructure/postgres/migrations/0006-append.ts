import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';

/**
 * Applies many append requests in one transaction. A request that conflicts is reported and the
 * others go through; each request is applied whole or not at all.
 *
 * Requests, writes, guards and events come as parallel arrays, writes ordered by request and
 * events by write; indexes count from 1. Revision -1 stands for "no stream".
 *
 * Order of steps is what makes it right under READ COMMITTED, where every statement sees what was
 * committed before it began: guards are locked FOR SHARE, then heads are moved by compare-and-set,
 * and only then is `seq` drawn. A lock that had to wait re-reads the row it waited for.
 *
 * LV001: part of a request could be written and part not; the detail says which requests to leave
 * out. LV002: a command id was taken meanwhile; the same batch again will find it.
 */
const append = `
  CREATE FUNCTION ledger.append(
    p_schools uuid[], p_commands uuid[], p_fingerprints text[],
    p_write_requests integer[], p_write_streams text[], p_write_firsts bigint[],
    p_write_sizes integer[], p_write_previous bytea[],
    p_guard_requests integer[], p_guard_streams text[], p_guard_revisions bigint[],
    p_event_ids uuid[], p_event_types text[], p_event_versions integer[],
    p_event_times timestamptz[], p_event_bytes bytea[], p_event_hashes bytea[],
    p_ciphertext_ends integer[], p_ciphertexts bytea[],
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
    v_moved integer[];
    v_created integer[];
    v_count integer;
    v_conflict record;
  BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'ledger.append needs READ COMMITTED' USING ERRCODE = 'LV003';
    END IF;

    SELECT array_agg(place.n), array_agg(place.revision) INTO v_event_writes, v_event_revisions
      FROM (SELECT w.n::integer AS n, w.first + g AS revision
              FROM unnest(p_write_firsts, p_write_sizes) WITH ORDINALITY w(first, size, n)
             CROSS JOIN LATERAL generate_series(0, w.size - 1) g
             ORDER BY w.n, g) place;
    IF cardinality(v_event_writes) IS DISTINCT FROM cardinality(p_event_ids)
       OR 0 >= ANY (p_write_sizes) THEN
      RAISE EXCEPTION 'events do not fit their writes' USING ERRCODE = 'LV003';
    END IF;
    SELECT array_agg(p_event_hashes[w.last] ORDER BY w.n) INTO v_write_hashes
      FROM (SELECT n, sum(size) OVER (ORDER BY n)::integer AS last
              FROM unnest(p_write_sizes) WITH ORDINALITY s(size, n)) w;

    SELECT coalesce(array_agg(r.n::integer), '{}'),
           coalesce(array_agg(CASE WHEN c.fingerprint = r.fingerprint
                                   THEN 'repeated' ELSE 'command-id-reused' END), '{}'),
           coalesce(array_agg(NULL::text), '{}')
      INTO refused, outcomes, streams
      FROM unnest(p_schools, p_commands, p_fingerprints)
           WITH ORDINALITY r(school_id, command_id, fingerprint, n)
      JOIN ledger.command c ON c.school_id = r.school_id AND c.command_id = r.command_id;

    IF cardinality(p_guard_requests) > 0 THEN
      IF -1 = ANY (p_guard_revisions) THEN
        INSERT INTO ledger.stream_head (school_id, stream_id, revision)
        SELECT DISTINCT p_schools[g.request], g.stream_id, -1
          FROM unnest(p_guard_requests, p_guard_streams, p_guard_revisions)
               g(request, stream_id, revision)
         WHERE g.revision = -1 AND g.request <> ALL (refused)
         ORDER BY 1, 2
        ON CONFLICT (school_id, stream_id) DO NOTHING;
      END IF;
      -- A stream that another request of this batch writes is not held still by our own lock.
      FOR v_conflict IN
        WITH guard AS MATERIALIZED (
          SELECT g.request, p_schools[g.request] AS school_id, g.stream_id, g.revision
            FROM unnest(p_guard_requests, p_guard_streams, p_guard_revisions)
                 g(request, stream_id, revision)
           WHERE g.request <> ALL (refused)
        ), head AS MATERIALIZED (
          SELECT h.school_id, h.stream_id, h.revision
            FROM (SELECT DISTINCT school_id, stream_id FROM guard ORDER BY 1, 2) s
            JOIN ledger.stream_head h
              ON h.school_id = s.school_id AND h.stream_id = s.stream_id
             FOR SHARE OF h
        )
        SELECT DISTINCT ON (guard.request) guard.request, guard.stream_id
          FROM guard LEFT JOIN head
            ON head.school_id = guard.school_id AND head.stream_id = guard.stream_id
         WHERE head.revision IS DISTINCT FROM guard.revision
            OR EXISTS (SELECT FROM unnest(p_write_requests, p_write_streams) w(request, stream_id)
                        WHERE w.stream_id = guard.stream_id
                          AND p_schools[w.request] = guard.school_id)
      LOOP
        refused := refused || v_conflict.request;
        outcomes := outcomes || 'conflict'::text;
        streams := streams || v_conflict.stream_id;
      END LOOP;
    END IF;

    IF 0 < ANY (p_write_firsts) THEN
      WITH moved AS (
        UPDATE ledger.stream_head h
           SET revision = w.first + w.size - 1, hash = w.hash
          FROM (SELECT p_schools[w.request] AS school_id, w.*
                  FROM unnest(p_write_requests, p_write_streams, p_write_firsts, p_write_sizes,
                              p_write_previous, v_write_hashes) WITH ORDINALITY
                       w(request, stream_id, first, size, previous, hash, n)
                 WHERE w.first > 0 AND w.request <> ALL (refused)
                 ORDER BY 1, w.stream_id) w
         WHERE h.school_id = w.school_id AND h.stream_id = w.stream_id
           AND h.revision = w.first - 1 AND h.hash = w.previous
        RETURNING w.n)
      SELECT array_agg(n::integer) INTO v_moved FROM moved;
    END IF;
    IF 0 = ANY (p_write_firsts) THEN
      WITH created AS (
        INSERT INTO ledger.stream_head AS h (school_id, stream_id, revision, hash)
        SELECT p_schools[w.request], w.stream_id, w.size - 1, w.hash
          FROM unnest(p_write_requests, p_write_streams, p_write_firsts, p_write_sizes,
                      v_write_hashes) w(request, stream_id, first, size, hash)
         WHERE w.first = 0 AND w.request <> ALL (refused)
         ORDER BY 1, 2
        ON CONFLICT (school_id, stream_id)
          DO UPDATE SET revision = excluded.revision, hash = excluded.hash
          WHERE h.revision = -1
        RETURNING h.school_id, h.stream_id)
      SELECT array_agg(w.n::integer) INTO v_created
        FROM created c, unnest(p_write_requests, p_write_streams) WITH ORDINALITY
             w(request, stream_id, n)
       WHERE w.stream_id = c.stream_id AND p_schools[w.request] = c.school_id;
    END IF;
    v_moved := v_moved || v_created;
    RETURN;
  END $function$;
`;

export class Append implements MigrationInterface {
  readonly name = 'Append0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, `${append} GRANT EXECUTE ON FUNCTION ledger.append TO luuvet_append;`);
  }

  down = isNeverReverted;
}
