import { collapseSpaces, toNfc } from '../../domain/shared/text.js';

/** Two texts with equal keys are the same word to a person: case, spaces and NFD do not count. */
export const matchKey = (text: string): string =>
  collapseSpaces(toNfc(text.replace(/\s+/g, ' '))).toLowerCase();

/** Headers besides carry marks of required columns, a colon, or a byte order mark from a CSV. */
export const headerKey = (text: string): string =>
  matchKey(text.replace(/\p{Cf}/gu, '').replace(/[\s:]*(\(\s*\*+\s*\)|\*+)?[\s:]*$/, ''));

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Names that a person would read as one: besides case and spaces, the place of the tone mark does
 * not count (`Hoà` and `Hòa` are two schools of spelling for the same syllable).
 */
export const nameKey = (fullName: string): string =>
  matchKey(fullName)
    .split(' ')
    .map((syllable) => {
      const decomposed = syllable.normalize('NFD');
      return decomposed.replace(toneMarks, '') + (decomposed.match(toneMarks) ?? []).join('');
    })
    .join(' ');
