import type { Decided } from '../shared/event.js';
import { type SchoolId, subjectOfSchool } from '../shared/ids.js';
import type { FieldValue, ProtectedBlock } from '../shared/protected-block.js';
import type { Result } from '../shared/result.js';
import { schoolOfficeRefusal } from '../shared/role-rules.js';
import type { Actor } from '../shared/roles.js';
import type { InspectionRefusal, Inspector } from './inspection.commands.js';
import type { InspectionEvent } from './inspection.events.js';
import type { Conclusion } from './inspection.state.js';

export type Decision = Result<readonly Decided<InspectionEvent>[], InspectionRefusal>;
export type Check = InspectionRefusal | null;

export const isInspector = (by: Inspector | Actor): by is Inspector => 'grant' in by;

/** It is about the school and about nobody, so it is kept as long as the school is. */
export const noteOf = (
  schoolId: SchoolId,
  fields: Readonly<Record<string, string>>,
): ProtectedBlock<FieldValue> => ({
  subjectId: subjectOfSchool(schoolId),
  purpose: 'inspection-notes',
  fields,
});

/** A conclusion is of the school. */
export const concluderRefusal = (by: Inspector | Actor): Check =>
  isInspector(by) ? null : schoolOfficeRefusal(by, 'recordConclusion');

/** An authority knows its own conclusions only. */
export const isKnownTo = (
  by: Inspector | Actor,
  conclusion: Conclusion | undefined,
): conclusion is Conclusion =>
  conclusion !== undefined && (!isInspector(by) || by.grant.authorityId === conclusion.authorityId);

/**
 * A conclusion is withdrawn by those who gave it. One that the school entered is the authority's as well once
 * its inspector has judged what was done about it; before that nobody withdraws what they answered or signed.
 */
export const withdrawalRefusal = (
  by: Inspector | Actor,
  conclusion: Conclusion | undefined,
): Check => {
  const concluder = concluderRefusal(by);
  if (concluder) return concluder;
  if (!isKnownTo(by, conclusion)) return { type: 'ConclusionNotFound' };
  const isOfAuthority = conclusion.grantId !== null || conclusion.isJudgedUnderGrant;
  if (isInspector(by) !== isOfAuthority) return { type: 'ConclusionIsNotYours' };
  if (!conclusion.isInForce) return { type: 'ConclusionIsWithdrawn' };
  const hands = Object.values(conclusion.findings).flatMap((finding) => finding.hands);
  return !isInspector(by) && hands.includes(by.personId)
    ? { type: 'DutiesMustBeSeparate', rule: 'answerer-is-not-judge' }
    : null;
};
