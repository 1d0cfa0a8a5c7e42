import { Decision } from '../../src/application/decision.js';
import { Reader } from '../../src/application/queries/reader.js';
import {
  type Expected,
  mutationExpectations,
  type PrincipalKind,
  principals,
  queryExpectations,
  subscriptionExpectations,
} from '../authorisation/expectations.js';
import {
  type Known,
  mutations,
  operationOf,
  queries,
  subscriptions,
} from '../authorisation/operations.js';
import { type Outcome, outcomeOf, type RawAnswer } from '../authorisation/outcome.js';
import { admit, type Child, done } from '../support/graphql-children.js';
import { foundAnother, type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { openToInspector } from '../support/inspection.js';
import { openProgram } from '../support/program-account.js';

let school: GraphqlSchool;
let child: Child;
let known: Known;
const tokens = new Map<PrincipalKind, string | null>();

beforeAll(async () => {
  school = await openGraphqlSchool();
  const inspection = await openToInspector(school);
  const program = await openProgram(school, ['IMPORT_REGISTER', 'READ_RECORDS']);
  child = await admit(school, school.classes.A, 'A1');
  for (const who of principals) {
    if (who === 'anonymous') tokens.set(who, null);
    else if (who === 'inspector') tokens.set(who, inspection.session.token);
    else if (who === 'program') tokens.set(who, program.token);
    else tokens.set(who, school.token(who));
  }
  await somethingToShow();
  known = {
    dossierId: child.dossierId,
    recordId: child.recordId,
    classId: school.classes.A,
    kind: 'growth-note',
    field: 'fullName',
    schoolYear: '2025-2026',
    toAppointmentId: await officeOf('homeroomA'),
  };
}, 90_000);
afterAll(() => school?.close());

const ask = async (token: string | null, body: object): Promise<RawAnswer> => {
  const response = await fetch(school.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return (await response.json()) as RawAnswer;
};

const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Every list has something in it for whoever may see it. */
const somethingToShow = async (): Promise<void> => {
  const { recordId } = child;
  done(await school.give('registrar', 'submitRecord', { recordId }));
  done(await school.give('principal', 'approveRecord', { recordId }));
  const { data } = await school.ask<{ record: { fields: { hash: string }[] } }>(
    'homeroomA',
    'query ($id: ID!) { record(id: $id) { fields(only: ["fullName"]) { hash } } }',
    { id: recordId },
  );
  done(
    await school.give('homeroomA', 'requestCorrection', {
      recordId,
      field: 'fullName',
      currentValueHash: data.record.fields[0]?.hash,
      proposedValue: 'Trần Thị Ánh',
      reason: 'Sai tên',
      evidence: [],
    }),
  );
  done(
    await school.give('principal', 'grantDelegation', {
      appointmentId: await officeOf('principal'),
      toPersonId: school.people.vicePrincipal,
      powers: ['DECIDE_LOCK'],
      validFrom: today(),
      validTo: today(),
      decisionNo: '70/QĐ',
    }),
  );
  const review = { schoolYear: '2025-2026', term: 'FIRST', findings: [] };
  const { data: register } = await school.ask<{
    accessRegister: { upToRevision: { school: string; access: string } };
  }>('principal', `{ accessRegister(on: "${today()}") { upToRevision { school access } } }`);
  const { upToRevision } = register.accessRegister;
  done(await school.give('principal', 'signAccountReview', { ...review, upToRevision }));
  // What an inspector looks at is recorded, so that the access log has an entry.
  const look = { query: `{ record(id: "${recordId}") { status } }` };
  await ask(tokens.get('inspector') ?? null, look);
  done(
    await school.give('board', 'proposeLock', {
      scope: { schoolYear: '2025-2026', classId: school.classes.B },
      reason: 'Cuối kỳ',
    }),
  );
  const { data: log } = await school.ask<{ logHead: { size: string } }>(
    'principal',
    '{ logHead { size } }',
  );
  const last = BigInt(log.logHead.size) - 1n;
  await school.engine.readModels.waitFor(school.schoolId, last, 20_000);
};

const officeOf = async (who: 'homeroomA' | 'principal'): Promise<string> => {
  const { data } = await school.ask<{ me: { appointments: { id: string }[] } }>(
    who,
    '{ me { appointments { id } } }',
  );
  return data.me.appointments[0]?.id ?? '';
};

type Field = (typeof queries)[number];

const idOf = (name: string): string | undefined =>
  ({
    class: school.classes.A as string,
    dossier: child.dossierId,
    record: child.recordId,
    account: school.accounts.registrar.accountId as string,
  })[name];

const inputsOf = (name: string, ids: Known): Known => ({
  ...ids,
  ...(idOf(name) && ids === known && { id: idOf(name) }),
  ...(name === 'history' && { recordId: undefined }),
  ...(name === 'adoptCatalogue' && { catalogue: smallCatalogue }),
  ...(name === 'openTeam' && { kind: 'PROFESSIONAL' }),
});

/** The least that the form of a catalogue allows. */
const smallCatalogue = {
  catalogueId: 'x',
  catalogueVersion: 1,
  legalBasis: 'x',
  effectiveFrom: '2026-01-15',
  needsLegalReview: true,
  childRetention: { ruleId: 'x', years: 5, legalBasis: 'x' },
  kinds: [],
};

const outcome = async (kind: 'query' | 'mutation', field: Field, who: PrincipalKind) => {
  const operation = operationOf(kind, field, inputsOf(field.name, known));
  return outcomeOf(await ask(tokens.get(who) ?? null, operation));
};

const expectedOf = (expected: readonly PrincipalKind[], who: PrincipalKind, stopped: Outcome) => {
  if (expected.includes(who)) return 'reached';
  return who === 'anonymous' ? 'unauthenticated' : stopped;
};

const isListed = (expected: Expected | undefined): expected is readonly PrincipalKind[] =>
  Array.isArray(expected);

describe('the expectations', () => {
  it('name every operation of the schema and nothing else', () => {
    const named = (fields: readonly Field[]) => fields.map(({ name }) => name).sort();
    expect(Object.keys(queryExpectations).sort()).toEqual(named(queries));
    expect(Object.keys(mutationExpectations).sort()).toEqual(named(mutations));
    expect(Object.keys(subscriptionExpectations).sort()).toEqual(named(subscriptions));
  });
});

describe('what each principal reaches', () => {
  const cells = (fields: readonly Field[], expectations: Readonly<Record<string, Expected>>) =>
    fields
      .filter(({ name }) => isListed(expectations[name]))
      .map((field) => [field.name, field, expectations[field.name]] as const);

  it.each(cells(queries, queryExpectations))('of query %s', async (_, field, expected) => {
    for (const who of principals) {
      const wanted = expectedOf(expected as readonly PrincipalKind[], who, 'nothing');
      expect([who, await outcome('query', field, who)]).toEqual([who, wanted]);
    }
  });

  it.each(cells(mutations, mutationExpectations))('of mutation %s', async (_, field, expected) => {
    for (const who of principals) {
      const wanted = expectedOf(expected as readonly PrincipalKind[], who, 'forbidden');
      expect([who, await outcome('mutation', field, who)]).toEqual([who, wanted]);
    }
  });
});

/** As JSON with whatever ids went in left out, so that only what was said of them is compared. */
const said = (answer: RawAnswer, ids: Known): string => {
  const text = JSON.stringify(answer);
  return Object.values(ids).reduce<string>(
    (rest, id) => (typeof id === 'string' ? rest.replaceAll(id, 'ID') : rest),
    text.replaceAll(/"correlationId":"[^"]*"/g, ''),
  );
};

describe('another school of the deployment', () => {
  /** These open something new: no id goes in, and a second time is told apart from the first. */
  const namesNothing = ['openClass', 'openTeam', 'registerPerson'];
  const absent = {
    dossierId: '11111111-1111-4111-8111-111111111111',
    recordId: '22222222-2222-4222-8222-222222222222',
    classId: '33333333-3333-4333-8333-333333333333',
    id: '44444444-4444-4444-8444-444444444444',
    toAppointmentId: '55555555-5555-4555-8555-555555555555',
  };
  let others: Awaited<ReturnType<typeof foundAnother>>;
  beforeAll(async () => {
    others = await foundAnother(school);
  }, 60_000);

  it.each([
    ...queries.map((field) => ['query', field.name, field] as const),
    ...mutations
      .filter(({ name }) => isListed(mutationExpectations[name]) && !namesNothing.includes(name))
      .map((field) => ['mutation', field.name, field] as const),
  ])('is told the same of an id of this one as of none: %s %s', async (kind, name, field) => {
    const foreign = { ...known, ...(idOf(name) && { id: idOf(name) }) };
    const nowhere = { ...known, ...absent, ...(idOf(name) ? {} : { id: undefined }) };
    for (const who of ['principal', 'registrar', 'homeroomA', 'admin'] as const) {
      const { token } = others.sessions[who];
      const [a, b] = [
        await ask(token, operationOf(kind, field, inputsOf(name, foreign))),
        await ask(token, operationOf(kind, field, inputsOf(name, nowhere))),
      ];
      expect([who, said(a, foreign)]).toEqual([who, said(b, nowhere)]);
    }
  });
});

describe('a guard that is taken away is missed', () => {
  /** Cells that come out otherwise than expected. */
  const surprises = async (
    kind: 'query' | 'mutation',
    expectations: Readonly<Record<string, Expected>>,
  ): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const field of kind === 'query' ? queries : mutations) {
      const expected = expectations[field.name];
      if (!isListed(expected)) continue;
      for (const who of ['nobody', 'accountant', 'homeroomB', 'inspector'] as const) {
        const wanted = expectedOf(expected, who, kind === 'query' ? 'nothing' : 'forbidden');
        const came = await outcome(kind, field, who).catch(() => 'failed');
        if (came !== wanted) found.push(`${field.name} ${who}`);
      }
    }
    return found;
  };

  it('nothing is missed while all are there', async () => {
    expect(await surprises('query', queryExpectations)).toEqual([]);
  });

  it.each(['readsClass', 'readsAccessLog'] as const)('of reading: %s', async (guard) => {
    const before = Reader.prototype[guard];
    Reader.prototype[guard] = () => true;
    const found = await surprises('query', queryExpectations);
    Reader.prototype[guard] = before as never;
    expect(found.length).toBeGreaterThan(0);
  });

  it.each(['readsSchool', 'readsRecords', 'overseesEngine'] as const)(
    'of reading: %s',
    async (guard) => {
      const before = Object.getOwnPropertyDescriptor(Reader.prototype, guard);
      Object.defineProperty(Reader.prototype, guard, { configurable: true, get: () => true });
      const found = await surprises('query', queryExpectations);
      Object.defineProperty(Reader.prototype, guard, before as PropertyDescriptor);
      expect(found.length).toBeGreaterThan(0);
    },
  );

  it('of acting: whoever asks holds every office', async () => {
    const { actInOffice } = Decision.prototype;
    Decision.prototype.actInOffice = async function acting(use) {
      const [role = 'principal'] = use.roles;
      const { caller } = this.request;
      const personId = caller.kind === 'person' ? caller.principal.personId : ('x' as never);
      return {
        ok: true,
        value: { personId, appointmentId: personId as never, role, classId: use.classId },
      };
    };
    const found = await surprises('mutation', mutationExpectations);
    Decision.prototype.actInOffice = actInOffice;
    expect(found.length).toBeGreaterThan(50);
  });
});
