import type { Recorded } from '../shared/event.js';
import type { AppointmentId, ClassId, PersonId, SchoolId, TeamId } from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';
import { invariant } from '../shared/invariant.js';
import { yearNamed } from '../shared/period.js';
import type { RecordCatalogue, RecordKind } from '../shared/record-kind.js';
import { countsFor, type Place } from '../shared/place.js';
import { type Appointment, isInForce, type Role } from '../shared/roles.js';
import type {
  CalendarSet,
  CatalogueContinued,
  LeadingSystemSet,
  OfficeHandedOver,
  SchoolEvent,
  SchoolLevel,
  SchoolRegistered,
  TeamOpened,
} from './school.events.js';

export type DecidedCalendar = Omit<CalendarSet['payload'], 'schoolYear'>;

/** Which system leads, and in which entry of the school's stream that was decided. */
export type LeadingDecision = LeadingSystemSet['payload'] & {
  readonly revision: bigint;
  readonly decidedBy: PersonId;
};

export interface SchoolYear {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Null until one is set. */
  readonly calendar: DecidedCalendar | null;
}

export interface SchoolClass {
  readonly classId: ClassId;
  readonly schoolYear: string;
  readonly name: string;
  readonly level: string | null;
}

export type Team = TeamOpened['payload'];
export type HandOver = Pick<OfficeHandedOver['payload'], 'fromAppointmentId' | 'toAppointmentId'>;

export interface SchoolState {
  readonly status: 'absent' | 'registered';
  readonly schoolId: SchoolId | null;
  readonly level: SchoolLevel | null;
  readonly name: string | null;
  /** Part of the names under which its people sign in. */
  readonly code: string | null;
  /** In the order of adoption. */
  readonly catalogues: readonly RecordCatalogue[];
  /** The kinds of its own that the school added, each time. */
  readonly additions: readonly (readonly RecordKind[])[];
  /** Which system leads for which kinds, in the order in which it was decided. */
  readonly leading: readonly LeadingDecision[];
  readonly years: Readonly<Record<string, SchoolYear>>;
  /** School year → the revision of the entry that set its calendar. */
  readonly calendarRevisions: Readonly<Record<string, bigint>>;
  readonly classes: Readonly<Record<ClassId, SchoolClass>>;
  readonly teams: Readonly<Record<TeamId, Team>>;
  /** Person → staff code. */
  readonly staffCodes: Readonly<Record<PersonId, string>>;
  readonly boardFrom: LocalDate | null;
  readonly appointments: readonly Appointment[];
  readonly handOvers: readonly HandOver[];
}

export const initial: SchoolState = {
  status: 'absent',
  schoolId: null,
  level: null,
  name: null,
  code: null,
  catalogues: [],
  additions: [],
  leading: [],
  years: {},
  calendarRevisions: {},
  classes: {},
  teams: {},
  staffCodes: {},
  boardFrom: null,
  appointments: [],
  handOvers: [],
};

/** Whether the person holds one of these roles, on that day, for that part of the school. */
export const holdsRoleFor = (
  state: SchoolState,
  personId: PersonId,
  roles: readonly Role[],
  { today, place }: { readonly today: LocalDate; readonly place: Place },
): boolean =>
  state.appointments.some(
    (one) =>
      one.personId === personId &&
      roles.includes(one.role) &&
      isInForce(one, today) &&
      countsFor(one, place),
  );

/** Of what is of no class there are none. */
export const homeroomTeachersOf = (
  state: SchoolState,
  place: Place,
  today: LocalDate,
): readonly PersonId[] => {
  if (place.of !== 'class') return [];
  const { classId } = place;
  const inOffice = state.appointments.filter(
    (one) => one.role === 'homeroomTeacher' && one.classId === classId && isInForce(one, today),
  );
  return [...new Set(inOffice.map(({ personId }) => personId))];
};

export const principalsOf = (state: SchoolState, today: LocalDate): readonly PersonId[] =>
  inOfficeAs(['principal'], state, today);

export const inOfficeAs = (
  roles: readonly Role[],
  { appointments }: SchoolState,
  today: LocalDate,
): readonly PersonId[] =>
  appointments
    .filter((one) => roles.includes(one.role) && isInForce(one, today))
    .map(({ personId }) => personId);

/** Appointments as principal that are in force, or decided and to come. */
export const principalshipsNotOver = (
  { appointments }: SchoolState,
  today: LocalDate,
): readonly Appointment[] =>
  appointments.filter(({ role, to }) => role === 'principal' && (to === null || today <= to));

/** Teams of that year, and those that go on from year to year. */
export const teamsOfYear = ({ teams }: SchoolState, schoolYear: string | null): readonly TeamId[] =>
  Object.values<Team>(teams)
    .filter((team) => team.schoolYear === null || team.schoolYear === schoolYear)
    .map(({ teamId }) => teamId);

/** Null until the year has one. */
export const calendarOf = ({ years }: SchoolState, schoolYear: string): DecidedCalendar | null =>
  yearNamed(years, schoolYear)?.calendar ?? null;

export const classOf = (state: SchoolState, classId: ClassId): SchoolClass | null =>
  state.classes[classId] ?? null;

