import type { LocalizedText } from './record-kind.js';

/**
 * Characters that no stored text may hold, because a reader cannot see them or because they make
 * a text read otherwise than it is written: C0 and C1 controls with NUL, tab and line breaks
 * (Cc), bidi controls, zero-width characters, soft hyphen, tags (Cf), lone surrogates (Cs),
 * private use (Co), line and paragraph separators (Zl, Zp), noncharacters, and the fillers and
 * variation selectors that Unicode counts as letters or marks but that show nothing.
 */
const forbiddenClass =
  '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}' +
  '\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFFA0\\uFE00-\\uFE0F' +
  '\\u{E0100}-\\u{E01EF}';
const forbidden = new RegExp(`[${forbiddenClass}]`, 'u');
/** A space that is not U+0020 looks like one, and two texts that look alike would differ. */
const unclear = new RegExp(`[${forbiddenClass}]|(?! )\\p{Zs}`, 'u');
/** No language written in a school register stacks more than three marks on one letter. */
const stackedMarks = /^\p{M}|\p{M}{4}/u;

export const toNfc = (text: string): string => text.normalize('NFC');
export const isNfc = (text: string): boolean => text === toNfc(text);

/** `U+202E` of the first character that must not be stored, or null. */
export const forbiddenCharacter = (text: string): string | null => {
  const found = forbidden.exec(text);
  return found === null ? null : codePointName(found[0]);
};

/** Expects NFC: a mark at the start, or a pile of marks that covers the neighbouring lines. */
export const hasStackedMarks = (text: string): boolean => stackedMarks.test(text);

/** Every run of spaces (of any width) as one U+0020, none at either end. */
export const collapseSpaces = (text: string): string =>
  text.replace(/\p{Zs}+/gu, ' ').replace(/^ | $/g, '');

/** Length as a person counts it: code points, not UTF-16 units. */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

/**
 * A value as it may be shown in a message: what cannot be seen is written as `⟨U+202E⟩`, and
 * after `lengthMax` characters it breaks off with `…`. Never reads more than it shows.
 */
export const visibleText = (text: string, lengthMax = 80): string => {
  let shown = '';
  let length = 0;
  for (const character of text) {
    const piece = unclear.test(character) ? `⟨${codePointName(character)}⟩` : character;
    length += lengthOf(piece);
    if (length > lengthMax) return `${shown}…`;
    shown += piece;
  }
  return shown;
};

/** Puts values in the places marked `{name}` of a text in two languages. */
export const fillText = (
  text: LocalizedText,
  values: Readonly<Record<string, string | number>>,
): LocalizedText => {
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  return { vi: fill(text.vi), en: fill(text.en) };
};

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
