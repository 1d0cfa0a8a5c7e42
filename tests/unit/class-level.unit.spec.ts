import { initial, locksOfClass, type LockState } from '../../src/domain/lock/lock.state.js';
import type { SchoolRefusal, SetClassLevel } from '../../src/domain/school/school.commands.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import { levelOf } from '../../src/domain/school/school.state.js';
import type { ClassId, LockId } from '../../src/domain/shared/ids.js';
import { specOf, tell } from '../support/decider-spec.js';
import { staff, today } from '../support/people.js';
import { adopt, led, openClass } from '../support/school-scenes.js';
import { oneStep } from '../support/record-scenes.js';

const { given, after } = specOf(schoolDecider);

const classId = 'class-b' as ClassId;
const levels = ['khoi-1', 'khoi-2'].map((code) => ({ code, label: oneStep.label }));
const school = [
  ...led,
  adopt({ catalogueVersion: 3, levels }, staff.principal),
  { ...openClass('1A', classId, staff.principal), level: 'khoi-1' },
];
const set = (over: Partial<SetClassLevel> = {}): SetClassLevel => ({
  type: 'SetClassLevel',
  at: '2026-10-01T00:00:00.000Z' as SetClassLevel['at'],
  today,
  by: staff.principal,
  classId,
  level: 'khoi-2',
  reason: 'Ghi nhầm khi mở lớp',
  lockIds: [],
  ...over,
});

describe('the level of an open class', () => {
  test('is put right, with a reason that lies with whoever did', () => {
    after(...school)
      .when(set())
      .then({
        type: 'school.class-level-set',
        payload: { classId, level: 'khoi-2' },
        protectedBlocks: [
          {
            subjectId: staff.principal.personId,
            purpose: 'obligation-notes',
            fields: { reason: 'Ghi nhầm khi mở lớp' },
          },
        ],
      });
    const levelAfter = (...more: SetClassLevel[]) =>
      levelOf(tell(schoolDecider, [...school, ...more]).state, classId);
    expect(levelAfter()).toBe('khoi-1');
    expect(levelAfter(set())).toBe('khoi-2');
    expect(levelAfter(set(), set({ level: null }))).toBeNull();
  });

  test('is refused where it is so already, or there is no such level or class', () => {
    const refused = (over: Partial<SetClassLevel>, refusal: SchoolRefusal) =>
      after(...school)
        .when(set(over))
        .refused(refusal);
    refused({ level: 'khoi-1' }, { type: 'ClassIsOfLevel' });
    refused({ level: 'khoi-9' }, { type: 'ClassLevelNotFound', level: 'khoi-9' });
    refused({ classId: 'nowhere' as ClassId }, { type: 'ClassNotFound' });
    refused({ reason: ' ' }, { type: 'TextIsInvalid', field: 'reason', lengthMax: 300 });
  });

  test('is refused under a lock, to others, to the installation and without a school', () => {
    const lockIds = ['lock-1' as LockId];
    after(...school)
      .when(set({ lockIds }))
      .refused({ type: 'ClassIsLocked', lockIds });
    const allowed = ['principal', 'systemAdministrator'];
    for (const by of [staff.teacher, null]) {
      after(...school)
        .when(set({ by }))
        .refused({ type: 'RoleIsNotAllowed', allowed });
    }
    given().when(set()).refused({ type: 'SchoolNotFound' });
  });
});

describe('a lock over all of a class', () => {
  const scope = {
    schoolYear: '2026-2027',
    classId: null,
    kind: null,
    period: null,
    recordId: null,
  };
  const over = (
    part: Partial<Record<keyof typeof scope, string>>,
    status: 'executed' | 'proposed' = 'executed',
  ): readonly LockId[] => {
    const lockId = 'lock-1' as LockId;
    const lock = { lockId, status, scope: { ...scope, ...part } };
    const state = { ...initial, locks: { [lockId]: lock } } as LockState;
    return locksOfClass(state, { classId, schoolYear: '2026-2027' });
  };

  test('is one over it or the whole of its year, that was executed', () => {
    expect(over({})).toEqual(['lock-1']);
    expect(over({ classId })).toEqual(['lock-1']);
    expect(over({}, 'proposed')).toEqual([]);
    expect(over({ classId: 'class-c' })).toEqual([]);
    expect(over({ schoolYear: '2025-2026' })).toEqual([]);
    expect(over({ kind: 'attendance' })).toEqual([]);
    expect(over({ period: '2026-2027/HK1' })).toEqual([]);
    expect(over({ recordId: 'record-1' })).toEqual([]);
  });
});
