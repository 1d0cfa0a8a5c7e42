import { textDifference } from '../../web/src/format/text-difference.js';
import { catalogueIds, readCatalogueSources } from '../support/catalogue-sources.js';

const rulesOf = (catalogueId: string): string => {
  const found = readCatalogueSources(catalogueId)
    .flatMap(({ examples }) => examples)
    .find(({ kind }) => kind.kind === 'policy');
  const text = found?.example.fields['text'];
  if (typeof text !== 'string') throw new Error(`${catalogueId} has no rules`);
  return text;
};

describe.each(catalogueIds)(
  'the rules of a school, as long as real ones are (%s)',
  (catalogueId) => {
    const rules = rulesOf(catalogueId);

    test('are of seven to ten thousand characters, which their field takes', () => {
      expect(rules.length).toBeGreaterThan(6_000);
      expect(rules.length).toBeLessThan(10_000);
      const [source] = readCatalogueSources(catalogueId);
      const policy = source?.catalogue.kinds.find(({ kind }) => kind === 'policy');
      const text = policy?.fields.find(({ name }) => name === 'text');
      expect(text?.type).toMatchObject({ lengthMax: 20_000 });
    });

    test('differ in the words that were changed and in nothing else (row 66)', () => {
      const next = rules
        .replace('trong ba ngày làm việc', 'trong hai ngày làm việc')
        .replace('Điều 16.', 'Điều 15a. Kiểm tra chéo\nĐiều 16.')
        .replace('nội quy của trường', 'điều lệ của trường');
      const marked = textDifference(rules, next).filter(({ is }) => is !== 'same');
      expect(marked.map(({ is, text }) => [is, text.trim()])).toEqual([
        ['removed', 'ba'],
        ['added', 'hai'],
        ['added', 'Điều 15a. Kiểm tra chéo'],
        ['removed', 'nội quy'],
        ['added', 'điều lệ'],
      ]);
    });
  },
);
