import type { RecordCatalogue } from '../../src/domain/shared/record-kind.js';
import type { Chance } from './chance.js';
import { addDays, daysBetween, weekdayOf } from './days.js';
import { fullName, type Gender } from './names.js';

export type Level = 'kindergarten' | 'primary';
export type Size = 'short' | 'full';

export const schoolYear = '2026-2027';

/** The year of both schools: 35 weeks of school. */
export const calendar = {
  terms: [
    { code: 'HK1', startsOn: '2026-09-07', endsOn: '2027-01-15' },
    { code: 'HK2', startsOn: '2027-01-18', endsOn: '2027-05-28' },
  ],
  assessments: [
    { code: 'GK1', on: '2026-11-06' },
    { code: 'CK1', on: '2027-01-08' },
    { code: 'GK2', on: '2027-03-26' },
    { code: 'CN', on: '2027-05-21' },
  ],
  daysOff: [
    { from: '2026-11-20', to: '2026-11-20', name: 'Ngày Nhà giáo Việt Nam' },
    { from: '2027-01-01', to: '2027-01-01', name: 'Tết Dương lịch' },
    { from: '2027-02-01', to: '2027-02-12', name: 'Tết Nguyên đán Đinh Mùi' },
    { from: '2027-04-16', to: '2027-04-16', name: 'Giỗ Tổ Hùng Vương' },
    { from: '2027-04-30', to: '2027-04-30', name: 'Ngày Giải phóng miền Nam' },
  ],
} as const;

export interface Office {
  readonly role: string;
  readonly classNo?: number;
}

export interface Staff {
  readonly code: string;
  readonly fullName: string;
  readonly offices: readonly Office[];
}

export interface ClassPlan {
  readonly no: number;
  readonly name: string;
  /** Of primary school; 0 in a kindergarten. */
  readonly grade: number;
  /** As the catalogue calls its grade or group of age. */
  readonly level: string;
  readonly children: number;
  /** Whether its children are younger than two. */
  readonly areInfants: boolean;
}

export interface ChildPlan {
  readonly code: string;
  readonly classNo: number;
  readonly fullName: string;
  readonly gender: Gender;
  readonly bornOn: string;
  readonly personalNo: string | null;
  readonly isDisabled: boolean;
  readonly ethnicity: string;
}

export interface Team {
  readonly name: string;
  readonly kind: 'PROFESSIONAL' | 'OFFICE';
  readonly lead: string;
}

/** What there is when the year begins. */
export interface World {
  readonly level: Level;
  readonly size: Size;
  readonly chance: Chance;
  readonly catalogueFile: string;
  readonly catalogue: RecordCatalogue;
  readonly classes: readonly ClassPlan[];
  readonly staff: readonly Staff[];
  readonly teams: readonly Team[];
  readonly children: readonly ChildPlan[];
  /** The days that are lived through, all of the year or a part. */
  readonly from: string;
  readonly to: string;
}

const kindergartenClasses: readonly (readonly [string, number])[] = [
  ['Nhà trẻ 18-24 tháng', 20],
  ['Nhà trẻ 25-36 tháng', 25],
  ['Mầm 1', 25],
  ['Mầm 2', 25],
  ['Mầm 3', 25],
  ['Chồi 1', 29],
  ['Chồi 2', 29],
  ['Chồi 3', 29],
  ['Lá 1', 31],
  ['Lá 2', 31],
  ['Lá 3', 31],
];
const grades = [1, 2, 3, 4, 5];
const perGrade = ['A', 'B', 'C', 'D', 'E'];
const perPrimaryClass = 32;
const shortClasses = 3;
const perShortClass = 4;

const groupsOfAge: Readonly<Record<string, string>> = {
  'Nhà trẻ 18-24 tháng': 'nha-tre-13-24',
  'Nhà trẻ 25-36 tháng': 'nha-tre-25-36',
  Mầm: 'mau-giao-3-4',
  Chồi: 'mau-giao-4-5',
  Lá: 'mau-giao-5-6',
};
const groupOfAge = (name: string): string =>
  groupsOfAge[name] ?? groupsOfAge[name.split(' ')[0] ?? ''] ?? '';

const classesOf = (level: Level, size: Size): readonly ClassPlan[] => {
  const full: readonly (readonly [string, number])[] =
    level === 'kindergarten'
      ? kindergartenClasses
      : grades.flatMap((grade) =>
          perGrade.map((letter): [string, number] => [`${grade}${letter}`, perPrimaryClass]),
        );
  const chosen =
    size === 'full' ? full : full.filter((_, at) => at % 4 === 0).slice(0, shortClasses);
  return chosen.map(([name, children], no) => ({
    no,
    name,
    grade: level === 'primary' ? Number(name.charAt(0)) : 0,
    level: level === 'primary' ? `khoi-${name.charAt(0)}` : groupOfAge(name),
    children: size === 'full' ? children : perShortClass,
    areInfants: name.includes('18-24'),
  }));
};

interface Post {
  readonly offices: readonly Office[];
}

const post = (...roles: readonly string[]): Post => ({ offices: roles.map((role) => ({ role })) });

