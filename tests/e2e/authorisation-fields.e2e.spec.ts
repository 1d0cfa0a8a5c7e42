import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Reader } from '../../src/application/queries/reader.js';
import type { RecordCatalogue } from '../../src/domain/shared/record-kind.js';
import {
  type FieldPrincipal,
  fieldExpectations,
  fieldPrincipals,
  recordIsSeenBy,
} from '../authorisation/field-expectations.js';
import { appointmentOf, newSession } from '../authorisation/staffing.js';
import { dayIn } from '../support/days.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';
import { inspectorOf, openToInspector } from '../support/inspection.js';
import { openProgram } from '../support/program-account.js';

type Kind = keyof typeof fieldExpectations;
const kinds = Object.keys(fieldExpectations) as Kind[];

let school: GraphqlSchool;
const records = {} as Record<Kind, string>;
const tokens = {} as Record<FieldPrincipal, string | null>;

/** Offices of the sample school under the name that they have in the table. */
const staff: Readonly<Partial<Record<FieldPrincipal, Staff>>> = {
  nobody: 'nobody',
  accountant: 'accountant',
  homeroomOfOther: 'homeroomB',
  homeroomOfOwn: 'homeroomA',
  healthWorker: 'healthWorker',
  registrar: 'registrar',
  board: 'board',
  vicePrincipal: 'vicePrincipal',
  principal: 'principal',
  admin: 'admin',
};

const created = (answer: Parameters<typeof done>[0]): string => String(done(answer)['createdId']);
const today = (): string => dayIn(0);

const appoint = async (office: Record<string, unknown>): Promise<string> => {
  const { personId, session } = await newSession(school, `CB-${String(office['role'])}`);
  const appointment = { personId, from: '2025-09-01', decisionNo: '12/QĐ', ...office };
  done(await school.give('principal', 'appointPerson', appointment));
  return session.token;
};

/** Holds no office; what they see they see in the principal's. */
const delegate = async (power: string): Promise<string> => {
  const { personId, session } = await newSession(school, `UQ-${power}`);
  const lent = {
    appointmentId: await appointmentOf(school, 'principal'),
    toPersonId: personId,
    powers: [power],
    validFrom: today(),
    validTo: today(),
    decisionNo: '70/QĐ',
  };
  done(await school.give('principal', 'grantDelegation', lent));
  return session.token;
};

const everyoneSignsIn = async (): Promise<void> => {
  tokens.anonymous = null;
  for (const [name, who] of Object.entries(staff)) {
    tokens[name as FieldPrincipal] = school.token(who);
  }
  const team = { schoolYear: '2025-2026', name: 'Tổ chuyên môn', kind: 'PROFESSIONAL' };
  const teamId = created(await school.give('principal', 'openTeam', team));
  tokens.teacher = await appoint({ role: 'TEACHER' });
  tokens.subjectTeamLead = await appoint({ role: 'SUBJECT_TEAM_LEAD', teamId });
  tokens.subjectTeamDeputy = await appoint({ role: 'SUBJECT_TEAM_DEPUTY', teamId });
  tokens.delegateToRead = await delegate('READ_RECORDS');
  tokens.delegateToLock = await delegate('DECIDE_LOCK');
  tokens.program = (await openProgram(school, ['READ_RECORDS', 'IMPORT_REGISTER'])).token;
  tokens.inspector = (await openToInspector(school)).session.token;
  const covering = { includesSensitive: true, requestNo: '16/CV-SGDĐT' };
  tokens.inspectorOfSensitive = (await inspectorOf(school, covering)).session.token;
};

beforeAll(async () => {
  school = await openGraphqlSchool();
  const admission = { classId: school.classes.A, admittedOn: '2025-09-05' };
  const dossierId = created(await school.give('registrar', 'openDossier', admission));
  for (const kind of kinds) {
    const fields = Object.entries(fieldExpectations[kind]).map(([name, { value }]) => ({
      name,
      value,
    }));
    const given = await school.give('homeroomA', 'registerRecord', { dossierId, kind, fields });
    records[kind] = created(given);
    await school.engine.readModels.waitFor(school.schoolId, BigInt(lastIndexOf(given)), 20_000);
  }
  await everyoneSignsIn();
}, 180_000);
afterAll(() => school?.close());

interface Shown {
  readonly __typename: string;
  readonly value?: unknown;
}
interface Answer {
  readonly record: { readonly fields: readonly { name: string; value: Shown }[] } | null;
  readonly asOf: { readonly fields: readonly { name: string; value: Shown }[] } | null;
  readonly history: {
    readonly edges: readonly {
      readonly node: { readonly changes: readonly { field: string; to: { value: Shown } }[] };
    }[];
  } | null;
}

const question = `query ($id: ID!) {
  record(id: $id) { fields { name hash value { __typename ... on ReadableValue { value } } } }
  asOf(recordId: $id) { fields { name hash value { __typename ... on ReadableValue { value } } } }
  history(recordId: $id) { edges { node { changes {
    field to { hash value { __typename ... on ReadableValue { value } } } } } } } }`;

