import type { Delegation } from '../shared/access.js';
import type { AccountId, InvitationId, PersonId } from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import type { Appointment } from '../shared/roles.js';
import { type AccessState, accountOf, invitationOf } from './access.state.js';

/** The school's part in whose account is out of reach, and the day on which it is asked. */
export interface ReachFacts {
  readonly today: LocalDate;
  /** Appointments as principal that are not over: in force, or decided and to come. */
  readonly principalships: readonly Appointment[];
}

/**
 * The principal, whoever is to become principal, and whoever holds or is about to hold a
 * principal's powers by delegation: nobody at the school may take their accounts over.
 */
export const isOutOfReach = (
  { delegations, revokedOn }: AccessState,
  personId: PersonId,
  { today, principalships }: ReachFacts,
): boolean => {
  const ofPrincipals = new Set(principalships.map(({ appointmentId }) => appointmentId));
  return (
    principalships.some((one) => one.personId === personId) ||
    Object.values<Delegation>(delegations).some(
      ({ delegationId, appointmentId, toPersonId, validTo }) =>
        toPersonId === personId &&
        today <= validTo &&
        ofPrincipals.has(appointmentId) &&
        revokedOn[delegationId] === undefined,
    )
  );
};

/** An invitation whose code somebody shows. */
export interface InvitationShown extends ReachFacts {
  readonly at: Instant;
  readonly accountId: AccountId;
  readonly invitationId: InvitationId;
}

/**
 * Whether it lets anybody in now. Days lie between inviting and accepting, and in them a person may
 * have come to powers that the inviter could not have taken over.
 */
export const letsInWith = (state: AccessState, shown: InvitationShown): boolean => {
  const account = accountOf(state, shown.accountId);
  const invitation = invitationOf(state, shown.accountId);
  return (
    account?.status === 'open' &&
    invitation?.invitationId === shown.invitationId &&
    shown.at < invitation.expiresAt &&
    (invitation.isByInstallation || !isOutOfReach(state, account.personId, shown))
  );
};
