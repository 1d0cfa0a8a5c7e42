import type { ColumnKind, Row } from '../../application/ports/projection.js';
import type { LayoutColumn, TableLayout } from './table-layout.js';

// Keys and rows that are read back cross in the database's text form, rows that are written in its
// binary form (`row-bytes`): the very same value either way, under any session or type-parser
// setting.

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
      if (typeof value === 'object' || Number.isSafeInteger(value)) return JSON.stringify(value);
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
