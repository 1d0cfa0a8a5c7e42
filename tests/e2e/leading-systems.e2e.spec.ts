import { admit, type Child, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { dayIn } from '../support/days.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';

const clock = new MovableClock();
let school: GraphqlSchool;
let child: Child;
let lastIndex = '0';

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  child = await admit(school, school.classes.A, 'L01', dayIn(0, clock));
  ({ lastIndex } = child);
}, 60_000);
afterAll(() => school?.close());

const shown = 'system systemName from decisionNo legalBasis';
const terms = (over: Record<string, unknown> = {}) => ({
  kinds: ['child-profile'],
  system: 'ENGINE',
  from: dayIn(0, clock),
  decisionNo: '24/QĐ',
  legalBasis: 'Quy chế, Điều 11',
  ...over,
});

const decide = async (who: Who, over: Record<string, unknown> = {}): Promise<void> => {
  lastIndex = lastIndexOf(done(await school.give(who, 'setLeadingSystem', terms(over))));
};

const ofKind = async (who: Who, on: string | null = null) => {
  const { data } = await school.ask<{
    school: { kindsInForce: { leadingSystem: Record<string, unknown> | null }[] };
  }>(
    who,
    `query ($on: LocalDate, $waitFor: LogIndex) { school(waitFor: $waitFor) {
       kindsInForce(only: ["child-profile"]) { leadingSystem(on: $on) { ${shown} } } } }`,
    { on, waitFor: lastIndex },
  );
  return data.school.kindsInForce[0]?.leadingSystem ?? null;
};

const ofRecord = async (who: Who) => {
  const { data } = await school.ask<{
    record: { leadingSystem: unknown; leadingSystemAtEntry: unknown } | null;
  }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       leadingSystem { ${shown} } leadingSystemAtEntry { system } } }`,
    { id: child.recordId, waitFor: lastIndex },
  );
  return data.record;
};

interface Decision {
  readonly system: string;
  readonly kinds: readonly { readonly code: string }[];
  readonly decidedBy: { readonly id: string };
  readonly entry: { readonly type: string };
}
const decisions = async (who: Who, kind: string | null = null) => {
  const { data } = await school.ask<{
    leadingSystems: { edges: { node: Decision }[]; pageInfo: { hasNextPage: boolean } };
  }>(
    who,
    `query ($kind: String, $waitFor: LogIndex) { leadingSystems(kind: $kind, waitFor: $waitFor) {
       edges { node { system kinds { code } decidedBy { id } entry { type } } }
       pageInfo { hasNextPage } } }`,
    { kind, waitFor: lastIndex },
  );
  return data.leadingSystems.edges.map(({ node }) => node);
};

describe('which system leads for a kind of record', () => {
  it('is nobody’s decision at first, and the electronic record is here', async () => {
    expect(await ofKind('homeroomA')).toBeNull();
    expect(await ofRecord('homeroomA')).toEqual({
      leadingSystem: null,
      leadingSystemAtEntry: null,
    });
    expect(await decisions('principal')).toEqual([]);
  });

  it('puts the electronic record in place of paper, by a decision that each record names (row 65)', async () => {
    await decide('principal', { from: dayIn(1, clock) });
    expect(await ofKind('homeroomA')).toBeNull();
    expect(await ofKind('homeroomA', dayIn(1, clock))).toMatchObject({ system: 'ENGINE' });

    await decide('principal');
    const expected = {
      system: 'ENGINE',
      systemName: null,
      from: dayIn(0, clock),
      decisionNo: '24/QĐ',
      legalBasis: 'Quy chế, Điều 11',
    };
    expect(await ofKind('homeroomA')).toEqual(expected);
    expect(await ofRecord('homeroomA')).toEqual({
      leadingSystem: expected,
      leadingSystemAtEntry: { system: 'ENGINE' },
    });
  });

  it('changes from a day on, and stays as it was on the days before (row 4)', async () => {
    await decide('vicePrincipal', {
      system: 'SECTOR_DATABASE',
      from: dayIn(2, clock),
      decisionNo: '31/QĐ',
    });
    expect(await ofKind('principal')).toMatchObject({ system: 'ENGINE' });
    expect(await ofKind('principal', dayIn(1, clock))).toMatchObject({ system: 'ENGINE' });
    expect(await ofKind('principal', dayIn(2, clock))).toMatchObject({
      system: 'SECTOR_DATABASE',
      decisionNo: '31/QĐ',
    });
  });

  it('is kept with everything that was decided before it, by whom and in which entry (row 4)', async () => {
    const all = await decisions('homeroomA', 'child-profile');
    expect(all.map(({ system }) => system)).toEqual(['SECTOR_DATABASE', 'ENGINE', 'ENGINE']);
    expect(all[0]).toEqual({
      system: 'SECTOR_DATABASE',
      kinds: [{ code: 'child-profile' }],
      decidedBy: { id: school.people.vicePrincipal },
      entry: { type: 'school.leading-system-set' },
    });
    expect(await decisions('homeroomA', 'growth-note')).toEqual([]);
    expect(await decisions('nobody')).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, Who]>([
    ['RoleIsNotAllowed', {}, 'admin'],
    ['RoleIsNotAllowed', {}, 'homeroomA'],
    ['KindIsNotInCatalogue', { kinds: ['no-such-kind'] }, 'principal'],
    ['TextIsInvalid', { kinds: [] }, 'principal'],
    ['TextIsInvalid', { system: 'OTHER' }, 'principal'],
    ['TextIsInvalid', { decisionNo: ' ' }, 'principal'],
  ])('is refused with %s for %j by %s', async (code, over, who) => {
    expect(await school.give(who, 'setLeadingSystem', terms(over))).toMatchObject({
      __typename: code,
    });
  });

  it('is told of a record as it is, and as it was when the record was entered (row 65)', async () => {
    clock.pass({ days: 2 });
    school.sessions.principal = await openSession(school.engine, school.accounts.principal);
    expect(await ofRecord('principal')).toMatchObject({
      leadingSystem: { system: 'SECTOR_DATABASE' },
      leadingSystemAtEntry: { system: 'ENGINE' },
    });
  });
});
