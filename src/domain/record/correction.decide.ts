import type { SubjectId } from '../shared/ids.js';
import { hoursBetween, isInstant } from '../shared/instant.js';
import {
  clearValueHash,
  emptyValueHash,
  type FieldName,
  type FieldValue,
  type ProtectedBlock,
} from '../shared/protected-block.js';
import { endOfOffice } from '../shared/lapse.js';
import type { FieldDefinition, RecordKind } from '../shared/record-kind.js';
import { err, ok } from '../shared/result.js';
import { rolesToCorrect, unless } from '../shared/role-rules.js';
import { powers, type Role } from '../shared/roles.js';
import { invalidText, invalidTexts, textRules } from '../shared/text-rules.js';
import type { Correction, CorrectionHands } from './correction.state.js';
import { correctionNote, noteLines } from './field-protection.js';
import { fieldOf, partProblems, writtenRuleProblems } from './field-rules.js';
import {
  type CloseCorrection,
  correctionDaysMax,
  type PermitCorrection,
  type RecordFacts,
  type RefuseCorrection,
  type RequestCorrection,
  type VoidCorrection,
} from './record.commands.js';
import type { CorrectionVoided } from './record.events.js';
import {
  actorRefusal,
  type Check,
  correctionStatusRefusal,
  type Decision,
  fieldsRefusal,
  happened,
  notCorrectable,
  onCorrection,
  onLiving,
  otherFileRefusal,
  ownFileRefusal,
  separate,
} from './record.guards.js';
import {
  type RecordState,
  type RegisteredRecord,
  valueHashOf,
  valueRevisionOf,
} from './record.state.js';
import { ruleProblems } from './rules-between-fields.js';
import { rowProblems, subjectOf } from './sheet.js';

const evidenceCountMax = 20;
const reissuedCountMax = 50;

/** Allowed while the record is locked: asking changes nothing. */
export const requestCorrection = (command: RequestCorrection, state: RecordState): Decision => {
  const { facts, correctionId, currentValueHash, proposedValue, reason, evidence } = command;
  return onLiving(facts, state, (record) => {
    const field = fieldOf(facts.kind, command.field);
    if (!field) return err({ type: 'FieldIsNotInForm', field: command.field });
    const subjectId = subjectOf(facts, record, field.name);
    const refusal =
      actorRefusal(facts, rolesToCorrect(facts.kind)) ??
      requesterRefusal(facts) ??
      notCorrectable(record) ??
      repeatedRefusal(record.corrections[correctionId]) ??
      valueRefusal(record, field.name, currentValueHash) ??
      proposalRefusal(command, field, record) ??
      invalidText([['reason', reason, textRules.prose]]) ??
      invalidTexts('evidence', evidence, textRules.line, evidenceCountMax) ??
      // Last of all: it tells of other values, and only what is asked for leaves a trace.
      fieldsRefusal(writtenRuleProblems(facts.kind, { [field.name]: proposedValue }, facts));
    return unless(refusal, () => {
      const isClear = field.purpose === null;
      const payload = {
        correctionId,
        field: field.name,
        targetRevision: valueRevisionOf(record, field.name),
        currentValueHash,
        proposedClear: isClear ? { value: proposedValue } : null,
        requesterIsHomeroomTeacher: facts.homeroomTeacherIds.includes(facts.by.personId),
      };
      const blocks = [
        ...proposedBlock(subjectId, field, proposedValue),
        correctionNote(subjectId, { reason, ...noteLines('evidence', evidence) }),
      ];
      return [happened({ type: 'record.correction-requested', version: 1, payload }, blocks)];
    });
  });
};

