import type { Delegation } from '../shared/access.js';
import { isLocalDate } from '../shared/instant.js';
import { err } from '../shared/result.js';
import { unless } from '../shared/role-rules.js';
import { type Appointment, type Power, powers, type Role } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import type { GrantDelegation, RevokeDelegation } from './access.commands.js';
import { type Check, type Decision, happened, inRegister } from './access.guards.js';
import { type AccessState, accountOfPerson } from './access.state.js';

/** Who decides about people decides in person; so no delegation can be passed on either. */
const notDelegable: readonly Power[] = [
  'appointPeople',
  'manageAccounts',
  'delegate',
  'grantToAuthority',
  // Nobody reads for another.
  'acknowledgeRecord',
];

export const grantDelegation = (command: GrantDelegation, state: AccessState): Decision =>
  inRegister(command.by, state, 'delegate', () => {
    const { delegationId, appointment, powers: named, decisionNo } = command;
    if (!appointment) return err({ type: 'AppointmentNotFound' });
    const refusal =
      lenderRefusal(command, appointment) ??
      (state.delegations[delegationId] === undefined
        ? null
        : { type: 'DelegationExists' as const, delegationId }) ??
      powersRefusal(appointment.role, named) ??
      daysRefusal(command) ??
      appointmentRefusal(command, appointment) ??
      delegateRefusal(command, appointment, state) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    const { appointmentId, personId: fromPersonId } = appointment;
    const { toPersonId, validFrom, validTo } = command;
    const days = { validFrom, validTo };
    const payload = { delegationId, appointmentId, fromPersonId, toPersonId, powers: named };
    return unless(refusal, () => [
      happened({
        type: 'access.delegation-granted',
        version: 1,
        payload: { ...payload, ...days, decisionNo },
      }),
    ]);
  });

/** Nobody lends what another answers for, not even whoever appointed them. */
const lenderRefusal = ({ by }: GrantDelegation, { personId }: Appointment): Check =>
  personId === by.personId ? null : { type: 'NotYourAppointment' };

const powersRefusal = (role: Role, named: readonly Power[]): Check => {
  const wrong = named.filter(
    (power) => notDelegable.includes(power) || !(powers[power] as readonly Role[]).includes(role),
  );
  return wrong.length > 0 || named.length === 0
    ? { type: 'PowersAreNotAllowed', powers: wrong }
    : null;
};

/** From today on: what was done without a power is not made good afterwards. */
const daysRefusal = ({ today, validFrom, validTo }: GrantDelegation): Check => {
  if (!isLocalDate(validFrom) || validFrom < today) {
    return { type: 'DateIsInvalid', field: 'validFrom' };
  }
  return isLocalDate(validTo) && validFrom <= validTo
    ? null
    : { type: 'DateIsInvalid', field: 'validTo' };
};

const appointmentRefusal = (
  { validFrom, validTo }: GrantDelegation,
  { from, to }: Appointment,
): Check =>
  from <= validFrom && (to === null || validTo <= to)
    ? null
    : { type: 'AppointmentIsNotInForce', from, to };

const delegateRefusal = (
  { toPersonId }: GrantDelegation,
  { personId }: Appointment,
  state: AccessState,
): Check => {
  if (toPersonId === personId) return { type: 'DelegateIsTheSamePerson' };
  const account = accountOfPerson(state, toPersonId);
  return account?.kind === 'person' && account.status === 'open'
    ? null
    : { type: 'DelegateHasNoOpenAccount' };
};

export const revokeDelegation = (command: RevokeDelegation, state: AccessState): Decision =>
  inRegister(command.by, state, 'delegate', () => {
    const { today, delegationId, decisionNo } = command;
    const delegation: Delegation | undefined = state.delegations[delegationId];
    if (!delegation) return err({ type: 'DelegationNotFound' });
    const { validTo } = delegation;
    const isOver = validTo < today || state.revokedOn[delegationId] !== undefined;
    const refusal =
      (isOver ? { type: 'DelegationIsOver' as const, validTo } : null) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    return unless(refusal, () => [
      happened({
        type: 'access.delegation-revoked',
        version: 1,
        payload: { delegationId, decisionNo },
      }),
    ]);
  });
