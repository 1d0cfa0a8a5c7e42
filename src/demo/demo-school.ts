import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkStaff, type StaffMember } from '../application/imports/check-staff.js';
import { roleOfPosition } from '../application/imports/staff-positions.js';
import { staffRegisterLayout } from '../application/imports/staff-register.layout.js';
import type { FoundingCommand } from '../application/school/found-school.js';
import { parseCatalogue } from '../domain/school/catalogue-rules.js';
import type {
  AccountId,
  AppointmentId,
  ClassId,
  PersonId,
  SchoolId,
  TeamId,
} from '../domain/shared/ids.js';
import type { LocalDate } from '../domain/shared/instant.js';
import { invariant } from '../domain/shared/invariant.js';
import type { RecordCatalogue } from '../domain/shared/record-kind.js';
import { ledTeams, noFurtherScope, type Role } from '../domain/shared/roles.js';
import { projectRoot } from '../infrastructure/files/project-root.js';
import { XlsxRegisterReader } from '../infrastructure/imports/xlsx-register-reader.js';
import { uuidFrom } from '../infrastructure/uuid-source.js';

/** An invented kindergarten: 300 children, 30 people. Ids follow from names, so loading repeats. */
export const demoSchoolId = uuidFrom('luuvet-demo/school') as SchoolId;
export const demoSchoolYear = '2025-2026';
export const demoDirectory = path.join(projectRoot(), 'demo/kindergarten');
const cataloguesDirectory = path.join(projectRoot(), 'catalogues');

const from = '2025-09-01' as LocalDate;

export interface DemoPerson {
  readonly personId: PersonId;
  readonly staffCode: string;
  readonly fullName: string;
}

export interface DemoAppointment {
  readonly staffCode: string;
  readonly role: Role;
  readonly className: string | null;
  readonly teamName: string | null;
}

/** People of the register hold further offices that a staff list does not name. */
const furtherOffices: readonly DemoAppointment[] = [
  { staffCode: 'MN79CB025', role: 'systemAdministrator', className: null, teamName: null },
  { staffCode: 'MN79CB002', role: 'boardMember', className: null, teamName: null },
  { staffCode: 'MN79CB007', role: 'boardMember', className: null, teamName: null },
  { staffCode: 'MN79CB027', role: 'boardMember', className: null, teamName: null },
];

export const demoPersonId = (staffCode: string): PersonId =>
  uuidFrom(`luuvet-demo/person/${staffCode}`) as PersonId;
export const demoClassId = (name: string): ClassId =>
  uuidFrom(`luuvet-demo/class/${name}`) as ClassId;

export const demoAccountId = (staffCode: string): AccountId =>
  uuidFrom(`luuvet-demo/account/${staffCode}`) as AccountId;

const demoTeamId = (name: string): TeamId => uuidFrom(`luuvet-demo/team/${name}`) as TeamId;

interface DemoClass {
  readonly name: string;
  readonly level: string;
}

export interface DemoSchool {
  readonly founding: readonly FoundingCommand[];
  readonly people: readonly DemoPerson[];
  readonly appointments: readonly DemoAppointment[];
  readonly childRegister: Uint8Array;
}

export const readDemoSchool = async (today: LocalDate): Promise<DemoSchool> => {
  const [classes, staff, catalogue, childRegister] = await Promise.all([
    readClasses(),
    readStaff(today),
    readCatalogue('vn-kindergarten.v3.json'),
    readFile(path.join(demoDirectory, 'children.xlsx')),
  ]);
  const people = staff.map(({ staffCode, fullName }) => ({
    staffCode,
    fullName,
    personId: demoPersonId(staffCode),
  }));
  const appointments = [...staff.flatMap(appointmentsOf), ...furtherOffices];
  // The principal comes last: from then on the school is governed by its own people.
  const inOrder = appointments.toSorted(
    (a, b) => Number(a.role === 'principal') - Number(b.role === 'principal'),
  );
  const founding: FoundingCommand[] = [
    {
      type: 'RegisterSchool',
      schoolId: demoSchoolId,
      code: '79000MN0',
      name: 'Trường Mầm non Hoa Mẫu (dữ liệu mẫu)',
      level: 'kindergarten',
      decisionNo: '01/QĐ-MẪU',
    },
    { type: 'AdoptCatalogue', catalogue, decisionNo: '02/QĐ-MẪU' },
    {
      type: 'OpenSchoolYear',
      schoolYear: demoSchoolYear,
      startsOn: '2025-09-05' as LocalDate,
      endsOn: '2026-05-31' as LocalDate,
    },
    demoCalendar,
    ...classes.map(openingOf),
    ...teamsOf(appointments),
    ...people.map((person): FoundingCommand => ({ type: 'RegisterPerson', ...person })),
    ...people.map(openingOfAccount),
    { type: 'EstablishBoard', decisionNo: '03/QĐ-MẪU', from },
    ...inOrder.map(
      (appointment): FoundingCommand => ({
        type: 'AppointPerson',
        appointmentId: uuidFrom(
          `luuvet-demo/appointment/${appointment.staffCode}/${appointment.role}`,
        ) as AppointmentId,
        personId: demoPersonId(appointment.staffCode),
        role: appointment.role,
        classId: appointment.className === null ? null : demoClassId(appointment.className),
        ...noFurtherScope,
        teamId: appointment.teamName === null ? null : demoTeamId(appointment.teamName),
        from,
        to: null,
        decisionNo: '04/QĐ-MẪU',
      }),
    ),
  ];
  return { founding, people, appointments, childRegister };
};

