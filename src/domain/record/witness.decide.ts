import type { PersonId, UnlockId } from '../shared/ids.js';
import { invariant } from '../shared/invariant.js';
import { lapseRefusal } from '../shared/lapse.js';
import { err, ok } from '../shared/result.js';
import { unless } from '../shared/role-rules.js';
import { powers } from '../shared/roles.js';
import { rowRefusal, ruleRefusal, valueRefusal } from './correction.decide.js';
import type { Correction, CorrectionHands } from './correction.state.js';
import type { ApplyCorrection, AttestCorrection, RecordFacts } from './record.commands.js';
import type { WitnessCapacity } from './record.events.js';
import {
  actorRefusal,
  type Check,
  correctionStatusRefusal,
  type Decision,
  happened,
  notCorrectable,
  onCorrection,
  ownFileRefusal,
  separate,
} from './record.guards.js';
import type { RecordState, RegisteredRecord } from './record.state.js';

/** A correction that leadership permitted; the permission may be over by now. */
type Permitted = Correction & PermittedHands;
export type PermittedHands = CorrectionHands & {
  readonly permission: NonNullable<Correction['permission']>;
};

export const attestCorrection = (command: AttestCorrection, state: RecordState): Decision => {
  const { facts, correctionId, sawOldHash, sawNewHash } = command;
  return onPermitted(command, state, (record, correction) => {
    const { currentValueHash, proposedValueHash } = correction;
    const capacity = capacityOf(facts, correction);
    const refusal =
      actorRefusal(facts, powers.attestCorrection) ??
      ownFileRefusal(facts) ??
      witnessRefusal(facts.by.personId, correction) ??
      valueRefusal(record, correction.field, currentValueHash) ??
      (sawOldHash === currentValueHash && sawNewHash === proposedValueHash
        ? null
        : { type: 'WitnessSawOtherValues' as const });
    if (refusal) return err(refusal);
    if (!capacity) return err({ type: 'WitnessHasNoCapacity' });
    const payload = { correctionId, capacity, sawOldHash, sawNewHash };
    return ok([happened({ type: 'record.correction-attested', version: 1, payload })]);
  });
};

export const applyCorrection = (command: ApplyCorrection, state: RecordState): Decision => {
  const { facts, correctionId } = command;
  return onPermitted(command, state, (record, correction) => {
    const refusal =
      actorRefusal(facts, powers.applyCorrection) ??
      ownFileRefusal(facts) ??
      executorRefusal(facts.by.personId, correction) ??
      missingWitnesses(correction) ??
      rowRefusal(facts, correction.field, record) ??
      valueRefusal(record, correction.field, correction.currentValueHash) ??
      ruleRefusal(facts, correction.field) ??
      unlockRefusal(command);
    const payload = {
      correctionId,
      field: correction.field,
      requestRevision: correction.requestRevision,
      oldValueHash: correction.currentValueHash,
      newValueHash: correction.proposedValueHash,
      newClear: correction.proposedClear,
      unlockId: unlockOf(facts),
      // Only an approved record can have been printed or handed out.
      reissueRequired: record.status === 'approved',
    };
    return unless(refusal, () => [
      happened({ type: 'record.correction-applied', version: 1, payload }),
    ]);
  });
};

const onPermitted = (
  command: AttestCorrection | ApplyCorrection,
  state: RecordState,
  decide: (record: RegisteredRecord, correction: Permitted) => Decision,
): Decision =>
  onCorrection(command, state, (record, correction) => {
    const refusal = notCorrectable(record) ?? correctionStatusRefusal(correction, ['permitted']);
    if (refusal) return err(refusal);
    const { permission } = correction;
    invariant(permission !== null, 'a permitted correction has a permission');
    if (command.facts.at >= permission.expiresAt) {
      return err({ type: 'CorrectionHasExpired', expiredAt: permission.expiresAt });
    }
    const { permittedBy: decidedBy, permittedIn: decidedIn } = permission;
    const lapsed = lapseRefusal({ decidedBy, decidedIn }, command.facts.endedOffices);
    return lapsed ? err(lapsed) : decide(record, { ...correction, permission });
  });

export const witnessRefusal = (
  personId: PersonId,
  { requestedBy, permission, attestations }: PermittedHands,
): Check =>
  separate(personId === requestedBy, 'requester-is-not-witness') ??
  separate(personId === permission.permittedBy, 'approver-is-not-witness') ??
  (attestations.some((witness) => witness.personId === personId)
    ? { type: 'WitnessAlreadyAttested' }
    : null);

/**
 * In what capacity a person can witness: the scarcest that is still open, so that somebody who is
 * both board member and homeroom teacher does not take a place another could fill.
 */
export const capacityOf = (
  { by, homeroomTeacherIds }: RecordFacts,
  { permission, attestations }: PermittedHands,
): WitnessCapacity | null => {
  const possible: WitnessCapacity[] = [];
  if (permission.designatedWitnessId === by.personId) possible.push('designated');
  if (homeroomTeacherIds.includes(by.personId)) possible.push('homeroom');
  if (by.role === 'boardMember') possible.push('board');
  const isOpen = (capacity: WitnessCapacity): boolean =>
    attestations.every((witness) => witness.capacity !== capacity);
  return possible.find(isOpen) ?? possible[0] ?? null;
};

export const executorRefusal = (
  executor: PersonId,
  { requestedBy, permission, attestations }: PermittedHands,
): Check =>
  separate(executor === requestedBy, 'requester-is-not-executor') ??
  separate(executor === permission.permittedBy, 'approver-is-not-executor') ??
  separate(
    attestations.some((witness) => witness.personId === executor),
    'witness-is-not-executor',
  );

/**
 * One of the board and one for the class. A homeroom teacher who asked for the correction is
 * replaced by the designated witness; no other homeroom teacher of the class will do.
 */
export const missingFor = ({
  attestations,
  requesterIsHomeroomTeacher,
}: Pick<
  CorrectionHands,
  'attestations' | 'requesterIsHomeroomTeacher'
>): readonly MissingWitness[] => {
  const has = (capacity: WitnessCapacity): boolean =>
    attestations.some((witness) => witness.capacity === capacity);
  const forClass = has('designated') || (has('homeroom') && !requesterIsHomeroomTeacher);
  return [...(has('board') ? [] : ['board' as const]), ...(forClass ? [] : ['homeroom' as const])];
};
type MissingWitness = 'board' | 'homeroom';

const missingWitnesses = (correction: PermittedHands): Check => {
  const missing = missingFor(correction);
  return missing.length === 0 ? null : { type: 'WitnessesAreMissing', missing };
};

/** Every lock over the record must be open for this correction at this moment. */
export const unlockRefusal = ({
  facts,
  correctionId,
}: Pick<ApplyCorrection, 'facts' | 'correctionId'>): Check => {
  const closed = facts.coveringLocks.find(
    ({ unlock }) => unlock?.correctionId !== correctionId || facts.at >= unlock.validUntil,
  );
  return closed
    ? { type: 'RecordIsLocked', lockId: closed.lockId, decidedBy: closed.decidedBy }
    : null;
};

const unlockOf = ({ coveringLocks: [lock] }: RecordFacts): UnlockId | null =>
  lock?.unlock?.unlockId ?? null;
