import { accessDecider } from '../../domain/access/access.decider.js';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import { accountOfPerson } from '../../domain/access/access.state.js';
import { accessStream, type PersonId } from '../../domain/shared/ids.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { Role } from '../../domain/shared/roles.js';
import type { Decision } from '../decision.js';

export type LeaderRefusal = Extract<AccessRefusal, { type: 'AccountIsNotInState' }>;

/**
 * Closing an account is for ever. A principal who can never sign in leaves a school that nobody
 * can appoint anybody to, and while the appointment lasts not even the installation.
 */
export const leaderHasWayIn = async (
  decision: Decision,
  { role, personId }: { readonly role: Role; readonly personId: PersonId },
): Promise<Result<void, LeaderRefusal>> => {
  if (role !== 'principal') return ok(undefined);
  const access = await decision.observe(accessDecider, accessStream(decision.request.schoolId));
  const status = accountOfPerson(access, personId)?.status;
  return status === 'closed'
    ? err({ type: 'AccountIsNotInState', status, needed: ['open', 'suspended'] })
    : ok(undefined);
};
