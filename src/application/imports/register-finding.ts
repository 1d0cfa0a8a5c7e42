import type { LocalizedText } from '../../domain/shared/record-kind.js';
import { fillText, visibleText } from '../../domain/shared/text.js';
import type { RegisterCell } from '../ports/register-reader.js';
import { type FindingCode, findingTexts } from './register-finding.texts.js';

export type FindingSeverity = 'refusal' | 'warning' | 'note';

/**
 * One thing that was found about one cell or row. `value` is personal data: a finding goes back
 * to the person who brought the file, and MUST NOT be logged or stored.
 */
export interface RegisterFinding {
  readonly severity: FindingSeverity;
  readonly code: FindingCode;
  readonly sheet: string;
  readonly row: number;
  /** The header as the file writes it; null when the whole row is meant. */
  readonly column: string | null;
  readonly columnLetter: string | null;
  /** At most 80 characters, with unseen characters written out. */
  readonly value: string | null;
  readonly message: LocalizedText;
}

/** Numbers and words that complete a message; never a value of the row. */
export type FindingDetail = Readonly<Record<string, string | number>>;

/** What a rule says about a cell, before anybody knows where the cell stands. */
export interface Remark {
  readonly code: FindingCode;
  readonly detail: FindingDetail;
}

export const remark = (code: FindingCode, detail: FindingDetail = {}): Remark => ({ code, detail });

export interface FindingPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: { readonly header: string; readonly letter: string } | null;
  readonly cell: RegisterCell | null;
}

export const findingAt = (place: FindingPlace, { code, detail }: Remark): RegisterFinding => ({
  severity: findingTexts[code].severity,
  code,
  sheet: place.sheet,
  row: place.row,
  column: place.column?.header ?? null,
  columnLetter: place.column?.letter ?? null,
  value: place.cell === null ? null : shownCell(place.cell),
  message: fillText(findingTexts[code], detail),
});

const shownCell = (cell: RegisterCell): string =>
  visibleText(cell.is === 'formula' ? `=… → ${cell.text}` : cell.text);

/** Row numbers for a message: the first five, and how many more. */
export const rowList = (rows: readonly number[]): string => {
  const shown = rows.slice(0, 5).join(', ');
  return rows.length > 5 ? `${shown} (+${rows.length - 5})` : shown;
};