export const permitCorrection = (command: PermitCorrection, state: RecordState): Decision => {
  const { facts, correctionId, expiresAt, designatedWitnessId } = command;
  return onCorrection(command, state, (record, correction) => {
    const { requestedBy, requesterIsHomeroomTeacher } = correction;
    const approver = facts.by.personId;
    const refusal =
      approverRefusal(facts, correction) ??
      notCorrectable(record) ??
      endRefusal(command) ??
      (needsDesignated(facts, requesterIsHomeroomTeacher) && designatedWitnessId === null
        ? { type: 'WitnessMustBeDesignated' as const }
        : null) ??
      separate(designatedWitnessId === requestedBy, 'requester-is-not-witness') ??
      separate(designatedWitnessId === approver, 'approver-is-not-witness') ??
      (designatedWitnessId !== null && !command.designatedMayAttest
        ? { type: 'WitnessHasNoCapacity' as const }
        : null);
    const payload = { correctionId, expiresAt, designatedWitnessId };
    return unless(refusal, () => [
      happened({ type: 'record.correction-permitted', version: 1, payload }),
    ]);
  });
};

/** Somebody has to witness for the class; of what is of no class no homeroom teacher can. */
const needsDesignated = ({ place }: RecordFacts, requesterIsHomeroomTeacher: boolean): boolean =>
  requesterIsHomeroomTeacher || place.of !== 'class';

/** Whoever brings a correction to its end, other than by withdrawing an own request. */
const closersOf = ({ about = 'child' }: RecordKind): readonly Role[] =>
  about === 'child' || about === 'class'
    ? powers.closeCorrection
    : ['systemAdministrator', 'principal', 'vicePrincipal'];

export const closerRefusal = (facts: RecordFacts): Check =>
  actorRefusal(facts, closersOf(facts.kind)) ?? ownFileRefusal(facts);

/** Who comes near the end of a correction at all: its closers, and whoever may have asked for it. */
export const rolesToClose = (kind: RecordKind): readonly Role[] => [
  ...new Set([...closersOf(kind), ...rolesToCorrect(kind)]),
];

export const refuseCorrection = (command: RefuseCorrection, state: RecordState): Decision => {
  const { facts, correctionId, reason } = command;
  return onCorrection(command, state, (record, correction) => {
    const refusal =
      approverRefusal(facts, correction) ??
      rowRefusal(facts, correction.field, record) ??
      invalidText([['reason', reason, textRules.prose]]);
    return unless(refusal, () => [
      happened({ type: 'record.correction-refused', version: 1, payload: { correctionId } }, [
        correctionNote(subjectOf(facts, record, correction.field), { reason }),
      ]),
    ]);
  });
};

/** By its requester at any time before it is applied; by others once it can no longer be. */
export const voidCorrection = (command: VoidCorrection, state: RecordState): Decision => {
  const { facts, correctionId } = command;
  return onCorrection(command, state, (record, correction) => {
    const isOwn = correction.requestedBy === facts.by.personId;
    const refusal =
      (isOwn ? null : closerRefusal(facts)) ??
      correctionStatusRefusal(correction, ['requested', 'permitted']);
    if (refusal) return err(refusal);
    const cause = voidingCause(record, correction, facts);
    if (!cause) return err({ type: 'RoleIsNotAllowed', allowed: ['requester'] });
    const payload = { correctionId, cause };
    return ok([happened({ type: 'record.correction-voided', version: 1, payload })]);
  });
};

export const closeCorrection = (command: CloseCorrection, state: RecordState): Decision => {
  const { facts, correctionId, reissuedDocuments, notifiedPersonIds } = command;
  return onCorrection(command, state, (record, correction) => {
    const refusal =
      closerRefusal(facts) ??
      correctionStatusRefusal(correction, ['applied']) ??
      (reissuedDocuments.length === 0 ? null : rowRefusal(facts, correction.field, record)) ??
      invalidTexts('reissuedDocuments', reissuedDocuments, textRules.line, reissuedCountMax);
    const payload = { correctionId, notifiedPersonIds };
    const reissued = noteLines('reissuedDocuments', reissuedDocuments);
    const subjectId = subjectOf(facts, record, correction.field);
    const blocks = reissuedDocuments.length === 0 ? [] : [correctionNote(subjectId, reissued)];
    return unless(refusal, () => [
      happened({ type: 'record.correction-closed', version: 1, payload }, blocks),
    ]);
  });
};

/** Of what somebody keeps of their own nobody asks but they and the leadership. */
const requesterRefusal = (facts: RecordFacts): Check => {
  const leadership: readonly Role[] = powers.permitCorrection;
  return leadership.includes(facts.by.role) ? null : otherFileRefusal(facts);
};