const dayOff = (name: string, from: string, to = from) => ({
  name,
  from: from as LocalDate,
  to: to as LocalDate,
});

/** A kindergarten has terms, and no days of assessment. */
const demoCalendar: FoundingCommand = {
  type: 'SetCalendar',
  basedOnRevision: null,
  schoolYear: demoSchoolYear,
  terms: [
    { code: 'HK1', startsOn: '2025-09-05' as LocalDate, endsOn: '2026-01-16' as LocalDate },
    { code: 'HK2', startsOn: '2026-01-19' as LocalDate, endsOn: '2026-05-31' as LocalDate },
  ],
  assessments: [],
  daysOff: [
    dayOff('Tết Dương lịch', '2026-01-01'),
    dayOff('Tết Nguyên đán Bính Ngọ', '2026-02-14', '2026-02-22'),
    dayOff('Giỗ Tổ Hùng Vương (nghỉ bù)', '2026-04-27'),
    dayOff('Ngày Giải phóng miền Nam và Quốc tế Lao động', '2026-04-30', '2026-05-01'),
  ],
  schoolDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  decisionNo: '05/KH-MẪU',
  lockedParts: [],
};

const openingOf = ({ name, level }: DemoClass): FoundingCommand => ({
  type: 'OpenClass',
  classId: demoClassId(name),
  schoolYear: demoSchoolYear,
  name,
  level,
});

/** Only those that somebody leads. */
const teamsOf = (appointments: readonly DemoAppointment[]): readonly FoundingCommand[] =>
  [...new Set(appointments.flatMap(({ teamName }) => teamName ?? []))].map((name) => ({
    type: 'OpenTeam',
    teamId: demoTeamId(name),
    schoolYear: null,
    name,
    kind: 'professional',
  }));

const openingOfAccount = ({
  personId,
  staffCode,
}: {
  readonly personId: PersonId;
  readonly staffCode: string;
}): FoundingCommand => ({ type: 'OpenAccount', personId, accountId: demoAccountId(staffCode) });

const appointmentsOf = (member: StaffMember): readonly DemoAppointment[] =>
  member.positions.flatMap((position) => {
    const role = roleOfPosition(position);
    if (role === null || role === undefined) return [];
    const className = role === 'homeroomTeacher' ? member.homeroomClass : null;
    const teamName = role in ledTeams ? member.team : null;
    return [{ staffCode: member.staffCode, role, className, teamName }];
  });

const readClasses = async (): Promise<readonly DemoClass[]> => {
  const csv = await readFile(path.join(demoDirectory, 'classes.csv'), 'utf8');
  const lines = csv.trim().split('\n').slice(1);
  return lines.map((line) => {
    const [name = '', , , level = ''] = line.split(',').map((cell) => cell.trim());
    return { name, level };
  });
};

const readStaff = async (today: LocalDate): Promise<readonly StaffMember[]> => {
  const bytes = await readFile(path.join(demoDirectory, 'staff.xlsx'));
  const sheet = await new XlsxRegisterReader().read(bytes, {
    named: null,
    usualNames: staffRegisterLayout.usualSheetNames,
  });
  invariant(sheet.ok, 'the demo staff register can be read');
  const staff = checkStaff(sheet.value, staffRegisterLayout, today);
  invariant(staff.ok && staff.value.refusals.length === 0, 'the demo staff register is in order');
  return staff.value.members;
};

export const readCatalogue = async (file: string): Promise<RecordCatalogue> => {
  const text = await readFile(path.join(cataloguesDirectory, file), 'utf8');
  const catalogue = parseCatalogue(JSON.parse(text));
  invariant(catalogue.ok, 'a catalogue of this repository is valid');
  return catalogue.value;
};
