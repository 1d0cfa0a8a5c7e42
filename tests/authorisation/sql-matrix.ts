import pg from 'pg';
import type { DatabaseRole } from '../../src/infrastructure/postgres/connections.js';
import type { Rights } from './sql-expectations.js';

/** A table or view of ours. */
export interface Relation {
  readonly name: string;
  readonly isView: boolean;
  readonly columns: readonly string[];
  /** Of each column, as PostgreSQL spells it. */
  readonly types: readonly string[];
}

/** The two schools that there are rows of. */
export interface Schools {
  readonly own: string;
  readonly other: string;
}

export const relationsOf = async (session: pg.Client): Promise<readonly Relation[]> => {
  const { rows } = await session.query<Relation>(
    `SELECT n.nspname || '.' || c.relname AS name, c.relkind = 'v' AS "isView",
            array_agg(a.attname::text ORDER BY a.attnum) AS columns,
            array_agg(format_type(a.atttypid, NULL) ORDER BY a.attnum) AS types
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^(pg_|information_schema$)'
      GROUP BY 1, 2 ORDER BY 1`,
  );
  return rows;
};

const permissionDenied = '42501';

const madeUp: readonly (readonly [RegExp, string])[] = [
  [/\[\]$/, "'{}'"],
  [/^uuid$/, 'gen_random_uuid()'],
  [/^(bigint|integer|smallint)$/, '1'],
  [/^boolean$/, 'false'],
  [/^jsonb?$/, "'{}'"],
  [/^bytea$/, "'\\x00'"],
  [/^timestamp/, 'now()'],
  [/^date$/, "'2026-01-15'"],
  [/./, "'x'"],
];

/** Whether a row of that school is there. */
export const hasRowOf = async (
  session: pg.Client,
  { name }: Relation,
  school: string,
): Promise<boolean> => {
  const { rows } = await tried(
    session,
    school,
    `SELECT FROM ${name} WHERE school_id = '${school}'`,
  );
  return rows.length > 0;
};

/** A row of that school in a table that may have none, so that seeing none means something. */
export const fill = async (
  session: pg.Client,
  { name, columns, types }: Relation,
  school: string,
): Promise<void> => {
  const values = columns.map((column, at) =>
    column === 'school_id'
      ? `'${school}'`
      : madeUp.find(([type]) => type.test(types[at] ?? ''))?.[1],
  );
  await session.query('BEGIN');
  await session.query(`SELECT set_config('app.school', $1, true)`, [school]);
  const named = columns.map((column) => `"${column}"`);
  await session.query(`INSERT INTO ${name} (${named.join()}) VALUES (${values.join()})`);
  await session.query('COMMIT');
};

/** What a statement came to in a transaction that is set to the school and then undone. */
const tried = async (
  session: pg.Client,
  school: string | null,
  statement: string,
): Promise<{ readonly code: string | null; readonly rows: readonly Record<string, unknown>[] }> => {
  await session.query('BEGIN');
  try {
    if (school !== null) await session.query(`SELECT set_config('app.school', $1, true)`, [school]);
    const { rows, rowCount } = await session.query(statement);
    return { code: null, rows: rows.length > 0 ? rows : Array(rowCount ?? 0).fill({}) };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    // A right that was given by mistake would be met by the trigger, which says the same code.
    const isTrigger = error.message.includes('append-only');
    return { code: isTrigger ? 'append-only' : (error.code ?? 'unknown'), rows: [] };
  } finally {
    await session.query('ROLLBACK');
  }
};

/** Of which rows, judged by what each of the settings of the school comes to. */
const reachOf = (of: {
  readonly ownSet: string;
  readonly otherSet: string;
  readonly noneSet: string;
}): string => {
  const { ownSet, otherSet, noneSet } = of;
  if (ownSet === 'refused' && otherSet === 'refused' && noneSet === 'refused') return 'refused';
  if (ownSet === 'own' && otherSet === 'other' && noneSet === 'error') return 'own';
  if (ownSet === 'all' && otherSet === 'all' && noneSet === 'all') return 'all';
  return `${ownSet}/${otherSet}/${noneSet}`;
};

const underEach = async (
  { own, other }: Schools,
  under: (school: string | null) => Promise<string>,
): Promise<string> =>
  reachOf({
    ownSet: await under(own),
    otherSet: await under(other),
    noneSet: await under(null),
  });

