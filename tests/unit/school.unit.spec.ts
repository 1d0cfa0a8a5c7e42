import { schoolDecider } from '../../src/domain/school/school.decider.js';
import type { ClassId, PersonId, TeamId } from '../../src/domain/shared/ids.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { day, staff } from '../support/people.js';
import { oneStep } from '../support/record-scenes.js';
import { noSchool, principalOnly } from '../support/refusals.js';
import {
  adopt,
  appoint,
  catalogue,
  end,
  establish,
  founded,
  led,
  openClass,
  openTeam,
  openYear,
  person,
  register,
} from '../support/school-scenes.js';

const { given, after } = specOf(schoolDecider);

const managers = {
  type: 'RoleIsNotAllowed',
  allowed: ['principal', 'systemAdministrator'],
} as const;
const badDate = (field: string) => ({ type: 'DateIsInvalid', field }) as const;
const badText = (field: string, lengthMax: number) =>
  ({ type: 'TextIsInvalid', field, lengthMax }) as const;

describe('founding a school', () => {
  test('is the installation’s act as long as no principal was ever appointed', () => {
    const year = openYear('2027-2028', ['2027-09-05', '2028-05-31']);
    for (const command of [adopt({ catalogueVersion: 3 }), year, establish(), appoint()]) {
      after(...founded)
        .when(command)
        .then({});
    }
    after(...founded)
      .when(openClass('Lá 2', 'class-b'))
      .then({ type: 'school.class-opened' });
    after(...founded)
      .when(person('an', 'CB03'))
      .then({ type: 'school.person-registered' });
  });

  test('is over from the first principal on, even after that principal has left', () => {
    for (const past of [led, [...led, end('2026-11-01')]]) {
      after(...past)
        .when(openClass('Lá 2', 'class-b'))
        .refused(managers);
      after(...past)
        .when(appoint({ id: 'appointment-2', role: 'registrar' }))
        .refused(managers);
    }
  });

  test('is for one more principal when nobody is in office today or later', () => {
    const successor = { id: 'appointment-2', person: 'bao', from: '2026-11-21' } as const;
    after(...led, end('2026-11-20'))
      .when(appoint(successor))
      .then({ type: 'school.person-appointed', payload: { role: 'principal' } });
    for (const past of [led, [...led, end('2026-11-21')]]) {
      after(...past)
        .when(appoint(successor))
        .refused(managers);
    }
    const next = appoint({ ...successor, from: '2026-12-01', by: staff.principal });
    after(...led, end('2026-11-20'), next)
      .when(appoint({ ...successor, id: 'appointment-3', to: '2026-11-30' }))
      .refused(managers);
  });

  test('puts a person’s name under that person as subject, and the code in the payload', () => {
    after(register())
      .when(person())
      .then({
        type: 'school.person-registered',
        payload: { personId: 'hanh', staffCode: 'CB-hanh' },
        protectedBlocks: [
          { subjectId: 'hanh', purpose: 'staff-identity', fields: { fullName: 'Lê Thị Hạnh' } },
        ],
      });
  });
});

describe('OpenTeam', () => {
  test('opens a team for good or for a year, under a name of its own there', () => {
    const by = staff.administrator;
    after(...led)
      .when(openTeam('Tổ Lá', 'team-1', by))
      .then({
        type: 'school.team-opened',
        payload: { teamId: 'team-1', schoolYear: null, name: 'Tổ Lá', kind: 'professional' },
      });
    const past = [...led, openTeam('Tổ Lá', 'team-1', by)];
    after(...past)
      .when(openTeam('tổ lá ', 'team-2', by))
      .refused({ type: 'TeamNameIsTaken', teamId: 'team-1' as TeamId });
    after(...past)
      .when(openTeam('Tổ Mầm', 'team-1', by))
      .refused({ type: 'TeamNameIsTaken', teamId: 'team-1' as TeamId });
    after(...past)
      .when(openTeam('Tổ Lá', 'team-2', by, { schoolYear: '2026-2027' }))
      .then({ type: 'school.team-opened' });
    after(...past)
      .when(openTeam('Tổ Mầm', 'team-2', by, { schoolYear: '2030-2031' }))
      .refused({ type: 'SchoolYearNotFound', schoolYear: '2030-2031' });
    after(...past)
      .when(openTeam(' ', 'team-2', by))
      .refused(badText('name', 100));
    after(...led)
      .when(openTeam('Tổ Lá', 'team-1', staff.teacher))
      .refused(managers);
    given().when(openTeam()).refused(noSchool);
  });
});

describe('RegisterSchool', () => {
  test('is refused twice, to anybody but the installation, and without a name', () => {
    given().when(register()).then({ type: 'school.registered' });
    after(register()).when(register()).refused({ type: 'SchoolAlreadyRegistered' });
    given()
      .when(register(staff.principal))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['installation'] });
    given().when(register(null, ' ')).refused(badText('name', 200));
  });
});

