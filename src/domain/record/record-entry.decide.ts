import type { Decided } from '../shared/event.js';
import { invariant } from '../shared/invariant.js';
import { clearValueHash, emptyValueHash } from '../shared/protected-block.js';
import type { ChainStep } from '../shared/record-kind.js';
import { err, ok } from '../shared/result.js';
import { unless } from '../shared/role-rules.js';
import type { Role } from '../shared/roles.js';
import { drawsOf, stepDue, stepsOf } from '../shared/sampling.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import { correctionNote, protectForm } from './field-protection.js';
import {
  type Fields,
  fieldOf,
  formProblems,
  newRowProblems,
  partProblems,
  writtenRuleProblems,
} from './field-rules.js';
import type {
  ApproveRecord,
  DisposeRecord,
  RecordFacts,
  RegisterRecord,
  ReturnRecord,
  ReviseRecord,
  SubmitRecord,
} from './record.commands.js';
import {
  actorRefusal,
  type Check,
  closedDayRefusal,
  type Decision,
  fieldsRefusal,
  happened,
  lockRefusal,
  ownFileRefusal,
  onLiving,
  otherFileRefusal,
  separate,
  statusRefusal,
} from './record.guards.js';
import type { FiguresCounted, RecordEvent } from './record.events.js';
import { type RecordState, type RegisteredRecord, valueHashOf } from './record.state.js';
import { rowProblems } from './sheet.js';
import { slotProblems, yearOfSlot } from './slot-rules.js';
import { isOutOfWindow } from './window.js';

export const registerRecord = (command: RegisterRecord, state: RecordState): Decision => {
  const { facts, fields, recordId, dossierId, subjectId } = command;
  if (state.status !== 'absent') {
    return err({ type: 'RecordAlreadyRegistered', recordId: state.recordId });
  }
  if (!facts.dossierIsOpen) return err({ type: 'DossierIsDisposed' });
  const refusal =
    entryRefusal(facts) ??
    fieldsRefusal([
      ...slotProblems(facts.kind, command, facts.today),
      ...formProblems(facts.kind, fields, facts),
      ...rowProblems(facts, Object.keys(fields), []),
    ]);
  return unless(refusal, () => {
    const { clear, protectedBlocks } = protectForm(facts, command, fields);
    const { catalogueId, catalogueVersion, period, topic, source } = command;
    const schoolYear = yearOfSlot(facts.kind, command) ?? command.schoolYear;
    const rules = { kind: facts.kind.kind, catalogueId, catalogueVersion };
    const slot = { schoolYear, period, topic };
    const payload = { recordId, dossierId, subjectId, ...rules, ...slot, clear, source };
    return [happened({ type: 'record.registered', version: 2, payload }, protectedBlocks)];
  });
};

export const reviseRecord = (command: ReviseRecord, state: RecordState): Decision => {
  const { facts, source, basedOnRevision } = command;
  return onLiving(facts, state, (record) => {
    const standing = Object.keys(record.valueHashes);
    const refusal =
      entryRefusal(facts) ??
      statusRefusal(record, ['draft']) ??
      closedDayRefusal(facts) ??
      changedRefusal(record, basedOnRevision) ??
      fieldsRefusal([
        ...partProblems(facts.kind, command.fields, facts),
        ...newRowProblems(facts.kind, command.fields, standing),
        ...rowProblems(facts, Object.keys(command.fields), standing),
      ]) ??
      // Last of all: it tells of other values, and only what is entered leaves a trace.
      fieldsRefusal(writtenRuleProblems(facts.kind, command.fields, facts));
    return unless(refusal, () => {
      const fields = changedFields(facts, command.fields, record);
      if (Object.keys(fields).length === 0) return [];
      const { clear, protectedBlocks } = protectForm(facts, record, fields);
      const payload = { clear, source };
      return [happened({ type: 'record.revised', version: 1, payload }, protectedBlocks)];
    });
  });
};

/** A kind without approvals is approved by being submitted; a report keeps what it counts. */
export const submitRecord = (
  { facts, counted, lots }: SubmitRecord,
  state: RecordState,
): Decision =>
  onLiving(facts, state, (record) =>
    unless(entryRefusal(facts) ?? statusRefusal(record, ['draft']), () => {
      const isReport = facts.kind.figures !== undefined;
      invariant(isReport === (counted !== null), 'reports are counted, and nothing else is');
      const outOfWindow = isOutOfWindow(facts, record.period);
      const submitted = happened({
        type: 'record.submitted',
        version: 3,
        payload: { outOfWindow, draws: drawsOf(facts.kind.chain, lots) },
      });
      const before = counted === null ? [] : [figuresCounted(counted)];
      if (facts.kind.chain.length > 0) return [...before, submitted];
      const payload = { step: 'submission', final: true, outOfWindow };
      return [...before, submitted, happened({ type: 'record.approved', version: 2, payload })];
    }),
  );

