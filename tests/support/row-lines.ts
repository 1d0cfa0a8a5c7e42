import type { Row } from '../../src/application/ports/projection.js';
import { textOf } from '../../src/infrastructure/projections/row-text.js';
import type { TableLayout } from '../../src/infrastructure/projections/table-layout.js';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
const escaped = (text: string): string =>
  text.replace(/[\\\n\r\t]/g, (found) => escapes[found] ?? found);

/** A row as one line of COPY in text form, as a dump shows it. @throws RowDoesNotFit */
export const copyLine = ({ columns }: TableLayout, row: Row): string => {
  const texts = columns.map((column) => textOf(column, row[column.name]));
  return `${texts.map((text) => (text === null ? '\\N' : escaped(text))).join('\t')}\n`;
};
