import { type Decided, decided } from '../shared/event.js';
import type { CorrectionId } from '../shared/ids.js';
import { countsFor, isOwnFile } from '../shared/place.js';
import type { FieldValue, ProtectedBlock } from '../shared/protected-block.js';
import { err, type Result } from '../shared/result.js';
import { roleRefusal } from '../shared/role-rules.js';
import type { Role } from '../shared/roles.js';
import type { Correction } from './correction.state.js';
import type { FieldProblem } from './field-problem.js';
import type {
  CorrectionStatus,
  RecordFacts,
  RecordRefusal,
  RecordStatus,
  SeparationRule,
} from './record.commands.js';
import type { RecordEvent } from './record.events.js';
import type { RecordState, RegisteredRecord } from './record.state.js';

export type Decision = Result<readonly Decided<RecordEvent>[], RecordRefusal>;
export type Check = RecordRefusal | null;

export const happened = (
  event: RecordEvent,
  protectedBlocks?: readonly ProtectedBlock<FieldValue>[],
): Decided<RecordEvent> => decided(event, protectedBlocks);

/** A record that can still have events. */
export const onLiving = (
  facts: RecordFacts,
  state: RecordState,
  decide: (record: RegisteredRecord) => Decision,
): Decision => {
  if (state.status === 'absent') return err({ type: 'RecordNotFound' });
  const isOver = state.status === 'disposed' || !facts.dossierIsOpen;
  return isOver ? err({ type: 'DossierIsDisposed' }) : decide(state);
};

export const onCorrection = (
  { facts, correctionId }: { readonly facts: RecordFacts; readonly correctionId: CorrectionId },
  state: RecordState,
  decide: (record: RegisteredRecord, correction: Correction) => Decision,
): Decision =>
  onLiving(facts, state, (record) => {
    const correction = record.corrections[correctionId];
    return correction ? decide(record, correction) : err({ type: 'CorrectionNotFound' });
  });

/** The role, and the part of the school that it is for. */
export const actorRefusal = (facts: RecordFacts, allowed: readonly Role[]): Check =>
  roleRefusal(facts.by, allowed) ?? foreignPlaceRefusal(facts);

/** An appointment that names a class or a team counts for no other, whatever its role. */
const foreignPlaceRefusal = ({ by, place, homeroomTeacherIds }: RecordFacts): Check => {
  const isForeign =
    by.role === 'homeroomTeacher' && place.of === 'class'
      ? !homeroomTeacherIds.includes(by.personId)
      : !countsFor(by, place);
  return isForeign ? { type: 'NotInYourClass' } : null;
};

/** A locked scope takes no entry at all; an unlock is for one correction and nothing else. */
export const lockRefusal = ({ coveringLocks: [lock] }: RecordFacts): Check =>
  lock ? { type: 'RecordIsLocked', lockId: lock.lockId, decidedBy: lock.decidedBy } : null;

/** What stands in a register changes after its day was closed by corrections only. */
export const closedDayRefusal = ({ closedDay: day }: RecordFacts): Check =>
  day === null ? null : { type: 'DayIsClosed', day };

export const statusRefusal = (
  { status }: Pick<RegisteredRecord, 'status'>,
  needed: readonly RecordStatus[],
): Check => (needed.includes(status) ? null : { type: 'RecordIsNotInState', status, needed });

export const correctionStatusRefusal = (
  { status }: Pick<Correction, 'status'>,
  needed: readonly CorrectionStatus[],
): Check => (needed.includes(status) ? null : { type: 'CorrectionIsNotInState', status, needed });

export const fieldsRefusal = (problems: readonly FieldProblem[]): Check =>
  problems.length === 0 ? null : { type: 'FieldsAreInvalid', problems };

/** Two parts of one act that the same person must not play. */
export const separate = (isSame: boolean, rule: SeparationRule): Check =>
  isSame ? { type: 'DutiesMustBeSeparate', rule } : null;

/** Nobody decides about their own file, nor witnesses in it. */
export const ownFileRefusal = ({ by, place }: RecordFacts): Check =>
  separate(isOwnFile(by, place), 'concerned-does-not-decide');

/** What each enters of themselves is entered in no file of another. */
export const otherFileRefusal = ({ kind, by, place }: RecordFacts): Check =>
  kind.ownFileOnly && !isOwnFile(by, place) ? { type: 'DossierIsOfAnother' } : null;

/** Before submission a value is revised, not corrected. */
export const notCorrectable = (record: Pick<RegisteredRecord, 'status'>): Check =>
  statusRefusal(record, ['submitted', 'approved']);
