import type { LocalDate } from '../shared/instant.js';
import { type Appointment, ledTeams } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import type { AppointPerson, EndAppointment, EstablishBoard } from './school.commands.js';
import { type Check, type Decision, daysRefusal, happened, inSchool } from './school.guards.js';
import { classOf, type SchoolState } from './school.state.js';
import { teamOf } from './teams.js';

export const establishBoard = (command: EstablishBoard, state: SchoolState): Decision =>
  inSchool(command, state, 'appointPeople', () => {
    const { decisionNo, from } = command;
    const refusal =
      (state.boardFrom === null ? null : { type: 'BoardIsEstablished' as const }) ??
      daysRefusal([['from', from]]) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    const payload = { decisionNo, from };
    return {
      refusal,
      event: () => happened({ type: 'school.board-established', version: 1, payload }),
    };
  });

export const appointPerson = (command: AppointPerson, state: SchoolState): Decision =>
  inSchool(command, state, 'appointPeople', () => {
    const { appointmentId, personId, role, classId, from, to, decisionNo } = command;
    const { teamId, subject, task } = command;
    const refusal =
      (role === 'inspector' ? { type: 'InspectorsComeByGrant' as const } : null) ??
      (state.staffCodes[personId] === undefined ? { type: 'PersonNotFound' as const } : null) ??
      classRefusal(command, state) ??
      teamRefusal(command, state) ??
      daysRefusal([
        ['from', from],
        ['to', to],
      ]) ??
      boardRefusal(command, state) ??
      principalRefusal(command, state) ??
      repeatedRefusal(command, state) ??
      invalidText([
        ['decisionNo', decisionNo, textRules.reference],
        ...(subject === null ? [] : [['subject', subject, textRules.code] as const]),
        ...(task === null ? [] : [['task', task, textRules.line] as const]),
      ]);
    const scope = { classId, teamId, subject, task };
    const payload = { appointmentId, personId, role, ...scope, from, to, decisionNo };
    return {
      refusal,
      event: () => happened({ type: 'school.person-appointed', version: 2, payload }),
    };
  });

export const endAppointment = (command: EndAppointment, state: SchoolState): Decision =>
  inSchool(command, state, 'appointPeople', () => {
    const { appointmentId, to, decisionNo } = command;
    const known = state.appointments.find((one) => one.appointmentId === appointmentId);
    const refusal =
      (known ? endRefusal(known, to) : { type: 'AppointmentNotFound' as const }) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    const payload = { appointmentId, to, decisionNo };
    return {
      refusal,
      event: () => happened({ type: 'school.appointment-ended', version: 1, payload }),
    };
  });

/** An end can be set once and moved forward in time, never put off: that is a new appointment. */
const endRefusal = (known: Appointment, to: LocalDate): Check =>
  daysRefusal([
    ['from', known.from],
    ['to', to],
  ]) ??
  (known.to !== null && known.to <= to ? { type: 'AppointmentHasEnded', to: known.to } : null);

const classRefusal = ({ role, classId }: AppointPerson, state: SchoolState): Check => {
  const isMissing = classId === null ? role === 'homeroomTeacher' : !classOf(state, classId);
  return isMissing ? { type: 'ClassNotFound' } : null;
};

/** Whoever leads a team leads one that exists, of the kind that the office is for. */
const teamRefusal = ({ role, teamId }: AppointPerson, state: SchoolState): Check => {
  const kind = role in ledTeams ? ledTeams[role as keyof typeof ledTeams] : null;
  if (teamId === null) return kind === null ? null : { type: 'TeamNotFound' };
  const team = teamOf(state, teamId);
  if (!team) return { type: 'TeamNotFound' };
  const fits = kind === null || team.kind === kind;
  return fits ? null : { type: 'TeamIsOfOtherKind', kind: team.kind };
};

/** The authority of board members derives from the decision that founded the board. */
const boardRefusal = ({ role, from }: AppointPerson, { boardFrom }: SchoolState): Check =>
  role === 'boardMember' && (boardFrom === null || from < boardFrom)
    ? { type: 'BoardIsNotEstablished' }
    : null;

const principalRefusal = (command: AppointPerson, { appointments }: SchoolState): Check => {
  if (command.role !== 'principal') return null;
  const other = appointments.find((one) => one.role === 'principal' && overlaps(one, command));
  return other ? { type: 'PrincipalIsInOffice', appointmentId: other.appointmentId } : null;
};

const repeatedRefusal = (command: AppointPerson, { appointments }: SchoolState): Check => {
  const { appointmentId, personId, role, classId, teamId, subject } = command;
  const known = appointments.find(
    (one) =>
      one.appointmentId === appointmentId ||
      (one.personId === personId &&
        one.role === role &&
        one.classId === classId &&
        one.teamId === teamId &&
        one.subject === subject &&
        overlaps(one, command)),
  );
  return known ? { type: 'AppointmentExists', appointmentId: known.appointmentId } : null;
};

type Period = Pick<Appointment, 'from' | 'to'>;

const overlaps = (a: Period, b: Period): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
