import type { LocalDate } from '../shared/instant.js';
import { type Appointment, powers, type Role } from '../shared/roles.js';
import type { TakeOverOffice } from './school.commands.js';
import { type Check, type Decision, happened, inSchool } from './school.guards.js';
import type { SchoolState } from './school.state.js';

/** What was taken over, and how far the log had come, is said by whoever answers for it now. */
export const takeOverOffice = (command: TakeOverOffice, state: SchoolState): Decision =>
  inSchool(command, state, 'takeOverOffice', () => {
    const { fromAppointmentId, toAppointmentId, logSize, documentHash } = command;
    const refusal = succession(command, state) ?? documentRefusal(documentHash);
    const payload = { fromAppointmentId, toAppointmentId, logSize, documentHash };
    return {
      refusal,
      event: () => happened({ type: 'school.office-handed-over', version: 1, payload }),
    };
  });

const succession = (command: TakeOverOffice, { appointments, handOvers }: SchoolState): Check => {
  const { by, today, fromAppointmentId, toAppointmentId } = command;
  const from = appointments.find((one) => one.appointmentId === fromAppointmentId);
  const to = appointments.find((one) => one.appointmentId === toAppointmentId);
  // First, and of an appointment that is not there as of another's.
  if (by?.appointmentId !== toAppointmentId) return { type: 'NotTheSuccessor' };
  if (!from || !to) return { type: 'AppointmentNotFound' };
  return handOverRefusal(from, to, { today, handOvers });
};

/** What stands against handing over the one office to the other. */
const handOverRefusal = (
  from: Appointment,
  to: Appointment,
  { today, handOvers }: Pick<SchoolState, 'handOvers'> & { readonly today: LocalDate },
): Check => {
  if (!isSameOffice(from, to)) return { type: 'OfficesDiffer' };
  // Two may look after one class at a time: whoever is still there has handed nothing over.
  if (from.to === null || from.to >= today) return { type: 'PredecessorIsInOffice', to: from.to };
  const isDone = handOvers.some(
    (one) =>
      one.fromAppointmentId === from.appointmentId || one.toAppointmentId === to.appointmentId,
  );
  return isDone ? { type: 'OfficeIsHandedOver' } : null;
};

/** Whom an office was held by before and not taken over from: of several, the last to leave. */
export const predecessorOf = (
  to: Appointment,
  { appointments, handOvers }: SchoolState,
  today: LocalDate,
): Appointment | null => {
  const mayTakeOver: readonly Role[] = powers.takeOverOffice;
  if (!mayTakeOver.includes(to.role)) return null;
  const left = appointments
    .filter((from) => from.personId !== to.personId)
    .filter((from) => handOverRefusal(from, to, { today, handOvers }) === null);
  return left.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))[0] ?? null;
};

const isSameOffice = (from: Appointment, to: Appointment): boolean =>
  from.appointmentId !== to.appointmentId &&
  from.role === to.role &&
  from.classId === to.classId &&
  from.teamId === to.teamId;

const documentRefusal = (documentHash: string | null): Check =>
  documentHash === null || /^[0-9a-f]{64}$/.test(documentHash)
    ? null
    : { type: 'TextIsInvalid', field: 'documentHash', lengthMax: 64 };
