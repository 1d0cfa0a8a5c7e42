import type { CorrectionId } from '../shared/ids.js';
import { endOfOffice } from '../shared/lapse.js';
import { type Power, powers } from '../shared/roles.js';
import { stepDue } from '../shared/sampling.js';
import { approverRefusal, closerRefusal, permissionIsOver } from './correction.decide.js';
import type { CorrectionHands } from './correction.state.js';
import type { RecordFacts } from './record.commands.js';
import { actorRefusal, notCorrectable, ownFileRefusal } from './record.guards.js';
import type { RegisteredRecord } from './record.state.js';
import { approvalRefusal, entryRefusal } from './record-entry.decide.js';
import {
  capacityOf,
  executorRefusal,
  missingFor,
  type PermittedHands,
  unlockRefusal,
  witnessRefusal,
} from './witness.decide.js';

// What waits for somebody. It rests on the very checks by which the deciders refuse, so that what
// is shown as waiting can be done; what is not shown may be allowed all the same (a third witness).

export type CorrectionDuty =
  | 'permit-correction'
  | 'attest-correction'
  | 'apply-correction'
  | 'close-correction';

/** The facts with the caller in the office that carries the power over this record, if any. */
export type ActingWith = (power: Power) => RecordFacts | null;

export interface WaitingCorrection {
  readonly correctionId: CorrectionId;
  readonly record: Pick<RegisteredRecord, 'status'>;
  readonly hands: CorrectionHands;
  /** Another correction changed the value meanwhile, or its row is closed: it can only be voided. */
  readonly isSuperseded: boolean;
}

export const correctionDuties = (
  acting: ActingWith,
  correction: WaitingCorrection,
): readonly CorrectionDuty[] => {
  const { record } = correction;
  const may = (power: Power, isDue: (facts: RecordFacts) => boolean): boolean => {
    const facts = acting(power);
    return facts !== null && mayRefusal(power, facts) === null && isDue(facts);
  };
  const { hands, isSuperseded } = correction;
  const isCorrectable = notCorrectable(record) === null && !isSuperseded;
  return [
    ...(isCorrectable && may('permitCorrection', (facts) => approverRefusal(facts, hands) === null)
      ? (['permit-correction'] as const)
      : []),
    ...(isCorrectable && may('attestCorrection', (facts) => lacksWitness(facts, correction))
      ? (['attest-correction'] as const)
      : []),
    ...(isCorrectable && may('applyCorrection', (facts) => canBeApplied(facts, correction))
      ? (['apply-correction'] as const)
      : []),
    ...(may('closeCorrection', (facts) => waitsForItsEnd(facts, correction))
      ? (['close-correction'] as const)
      : []),
  ];
};

const mayRefusal = (power: Power, facts: RecordFacts) =>
  power === 'closeCorrection'
    ? closerRefusal(facts)
    : (actorRefusal(facts, powers[power]) ?? ownFileRefusal(facts));

const lacksWitness = (facts: RecordFacts, correction: WaitingCorrection): boolean => {
  const hands = permissionInForce(facts, correction);
  if (!hands || witnessRefusal(facts.by.personId, hands) !== null) return false;
  const capacity = capacityOf(facts, hands);
  if (capacity === null) return false;
  // Of a homeroom teacher's own request no other homeroom teacher of the class is a witness.
  if (capacity === 'homeroom' && hands.requesterIsHomeroomTeacher) return false;
  return missingFor(hands).includes(capacity === 'board' ? 'board' : 'homeroom');
};

const canBeApplied = (facts: RecordFacts, correction: WaitingCorrection): boolean => {
  const hands = permissionInForce(facts, correction);
  return (
    hands !== null &&
    executorRefusal(facts.by.personId, hands) === null &&
    missingFor(hands).length === 0 &&
    unlockRefusal({ facts, correctionId: correction.correctionId }) === null
  );
};

/** Applied, or it can no longer be and has to be voided; what has lapsed waits for a successor. */
const waitsForItsEnd = (
  facts: RecordFacts,
  { hands, isSuperseded }: WaitingCorrection,
): boolean => {
  if (hands.status === 'applied') return true;
  if (hands.status !== 'requested' && hands.status !== 'permitted') return false;
  return isSuperseded || permissionIsOver(hands, facts.at);
};

/** Null unless the correction can go on under its permission. */
export const permissionInForce = (
  { at, endedOffices }: Pick<RecordFacts, 'at' | 'endedOffices'>,
  { hands, isSuperseded }: Pick<WaitingCorrection, 'hands' | 'isSuperseded'>,
): PermittedHands | null => {
  const { permission, status } = hands;
  if (status !== 'permitted' || permission === null || isSuperseded) return null;
  if (permissionIsOver(hands, at)) return null;
  return endOfOffice(permission.permittedIn, endedOffices) === null
    ? { ...hands, permission }
    : null;
};

export interface WaitingRecord
  extends Pick<RegisteredRecord, 'status' | 'enteredBy' | 'approvedBy' | 'draws'> {
  /** For approval: the office of the step that is due. */
  readonly approving: RecordFacts | null;
  /** The office in which records of the kind are entered. */
  readonly entering: RecordFacts | null;
}

/** To approve what was submitted; to finish a draft of one's own or of one's own class. */
export const recordDuty = (record: WaitingRecord): 'approve-record' | 'revise-record' | null => {
  const { status, approving, entering, enteredBy } = record;
  if (status === 'submitted' && approving) {
    const step = stepDue(approving.kind.chain, record.draws, record.approvedBy.length);
    const mayApprove = step && approvalRefusal(approving, record, step.roles) === null;
    return mayApprove ? 'approve-record' : null;
  }
  if (status !== 'draft' || !entering || entryRefusal(entering) !== null) return null;
  const { by } = entering;
  const isOwn = enteredBy.includes(by.personId) || by.role === 'homeroomTeacher';
  return isOwn ? 'revise-record' : null;
};