const repeatedRefusal = (earlier: Correction | undefined): Check =>
  earlier ? { type: 'CorrectionIsNotInState', status: earlier.status, needed: [] } : null;

export const valueRefusal = (
  record: RegisteredRecord,
  field: string,
  seen: RequestCorrection['currentValueHash'],
): Check => (valueHashOf(record, field) === seen ? null : { type: 'ValueHasChanged', field });

const proposalRefusal = (
  { facts, currentValueHash, proposedValue }: RequestCorrection,
  { name, purpose }: FieldDefinition,
  record: RegisteredRecord,
): Check => {
  const problems = [
    ...partProblems(facts.kind, { [name]: proposedValue }, facts),
    ...rowProblems(facts, [name], Object.keys(record.valueHashes)),
  ];
  if (problems.length > 0) return { type: 'FieldsAreInvalid', problems };
  const isSame =
    purpose === null
      ? clearValueHash(proposedValue) === currentValueHash
      : proposedValue === null && valueHashOf(record, name) === emptyValueHash;
  return isSame ? { type: 'ProposedValueIsTheSame', field: name } : null;
};

/** Nothing is written any more about a child whose dossier is at its end. */
export const rowRefusal = (
  facts: RecordFacts,
  field: FieldName,
  { valueHashes }: Pick<RegisteredRecord, 'valueHashes'>,
): Check => fieldsRefusal(rowProblems(facts, [field], Object.keys(valueHashes)));

/** What was asked for may no longer go with another value that was corrected since. */
export const ruleRefusal = ({ kind, compared }: RecordFacts, field: FieldName): Check =>
  fieldsRefusal(ruleProblems(kind, [field], compared));

const proposedBlock = (
  subjectId: SubjectId,
  { name, purpose }: FieldDefinition,
  value: FieldValue,
): readonly ProtectedBlock<FieldValue>[] =>
  purpose === null ? [] : [{ subjectId, purpose, fields: { [name]: value } }];

/** Leadership, on a request that waits for one, never on one's own. */
export const approverRefusal = (facts: RecordFacts, correction: CorrectionHands): Check =>
  actorRefusal(facts, powers.permitCorrection) ??
  ownFileRefusal(facts) ??
  (hasLapsed(correction, facts) ? null : correctionStatusRefusal(correction, ['requested'])) ??
  separate(correction.requestedBy === facts.by.personId, 'requester-is-not-approver');

/** Whoever permitted it is out of office, so the request waits for the successor. */
const hasLapsed = (
  { status, permission }: CorrectionHands,
  { endedOffices }: RecordFacts,
): boolean =>
  status === 'permitted' && endOfOffice(permission?.permittedIn ?? null, endedOffices) !== null;

export const permissionIsOver = (
  { permission }: Pick<Correction, 'permission'>,
  at: RecordFacts['at'],
): boolean => permission !== null && at >= permission.expiresAt;

const endRefusal = ({ facts, expiresAt }: PermitCorrection): Check => {
  const hours = isInstant(expiresAt) ? hoursBetween(facts.at, expiresAt) : 0;
  return hours > 0 && hours <= correctionDaysMax * 24
    ? null
    : { type: 'CorrectionEndIsInvalid', daysMax: correctionDaysMax };
};

const voidingCause = (
  record: RegisteredRecord,
  correction: Correction,
  facts: RecordFacts,
): CorrectionVoided['payload']['cause'] | null => {
  const { field, currentValueHash, permission, requestedBy } = correction;
  const { at, by } = facts;
  if (valueHashOf(record, field) !== currentValueHash) return 'superseded';
  if (permissionIsOver({ permission }, at) || hasLapsed(correction, facts)) return 'expired';
  if (requestedBy === by.personId) return 'withdrawn';
  if (rowProblems(facts, [field], Object.keys(record.valueHashes)).length > 0) return 'expired';
  // Not its own value: one that it has to go with was corrected meanwhile.
  return ruleProblems(facts.kind, [field], facts.compared).length > 0 ? 'superseded' : null;
};
