import { decided } from '../shared/event.js';
import type { PersonId } from '../shared/ids.js';
import { isLocalDate } from '../shared/instant.js';
import { err } from '../shared/result.js';
import { schoolOfficeRefusal, unless } from '../shared/role-rules.js';
import type { Actor } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import type {
  AnswerFinding,
  InspectionRefusal,
  Inspector,
  JudgeFinding,
  SignAnswer,
} from './inspection.commands.js';
import type { FindingOf } from './inspection.events.js';
import {
  type Check,
  concluderRefusal,
  type Decision,
  isInspector,
  isKnownTo,
  noteOf,
} from './inspection.guards.js';
import type { Finding, InspectionState } from './inspection.state.js';

/** Who is late may answer as well; it shows. */
export const answerFinding = (command: AnswerFinding, state: InspectionState): Decision => {
  const { by, schoolId, conclusionId, findingNo, answer, recordId, recordExists } = command;
  const role = schoolOfficeRefusal(by, 'answerFinding');
  if (role) return err(role);
  const finding = findingOf(by, command, state);
  if ('type' in finding) return err(finding);
  const refusal =
    answerRefusal(finding) ??
    invalidText([['answer', answer, textRules.report]]) ??
    (recordId === null || recordExists ? null : { type: 'RecordNotFound' as const });
  const payload = { conclusionId, findingNo, recordId };
  return unless(refusal, () => [
    decided({ type: 'inspection.finding-answered', version: 1, payload }, [
      noteOf(schoolId, { answer }),
    ]),
  ]);
};

/** Whoever signs has read that answer, and did not write it. */
export const signAnswer = (command: SignAnswer, state: InspectionState): Decision => {
  const { by, conclusionId, findingNo } = command;
  const role = schoolOfficeRefusal(by, 'signAnswer');
  if (role) return err(role);
  const finding = findingOf(by, command, state);
  if ('type' in finding) return err(finding);
  const refusal = signatureRefusal(finding, by.personId) ?? seenRefusal(finding, command);
  const payload = { conclusionId, findingNo };
  return unless(refusal, () => [
    decided({ type: 'inspection.answer-signed', version: 1, payload }),
  ]);
};

/** What is judged is what was read: a later answer to what stayed open is another one. */
export const judgeFinding = (command: JudgeFinding, state: InspectionState): Decision => {
  const { by, schoolId, conclusionId, findingNo, outcome, dueOn, documentNo, remark } = command;
  const concluder = concluderRefusal(by);
  if (concluder) return err(concluder);
  const finding = findingOf(by, command, state);
  if ('type' in finding) return err(finding);
  const refusal =
    acceptedRefusal(finding) ??
    (finding.status === 'signed' ? null : { type: 'AnswerIsNotSigned' as const }) ??
    ownAnswerRefusal(by, finding) ??
    seenRefusal(finding, command) ??
    newDayRefusal(command) ??
    paperRefusal(command) ??
    invalidText([['remark', remark, textRules.report]]);
  const grantId = isInspector(by) ? by.grant.grantId : null;
  const payload = { conclusionId, findingNo, outcome, dueOn, documentNo, grantId };
  return unless(refusal, () => [
    decided({ type: 'inspection.finding-judged', version: 1, payload }, [
      noteOf(schoolId, { remark }),
    ]),
  ]);
};

const findingOf = (
  by: Inspector | Actor,
  { conclusionId, findingNo }: FindingOf,
  { conclusions }: InspectionState,
): Finding | InspectionRefusal => {
  const conclusion = conclusions[conclusionId];
  if (!isKnownTo(by, conclusion)) return { type: 'ConclusionNotFound' };
  if (!conclusion.isInForce) return { type: 'ConclusionIsWithdrawn' };
  return conclusion.findings[findingNo] ?? { type: 'FindingNotFound' };
};

const acceptedRefusal = ({ status }: Pick<Finding, 'status'>): Check =>
  status === 'accepted' ? { type: 'FindingIsAccepted' } : null;

/** What keeps anybody from answering. */
export const answerRefusal = (finding: Pick<Finding, 'status'>): Check =>
  acceptedRefusal(finding) ??
  (finding.status === 'signed' ? { type: 'AnswerIsSigned' as const } : null);

/** What keeps that person from signing an answer. */
export const signatureRefusal = (
  finding: Pick<Finding, 'status' | 'answeredBy'>,
  personId: PersonId,
): Check =>
  answerRefusal(finding) ??
  (finding.status === 'open' ? { type: 'FindingIsNotAnswered' as const } : null) ??
  (finding.answeredBy === personId ? { type: 'SignerHasAnswered' as const } : null);

/** While somebody reads an answer, another one may take its place. */
const seenRefusal = (
  { answeredRevision: revision }: Finding,
  { basedOnRevision }: Pick<SignAnswer | JudgeFinding, 'basedOnRevision'>,
): Check =>
  revision === null || revision === basedOnRevision ? null : { type: 'AnswerHasChanged', revision };

/** By paper nobody judges what they answered or signed; an inspector speaks for the authority. */
const ownAnswerRefusal = (by: Inspector | Actor, { answeredBy, signedBy }: Finding): Check =>
  !isInspector(by) && (by.personId === answeredBy || by.personId === signedBy)
    ? { type: 'DutiesMustBeSeparate', rule: 'answerer-is-not-judge' }
    : null;

/** What stays open has another day, today at the earliest; what is accepted has none. */
const newDayRefusal = ({ outcome, dueOn, today }: JudgeFinding): Check => {
  const isInOrder =
    outcome === 'accepted'
      ? dueOn === null
      : dueOn !== null && isLocalDate(dueOn) && today <= dueOn;
  return isInOrder ? null : { type: 'DateIsInvalid', field: 'dueOn' };
};

/** The school says so by a paper of the authority only. */
const paperRefusal = ({ by, documentNo }: JudgeFinding): Check =>
  isInspector(by) && documentNo === null
    ? null
    : invalidText([['documentNo', documentNo ?? '', textRules.reference]]);
