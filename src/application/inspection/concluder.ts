import type { Inspector } from '../../domain/inspection/inspection.commands.js';
import type { PersonId } from '../../domain/shared/ids.js';
import { ok, type Result } from '../../domain/shared/result.js';
import type { Actor } from '../../domain/shared/roles.js';
import type { Decision, RoleIsNotAllowed } from '../decision.js';

/** An inspector concludes by the grant in force; the school enters what came on paper. */
export const concluderOf = async (
  decision: Decision,
): Promise<Result<Inspector | Actor, RoleIsNotAllowed>> => {
  const grant = await decision.actAsInspector();
  const { caller } = decision.request;
  if (grant === null || caller.kind !== 'person') return decision.actAs('recordConclusion');
  return ok({ personId: caller.principal.personId as PersonId, grant });
};