describe('AdoptCatalogue', () => {
  test('stores the catalogue whole', () => {
    after(register())
      .when(adopt())
      .then({ type: 'school.catalogue-adopted', payload: { catalogue } });
  });

  test('takes higher versions only, of each catalogue by itself', () => {
    after(...led)
      .when(adopt({ catalogueVersion: 3 }, staff.administrator))
      .then({ type: 'school.catalogue-adopted' });
    after(...led)
      .when(adopt({ catalogueId: 'vn-primary', catalogueVersion: 1 }, staff.principal))
      .then({ type: 'school.catalogue-adopted' });
    for (const catalogueVersion of [1, 2]) {
      after(...led)
        .when(adopt({ catalogueVersion }, staff.principal))
        .refused({ type: 'CatalogueVersionExists', catalogueVersion: 2 });
    }
  });

  test('is refused for a catalogue that contradicts itself, without a number, to others', () => {
    after(...led)
      .when(adopt({ catalogueVersion: 3, kinds: [oneStep, oneStep] }, staff.principal))
      .refused({
        type: 'CatalogueIsInvalid',
        problem: 'catalogue.kinds: child-profile occurs twice',
      });
    after(...led)
      .when(adopt({ catalogueVersion: 3 }, staff.principal, ''))
      .refused(badText('decisionNo', 100));
    after(...led)
      .when(adopt({ catalogueVersion: 3 }, staff.teacher))
      .refused(managers);
    given().when(adopt()).refused(noSchool);
  });
});

describe('OpenSchoolYear', () => {
  test.each([
    ['2026-2028', ['2026-09-05', '2027-05-31'], 'schoolYear'],
    ['2026', ['2026-09-05', '2027-05-31'], 'schoolYear'],
    ['2027-2028', ['2027-09-31', '2028-05-31'], 'startsOn'],
    ['2027-2028', ['2027-09-05', '2027-09-04'], 'endsOn'],
    ['2027-2028', ['2027-05-31', '2028-05-31'], 'startsOn'],
  ])('refuses %s from %j', (schoolYear, days, field) => {
    after(...founded)
      .when(openYear(schoolYear, days as [string, string]))
      .refused(badDate(field));
  });

  test('is refused twice, to others, and without a school', () => {
    after(...founded)
      .when(openYear())
      .refused({ type: 'SchoolYearIsOpen', schoolYear: '2026-2027' });
    after(...led)
      .when(openYear('2027-2028', ['2027-09-05', '2028-05-31'], staff.registrar))
      .refused(managers);
    given().when(openYear()).refused(noSchool);
  });
});

describe('OpenClass', () => {
  test('is refused for a name in use that year, whatever its case, and for an id in use', () => {
    const taken = { type: 'ClassNameIsTaken', classId: 'class-a' as ClassId } as const;
    after(...founded)
      .when(openClass('LÁ 1 ', 'class-b'))
      .refused(taken);
    after(...founded)
      .when(openClass('Lá 9'))
      .refused(taken);
  });

  test('takes the same name in another year', () => {
    after(...founded, openYear('2027-2028', ['2027-09-05', '2028-05-31']))
      .when(openClass('Lá 1', 'class-b', null, '2027-2028'))
      .then({ type: 'school.class-opened' });
  });

  test('says of which grade or group of age it is, by the catalogue of its year', () => {
    const levels = [{ code: 'khoi-1', label: oneStep.label }];
    const later = [{ code: 'khoi-9', label: oneStep.label }];
    const adopted = adopt({ catalogueVersion: 3, levels });
    const newer = adopt({ catalogueVersion: 4, effectiveFrom: day('2027-01-01'), levels: later });
    const at = (level: string | null) => ({ ...openClass('1A', 'class-b'), level });
    const year = after(...founded, adopted, newer);
    year.when(at('khoi-1')).then({ payload: { level: 'khoi-1' } });
    year.when(at(null)).then({ payload: { level: null } });
    year.when(at('khoi-9')).refused({ type: 'ClassLevelNotFound', level: 'khoi-9' });
    after(...founded)
      .when(at('khoi-1'))
      .refused({ type: 'ClassLevelNotFound', level: 'khoi-1' });
  });

  test('is refused in an unknown year, without a name, to others, without a school', () => {
    after(...founded)
      .when(openClass('Lá 2', 'class-b', null, '2028-2029'))
      .refused({ type: 'SchoolYearNotFound', schoolYear: '2028-2029' });
    after(...founded)
      .when(openClass('', 'class-b'))
      .refused(badText('name', 100));
    after(...led)
      .when(openClass('Lá 2', 'class-b', staff.teacher))
      .refused(managers);
    given().when(openClass()).refused(noSchool);
  });
});

describe('RegisterPerson', () => {
  test('is refused for a code or a person in use, a blank name, to others, without a school', () => {
    const taken = (personId: string) =>
      ({ type: 'StaffCodeIsTaken', personId: personId as PersonId }) as const;
    after(...founded)
      .when(person('an', 'cb02'))
      .refused(taken('bao'));
    after(...founded)
      .when(person('bao', 'CB03'))
      .refused(taken('bao'));
    after(...founded)
      .when(person('an', 'CB03', null, '\u202e'))
      .refused(badText('fullName', 200));
    after(...led)
      .when(person('an', 'CB03', staff.administrator))
      .refused(principalOnly);
    given().when(person()).refused(noSchool);
  });
});

test('every refusal of founding, catalogues, years, classes and people has been shown', () => {
  const common = ['SchoolNotFound', 'RoleIsNotAllowed', 'TextIsInvalid'];
  expectAllShown({
    RegisterSchool: ['SchoolAlreadyRegistered', 'RoleIsNotAllowed', 'TextIsInvalid'],
    AppointPerson: ['RoleIsNotAllowed'],
    AdoptCatalogue: [...common, 'CatalogueVersionExists', 'CatalogueIsInvalid'],
    OpenSchoolYear: ['SchoolNotFound', 'RoleIsNotAllowed', 'SchoolYearIsOpen', 'DateIsInvalid'],
    OpenClass: [...common, 'SchoolYearNotFound', 'ClassNameIsTaken', 'ClassLevelNotFound'],
    OpenTeam: [...common, 'SchoolYearNotFound', 'TeamNameIsTaken'],
    RegisterPerson: [...common, 'StaffCodeIsTaken'],
  });
});
