const escapedAtom = '\\\\[dwspP^$.*+?()[\\]{}|/\\\\](?:\\{[A-Za-z0-9_=]+\\})?';
const characterClass = '\\[(?:\\\\.|[^\\]\\\\])+\\]';
const atom = `(?:${escapedAtom}|${characterClass}|[^\\\\()[\\]{}|*+?^$])`;
const repeat = '(?:[*+?]|\\{[0-9]{1,3}(?:,[0-9]{0,3})?\\})?';
const sequence = `\\^(?:${atom}${repeat})+\\$`;
const anchoredSequences = new RegExp(`^${sequence}(?:\\|${sequence})*$`, 'u');
const escapesAndClasses = new RegExp(`\\\\.|${characterClass}`, 'gu');
const variableRepeat = /[*+?]|\{[0-9]+,[0-9]*\}/gu;

/**
 * Patterns run on what people type, so one that backtracks would let an entry stop the server.
 * Anchored sequences without groups, one or the other of them, and with two repeats of variable
 * length take quadratic time at worst, on at most `catalogueLimits.patternTextMax` characters.
 */
export const isSafePattern = (pattern: string): boolean => {
  if (!anchoredSequences.test(pattern)) return false;
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
