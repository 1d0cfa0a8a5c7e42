import type { Delegation } from '../shared/access.js';
import type { LocalDate } from '../shared/instant.js';
import type { EndedOffices } from '../shared/lapse.js';
import type { AccessState } from './access.state.js';

/** Every delegation whose last day is before that day, or that was revoked; that ends it at once. */
export const endedDelegations = (
  { delegations, revokedOn }: AccessState,
  today: LocalDate,
): EndedOffices =>
  Object.fromEntries(
    Object.values<Delegation>(delegations).flatMap(({ delegationId, validTo }) => {
      const revoked = revokedOn[delegationId] ?? null;
      if (revoked !== null) return [[delegationId, revoked < validTo ? revoked : validTo] as const];
      return validTo < today ? [[delegationId, validTo] as const] : [];
    }),
  );
