import 'reflect-metadata';
import { statementsIn } from '../support/counted-statements.js';
import { admit, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { openToInspector } from '../support/inspection.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import { Visitor } from '../support/visitor.js';

interface Entry {
  readonly type: string;
  readonly label: { readonly vi: string };
  readonly role: string;
  readonly logIndex: string;
  readonly person: { readonly id: string } | null;
  readonly dossier: { readonly id: string; readonly class: { readonly name: string } };
}
interface News {
  readonly logIndex: string;
  readonly signedInAt: string | null;
  readonly entries: {
    readonly edges: readonly { readonly node: Entry }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const newsQuery = `query ($since: LogIndex, $first: Int, $after: String, $waitFor: LogIndex) {
  news(since: $since, waitFor: $waitFor) {
    logIndex signedInAt
    entries(first: $first, after: $after) {
      edges { node { type label { vi } role logIndex person { id } dossier { id class { name } } } }
      pageInfo { hasNextPage endCursor }
    }
  } }`;

const clock = new MovableClock();
let school: GraphqlSchool;
let written = '0';

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
}, 60_000);
afterAll(() => school?.close());

const child = async (code: string, classId = school.classes.A) => {
  const admitted = await admit(school, classId, code);
  written = admitted.lastIndex;
  return admitted;
};
const give = async (who: Who, mutation: string, input: Record<string, unknown>) => {
  written = lastIndexOf(done(await school.give(who, mutation, input)));
};
const newsOf = async (token: string, variables: object = {}): Promise<News | null> => {
  const response = await fetch(school.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: newsQuery, variables: { waitFor: written, ...variables } }),
  });
  const body = (await response.json()) as { data?: { news: News | null }; errors?: unknown };
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data.news;
};
const toldIn = (news: News | null) =>
  news?.entries.edges.map(({ node }) => [node.type, node.dossier.id]) ?? null;

describe('what is new', () => {
  it('is what others did between the sign-in before the present one and now', async () => {
    const { visitor, token } = await Visitor.withAccount(school, clock, 'homeroomA');
    const early = await child('EARLY');
    expect(await newsOf(token)).toBeNull();

    const second = await visitor.session();
    expect(toldIn(await newsOf(second))).toEqual([
      ['record.registered', early.dossierId],
      ['dossier.opened', early.dossierId],
    ]);
    const late = await child('LATE');
    const asOfSecond = toldIn(await newsOf(second));
    expect(asOfSecond?.[0]).toEqual(['record.registered', late.dossierId]);
    expect(asOfSecond).toHaveLength(4);

    const third = await newsOf(await visitor.session());
    expect(toldIn(third)).toEqual([
      ['record.registered', late.dossierId],
      ['dossier.opened', late.dossierId],
    ]);
    const [registered] = third?.entries.edges ?? [];
    expect(registered?.node).toMatchObject({
      label: { vi: 'Lập bản ghi' },
      role: 'REGISTRAR',
      person: { id: school.people.registrar },
      dossier: { class: { name: 'Lá 1' } },
    });
    const now = Date.parse(clock.now());
    expect(now - Date.parse(third?.signedInAt ?? '')).toBeLessThan(300_000);
  }, 60_000);

  it('has nothing of oneself, and nothing of a class that is not one’s own', async () => {
    const before = written;
    const other = await child('OTHER', school.classes.B);
    const own = await child('OWN');
    await give('registrar', 'submitRecord', { recordId: own.recordId });
    await give('principal', 'approveRecord', { recordId: own.recordId });
    const of = async (who: Who) => {
      const news = await newsOf(school.token(who), { since: before });
      return news?.entries.edges.map(({ node }) => node.dossier.id) ?? null;
    };
    const [a, b] = [own.dossierId, other.dossierId];
    // The sessions of before ended with the invitation.
    school.sessions.homeroomA = await openSession(school.engine, school.accounts.homeroomA);
    expect(await of('homeroomA')).toEqual([a, a, a, a]);
    expect(await of('homeroomB')).toEqual([b, b]);
    expect(await of('registrar')).toEqual([a]);
    expect(await of('principal')).toEqual([a, a, a, b, b]);
    // Everybody in office hears of the school and its teams, of which nothing was recorded.
    expect(await of('accountant')).toEqual([]);
    expect(await of('nobody')).toBeNull();
  }, 60_000);

  it('is told in pages that neither repeat nor leave out an entry', async () => {
    const all = await newsOf(school.token('principal'), { since: '0', first: 50 });
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: News | null = await newsOf(school.token('principal'), {
        since: '0',
        first: 3,
        after,
      });
      walked.push(...(page?.entries.edges.map(({ node }) => node.logIndex) ?? []));
      more = page?.entries.pageInfo.hasNextPage ?? false;
      after = page?.entries.pageInfo.endCursor ?? null;
    }
    expect(walked).toEqual(all?.entries.edges.map(({ node }) => node.logIndex));
    expect(walked.length).toBeGreaterThan(6);
  });

  it('is not for an inspector, whose every look is on record', async () => {
    const { session } = await openToInspector(school);
    expect(await newsOf(session.token, { since: '0' })).toBeNull();
  }, 60_000);

  it('takes as many statements for many entries as for one', async () => {
    const token = school.token('homeroomA');
    await newsOf(token, { since: '0' });
    const countFor = (first: number): Promise<number> =>
      statementsIn(async () => {
        const news = await newsOf(token, { since: '0', first });
        expect(news?.entries.edges).toHaveLength(first);
      });
    const fewest = async (first: number) =>
      Math.min(await countFor(first), await countFor(first), await countFor(first));
    expect(await fewest(8)).toBe(await fewest(1));
  });
});
