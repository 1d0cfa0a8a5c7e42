import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { dayIn } from '../support/days.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { MovableClock } from '../support/served-school.js';
import { issueRules } from '../support/written-rules.js';

const clock = new MovableClock();
let school: GraphqlSchool;
let last = '0';
beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
}, 60_000);
afterAll(() => school?.close());

interface Item {
  readonly step: string;
  readonly kind: { readonly kind: string } | null;
  readonly isDone: boolean;
}
const itemsFor = async (who: Who): Promise<readonly Item[]> => {
  const { data } = await school.ask<{ readiness: readonly Item[] }>(
    who,
    'query ($waitFor: LogIndex) { readiness(waitFor: $waitFor) { step isDone kind { kind } } }',
    { waitFor: last },
  );
  return data.readiness;
};
/** By what it is called: the kind of what is to be read, else the step. */
const standing = async (): Promise<Readonly<Record<string, boolean>>> => {
  const items = await itemsFor('principal');
  return Object.fromEntries(items.map(({ step, kind, isDone }) => [kind?.kind ?? step, isDone]));
};

describe('what is settled before work begins (row 55)', () => {
  it('is said of a school that has just been founded, to its leadership and administrator', async () => {
    expect(await standing()).toEqual({
      YEAR: true,
      CALENDAR: false,
      CATALOGUE: true,
      BOARD: false,
    });
    expect(await itemsFor('vicePrincipal')).toEqual(await itemsFor('principal'));
    expect(await itemsFor('admin')).toEqual(await itemsFor('principal'));
    for (const who of ['homeroomA', 'board', 'registrar'] as const) {
      expect([who, await itemsFor(who)]).toEqual([who, []]);
    }
  });

  it('takes two members of the board, who are two people', async () => {
    const office = { role: 'BOARD_MEMBER', from: '2025-09-01', decisionNo: '3/QĐ' };
    const personId = school.people.nobody;
    last = lastIndexOf(
      done(await school.give('principal', 'appointPerson', { ...office, personId })),
    );
    expect(await standing()).toMatchObject({ BOARD: true });
  });

  it('are the rules and whatever else everybody has to have read, once they are in force', async () => {
    last = await adoptCatalogue(school, readCatalogueSource('vn-kindergarten').catalogue);
    expect(await standing()).toMatchObject({ policy: false, 'responsibility-matrix': false });
    ({ lastIndex: last } = await issueRules(school, { effectiveFrom: dayIn(2, clock) }));
    expect(await standing()).toMatchObject({ policy: false });
    ({ lastIndex: last } = await issueRules(school, {
      effectiveFrom: dayIn(-3, clock),
      topic: 'chuyen-mon',
    }));
    expect(await standing()).toMatchObject({ policy: true, 'responsibility-matrix': false });
  });
});
