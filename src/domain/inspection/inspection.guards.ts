import type { Decided } from '../shared/event.js';
import { type SchoolId, subjectOfSchool } from '../shared/ids.js';
import type { FieldValue, ProtectedBlock } from '../shared/protected-block.js';
import type { Result } from '../shared/result.js';
import { roleRefusal } from '../shared/role-rules.js';
import { type Actor, powers } from '../shared/roles.js';
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

/** A conclusion is of the school, so an office of one class enters none. */
export const concluderRefusal = (by: Inspector | Actor): Check => {
  if (isInspector(by)) return null;
  return (
    roleRefusal(by, powers.recordConclusion) ??
    (by.classId === null ? null : { type: 'NotInYourClass' })
  );
};

/** An authority knows its own conclusions only. */
export const isKnownTo = (
  by: Inspector | Actor,
  conclusion: Conclusion | undefined,
): conclusion is Conclusion =>
  conclusion !== undefined && (!isInspector(by) || by.grant.authorityId === conclusion.authorityId);

/** A conclusion is withdrawn by those who gave it. */
export const giverRefusal = (by: Inspector | Actor, conclusion: Conclusion | undefined): Check => {
  if (!isKnownTo(by, conclusion)) return { type: 'ConclusionNotFound' };
  const isGiver = isInspector(by) === (conclusion.grantId !== null);
  if (!isGiver) return { type: 'ConclusionIsNotYours' };
  return conclusion.isInForce ? null : { type: 'ConclusionIsWithdrawn' };
};
