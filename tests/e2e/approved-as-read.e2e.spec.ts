import { randomUUID } from 'node:crypto';
import { inDays } from '../support/days.js';
import { admit, type Child, done, fieldOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { MovableClock } from '../support/served-school.js';
import { confirmStepUps } from '../support/signed-in.js';

let school: GraphqlSchool;
const clock = new MovableClock();
beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  // Somebody who asks for corrections and is no homeroom teacher.
  await give('principal', 'appointPerson', {
    personId: school.people.nobody,
    role: 'TEACHER',
    from: '2025-09-01',
    decisionNo: '40/QĐ',
  });
}, 60_000);
afterAll(() => school?.close());

const give = async (who: Who, mutation: string, input: Record<string, unknown>) =>
  String(done(await school.give(who, mutation, input))['createdId']);

const reader: Who = 'vicePrincipal';

interface Standing {
  readonly revision: string;
  readonly submittedRevision: string | null;
  readonly corrections: readonly { readonly proposed: { readonly hash: string } }[];
}
const standing = async (recordId: string, who: Who = reader): Promise<Standing> => {
  const { data } = await school.ask<{ record: Standing }>(
    who,
    'query ($id: ID!) { record(id: $id) { revision submittedRevision corrections { proposed { hash } } } }',
    { id: recordId },
  );
  return data.record;
};

/** What the vice-principal names who read it now. */
const read = async (recordId: string) => ({
  recordId,
  basedOnRevision: (await standing(recordId)).submittedRevision,
});

const submitted = async (code: string): Promise<Child> => {
  const child = await admit(school, school.classes.A, code);
  await give('registrar', 'submitRecord', { recordId: child.recordId });
  return child;
};

const enteredAnew = async (recordId: string): Promise<void> => {
  await give('principal', 'returnRecord', { recordId, comment: 'Sai nơi sinh' });
  await give('registrar', 'reviseRecord', {
    recordId,
    basedOnRevision: (await standing(recordId)).revision,
    fields: [{ name: 'placeOfBirth', value: 'Huế' }],
  });
  await give('registrar', 'submitRecord', { recordId });
};

/** By five people, while it waits to be approved. */
const correctedMeanwhile = async (recordId: string): Promise<void> => {
  const { hash } = (await fieldOf(school, 'principal', recordId, 'currentAddress')) ?? {};
  const correctionId = await give('nobody', 'requestCorrection', {
    recordId,
    field: 'currentAddress',
    currentValueHash: hash,
    proposedValue: '7 Lê Lợi, Huế',
    reason: 'Chuyển nhà',
  });
  const of = { recordId, correctionId };
  await give('principal', 'permitCorrection', { ...of, expiresAt: inDays(5, clock) });
  const [asked] = (await standing(recordId)).corrections;
  const saw = { ...of, sawOldHash: hash, sawNewHash: asked?.proposed.hash };
  for (const witness of ['board', 'homeroomA'] as const) {
    await give(witness, 'attestCorrection', saw);
  }
  await give('admin', 'applyCorrection', of);
};

const changed = { __typename: 'RecordHasChanged' };

describe('an approval is of what was read', () => {
  it('and of nothing that was returned and entered anew, even once it was confirmed (rows 12, 63)', async () => {
    const { recordId } = await submitted('R1');
    const input = { ...(await read(recordId)), commandId: randomUUID(), awaitSealed: true };
    const send = async (stepUp: string | null) => {
      const { data } = await school.ask<{ result: { __typename: string; challengeId?: string } }>(
        reader,
        `mutation ($input: ApproveRecordInput!) { result: approveRecord(input: $input) {
           __typename ... on StepUpIsRequired { challengeId } } }`,
        { input: { ...input, stepUp } },
      );
      return data.result;
    };
    const { challengeId } = await send(null);
    if (!challengeId) throw new Error('approving is confirmed');
    await confirmStepUps(school.engine, school.sessions.vicePrincipal, challengeId);
    await enteredAnew(recordId);
    expect(await send(challengeId)).toEqual(changed);
    const { recordId: other } = await submitted('R2');
    const together = { records: [await read(other), input].map(named) };
    expect(await school.give(reader, 'approveRecords', together)).toMatchObject({
      __typename: 'RecordsAreRefused',
    });
    const again = { records: [await read(other), await read(recordId)] };
    await give(reader, 'approveRecords', again);
    expect((await standing(recordId)).submittedRevision).toBeNull();
  });

  it('and of no value that a correction brought in meanwhile (row 12)', async () => {
    const { recordId } = await submitted('R3');
    const before = await read(recordId);
    await correctedMeanwhile(recordId);
    expect(await school.give(reader, 'approveRecord', before)).toMatchObject(changed);
    await give(reader, 'approveRecord', await read(recordId));
  });

  it('also where the record went on and reads as it did', async () => {
    const { recordId } = await submitted('R4');
    const before = await read(recordId);
    const { revision } = await standing(recordId);
    await give('registrar', 'referenceRecord', {
      recordId,
      system: 'MISA',
      number: 'HS-0004',
      on: '2025-10-01',
    });
    expect((await standing(recordId)).revision).not.toBe(revision);
    expect(await read(recordId)).toEqual(before);
    await give(reader, 'approveRecord', before);
  });
});

const named = ({ recordId, basedOnRevision }: Awaited<ReturnType<typeof read>>) => ({
  recordId,
  basedOnRevision,
});
