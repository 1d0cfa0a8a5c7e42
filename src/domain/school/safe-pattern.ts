const escapedAtom = '\\\\[dwspP^$.*+?()[\\]{}|/\\\\](?:\\{[A-Za-z0-9_=]+\\})?';
const characterClass = '\\[(?:\\\\.|[^\\]\\\\])+\\]';
const atom = `(?:${escapedAtom}|${characterClass}|[^\\\\()[\\]{}|*+?^$])`;
const repeat = '(?:[*+?]|\\{[0-9]{1,3}(?:,[0-9]{0,3})?\\})?';
const anchoredSequence = new RegExp(`^\\^(?:${atom}${repeat})+\\$$`, 'u');
const escapesAndClasses = new RegExp(`\\\\.|${characterClass}`, 'gu');
const variableRepeat = /[*+?]|\{[0-9]+,[0-9]*\}/gu;

/**
 * Patterns run on what people type, so one that backtracks would let an entry stop the server. An
 * anchored sequence without groups and with two repeats of variable length takes quadratic time
 * at worst, on at most 5,000 characters.
 */
export const isSafePattern = (pattern: string): boolean => {
  if (!anchoredSequence.test(pattern)) return false;
  const repeats = pattern.replace(escapesAndClasses, 'x').match(variableRepeat) ?? [];
  return repeats.length <= 2 && compiles(pattern);
};

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u').source === pattern;
  } catch {
    return false;
  }
};
