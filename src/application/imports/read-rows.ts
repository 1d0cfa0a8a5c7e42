import type { LocalDate } from '../../domain/shared/instant.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import {
  columnNumber,
  type MergedRange,
  type RegisterCell,
  type RegisterRow,
  type RegisterSheet,
} from '../ports/register-reader.js';
import { readCell } from './read-cell.js';
import { findingAt, type RegisterFinding, type Remark, remark } from './register-finding.js';
import { findingTexts } from './register-finding.texts.js';
import type { MappedColumn, RegisterHeader } from './register-header.js';
import type { CellRule } from './register-layout.js';

/** One row of the table, each cell read by the rule of its column. */
export interface RowReading {
  readonly source: RegisterRow;
  /** Fields whose cell was acceptable; an empty cell is null. */
  readonly values: ReadonlyMap<FieldName, FieldValue>;
  readonly refusals: readonly RegisterFinding[];
  /** Warnings and notes. */
  readonly remarks: readonly RegisterFinding[];
}

export interface RowsReading {
  readonly rows: readonly RowReading[];
  /** About rows that are not part of the table. */
  readonly remarks: readonly RegisterFinding[];
}

interface RuledColumn extends MappedColumn {
  readonly rule: CellRule;
}

/** Reads every row below the header. Nothing is dropped in silence. */
export const readRows = (
  sheet: RegisterSheet,
  header: RegisterHeader,
  today: LocalDate,
): RowsReading => {
  const columns = header.columns.flatMap((mapped): RuledColumn[] =>
    mapped.column.rule === null ? [] : [{ ...mapped, rule: mapped.column.rule }],
  );
  const rows: RowReading[] = [];
  const remarks: RegisterFinding[] = [];
  for (const source of sheet.rows) {
    if (source.row <= header.row) continue;
    if (columns.some(({ letter }) => !isBlank(source.cells.get(letter)))) {
      rows.push(readRow(sheet, source, columns, today));
    } else {
      const place = { sheet: sheet.sheet, row: source.row, column: null, cell: null };
      remarks.push(findingAt(place, remark('row-is-blank')));
    }
  }
  return { rows, remarks };
};

const isBlank = (cell: RegisterCell | undefined): boolean =>
  cell === undefined || (cell.is === 'text' && cell.text.trim() === '');

const readRow = (
  sheet: RegisterSheet,
  source: RegisterRow,
  columns: readonly RuledColumn[],
  today: LocalDate,
): RowReading => {
  const values = new Map<FieldName, FieldValue>();
  const findings: RegisterFinding[] = [];
  const merged = sheet.mergedRanges.filter(
    ({ firstRow, lastRow }) => firstRow <= source.row && source.row <= lastRow,
  );
  if (source.hidden) {
    const place = { sheet: sheet.sheet, row: source.row, column: null, cell: null };
    findings.push(findingAt(place, remark('row-is-hidden')));
  }
  for (const mapped of columns) {
    const cell = source.cells.get(mapped.letter) ?? null;
    const say = (said: Remark): void => {
      findings.push(findingAt({ sheet: sheet.sheet, row: source.row, column: mapped, cell }, said));
    };
    const result = readMapped(mapped, cell, merged, today);
    if (result.ok) {
      values.set(mapped.column.field, result.value.value);
      result.value.remarks.forEach(say);
    } else {
      say(result.error);
    }
  }
  return {
    source,
    values,
    refusals: findings.filter(({ code }) => findingTexts[code].severity === 'refusal'),
    remarks: findings.filter(({ code }) => findingTexts[code].severity !== 'refusal'),
  };
};

const readMapped = (
  { column, letter, rule }: RuledColumn,
  cell: RegisterCell | null,
  merged: readonly MergedRange[],
  today: LocalDate,
): ReturnType<typeof readCell> => {
  const number = columnNumber(letter);
  const isMerged = merged.some(
    ({ firstColumn, lastColumn }) => firstColumn <= number && number <= lastColumn,
  );
  if (isMerged) return { ok: false, error: remark('cell-is-merged') };
  const result = readCell(rule, cell, today);
  if (result.ok && result.value.value === null && column.required === 'cell') {
    return { ok: false, error: remark('cell-is-empty') };
  }
  return result;
};
