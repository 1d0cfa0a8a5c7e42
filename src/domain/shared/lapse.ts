import type { AppointmentId, PersonId } from './ids.js';
import type { LocalDate } from './instant.js';

/** Appointments that are over, each with its last day. */
export type EndedOffices = Readonly<Record<AppointmentId, LocalDate>>;

/** What somebody decided, and in which appointment; null when nobody was appointed to it. */
export interface DecidedIn {
  readonly decidedBy: PersonId;
  readonly decidedIn: AppointmentId | null;
}

export interface DecisionHasLapsed {
  readonly type: 'DecisionHasLapsed';
  readonly decidedBy: PersonId;
  readonly endedOn: LocalDate;
}

/** The last day of the office in which it was decided; null while that office is held. */
export const endOfOffice = (
  decidedIn: AppointmentId | null,
  endedOffices: EndedOffices,
): LocalDate | null => (decidedIn === null ? null : (endedOffices[decidedIn] ?? null));

/** A decision that nobody carried out binds nobody after the one who answered for it. */
export const lapseRefusal = (
  { decidedBy, decidedIn }: DecidedIn,
  endedOffices: EndedOffices,
): DecisionHasLapsed | null => {
  const endedOn = endOfOffice(decidedIn, endedOffices);
  return endedOn === null ? null : { type: 'DecisionHasLapsed', decidedBy, endedOn };
};
