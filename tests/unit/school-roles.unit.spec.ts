import { officeFor, officesOf } from '../../src/domain/policy/offices.js';
import { kindOf } from '../../src/domain/school/kinds-in-force.js';
import type { SchoolCommand } from '../../src/domain/school/school.commands.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import {
  catalogueInForce,
  classNamed,
  classOf,
  homeroomTeachersOf,
  principalshipsNotOver,
  principalsOf,
} from '../../src/domain/school/school.state.js';
import type { SchoolState } from '../../src/domain/school/school.state.js';
import type { AccountId, ClassId, PersonId } from '../../src/domain/shared/ids.js';
import type { Instant, LocalDate } from '../../src/domain/shared/instant.js';
import { type Actor, type Role, roles } from '../../src/domain/shared/roles.js';
import { tell } from '../support/decider-spec.js';
import { classA, classB, day, staff } from '../support/people.js';
import {
  adopt,
  appoint,
  catalogue,
  end,
  led,
  openClass,
  person,
} from '../support/school-scenes.js';
import { ofClass } from '../../src/domain/shared/place.js';

const by = staff.principal;
const bao = 'bao' as PersonId;
const hanh = 'hanh' as PersonId;
const autumn = day('2026-10-01');
const stateOf = (...more: readonly SchoolCommand[]) =>
  tell(schoolDecider, [...led, openClass('Lá 2', classB, by), ...more]).state;
const homeroom = (id: string, classId: string, from = '2026-09-01', to: string | null = null) =>
  appoint({ id, person: 'bao', role: 'homeroomTeacher', classId, from, to, by });

interface Asked {
  readonly roles: readonly Role[];
  readonly today: LocalDate;
  readonly classId?: ClassId;
}

/** In what office a person with an open account acts, whatever the power. */
const acting = (state: SchoolState, personId: PersonId, asked: Asked): Actor | null => {
  const { today, classId = null } = asked;
  const account = {
    accountId: 'account' as AccountId,
    personId,
    kind: 'person',
    status: 'open',
    grantId: null,
    office: null,
  } as const;
  const moment = { at: `${today}T00:00:00.000Z` as Instant, today };
  const offices = officesOf(
    { personId, account, scopes: null },
    { ...state, delegations: [], teamsNow: [] },
    moment,
  );
  const use = {
    power: 'readRecords',
    roles: asked.roles,
    place: classId && ofClass(classId),
  } as const;
  return officeFor(offices, use)?.actor ?? null;
};

describe('who acts in what', () => {
  test('gives an appointment from its first to its last day, both included (row 58)', () => {
    const state = stateOf(
      appoint({
        id: 'a2',
        person: 'bao',
        role: 'registrar',
        from: '2026-10-01',
        to: '2026-10-31',
        by,
      }),
    );
    const on = (date: string) => acting(state, bao, { roles, today: day(date) })?.role ?? null;
    expect(on('2026-09-30')).toBeNull();
    expect(on('2026-10-01')).toBe('registrar');
    expect(on('2026-10-31')).toBe('registrar');
    expect(on('2026-11-01')).toBeNull();
  });

  test('goes by the order of the roles that were asked for', () => {
    const state = stateOf(
      appoint({ id: 'a2', person: 'bao', role: 'registrar', by }),
      appoint({ id: 'a3', person: 'bao', role: 'teacher', by }),
    );
    expect(
      acting(state, bao, { roles: ['teacher', 'registrar'], today: autumn })?.appointmentId,
    ).toBe('a3');
    expect(
      acting(state, bao, { roles: ['registrar', 'teacher'], today: autumn })?.appointmentId,
    ).toBe('a2');
    expect(acting(state, bao, { roles: ['principal'], today: autumn })).toBeNull();
    expect(acting(state, 'nobody' as PersonId, { roles: roles, today: autumn })).toBeNull();
  });

  test('prefers the appointment for the class in question, then one for the whole school', () => {
    const asked = ['homeroomTeacher', 'registrar'] as const;
    const inB = { today: autumn, classId: classB };
    const both = stateOf(homeroom('a2', classA), homeroom('a3', classB));
    expect(acting(both, bao, { roles: asked, ...inB })?.appointmentId).toBe('a3');
    expect(acting(both, bao, { roles: asked, today: autumn })?.appointmentId).toBe('a2');
    const wide = stateOf(
      homeroom('a2', classA),
      appoint({ id: 'a4', person: 'bao', role: 'registrar', by }),
    );
    expect(acting(wide, bao, { roles: asked, ...inB })?.role).toBe('registrar');
    const other = stateOf(homeroom('a2', classA));
    expect(acting(other, bao, { roles: asked, ...inB })?.appointmentId).toBe('a2');
    expect(acting(other, bao, { roles: ['registrar'], ...inB })).toBeNull();
  });

  test('knows who is principal, and who will be', () => {
    const ids = (on: string, ...more: readonly SchoolCommand[]) =>
      principalshipsNotOver(stateOf(...more), day(on)).map(({ personId }) => personId);
    const successor = appoint({ id: 'a9', person: 'bao', from: '2026-10-01', by });
    expect(ids('2026-09-29', end('2026-09-30'), successor)).toEqual([hanh, bao]);
    expect(ids('2026-10-01', end('2026-09-30'), successor)).toEqual([bao]);
    expect(ids('2026-09-30', end('2026-09-30'))).toEqual([hanh]);
    expect(ids('2026-10-01', homeroom('a2', classA))).toEqual([hanh]);
  });

  test('follows the end of an appointment', () => {
    expect(principalsOf(stateOf(end('2026-09-30')), autumn)).toEqual([]);
    expect(principalsOf(stateOf(), autumn)).toEqual([hanh]);
    expect(acting(stateOf(end('2026-09-30')), hanh, { roles: roles, today: autumn })).toBeNull();
  });
});

