/** A word in the two spellings in which it is compared; neither knows upper case. */
export interface Spelling {
  /** With its diacritics. */
  readonly exact: string;
  /** Without any: "Đặng" is "dang". */
  readonly folded: string;
}

/** How a text was found; null when it was not. */
export type Match = 'exact' | 'folded' | null;

const marks = /\p{M}/gu;

const spelling = (word: string): Spelling => {
  const exact = word.normalize('NFC').toLowerCase();
  // The stroke of "đ" is no mark of its own that a decomposition would take off.
  const folded = exact.replaceAll('đ', 'd').normalize('NFD').replace(marks, '');
  return { exact, folded };
};

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

/** What is asked for, word by word; none for a blank text. */
export const askedWords = (text: string): readonly Spelling[] => wordsOf(text).map(spelling);

/** The words of a name, also those that a hyphen or an apostrophe joins: "Y Bhăm-Niê". */
export const nameStarts = (name: string): readonly Spelling[] => {
  const parts = name.split(/[\s\-–'’.]+/u).filter(Boolean);
  return [...new Set([...wordsOf(name), ...parts])].map(spelling);
};

/** A code is found by its beginning, not by what stands inside it. */
export const codeStarts = (code: string): readonly Spelling[] => wordsOf(code).map(spelling);

/** Every word that is asked for has to begin one of these; exactly, if all of them do. */
export const matchOf = (asked: readonly Spelling[], starts: readonly Spelling[]): Match => {
  const begins = (how: keyof Spelling): boolean =>
    asked.every((word) => starts.some((start) => start[how].startsWith(word[how])));
  if (!begins('folded')) return null;
  return begins('exact') ? 'exact' : 'folded';
};

/** Whether all words that are asked for stand in the text, wherever in a word of it. */
export const holdsWords = (text: string, asked: readonly Spelling[]): boolean => {
  const { folded } = spelling(text);
  return asked.every((word) => folded.includes(word.folded));
};

/** Those that are found: with the very diacritics first, each part in the order that it came in. */
export const ranked = <T>(all: readonly T[], match: (one: T) => Match): readonly T[] => {
  const exact: T[] = [];
  const folded: T[] = [];
  for (const one of all) {
    const how = match(one);
    if (how === 'exact') exact.push(one);
    if (how === 'folded') folded.push(one);
  }
  return [...exact, ...folded];
};

/** A name as lists sort it: by the given name, which stands last, then by what stands before. */
export interface NameOrder {
  readonly given: string;
  readonly before: string;
}

export const nameOrder = (name: string): NameOrder => {
  const words = wordsOf(name.normalize('NFC'));
  return { given: words.at(-1) ?? '', before: words.slice(0, -1).join(' ') };
};

const vietnamese = new Intl.Collator('vi', { numeric: true });

export const compareNames = (a: NameOrder, b: NameOrder): number =>
  vietnamese.compare(a.given, b.given) || vietnamese.compare(a.before, b.before);
