import { randomUUID } from 'node:crypto';
import { lockStream } from '../../src/domain/shared/ids.js';
import { inDays } from '../support/days.js';
import { done } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { confirmStepUps } from '../support/signed-in.js';

let school: GraphqlSchool;
let lockId = '';
beforeAll(async () => {
  school = await openGraphqlSchool();
  const scope = { schoolYear: '2025-2026', classId: school.classes.A };
  const proposed = done(await school.give('board', 'proposeLock', { scope, reason: 'Cuối năm' }));
  lockId = String(proposed['createdId']);
}, 60_000);
afterAll(() => school?.close());

interface Decided {
  readonly __typename: string;
  readonly challengeId?: string;
}

const decide = async (
  commandId: string,
  stepUp: string | null,
  occurredAt: string | null,
): Promise<Decided> => {
  const { data, errors } = await school.ask<{ result: Decided }>(
    'principal',
    `mutation ($input: DecideLockInput!) { result: decideLock(input: $input) {
       __typename ... on StepUpIsRequired { challengeId } } }`,
    { input: { commandId, stepUp, occurredAt, lockId, decisionNo: '30/QĐ' } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.result;
};

const claimedTimes = async (): Promise<readonly string[]> => {
  const { store, codec } = school.engine;
  const stored = await store.readStream(school.schoolId, lockStream(school.schoolId));
  return stored
    .filter(({ type }) => type === 'lock.decided')
    .map((one) => codec.facts(one).occurredAt);
};

describe('the claimed time of a legal act', () => {
  it('is what was confirmed: whoever has the confirmation cannot put another', async () => {
    const yesterday = inDays(-1);
    const lastYear = '2025-11-20T02:00:00.000Z';
    const commandId = randomUUID();
    const { challengeId = '' } = await decide(commandId, null, yesterday);
    const session = school.sessions.principal;
    await confirmStepUps(school.engine, session, challengeId);
    for (const other of [lastYear, null]) {
      const refused = await decide(commandId, challengeId, other);
      expect(refused.__typename).toBe('StepUpIsRequired');
      expect(refused.challengeId).not.toBe(challengeId);
    }
    expect(await claimedTimes()).toEqual([]);
    expect((await decide(commandId, challengeId, yesterday)).__typename).toBe('CommandDone');
    expect(await claimedTimes()).toEqual([yesterday]);
  });
});
