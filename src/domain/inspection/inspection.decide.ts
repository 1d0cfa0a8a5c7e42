import { decided } from '../shared/event.js';
import { partBeyond, unknownPart } from '../shared/grant-scope.js';
import { isLocalDate } from '../shared/instant.js';
import { err } from '../shared/result.js';
import { unless } from '../shared/role-rules.js';
import { invalidText, invalidTexts, textRules } from '../shared/text-rules.js';
import {
  findingsOfConclusionMax,
  type InspectionCommand,
  type RecordConclusion,
  type WithdrawConclusion,
} from './inspection.commands.js';
import { answerFinding, judgeFinding, signAnswer } from './finding.decide.js';
import type { ConclusionTerms } from './inspection.events.js';
import {
  type Check,
  concluderRefusal,
  type Decision,
  isInspector,
  noteOf,
  withdrawalRefusal,
} from './inspection.guards.js';
import { conclusionOfPaper, type InspectionState } from './inspection.state.js';

const recordConclusion = (command: RecordConclusion, state: InspectionState): Decision => {
  const { by, schoolId, conclusionId } = command;
  const concluder = concluderRefusal(by);
  if (concluder) return err(concluder);
  const terms = termsOf(command);
  if (terms === null) return err({ type: 'AuthorityNotFound' });
  const refusal =
    authorityRefusal(command, terms) ??
    textRefusal(command) ??
    dayRefusal(command) ??
    scopeRefusal(command, terms) ??
    paperRefusal(terms, state);
  return unless(refusal, () => [
    decided({ type: 'inspection.concluded', version: 1, payload: { conclusionId, ...terms } }, [
      noteOf(schoolId, textsOf(command)),
    ]),
  ]);
};

const withdrawConclusion = (
  { by, schoolId, conclusionId, reason }: WithdrawConclusion,
  { conclusions }: InspectionState,
): Decision => {
  const refusal =
    withdrawalRefusal(by, conclusions[conclusionId]) ??
    invalidText([['reason', reason, textRules.line]]);
  return unless(refusal, () => [
    decided({ type: 'inspection.conclusion-withdrawn', version: 1, payload: { conclusionId } }, [
      noteOf(schoolId, { reason }),
    ]),
  ]);
};

export const decide = (command: InspectionCommand, state: InspectionState): Decision => {
  switch (command.type) {
    case 'RecordConclusion':
      return recordConclusion(command, state);
    case 'WithdrawConclusion':
      return withdrawConclusion(command, state);
    case 'AnswerFinding':
      return answerFinding(command, state);
    case 'SignAnswer':
      return signAnswer(command, state);
    case 'JudgeFinding':
      return judgeFinding(command, state);
  }
};

const noScope = { schoolYears: [], kinds: null, classIds: null } as const;

/** What an inspector leaves out is as the grant has it; null where nobody says of which authority it is. */
const termsOf = (command: RecordConclusion): ConclusionTerms | null => {
  const { by, documentNo, concludedOn, judgement } = command;
  const grant = isInspector(by) ? by.grant : null;
  const authorityId = command.authorityId ?? grant?.authorityId ?? null;
  if (authorityId === null) return null;
  const scope = command.scope ?? grant?.scope ?? noScope;
  const findings = command.findings.map(({ dueOn }, index) => ({ findingNo: index + 1, dueOn }));
  const grantId = grant?.grantId ?? null;
  return { authorityId, grantId, documentNo, concludedOn, scope, judgement, findings };
};

const textsOf = ({ conclusion, findings }: RecordConclusion): Readonly<Record<string, string>> => ({
  conclusion,
  ...Object.fromEntries(findings.map(({ asked }, index) => [`finding-${index + 1}`, asked])),
});

/** What an inspector concludes is of the own authority; that it exists, the grant in force says. */
const authorityRefusal = (
  { by, facts }: RecordConclusion,
  { authorityId }: ConclusionTerms,
): Check => {
  if (isInspector(by)) {
    return by.grant.authorityId === authorityId ? null : { type: 'AuthorityIsNotYours' };
  }
  return facts.authorityIds.includes(authorityId) ? null : { type: 'AuthorityNotFound' };
};

const textRefusal = ({ documentNo, conclusion, findings }: RecordConclusion): Check =>
  invalidText([
    ['documentNo', documentNo, textRules.reference],
    ['conclusion', conclusion, textRules.report],
  ]) ??
  invalidTexts(
    'findings',
    findings.map(({ asked }) => asked),
    textRules.report,
    findingsOfConclusionMax,
  );

/** A paper may come when what it asks for is overdue, but nothing is due before it was asked for. */
const dayRefusal = ({ concludedOn, findings, today }: RecordConclusion): Check => {
  if (!isLocalDate(concludedOn) || concludedOn > today) {
    return { type: 'DateIsInvalid', field: 'concludedOn' };
  }
  return findings.every(({ dueOn }) => isLocalDate(dueOn) && concludedOn <= dueOn)
    ? null
    : { type: 'DateIsInvalid', field: 'dueOn' };
};

const scopeRefusal = ({ by, facts }: RecordConclusion, { scope }: ConclusionTerms): Check => {
  const unknown = unknownPart(scope, facts.known);
  if (unknown) return { type: 'GrantScopeIsInvalid', part: unknown };
  const beyond = isInspector(by) ? partBeyond(scope, by.grant.scope) : null;
  return beyond ? { type: 'ScopeExceedsGrant', part: beyond } : null;
};

const paperRefusal = (terms: ConclusionTerms, state: InspectionState): Check => {
  const known = conclusionOfPaper(state, terms);
  return known ? { type: 'ConclusionIsRecorded', conclusionId: known.conclusionId } : null;
};
