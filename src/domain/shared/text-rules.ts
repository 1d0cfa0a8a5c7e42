import { forbiddenCharacter, hasStackedMarks, isNfc, lengthOf } from './text.js';

export interface TextRule {
  readonly lengthMax: number;
  readonly multiline?: boolean;
}

/** Free texts of commands; a catalogue sets its own limits for form fields. */
export const textRules = {
  code: { lengthMax: 40 },
  reference: { lengthMax: 100 },
  name: { lengthMax: 200 },
  line: { lengthMax: 300 },
  prose: { lengthMax: 2000, multiline: true },
  /** As an authority writes, and as it is answered. */
  report: { lengthMax: 4000, multiline: true },
} as const satisfies Record<string, TextRule>;

export interface TextIsInvalid {
  readonly type: 'TextIsInvalid';
  readonly field: string;
  readonly lengthMax: number;
}

export const isTooLong = (text: string, { lengthMax }: TextRule): boolean =>
  // A code point has at most two UTF-16 units, so a huge text is refused without being read.
  text.length > 2 * lengthMax || lengthOf(text) > lengthMax;

/** Holds nothing that a reader cannot see, and reads the same after it was stored (NFC). */
export const isWellFormedText = (text: string, { multiline = false }: TextRule): boolean =>
  isNfc(text) &&
  !hasStackedMarks(text) &&
  forbiddenCharacter(multiline ? text.replaceAll('\n', ' ') : text) === null;

/** The first of the texts that is blank, too long or not well formed. */
export const invalidText = (
  texts: readonly (readonly [field: string, text: string, rule: TextRule])[],
): TextIsInvalid | null => {
  for (const [field, text, rule] of texts) {
    const accepted = text.trim() !== '' && !isTooLong(text, rule) && isWellFormedText(text, rule);
    if (!accepted) return { type: 'TextIsInvalid', field, lengthMax: rule.lengthMax };
  }
  return null;
};

/** The same for a list, which may be empty but not longer than `countMax`. */
export const invalidTexts = (
  field: string,
  texts: readonly string[],
  rule: TextRule,
  countMax: number,
): TextIsInvalid | null =>
  texts.length > countMax
    ? { type: 'TextIsInvalid', field, lengthMax: rule.lengthMax }
    : invalidText(texts.map((text) => [field, text, rule] as const));
