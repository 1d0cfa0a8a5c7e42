import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AccessWrites } from '../../src/application/access/access-writes.js';
import { demoClassId, demoSchoolId } from '../../src/demo/demo-school.js';
import { accountOfPerson } from '../../src/domain/access/access.state.js';
import type { AccountId, PersonId } from '../../src/domain/shared/ids.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { asRead } from './as-read.js';
import { dayIn, inDays } from './days.js';
import { type Answer, act, done, type ServedSchool } from './served-school.js';
import { openSession } from './signed-in.js';

export interface Profile {
  readonly dossierId: string;
  readonly recordId: string;
  readonly revision: string;
}

/** The last sealed entry: a read that waits for it sees everything written so far. */
export const lastIndex = async (school: ServedSchool): Promise<string> => {
  const { logHead } = await school.ask<{ logHead: { size: string } }>(
    'principal',
    '{ logHead { size } }',
  );
  return String(Number(logHead.size) - 1);
};

/** Children of a class, by their place in it. */
export const childrenOf = async (
  school: ServedSchool,
  className: string,
): Promise<readonly Profile[]> => {
  const answer = await school.ask<{
    class: {
      dossiers: { edges: { node: { id: string; record: { id: string; revision: string } } }[] };
    };
  }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) { class(id: $id, waitFor: $waitFor) {
       dossiers(first: 20) { edges { node { id record(kind: "child-profile") { id revision } } } } } }`,
    { id: demoClassId(className), waitFor: await lastIndex(school) },
  );
  return answer.class.dossiers.edges.map(({ node }) => ({
    dossierId: node.id,
    recordId: node.record.id,
    revision: node.record.revision,
  }));
};

export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** One GraphQL request as it is, with whatever comes back. */
export const post = async (
  school: ServedSchool,
  token: string,
  body: { readonly query: string; readonly variables?: Record<string, unknown> },
): Promise<GraphqlAnswer> => {
  const response = await fetch(`${school.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return (await response.json()) as GraphqlAnswer;
};

/** The account that the person has, or one that the principal opens now. */
const accountIdOf = async (school: ServedSchool, personId: PersonId): Promise<AccountId> => {
  const register = await school.app.get(AccessWrites, { strict: false }).register(demoSchoolId);
  const known = accountOfPerson(register, personId);
  if (known) return known.accountId;
  const opened = await done(school, 'principal', 'openAccount', { personId });
  return opened.createdId as AccountId;
};

/** The school as somebody meets it who has no sample sign-in: every role named is that person. */
export const signedIn = async (school: ServedSchool, personId: string): Promise<ServedSchool> => {
  const accountId = await accountIdOf(school, personId as PersonId);
  const { token } = await openSession(school.engine, {
    accountId,
    personId: personId as PersonId,
    schoolId: demoSchoolId,
    signInName: `${accountId}@test`,
  });
  return {
    ...school,
    token: () => token,
    ask: async <T>(_: Role, query: string, variables?: Record<string, unknown>): Promise<T> => {
      const answer = await post(school, token, { query, ...(variables && { variables }) });
      if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
      return answer.data as T;
    },
  };
};

/** Somebody new with several offices, to be told apart from where one person must not act twice. */
export const newPersonWith = async (
  school: ServedSchool,
  offices: readonly (string | readonly [role: string, classId: string])[],
): Promise<ServedSchool> => {
  const { createdId: personId } = await done(school, 'principal', 'registerPerson', {
    staffCode: `X${randomUUID().slice(0, 8)}`,
    fullName: 'Phạm Thị Kiêm Nhiệm',
  });
  for (const office of offices) {
    const [role, classId] = typeof office === 'string' ? [office, null] : office;
    await appointed(school, personId, role, classId);
  }
  return signedIn(school, personId);
};

export const appointed = (
  school: ServedSchool,
  personId: string,
  role: string,
  classId: string | null = null,
) =>
  done(school, 'principal', 'appointPerson', {
    personId,
    role,
    classId,
    from: dayIn(-1, school.clock),
    decisionNo: '40/QĐ',
  });

/** Number of events that the ledger holds, sealed or not. */
export const ledgerSize = async (school: Pick<ServedSchool, 'database'>): Promise<number> => {
  const client = new pg.Client(school.database.connections.forRole('auditor'));
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM ledger.event',
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
};

export interface SeenField {
  readonly hash: string;
  readonly value: { readonly __typename: string; readonly value?: unknown };
}