/** Everybody but those who teach. Nobody holds two offices that have to be two people. */
const postsOf = (level: Level): readonly Post[] => [
  post('principal'),
  post('vicePrincipal'),
  ...(level === 'primary' ? [post('vicePrincipal'), post('youthUnionLead')] : []),
  post('accountant', 'boardMember'),
  post('registrar', 'humanResources'),
  post('healthWorker'),
  post('systemAdministrator'),
  post('boardMember'),
  post('boardMember'),
];

const subjectTeachers = 10;

const staffOf = (level: Level, classes: readonly ClassPlan[], chance: Chance): readonly Staff[] => {
  const teaching: readonly Post[] = classes.flatMap(({ no }) => [
    { offices: [{ role: 'homeroomTeacher', classNo: no }] },
    ...(level === 'kindergarten' ? [{ offices: [{ role: 'teacher', classNo: no }] }] : []),
  ]);
  const others =
    level === 'primary' ? Array.from({ length: subjectTeachers }, () => post('teacher')) : [];
  return [...postsOf(level), ...teaching, ...others].map(({ offices }, at) => {
    const code = `CB${String(at + 1).padStart(3, '0')}`;
    const name = fullName(chance.of('staff', code), chance.happens(0.85, code) ? 'female' : 'male');
    return { code, offices, fullName: name.normalize('NFC') };
  });
};

const teamsOf = (
  level: Level,
  classes: readonly ClassPlan[],
  staff: readonly Staff[],
): readonly Team[] => {
  const groupOf = ({ grade, name }: ClassPlan): string =>
    level === 'primary'
      ? `Tổ khối ${grade}`
      : `Tổ ${(name.split(' ')[0] ?? '').replace('Nhà', 'Nhà trẻ')}`;
  const leads = new Map<string, string>();
  for (const one of classes) {
    const homeroom = staff.find(({ offices }) =>
      offices.some(({ role, classNo }) => role === 'homeroomTeacher' && classNo === one.no),
    );
    if (homeroom && !leads.has(groupOf(one))) leads.set(groupOf(one), homeroom.code);
  }
  const office = holderOf(staff, 'accountant');
  return [
    ...[...leads].map(([name, lead]): Team => ({ name, lead, kind: 'PROFESSIONAL' })),
    { name: 'Tổ Văn phòng', lead: office, kind: 'OFFICE' },
  ];
};

export const holderOf = (staff: readonly Staff[], role: string): string => {
  const found = staff.find(({ offices }) => offices.some((office) => office.role === role));
  if (!found) throw new Error(`nobody is ${role}`);
  return found.code;
};

const childrenOf = (
  level: Level,
  classes: readonly ClassPlan[],
  chance: Chance,
): readonly ChildPlan[] =>
  classes.flatMap((one) =>
    Array.from({ length: one.children }, (_, at) =>
      childOf(level, one, at, chance.of('child', one.no, at)),
    ),
  );

export const childOf = (level: Level, one: ClassPlan, at: number, chance: Chance): ChildPlan => {
  const gender: Gender = chance.happens(0.48, 'gender') ? 'female' : 'male';
  const age =
    level === 'primary'
      ? one.grade + 5
      : one.areInfants
        ? 1
        : one.name.startsWith('Nhà')
          ? 2
          : 3 + Math.min(2, Math.floor(one.no / 4));
  const serial = String(one.no * 100 + at + 1).padStart(6, '0');
  // Two in a grade have the same name.
  const named = at < 2 && one.no % 5 === 0 ? chance.of('same') : chance;
  return {
    code: `${level === 'primary' ? 'TH' : 'MN'}${serial}`,
    classNo: one.no,
    fullName: fullName(named, gender),
    gender,
    bornOn: addDays(`${2026 - age}-01-01`, chance.whole(0, 300, 'born')),
    personalNo: chance.happens(0.01, 'no-number') ? null : `0793${20 + (age % 9)}${serial}`,
    isDisabled: chance.happens(0.015, 'disabled') || (one.no === 0 && at === 2),
    ethnicity: chance.happens(0.06, 'minority')
      ? chance.oneOf(['Tày', 'Nùng', 'Khmer', 'Hoa'], 'which')
      : 'Kinh',
  };
};

/** A short year has one turn of a month and one assessment in it. */
const spans = {
  full: { from: '2026-09-07', to: '2027-05-31' },
  short: { from: '2026-10-26', to: '2026-11-06' },
} as const;

export interface WorldParts {
  readonly level: Level;
  readonly size: Size;
  readonly chance: Chance;
  readonly catalogueFile: string;
  readonly catalogue: RecordCatalogue;
}

export const worldOf = (parts: WorldParts): World => {
  const { level, size, chance } = parts;
  const classes = classesOf(level, size);
  const staff = staffOf(level, classes, chance);
  return {
    ...parts,
    classes,
    staff,
    teams: teamsOf(level, classes, staff),
    children: childrenOf(level, classes, chance),
    ...spans[size],
  };
};

export const isSchoolDay = (day: string): boolean =>
  weekdayOf(day) < 5 && !calendar.daysOff.some(({ from, to }) => from <= day && day <= to);

const isInTerm = (day: string): boolean =>
  calendar.terms.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);

export const schoolDays: readonly string[] = daysBetween(
  calendar.terms[0].startsOn,
  calendar.terms[1].endsOn,
).filter((day) => isSchoolDay(day) && isInTerm(day));
