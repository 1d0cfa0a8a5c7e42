import {
  columnLetters,
  columnNumber,
  type MergedRange,
  type RegisterCell,
  type RegisterRow,
} from '../../application/ports/register-reader.js';
import type { XlsxArchive } from './xlsx-archive.js';
import { type CellSource, cellOf } from './xlsx-cell.js';
import type { ReadingBudget } from './xlsx-limits.js';
import { refuse } from './xlsx-refusal.js';
import { textCollector } from './xlsx-text.js';
import { isAt, isTrue, readXml, type XmlAttributes } from './xlsx-xml.js';

export interface SheetContent {
  readonly rows: readonly RegisterRow[];
  readonly mergedRanges: readonly MergedRange[];
}

export interface SheetContext {
  readonly part: string;
  readonly budget: ReadingBudget;
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly uses1904: boolean;
}

interface OpenRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: Map<string, RegisterCell>;
  lastColumn: number;
}

interface OpenCell extends CellSource {
  readonly column: number;
  readonly letters: string;
}

const rowPath = ['worksheet', 'sheetData', 'row'];
const cellPath = [...rowPath, 'c'];
const formulaPath = [...cellPath, 'f'];
const textPaths = [
  [...cellPath, 'v'],
  [...cellPath, 'is', 't'],
  [...cellPath, 'is', 'r', 't'],
];
const mergedCellPath = ['worksheet', 'mergeCells', 'mergeCell'];

/** @throws RefusedFile */
export const readSheet = async (
  archive: XlsxArchive,
  context: SheetContext,
): Promise<SheetContent> => {
  const collector = sheetCollector(context);
  const collected = textCollector(context.part, context.budget);
  await readXml(archive.read(context.part), context.part, context.budget, {
    open(_, attributes, path) {
      if (isAt(path, cellPath)) collector.openCell(attributes);
      else if (isAt(path, rowPath)) collector.openRow(attributes);
      else if (isAt(path, formulaPath)) collector.markFormula();
      else if (isAt(path, mergedCellPath)) collector.addMergedRange(attributes['ref'] ?? '');
    },
    text(text, path) {
      if (textPaths.some((wanted) => isAt(path, wanted))) collected.add(text);
    },
    close(_, path) {
      if (isAt(path, cellPath)) collector.closeCell(collected.take());
      else if (isAt(path, rowPath)) collector.closeRow();
    },
  });
  return collector.content();
};

const sheetCollector = (context: SheetContext) => {
  const { limits } = context.budget;
  const { rowsMax, columnsMax } = limits;
  const rows: RegisterRow[] = [];
  const mergedRanges: MergedRange[] = [];
  let openRow: OpenRow = { row: 0, hidden: false, cells: new Map(), lastColumn: 0 };
  let openCell: OpenCell | null = null;
  let cellCount = 0;
  const damaged = (): never => refuse('file-is-damaged', { part: context.part });
  const tooComplex = (): never => refuse('content-is-too-complex', { part: context.part });

  const keep = ({ column, letters }: OpenCell, cell: RegisterCell): void => {
    if (column > columnsMax) refuse('too-many-columns', { columnsMax });
    cellCount += 1;
    if (cellCount > limits.cellsMax) tooComplex();
    openRow.cells.set(letters, cell);
  };
  return {
    openRow(attributes: XmlAttributes): void {
      const given = attributes['r'];
      const row = given === undefined ? openRow.row + 1 : Number(given);
      // Rows out of order or given twice: which one a program shows is a matter of taste.
      if (!Number.isInteger(row) || row <= openRow.row || row > limits.rowNumberMax) damaged();
      openRow = { row, hidden: isTrue(attributes['hidden']), cells: new Map(), lastColumn: 0 };
    },
    openCell(attributes: XmlAttributes): void {
      const letters = lettersOf(attributes['r'], openRow) ?? damaged();
      const column = columnNumber(letters);
      if (column <= openRow.lastColumn) damaged();
      openRow.lastColumn = column;
      openCell = {
        column,
        letters,
        type: attributes['t'] ?? 'n',
        style: Number(attributes['s'] ?? 0),
        hasFormula: false,
      };
    },
    markFormula(): void {
      if (openCell !== null) openCell.hasFormula = true;
    },
    closeCell(text: string): void {
      if (openCell === null) return;
      const cell = cellOf(openCell, text, context);
      if (cell !== null) keep(openCell, cell);
      openCell = null;
    },
    closeRow(): void {
      if (openRow.cells.size === 0) return;
      if (rows.length >= rowsMax) refuse('too-many-rows', { rowsMax });
      rows.push({ row: openRow.row, hidden: openRow.hidden, cells: openRow.cells });
    },
    addMergedRange(reference: string): void {
      if (mergedRanges.length >= limits.mergedRangesMax) tooComplex();
      mergedRanges.push(mergedRangeOf(reference) ?? damaged());
    },
    content: (): SheetContent => ({ rows, mergedRanges }),
  };
};

const lettersOf = (reference: string | undefined, row: OpenRow): string | null => {
  if (reference === undefined) return columnLetters(row.lastColumn + 1);
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  return parts?.[1] !== undefined && Number(parts[2]) === row.row ? parts[1] : null;
};

const mergedRangeOf = (reference: string): MergedRange | null => {
  const parts = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (parts?.[1] === undefined || parts[3] === undefined) return null;
  return {
    firstColumn: columnNumber(parts[1]),
    firstRow: Number(parts[2]),
    lastColumn: columnNumber(parts[3]),
    lastRow: Number(parts[4]),
  };
};
