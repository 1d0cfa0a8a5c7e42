import type { LocalDate } from '../../domain/shared/instant.js';
import type { LocalizedText } from '../../domain/shared/record-kind.js';
import type { Result } from '../../domain/shared/result.js';

/**
 * Reads one sheet of an uploaded register file (xlsx).
 *
 * - It MUST NOT trust the file: any bytes whatever give a sheet or a typed problem, never an
 *   exception, in bounded time and memory (a zip bomb is counted while it inflates).
 * - It MUST NOT evaluate anything: a formula is reported as a formula, external references and
 *   document type definitions are refused or ignored, names inside the file reach no file system.
 * - It MUST NOT guess: a date is a date only if the cell is formatted as one.
 * - It says nothing about what the columns mean; that is the layout's business.
 */
export interface RegisterReader {
  /** SHA-256 of the file, hex; also of a file that cannot be read. */
  fileHash(bytes: Uint8Array): string;
  read(bytes: Uint8Array, choice: SheetChoice): Promise<Result<RegisterSheet, RegisterFileProblem>>;
}

export interface SheetChoice {
  /** A sheet the user asked for by name; refused when it does not exist. */
  readonly named: string | null;
  /** Otherwise the first sheet with one of these names, otherwise the first visible one. */
  readonly usualNames: readonly string[];
}

export interface RegisterSheet {
  /** As in the file, NFC, with unseen characters written out. */
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  /** Rows that hold something, in order. Empty rows are left out, so numbers may jump. */
  readonly rows: readonly RegisterRow[];
  readonly mergedRanges: readonly MergedRange[];
}

export interface RegisterRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly row: number;
  /** Hidden by hand or by a filter: whoever sent the file may not know that it is there. */
  readonly hidden: boolean;
  /** Column letters (`A`, `AB`) → cell; empty cells are left out. */
  readonly cells: ReadonlyMap<string, RegisterCell>;
}

export type RegisterCell =
  | { readonly is: 'text'; readonly text: string }
  /** `text` is the number as the file writes it. */
  | { readonly is: 'number'; readonly value: number; readonly text: string }
  /** `date` is null when the serial number names no day of the calendar. */
  | {
      readonly is: 'date';
      readonly date: LocalDate | null;
      readonly hasTime: boolean;
      readonly text: string;
    }
  | { readonly is: 'boolean'; readonly value: boolean; readonly text: string }
  /** `text` is the value the spreadsheet computed last; nobody vouches for it. */
  | { readonly is: 'formula'; readonly text: string }
  | { readonly is: 'error'; readonly text: string };

/** Rows and columns from 1, ends included. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Why a whole file is refused. The message holds no value of any cell. */
export interface RegisterFileProblem {
  readonly code: RegisterFileProblemCode;
  readonly message: LocalizedText;
}

export type RegisterFileProblemCode =
  | 'file-is-empty'
  | 'file-is-too-large'
  | 'not-an-xlsx'
  | 'old-or-protected-workbook'
  | 'file-is-encrypted'
  | 'file-is-damaged'
  | 'inflates-too-much'
  | 'too-many-parts'
  | 'content-is-too-complex'
  | 'has-document-type'
  | 'sheet-not-found'
  | 'sheet-is-empty'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'header-not-found'
  | 'columns-are-missing'
  | 'columns-are-doubled';

/** `A` → 1, `Z` → 26, `AA` → 27. Expects capital letters only. */
export const columnNumber = (letters: string): number => {
  let number = 0;
  for (const letter of letters) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number;
};

/** 1 → `A`, 27 → `AA`. Expects a number from 1. */
export const columnLetters = (number: number): string => {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};