/** Whose rows a statement touches that could touch everybody's. */
const touched = (seen: readonly string[], { own, other }: Schools): string => {
  const [isOwn, isOther] = [seen.includes(own), seen.includes(other)];
  if (isOwn) return isOther ? 'all' : 'own';
  return isOther ? 'other' : 'nothing';
};

/** PostgreSQL says of an unset school that the setting is unknown, or that `''` is no uuid. */
const codeText = (code: string): string => {
  if (code === permissionDenied) return 'refused';
  return code === '42704' || code === '22P02' ? 'error' : `failed ${code}`;
};

/** Rows of which school are read, or deleted. */
const rowsOf = (
  session: pg.Client,
  { name, columns }: Relation,
  schools: Schools,
  verb: 'SELECT' | 'DELETE',
): Promise<string> =>
  underEach(schools, async (school) => {
    if (!columns.includes('school_id')) {
      const text = verb === 'SELECT' ? `SELECT FROM ${name}` : `DELETE FROM ${name}`;
      const { code } = await tried(session, school, text);
      return code === null || code.startsWith('23') ? 'all' : codeText(code);
    }
    const seen: string[] = [];
    for (const one of [schools.own, schools.other]) {
      const where = `FROM ${name} WHERE school_id = '${one}'`;
      const { code, rows } = await tried(session, school, `${verb} ${where}`);
      // Rows that others refer to were reached.
      if (code?.startsWith('23') || rows.length > 0) seen.push(one);
      else if (code !== null) return codeText(code);
    }
    return touched(seen, schools);
  });

/** A row of which school would be taken, were it whole. */
const insertOf = (
  session: pg.Client,
  { name, columns }: Relation,
  schools: Schools,
): Promise<string> =>
  underEach(schools, async (school) => {
    if (!columns.includes('school_id')) {
      const { code } = await tried(session, school, `INSERT INTO ${name} DEFAULT VALUES`);
      return code === null || code.startsWith('23') ? 'all' : codeText(code);
    }
    const taken: string[] = [];
    const codes: string[] = [];
    for (const one of [schools.own, schools.other]) {
      const text = `INSERT INTO ${name} (school_id) VALUES ('${one}')`;
      const { code } = await tried(session, school, text);
      if (code === null || code.startsWith('23')) taken.push(one);
      else codes.push(codeText(code));
    }
    return taken.length > 0 ? touched(taken, schools) : (codes[0] ?? 'nothing');
  });

const updateOf = async (
  session: pg.Client,
  { name, columns }: Relation,
  { own }: Schools,
): Promise<Rights['update'] | null> => {
  const changed: string[] = [];
  for (const column of columns) {
    const { code } = await tried(session, own, `UPDATE ${name} SET "${column}" = "${column}"`);
    if (code !== permissionDenied) changed.push(column);
  }
  if (changed.length === 0) return null;
  return changed.length === columns.length ? 'every column' : changed;
};

/** What the role can do to it, tried and undone; null when everything is refused. */
const rightsOf = async (
  session: pg.Client,
  relation: Relation,
  schools: Schools,
): Promise<Readonly<Record<string, unknown>> | null> => {
  const { own } = schools;
  const update = await updateOf(session, relation, schools);
  const truncate = relation.isView
    ? permissionDenied
    : (await tried(session, own, `TRUNCATE ${relation.name}`)).code;
  const tries = {
    select: await rowsOf(session, relation, schools, 'SELECT'),
    insert: await insertOf(session, relation, schools),
    delete: await rowsOf(session, relation, schools, 'DELETE'),
    truncate: truncate === permissionDenied ? 'refused' : 'all',
  };
  const found = Object.entries(tries).filter(([, reach]) => reach !== 'refused');
  const rights = { ...Object.fromEntries(found), ...(update && { update }) };
  return Object.keys(rights).length > 0 ? rights : null;
};

/** What every role can do to it. */
export const rightsByRole = async (
  sessions: ReadonlyMap<DatabaseRole, pg.Client>,
  relation: Relation,
  schools: Schools,
): Promise<Readonly<Record<string, unknown>>> => {
  const found = await Promise.all(
    [...sessions].map(
      async ([role, session]) => [role, await rightsOf(session, relation, schools)] as const,
    ),
  );
  return Object.fromEntries(found.filter(([, rights]) => rights !== null));
};
