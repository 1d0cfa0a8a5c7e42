import type { SchoolState } from '../../src/domain/school/school.state.js';
import type {
  OpenClass,
  SchoolCommand,
  SetCalendar,
  SetLeadingSystem,
} from '../../src/domain/school/school.commands.js';
import type {
  AppointmentId,
  ClassId,
  PersonId,
  SchoolId,
  TeamId,
} from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import type { RecordCatalogue, RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Actor, Role, TeamKind } from '../../src/domain/shared/roles.js';
import { day, now, staff, today } from './people.js';
import { oneStep } from './record-scenes.js';

const act = (by: Actor | null = null) => ({ at: now, today, by });
export const register = (by: Actor | null = null, name = 'Trường Mầm non Hoa Mai') => ({
  type: 'RegisterSchool' as const,
  ...act(by),
  schoolId: 'school-1' as SchoolId,
  code: 'MN79001',
  name,
  level: 'kindergarten' as const,
  decisionNo: '1/QĐ-UBND',
});

export const catalogue: RecordCatalogue = {
  catalogueId: 'vn-kindergarten',
  catalogueVersion: 2,
  legalBasis: 'Thông tư 52/2020/TT-BGDĐT',
  effectiveFrom: day('2021-02-16'),
  effectiveTo: null,
  needsLegalReview: true,
  childRetention: { ruleId: 'child-exit-5y', years: 5, legalBasis: 'Quy trình, Điều 2' },
  kinds: [oneStep],
};
export const adopt = (
  over: Partial<RecordCatalogue> = {},
  by: Actor | null = null,
  decisionNo = '2/QĐ',
) => ({
  type: 'AdoptCatalogue' as const,
  ...act(by),
  catalogue: { ...catalogue, ...over },
  decisionNo,
});

/** A kind of the school's own, of that name. */
export const ownKind = (kind: string, over: Partial<RecordKind> = {}): RecordKind => ({
  ...oneStep,
  kind,
  tier: 'internal',
  ...over,
});
export const addKinds = (
  kinds: readonly RecordKind[] = [ownKind('meal-diary')],
  by: Actor | null = null,
  decisionNo = '6/QĐ',
) => ({ type: 'AddKinds' as const, ...act(by), kinds, decisionNo });

export const openYear = (
  schoolYear = '2026-2027',
  [startsOn, endsOn] = ['2026-09-05', '2027-05-31'],
  by: Actor | null = null,
) => ({
  type: 'OpenSchoolYear' as const,
  ...act(by),
  schoolYear,
  startsOn: day(startsOn as string),
  endsOn: day(endsOn as string),
});

export const calendar = {
  schoolYear: '2026-2027',
  terms: [
    { code: 'HK1', startsOn: day('2026-09-05'), endsOn: day('2027-01-16') },
    { code: 'HK2', startsOn: day('2027-01-18'), endsOn: day('2027-05-28') },
  ],
  assessments: [
    { code: 'GK1', on: day('2026-11-06') },
    { code: 'CK1', on: day('2027-01-08') },
    { code: 'GK2', on: day('2027-03-19') },
    { code: 'CN', on: day('2027-05-14') },
  ],
  daysOff: [
    { from: day('2027-01-01'), to: day('2027-01-01'), name: 'Tết Dương lịch' },
    { from: day('2027-02-03'), to: day('2027-02-12'), name: 'Nghỉ Tết Nguyên đán' },
  ],
  schoolDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  decisionNo: '06/KH',
} as const satisfies Omit<
  SetCalendar,
  'type' | 'at' | 'today' | 'by' | 'lockedParts' | 'basedOnRevision'
>;

export const setCalendar = (
  over: Partial<Omit<SetCalendar, 'type'>> = {},
  by: Actor | null = staff.principal,
): SetCalendar => ({
  type: 'SetCalendar',
  ...act(by),
  ...calendar,
  lockedParts: [],
  basedOnRevision: null,
  ...over,
});