describe('homeroomTeachersOf', () => {
  test('names who has the class on that day, each once', () => {
    const state = stateOf(
      homeroom('a2', classA, '2026-09-01', '2026-09-30'),
      person('an', 'CB03', by),
      appoint({
        id: 'a3',
        person: 'an',
        role: 'homeroomTeacher',
        classId: classA,
        from: '2026-10-01',
        by,
      }),
    );
    expect(homeroomTeachersOf(state, ofClass(classA), day('2026-09-30'))).toEqual(['bao']);
    expect(homeroomTeachersOf(state, ofClass(classA), autumn)).toEqual(['an']);
    expect(homeroomTeachersOf(state, ofClass(classB), autumn)).toEqual([]);
  });
});

describe('catalogues', () => {
  const kind = 'child-profile';

  test('are in force between their days, the latest adopted first (row 89)', () => {
    const state = stateOf(
      adopt({ catalogueVersion: 3, effectiveFrom: day('2026-10-01') }, by),
      adopt(
        { catalogueVersion: 4, effectiveFrom: day('2027-01-01'), effectiveTo: day('2027-05-31') },
        by,
      ),
    );
    const on = (date: string) => catalogueInForce(state, day(date))?.catalogueVersion ?? null;
    expect(on('2021-02-15')).toBeNull();
    expect(on('2026-09-30')).toBe(2);
    expect(on('2026-10-01')).toBe(3);
    expect(on('2027-05-31')).toBe(4);
    expect(on('2027-06-01')).toBe(3);
  });

  test('keep the kind as it was when a record was made', () => {
    const kinds = catalogue.kinds.map((one) => ({ ...one, chain: [] }));
    const state = stateOf(adopt({ catalogueVersion: 3, kinds }, by));
    const of = (catalogueVersion: number) =>
      kindOf(state, { catalogueId: 'vn-kindergarten', catalogueVersion, kind })?.chain.length;
    expect(of(2)).toBe(1);
    expect(of(3)).toBe(0);
    expect(of(4)).toBeUndefined();
    expect(kindOf(state, { catalogueId: 'x', catalogueVersion: 2, kind })).toBeNull();
    expect(
      kindOf(state, { catalogueId: 'vn-kindergarten', catalogueVersion: 2, kind: 'x' }),
    ).toBeNull();
  });
});

describe('classes', () => {
  test('are found by id and, within their year, by name', () => {
    const state = stateOf();
    expect(classOf(state, classA)).toMatchObject({ name: 'Lá 1', schoolYear: '2026-2027' });
    expect(classOf(state, 'class-z' as ClassId)).toBeNull();
    expect(classNamed(state, '2026-2027', 'lá 2')?.classId).toBe(classB);
    expect(classNamed(state, '2025-2026', 'Lá 2')).toBeNull();
  });
});
