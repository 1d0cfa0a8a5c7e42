import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { dayIn } from '../support/days.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import {
  type Issued,
  issueRules,
  rulesOn,
  versionsOfRules,
  writeRules,
} from '../support/written-rules.js';

const clock = new MovableClock();
let school: GraphqlSchool;
let first: Issued;
let lastIndex = '0';

const issue = async (rules: Parameters<typeof issueRules>[1]): Promise<Issued> => {
  const issued = await issueRules(school, rules);
  lastIndex = issued.lastIndex;
  return issued;
};
const inForce = async (on: string | null = null, who: Who = 'homeroomA') =>
  (await rulesOn(school, { on, who, waitFor: lastIndex })).map(({ record }) => record.id);

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  await adoptCatalogue(school, readCatalogueSource('vn-primary').catalogue);
  first = await issue({ effectiveFrom: dayIn(-20, clock) });
}, 60_000);
afterAll(() => school?.close());

describe('the rules of a school (rows 66, 89)', () => {
  it('hold from the day on which they were signed, for everybody in office (row 30)', async () => {
    for (const who of ['homeroomA', 'accountant', 'healthWorker', 'principal'] as const) {
      expect([who, await inForce(null, who)]).toEqual([who, [first.recordId]]);
    }
    // They name an earlier day; nobody is bound before they are signed.
    expect(await inForce(dayIn(-1, clock))).toEqual([]);
    const { versions } = await versionsOfRules(school, { who: 'homeroomA', waitFor: lastIndex });
    expect(versions).toEqual([
      {
        standing: 'IN_FORCE',
        inForceFrom: dayIn(0, clock),
        inForceUntil: null,
        record: { id: first.recordId, topic: { code: 'ho-so' } },
      },
    ]);
  });

  it('give way to the next version on its own day, and stay known for the days before', async () => {
    const today = dayIn(0, clock);
    const second = await issue({ effectiveFrom: dayIn(3, clock), text: 'Điều 1. Mới.' });
    expect(await inForce()).toEqual([first.recordId]);
    expect(await inForce(dayIn(3, clock))).toEqual([second.recordId]);
    clock.pass({ days: 3 });
    for (const who of ['principal', 'vicePrincipal', 'homeroomA'] as const) {
      school.sessions[who] = await openSession(school.engine, school.accounts[who]);
    }
    expect(await inForce()).toEqual([second.recordId]);
    expect(await inForce(today)).toEqual([first.recordId]);
    const { versions } = await versionsOfRules(school, { who: 'homeroomA', waitFor: lastIndex });
    expect(versions.map(({ standing, inForceUntil }) => [standing, inForceUntil])).toEqual([
      ['IN_FORCE', null],
      ['FORMER', dayIn(-1, clock)],
    ]);
  });

  it('of another topic stand beside them', async () => {
    const before = await inForce();
    const teaching = await issue({ effectiveFrom: dayIn(-5, clock), topic: 'chuyen-mon' });
    expect(new Set(await inForce())).toEqual(new Set([...before, teaching.recordId]));
  });

  it('do not hold as a draft, which is shown first and page by page', async () => {
    const before = await inForce();
    const draft = await writeRules(school, { effectiveFrom: dayIn(-1, clock) });
    const { recordId } = draft;
    const seen = { who: 'vicePrincipal', waitFor: draft.lastIndex } as const;
    const page = await versionsOfRules(school, { ...seen, page: 'first: 1' });
    expect(page.versions).toMatchObject([
      { standing: 'NOT_APPROVED', inForceFrom: null, record: { id: recordId } },
    ]);
    expect(page.hasNextPage).toBe(true);
    const rest = await versionsOfRules(school, {
      ...seen,
      page: `first: 20, after: "${page.endCursor}"`,
    });
    expect(rest.versions.map(({ record }) => record.id)).not.toContain(recordId);
    expect(rest.versions).toHaveLength(3);
    expect(await inForce()).toEqual(before);
  });

  it('are none of a kind without versions', async () => {
    const { data } = await school.ask<{ ruleVersions: { edges: unknown[] } }>(
      'principal',
      '{ ruleVersions(kind: "correspondence") { edges { cursor } } }',
    );
    expect(data.ruleVersions.edges).toEqual([]);
  });
});