/** Null also of a class that is not known. */
export const levelOf = (state: SchoolState, classId: ClassId): string | null =>
  classOf(state, classId)?.level ?? null;

/** Two names that differ only in case or spaces at the ends would be taken for one class. */
export const classNamed = (
  state: SchoolState,
  schoolYear: string,
  name: string,
): SchoolClass | null =>
  Object.values<SchoolClass>(state.classes).find(
    (one) => one.schoolYear === schoolYear && sameName(one.name, name),
  ) ?? null;

export const sameName = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** Teams that are at work: of the present year, and those that go on from year to year. */
export const teamsNow = (state: SchoolState, today: LocalDate): readonly TeamId[] =>
  teamsOfYear(state, yearNow(state, today));

/** The last year that has begun; before the first, the first. */
export const yearNow = ({ years }: SchoolState, today: LocalDate): string | null => {
  const inOrder = Object.entries(years).toSorted(([, a], [, b]) =>
    a.startsOn < b.startsOn ? -1 : 1,
  );
  return (inOrder.findLast(([, { startsOn }]) => startsOn <= today) ?? inOrder[0])?.[0] ?? null;
};

/** The latest adopted of those in force on that day. */
export const catalogueInForce = (state: SchoolState, today: LocalDate): RecordCatalogue | null =>
  state.catalogues.findLast(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo),
  ) ?? null;

export const evolve = (state: SchoolState, event: Recorded<SchoolEvent>): SchoolState => {
  if (event.type === 'school.registered') {
    invariant(state.status === 'absent', 'a school is registered once');
    const { schoolId, level, name, code } = event.payload;
    return { ...state, status: 'registered', schoolId, level, name, code };
  }
  invariant(state.status === 'registered', 'a school starts with its registration');
  return changed(state, event);
};

type LaterEvent = Recorded<Exclude<SchoolEvent, SchoolRegistered>>;

const changed = (state: SchoolState, event: LaterEvent): SchoolState => {
  switch (event.type) {
    case 'school.catalogue-adopted':
      return { ...state, catalogues: [...state.catalogues, event.payload.catalogue] };
    case 'school.catalogue-continued':
      return { ...state, catalogues: continued(state.catalogues, event.payload) };
    case 'school.kinds-added':
      return { ...state, additions: [...state.additions, event.payload.kinds] };
    case 'school.year-opened': {
      const { schoolYear, ...days } = event.payload;
      return withYear(state, schoolYear, { ...days, calendar: null });
    }
    case 'school.calendar-set': {
      const { schoolYear, ...calendar } = event.payload;
      const year = state.years[schoolYear];
      invariant(year !== undefined, 'a calendar is of a year that is open');
      const { revision } = event.meta;
      const calendarRevisions = { ...state.calendarRevisions, [schoolYear]: revision };
      return { ...withYear(state, schoolYear, { ...year, calendar }), calendarRevisions };
    }
    case 'school.leading-system-set': {
      const { revision, personId: decidedBy } = event.meta;
      return { ...state, leading: [...state.leading, { ...event.payload, revision, decidedBy }] };
    }
    case 'school.class-level-set': {
      const { classId, level } = event.payload;
      const known = state.classes[classId];
      invariant(known !== undefined, 'only a class that is open is set to a level');
      return { ...state, classes: { ...state.classes, [classId]: { ...known, level } } };
    }
    case 'school.class-opened':
      return {
        ...state,
        classes: { ...state.classes, [event.payload.classId]: event.payload },
      };
    case 'school.team-opened':
      return { ...state, teams: { ...state.teams, [event.payload.teamId]: event.payload } };
    case 'school.person-registered': {
      const { personId, staffCode } = event.payload;
      return { ...state, staffCodes: { ...state.staffCodes, [personId]: staffCode } };
    }
    case 'school.board-established':
      return { ...state, boardFrom: event.payload.from };
    case 'school.person-appointed':
      return { ...state, appointments: [...state.appointments, event.payload] };
    case 'school.appointment-ended':
      return { ...state, appointments: ended(state.appointments, event.payload) };
    case 'school.office-handed-over':
      return { ...state, handOvers: [...state.handOvers, event.payload] };
  }
};

const withYear = (state: SchoolState, schoolYear: string, year: SchoolYear): SchoolState => ({
  ...state,
  years: { ...state.years, [schoolYear]: year },
});
const continued = (
  catalogues: readonly RecordCatalogue[],
  { catalogueId, catalogueVersion, kinds }: CatalogueContinued['payload'],
): readonly RecordCatalogue[] => {
  const last = catalogues.at(-1);
  invariant(
    last?.catalogueId === catalogueId && last.catalogueVersion === catalogueVersion,
    'a catalogue is continued directly after its adoption',
  );
  return [...catalogues.slice(0, -1), { ...last, kinds: [...last.kinds, ...kinds] }];
};

const ended = (
  appointments: readonly Appointment[],
  { appointmentId, to }: { readonly appointmentId: AppointmentId; readonly to: LocalDate },
): readonly Appointment[] => {
  invariant(
    appointments.some((one) => one.appointmentId === appointmentId),
    'an appointment ends after it was made',
  );
  return appointments.map((one) => (one.appointmentId === appointmentId ? { ...one, to } : one));
};
