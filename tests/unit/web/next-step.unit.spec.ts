import {
  isExpired,
  isLockedFor,
  isOver,
  missingWitnesses,
  stepOf,
  unlockFor,
  whyNotMine,
} from '../../../web/src/screens/correction/next-step.js';

type Progress = Parameters<typeof stepOf>[0];
type ShownRecord = Parameters<typeof isLockedFor>[0];
type Session = Parameters<typeof whyNotMine>[1];
type Act = Progress['requested'];
type Unlock = NonNullable<ReturnType<typeof unlockFor>>;

const now = Date.parse('2026-01-10T00:00:00Z');
const at = (days: number): string => new Date(now + days * 86_400_000).toISOString();

const actOf = (id: string): Act => ({
  logIndex: '1',
  recordedAt: at(-1),
  citation: null,
  role: 'PRINCIPAL',
  person: { id, fullName: { __typename: 'ReadableValue', value: id } },
});

const correction = (change: Partial<Progress> = {}): Progress => ({
  id: 'c1',
  field: 'fullName',
  label: { vi: 'Họ tên', en: 'Name' },
  status: 'REQUESTED',
  expiresAt: null,
  designatedWitness: null,
  rowOf: null,
  requested: actOf('teacher'),
  permitted: null,
  witnesses: [],
  ...change,
});
const witness = (capacity: 'BOARD' | 'HOMEROOM_TEACHER', id = 'somebody') =>
  ({ capacity, act: actOf(id) }) as Progress['witnesses'][number];
const both = [witness('BOARD'), witness('HOMEROOM_TEACHER')];
const permitted = (change: Partial<Progress> = {}) =>
  correction({ status: 'PERMITTED', expiresAt: at(1), permitted: actOf('principal'), ...change });

describe('what a correction waits for', () => {
  it.each([
    ['permission', correction()],
    ['witnesses', permitted()],
    ['witnesses', permitted({ witnesses: [witness('BOARD')] })],
    ['application', permitted({ witnesses: both })],
    ['closing', correction({ status: 'APPLIED' })],
    ['end-of-it', permitted({ expiresAt: at(-1), witnesses: both })],
  ] as const)('is %s', (step, of) => {
    expect(stepOf(of, { now, isLocked: false })).toBe(step);
  });

  it('is an unlock before the application, where a lock is closed', () => {
    expect(stepOf(permitted({ witnesses: both }), { now, isLocked: true })).toBe('unlock');
    expect(stepOf(permitted(), { now, isLocked: true })).toBe('witnesses');
  });

  it.each(['CLOSED', 'REFUSED', 'VOIDED'] as const)('is nothing once it is %s', (status) => {
    expect(isOver(correction({ status }))).toBe(true);
    expect(stepOf(correction({ status }), { now, isLocked: true })).toBeNull();
  });

  it('expires at its moment, and only while it is permitted', () => {
    expect(isExpired(permitted({ expiresAt: at(0) }), now)).toBe(true);
    expect(isExpired(permitted({ expiresAt: at(0.001) }), now)).toBe(false);
    expect(isExpired(correction({ status: 'APPLIED', expiresAt: at(-1) }), now)).toBe(false);
  });

  it('names the witnesses that are missing: one of the board, one for the class', () => {
    expect(missingWitnesses(permitted())).toEqual(['board', 'class']);
    expect(missingWitnesses(permitted({ witnesses: [witness('HOMEROOM_TEACHER')] }))).toEqual([
      'board',
    ]);
    expect(missingWitnesses(permitted({ witnesses: both }))).toEqual([]);
  });
});

const unlock = (change: Partial<Unlock> = {}): Unlock => ({
  id: 'u1',
  correctionId: 'c1',
  status: 'EXECUTED',
  validUntil: at(1),
  decided: { decisionNo: '1/QĐ', act: actOf('principal') },
  executed: null,
  relocked: null,
  ...change,
});
const under = (unlocks: readonly Unlock[], inForce: Unlock | null = null): ShownRecord =>
  ({
    locks: [
      {
        lockId: 'l1',
        decidedBy: { id: 'principal', fullName: null },
        unlock: inForce && { unlockId: inForce.id, ...inForce },
        lock: { id: 'l1', unlocks },
      },
    ],
  }) as Pick<ShownRecord, 'locks'> as ShownRecord;

describe('a lock over the record', () => {
  it('is closed but for the correction that it was opened for, until the time is over', () => {
    const open = unlock();
    expect(isLockedFor(under([open], open), 'c1', now)).toBe(false);
    expect(isLockedFor(under([open], open), 'c2', now)).toBe(true);
    expect(isLockedFor(under([open], open), 'c1', Date.parse(open.validUntil))).toBe(true);
    expect(isLockedFor(under([]), 'c1', now)).toBe(true);
    expect(isLockedFor({ ...under([]), locks: [] }, 'c1', now)).toBe(false);
  });

  it('gives the last unlock for the correction, unless it was relocked or is over', () => {
    const [first, second] = [unlock(), unlock({ id: 'u2', status: 'DECIDED' })];
    expect(unlockFor(under([first, second]), 'c1', now)?.id).toBe('u2');
    expect(unlockFor(under([first]), 'c2', now)).toBeNull();
    expect(unlockFor(under([first, unlock({ status: 'RELOCKED' })]), 'c1', now)).toBeNull();
    expect(unlockFor(under([unlock({ validUntil: at(0) })]), 'c1', now)).toBeNull();
  });
});

describe('why there is nothing for somebody to do', () => {
  const as = (id: string | null) => ({ me: { person: id && { id } } }) as unknown;
  it.each([
    ['teacher', 'askedByYou'],
    ['principal', 'tookPart'],
    ['member', 'tookPart'],
    ['another', 'notYourTurn'],
    [null, 'notYourTurn'],
  ])('%s: %s', (id, why) => {
    const of = permitted({ witnesses: [witness('BOARD', 'member')] });
    expect(whyNotMine(of, as(id) as Session)).toBe(why);
  });
});
