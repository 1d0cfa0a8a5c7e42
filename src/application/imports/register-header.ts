import type { LocalizedText } from '../../domain/shared/record-kind.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import { fillText, visibleText } from '../../domain/shared/text.js';
import type {
  RegisterFileProblem,
  RegisterFileProblemCode,
  RegisterRow,
  RegisterSheet,
} from '../ports/register-reader.js';
import { headerKey } from './match-keys.js';
import type { RegisterColumn, RegisterLayout } from './register-layout.js';

export interface HeaderCell {
  readonly letter: string;
  /** As the file writes it, with unseen characters written out. */
  readonly header: string;
}

export interface MappedColumn extends HeaderCell {
  readonly column: RegisterColumn;
}

export interface RegisterHeader {
  readonly row: number;
  readonly columns: readonly MappedColumn[];
  readonly unknown: readonly HeaderCell[];
}

/** Printed lists carry the names of ministry, school and list above the table. */
const titleRowsMax = 20;
/** Fewer known columns than this are a coincidence, not a header. */
const knownColumnsMin = 3;

type HeaderProblemCode = Extract<
  RegisterFileProblemCode,
  'header-not-found' | 'columns-are-missing' | 'columns-are-doubled'
>;

const texts: Readonly<Record<HeaderProblemCode, LocalizedText>> = {
  'header-not-found': {
    vi: 'Trang tính "{sheet}" không có dòng tiêu đề theo mẫu (cần các cột: {columns}). {others}',
    en: 'The sheet "{sheet}" has no header of the form (columns needed: {columns}). {others}',
  },
  'columns-are-missing': {
    vi: 'Trang tính "{sheet}", dòng tiêu đề {row}, thiếu cột bắt buộc: {columns}. {others}',
    en: 'The sheet "{sheet}", header in row {row}, lacks required columns: {columns}. {others}',
  },
  'columns-are-doubled': {
    vi: 'Trang tính "{sheet}", dòng tiêu đề {row}, có cột lặp lại: {columns}.',
    en: 'The sheet "{sheet}", header in row {row}, has columns twice: {columns}.',
  },
};

const othersText: LocalizedText = {
  vi: 'Tệp còn có trang: {sheets}.',
  en: 'The file also has the sheets: {sheets}.',
};

/** Finds the row that names the columns, and what each column of the file means. */
export const findHeader = (
  sheet: RegisterSheet,
  layout: RegisterLayout,
): Result<RegisterHeader, RegisterFileProblem> => {
  const known = columnsByKey(layout);
  const header = bestHeader(sheet.rows.slice(0, titleRowsMax), known);
  const required = layout.columns.filter((column) => column.required === 'cell');
  if (header === null || header.columns.length < knownColumnsMin) {
    const columns = required.map((column) => column.header).join(', ');
    return err(headerProblem('header-not-found', sheet, { columns }));
  }
  const present = header.columns.map(({ column }) => column);
  const doubled = header.columns.filter(({ column }, at) => present.indexOf(column) !== at);
  if (doubled.length > 0) {
    const columns = doubled.map(({ header: name, letter }) => `${name} (${letter})`).join(', ');
    return err(headerProblem('columns-are-doubled', sheet, { columns, row: header.row }));
  }
  const missing = required.filter((column) => !present.includes(column));
  if (missing.length > 0) {
    const columns = missing.map((column) => column.header).join(', ');
    return err(headerProblem('columns-are-missing', sheet, { columns, row: header.row }));
  }
  return ok(header);
};

const columnsByKey = (layout: RegisterLayout): ReadonlyMap<string, RegisterColumn> =>
  new Map(
    layout.columns.flatMap((column) =>
      [column.header, ...(column.alsoCalled ?? [])].map((name) => [headerKey(name), column]),
    ),
  );

const bestHeader = (
  rows: readonly RegisterRow[],
  known: ReadonlyMap<string, RegisterColumn>,
): RegisterHeader | null => {
  let best: RegisterHeader | null = null;
  for (const row of rows) {
    const candidate = headerOf(row, known);
    if (best === null || candidate.columns.length > best.columns.length) best = candidate;
  }
  return best;
};

const headerLengthMax = 60;

const headerOf = (row: RegisterRow, known: ReadonlyMap<string, RegisterColumn>): RegisterHeader => {
  const columns: MappedColumn[] = [];
  const unknown: HeaderCell[] = [];
  for (const [letter, cell] of row.cells) {
    const header = visibleText(cell.text.trim(), headerLengthMax);
    const isShort = cell.is === 'text' && cell.text.length <= 2 * headerLengthMax;
    const column = isShort ? known.get(headerKey(cell.text)) : undefined;
    if (column === undefined) unknown.push({ letter, header });
    else columns.push({ letter, header, column });
  }
  return { row: row.row, columns, unknown };
};

const headerProblem = (
  code: HeaderProblemCode,
  sheet: RegisterSheet,
  values: { readonly columns: string; readonly row?: number },
): RegisterFileProblem => {
  const sheets = sheet.otherSheets.join(', ');
  const others = sheets === '' ? { vi: '', en: '' } : fillText(othersText, { sheets });
  const fill = (language: 'vi' | 'en'): string =>
    fillText(texts[code], { ...values, sheet: sheet.sheet, others: others[language] })[
      language
    ].trim();
  return { code, message: { vi: fill('vi'), en: fill('en') } };
};
