import type { ColumnKind, Row } from '../../application/ports/projection.js';
import type { LayoutColumn, TableLayout } from './table-layout.js';

// Values cross to the database in its text form, both ways by this one module, so that a row read
// back is the very value that was written, under any session or type-parser setting.

/** A row holds something its column cannot: the projection and its table disagree. */
export class RowDoesNotFit extends Error {
  readonly code = 'ROW_DOES_NOT_FIT';
}

/** Text form of one value, null for SQL NULL. @throws RowDoesNotFit */
export const textOf = ({ kind, nullable, column }: LayoutColumn, value: unknown): string | null => {
  if (value === null) {
    if (!nullable) throw new RowDoesNotFit(`${column} must not be null`);
    return null;
  }
  switch (kind) {
    case 'uuid':
    case 'text':
      if (typeof value === 'string') return value;
      break;
    case 'integer':
      if (Number.isSafeInteger(value)) return String(value);
      break;
    case 'bigint':
      if (typeof value === 'bigint') return value.toString();
      break;
    case 'boolean':
      if (typeof value === 'boolean') return value ? 't' : 'f';
      break;
    case 'json':
      if (Array.isArray(value) && value.length === 0) return '[]';
      if (typeof value === 'object') return JSON.stringify(value);
      break;
    case 'bytes':
      if (value instanceof Uint8Array) return `\\x${hexOf(value)}`;
      break;
  }
  throw new RowDoesNotFit(`${column} takes ${kind}`);
};

const hexOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');

const valueOf = (kind: ColumnKind, text: string | null): unknown => {
  if (text === null) return null;
  switch (kind) {
    case 'uuid':
    case 'text':
      return text;
    case 'integer':
      return Number(text);
    case 'bigint':
      return BigInt(text);
    case 'boolean':
      return text === 't';
    case 'json':
      return JSON.parse(text) as unknown;
    case 'bytes':
      return Buffer.from(text.slice(2), 'hex');
  }
};

/** A row from the text of its columns, in the layout's order. */
export const rowOf = (layout: TableLayout, texts: readonly (string | null)[]): Row =>
  Object.fromEntries(
    layout.columns.map(({ name, kind }, at) => [name, valueOf(kind, texts[at] ?? null)]),
  );

const special = /[\\\n\r\t]/;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => escapes[found] ?? found) : text;

/** One line in the text format of COPY, with its line end. @throws RowDoesNotFit */
export const copyLine = (layout: TableLayout, row: Row): string => {
  let line = '';
  let separator = '';
  for (const column of layout.columns) {
    const text = textOf(column, row[column.name]);
    if (text === null) line += `${separator}\\N`;
    else line += separator + (column.isPlain ? text : escaped(text));
    separator = '\t';
  }
  return `${line}\n`;
};
