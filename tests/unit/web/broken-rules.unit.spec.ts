import { brokenRules } from '../../../web/src/parts/broken-rules.js';
import type { Definition } from '../../../web/src/parts/form-values.js';

const said = { vi: 'vi', en: 'en' };
const order = { left: ['ends'], is: 'NOT_BEFORE' as const, right: 'begins', said };
const sum = { left: ['girls', 'boys'], is: 'AT_MOST' as const, right: 'all', said };

const field = (name: string): Definition => {
  const is = name === 'begins' || name === 'ends' ? 'DATE' : 'INTEGER';
  const limits = { lengthMax: null, multiline: null, notFuture: null, min: null, max: null };
  const type = { is, ...limits, options: null } as const;
  return { name, label: said, required: false, sensitive: false, readers: [], type };
};

const broken = (typed: Readonly<Record<string, string | null>>): readonly string[] => {
  const entries = Object.entries(typed).map(([name, text]) => ({
    field: field(name),
    typed: text,
  }));
  return brokenRules([order, sum], entries).map((one) => one.field);
};

describe('what is typed into a form', () => {
  test('is told where it does not go together, at the first field of the rule', () => {
    expect(broken({ begins: '2026-09-10', ends: '2026-09-09' })).toEqual(['ends']);
    expect(broken({ girls: '6', boys: '5', all: '10' })).toEqual(['girls']);
    expect(broken({ boys: '11', all: '10' })).toEqual(['girls']);
    expect(
      broken({ begins: '2026-09-10', ends: '2026-09-09', girls: '9', boys: '9', all: '1' }),
    ).toEqual(['ends', 'girls']);
  });

  test.each([
    [{ begins: '2026-09-10', ends: '2026-09-10' }],
    [{ begins: '2026-09-10', ends: '' }],
    [{ begins: '', ends: '2026-09-10' }],
    [{ girls: '5', boys: '5', all: '10' }],
    [{ girls: '50', boys: '', all: '' }],
    [{ girls: 'nhiều', boys: '', all: '10' }],
    // What somebody may not see is compared by the engine alone.
    [{ girls: '11', boys: '', all: null }],
  ])('is left to the engine when nothing is wrong with it or it cannot be told: %j', (typed) => {
    expect(broken(typed)).toEqual([]);
  });
});
