import type pg from 'pg';
import type { Findings } from './findings.js';

/**
 * Whoever owns a table can hide rows from the auditor alone, by row security: what the engine
 * reads would then be another ledger than the one that is verified. So the session must see every
 * row: by one policy that lets all through, and by none that takes any away.
 */
export const checkHiddenRows = async (client: pg.Client, findings: Findings): Promise<void> => {
  const { rows } = await client.query<{ table: string }>(
    `SELECT c.relname AS "table"
       FROM pg_catalog.pg_class c
       LEFT JOIN LATERAL (
         SELECT bool_or(p.polpermissive AND pg_get_expr(p.polqual, c.oid) = 'true') AS shows_all,
                bool_or(NOT p.polpermissive) AS takes_away
           FROM pg_catalog.pg_policy p
          WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*') AND EXISTS (
                SELECT FROM unnest(p.polroles) role
                 WHERE role = 0 OR pg_has_role(role, 'MEMBER'))) policy ON true
      WHERE c.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'ledger')
        AND c.relkind = 'r' AND c.relrowsecurity
        AND (policy.takes_away OR policy.shows_all IS NOT TRUE)
      ORDER BY c.relname`,
  );
  for (const { table } of rows) findings.add('rows-hidden', { at: table });
};
