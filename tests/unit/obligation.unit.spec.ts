import fc from 'fast-check';
import type {
  OwedFacts,
  WaiveObligation,
  WithdrawWaiver,
} from '../../src/domain/obligation/obligation.commands.js';
import { obligationDecider } from '../../src/domain/obligation/obligation.decider.js';
import type { WaiverScope } from '../../src/domain/obligation/obligation.events.js';
import { containsScope, coversPlace, type OwedPlace } from '../../src/domain/obligation/waivers.js';
import type { ClassId, DossierId, PersonId, WaiverId } from '../../src/domain/shared/ids.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { classA, day, staff, today } from '../support/people.js';
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
const facts: OwedFacts = {
  yearIsOpen: true,
  calendar,
  kind,
  classYear: schoolYear,
  classLevel: null,
  unit: null,
};
const scope: WaiverScope = {
  schoolYear,
  kind: 'roll-call',
  period: '2026-09-07',
  classId: classA,
  dossierId: null,
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
  today,
  place: null,
  facts,
  ...more,
});
const withdraw = (more: Partial<WithdrawWaiver> = {}): WithdrawWaiver => ({
  type: 'WithdrawWaiver',
  by: staff.principal,
  waiverId,
  reason,
  place: null,
  child: null,
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

  test('is refused for a topic that the class does not have', () => {
    const atLevel = { ...kind, topics: [{ code: 'sang', label: kind.label, levels: ['khoi-4'] }] };
    const of = (classLevel: string | null) =>
      given().when(waive({ topic: 'sang' }, { facts: { ...facts, kind: atLevel, classLevel } }));
    of('khoi-1').refused({ type: 'TopicIsNotOwed', topic: 'sang' });
    of('khoi-4').then({ type: 'obligation.waived' });
    of(null).then({ type: 'obligation.waived' });
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
});

describe('a waiver of a team, a person or the school alone', () => {
  const lan = 'lan' as DossierId;
  const plan: RecordKind = { ...rollCall, about: 'staff', every: 'month' };
  const scopeOf: Partial<WaiverScope> = { period: '2026-10', classId: null, dossierId: lan };
  const inOffice = [{ from: day('2026-09-05'), to: day('2026-10-31') }];
  const owed = (unit: OwedFacts['unit'], about = plan.about): Pick<WaiveObligation, 'facts'> => ({
    facts: {
      ...facts,
      unit,
      kind: { ...plan, about, due: { from: 'end', days: 0 } } as RecordKind,
    },
  });
  const ofStaff = owed({ about: 'staff', inOffice });
  const doesNotOwe = { type: 'UnitDoesNotOwe', kind: 'roll-call' } as const;

  test.each([
    ['team', owed({ about: 'team' }, 'team')],
    ['school', owed({ about: 'school' }, 'school')],
    ['staff', ofStaff],
  ] as const)('is given where it is of %s', (_, more) => {
    given()
      .when(waive(scopeOf, more))
      .then({ payload: { scope: { ...scope, ...scopeOf } } });
  });

  test('is refused where that one does not owe the kind, then or in a class', () => {
    const refused = (over: Partial<WaiverScope>, more: Partial<WaiveObligation>) =>
      given()
        .when(waive({ ...scopeOf, ...over }, more))
        .refused(doesNotOwe);
    refused({}, owed(null));
    refused({}, owed({ about: 'team' }));
    refused({ classId: classA }, ofStaff);
    // Who left in October owes nothing of November.
    refused({ period: '2026-11' }, ofStaff);
    given()
      .when(waive({ ...scopeOf, period: null }, ofStaff))
      .then({});
  });

  test('of what there is one of is for whoever is in office today', () => {
    const { every: _, ...once } = plan;
    const kept: RecordKind = { ...once, onePerDossier: true, due: { from: 'start', days: 25 } };
    const year = { ...scopeOf, period: null };
    const of = (to: ReturnType<typeof day> | null) => ({
      facts: {
        ...facts,
        kind: kept,
        unit: { about: 'staff' as const, inOffice: [{ from: day('2026-09-05'), to }] },
      },
    });
    given()
      .when(waive(year, of(null)))
      .then({});
    given()
      .when(waive(year, of(today)))
      .then({});
    given()
      .when(waive(year, of(day('2026-11-20'))))
      .refused(doesNotOwe);
  });

  test('is nobody’s to give to themselves', () => {
    given()
      .when(
        waive(scopeOf, { ...ofStaff, by: { ...staff.vicePrincipal, personId: 'lan' as never } }),
      )
      .refused({ type: 'DutiesMustBeSeparate', rule: 'concerned-does-not-decide' });
  });

  test('does not reach the files of staff from an office that was lent', () => {
    const lent: Actor = { ...staff.principal, personId: 'hoa' as PersonId, isLent: true };
    const file = { of: 'staff', personId: 'lan' as PersonId } as const;
    const ofOne = waive(scopeOf, { ...ofStaff, place: file });
    const ofAll = waive(
      { ...scopeOf, dossierId: null },
      { ...ofStaff, place: { ...file, personId: null } },
    );
    given()
      .when({ ...ofOne, by: lent })
      .refused(doesNotOwe);
    given()
      .when({ ...ofAll, by: lent })
      .refused(leadershipOnly);
    for (const one of [ofOne, ofAll]) {
      const { place } = one;
      given().when(one).then({});
      after(one)
        .when(withdraw({ by: lent, place }))
        .refused({ type: 'WaiverNotFound' });
      after(one).when(withdraw({ place })).then({});
    }
    given()
      .when(waive({}, { by: lent }))
      .then({});
    after(waive())
      .when(withdraw({ by: lent }))
      .then({});
  });

  test('for all leaves out whoever gave it, whom somebody else lets off', () => {
    const own = { ...scopeOf, dossierId: staff.principal.personId as string as DossierId };
    const all = waive({ ...scopeOf, dossierId: null }, ofStaff);
    const others = { ...scope, ...scopeOf, period: '2026-10' };
    const theirs = { ...others, ...own, period: '2026-10' };
    const covers = (by: Actor, place: OwedPlace) =>
      coversPlace({ ...all.scope, waived: by }, place);
    expect(covers(staff.principal, others)).toBe(true);
    expect(covers(staff.principal, theirs)).toBe(false);
    expect(covers(staff.vicePrincipal, theirs)).toBe(true);
    after(all)
      .when(waive(own, { ...ofStaff, by: staff.vicePrincipal, waiverId: second }))
      .then({ payload: { waiverId: second } });
    after({ ...all, by: staff.vicePrincipal })
      .when(waive(own, { ...ofStaff, by: staff.vicePrincipal, waiverId: second }))
      .refused({ type: 'ObligationIsWaived', waiverId });
  });

  test('is given beside those of others, and not within one for all', () => {
    const all = { ...scopeOf, dossierId: null };
    after(waive({ ...scopeOf, dossierId: 'tam' as DossierId }, ofStaff))
      .when(waive(scopeOf, { ...ofStaff, waiverId: second }))
      .then({ payload: { waiverId: second } });
    after(waive(all, ofStaff))
      .when(waive(scopeOf, { ...ofStaff, waiverId: second }))
      .refused({ type: 'ObligationIsWaived', waiverId });
    after(waive(scopeOf, ofStaff))
      .when(waive(all, { ...ofStaff, waiverId: second }))
      .then({ payload: { waiverId: second } });
  });
});

test('waivers show every refusal but that of a child whose dossier ends', () => {
  expectAllShown({
    WaiveObligation: [
      'RoleIsNotAllowed',
      'NotInYourClass',
      'SchoolYearNotFound',
      'KindIsNotOwed',
      'ClassNotFound',
      'TopicIsNotOwed',
      'PeriodIsNotOwed',
      'UnitDoesNotOwe',
      'DutiesMustBeSeparate',
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

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const anyScope = fc.record({
  schoolYear: fc.constant(schoolYear),
  kind: some('a', 'b'),
  period: some('p', 'q', null),
  classId: some('A' as ClassId, 'B' as ClassId, null),
  dossierId: some('D' as DossierId, null),
  topic: some('t', null),
});
const byPrincipal = (one: WaiverScope) => ({ ...one, waived: staff.principal });
const anyPlace: fc.Arbitrary<OwedPlace> = fc.record({
  kind: some('a', 'b'),
  period: some('p', 'q'),
  classId: some('A' as ClassId, 'B' as ClassId, null),
  dossierId: some('D' as DossierId, 'E' as DossierId, null),
  topic: some('t', 'u', null),
});

test('a waiver of one unit covers nothing of another, nor of a class', () => {
  fc.assert(
    fc.property(anyScope, anyPlace, (one, place) => {
      const alone = { ...one, classId: null, dossierId: 'D' as DossierId };
      if (place.dossierId !== 'D') expect(coversPlace(byPrincipal(alone), place)).toBe(false);
    }),
  );
});

test('a waiver that contains another covers whatever that one covers', () => {
  fc.assert(
    fc.property(anyScope, anyScope, anyPlace, (outer, inner, place) => {
      if (containsScope(outer, inner) && coversPlace(byPrincipal(inner), place)) {
        expect(coversPlace(byPrincipal(outer), place)).toBe(true);
      }
    }),
  );
});
