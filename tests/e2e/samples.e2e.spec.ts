import type { RecordCatalogue } from '../../src/domain/shared/record-kind.js';
import type { StepDraw } from '../../src/domain/shared/sampling.js';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';

const source = readCatalogueSource('vn-kindergarten');
const step = 'sample-check';

/** Every other plan of a day instead of every fifth, so that few have to be made to find both. */
const catalogue: RecordCatalogue = {
  ...source.catalogue,
  kinds: source.catalogue.kinds.map((kind) => ({
    ...kind,
    chain: kind.chain.map((one) => (one.sample ? { ...one, sample: 50 } : one)),
  })),
};
const example = source.examples.find(({ kind }) => kind.kind === 'day-plan')?.example;
const fields = Object.entries(example?.fields ?? {}).map(([name, value]) => ({ name, value }));

/** Mondays to Fridays of eight weeks: that all of them come out alike happens once in 10^11. */
const days = Array.from({ length: 56 }, (_, at) =>
  new Date(Date.UTC(2025, 8, 8 + at)).toISOString().slice(0, 10),
).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));

/** Appointed in these tests. */
const teamLead: Who = 'nobody';

let school: GraphqlSchool;
let last: string;

const give = async (who: Who, act: string, input: Record<string, unknown>): Promise<string> => {
  const answer = done(await school.give(who, act, input));
  last = lastIndexOf(answer);
  return String(answer['createdId']);
};

interface Seen {
  readonly status: string;
  readonly inForceSince: string | null;
  readonly draws: readonly StepDraw[];
}
const seen = async (id: string, who: Who = 'homeroomA'): Promise<Seen> => {
  const { data } = await school.ask<{ record: Seen }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       status inForceSince draws { step isChosen } } }`,
    { id, waitFor: last },
  );
  return data.record;
};

const waitingFor = async (who: Who): Promise<readonly string[]> => {
  const { data } = await school.ask<{ records: { edges: { node: { id: string } }[] } }>(
    who,
    `query ($waitFor: LogIndex) { records(status: SUBMITTED, forMyStep: true, waitFor: $waitFor) {
       edges { node { id } } } }`,
    { waitFor: last },
  );
  return data.records.edges.map(({ node }) => node.id);
};

const drawsInHistory = async (id: string): Promise<readonly unknown[]> => {
  const { data } = await school.ask<{
    history: { edges: { node: { type: string; draws: readonly StepDraw[] } }[] };
  }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) { history(recordId: $id, waitFor: $waitFor) {
       edges { node { type draws { step isChosen } } } } }`,
    { id, waitFor: last },
  );
  return data.history.edges.map(({ node }) => [node.type, node.draws.map((one) => one.isChosen)]);
};

/** One that was chosen, and one that was not. */
const drawn = new Map<boolean, string>();
const planOf = (isChosen: boolean): string => drawn.get(isChosen) ?? '';

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  await adoptCatalogue(school, catalogue);
  const teamId = await give('principal', 'openTeam', { name: 'Tổ Lá', kind: 'PROFESSIONAL' });
  await give('principal', 'appointPerson', {
    personId: school.people.nobody,
    role: 'SUBJECT_TEAM_LEAD',
    teamId,
    from: '2025-09-05',
    decisionNo: '43/QĐ',
  });
}, 60_000);
afterAll(() => school?.close());

describe('plans that the leadership checks as a sample', () => {
  it('say in their form of how many in a hundred', async () => {
    const { data } = await school.ask<{
      school: { kindsInForce: { chain: { step: string; sample: number | null }[] }[] };
    }>('homeroomA', '{ school { kindsInForce(only: ["day-plan"]) { chain { step sample } } } }');
    expect(data.school.kindsInForce).toEqual([
      {
        chain: [
          { step: 'check', sample: null },
          { step, sample: 50 },
        ],
      },
    ]);
    expect(source.catalogue.kinds.find(({ kind }) => kind === 'day-plan')?.chain).toMatchObject([
      { roles: ['subjectTeamLead'] },
      { step, sample: 20, roles: ['vicePrincipal', 'principal'] },
    ]);
  });

  it('are drawn when they are submitted, and nobody is told before (row 63)', async () => {
    for (const period of days) {
      if (drawn.size === 2) break;
      const dossierId = school.classes.A;
      const id = await give('homeroomA', 'registerRecord', {
        dossierId,
        kind: 'day-plan',
        period,
        fields,
      });
      expect(await seen(id, 'principal')).toMatchObject({ status: 'DRAFT', draws: [] });
      await give('homeroomA', 'submitRecord', { recordId: id });
      const { draws } = await seen(id);
      expect(draws).toEqual([{ step, isChosen: expect.any(Boolean) }]);
      drawn.set(draws[0]?.isChosen ?? false, id);
    }
    expect([...drawn.keys()].toSorted()).toEqual([false, true]);
  }, 60_000);

  it('come out the same when they are submitted again, and are hidden in between', async () => {
    for (const [isChosen, id] of drawn) {
      await give(teamLead, 'returnRecord', { recordId: id, comment: 'Bổ sung mục tiêu' });
      expect(await seen(id)).toMatchObject({ status: 'DRAFT', draws: [] });
      await give('homeroomA', 'submitRecord', { recordId: id });
      expect((await seen(id)).draws).toEqual([{ step, isChosen }]);
    }
  });

  it('are in force with the signature of the team lead unless they were chosen (row 63)', async () => {
    for (const id of drawn.values())
      await give(teamLead, 'approveRecords', { records: [{ recordId: id }] });
    const unchosen = await seen(planOf(false));
    expect(unchosen).toMatchObject({ status: 'APPROVED', inForceSince: expect.any(String) });
    expect(await seen(planOf(true))).toMatchObject({ status: 'SUBMITTED', inForceSince: null });
    expect(await waitingFor('vicePrincipal')).toEqual([planOf(true)]);
    const refused = await school.give('vicePrincipal', 'approveRecord', {
      recordId: planOf(false),
    });
    expect(refused.__typename).toBe('RecordIsNotInState');
    await give('vicePrincipal', 'approveRecord', { recordId: planOf(true) });
    expect(await seen(planOf(true))).toMatchObject({
      status: 'APPROVED',
      inForceSince: expect.any(String),
    });
  });

  it('say in their history what was drawn', async () => {
    for (const [isChosen, id] of drawn) {
      const draws = await drawsInHistory(id);
      expect(draws).toEqual([
        ['record.registered', []],
        ['record.submitted', [isChosen]],
        ['record.returned', []],
        ['record.submitted', [isChosen]],
        ['record.approved', []],
        ...(isChosen ? [['record.approved', []]] : []),
      ]);
    }
  });
});
