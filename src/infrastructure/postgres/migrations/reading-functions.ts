/**
 * Reads bind the school and select in one round trip. They run with the rights of the caller, so
 * row security still decides: a mistake in the selection shows another school nothing.
 */
const readFunction = (name: string, parameters: string, query: string): string => `
  CREATE FUNCTION ledger.${name}(p_school uuid, ${parameters}) RETURNS TABLE (
    stream_id text, revision bigint, event_id uuid, command_id uuid, type text, version integer,
    recorded_at timestamptz, bytes bytea, hash bytea, ciphertexts bytea[], log_index bigint
  ) LANGUAGE plpgsql VOLATILE SECURITY INVOKER
  SET search_path = pg_catalog, pg_temp
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan
  AS $function$
  #variable_conflict use_column
  BEGIN
    PERFORM set_config('app.school', p_school::text, true);
    RETURN QUERY
    SELECT e.stream_id, e.revision, e.event_id, e.command_id, e.type, e.version, e.recorded_at,
           e.bytes, e.hash, e.ciphertexts, l.log_index
    ${query};
  END $function$;
`;

export const readStream = readFunction(
  'read_stream',
  'p_stream text, p_from bigint, p_limit bigint',
  `FROM ledger.event e LEFT JOIN ledger.log_entry l ON l.seq = e.seq
   WHERE e.school_id = p_school AND e.stream_id = p_stream AND e.revision >= p_from
   ORDER BY e.revision LIMIT p_limit`,
);

export const readAt = readFunction(
  'read_at',
  'p_streams text[], p_revisions bigint[]',
  `FROM (SELECT DISTINCT r.stream_id, r.revision
           FROM unnest(p_streams, p_revisions) r(stream_id, revision)) r
   JOIN ledger.event e
     ON e.school_id = p_school AND e.stream_id = r.stream_id AND e.revision = r.revision
   LEFT JOIN ledger.log_entry l ON l.seq = e.seq`,
);

export const readAll = readFunction(
  'read_all',
  'p_from bigint, p_limit bigint',
  `FROM (SELECT * FROM ledger.log_entry
          WHERE school_id = p_school AND log_index >= p_from
          ORDER BY log_index LIMIT p_limit) l
   JOIN ledger.event e
     ON e.school_id = p_school AND e.stream_id = l.stream_id AND e.revision = l.revision
   ORDER BY l.log_index`,
);

export const findCommand = `
  CREATE FUNCTION ledger.find_command(p_school uuid, p_command uuid) RETURNS TABLE (
    fingerprint text, stream_id text, revision bigint, event_id uuid, recorded_at timestamptz,
    hash bytea, log_index bigint
  ) LANGUAGE plpgsql VOLATILE SECURITY INVOKER
  SET search_path = pg_catalog, pg_temp
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan
  AS $function$
  #variable_conflict use_column
  BEGIN
    PERFORM set_config('app.school', p_school::text, true);
    RETURN QUERY
    SELECT c.fingerprint, e.stream_id, e.revision, e.event_id, e.recorded_at, e.hash, l.log_index
      FROM ledger.command c
     CROSS JOIN LATERAL unnest(c.stream_ids, c.first_revisions, c.event_counts)
           WITH ORDINALITY w(stream_id, first, size, n)
      JOIN ledger.event e
        ON e.school_id = c.school_id AND e.stream_id = w.stream_id
       AND e.revision >= w.first AND e.revision < w.first + w.size
      LEFT JOIN ledger.log_entry l ON l.seq = e.seq
     WHERE c.school_id = p_school AND c.command_id = p_command
     ORDER BY w.n, e.revision;
  END $function$;
`;
