/** A stretch of words that stayed, went, or came. */
export interface Stretch {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many comparisons a text counts as replaced: nobody reads such a difference. */
const comparisonsMax = 250_000;

/**
 * What changed between two texts, word by word: as few words as possible are marked, and the
 * stretches that are not removed make up the new text.
 */
export const wordDifference = (before: string, after: string): readonly Stretch[] => {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const ahead = sharedAhead(old, fresh);
  const behind = sharedBehind(old.slice(ahead), fresh.slice(ahead));
  const middle = changed(
    old.slice(ahead, old.length - behind),
    fresh.slice(ahead, fresh.length - behind),
  );
  return gathered([
    ...old.slice(0, ahead).map(same),
    ...middle,
    ...fresh.slice(fresh.length - behind).map(same),
  ]);
};

const same = (text: string): Stretch => ({ is: 'same', text });
const removed = (text: string): Stretch => ({ is: 'removed', text });
const added = (text: string): Stretch => ({ is: 'added', text });

/** Words and the spaces between them; one alphabet of marks, however it was typed. */
const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(/\s+|\S+/g) ?? [];

const sharedAhead = (one: readonly string[], other: readonly string[]): number => {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
};

const sharedBehind = (one: readonly string[], other: readonly string[]): number =>
  sharedAhead([...one].reverse(), [...other].reverse());

/** The same of any pieces, such as lines. */
export const changed = (old: readonly string[], fresh: readonly string[]): readonly Stretch[] => {
  if (old.length * fresh.length > comparisonsMax) {
    return [...old.map(removed), ...fresh.map(added)];
  }
  const lengths = commonLengths(old, fresh);
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < fresh.length) {
    const [word = '', other = ''] = [old[i], fresh[j]];
    if (word === other) {
      stretches.push(same(word));
      [i, j] = [i + 1, j + 1];
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) {
      stretches.push(removed(word));
      i += 1;
    } else {
      stretches.push(added(other));
      j += 1;
    }
  }
  return [...stretches, ...old.slice(i).map(removed), ...fresh.slice(j).map(added)];
};

/** Length of the longest common subsequence from each pair of places on. */
const commonLengths = (old: readonly string[], fresh: readonly string[]): readonly number[][] => {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(fresh.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as number[];
      row[j] =
        old[i] === fresh[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
};

/** Neighbours of a kind become one; between marked words a space belongs to both. */
const gathered = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const whole: Stretch[] = [];
  let [gone, come] = ['', ''];
  const settle = (): void => {
    if (gone !== '') whole.push(removed(gone));
    if (come !== '') whole.push(added(come));
    [gone, come] = ['', ''];
  };
  stretches.forEach(({ is, text }, at) => {
    if (is === 'removed') gone += text;
    else if (is === 'added') come += text;
    else if (gone !== '' && come !== '' && isLoneSpace(stretches, at)) {
      [gone, come] = [gone + text, come + text];
    } else {
      settle();
      const last = whole.at(-1);
      if (last?.is === 'same') whole[whole.length - 1] = same(last.text + text);
      else whole.push(same(text));
    }
  });
  settle();
  return whole;
};

/** A space with a change right behind it, so that three changed words are one stretch. */
const isLoneSpace = (stretches: readonly Stretch[], at: number): boolean =>
  stretches[at]?.text.trim() === '' && (stretches[at + 1]?.is ?? 'same') !== 'same';
