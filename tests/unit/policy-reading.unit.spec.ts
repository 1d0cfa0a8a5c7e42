import {
  holdsPower,
  placesToRead,
  type ReadingRights,
  readsPlace,
  readsField,
  readsKind,
  readsRecords,
  readsSchool,
} from '../../src/domain/policy/reading.js';
import type { AuthorityGrant, GrantScope } from '../../src/domain/shared/access.js';
import type {
  AppointmentId,
  ClassId,
  DelegationId,
  GrantId,
  PersonId,
} from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { ofClass } from '../../src/domain/shared/place.js';
import type { Power, Role } from '../../src/domain/shared/roles.js';

const classA = { ...ofClass('class-a' as ClassId), schoolYear: '2025-2026' };
const classB = { ...ofClass('class-b' as ClassId), schoolYear: '2025-2026' };
const earlier = { ...ofClass('class-0' as ClassId), schoolYear: '2024-2025' };

const inOffice = (
  role: Role,
  classId: ClassId | null = null,
  powers: readonly Power[] | null = null,
): ReadingRights => ({
  offices: [
    {
      actor: {
        personId: 'person' as PersonId,
        appointmentId: 'appointment' as AppointmentId,
        role,
        classId,
        teamId: null,
      },
      delegationId: powers === null ? null : ('delegation' as DelegationId),
      powers,
    },
  ],
  grant: null,
});
const byGrant = (
  scope: Partial<GrantScope> = {},
  changes: Partial<AuthorityGrant> = {},
): ReadingRights => ({
  offices: [],
  grant: {
    grantId: 'grant' as GrantId,
    authorityId: 'so-gddt',
    requestNo: '12/TTr',
    scope: { schoolYears: ['2025-2026'], kinds: null, classIds: null, ...scope },
    validFrom: '2026-03-01T00:00:00.000Z' as Instant,
    validTo: '2026-03-31T00:00:00.000Z' as Instant,
    includesSensitive: false,
    parentGrantId: null,
    status: 'given',
    ...changes,
  },
});
const nobody: ReadingRights = { offices: [], grant: null };
const forTeachers = { readers: ['homeroomTeacher', 'inspector'] as const };
const health = { ...forTeachers, sensitive: true };

describe('reading by office', () => {
  it('a homeroom teacher reads the own class and no other', () => {
    const teacher = inOffice('homeroomTeacher', classA.classId);
    expect(readsPlace(teacher, classA)).toBe(true);
    expect(readsPlace(teacher, classB)).toBe(false);
    expect(readsField(teacher, health, classA)).toBe(true);
    expect(readsField(teacher, health, classB)).toBe(false);
  });

  it('a principal reads every class, but no field that does not name the role', () => {
    expect(readsPlace(inOffice('principal'), classB)).toBe(true);
    expect(readsField(inOffice('principal'), forTeachers, classB)).toBe(false);
  });

  it('an accountant belongs to the school and reads no records (row 67)', () => {
    expect(readsSchool(inOffice('accountant'))).toBe(true);
    expect(readsRecords(inOffice('accountant'))).toBe(false);
    expect(readsPlace(inOffice('accountant'), classA)).toBe(false);
  });

  it('a delegate reads only when reading was delegated', () => {
    expect(readsRecords(inOffice('principal', null, ['permitCorrection']))).toBe(false);
    expect(readsRecords(inOffice('principal', null, ['readRecords']))).toBe(true);
    expect(holdsPower(inOffice('principal', null, ['permitCorrection']), 'permitCorrection')).toBe(
      true,
    );
  });

  it('whoever holds no office reads nothing', () => {
    expect([readsSchool(nobody), readsRecords(nobody), readsPlace(nobody, classA)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('reading by grant', () => {
  it('covers the school years it names and no other', () => {
    expect(readsPlace(byGrant(), classA)).toBe(true);
    expect(readsPlace(byGrant(), earlier)).toBe(false);
    expect(readsPlace(byGrant(), { ...classA, schoolYear: null })).toBe(false);
  });

  it('covers the classes and kinds it names, or all when it names none', () => {
    const narrow = byGrant({ classIds: [classA.classId], kinds: ['child-profile'] });
    expect([readsPlace(narrow, classA), readsPlace(narrow, classB)]).toEqual([true, false]);
    expect([readsKind(narrow, 'child-profile'), readsKind(narrow, 'growth')]).toEqual([
      true,
      false,
    ]);
    expect(readsKind(byGrant(), 'growth')).toBe(true);
    expect(readsKind(inOffice('principal'), 'growth')).toBe(true);
  });

  it('masks sensitive fields unless the request covers them', () => {
    expect(readsField(byGrant(), forTeachers, classA)).toBe(true);
    expect(readsField(byGrant(), health, classA)).toBe(false);
    expect(readsField(byGrant({}, { includesSensitive: true }), health, classA)).toBe(true);
  });

  it('never shows a field that does not name inspectors', () => {
    const all = byGrant({}, { includesSensitive: true });
    expect(readsField(all, { readers: ['homeroomTeacher'] }, classA)).toBe(false);
  });

  it('holds no power', () => {
    expect(holdsPower(byGrant(), 'readRecords')).toBe(false);
    expect(readsRecords(byGrant())).toBe(true);
  });
});

describe('what is recorded of a child is read by', () => {
  const places = { now: classA, years: [earlier, classA] };
  const madeEarlier = { schoolYear: '2024-2025', goesWithChild: false };

  it('its present class, for the people of the school, whenever it was made', () => {
    const teacher = inOffice('homeroomTeacher', classA.classId);
    expect(placesToRead(teacher, places, null)).toEqual([classA]);
    expect(placesToRead(teacher, places, madeEarlier)).toEqual([classA]);
  });

  it('the year it was made in, for an authority', () => {
    expect(placesToRead(byGrant(), places, madeEarlier)).toEqual([earlier]);
    expect(placesToRead(byGrant(), places, { ...madeEarlier, schoolYear: '2019-2020' })).toEqual(
      [],
    );
  });

  it('each year of the child, for an authority, when it is the child or goes with it', () => {
    expect(placesToRead(byGrant(), places, null)).toEqual([earlier, classA]);
    const profile = { ...madeEarlier, goesWithChild: true };
    expect(placesToRead(byGrant(), places, profile)).toEqual([earlier, classA]);
  });
});
