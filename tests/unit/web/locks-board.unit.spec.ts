import { kindsOf } from '../../../web/src/parts/kinds-of.js';
import {
  boardOf,
  isLockedWhole,
  ofRecords,
  ofYear,
  openUnlocks,
  type ShownLock,
} from '../../../web/src/screens/locks/board.js';

const act = { logIndex: '1', recordedAt: '2026-01-01T00:00:00Z', citation: null } as const;
const proposed = { ...act, role: 'BOARD_MEMBER', person: null } as const;

const anything = {
  schoolYear: null,
  period: null,
  classId: null,
  kind: null,
  recordId: null,
  class: null,
};

const lock = (id: string, scope: Partial<ShownLock['scope']>, more: Partial<ShownLock> = {}) =>
  ({
    id,
    scope: { ...anything, ...scope },
    reason: 'Kết thúc năm',
    status: 'PROPOSED',
    proposed,
    decided: null,
    executed: null,
    unlocks: [],
    ...more,
  }) satisfies ShownLock;
const ids = (locks: readonly ShownLock[]): readonly string[] => locks.map(({ id }) => id);

const classes = [
  { id: 'a', name: 'Lá 1', schoolYear: '2025-2026' },
  { id: 'b', name: 'Lá 2', schoolYear: '2025-2026' },
];

describe('the board of locks', () => {
  it('has those of a year: which name it, and which name none', () => {
    const locks = [
      lock('this', { schoolYear: '2025-2026' }),
      lock('other', { schoolYear: '2024-2025' }),
      lock('any', {}),
    ];
    expect(ids(ofYear(locks, '2025-2026'))).toEqual(['this', 'any']);
  });

  it('has a row for each class, and above them one for what is locked of all', () => {
    const locks = [lock('all', {}), lock('a1', { classId: 'a' }), lock('one', { recordId: 'r' })];
    const rows = boardOf(classes, locks);
    expect(rows.map(({ schoolClass, locks: own }) => [schoolClass?.id ?? null, ids(own)])).toEqual([
      [null, ['all']],
      ['a', ['a1']],
      ['b', []],
    ]);
    expect(boardOf(classes, []).map(({ schoolClass }) => schoolClass?.id)).toEqual(['a', 'b']);
    expect(ids(ofRecords([...locks, lock('both', { recordId: 'r', classId: 'a' })]))).toEqual([
      'one',
    ]);
  });

  it('calls a class locked when an executed lock is over all that is recorded of it', () => {
    const [schoolClass = null] = classes;
    const row = (one: ShownLock) => isLockedWhole({ schoolClass, locks: [one] });
    expect(row(lock('x', { classId: 'a' }, { status: 'EXECUTED' }))).toBe(true);
    expect(row(lock('x', { classId: 'a', kind: 'k' }, { status: 'EXECUTED' }))).toBe(false);
    expect(row(lock('x', { classId: 'a' }, { status: 'DECIDED' }))).toBe(false);
  });

  it('knows which records are open at this moment', () => {
    const unlock = (
      id: string,
      status: 'DECIDED' | 'EXECUTED' | 'RELOCKED',
      validUntil: string,
    ) => ({
      id,
      recordId: 'r',
      correctionId: 'c',
      status,
      validUntil,
      decided: { decisionNo: '1', act },
      executed: null,
      relocked: null,
    });
    const unlocks = [
      unlock('open', 'EXECUTED', '2026-01-02T00:00:01Z'),
      unlock('over', 'EXECUTED', '2026-01-02T00:00:00Z'),
      unlock('decided', 'DECIDED', '2026-01-09T00:00:00Z'),
      unlock('closed', 'RELOCKED', '2026-01-09T00:00:00Z'),
    ];
    const open = openUnlocks(lock('x', {}, { unlocks }), Date.parse('2026-01-02T00:00:00Z'));
    expect(open.map(({ id }) => id)).toEqual(['open']);
  });

  it('calls kinds as the newest catalogue does, each once', () => {
    const kind = (code: string, vi: string) => ({ kind: code, label: { vi, en: vi } });
    const catalogue = (catalogueVersion: number, kinds: ReturnType<typeof kind>[]) => ({
      catalogueId: 'vn',
      catalogueVersion,
      kinds,
    });
    const catalogues = [
      catalogue(1, [kind('p', 'cũ'), kind('q', 'chỉ ở cũ')]),
      catalogue(2, [kind('p', 'mới')]),
    ];
    expect(kindsOf(catalogues).map(({ kind: code, label }) => [code, label.vi])).toEqual([
      ['p', 'mới'],
      ['q', 'chỉ ở cũ'],
    ]);
  });
});
