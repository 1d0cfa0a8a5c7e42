import 'reflect-metadata';
import type pg from 'pg';
import {
  projectedTable,
  projectedView,
  type RightsByRole,
  tableRights,
} from '../authorisation/sql-expectations.js';
import {
  fill,
  hasRowOf,
  type Relation,
  relationsOf,
  rightsByRole,
  type Schools,
} from '../authorisation/sql-matrix.js';
import { type DatabaseRole, databaseRoles } from '../../src/infrastructure/postgres/connections.js';
import { type GraphqlSchool, openGraphqlSchool, openNeighbour } from '../support/graphql-school.js';
import { openSession, until } from '../support/ledger-session.js';

let school: GraphqlSchool;
let schools: Schools;
const sessions = new Map<DatabaseRole, pg.Client>();
const as = (role: DatabaseRole): pg.Client => sessions.get(role) as pg.Client;
/** Physical tables of the projections, and the views that name them. */
let projected: { readonly tables: readonly string[]; readonly views: readonly string[] };

beforeAll(async () => {
  school = await openGraphqlSchool();
  schools = { own: school.schoolId, other: (await openNeighbour(school)).schoolId };
  const { database } = school;
  for (const role of databaseRoles) sessions.set(role, await openSession(database, role));
  const { rows } = await as('projector').query<{ tables: string[]; views: string[] }>(
    `SELECT tables, views FROM read.projection_generation WHERE state = 'live'`,
  );
  const named = (names: readonly string[]) => names.map((name) => `read.${name}`);
  projected = {
    tables: named(rows.flatMap(({ tables }) => tables)),
    views: named(rows.flatMap(({ views }) => views)),
  };
  await fillAll();
}, 120_000);
afterAll(async () => {
  for (const session of sessions.values()) await session.end();
  await school?.close();
});

/** Rows of both schools are there to be seen wherever a school is told apart. */
const fillAll = async (): Promise<void> => {
  for (const one of await relations()) {
    const isOfSchools = one.columns.includes('school_id') && !one.name.startsWith('auth.');
    if (!isOfSchools || one.isView) continue;
    for (const id of Object.values(schools)) await fillWith(one, id);
  }
};
const fillWith = async (one: Relation, id: string): Promise<void> => {
  if (one.name.startsWith('ledger.')) {
    await until(`a row in ${one.name}`, () => hasRowOf(as('auditor'), one, id));
    return;
  }
  const [looker, filler] = one.name.startsWith('keys.')
    ? (['keys', 'keys'] as const)
    : (['auditor', 'projector'] as const);
  if (!(await hasRowOf(as(looker), one, id))) await fill(as(filler), one, id);
};

const expectedOf = (name: string): RightsByRole | 'no expectation' => {
  if (projected.tables.includes(name)) return projectedTable;
  if (projected.views.includes(name)) return projectedView;
  return tableRights[name] ?? 'no expectation';
};
const relations = (): Promise<readonly Relation[]> => relationsOf(as('migrator'));
const relation = async (name: string): Promise<Relation> => {
  const found = (await relations()).find((one) => one.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};
const found = async (one: Relation) => ({
  name: one.name,
  rights: await rightsByRole(sessions, one, schools),
});

it('every role can do to every table what the table of rights says, and nothing more', async () => {
  const all = await relations();
  const came: object[] = [];
  for (const one of all) came.push(await found(one));
  expect(came).toEqual(all.map(({ name }) => ({ name, rights: expectedOf(name) })));
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...Object.keys(tableRights), ...projected.views]),
  );
  expect(projected.views.length).toBeGreaterThan(20);
}, 240_000);

describe('what is loosened is seen', () => {
  interface Loosened {
    readonly what: string;
    readonly owner: 'luuvet_owner' | 'luuvet_projector';
    readonly name: string;
    readonly spoil: string;
    readonly mend: string;
  }
  const cases: readonly Loosened[] = [
    {
      what: 'a policy that lets everything through',
      owner: 'luuvet_owner',
      name: 'ledger.event',
      spoil: 'CREATE POLICY loose ON ledger.event FOR SELECT TO luuvet_read USING (true)',
      mend: 'DROP POLICY loose ON ledger.event',
    },
    {
      what: 'row security switched off',
      owner: 'luuvet_owner',
      name: 'keys.subject_key',
      spoil: 'ALTER TABLE keys.subject_key DISABLE ROW LEVEL SECURITY',
      mend: 'ALTER TABLE keys.subject_key ENABLE ROW LEVEL SECURITY',
    },
    {
      what: 'a right to delete',
      owner: 'luuvet_owner',
      name: 'ledger.command',
      spoil: 'GRANT DELETE ON ledger.command TO luuvet_append',
      mend: 'REVOKE DELETE ON ledger.command FROM luuvet_append',
    },
    {
      what: 'a right to change one column',
      owner: 'luuvet_owner',
      name: 'auth.account',
      spoil: 'GRANT UPDATE (person_id) ON auth.account TO luuvet_auth',
      mend: 'REVOKE UPDATE (person_id) ON auth.account FROM luuvet_auth',
    },
    {
      what: 'a view with the rights of its owner',
      owner: 'luuvet_projector',
      name: 'read.record',
      spoil: 'ALTER VIEW read.record RESET (security_invoker)',
      mend: 'ALTER VIEW read.record SET (security_invoker = true)',
    },
    {
      what: 'a table that nobody expects',
      owner: 'luuvet_owner',
      name: 'ledger.extra',
      spoil: 'CREATE TABLE ledger.extra (a integer)',
      mend: 'DROP TABLE ledger.extra',
    },
  ];

  it.each(cases)('$what', async ({ owner, name, spoil, mend }) => {
    const run = async (statement: string): Promise<void> => {
      await as('migrator').query(`SET ROLE ${owner}`);
      await as('migrator')
        .query(statement)
        .finally(() => as('migrator').query('RESET ROLE'));
    };
    const rights = expectedOf(name);
    await run(spoil);
    const loose = await relation(name)
      .then(found)
      .finally(() => run(mend));
    expect(loose).not.toEqual({ name, rights });
    const after = (await relations()).find((one) => one.name === name);
    if (after) expect(await found(after)).toEqual({ name, rights });
  });
});
