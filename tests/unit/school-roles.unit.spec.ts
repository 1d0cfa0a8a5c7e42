import type { SchoolCommand } from '../../src/domain/school/school.commands.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import {
  actingAs,
  actingInClass,
  catalogueInForce,
  classNamed,
  classOf,
  homeroomTeachersOf,
  kindOf,
  principalsOf,
} from '../../src/domain/school/school.state.js';
import type { ClassId, PersonId } from '../../src/domain/shared/ids.js';
import { roles } from '../../src/domain/shared/roles.js';
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

const by = staff.principal;
const bao = 'bao' as PersonId;
const hanh = 'hanh' as PersonId;
const autumn = day('2026-10-01');
const stateOf = (...more: readonly SchoolCommand[]) =>
  tell(schoolDecider, [...led, openClass('Lá 2', classB, by), ...more]).state;
const homeroom = (id: string, classId: string, from = '2026-09-01', to: string | null = null) =>
  appoint({ id, person: 'bao', role: 'homeroomTeacher', classId, from, to, by });

describe('actingAs', () => {
  test('gives an appointment from its first to its last day, both included', () => {
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
    const on = (date: string) => actingAs(state, bao, roles, day(date))?.role ?? null;
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
    expect(actingAs(state, bao, ['teacher', 'registrar'], autumn)?.appointmentId).toBe('a3');
    expect(actingAs(state, bao, ['registrar', 'teacher'], autumn)?.appointmentId).toBe('a2');
    expect(actingAs(state, bao, ['principal'], autumn)).toBeNull();
    expect(actingAs(state, 'nobody' as PersonId, roles, autumn)).toBeNull();
  });

  test('prefers the appointment for the class in question, then one for the whole school', () => {
    const asked = ['homeroomTeacher', 'registrar'] as const;
    const inB = { today: autumn, classId: classB };
    const both = stateOf(homeroom('a2', classA), homeroom('a3', classB));
    expect(actingInClass(both, bao, asked, inB)?.appointmentId).toBe('a3');
    expect(actingAs(both, bao, asked, autumn)?.appointmentId).toBe('a2');
    const wide = stateOf(
      homeroom('a2', classA),
      appoint({ id: 'a4', person: 'bao', role: 'registrar', by }),
    );
    expect(actingInClass(wide, bao, asked, inB)?.role).toBe('registrar');
    const other = stateOf(homeroom('a2', classA));
    expect(actingInClass(other, bao, asked, inB)?.appointmentId).toBe('a2');
    expect(actingInClass(other, bao, ['registrar'], inB)).toBeNull();
  });

  test('follows the end of an appointment', () => {
    expect(principalsOf(stateOf(end('2026-09-30')), autumn)).toEqual([]);
    expect(principalsOf(stateOf(), autumn)).toEqual([hanh]);
    expect(actingAs(stateOf(end('2026-09-30')), hanh, roles, autumn)).toBeNull();
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
    expect(homeroomTeachersOf(state, classA, day('2026-09-30'))).toEqual(['bao']);
    expect(homeroomTeachersOf(state, classA, autumn)).toEqual(['an']);
    expect(homeroomTeachersOf(state, classB, autumn)).toEqual([]);
  });
});

describe('catalogues', () => {
  const kind = 'child-profile';

  test('are in force between their days, the latest adopted first', () => {
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
