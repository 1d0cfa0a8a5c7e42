import 'reflect-metadata';
import { PendingImports } from '../../src/application/imports/pending-imports.js';
import type { AccountId, SchoolId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';

const [ours, theirs] = ['school-1', 'school-2'] as [SchoolId, SchoolId];
const by = 'account-1' as AccountId;
const minute = 60_000;
const file = (text: string): Uint8Array => new TextEncoder().encode(text);

const startingAt = (text: string) => {
  let nowMs = Date.parse(text);
  const clock = {
    now: () => new Date(nowMs).toISOString() as Instant,
  };
  return {
    pending: new PendingImports(clock),
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
};

describe('an uploaded register', () => {
  it('is kept for half an hour of the server’s clock, and counted anew when sent again', () => {
    const { pending, pass } = startingAt('2001-01-01T00:00:00.000Z');
    pending.put('a', { schoolId: ours, by, bytes: file('one') });
    pass(30 * minute - 1);
    expect(pending.get(ours, 'a')).toEqual(file('one'));
    pending.put('a', { schoolId: ours, by, bytes: file('one') });
    pass(30 * minute - 1);
    expect(pending.get(ours, 'a')).toEqual(file('one'));
    pass(1);
    expect(pending.get(ours, 'a')).toBeNull();
  });

  it('is there for its own school and no other', () => {
    const { pending } = startingAt('2026-11-21T00:00:00.000Z');
    pending.put('a', { schoolId: ours, by, bytes: file('one') });
    expect(pending.get(theirs, 'a')).toBeNull();
  });

  it('gives way to the sixth of its school, not to those of another', () => {
    const { pending } = startingAt('2026-11-21T00:00:00.000Z');
    pending.put('other', { schoolId: theirs, by, bytes: file('other') });
    for (const id of ['1', '2', '3', '4', '5', '6']) {
      pending.put(id, { schoolId: ours, by, bytes: file(id) });
    }
    expect(pending.get(ours, '1')).toBeNull();
    expect(pending.get(ours, '2')).toEqual(file('2'));
    expect(pending.get(theirs, 'other')).toEqual(file('other'));
  });

  it('waits to be confirmed from its last dry run on, for its school alone, and while it is kept', () => {
    const { pending, pass } = startingAt('2026-11-21T00:00:00.000Z');
    pending.put('a', { schoolId: ours, by, bytes: file('one') });
    expect(pending.toConfirm(ours)).toEqual([]);
    pass(10 * minute);
    pending.examined(ours, 'a', 'staff');
    expect(pending.toConfirm(ours)).toEqual([
      {
        importId: 'a',
        kind: 'staff',
        since: '2026-11-21T00:10:00.000Z',
        due: '2026-11-21T00:30:00.000Z',
      },
    ]);
    expect(pending.toConfirm(theirs)).toEqual([]);
    pass(20 * minute);
    expect(pending.toConfirm(ours)).toEqual([]);
  });

  it('waits no more once it is confirmed, until somebody looks through it again', () => {
    const { pending } = startingAt('2026-11-21T00:00:00.000Z');
    pending.put('a', { schoolId: ours, by, bytes: file('one') });
    pending.examined(ours, 'a', 'children');
    pending.confirmed(ours, 'a');
    expect(pending.toConfirm(ours)).toEqual([]);
    expect(pending.get(ours, 'a')).toEqual(file('one'));
    pending.examined(ours, 'a', 'children');
    expect(pending.toConfirm(ours)).toHaveLength(1);
  });

  it('that nobody sent waits for nobody', () => {
    const { pending } = startingAt('2026-11-21T00:00:00.000Z');
    pending.examined(ours, 'a', 'children');
    expect(pending.toConfirm(ours)).toEqual([]);
  });
});
