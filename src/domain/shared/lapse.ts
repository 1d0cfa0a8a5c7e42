import type { AppointmentId, DelegationId, PersonId } from './ids.js';
import type { LocalDate } from './instant.js';

/** Appointments, and delegations to act in them, that are over, each with its last day. */
export type EndedOffices = Readonly<Record<AppointmentId | DelegationId, LocalDate>>;

/** The appointment that somebody acted in, and the delegation if it was another's. */
export interface OfficeHeld {
  /** Null when nobody was appointed to it, such as the engine. */
  readonly appointmentId: AppointmentId | null;
  readonly delegationId: DelegationId | null;
}

/** What somebody decided, and in which office. */
export interface DecidedIn {
  readonly decidedBy: PersonId;
  readonly decidedIn: OfficeHeld;
}

export interface DecisionHasLapsed {
  readonly type: 'DecisionHasLapsed';
  readonly decidedBy: PersonId;
  readonly endedOn: LocalDate;
}

export const officeHeld = ({ appointmentId, delegationId }: OfficeHeld): OfficeHeld => ({
  appointmentId,
  delegationId,
});

/** The last day of the office in which it was decided; null while that office is held. */
export const endOfOffice = (
  decidedIn: OfficeHeld | null,
  endedOffices: EndedOffices,
): LocalDate | null => {
  const { appointmentId = null, delegationId = null } = decidedIn ?? {};
  const appointed = appointmentId === null ? null : (endedOffices[appointmentId] ?? null);
  const lent = delegationId === null ? null : (endedOffices[delegationId] ?? null);
  if (appointed === null || lent === null) return appointed ?? lent;
  return appointed < lent ? appointed : lent;
};

/** A decision that nobody carried out binds nobody after the one who answered for it. */
export const lapseRefusal = (
  { decidedBy, decidedIn }: DecidedIn,
  endedOffices: EndedOffices,
): DecisionHasLapsed | null => {
  const endedOn = endOfOffice(decidedIn, endedOffices);
  return endedOn === null ? null : { type: 'DecisionHasLapsed', decidedBy, endedOn };
};
