import type { RegisterCell } from '../../application/ports/register-reader.js';
import { isLocalDate } from '../../domain/shared/instant.js';
import { dateOfSerial } from './excel-date.js';
import { refuse } from './xlsx-refusal.js';
import { unescapeText } from './xlsx-text.js';
import { isTrue } from './xlsx-xml.js';

/** One `<c>` as the file gives it, but for its text (ECMA-376 part 1, 18.3.1.4). */
export interface CellSource {
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
}

interface CellContext {
  readonly part: string;
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly uses1904: boolean;
}

const numberForm = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Null for an empty cell. @throws RefusedFile when the cell contradicts the format. */
export const cellOf = (
  source: CellSource,
  text: string,
  context: CellContext,
): RegisterCell | null => {
  if (source.hasFormula) return { is: 'formula', text: unescapeText(text) };
  if (text === '') return null;
  switch (source.type) {
    case 's':
      return textCell(context.sharedStrings[Number(text)] ?? damaged(context));
    case 'inlineStr':
    case 'str':
      return textCell(unescapeText(text));
    case 'b':
      return { is: 'boolean', value: isTrue(text), text: isTrue(text) ? 'TRUE' : 'FALSE' };
    case 'e':
      return { is: 'error', text };
    case 'd':
      return isoDateCell(text);
    case 'n':
      return numberCell(text.trim(), source.style, context);
    default:
      return damaged(context);
  }
};

const textCell = (text: string): RegisterCell | null => (text === '' ? null : { is: 'text', text });

const isoDateCell = (text: string): RegisterCell => {
  const day = text.slice(0, 10);
  const time = text.slice(10);
  return {
    is: 'date',
    date: isLocalDate(day) ? day : null,
    hasTime: time !== '' && !/^T00:00:00(\.0+)?Z?$/.test(time),
    text,
  };
};

const numberCell = (text: string, style: number, context: CellContext): RegisterCell => {
  const value = Number(text);
  if (!numberForm.test(text) || !Number.isFinite(value)) return damaged(context);
  if (context.dateStyles[style] !== true) return { is: 'number', value, text };
  const { date, hasTime } = dateOfSerial(value, context.uses1904);
  return { is: 'date', date, hasTime, text: date ?? text };
};

const damaged = (context: CellContext): never => refuse('file-is-damaged', { part: context.part });