/** The same by somebody who looked at the calendar in force. */
export const changeCalendar =
  (...args: Parameters<typeof setCalendar>) =>
  (state: SchoolState): SetCalendar => {
    const set = setCalendar(...args);
    const basedOnRevision = state.calendarRevisions[set.schoolYear] ?? null;
    return { ...set, basedOnRevision };
  };

/** The electronic record takes the place of paper. */
export const setLeadingSystem = (
  over: Partial<Omit<SetLeadingSystem, 'type'>> = {},
  by: Actor | null = staff.principal,
): SetLeadingSystem => ({
  type: 'SetLeadingSystem',
  ...act(by),
  kinds: [oneStep.kind],
  system: 'engine',
  systemName: null,
  from: day('2026-09-05'),
  decisionNo: '24/QĐ',
  legalBasis: 'Quy chế hồ sơ điện tử, Điều 11',
  ...over,
});

export const openClass = (
  name = 'Lá 1',
  classId = 'class-a',
  by: Actor | null = null,
  schoolYear = '2026-2027',
): OpenClass => ({
  type: 'OpenClass' as const,
  ...act(by),
  classId: classId as ClassId,
  schoolYear,
  name,
  level: null,
});

export const openTeam = (
  name = 'Tổ Lá',
  teamId = 'team-1',
  by: Actor | null = null,
  { kind = 'professional' as TeamKind, schoolYear = null as string | null } = {},
) => ({
  type: 'OpenTeam' as const,
  ...act(by),
  teamId: teamId as TeamId,
  schoolYear,
  name,
  kind,
});

export const takeOver = (
  by: Actor = staff.principal,
  to = 'appointment-2',
  from = 'appointment-1',
  documentHash: string | null = null,
) => ({
  type: 'TakeOverOffice' as const,
  ...act(by),
  fromAppointmentId: from as AppointmentId,
  toAppointmentId: to as AppointmentId,
  logSize: '48213',
  documentHash,
});

export const person = (
  personId = 'hanh',
  staffCode = `CB-${personId}`,
  by: Actor | null = null,
  fullName = 'Lê Thị Hạnh',
) => ({
  type: 'RegisterPerson' as const,
  ...act(by),
  personId: personId as PersonId,
  staffCode,
  fullName,
});

export const establish = (by: Actor | null = null, from = '2026-09-01', decisionNo = '3/QĐ') => ({
  type: 'EstablishBoard' as const,
  ...act(by),
  decisionNo,
  from: day(from),
});

interface Choice {
  readonly id?: string;
  readonly person?: string;
  readonly role?: Role;
  readonly classId?: string | null;
  readonly teamId?: string | null;
  readonly subject?: string | null;
  readonly task?: string | null;
  readonly from?: string;
  readonly to?: string | null;
  readonly by?: Actor | null;
  readonly decisionNo?: string;
}
export const appoint = ({ by = null, decisionNo = '4/QĐ', to = null, ...over }: Choice = {}) => ({
  type: 'AppointPerson' as const,
  ...act(by),
  appointmentId: (over.id ?? 'appointment-1') as AppointmentId,
  personId: (over.person ?? 'hanh') as PersonId,
  role: over.role ?? ('principal' as const),
  classId: (over.classId ?? null) as ClassId | null,
  teamId: (over.teamId ?? null) as TeamId | null,
  subject: over.subject ?? null,
  task: over.task ?? null,
  from: day(over.from ?? '2026-09-01'),
  to: to as LocalDate | null,
  decisionNo,
});

export const end = (
  to = '2026-12-31',
  by: Actor | null = staff.principal,
  id = 'appointment-1',
  decisionNo = '5/QĐ',
) => ({
  type: 'EndAppointment' as const,
  ...act(by),
  appointmentId: id as AppointmentId,
  to: day(to),
  decisionNo,
});

export const founded: readonly SchoolCommand[] = [
  register(),
  adopt(),
  openYear(),
  openClass(),
  person(),
  person('bao', 'CB02'),
];
export const led: readonly SchoolCommand[] = [...founded, establish(), appoint()];
