import { demoSchoolYear } from '../../../src/demo/demo-school.js';
import { inDays } from '../../support/days.js';
import { act, done, type ServedSchool, serveDemoSchool } from '../../support/served-school.js';
import {
  approved,
  childrenOf,
  expectRefusal,
  fieldOf,
  lastIndex,
  permitted,
  type Profile,
  witnessed,
} from '../../support/school-steps.js';
import { until } from '../../support/until.js';

let school: ServedSchool;
let note: Profile;
let profile: Profile;
let lockId = '';

const measured = (dossierId: string, measuredOn: string) => ({
  dossierId,
  kind: 'growth-note',
  fields: Object.entries({
    measuredOn,
    posture: 'standing',
    heightMm: 1_050,
    weightGrams: 17_000,
  }).map(([name, value]) => ({ name, value })),
});

const apply = (correction: { readonly of: Record<string, unknown> }) =>
  act(school, 'systemAdministrator', 'applyCorrection', correction.of);

interface Change {
  readonly type: string;
  readonly logIndex: string;
  readonly recordedAt: string;
  readonly changes: readonly {
    readonly field: string;
    readonly from: { readonly value: object };
    readonly to: { readonly value: object };
  }[];
}
const historyOf = async (recordId: string): Promise<readonly Change[]> => {
  const { history } = await school.ask<{ history: { edges: { node: Change }[] } }>(
    'principal',
    `query ($recordId: ID!, $waitFor: LogIndex) {
       history(recordId: $recordId, first: 50, waitFor: $waitFor) { edges { node {
         type logIndex recordedAt
         changes { field from { value { ... on ReadableValue { value } } }
                   to { value { ... on ReadableValue { value } } } } } } } }`,
    { recordId, waitFor: await lastIndex(school) },
  );
  return history.edges.map(({ node }) => node);
};

const staysLocked = () =>
  expectRefusal(school, {
    by: 'homeroomTeacher',
    mutation: 'registerRecord',
    input: measured(note.dossierId, '2026-05-12'),
    code: 'RecordIsLocked',
  });

beforeAll(async () => {
  school = await serveDemoSchool();
  const [first, second] = await childrenOf(school, 'Lá 1');
  if (!first || !second) throw new Error('the class is too small');
  profile = first;
  await approved(school, first);
  const { createdId: recordId } = await done(
    school,
    'homeroomTeacher',
    'registerRecord',
    measured(second.dossierId, '2026-03-12'),
  );
  await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
  note = { ...second, recordId };
}, 180_000);
afterAll(() => school?.close());

describe('a value that is put right long after its day (scenarios 1, 2, 18)', () => {
  it('is never written over: only a correction changes it, and its entry says when that was', async () => {
    const { recordId } = note;
    await expectRefusal(school, {
      by: 'homeroomTeacher',
      mutation: 'reviseRecord',
      input: { recordId, basedOnRevision: '2', fields: [{ name: 'heightMm', value: 1_060 }] },
      code: 'RecordIsNotInState',
    });
    const correction = await permitted(school, note, 'heightMm', { value: 1_060 });
    await witnessed(school, correction);
    expect(await apply(correction)).toMatchObject({ __typename: 'CommandDone' });
    const entries = await historyOf(recordId);
    const [registered] = entries;
    const applied = entries.find(({ type }) => type === 'record.correction-applied');
    expect(applied?.changes).toEqual([
      { field: 'heightMm', from: { value: { value: 1_050 } }, to: { value: { value: 1_060 } } },
    ]);
    expect(applied?.recordedAt.slice(0, 10)).not.toBe('2026-03-12');
    expect(Number(applied?.logIndex)).toBeGreaterThan(Number(registered?.logIndex));
    expect((await fieldOf(school, recordId, 'measuredOn')).value.value).toBe('2026-03-12');
  }, 60_000);

  it('of two corrections at once, one is carried out, and the other has to be witnessed anew', async () => {
    const [one, other] = [
      await permitted(school, note, 'weightGrams', { value: 17_100 }),
      await permitted(school, note, 'weightGrams', { value: 17_200 }),
    ];
    await witnessed(school, one);
    await witnessed(school, other);
    const answers = await Promise.all([apply(one), apply(other)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'CommandDone',
      'ValueHasChanged',
    ]);
    const isFirst = answers[0]?.__typename === 'CommandDone';
    const { value } = await fieldOf(school, note.recordId, 'weightGrams');
    expect(value.value).toBe(isFirst ? 17_100 : 17_200);
    const applied = (await historyOf(note.recordId)).filter(
      ({ type, changes }) =>
        type === 'record.correction-applied' && changes[0]?.field === 'weightGrams',
    );
    expect(applied).toHaveLength(1);
    // What was seen by its witnesses is no more, so what is still wanted is asked for anew.
    await done(school, 'teacher', 'voidCorrection', (isFirst ? other : one).of);
  }, 60_000);

  it('is kept by the lock of the year, and no lock is opened for more than one record', async () => {
    const scope = { schoolYear: demoSchoolYear };
    const proposal = { scope, reason: 'Kết thúc năm học' };
    lockId = (await done(school, 'boardMember', 'proposeLock', proposal)).createdId;
    await done(school, 'principal', 'decideLock', { lockId, decisionNo: '12/QĐ' });
    await done(school, 'systemAdministrator', 'executeLock', { lockId });
    await staysLocked();
    const whole = { lockId, validUntil: inDays(1, school.clock), decisionNo: '13/QĐ' };
    await expect(act(school, 'principal', 'decideUnlock', whole)).rejects.toThrow('recordId');
  }, 60_000);

  it('is put right behind it by request, permission, two witnesses and an unlock of its own', async () => {
    const correction = await permitted(school, profile, 'placeOfBirth');
    await witnessed(school, correction);
    expect(await apply(correction)).toMatchObject({ code: 'RecordIsLocked' });
    const unlock = { ...correction.of, validUntil: inDays(1, school.clock), decisionNo: '14/QĐ' };
    const { createdId: unlockId } = await done(school, 'principal', 'decideUnlock', unlock);
    await done(school, 'systemAdministrator', 'executeUnlock', { unlockId });
    await staysLocked();
    expect(await apply(correction)).toMatchObject({ __typename: 'CommandDone' });
    expect((await fieldOf(school, profile.recordId, 'placeOfBirth')).value.value).toBe('Huế');
    const relocked = async () => {
      const { locks } = await school.ask<{
        locks: { edges: { node: { id: string; unlocks: { status: string }[] } }[] };
      }>('principal', '{ locks { edges { node { id unlocks { status } } } } }');
      return locks.edges.find(({ node }) => node.id === lockId)?.node.unlocks;
    };
    await until(async () => (await relocked())?.[0]?.status === 'RELOCKED');
    await staysLocked();
  }, 60_000);
});
