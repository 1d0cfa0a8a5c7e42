import { err, ok } from '../shared/result.js';
import { unless } from '../shared/role-rules.js';
import type { ContinueDossier } from './dossier.commands.js';
import { type Check, type Decision, happened } from './dossier.guards.js';
import type { Dossier, DossierState } from './dossier.state.js';

/** Also of a dossier that was destroyed: what is in it stays destroyed. */
export const continueDossier = (command: ContinueDossier, state: DossierState): Decision => {
  const { successorId } = command;
  if (state.status === 'absent') return err({ type: 'DossierNotFound' });
  if (state.successorId === successorId) return ok([]);
  return unless(continuationRefusal(state, command), () => [
    happened({ type: 'dossier.continued', version: 1, payload: { successorId } }),
  ]);
};

const continuationRefusal = (dossier: Dossier, { admittedOn }: ContinueDossier): Check => {
  const { status, exitedOn, dossierId, successorId } = dossier;
  if (dossier.admittedOn === null) return { type: 'DossierIsNotOfChild' };
  if (successorId !== null) return { type: 'DossierIsContinued', dossierId: successorId };
  if (status !== 'disposed' && exitedOn === null) return { type: 'ChildIsStillHere', dossierId };
  const isBefore = exitedOn !== null && admittedOn < exitedOn;
  return isBefore ? { type: 'DateIsInvalid', field: 'admittedOn' } : null;
};
