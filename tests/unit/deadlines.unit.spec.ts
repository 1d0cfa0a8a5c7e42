import type {
  DueFacts,
  SetDeadline,
  WithdrawDeadline,
} from '../../src/domain/obligation/obligation.commands.js';
import { obligationDecider } from '../../src/domain/obligation/obligation.decider.js';
import type { DeadlineTerms } from '../../src/domain/obligation/obligation.events.js';
import { deadlineOf } from '../../src/domain/obligation/obligation.state.js';
import type { DeadlineId } from '../../src/domain/shared/ids.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { classA, day, staff } from '../support/people.js';
import { calendar } from '../support/school-scenes.js';
import { rollCall } from '../support/sheet-kinds.js';

const { given, after } = specOf(obligationDecider);

const schoolYear = '2026-2027';
const deadlineId = 'deadline-1' as DeadlineId;
const second = 'deadline-2' as DeadlineId;
const kind: RecordKind = { ...rollCall, every: 'month', due: { from: 'end', days: 5 } };
const facts: DueFacts = { yearIsOpen: true, calendar, kind };
const terms: DeadlineTerms = {
  schoolYear,
  kind: 'roll-call',
  period: '2026-10',
  dueOn: day('2026-11-12'),
  setBy: 'authority',
  paperNo: '812/PGDĐT',
};
const teacher: Actor = { ...staff.principal, role: 'homeroomTeacher' };

const set = (over: Partial<DeadlineTerms> = {}, more: Partial<SetDeadline> = {}): SetDeadline => ({
  type: 'SetDeadline',
  by: staff.principal,
  deadlineId,
  terms: { ...terms, ...over },
  place: null,
  facts,
  ...more,
});
const withdraw = (more: Partial<WithdrawDeadline> = {}): WithdrawDeadline => ({
  type: 'WithdrawDeadline',
  by: staff.principal,
  deadlineId,
  reason: 'Phòng đã rút văn bản',
  place: null,
  ...more,
});
const leadershipOnly = {
  type: 'RoleIsNotAllowed',
  allowed: ['principal', 'vicePrincipal'],
} as const;

