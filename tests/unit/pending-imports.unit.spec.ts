import 'reflect-metadata';
import { PendingImports } from '../../src/application/register/pending-imports.js';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';

const [ours, theirs] = ['school-1', 'school-2'] as [SchoolId, SchoolId];
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
    pending.put('a', { schoolId: ours, bytes: file('one') });
    pass(30 * minute - 1);
    expect(pending.get(ours, 'a')).toEqual(file('one'));
    pending.put('a', { schoolId: ours, bytes: file('one') });
    pass(30 * minute - 1);
    expect(pending.get(ours, 'a')).toEqual(file('one'));
    pass(1);
    expect(pending.get(ours, 'a')).toBeNull();
  });

  it('is there for its own school and no other', () => {
    const { pending } = startingAt('2026-11-21T00:00:00.000Z');
    pending.put('a', { schoolId: ours, bytes: file('one') });
    expect(pending.get(theirs, 'a')).toBeNull();
  });

  it('gives way to the sixth of its school, not to those of another', () => {
    const { pending } = startingAt('2026-11-21T00:00:00.000Z');
    pending.put('other', { schoolId: theirs, bytes: file('other') });
    for (const id of ['1', '2', '3', '4', '5', '6']) {
      pending.put(id, { schoolId: ours, bytes: file(id) });
    }
    expect(pending.get(ours, '1')).toBeNull();
    expect(pending.get(ours, '2')).toEqual(file('2'));
    expect(pending.get(theirs, 'other')).toEqual(file('other'));
  });
});
