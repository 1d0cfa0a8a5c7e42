import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { startEmbeddedPostgres } from '../../src/infrastructure/postgres/embedded-postgres.js';
import { migrate } from '../../src/infrastructure/postgres/migrate.js';

/** Grants as `role=privileges` in a stable order; the cluster's own roles have fixed names. */
const grants = (column: string): string =>
  `(SELECT string_agg(entry::text, ', ' ORDER BY entry::text) FROM unnest(${column}) entry)`;

/** Ours: neither PostgreSQL's own schemas nor what an extension brought. */
const ours = `n.nspname !~ '^(pg_|information_schema$)'`;

/** Each query gives lines; together they are everything a migration can change. */
const chapters: readonly (readonly [title: string, query: string])[] = [
  [
    'Roles',
    `SELECT concat_ws(' ', r.rolname,
        CASE WHEN r.rolcanlogin THEN 'login' END, CASE WHEN r.rolsuper THEN 'SUPERUSER' END,
        CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END, CASE WHEN r.rolcreatedb THEN 'createdb' END,
        CASE WHEN r.rolcreaterole THEN 'createrole' END, CASE WHEN r.rolinherit THEN 'inherit' END,
        'member of ' || (SELECT string_agg(g.rolname || CASE WHEN m.set_option THEN '' ELSE ' (no set)' END,
                                           ', ' ORDER BY g.rolname, m.set_option)
           FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid)) AS line
       FROM pg_roles r WHERE r.rolname ~ '^luuvet_' ORDER BY 1`,
  ],
  [
    'Database',
    `SELECT concat_ws(' ', 'grants', ${grants('datacl')}) AS line
       FROM pg_database WHERE datname = current_database()`,
  ],
  [
    'Schemas',
    `SELECT concat_ws(' ', n.nspname, 'owner', n.nspowner::regrole, 'grants', ${grants('n.nspacl')}) AS line
       FROM pg_namespace n WHERE ${ours} ORDER BY 1`,
  ],
  [
    'Tables, views, sequences',
    `SELECT concat_ws(' ', n.nspname || '.' || c.relname, 'kind', c.relkind, 'owner', c.relowner::regrole,
        CASE WHEN c.relrowsecurity THEN 'row-security' END,
        CASE WHEN c.relforcerowsecurity THEN 'forced' END,
        array_to_string(c.reloptions, ','), 'grants', ${grants('c.relacl')}) AS line
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${ours} AND c.relkind IN ('r', 'p', 'v', 'm', 'S') ORDER BY 1`,
  ],
  [
    'Sequences',
    `SELECT concat_ws(' ', schemaname || '.' || sequencename, data_type, 'start', start_value,
        'increment', increment_by, 'cache', cache_size, CASE WHEN cycle THEN 'cycle' END) AS line
       FROM pg_sequences ORDER BY 1`,
  ],
  [
    'Columns',
    `SELECT concat_ws(' ', n.nspname || '.' || c.relname || '.' || a.attname,
        format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
        'default ' || pg_get_expr(d.adbin, d.adrelid), CASE a.attstorage WHEN 'e' THEN 'external' END) AS line
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
       LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE ${ours} AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY n.nspname, c.relname, a.attnum`,
  ],
  [
    'Constraints',
    `SELECT concat_ws(' ', con.conrelid::regclass, con.conname, pg_get_constraintdef(con.oid)) AS line
       FROM pg_constraint con JOIN pg_namespace n ON n.oid = con.connamespace
      WHERE ${ours} AND con.contype <> 'n' ORDER BY 1`,
  ],
  [
    'Indexes',
    `SELECT indexdef AS line FROM pg_indexes n WHERE n.schemaname !~ '^(pg_|information_schema$)' ORDER BY 1`,
  ],
  [
    'Policies',
    `SELECT concat_ws(' ', schemaname || '.' || tablename, policyname, permissive, cmd,
        'to', array_to_string(roles, ', '), 'using', qual, 'check', with_check) AS line
       FROM pg_policies ORDER BY 1`,
  ],
  [
    'Triggers',
    `SELECT concat_ws(' ', pg_get_triggerdef(t.oid), 'enabled', t.tgenabled) AS line
       FROM pg_trigger t WHERE NOT t.tgisinternal ORDER BY 1`,
  ],
  [
    'Functions',
    `SELECT concat_ws(E'\\n', pg_get_functiondef(p.oid), 'owner ' || p.proowner::regrole,
        'grants ' || ${grants('p.proacl')}, '') AS line
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE ${ours} ORDER BY n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)`,
  ],
];

export const describeDatabase = async (pool: pg.Pool): Promise<string> => {
  const parts: string[] = [];
  for (const [title, query] of chapters) {
    const { rows } = await pool.query<{ line: string }>(query);
    parts.push(`## ${title}`, ...rows.map(({ line }) => line.trimEnd()), '');
  }
  return parts.join('\n');
};

/** What the migrations make of an empty database, in a cluster of its own. */
export const ddlSnapshot = async (): Promise<string> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'luuvet-ddl-'));
  const postgres = await startEmbeddedPostgres({ directory });
  try {
    await migrate(postgres.connections, postgres.roleSecret);
    const pool = openPool(postgres.connections, 'migrator');
    const description = await describeDatabase(pool);
    await pool.end();
    return description;
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true });
  }
};
