import { randomUUID } from 'node:crypto';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
  type ValidationError,
  validateSync,
} from 'class-validator';
import type { FoundingCommand } from '../application/school/found-school.js';
import type {
  AccountId,
  AppointmentId,
  ClassId,
  PersonId,
  SchoolId,
} from '../domain/shared/ids.js';
import type { LocalDate } from '../domain/shared/instant.js';
import type { RecordCatalogue } from '../domain/shared/record-kind.js';
import { ledTeams, noFurtherScope, type Role, roles } from '../domain/shared/roles.js';
import { CalendarPart, calendarExample } from './founding-calendar.js';

/** A team is led once it is open, and an inspector is never appointed. */
const foundingRoles = roles.filter((role) => role !== 'inspector' && !(role in ledTeams));
const date = /^\d{4}-\d{2}-\d{2}$/;

class SchoolPart {
  @IsString() @IsNotEmpty() code!: string;
  @IsString() @IsNotEmpty() name!: string;
  @IsIn(['kindergarten', 'primary']) level!: 'kindergarten' | 'primary';
  @IsString() @IsNotEmpty() decisionNo!: string;
}

class YearPart {
  @IsString() @IsNotEmpty() schoolYear!: string;
  @Matches(date) startsOn!: LocalDate;
  @Matches(date) endsOn!: LocalDate;
  @IsString({ each: true }) classes!: string[];
  /** Class → its grade or group of age, by the codes of the catalogue. */
  @IsOptional() @IsObject() levels?: Readonly<Record<string, string>>;
  @IsOptional() @ValidateNested() @Type(() => CalendarPart) calendar?: CalendarPart;
}

class OfficePart {
  @IsIn(foundingRoles) role!: Role;
  @IsOptional() @IsString() className?: string;
}

class PersonPart {
  @IsString() @IsNotEmpty() staffCode!: string;
  @IsString() @IsNotEmpty() fullName!: string;
  @ValidateNested({ each: true }) @Type(() => OfficePart) @ArrayMinSize(1) offices!: OfficePart[];
}

/** What `luuvet school found` reads; `luuvet school example` prints one. */
export class FoundingFile {
  @ValidateNested() @Type(() => SchoolPart) school!: SchoolPart;
  /** A file of `catalogues/`. */
  @Matches(/^[a-z0-9-]+\.v\d+\.json$/) catalogue!: string;
  @ValidateNested() @Type(() => YearPart) year!: YearPart;
  @Matches(date) boardFrom!: LocalDate;
  @ValidateNested({ each: true }) @Type(() => PersonPart) @ArrayMinSize(1) people!: PersonPart[];
}

export const foundingExample = {
  school: { code: '79000MN1', name: 'Trường Mầm non …', level: 'kindergarten', decisionNo: '…' },
  catalogue: 'vn-kindergarten.v3.json',
  year: {
    schoolYear: '2026-2027',
    startsOn: '2026-09-05',
    endsOn: '2027-05-31',
    classes: ['Mầm 1', 'Chồi 1', 'Lá 1'],
    levels: { 'Mầm 1': 'mau-giao-3-4', 'Chồi 1': 'mau-giao-4-5', 'Lá 1': 'mau-giao-5-6' },
    calendar: calendarExample,
  },
  boardFrom: '2026-09-01',
  people: [
    { staffCode: 'CB001', fullName: '…', offices: [{ role: 'principal' }] },
    { staffCode: 'CB002', fullName: '…', offices: [{ role: 'systemAdministrator' }] },
    {
      staffCode: 'CB003',
      fullName: '…',
      offices: [{ role: 'boardMember' }, { role: 'registrar' }],
    },
    {
      staffCode: 'CB004',
      fullName: '…',
      offices: [{ role: 'homeroomTeacher', className: 'Lá 1' }],
    },
  ],
};

export type ReadFounding =
  | { readonly ok: true; readonly file: FoundingFile }
  /** Paths of what is wrong, without the values. */
  | { readonly ok: false; readonly problems: readonly string[] };

