import { done, growthNote, lastIndexOf } from './graphql-children.js';
import type { GraphqlSchool } from './graphql-school.js';

export interface DisputedNote {
  readonly recordId: string;
  readonly correctionId: string;
}

/** A growth note of a child, in force, with a correction on its way that the teacher asked for. */
export const disputedNote = async (
  school: GraphqlSchool,
  { dossierId, teacher }: { readonly dossierId: string; readonly teacher: Teacher },
): Promise<DisputedNote> => {
  const fields = growthNote(1_050);
  const note = { dossierId, kind: 'growth-note', fields };
  const registered = done(await school.give('healthWorker', 'registerRecord', note));
  const recordId = String(registered['createdId']);
  const submitted = done(await school.give('healthWorker', 'submitRecord', { recordId }));
  const { data } = await school.ask<{ record: { fields: { hash: string }[] } }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) {
       record(id: $id, waitFor: $waitFor) { fields(only: ["heightMm"]) { hash } } }`,
    { id: recordId, waitFor: lastIndexOf(submitted) },
  );
  const asked = done(
    await school.give(teacher, 'requestCorrection', {
      recordId,
      field: 'heightMm',
      currentValueHash: data.record.fields[0]?.hash,
      proposedValue: 1_111,
      reason: 'Đo nhầm',
      evidence: [],
    }),
  );
  await school.engine.readModels.waitFor(school.schoolId, BigInt(lastIndexOf(asked)), 20_000);
  return { recordId, correctionId: String(asked['createdId']) };
};

type Teacher = 'homeroomA' | 'homeroomB';
