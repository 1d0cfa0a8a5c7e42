/** What of a refusal says where something is wrong. */
interface Refused {
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What the engine found wrong, and at which input of the form. */
export interface Wrong {
  readonly place: string;
  readonly problem: Problem;
  readonly bound: string;
}

export type Problem =
  | 'empty'
  | 'none'
  | 'tooMany'
  | 'tooLong'
  | 'form'
  | 'range'
  | 'minAboveMax'
  | 'twice'
  | 'longerThanFile'
  | 'notInRow'
  | 'character'
  | 'taken'
  | 'other';

const natures: readonly (readonly [RegExp, Problem])[] = [
  [/^is empty$/u, 'empty'],
  [/^has 0 members/u, 'none'],
  [/^has \d+ members, not \d+ to (\d+)$/u, 'tooMany'],
  [/^is longer than (\d+)$/u, 'tooLong'],
  [/^has a wrong form$/u, 'form'],
  [/^is not an integer from (.+)$/u, 'range'],
  [/^min is above max$/u, 'minAboveMax'],
  [/occurs twice$/u, 'twice'],
  [/^is longer than the file is kept$/u, 'longerThanFile'],
  [/^a row is about a child$/u, 'notInRow'],
  [/^holds a character/u, 'character'],
];

const problemIn = (nature: string): Pick<Wrong, 'problem' | 'bound'> => {
  for (const [form, problem] of natures) {
    const found = form.exec(nature);
    if (found) return { problem, bound: found[1] ?? '' };
  }
  return { problem: 'other', bound: '' };
};

/** `kinds[0].rowFields[2].label.vi` is the name of the third field. */
const inputAt = (path: string): string => {
  const [, at, member = ''] = /^(?:rowFields|fields)\[(\d+)\]\.?(.*)$/u.exec(path) ?? [];
  if (at !== undefined) {
    // Of the purposes that the form gives only that of what names records can be wrong.
    if (member.startsWith('type') || member === 'purpose') return `fields[${at}].type`;
    return member === 'label.en' ? `fields[${at}].en` : `fields[${at}].vi`;
  }
  if (path.startsWith('retention')) return 'retentionYears';
  return inputs[path] ?? path;
};

const inputs: Readonly<Record<string, string>> = {
  kind: 'code',
  'label.vi': 'vi',
  'label.en': 'en',
  rowFields: 'fields',
};

/** Null where the whole is refused, which the notice below the form says. */
export const wrongIn = (refusal: Refused | null): Wrong | null => {
  if (refusal === null) return null;
  if (refusal.name === 'KindIsTaken') return { place: 'code', problem: 'taken', bound: '' };
  if (refusal.name === 'TextIsInvalid') return { place: 'decisionNo', problem: 'form', bound: '' };
  if (refusal.name !== 'CatalogueIsInvalid') return null;
  const [path = '', nature = ''] = String(refusal.facts['problem']).split(/: (.*)/su);
  const place = inputAt(path.replace(/^kinds(?:\[\d+\])?\.?/u, ''));
  const found = problemIn(nature);
  // Without a code of its own it has none only where it has no name of which one could be made.
  return { place: place === 'code' && found.problem === 'empty' ? 'vi' : place, ...found };
};
