import { inGroups } from '../../src/application/in-groups.js';

describe('work in groups', () => {
  test.each([0, 1, 19, 20, 21, 45])(
    'of %i items keeps their order, and never has more at once',
    async (count) => {
      let working = 0;
      let most = 0;
      const items = Array.from({ length: count }, (_, at) => at);
      const results = await inGroups(items, 20, async (item) => {
        working += 1;
        most = Math.max(most, working);
        // The later of a group end before the earlier.
        await new Promise((resolve) => setTimeout(resolve, 20 - (item % 20)));
        working -= 1;
        return item * 2;
      });
      expect(results).toEqual(items.map((item) => item * 2));
      expect(most).toBe(Math.min(count, 20));
    },
  );

  test('ends with what fails, and begins nothing after it', async () => {
    const begun: number[] = [];
    const failing = inGroups([0, 1, 2, 3], 2, async (item) => {
      begun.push(item);
      if (item === 1) throw new Error('no connection');
    });
    await expect(failing).rejects.toThrow('no connection');
    expect(begun).toEqual([0, 1]);
  });
});
