import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type {
  ColumnKind,
  ColumnType,
  ProjectionTable,
  Row,
  RowBody,
  RowChange,
  RowKey,
  RowOrigin,
  TableOf,
} from '../src/application/ports/projection.js';

interface TableDefinition<R extends RowOrigin> {
  readonly table: string;
  readonly key: readonly (keyof R & string)[];
  readonly columns: TableOf<R>['columns'];
  readonly indexes?: readonly (readonly (keyof R & string)[])[];
}

export const tableOf = <R extends RowOrigin>(definition: TableDefinition<R>): TableOf<R> => ({
  indexes: [],
  ...definition,
});

export const insert = <R extends RowOrigin>(table: TableOf<R>, row: RowBody<R>): RowChange => ({
  change: 'insert',
  table: table.table,
  row: row as Row,
});
export const update = <R extends RowOrigin>(
  table: TableOf<R>,
  key: Partial<RowBody<R>>,
  set: Partial<RowBody<R>>,
): RowChange => ({ change: 'update', table: table.table, key, set });
export const remove = <R extends RowOrigin>(
  table: TableOf<R>,
  key: Partial<RowBody<R>>,
): RowChange => ({ change: 'delete', table: table.table, key });
export const keyOf = <R extends RowOrigin>(
  table: TableOf<R>,
  key: Partial<RowBody<R>>,
): RowKey => ({ table: table.table, key });

/** `classId` → `class_id`. */
export const columnName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const kindOf = (type: ColumnType): ColumnKind => type.replace('?', '') as ColumnKind;
export const isNullable = (type: ColumnType): boolean => type.endsWith('?');

/** All columns as they lie in the table: origin first, then the declared ones. */
export const allColumns = (table: ProjectionTable): Readonly<Record<string, ColumnType>> => ({
  schoolId: 'uuid',
  logIndex: 'bigint',
  ...table.columns,
});
/** The whole key, with the school that leads it. */
export const keyColumns = (table: ProjectionTable): readonly string[] => ['schoolId', ...table.key];

const entityTypes = {
  uuid: 'uuid',
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  boolean: 'boolean',
  json: 'json',
  bytes: 'bytea',
} as const satisfies Record<ColumnKind, string>;

const exactInteger = {
  from: (text: string | null): bigint | null => (text === null ? null : BigInt(text)),
  to: (value: bigint | null): string | null => (value === null ? null : value.toString()),
};

/** How TypeORM reads the view of that name; the table itself is versioned and swapped below it. */
export const entityOf = <R extends RowOrigin>(table: TableOf<R>): EntitySchema<R> => {
  const key = keyColumns(table);
  const columns = Object.entries(allColumns(table)).map(([name, type]) => {
    const kind = kindOf(type);
    const column: EntitySchemaColumnOptions = {
      name: columnName(name),
      type: entityTypes[kind],
      primary: key.includes(name),
      nullable: isNullable(type),
      ...(kind === 'bigint' ? { transformer: exactInteger } : {}),
    };
    return [name, column] as const;
  });
  return new EntitySchema<R>({
    name: table.table,
    tableName: table.table,
    schema: 'read',
    synchronize: false,
    columns: Object.fromEntries(columns) as Record<keyof R, EntitySchemaColumnOptions>,
  });
};
