import {
  allColumns,
  columnName,
  isNullable,
  keyColumns,
  kindOf,
} from '../../../projections/table.js';
import type { ColumnKind, ProjectionTable } from '../../application/ports/projection.js';

/** Which tables of a projection: those of the given version and generation. */
export interface TableSet {
  readonly projection: string;
  readonly version: number;
  readonly generation: number;
}

export interface LayoutColumn {
  /** As projections call it. */
  readonly name: string;
  /** As the database calls it. */
  readonly column: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
}

/** A table of a read model as it lies in the database, with the statements the writer needs. */
export interface TableLayout {
  readonly table: string;
  readonly physical: string;
  readonly columns: readonly LayoutColumn[];
  /** Without the school, which is a parameter of its own. */
  readonly key: readonly LayoutColumn[];
  /** $1 school, then one array per key column. */
  readonly load: string;
  readonly erase: string;
  readonly copyIn: string;
  /** In key order. */
  readonly copyOut: string;
}

const storedTypes: Readonly<Record<ColumnKind, string>> = {
  uuid: 'uuid',
  // Collation C: the order of a dump must not depend on the server's locale.
  text: 'text COLLATE "C"',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  // `json` keeps the bytes it was given; `jsonb` costs the server twice the time per row (measured).
  json: 'json',
  bytes: 'bytea',
};

/** Rows of up to a page stay as they are: compressing costs more than writing them (measured). */
const toastTupleTarget = 8160;

export const physicalName = (table: string, { version, generation }: TableSet): string =>
  `${table}_v${version}_${generation}`;

const quoted = (name: string): string => `"${name}"`;

export const layoutOf = (table: ProjectionTable, set: TableSet): TableLayout => {
  const columns = Object.entries(allColumns(table)).map(([name, type]) => ({
    name,
    column: columnName(name),
    kind: kindOf(type),
    nullable: isNullable(type),
  }));
  const key = table.key.map((name) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) throw new Error(`${table.table} has no key column ${name}`);
    return column;
  });
  const physical = physicalName(table.table, set);
  const relation = `read.${quoted(physical)}`;
  const list = columns.map(({ column }) => `stored.${quoted(column)}`).join(', ');
  const arrays = key.map(({ kind }, at) => `$${at + 2}::${kind}[]`).join(', ');
  const names = key.map(({ column }) => quoted(column)).join(', ');
  const same = key.map(({ column }) => ` AND stored.${quoted(column)} = wanted.${quoted(column)}`);
  const wanted = key.length > 0 ? ` unnest(${arrays}) AS wanted(${names})` : '';
  const match = `stored.school_id = $1${same.join('')}`;
  const order = keyColumns(table)
    .map((name) => quoted(columnName(name)))
    .join(', ');
  return {
    table: table.table,
    physical,
    columns,
    key,
    load: `SELECT ${list} FROM ${relation} stored${wanted && `,${wanted}`} WHERE ${match}`,
    erase: `DELETE FROM ${relation} stored${wanted && ` USING${wanted}`} WHERE ${match}`,
    copyIn: `COPY ${relation} FROM STDIN (FORMAT binary)`,
    copyOut: `COPY (SELECT * FROM ${relation} ORDER BY ${order}) TO STDOUT`,
  };
};

/** As `CREATE TABLE` takes them, in order. */
export const columnDefinitions = (table: ProjectionTable): readonly string[] =>
  Object.entries(allColumns(table)).map(
    ([name, type]) =>
      `${quoted(columnName(name))} ${storedTypes[kindOf(type)]}${isNullable(type) ? '' : ' NOT NULL'}`,
  );

/** Without secondary indexes: filling a table and indexing it afterwards is the faster order. */
export const createTable = (table: ProjectionTable, set: TableSet): string => {
  const columns = columnDefinitions(table);
  const key = keyColumns(table).map((name) => quoted(columnName(name)));
  const physical = quoted(physicalName(table.table, set));
  return `
    CREATE TABLE read.${physical} (${columns.join(', ')}, PRIMARY KEY (${key.join(', ')}))
      WITH (toast_tuple_target = ${toastTupleTarget});
    ALTER TABLE read.${physical} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY own_school ON read.${physical} FOR SELECT TO luuvet_read
      USING (school_id = current_setting('app.school')::uuid);
    CREATE POLICY every_school ON read.${physical} FOR SELECT TO luuvet_auditor USING (true);
    GRANT SELECT ON read.${physical} TO luuvet_read, luuvet_auditor;`;
};

/** What `createTable` allows, as the database tells it. */
export const tablePolicies: readonly string[] = [
  'every_school PERMISSIVE SELECT to luuvet_auditor using true',
  'own_school PERMISSIVE SELECT to luuvet_read using ' +
    "(school_id = (current_setting('app.school'::text))::uuid)",
];

/**
 * What the planner has to know of a table that was just filled; autovacuum comes round too late.
 * Only columns that queries search by: looking through whole rows takes longer than filling them.
 */
export const analyzeTable = (table: ProjectionTable, set: TableSet): string => {
  const searched = new Set(['schoolId', ...table.key, ...table.indexes.flat()]);
  const columns = [...searched].map((name) => quoted(columnName(name)));
  return `ANALYZE read.${quoted(physicalName(table.table, set))} (${columns.join(', ')})`;
};

/** Repeating it changes nothing. */
export const createIndexes = (table: ProjectionTable, set: TableSet): string =>
  table.indexes
    .map((index, at) => {
      const physical = physicalName(table.table, set);
      const columns = ['schoolId', ...index].map((name) => quoted(columnName(name)));
      return `CREATE INDEX IF NOT EXISTS ${quoted(`${physical}_by_${at}`)}
        ON read.${quoted(physical)} (${columns.join(', ')});`;
    })
    .join('\n');

export const dropTable = (physical: string): string =>
  `DROP TABLE IF EXISTS read.${quoted(physical)}`;

/** Points the name that queries use at these tables; `security_invoker` keeps row security on. */
export const pointView = (table: ProjectionTable, set: TableSet): string => `
  CREATE OR REPLACE VIEW read.${quoted(table.table)} WITH (security_invoker = true) AS
    SELECT * FROM read.${quoted(physicalName(table.table, set))};
  GRANT SELECT ON read.${quoted(table.table)} TO luuvet_read, luuvet_auditor;`;

export const dropView = (table: string): string => `DROP VIEW IF EXISTS read.${quoted(table)}`;