export const fieldOf = async (
  school: ServedSchool,
  recordId: string,
  field: string,
): Promise<SeenField> => {
  const { record } = await school.ask<{ record: { fields: SeenField[] } }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex, $only: [String!]) { record(id: $id, waitFor: $waitFor) {
       fields(only: $only) { hash value { __typename ... on ReadableValue { value } } } } }`,
    { id: recordId, only: [field], waitFor: await lastIndex(school) },
  );
  const seen = record.fields[0];
  if (!seen) throw new Error(`no field ${field}`);
  return seen;
};

export const approved = async (school: ServedSchool, { recordId }: Profile): Promise<void> => {
  await done(school, 'systemAdministrator', 'submitRecord', { recordId });
  await done(school, 'principal', 'approveRecord', { recordId });
};

/** A correction under way: what names it, and the two values a witness has to have seen. */
export interface Correction {
  readonly of: { readonly recordId: string; readonly correctionId: string };
  readonly saw: { readonly sawOldHash: string; readonly sawNewHash: string };
}

export const requested = async (
  school: ServedSchool,
  { recordId }: Profile,
  field: string,
  by: { readonly who?: ServedSchool; readonly role?: Role; readonly value?: string | number } = {},
): Promise<Correction> => {
  const { hash: currentValueHash } = await fieldOf(school, recordId, field);
  const input = {
    recordId,
    field,
    currentValueHash,
    proposedValue: by.value ?? 'Huế',
    reason: 'Nhập nhầm',
  };
  const asked = await done(by.who ?? school, by.role ?? 'teacher', 'requestCorrection', input);
  const seen = await school.ask<{
    record: { corrections: { id: string; proposed: { hash: string } }[] };
  }>(
    'boardMember',
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       corrections { id proposed { hash } } } }`,
    { id: recordId, waitFor: asked.logIndex },
  );
  const proposed = seen.record.corrections.find(({ id }) => id === asked.createdId)?.proposed;
  if (!proposed) throw new Error('the correction is not to be seen');
  const saw = { sawOldHash: currentValueHash, sawNewHash: proposed.hash };
  return { of: { recordId, correctionId: asked.createdId }, saw };
};

export const permitted = async (
  school: ServedSchool,
  ...of: Parameters<typeof requested> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Correction> => {
  const correction = await requested(school, ...of);
  const permission = { ...correction.of, expiresAt: inDays(5, school.clock) };
  await done(school, 'principal', 'permitCorrection', permission);
  return correction;
};

/** One of the board and the class's homeroom teacher. */
export const witnessed = async (school: ServedSchool, { of, saw }: Correction): Promise<void> => {
  await done(school, 'boardMember', 'attestCorrection', { ...of, ...saw });
  await done(school, 'homeroomTeacher', 'attestCorrection', { ...of, ...saw });
};

export interface Attempt {
  readonly by: Role;
  readonly who?: ServedSchool;
  readonly mutation: string;
  readonly input: Record<string, unknown>;
  readonly code: string;
  /** Which duties must be separate, where that is why. */
  readonly rule?: string;
}

/** The command is refused with that code, says why in both languages, and nothing is written. */
export const expectRefusal = async (school: ServedSchool, attempt: Attempt): Promise<Answer> => {
  const { by, who = school, mutation, input, code, rule } = attempt;
  const before = await ledgerSize(school);
  const answer = await act(who, by, mutation, input);
  expect({ mutation, by, code: answer.code, typename: answer.__typename }).toEqual({
    mutation,
    by,
    code,
    typename: code,
  });
  const { vi = '', en = '' } = answer.message ?? {};
  expect(vi.length).toBeGreaterThan(5);
  expect(en.length).toBeGreaterThan(5);
  expect(vi).not.toBe(en);
  expect(`${vi}${en}`).not.toMatch(/[{}]|undefined|null/);
  if (rule !== undefined) expect(await ruleOf(who, by, attempt)).toBe(rule);
  expect(await ledgerSize(school)).toBe(before);
  return answer;
};

const ruleOf = async (who: ServedSchool, by: Role, { mutation, input }: Attempt) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const read = await asRead({ app: who.app, schoolId: demoSchoolId }, mutation, input);
  const answer = await who.ask<Record<string, { rule?: string }>>(
    by,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
       ... on DutiesMustBeSeparate { rule } } }`,
    { input: read },
  );
  return answer[mutation]?.rule;
};