const figuresCounted = (payload: FiguresCounted['payload']): Decided<RecordEvent> =>
  happened({ type: 'record.figures-counted', version: 2, payload });

export const returnRecord = ({ facts, comment }: ReturnRecord, state: RecordState): Decision =>
  onStep(facts, state, (record, { step, roles }) => {
    const refusal =
      actorRefusal(facts, roles) ??
      ownFileRefusal(facts) ??
      lockRefusal(facts) ??
      invalidText([['comment', comment, textRules.prose]]);
    return unless(refusal, () => [
      happened({ type: 'record.returned', version: 1, payload: { step } }, [
        correctionNote(record.subjectId, { comment }),
      ]),
    ]);
  });

export const approveRecord = (
  { facts, basedOnRevision }: ApproveRecord,
  state: RecordState,
): Decision =>
  onStep(facts, state, (record, { step, roles }) => {
    const refusal = approvalRefusal(facts, record, roles) ?? unreadRefusal(record, basedOnRevision);
    const final = record.approvedBy.length + 1 === stepsOf(facts.kind.chain, record.draws).length;
    const outOfWindow = isOutOfWindow(facts, record.period);
    return unless(refusal, () => [
      happened({ type: 'record.approved', version: 2, payload: { step, final, outOfWindow } }),
    ]);
  });

export const approvalRefusal = (
  facts: RecordFacts,
  { enteredBy, approvedBy }: Pick<RegisteredRecord, 'enteredBy' | 'approvedBy'>,
  roles: readonly Role[],
): Check =>
  actorRefusal(facts, roles) ??
  ownFileRefusal(facts) ??
  lockRefusal(facts) ??
  // Whoever submits it for them: nobody approves values that they entered.
  separate(enteredBy.includes(facts.by.personId), 'submitter-is-not-approver') ??
  // Also keeps a step that was sent twice from taking the next one as well.
  separate(approvedBy.includes(facts.by.personId), 'approvers-are-different-persons');

export const disposeRecord = ({ dispositionId }: DisposeRecord, state: RecordState): Decision => {
  if (state.status === 'absent') return err({ type: 'RecordNotFound' });
  if (state.status === 'disposed') return err({ type: 'DossierIsDisposed' });
  return ok([happened({ type: 'record.disposed', version: 1, payload: { dispositionId } })]);
};

/** The step of the kind's chain that a submitted record waits for. */
const onStep = (
  facts: RecordFacts,
  state: RecordState,
  decide: (record: RegisteredRecord, step: ChainStep) => Decision,
): Decision =>
  onLiving(facts, state, (record) => {
    const refusal = statusRefusal(record, ['submitted']);
    if (refusal) return err(refusal);
    const step = stepDue(facts.kind.chain, record.draws, record.approvedBy.length);
    invariant(step !== undefined, 'a submitted record waits for a step of its chain');
    return decide(record, step);
  });

export const entryRefusal = (facts: RecordFacts): Check =>
  actorRefusal(facts, facts.kind.owners) ?? otherFileRefusal(facts) ?? lockRefusal(facts);

const changedRefusal = ({ revision }: RegisteredRecord, basedOn: bigint): Check =>
  basedOn === revision ? null : { type: 'RecordHasChanged', revision };

/** Nobody approves values that came into the submission after they had read it. */
const unreadRefusal = ({ submittedRevision }: RegisteredRecord, basedOn: bigint): Check => {
  invariant(submittedRevision !== null, 'what is submitted reads as it does since some revision');
  return basedOn === submittedRevision
    ? null
    : { type: 'RecordHasChanged', revision: submittedRevision };
};

/**
 * Leaves out what is known to be as it was. Equality of a protected value cannot be seen here: two
 * commitments to one value differ, which is what keeps them from being guessed.
 */
const changedFields = ({ kind }: RecordFacts, fields: Fields, record: RegisteredRecord): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => {
      const current = valueHashOf(record, name);
      const stays =
        fieldOf(kind, name)?.purpose === null
          ? clearValueHash(value) === current
          : value === null && current === emptyValueHash;
      return !stays;
    }),
  );
