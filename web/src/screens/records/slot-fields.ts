import type { ResultOf } from '../../api/graphql.js';
import type { Definition, Typed } from '../../parts/form-values.js';
import type { FormOfKind } from './records.operations.js';

type Form = Pick<ResultOf<typeof FormOfKind>, 'every' | 'aheadDays' | 'topics' | 'periods'>;
type Words = 'period' | 'topic';

const asked = (
  name: Words,
  said: (name: Words) => string,
  type: Pick<Definition['type'], 'is'> & Partial<Definition['type']>,
): Definition => ({
  name,
  // It is drawn anew when somebody changes the language.
  label: { vi: said(name), en: said(name) },
  required: true,
  sensitive: false,
  readers: [],
  type: {
    lengthMax: null,
    multiline: null,
    notFuture: null,
    min: null,
    max: null,
    options: null,
    ...type,
  },
});

/** For when and about what a record is made: asked for like fields, where its kind wants to know. */
export const slotFields = (
  { every, aheadDays, topics, periods }: Form,
  said: (name: Words) => string,
): readonly Definition[] => [
  ...(every === null
    ? []
    : [
        every === 'DAY'
          ? asked('period', said, { is: 'DATE', notFuture: aheadDays === null })
          : asked('period', said, { is: 'CHOICE', options: periods }),
      ]),
  ...(topics === null ? [] : [asked('topic', said, { is: 'CHOICE', options: topics })]),
];

/** The same, as the engine takes it. */
export const slotOf = ({ period, topic }: Typed) => ({
  period: period || null,
  topic: topic || null,
});