export const readFounding = (text: string): ReadFounding => {
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch {
    return { ok: false, problems: [notJson] };
  }
  if (typeof plain !== 'object' || plain === null) return { ok: false, problems: [notJson] };
  const file = plainToInstance(FoundingFile, plain);
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
  const problems = validateSync(file, options).flatMap((error) => pathsOf(error, ''));
  const classes = new Set(file.year?.classes ?? []);
  for (const { staffCode, offices } of problems.length === 0 ? file.people : []) {
    for (const { className } of offices) {
      if (className !== undefined && !classes.has(className)) {
        problems.push(`people[${staffCode}].offices.className`);
      }
    }
  }
  for (const [className, level] of problems.length === 0 ? levelsIn(file) : []) {
    if (!classes.has(className) || typeof level !== 'string') {
      problems.push(`year.levels[${className}]`);
    }
  }
  problems.push(...placeholders(plain, '').map((where) => `${where}: ${stillToFill}`));
  return problems.length === 0 ? { ok: true, file } : { ok: false, problems };
};

const levelsIn = ({ year: { levels = {} } }: FoundingFile): readonly [string, unknown][] =>
  Object.entries(levels);

const notJson = 'tệp không phải là JSON đúng / the file is not valid JSON';
const stillToFill = 'chưa điền, còn dấu "…" của tệp mẫu / still the "…" of the sample';

/** Paths of texts that `school example` leaves to be filled in. */
const placeholders = (part: unknown, where: string): readonly string[] => {
  if (typeof part === 'string') return part.includes('…') ? [where] : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    placeholders(value, where === '' ? name : `${where}.${name}`),
  );
};

const pathsOf = ({ property, children, constraints }: ValidationError, above: string): string[] => {
  const path = above === '' ? property : `${above}.${property}`;
  const own = constraints === undefined ? [] : [path];
  return [...own, ...(children ?? []).flatMap((child) => pathsOf(child, path))];
};

export interface Founding {
  readonly schoolId: SchoolId;
  readonly code: string;
  readonly commands: readonly FoundingCommand[];
  readonly people: readonly { readonly staffCode: string; readonly personId: PersonId }[];
}

const openingsOf = (
  { schoolYear, levels = {} }: YearPart,
  classes: ReadonlyMap<string, ClassId>,
): readonly FoundingCommand[] => {
  const levelOf = new Map(Object.entries(levels));
  return [...classes].map(([name, classId]) => ({
    type: 'OpenClass',
    classId,
    schoolYear,
    name,
    level: levelOf.get(name) ?? null,
  }));
};

/** The commands in order: the principal is appointed last and governs from then on. */
export const foundingOf = (file: FoundingFile, catalogue: RecordCatalogue): Founding => {
  const schoolId = randomUUID() as SchoolId;
  const classes = new Map(file.year.classes.map((name) => [name, randomUUID() as ClassId]));
  const people = file.people.map((person) => ({ ...person, personId: randomUUID() as PersonId }));
  const { decisionNo } = file.school;
  const { schoolYear, startsOn, endsOn, calendar } = file.year;
  const appointments = people
    .flatMap(({ personId, offices }) => offices.map((office) => ({ personId, ...office })))
    .toSorted((a, b) => Number(a.role === 'principal') - Number(b.role === 'principal'));
  const commands: FoundingCommand[] = [
    { type: 'RegisterSchool', schoolId, ...file.school },
    { type: 'AdoptCatalogue', catalogue, decisionNo },
    { type: 'OpenSchoolYear', schoolYear, startsOn, endsOn },
    ...(calendar
      ? [
          {
            type: 'SetCalendar' as const,
            schoolYear,
            ...calendar,
            lockedParts: [],
            basedOnRevision: null,
          },
        ]
      : []),
    ...openingsOf(file.year, classes),
    ...people.map(
      ({ personId, staffCode, fullName }): FoundingCommand => ({
        type: 'RegisterPerson',
        personId,
        staffCode,
        fullName,
      }),
    ),
    ...people.map(
      ({ personId }): FoundingCommand => ({
        type: 'OpenAccount',
        accountId: randomUUID() as AccountId,
        personId,
      }),
    ),
    { type: 'EstablishBoard', decisionNo, from: file.boardFrom },
    ...appointments.map(
      ({ personId, role, className }): FoundingCommand => ({
        type: 'AppointPerson',
        appointmentId: randomUUID() as AppointmentId,
        personId,
        role,
        classId: className === undefined ? null : (classes.get(className) ?? null),
        ...noFurtherScope,
        from: file.boardFrom,
        to: null,
        decisionNo,
      }),
    ),
  ];
  return { schoolId, code: file.school.code, commands, people };
};
