import { changed, type Stretch, wordDifference } from './word-difference.js';

/**
 * What changed between two texts of many lines: line by line first, and word by word in lines that
 * stand in the place of others, so that an article moved by a new one before it is not marked whole.
 */
export const textDifference = (before: string, after: string): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let [gone, come] = ['', ''];
  const settle = (): void => {
    if (gone !== '' || come !== '') stretches.push(...wordDifference(gone, come));
    [gone, come] = ['', ''];
  };
  for (const { is, text } of changed(linesOf(before), linesOf(after))) {
    if (is === 'removed') gone += text;
    else if (is === 'added') come += text;
    else {
      settle();
      stretches.push({ is, text });
    }
  }
  settle();
  return joined(stretches);
};

/** Each with the break at its end; the last one has one too, so that nothing after it changes it. */
const linesOf = (text: string): readonly string[] => {
  const whole = text.normalize('NFC');
  return (whole.endsWith('\n') || whole === '' ? whole : `${whole}\n`).match(/[^\n]*\n/g) ?? [];
};

const joined = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.reduce<readonly Stretch[]>((whole, { is, text }) => {
    const last = whole.at(-1);
    return last?.is === is
      ? [...whole.slice(0, -1), { is, text: last.text + text }]
      : [...whole, { is, text }];
  }, []);
