import type {
  ClassId,
  DelegationId,
  DossierId,
  GrantId,
  PersonId,
  TeamId,
} from '../../src/domain/shared/ids.js';
import {
  classOfPlace,
  countsFor,
  ofClass,
  type Place,
  placeOfDossier,
} from '../../src/domain/shared/place.js';
import { readingOffices, type ReadingRights, readsForm } from '../../src/domain/policy/reading.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { as, at, classA, classB, staff } from '../support/people.js';

const teamA = 'team-a' as TeamId;
const teamB = 'team-b' as TeamId;
const leadA: Actor = { ...as('lan', 'subjectTeamLead'), teamId: teamA };
const hr = as('thu', 'humanResources');

const places = {
  classA: ofClass(classA),
  classB: ofClass(classB),
  teamA: { of: 'team', teamId: teamA },
  teamB: { of: 'team', teamId: teamB },
  hoa: { of: 'staff', personId: staff.homeroom.personId },
  lan: { of: 'staff', personId: leadA.personId },
  staff: { of: 'staff', personId: null },
  school: { of: 'school' },
} as const satisfies Record<string, Place>;

const everywhere = 'classA classB teamA teamB hoa lan staff school';

const countedBy = (actor: Actor): readonly string[] =>
  Object.entries(places).flatMap(([name, place]) => (countsFor(actor, place) ? [name] : []));

describe('an office counts', () => {
  test.each([
    ['of a class, for that class, the school and oneself', staff.homeroom, 'classA hoa school'],
    [
      'of a team, for every class, that team, the school and oneself',
      leadA,
      'classA classB teamA lan school',
    ],
    ['of the leadership, everywhere', staff.principal, everywhere],
    [
      'that was lent, everywhere but for staff',
      { ...staff.principal, isLent: true },
      'classA classB teamA teamB school',
    ],
    ['of human resources, everywhere', hr, everywhere],
    ['of the registrar, everywhere', staff.registrar, everywhere],
  ])('%s', (_, actor, expected) => {
    expect(countedBy(actor).join(' ')).toBe(expected);
  });
});

describe('what a dossier is of', () => {
  const dossierId = 'thing' as DossierId;
  test.each([
    [{ about: 'child', classId: classA }, ofClass(classA)],
    [{ about: 'class', classId: classB }, ofClass(classB)],
    [
      { about: 'team', classId: null },
      { of: 'team', teamId: 'thing' as TeamId },
    ],
    [
      { about: 'staff', classId: null },
      { of: 'staff', personId: 'thing' as PersonId },
    ],
    [{ about: 'school', classId: null }, { of: 'school' }],
  ] as const)('%o', (owner, place) => {
    expect(placeOfDossier({ ...owner, dossierId })).toEqual(place);
    expect(classOfPlace(place as Place)).toBe(owner.classId);
  });
});

const grant: NonNullable<ReadingRights['grant']> = {
  grantId: 'grant' as GrantId,
  authorityId: 'so-gddt',
  requestNo: '12/TTr',
  scope: { schoolYears: [], kinds: null, classIds: null },
  validFrom: at('2026-03-01T00:00:00.000Z'),
  validTo: at('2026-03-31T00:00:00.000Z'),
  includesSensitive: false,
  parentGrantId: null,
  status: 'given',
};

describe('what is of no class is read', () => {
  const inOffice = (actor: Actor): ReadingRights => ({
    offices: [{ actor, delegationId: null, powers: null }],
    grant: null,
  });
  const rolesAt = (actor: Actor, place: Place): readonly string[] =>
    readingOffices(inOffice(actor), { ...place, schoolYear: null }).map(({ role }) => role);
  const label = { vi: 'Duyệt', en: 'Approval' };
  const form = {
    chain: [{ step: 'approval', label, roles: ['humanResources'] }],
    fields: [],
  } as const;

  test('of a team and of the school, by everybody in office', () => {
    for (const actor of [staff.homeroom, leadA, hr]) {
      expect(rolesAt(actor, places.teamB)).toEqual([actor.role]);
      expect(rolesAt(actor, places.school)).toEqual([actor.role]);
    }
  });

  test('of staff, by those who manage staff, who end a file, and by that person', () => {
    expect(rolesAt(staff.registrar, places.hoa)).toEqual(['registrar']);
    expect(rolesAt(hr, places.hoa)).toEqual(['humanResources']);
    expect(rolesAt(staff.homeroom, places.hoa)).toEqual(['homeroomTeacher']);
    expect(rolesAt(staff.teacher, places.hoa)).toEqual([]);
    expect(rolesAt(leadA, places.hoa)).toEqual([]);
  });

  test('of staff, not in an office that was lent', () => {
    const lent = {
      offices: [{ actor: hr, delegationId: 'd' as DelegationId, powers: null }],
      grant: null,
    };
    expect(readingOffices(lent, { ...places.hoa, schoolYear: null })).toEqual([]);
    expect(readingOffices(lent, { ...places.school, schoolYear: null })).toHaveLength(1);
  });

  test('if the form concerns them', () => {
    const sees = (actor: Actor, place: Place): boolean =>
      readsForm(inOffice(actor), form, { ...place, schoolYear: null });
    expect(sees(hr, places.hoa)).toBe(true);
    expect(sees(staff.homeroom, places.hoa)).toBe(true);
    expect(sees(staff.vicePrincipal, places.hoa)).toBe(false);
    expect(sees(staff.homeroom, places.school)).toBe(false);
    expect(sees(staff.homeroom, places.classA)).toBe(true);
  });

  test('under a grant for all classes, in its years', () => {
    const granted = (classIds: readonly ClassId[] | null, schoolYear: string | null): boolean => {
      const scope = { schoolYears: ['2025-2026'], kinds: null, classIds };
      const rights = { offices: [], grant: { ...grant, scope } };
      return readingOffices(rights, { of: 'school', schoolYear }).length > 0;
    };
    expect(granted(null, '2025-2026')).toBe(true);
    expect(granted(null, null)).toBe(true);
    expect(granted(null, '2024-2025')).toBe(false);
    expect(granted([classA], '2025-2026')).toBe(false);
  });
});
