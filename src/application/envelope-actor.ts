import type { Office } from '../domain/policy/offices.js';
import type { EnvelopeActor } from './ports/event-codec.js';
import type { StepUpMethod } from './ports/step-ups.js';
import type { Caller } from './write-request.js';

/** Who did it, in the form that is hashed. */
export const actorOf = (
  caller: Caller,
  office: Office | null,
  confirmedBy: StepUpMethod | null,
): EnvelopeActor => {
  if (caller.kind === 'person') {
    const { personId, accountId, authentication } = caller.principal;
    return {
      personId,
      accountId,
      role: office?.actor.role ?? 'none',
      appointmentId: office?.actor.appointmentId ?? null,
      delegationId: office?.delegationId ?? null,
      authentication: confirmedBy ? `${authentication};step-up:${confirmedBy}` : authentication,
    };
  }
  const name = caller.kind === 'engine' ? `engine/${caller.task}` : 'installation';
  return {
    personId: caller.kind,
    accountId: name,
    role: caller.kind,
    appointmentId: null,
    delegationId: null,
    authentication: name,
  };
};
