import { formProblems } from '../../src/domain/record/field-rules.js';
import { catalogueIds, readCatalogueSources } from '../support/catalogue-sources.js';
import { today } from '../support/people.js';

const known = { today, namedRecords: [] };
const found = (name: string) =>
  catalogueIds
    .flatMap((catalogueId) => readCatalogueSources(catalogueId))
    .flatMap(({ examples }) => examples)
    .filter(({ kind }) => kind.kind === name);

describe.each(['asset', 'class-asset', 'universal-education-area'])('%s', (name) => {
  test('is one line of a book, and there are as many as there are lines', () => {
    const kinds = found(name);
    expect(kinds.length).toBeGreaterThan(0);
    for (const { kind } of kinds) {
      expect(kind).toMatchObject({ onePerDossier: false, tier: 'mandatory' });
      expect([kind.every, kind.numbered, kind.due]).toEqual([undefined, undefined, undefined]);
    }
  });

  test('says how many by a number and not in prose', () => {
    for (const { kind, example } of found(name)) {
      const count = kind.fields.find(({ type, required }) => type.is === 'integer' && required);
      const wrong = { ...example.fields, [count?.name ?? '']: 'hai' };
      expect(formProblems(kind, wrong, known)).toEqual([
        { field: count?.name, problem: 'wrong-type' },
      ]);
      expect(formProblems(kind, example.fields, known)).toEqual([]);
    }
  });
});

test('how many have a disability in one street is in no entry in the clear', () => {
  for (const { kind } of found('universal-education-area')) {
    const clear = kind.fields.filter(({ purpose }) => purpose === null);
    expect(clear.map(({ name }) => name)).toEqual(['countedOn', 'age']);
  }
});

test('what a school got and spent is for its leadership, board and accountant, and for who inspects', () => {
  const inventories = found('asset-inventory');
  expect(inventories.length).toBeGreaterThanOrEqual(2);
  for (const { kind } of inventories) {
    const money = kind.fields.filter(({ label }) => label.vi.includes('(nghìn đồng)'));
    expect(money.map(({ name }) => name)).toEqual([
      ...['budget', 'fees', 'spent', 'balance', 'assetValue'],
    ]);
    for (const { readers, type } of money) {
      expect(type.is).toBe('integer');
      expect(readers).not.toContain('homeroomTeacher');
      expect(readers).toEqual(expect.arrayContaining(['principal', 'accountant', 'inspector']));
    }
  }
});
