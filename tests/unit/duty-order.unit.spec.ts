import {
  countDuties,
  type DutyFound,
  dutyOf,
  pageOfDuties,
} from '../../src/application/queries/duties/duty.js';
import { at } from '../support/people.js';

const now = at('2026-11-21T03:00:00.000Z');
const found = (changes: Partial<DutyFound> = {}): DutyFound => ({
  kind: 'approve-record',
  since: at('2026-11-20T03:00:00.000Z'),
  logIndex: 7,
  subject: {},
  ...changes,
});
const duty = (changes: Partial<DutyFound> = {}) => dutyOf(found(changes), now);

describe('a duty', () => {
  it.each([
    ['2026-11-14T03:00:00.000Z', true],
    ['2026-11-14T03:00:00.001Z', false],
  ])('without an end that waits since %s is late: %s', (since, late) => {
    expect(duty({ since: at(since) }).late).toBe(late);
  });

  it.each([
    ['2026-11-21T03:00:00.000Z', true],
    ['2026-11-21T03:00:00.001Z', false],
  ])('that ends at %s is late: %s, however short or long it waits', (due, late) => {
    expect(duty({ due: at(due) }).late).toBe(late);
    expect(duty({ due: at(due), since: at('2026-01-01T00:00:00.000Z') }).late).toBe(late);
  });
});

describe('a list of duties', () => {
  const soon = duty({ due: at('2026-11-21T09:00:00.000Z'), logIndex: 90 });
  const sameMinute = [1, 2, 3].map((logIndex) => duty({ logIndex }));
  const otherKind = duty({ kind: 'permit-correction', logIndex: 3 });
  const all = [...sameMinute.toReversed(), soon, otherKind];
  const read = (size: number): readonly (readonly number[])[] => {
    const pages: (readonly number[])[] = [];
    for (let after: bigint | null = null; ; ) {
      const page = pageOfDuties(all, { size, after, direction: 'forward' });
      pages.push(page.entries.map(({ row }) => all.indexOf(row)));
      if (!page.hasMore) return pages;
      after = page.entries.at(-1)?.cursor ?? null;
    }
  };

  it('begins with what is due first, and has no two at one place', () => {
    expect(read(50)).toEqual([[3, 4, 2, 1, 0]]);
  });

  it('comes complete and once, whatever the size of its pages', () => {
    for (const size of [1, 2, 3]) expect(read(size).flat()).toEqual([3, 4, 2, 1, 0]);
  });

  it('has cursors of at most 19 digits', () => {
    const last = duty({ since: at('2099-12-31T00:00:00.000Z'), logIndex: 999_999_999 });
    expect(String(last.cursor).length).toBeLessThanOrEqual(19);
  });

  it('is counted by kind, late ones apart; kinds of which there are none are left out', () => {
    const late = duty({ since: at('2026-01-01T00:00:00.000Z') });
    expect(countDuties([...all, late])).toEqual([
      { kind: 'permit-correction', count: 1, late: 0 },
      { kind: 'approve-record', count: 5, late: 1 },
    ]);
  });
});
