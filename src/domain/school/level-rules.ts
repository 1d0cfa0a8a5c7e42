import type { RecordCatalogue, RecordKind } from '../shared/record-kind.js';

/** Only what is owed by classes can be of some levels, and these are levels of the catalogue. */
export const levelContradiction = (
  { about = 'child', topics = [] }: RecordKind,
  { levels = [] }: Pick<RecordCatalogue, 'levels'>,
  path: string,
): string | null => {
  const at = topics.findIndex((topic) => topic.levels !== undefined);
  if (at < 0) return null;
  if (about !== 'child' && about !== 'class') {
    return `${path}.topics[${at}].levels: only classes are of a level`;
  }
  const known = new Set(levels.map(({ code }) => code));
  for (const [index, topic] of topics.entries()) {
    const unfit = topic.levels?.find((code) => !known.has(code));
    if (unfit !== undefined) {
      return `${path}.topics[${index}].levels: ${unfit} is no level of the catalogue`;
    }
  }
  return null;
};
