import { inDays } from './days.js';
import { lastIndex } from './school-steps.js';
import { done, type ServedSchool } from './served-school.js';

interface RowValue {
  readonly recordId: string;
  readonly field: string;
  readonly value: string;
}

/** A value in a row is put right: asked for, permitted, witnessed by two, applied. */
export const correctedRow = async (
  school: ServedSchool,
  { recordId, field, value }: RowValue,
): Promise<void> => {
  const hashOf = async (of: string): Promise<string> => {
    const { record } = await school.ask<{
      record: { fields: { hash: string }[]; corrections: { proposed: { hash: string } }[] };
    }>(
      'boardMember',
      `query ($id: ID!, $only: [String!], $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         fields(only: $only) { hash } corrections { proposed { hash } } } }`,
      { id: recordId, only: [field], waitFor: await lastIndex(school) },
    );
    const hash = of === 'now' ? record.fields[0]?.hash : record.corrections.at(-1)?.proposed.hash;
    if (!hash) throw new Error(`no hash of ${field}`);
    return hash;
  };
  const sawOldHash = await hashOf('now');
  const { createdId } = await done(school, 'teacher', 'requestCorrection', {
    recordId,
    field,
    currentValueHash: sawOldHash,
    proposedValue: value,
    reason: 'Ghi nhầm',
  });
  const of = { recordId, correctionId: createdId };
  await done(school, 'principal', 'permitCorrection', {
    ...of,
    expiresAt: inDays(5, school.clock),
  });
  const saw = { sawOldHash, sawNewHash: await hashOf('proposed') };
  await done(school, 'boardMember', 'attestCorrection', { ...of, ...saw });
  await done(school, 'homeroomTeacher', 'attestCorrection', { ...of, ...saw });
  await done(school, 'systemAdministrator', 'applyCorrection', of);
};
