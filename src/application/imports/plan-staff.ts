import {
  classNamed,
  type SchoolState,
  sameName,
  type Team,
} from '../../domain/school/school.state.js';
import type { AppointmentId, ClassId, PersonId, TeamId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { type Appointment, ledTeams, type Role } from '../../domain/shared/roles.js';
import type { CheckedStaff, StaffMember } from './check-staff.js';
import { matchKey, nameKey } from './match-keys.js';
import { type RegisterFinding, type Remark, remark } from './register-finding.js';
import { roleOfPosition, rolesOfRegister, subjectCode } from './staff-positions.js';

export interface NewOffice {
  readonly role: Role;
  readonly classId: ClassId | null;
  readonly teamId: TeamId | null;
  readonly subject: string | null;
}

/** What an accepted row would do to the ledger; nothing when all three are empty. */
export interface StaffPlan {
  readonly member: StaffMember;
  /** Null for somebody who has to be registered first. */
  readonly personId: PersonId | null;
  readonly ends: readonly AppointmentId[];
  readonly starts: readonly NewOffice[];
}

export interface StaffPlans {
  readonly plans: readonly StaffPlan[];
  readonly refusals: readonly RegisterFinding[];
  readonly remarks: readonly RegisterFinding[];
}

export interface StaffQuestion {
  readonly school: SchoolState;
  /** The year whose classes the register names. */
  readonly schoolYear: string;
  readonly from: LocalDate;
  /** Of everybody whose name can be read. */
  readonly names: ReadonlyMap<PersonId, string>;
}

type Said = readonly [field: string, said: Remark];

/** Compares accepted rows with the appointments on record from that day on. */
export const planStaff = (
  { members, place }: CheckedStaff,
  question: StaffQuestion,
): StaffPlans => {
  const plans: StaffPlan[] = [];
  const findings: RegisterFinding[] = [];
  let principalRow = principalInOffice(question);
  for (const member of members) {
    const { plan, said } = planMember(member, question);
    const isPrincipal = plan.starts.some(({ role }) => role === 'principal');
    const second: readonly Said[] =
      isPrincipal && principalRow ? [['positions', remark('principal-is-in-office')]] : [];
    const found = [...said, ...second].map(([field, one]) => place(member.row, field, one));
    findings.push(...found);
    if (found.some(({ severity }) => severity === 'refusal')) continue;
    principalRow ||= isPrincipal;
    plans.push(plan);
  }
  return {
    plans,
    refusals: findings.filter(({ severity }) => severity === 'refusal'),
    remarks: findings.filter(({ severity }) => severity !== 'refusal'),
  };
};

const principalInOffice = ({ school, from }: StaffQuestion): boolean =>
  school.appointments.some((one) => one.role === 'principal' && isHeldFrom(one, from));

const isHeldFrom = ({ to }: Appointment, day: LocalDate): boolean => to === null || to >= day;

const planMember = (
  member: StaffMember,
  question: StaffQuestion,
): { readonly plan: StaffPlan; readonly said: readonly Said[] } => {
  const { school, from, names } = question;
  const personId = personWith(school, member.staffCode);
  const { offices, said } = officesOf(member, question);
  const held = school.appointments.filter(
    (one) => one.personId === personId && rolesOfRegister.has(one.role) && isHeldFrom(one, from),
  );
  // A principal goes by a decision of its own, not by a list that leaves the position out.
  const ending = held.filter(
    (one) => one.role !== 'principal' && !offices.some((office) => isSame(office, one)),
  );
  const late = ending.find((one) => one.from >= from);
  const known = personId === null ? undefined : names.get(personId);
  return {
    plan: {
      member,
      personId,
      ends: ending.map(({ appointmentId }) => appointmentId),
      starts: offices.filter((office) => !held.some((one) => isSame(office, one))),
    },
    said: [
      ...said,
      ...(known !== undefined && nameKey(known) !== nameKey(member.fullName)
        ? [['fullName', remark('staff-code-of-another')] as const]
        : []),
      ...(late ? [['positions', remark('office-starts-later', { from: late.from })] as const] : []),
    ],
  };
};

const personWith = ({ staffCodes }: SchoolState, staffCode: string): PersonId | null =>
  (Object.keys(staffCodes) as PersonId[]).find((one) =>
    sameName(staffCodes[one] ?? '', staffCode),
  ) ?? null;

const isSame = (office: NewOffice, held: NewOffice): boolean =>
  office.role === held.role &&
  office.classId === held.classId &&
  office.teamId === held.teamId &&
  office.subject === held.subject;

/** Each position as an office with its scope, and what had to be said about the row. */
const officesOf = (
  member: StaffMember,
  { school, schoolYear }: StaffQuestion,
): { readonly offices: readonly NewOffice[]; readonly said: readonly Said[] } => {
  const said: Said[] = [];
  const { homeroomClass } = member;
  const found = homeroomClass === null ? null : classNamed(school, schoolYear, homeroomClass);
  if (homeroomClass !== null && !found) said.push(['homeroomClass', remark('unknown-class')]);
  const team = teamFor(member, school, schoolYear);
  if (team === null && member.team !== null && !isLeadership(member.team)) {
    said.push(['team', remark('team-is-not-open')]);
  }
  const offices = new Map<Role, NewOffice>();
  for (const position of member.positions) {
    const role = roleOfPosition(position);
    if (role === undefined) said.push(['positions', remark('unknown-position', { position })]);
    if (role === undefined || role === null) continue;
    const looksAfterClass = role === 'homeroomTeacher' || role === 'teacher';
    if (role === 'homeroomTeacher' && homeroomClass === null) {
      said.push(['homeroomClass', remark('class-is-missing')]);
    }
    if (role in ledTeams && team?.kind !== ledTeams[role as keyof typeof ledTeams]) {
      said.push(['team', remark('team-is-missing')]);
    }
    const teaches = role === 'teacher' && member.subject !== null;
    offices.set(role, {
      role,
      classId: looksAfterClass ? (found?.classId ?? null) : null,
      teamId: team?.teamId ?? null,
      subject: teaches ? subjectCode(member.subject) : null,
    });
  }
  return { offices: [...offices.values()], said };
};

const teamFor = (
  { team }: StaffMember,
  { teams }: SchoolState,
  schoolYear: string,
): Team | null => {
  if (team === null) return null;
  const named = Object.values<Team>(teams).filter(({ name }) => matchKey(name) === matchKey(team));
  return (
    named.find((one) => one.schoolYear === schoolYear) ??
    named.find((one) => one.schoolYear === null) ??
    null
  );
};

/** The leadership stands in the column of teams and is none. */
const isLeadership = (team: string): boolean => matchKey(team) === matchKey('Ban giám hiệu');
