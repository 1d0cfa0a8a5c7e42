import type { Appointment } from '../shared/roles.js';
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
  if (!isSameOffice(from, to)) return { type: 'OfficesDiffer' };
  // Two may look after one class at a time: whoever is still there has handed nothing over.
  if (from.to === null || from.to >= today) return { type: 'PredecessorIsInOffice', to: from.to };
  const isDone = handOvers.some(
    (one) => one.fromAppointmentId === fromAppointmentId || one.toAppointmentId === toAppointmentId,
  );
  return isDone ? { type: 'OfficeIsHandedOver' } : null;
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
