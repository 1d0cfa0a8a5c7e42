import type { LocalDate } from '../shared/instant.js';
import type { EndedOffices } from '../shared/lapse.js';
import type { SchoolState } from './school.state.js';

/** Every appointment whose last day is before that day. */
export const endedAppointments = ({ appointments }: SchoolState, today: LocalDate): EndedOffices =>
  Object.fromEntries(
    appointments.flatMap(({ appointmentId, to }) =>
      to !== null && to < today ? [[appointmentId, to] as const] : [],
    ),
  );