const ask = async (who: FieldPrincipal, kind: Kind): Promise<{ text: string; data: Answer }> => {
  const token = tokens[who];
  const response = await fetch(school.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: question, variables: { id: records[kind] } }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  const nothing = { record: null, asOf: null, history: null };
  const [error] = errors ?? [];
  if (error && error.extensions.code !== 'UNAUTHENTICATED') throw new Error(text);
  return { text, data: data ?? nothing };
};

/** Field → what came of asking for it, by each of the ways to it. */
const fieldsBy = ({ record, asOf, history }: Answer) => {
  const values = (list: readonly { name: string; value: Shown }[] | undefined) =>
    list && Object.fromEntries(list.map(({ name, value }) => [name, value]));
  const changes = history?.edges.flatMap(({ node }) => node.changes);
  return {
    record: values(record?.fields),
    asOf: values(asOf?.fields),
    history: values(changes?.map(({ field, to }) => ({ name: field, value: to.value }))),
  };
};

const expectedOf = (who: FieldPrincipal, kind: Kind) => {
  if (!recordIsSeenBy.includes(who)) return undefined;
  return Object.fromEntries(
    Object.entries(fieldExpectations[kind]).map(([name, { readers, value }]) => [
      name,
      readers.includes(who)
        ? { __typename: 'ReadableValue', value }
        : { __typename: 'RestrictedValue' },
    ]),
  );
};

/**
 * Values that stand in an answer although nothing of them may be shown; `true` stands anywhere.
 * The hashes are left out: a year of birth stands in sixty-four digits by chance now and then.
 */
const leaked = (who: FieldPrincipal, kind: Kind, text: string): readonly string[] => {
  const said = text.replaceAll(/"hash":"[0-9a-f]{64}"/g, '"hash":""');
  return Object.entries(fieldExpectations[kind])
    .filter(([, { readers, value }]) => typeof value !== 'boolean' && !readers.includes(who))
    .filter(([, { value }]) => said.includes(String(value)))
    .map(([name]) => name);
};

/** What is otherwise than expected, for everybody and every field. */
const surprises = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const kind of kinds) {
    for (const who of fieldPrincipals) {
      const answer = await ask(who, kind).catch(() => null);
      const seen = answer && fieldsBy(answer.data).record;
      const expected = expectedOf(who, kind);
      for (const name of Object.keys(fieldExpectations[kind])) {
        if (JSON.stringify(seen?.[name]) !== JSON.stringify(expected?.[name])) {
          found.push(`${who} ${kind} ${name}`);
        }
      }
    }
  }
  return found;
};

const catalogueOf = (file: string): RecordCatalogue =>
  JSON.parse(readFileSync(`catalogues/${file}.v1.json`, 'utf8'));

describe('the table of fields', () => {
  it.each(['vn-kindergarten', 'vn-primary'])('names each field of %s and no other', (file) => {
    const catalogue = catalogueOf(file);
    for (const { kind, fields } of catalogue.kinds) {
      const expected = Object.entries(fieldExpectations[kind as Kind] ?? {});
      const marked = fields.map(({ name, sensitive = false }) => [name, sensitive]);
      expect(marked).toEqual(expected.map(([name, { isSensitive }]) => [name, isSensitive]));
    }
  });

  it('names each kind of the kindergarten and no other', () => {
    expect(catalogueOf('vn-kindergarten').kinds.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('holds for the primary school, whose forms give their fields to the same roles', () => {
    const kindergarten = catalogueOf('vn-kindergarten').kinds;
    for (const { kind, fields } of catalogueOf('vn-primary').kinds) {
      const same = kindergarten.find((one) => one.kind === kind);
      const readers = (one: (typeof fields)[number]) => [one.name, one.readers];
      expect(fields.map(readers)).toEqual(same?.fields.map(readers));
    }
  });
});

describe('every field, by the record, as of now and in its history', () => {
  const cells = kinds.flatMap((kind) => fieldPrincipals.map((who) => [kind, who] as const));

  it.each(cells)('of a %s is shown as the table says to: %s', async (kind, who) => {
    const { text, data } = await ask(who, kind);
    const expected = expectedOf(who, kind);
    expect(fieldsBy(data)).toEqual({ record: expected, asOf: expected, history: expected });
    expect(leaked(who, kind, text)).toEqual([]);
  });
});

describe('a guard that is taken away is missed', () => {
  const { readsField, readsPlace, readsKind } = Reader.prototype;
  afterEach(() => Object.assign(Reader.prototype, { readsField, readsPlace, readsKind }));

  it('nothing is missed while all are there', async () => {
    expect(await surprises()).toEqual([]);
  });

  it('of the field', async () => {
    Reader.prototype.readsField = () => true;
    const found = await surprises();
    expect(found).toContain('admin growth-note heightMm');
    expect(found).toContain('inspector child-profile personalNo');
    expect(found).toContain('healthWorker child-profile fatherPhone');
  });

  it('of what a request does not cover', async () => {
    Reader.prototype.readsField = function inspecting(field, classId) {
      return readsField.call(this, { ...field, sensitive: false }, classId);
    };
    const found = await surprises();
    expect(new Set(found.map((cell) => cell.split(' ')[0]))).toEqual(new Set(['inspector']));
    expect(found).toContain('inspector growth-note remark');
  });

  it('of the class', async () => {
    Reader.prototype.readsPlace = () => true;
    const found = await surprises();
    expect(found).toContain('homeroomOfOther child-profile fullName');
  });
});
