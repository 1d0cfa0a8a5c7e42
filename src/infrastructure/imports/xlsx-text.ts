import type { ReadingBudget } from './xlsx-limits.js';
import { refuse } from './xlsx-refusal.js';

/** `_x000A_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
const escapedCharacter = /_x([0-9A-Fa-f]{4})_/g;

/** Collects the text of one cell or shared string, in as many pieces as the parser gives. */
export const textCollector = (part: string, budget: ReadingBudget) => {
  const { limits } = budget;
  let text = '';
  return {
    add(piece: string): void {
      if (text.length < limits.cellTextLengthMax) text += piece;
    },
    /** The text so far, kept for good; the next one starts empty. */
    take(): string {
      const taken = text.slice(0, limits.cellTextLengthMax);
      text = '';
      budget.textLength += taken.length;
      if (budget.textLength > limits.textLengthMax) refuse('content-is-too-complex', { part });
      return detached(taken);
    },
  };
};

export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(escapedCharacter, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/**
 * A copy that stands alone. V8 keeps a slice of 13 characters or more as a view on the string it
 * was cut from, here a 64 KB chunk of XML: one kept name would hold the whole chunk in memory.
 */
const detached = (text: string): string =>
  text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
