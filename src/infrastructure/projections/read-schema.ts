import type pg from 'pg';
import type { Projection } from '../../application/ports/projection.js';
import type { GenerationState } from './generations.js';
import { columnDefinitions, physicalName, tablePolicies } from './table-layout.js';

/** Something in schema `read` that is not as the engine makes it. */
export interface ReadSchemaProblem {
  readonly relation: string;
  readonly what: 'unknown' | 'missing' | keyof Shape;
}

/** All that decides which rows and columns whoever reads a table or view gets to see. */
interface Shape {
  readonly kind: 'table' | 'view' | 'other';
  readonly owner: string;
  /** `CREATE TABLE` would take them. */
  readonly columns: readonly string[];
  readonly policies: readonly string[];
  readonly protection: 'row security' | 'caller' | 'none';
  /** Only of a view; white space does not count. */
  readonly definition: string | null;
  /** Triggers, rules and inheritance: nothing of the kind is ever made. */
  readonly additions: readonly string[];
}

/** What is left out is not compared. */
type ExpectedShape = Partial<Shape>;

interface GenerationRow {
  readonly projection: string;
  readonly generation: number;
  readonly version: number;
  readonly state: GenerationState;
  readonly tables: readonly string[];
  readonly views: readonly string[];
}

interface RelationRow extends Shape {
  readonly name: string;
  /** Its columns as a query names them. */
  readonly selection: string;
}

/**
 * Whoever has the login that owns the read models can falsify them without touching a row: by a
 * view that leaves some out or shows other values, a policy, a rule. So views and tables have to be
 * exactly what the engine makes: each view all columns of the live generation's table, nothing else.
 * @param pool of a role that may read `read.projection_generation` of all projections
 */
export const checkReadSchema = async (
  pool: pg.Pool,
  projections: readonly Projection[],
): Promise<readonly ReadSchemaProblem[]> => {
  const first = await problemsNow(pool, projections);
  if (first.length === 0) return first;
  // A rebuild may have come to its end between two looks into the catalogue; not twice.
  const again = new Set((await problemsNow(pool, projections)).map(nameOf));
  return first.filter((problem) => again.has(nameOf(problem)));
};

const nameOf = ({ relation, what }: ReadSchemaProblem): string => `${relation} ${what}`;

const problemsNow = async (
  pool: pg.Pool,
  projections: readonly Projection[],
): Promise<readonly ReadSchemaProblem[]> => {
  const generations = await pool.query<GenerationRow>(
    `SELECT projection, generation, version, state, tables, views
       FROM read.projection_generation ORDER BY projection, generation`,
  );
  const relations = await pool.query<RelationRow>(relationQuery);
  const actual = new Map(relations.rows.map((row) => [row.name, row]));
  const expected = new Map<string, ExpectedShape>(bookkeeping.map((name) => [name, plainTable]));
  const problems: ReadSchemaProblem[] = [];
  for (const row of generations.rows) {
    const rules = projections.find(
      ({ name, version }) => name === row.projection && version === row.version,
    );
    if (rules && !isOf(row, rules)) {
      problems.push({ relation: 'projection_generation', what: 'columns' });
    }
    for (const [at, table] of row.tables.entries()) {
      const columns = rules?.tables[at] && columnDefinitions(rules.tables[at]);
      expected.set(table, { ...generationTable, ...(columns && { columns }) });
      const view = row.views[at];
      if (row.state === 'live' && view !== undefined) {
        expected.set(view, viewOf(table, actual.get(table)));
      }
    }
  }
  for (const [relation, shape] of expected) {
    problems.push(...differences(relation, shape, actual.get(relation)));
  }
  for (const relation of actual.keys()) {
    if (!expected.has(relation)) problems.push({ relation, what: 'unknown' });
  }
  return problems;
};

const isOf = (row: GenerationRow, rules: Projection): boolean =>
  isSame(
    row.tables,
    rules.tables.map(({ table }) => physicalName(table, row)),
  ) &&
  isSame(
    row.views,
    rules.tables.map(({ table }) => table),
  );

const owner = 'luuvet_projector';
const bookkeeping = ['projection_generation', 'projection_checkpoint', 'reaction_checkpoint'];
const plainTable = {
  kind: 'table',
  owner,
  policies: [],
  protection: 'none',
  definition: null,
  additions: [],
} as const satisfies ExpectedShape;
const generationTable = {
  ...plainTable,
  policies: tablePolicies,
  protection: 'row security',
} as const satisfies ExpectedShape;

const viewOf = (table: string, row: RelationRow | undefined): ExpectedShape => ({
  ...plainTable,
  kind: 'view',
  protection: 'caller',
  definition: `SELECT ${row?.selection ?? ''} FROM read.${table};`,
});

const differences = (
  relation: string,
  expected: ExpectedShape,
  actual: Shape | undefined,
): readonly ReadSchemaProblem[] => {
  if (actual === undefined) return [{ relation, what: 'missing' }];
  const compared = Object.keys(expected) as (keyof Shape)[];
  return compared
    .filter((what) => !isSame(expected[what], actual[what]))
    .map((what) => ({ relation, what }));
};

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Every relation in the schema but indexes; functions and operators, of which there are none, under
 * their names. The names of our tables need no quotation marks.
 */
const relationQuery = `
  SELECT c.relname AS name,
         CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE 'other' END AS kind,
         c.relowner::regrole::text AS owner,
         ARRAY(SELECT '"' || a.attname || '" ' || format_type(a.atttypid, a.atttypmod)
                      || coalesce((SELECT ' COLLATE "' || l.collname || '"' FROM pg_collation l
                                    WHERE l.oid = a.attcollation), '')
                      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                      || CASE WHEN a.atthasdef THEN ' DEFAULT' ELSE '' END
                 FROM pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attnum) AS columns,
         (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS selection,
         ARRAY(SELECT concat_ws(' ', p.policyname, p.permissive, p.cmd, 'to',
                                array_to_string(p.roles, ', '), 'using', p.qual,
                                'check ' || p.with_check)
                 FROM pg_policies p WHERE p.schemaname = 'read' AND p.tablename = c.relname
                ORDER BY p.policyname) AS policies,
         CASE WHEN c.relrowsecurity THEN 'row security'
              WHEN c.reloptions = '{security_invoker=true}' THEN 'caller'
              ELSE 'none' END AS protection,
         CASE WHEN c.relkind = 'v'
              THEN btrim(regexp_replace(pg_get_viewdef(c.oid), '\\s+', ' ', 'g')) END AS definition,
         ARRAY(SELECT tgname::text FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
                UNION ALL
               SELECT rulename::text FROM pg_rewrite w
                WHERE w.ev_class = c.oid AND NOT (c.relkind = 'v' AND w.rulename = '_RETURN')
                UNION ALL
               SELECT 'inheritance' FROM pg_inherits i
                WHERE c.oid IN (i.inhrelid, i.inhparent)) AS additions
    FROM pg_class c
   WHERE c.relnamespace = 'read'::regnamespace AND c.relkind NOT IN ('i', 'I')
  UNION ALL
  SELECT o.name, 'other', o.owner::regrole::text, '{}', '', '{}', 'none', NULL, '{}'
    FROM (SELECT proname || '()', proowner FROM pg_proc
           WHERE pronamespace = 'read'::regnamespace
           UNION ALL
          SELECT oprname || ' operator', oprowner FROM pg_operator
           WHERE oprnamespace = 'read'::regnamespace) o(name, owner)
   ORDER BY name`;
