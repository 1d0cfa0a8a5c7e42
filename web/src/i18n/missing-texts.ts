/** Texts by their keys, in rooms of any depth. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The keys of texts that the other language lacks or leaves empty. */
export const missingTexts = (of: Texts, other: Texts): readonly string[] =>
  Object.entries(of).flatMap(([key, text]) => {
    const there = other[key];
    if (typeof text === 'string') return typeof there === 'string' && there !== '' ? [] : [key];
    const room = typeof there === 'object' ? there : {};
    return missingTexts(text, room).map((inner) => `${key}.${inner}`);
  });
