import { brokenStores } from './broken-stores.js';
import type { StoreUnderTest } from './contract-case.js';
import { eventStoreCases } from './event-store.contract.js';

const expectations = brokenStores.flatMap(([Broken, patterns]) =>
  patterns.map((pattern) => ({ broken: Broken.name, Broken, pattern })),
);

describe('the contract finds out broken event stores', () => {
  test.each(expectations)('$broken fails $pattern', async ({ Broken, pattern }) => {
    const cases = eventStoreCases.filter(({ name }) => pattern.test(name));
    expect(cases.length).toBeGreaterThan(0);
    const under: StoreUnderTest = { store: new Broken(), patienceMs: 300, rounds: 20 };
    const results = await Promise.allSettled(cases.map(({ run }) => run(under)));
    expect(results.map(({ status }) => status)).toContain('rejected');
  });

  test('every case is failed by some broken store', () => {
    const idle = eventStoreCases.filter(
      ({ name }) => !expectations.some(({ pattern }) => pattern.test(name)),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});
