import { officeFor, officesOf } from '../../src/domain/policy/offices.js';
import { readsField, type PlaceInYear } from '../../src/domain/policy/reading.js';
import { initial, teamsNow } from '../../src/domain/school/school.state.js';
import type { AccountId, AppointmentId, PersonId, TeamId } from '../../src/domain/shared/ids.js';
import { ofClass } from '../../src/domain/shared/place.js';
import { roleRefusal } from '../../src/domain/shared/role-rules.js';
import {
  type Appointment,
  noFurtherScope,
  type Role,
  roles,
} from '../../src/domain/shared/roles.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { classA, day, now, today } from '../support/people.js';

const deputy = 'dung' as PersonId;
const teamA = 'team-a' as TeamId;
const teamB = 'team-b' as TeamId;

const appointed = (role: Role, changes: Partial<Appointment> = {}): Appointment => ({
  appointmentId: `${role}-office` as AppointmentId,
  personId: 'lan' as PersonId,
  role,
  classId: null,
  ...noFurtherScope,
  teamId: teamA,
  from: day('2025-09-01'),
  to: null,
  decisionNo: '3/QĐ',
  ...changes,
});
const deputyOf = (teamId: TeamId) => appointed('subjectTeamDeputy', { personId: deputy, teamId });

const officesWith = (...others: readonly Appointment[]) => officesIn([teamA, teamB], others);
const officesIn = (teamsNow: readonly TeamId[], others: readonly Appointment[] = []) =>
  officesOf(
    {
      personId: deputy,
      account: {
        accountId: 'account' as AccountId,
        personId: deputy,
        kind: 'person',
        status: 'open',
        grantId: null,
        office: null,
      },
      scopes: null,
    },
    { appointments: [deputyOf(teamA), ...others], delegations: [], teamsNow },
    { at: now, today },
  );
const signing = { power: 'approveRecord', roles: ['subjectTeamLead'], place: null } as const;

describe('the deputy of a team’s lead', () => {
  it.each([
    ['nobody leads the team', []],
    ['somebody leads another', [appointed('subjectTeamLead', { teamId: teamB })]],
    ['whoever led it ended yesterday', [appointed('subjectTeamLead', { to: day('2026-11-20') })]],
    [
      'whoever will lead it begins tomorrow',
      [appointed('subjectTeamLead', { from: day('2026-11-22') })],
    ],
  ])('stands in while %s, in their own office and under its name (row 67)', (_, others) => {
    const office = officeFor(officesWith(...others), signing);
    expect(office?.actor).toMatchObject({
      role: 'subjectTeamDeputy',
      appointmentId: 'subjectTeamDeputy-office',
      standsInFor: 'subjectTeamLead',
    });
    expect(office && roleRefusal(office.actor, ['subjectTeamLead'])).toBeNull();
  });

  it('does not while somebody holds the office, whoever that is', () => {
    const offices = officesWith(appointed('subjectTeamLead'));
    expect(officeFor(offices, signing)).toBeNull();
    const [own] = offices;
    expect(own && roleRefusal(own.actor, ['subjectTeamLead'])).toEqual({
      type: 'RoleIsNotAllowed',
      allowed: ['subjectTeamLead'],
    });
  });

  it('stands in for nobody once their team was one of a year that has passed', () => {
    const ended = appointed('subjectTeamLead', { to: day('2026-05-31') });
    const [own, ...others] = officesIn([teamB], [ended]);
    expect(own?.actor).toMatchObject({ role: 'subjectTeamDeputy', teamId: teamA });
    expect(own?.actor).not.toHaveProperty('standsInFor');
    expect(others).toEqual([]);
    expect(officeFor(officesIn([teamB], [ended]), signing)).toBeNull();
  });

  it.each([
    ['2026-05-31', [teamA, teamB]],
    ['2026-09-07', [teamB]],
  ])('belongs on %s to a team of the year, or to one of every year', (on, expected) => {
    const year = (startsOn: string, endsOn: string) => ({
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      calendar: null,
    });
    const team = { name: 'Tổ Lá', kind: 'professional' } as const;
    const school = {
      ...initial,
      years: {
        '2025-2026': year('2025-09-05', '2026-05-31'),
        '2026-2027': year('2026-09-07', '2027-05-31'),
      },
      teams: {
        [teamA]: { ...team, teamId: teamA, schoolYear: '2025-2026' },
        [teamB]: { ...team, teamId: teamB, schoolYear: null },
      },
    };
    expect(teamsNow(school, day(on))).toEqual(expected);
    expect(teamsNow({ ...school, years: {} }, day(on))).toEqual([teamB]);
  });

  it('stands in for nobody but the lead of a subject team', () => {
    const others = roles.filter(
      (role) => role !== 'subjectTeamLead' && role !== 'subjectTeamDeputy',
    );
    for (const role of others) {
      const alone = officeFor(officesWith(), { ...signing, roles: [role] });
      expect([role, alone]).toEqual([role, null]);
    }
  });

  it('acts by their own name where both are asked for', () => {
    const use = {
      ...signing,
      roles: ['subjectTeamLead', 'principal', 'subjectTeamDeputy'],
    } as const;
    const principal = appointed('principal', { personId: deputy, teamId: null });
    const lead = appointed('subjectTeamLead');
    expect(officeFor(officesWith(principal), use)?.actor.role).toBe('subjectTeamDeputy');
    expect(officeFor(officesWith(principal, lead), use)?.actor.role).toBe('principal');
  });

  it('reads what the lead reads, also while there is one', () => {
    const place: PlaceInYear = { ...ofClass(classA), schoolYear: '2026-2027' };
    const rights = { offices: officesWith(appointed('subjectTeamLead')), grant: null };
    expect(readsField(rights, { readers: ['subjectTeamLead'] }, place)).toBe(true);
    expect(readsField(rights, { readers: ['officeTeamLead', 'principal'] }, place)).toBe(false);
  });
});

describe('the rules of a school', () => {
  it.each(['vn-kindergarten', 'vn-primary'] as const)(
    'are to be read by everybody of the staff, deputies and accountants among them (%s) (row 67)',
    (catalogueId) => {
      const { catalogue } = readCatalogueSource(catalogueId);
      const rules = catalogue.kinds.find(({ kind }) => kind === 'policy');
      const asked = roles.filter((role) => role !== 'principal' && role !== 'inspector');
      expect(rules?.acknowledgedBy).toEqual(expect.arrayContaining(asked));
    },
  );
});
