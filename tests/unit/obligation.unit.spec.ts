import fc from 'fast-check';
import type {
  OwedFacts,
  WaiveObligation,
  WithdrawWaiver,
} from '../../src/domain/obligation/obligation.commands.js';
import { obligationDecider } from '../../src/domain/obligation/obligation.decider.js';
import type { WaiverScope } from '../../src/domain/obligation/obligation.events.js';
import { containsScope, coversPlace, type OwedPlace } from '../../src/domain/obligation/waivers.js';
import type { ClassId, WaiverId } from '../../src/domain/shared/ids.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { classA, staff } from '../support/people.js';
import { calendar } from '../support/school-scenes.js';
import { rollCall } from '../support/sheet-kinds.js';

const { given, after } = specOf(obligationDecider);

const schoolYear = '2026-2027';
const waiverId = 'waiver-1' as WaiverId;
const second = 'waiver-2' as WaiverId;
const kind: RecordKind = {
  ...rollCall,
  due: { from: 'end', days: 0 },
  topics: [{ code: 'sang', label: rollCall.label }],
};
const facts: OwedFacts = { yearIsOpen: true, calendar, kind, classYear: schoolYear };
const scope: WaiverScope = {
  schoolYear,
  kind: 'roll-call',
  period: '2026-09-07',
  classId: classA,
  topic: null,
};
const reason = 'Nghỉ bão theo công văn 12';

const waive = (
  over: Partial<WaiverScope> = {},
  more: Partial<WaiveObligation> = {},
): WaiveObligation => ({
  type: 'WaiveObligation',
  by: staff.principal,
  waiverId,
  scope: { ...scope, ...over },
  reason,
  facts,
  ...more,
});
const withdraw = (more: Partial<WithdrawWaiver> = {}): WithdrawWaiver => ({
  type: 'WithdrawWaiver',
  by: staff.principal,
  waiverId,
  reason,
  ...more,
});
const teacher: Actor = { ...staff.principal, role: 'homeroomTeacher' };
const leadershipOnly = {
  type: 'RoleIsNotAllowed',
  allowed: ['principal', 'vicePrincipal'],
} as const;
const blank = { type: 'TextIsInvalid', field: 'reason', lengthMax: 300 } as const;

describe('a waiver', () => {
  test('is given with a reason that lies with whoever gave it', () => {
    given()
      .when(waive())
      .then({
        type: 'obligation.waived',
        payload: { waiverId, scope },
        protectedBlocks: [
          {
            subjectId: staff.principal.personId,
            purpose: 'obligation-notes',
            fields: { reason },
          },
        ],
      });
  });

  test('is withdrawn once, and then it can be given anew', () => {
    after(waive())
      .when(withdraw())
      .then({ type: 'obligation.waiver-withdrawn', payload: { waiverId } });
    after(waive(), withdraw()).when(withdraw()).refused({ type: 'WaiverIsWithdrawn' });
    after(waive(), withdraw())
      .when(waive({}, { waiverId: second }))
      .then({ payload: { scope } });
    given().when(withdraw()).refused({ type: 'WaiverNotFound' });
  });

  test('is given and withdrawn in an office of a class for that class alone', () => {
    const by = { ...staff.vicePrincipal, classId: classA };
    const foreign = { type: 'NotInYourClass' } as const;
    given().when(waive({}, { by })).then({ payload: { scope } });
    given()
      .when(waive({ classId: null }, { by }))
      .refused(foreign);
    after(waive({ classId: null }))
      .when(withdraw({ by }))
      .refused(foreign);
  });

  test('may be wider than one that is there, not narrower', () => {
    const wide = waive({ period: null, classId: null }, { waiverId: second });
    after(waive())
      .when(wide)
      .then({ payload: { waiverId: second } });
    const waived = { type: 'ObligationIsWaived', waiverId } as const;
    after(waive({ period: null }))
      .when(waive({}, { waiverId: second }))
      .refused(waived);
    after(waive({ topic: 'sang' }))
      .when(waive({}, { waiverId: second }))
      .then({ payload: { waiverId: second } });
  });

  test.each<[string, Partial<WaiverScope>, Partial<OwedFacts>]>([
    ['KindIsNotOwed', {}, { kind: null }],
    ['KindIsNotOwed', {}, { kind: rollCall }],
    ['SchoolYearNotFound', {}, { yearIsOpen: false }],
    ['ClassNotFound', {}, { classYear: null }],
    ['ClassNotFound', {}, { classYear: '2025-2026' }],
    ['TopicIsNotOwed', { topic: 'chieu' }, {}],
    ['PeriodIsNotOwed', { period: '2026-09-06' }, {}],
    ['PeriodIsNotOwed', {}, { calendar: null }],
  ])('is refused with %s for %j and %j', (type, over, without) => {
    const { period } = { ...scope, ...over };
    const told: Readonly<Record<string, object>> = {
      KindIsNotOwed: { kind: 'roll-call' },
      SchoolYearNotFound: { schoolYear },
      TopicIsNotOwed: { topic: 'chieu' },
      PeriodIsNotOwed: { period },
    };
    given()
      .when(waive(over, { facts: { ...facts, ...without } }))
      .refused({ type, ...told[type] } as never);
  });

  test('is the leadership’s alone, and not without a reason', () => {
    given()
      .when(waive({}, { by: teacher }))
      .refused(leadershipOnly);
    given()
      .when(waive({}, { reason: ' ' }))
      .refused(blank);
    after(waive())
      .when(withdraw({ by: teacher }))
      .refused(leadershipOnly);
    after(waive())
      .when(withdraw({ reason: ' ' }))
      .refused(blank);
    given()
      .when(waive({}, { by: { ...staff.principal, role: 'vicePrincipal' } }))
      .then({});
  });

  test('shows every refusal', () => {
    expectAllShown({
      WaiveObligation: [
        'RoleIsNotAllowed',
        'NotInYourClass',
        'SchoolYearNotFound',
        'KindIsNotOwed',
        'ClassNotFound',
        'TopicIsNotOwed',
        'PeriodIsNotOwed',
        'ObligationIsWaived',
        'TextIsInvalid',
      ],
      WithdrawWaiver: [
        'RoleIsNotAllowed',
        'WaiverNotFound',
        'NotInYourClass',
        'WaiverIsWithdrawn',
        'TextIsInvalid',
      ],
    } satisfies Record<(WaiveObligation | WithdrawWaiver)['type'], readonly string[]>);
  });
});

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const anyScope = fc.record({
  schoolYear: fc.constant(schoolYear),
  kind: some('a', 'b'),
  period: some('p', 'q', null),
  classId: some('A' as ClassId, 'B' as ClassId, null),
  topic: some('t', null),
});
const anyPlace: fc.Arbitrary<OwedPlace> = fc.record({
  kind: some('a', 'b'),
  period: some('p', 'q'),
  classId: some('A' as ClassId, 'B' as ClassId),
  topic: some('t', 'u', null),
});

test('a waiver that contains another covers whatever that one covers', () => {
  fc.assert(
    fc.property(anyScope, anyScope, anyPlace, (outer, inner, place) => {
      if (containsScope(outer, inner) && coversPlace(inner, place)) {
        expect(coversPlace(outer, place)).toBe(true);
      }
    }),
  );
});
