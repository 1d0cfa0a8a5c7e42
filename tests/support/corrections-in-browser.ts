import { inDays } from './days.js';
import { done, type ServedSchool } from './served-school.js';
import { childrenOf, lastIndex } from './school-steps.js';

/** Records of a class that were approved, so that their values change by correction only. */
export const approvedRecords = async (
  school: ServedSchool,
  className: string,
  count: number,
): Promise<readonly string[]> => {
  const children = (await childrenOf(school, className)).slice(0, count);
  for (const { recordId } of children) {
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
    await done(school, 'principal', 'approveRecord', { recordId });
  }
  return children.map(({ recordId }) => recordId);
};

interface Wanted {
  readonly recordId: string;
  readonly field: string;
  readonly value: string;
}

interface SeenHash {
  readonly hash: string;
}

/** A correction that the teacher asked for, permitted and witnessed over the API. */
export const witnessedCorrection = async (
  school: ServedSchool,
  { recordId, field, value }: Wanted,
): Promise<string> => {
  const before = await school.ask<{ record: { fields: SeenHash[] } }>(
    'principal',
    `query ($id: ID!, $only: [String!], $waitFor: LogIndex) {
       record(id: $id, waitFor: $waitFor) { fields(only: $only) { hash } } }`,
    { id: recordId, only: [field], waitFor: await lastIndex(school) },
  );
  const sawOldHash = before.record.fields[0]?.hash;
  const { createdId: correctionId } = await done(school, 'teacher', 'requestCorrection', {
    recordId,
    field,
    currentValueHash: sawOldHash,
    proposedValue: value,
    reason: 'Nhập nhầm',
  });
  const of = { recordId, correctionId };
  await done(school, 'principal', 'permitCorrection', {
    ...of,
    expiresAt: inDays(5, school.clock),
  });
  const after = await school.ask<{
    record: { corrections: { id: string; proposed: SeenHash }[] };
  }>(
    'boardMember',
    `query ($id: ID!, $waitFor: LogIndex) {
       record(id: $id, waitFor: $waitFor) { corrections { id proposed { hash } } } }`,
    { id: recordId, waitFor: await lastIndex(school) },
  );
  const asked = after.record.corrections.find(({ id }) => id === correctionId);
  const saw = { sawOldHash, sawNewHash: asked?.proposed.hash };
  await done(school, 'boardMember', 'attestCorrection', { ...of, ...saw });
  await done(school, 'homeroomTeacher', 'attestCorrection', { ...of, ...saw });
  return correctionId;
};