describe('a deadline', () => {
  test('is set with its paper, which is about nobody', () => {
    given()
      .when(set())
      .then({
        type: 'obligation.deadline-set',
        payload: { deadlineId, ...terms },
        protectedBlocks: [],
      });
  });

  test('needs no paper of the school, and always one of an authority', () => {
    given()
      .when(set({ setBy: 'school', paperNo: null }))
      .then({});
    const blank = { type: 'TextIsInvalid', field: 'paperNo', lengthMax: 100 } as const;
    given()
      .when(set({ paperNo: null }))
      .refused(blank);
    given()
      .when(set({ setBy: 'school', paperNo: ' ' }))
      .refused(blank);
  });

  test('gives way to a later one of the same kind and period, and to no other', () => {
    const later = set({ dueOn: day('2026-11-20') }, { deadlineId: second });
    const { state } = tell(obligationDecider, [set(), later]);
    expect(deadlineOf(state, terms)?.deadlineId).toBe(second);
    expect(deadlineOf(state, { ...terms, period: '2026-11' })).toBeNull();
    after(set(), later).when(withdraw()).refused({ type: 'DeadlineIsOver' });
    const without = tell(obligationDecider, [set(), later, withdraw({ deadlineId: second })]);
    expect(deadlineOf(without.state, terms)).toBeNull();
  });

  test('is not set again as it is', () => {
    after(set())
      .when(set({}, { deadlineId: second }))
      .refused({ type: 'DeadlineIsSet', deadlineId });
    after(set(), withdraw())
      .when(set({}, { deadlineId: second }))
      .then({ payload: { deadlineId: second } });
    after(set())
      .when(set({ paperNo: '813/PGDĐT' }, { deadlineId: second }))
      .then({ payload: { deadlineId: second } });
  });

  test('lies between the day of the first record and 120 days after the period', () => {
    const range = {
      type: 'DeadlineIsOutOfRange',
      from: day('2026-10-01'),
      to: day('2027-02-28'),
    } as const;
    given()
      .when(set({ dueOn: day('2026-09-30') }))
      .refused(range);
    given()
      .when(set({ dueOn: day('2027-03-01') }))
      .refused(range);
    given()
      .when(set({ dueOn: range.from }))
      .then({});
    given()
      .when(set({ dueOn: range.to }))
      .then({});
    const plan = { ...facts, kind: { ...kind, aheadDays: 9 } };
    given()
      .when(set({ dueOn: day('2026-09-22') }, { facts: plan }))
      .then({});
    given()
      .when(set({ dueOn: day('2026-09-21') }, { facts: plan }))
      .refused({ ...range, from: day('2026-09-22') });
    given()
      .when(set({ dueOn: day('2026-11-31') }))
      .refused({ type: 'DateIsInvalid', field: 'dueOn' });
  });

  test.each<[string, Partial<DeadlineTerms>, Partial<DueFacts>]>([
    ['SchoolYearNotFound', {}, { yearIsOpen: false }],
    ['KindIsNotOwed', {}, { kind: null }],
    ['KindIsNotOwed', {}, { kind: rollCall }],
    ['PeriodIsNotOwed', { period: '2026-07' }, {}],
    ['PeriodIsNotOwed', {}, { calendar: null }],
  ])('is refused with %s for %j and %j', (type, over, without) => {
    const shown: Readonly<Record<string, object>> = {
      SchoolYearNotFound: { schoolYear },
      KindIsNotOwed: { kind: 'roll-call' },
      PeriodIsNotOwed: { period: over.period ?? terms.period },
    };
    given()
      .when(set(over, { facts: { ...facts, ...without } }))
      .refused({ type, ...shown[type] } as never);
  });

  test('is the leadership’s of the whole school, and withdrawn once with a reason', () => {
    given()
      .when(set({}, { by: teacher }))
      .refused(leadershipOnly);
    const ofClass = { ...staff.vicePrincipal, classId: classA };
    given()
      .when(set({}, { by: ofClass }))
      .refused({ type: 'NotInYourClass' });
    after(set())
      .when(withdraw({ by: ofClass }))
      .refused({ type: 'NotInYourClass' });
    after(set())
      .when(withdraw({ by: teacher }))
      .refused(leadershipOnly);
    given().when(withdraw()).refused({ type: 'DeadlineNotFound' });
    after(set())
      .when(withdraw({ reason: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: 300 });
    after(set()).when(withdraw()).then({ payload: { deadlineId } });
    after(set(), withdraw()).when(withdraw()).refused({ type: 'DeadlineIsOver' });
  });

  test('of what staff owe is not set in an office that was lent, nor withdrawn', () => {
    const lent: Actor = { ...staff.principal, isLent: true };
    const place = { of: 'staff', personId: null } as const;
    given()
      .when(set({}, { place, by: lent }))
      .refused(leadershipOnly);
    after(set({}, { place }))
      .when(withdraw({ place, by: lent }))
      .refused({ type: 'DeadlineNotFound' });
    given()
      .when(set({}, { by: lent }))
      .then({});
    after(set())
      .when(withdraw({ by: lent }))
      .then({});
  });

  test('shows every refusal', () => {
    expectAllShown({
      SetDeadline: [
        'RoleIsNotAllowed',
        'NotInYourClass',
        'SchoolYearNotFound',
        'KindIsNotOwed',
        'PeriodIsNotOwed',
        'DateIsInvalid',
        'DeadlineIsOutOfRange',
        'DeadlineIsSet',
        'TextIsInvalid',
      ],
      WithdrawDeadline: [
        'RoleIsNotAllowed',
        'NotInYourClass',
        'DeadlineNotFound',
        'DeadlineIsOver',
        'TextIsInvalid',
      ],
    } satisfies Record<(SetDeadline | WithdrawDeadline)['type'], readonly string[]>);
  });
});
