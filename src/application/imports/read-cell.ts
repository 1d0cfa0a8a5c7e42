import type { LocalDate } from '../../domain/shared/instant.js';
import { err } from '../../domain/shared/result.js';
import type { RegisterCell } from '../ports/register-reader.js';
import { type CellResult, reading } from './cell-reading.js';
import { matchKey } from './match-keys.js';
import { readDate } from './read-date.js';
import { readPersonalNumber, readPhone, readYear } from './read-number.js';
import { readCode, readName, readText } from './read-text.js';
import { remark } from './register-finding.js';
import type { CellRule, ChoiceOption } from './register-layout.js';

/** Applies the rule of a column to one cell. `cell` is null when the file has none there. */
export const readCell = (
  rule: CellRule,
  cell: RegisterCell | null,
  today: LocalDate,
): CellResult => {
  if (cell === null) return reading(rule.is === 'yes-no' ? false : null);
  if (cell.is === 'formula') return err(remark('cell-is-formula'));
  if (cell.is === 'error') return err(remark('cell-is-error'));
  switch (rule.is) {
    case 'name':
      return readName(cell, rule.lengthMax);
    case 'code':
      return readCode(cell, rule.lengthMax);
    case 'text':
      return readText(cell, rule.lengthMax);
    case 'date':
      return readDate(cell, rule, today);
    case 'year':
      return readYear(cell, rule.min, today);
    case 'phone':
      return readPhone(cell);
    case 'personal-number':
      return readPersonalNumber(cell);
    case 'choice':
      return readChoice(cell, rule.options);
    case 'yes-no':
      return readYesNo(cell);
  }
};

const wordLengthMax = 100;

const readChoice = (cell: RegisterCell, options: readonly ChoiceOption[]): CellResult => {
  const key = matchKey(cell.text.slice(0, wordLengthMax));
  if (key === '') return reading(null);
  const chosen = options.find(({ words }) => words.some((word) => matchKey(word) === key));
  if (chosen !== undefined) return reading(chosen.code);
  return err(remark('not-an-option', { options: options.map(({ words }) => words[0]).join(', ') }));
};

const yesWords = new Set(['có', 'x', '1', 'true', 'yes']);
const noWords = new Set(['', 'không', '0', 'false', 'no']);

const readYesNo = (cell: RegisterCell): CellResult => {
  const key = matchKey(cell.text.slice(0, wordLengthMax));
  if (yesWords.has(key)) return reading(true);
  if (noWords.has(key)) return reading(false);
  return err(remark('not-an-option', { options: 'Có, Không' }));
};
