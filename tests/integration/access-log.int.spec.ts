import 'reflect-metadata';
import { AccessLog } from '../../src/application/reads/access-log.js';
import { readsStream } from '../../src/domain/shared/ids.js';
import { admit, type Child, fieldOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';
import { readingsOf, shown } from '../support/graphql-reads.js';
import { until } from '../support/until.js';

let school: GraphqlSchool;
const children: Child[] = [];

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  for (const code of ['A1', 'A2', 'A3']) {
    children.push(await admit(school, school.classes.A, code));
  }
  const { lastIndex } = children.at(-1) as Child;
  await school.engine.readModels.waitFor(school.schoolId, BigInt(lastIndex), 20_000);
}, 180_000);
afterAll(() => school?.close());

type Append = GraphqlSchool['engine']['store']['append'];

/** Puts something before the appends to the stream of readings; returns what puts it back. */
const onReadings = (wrap: (append: Append) => Append): (() => void) => {
  const { store } = school.engine;
  const { append } = store;
  const plain: Append = append.bind(store);
  const wrapped = wrap(plain);
  const stream = readsStream(school.schoolId);
  store.append = (request) =>
    request.writes.some(({ streamId }) => streamId === stream) ? wrapped(request) : plain(request);
  return () => {
    store.append = append;
  };
};

const anyChild = (nth: number): Child => children[nth % children.length] as Child;

describe('sensitive values over the real store', () => {
  it('are not shown when the reading cannot be recorded, and other values are (row 9)', async () => {
    const before = await readingsOf(school);
    const putBack = onReadings(() => () => Promise.reject(new Error('the disk is full')));
    const query = (only: string) =>
      `{ record(id: "${anyChild(0).recordId}") { fields(only: ["${only}"]) { value { ... on ReadableValue { value } } } } }`;
    const refused = await school.ask('homeroomA', query('personalNo'));
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'ACCESS_LOG_UNAVAILABLE',
      retry: true,
    });
    expect(refused.text).not.toContain('001320000001');
    expect(refused.text).not.toContain('the disk is full');
    const harmless = await school.ask('homeroomA', query('fullName'));
    expect(harmless.text).toContain('Trần Thị A1');
    putBack();
    expect(await readingsOf(school)).toEqual(before);
    const shownNow = await school.ask('homeroomA', query('personalNo'));
    expect(shownNow.text).toContain('001320000001');
  });

  it('of twenty readers at once become two appends, each reading recorded once', async () => {
    const before = (await readingsOf(school)).length;
    const log = school.app.get(AccessLog, { strict: false });
    const record = log.record.bind(log);
    let arrived = 0;
    log.record = (reader, reads) => {
      if (reads.length > 0) arrived += 1;
      return record(reader, reads);
    };
    const appended: number[] = [];
    const putBack = onReadings((append) => async (request) => {
      appended.push(request.writes[0]?.events.length ?? 0);
      // All the others come meanwhile: what is proven is that they go together.
      await until(() => arrived >= 20);
      return append(request);
    });
    const who: readonly Staff[] = ['principal', 'vicePrincipal', 'homeroomA', 'registrar'];
    const asking = Array.from({ length: 20 }, (_, nth) => who[nth % who.length] as Staff);
    const answers = await Promise.all(
      asking.map((one, nth) => fieldOf(school, one, anyChild(nth).recordId, 'personalNo')),
    );
    putBack();
    log.record = record;
    expect(new Set(answers.map((field) => field?.value.value))).toEqual(new Set(['001320000001']));
    const told = (await readingsOf(school)).slice(before);
    expect(appended).toHaveLength(2);
    expect(appended.reduce((sum, one) => sum + one, 0)).toBe(20);
    const named = (personId: string, dossierId: string | undefined) => `${personId} ${dossierId}`;
    expect(told.map(({ personId, seen }) => named(personId, seen[0]?.dossierId)).sort()).toEqual(
      asking.map((one, nth) => named(school.people[one], anyChild(nth).dossierId)).sort(),
    );
  });

  it('leave the server after the entry is in the store', async () => {
    let written = 0;
    const putBack = onReadings((append) => async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const outcome = await append(request);
      written = performance.now();
      return outcome;
    });
    await fieldOf(school, 'homeroomA', anyChild(0).recordId, 'personalNo');
    const answeredAt = new Date().toISOString();
    const answered = performance.now();
    putBack();
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(answered);
    const last = (await readingsOf(school)).at(-1);
    expect((last?.recordedAt ?? '') < answeredAt).toBe(true);
  });

  it('that a mutation or a harmless question shows none of leave no entry', async () => {
    const before = await readingsOf(school);
    const query = `query ($id: ID!) { record(id: $id) { status form { label { vi } fields { name sensitive } }
      fields(only: ["fullName", "gender"]) { value { ... on ReadableValue { value } } } } }`;
    const { data } = await school.ask<{
      record: { form: { fields: { name: string; sensitive: boolean }[] } };
    }>('homeroomA', query, { id: anyChild(0).recordId });
    const marked = data.record.form.fields.filter(({ sensitive }) => sensitive);
    expect(marked.map(({ name }) => name)).toEqual(['personalNo', 'policyCategory', 'disability']);
    await admit(school, school.classes.A, 'A4');
    expect(await readingsOf(school)).toEqual(before);
  });

  it('do not wait for their history: the child’s own list of entries has no readings', async () => {
    await shown(school);
    const { data } = await school.ask<{ history: { edges: { node: { type: string } }[] } }>(
      'principal',
      `{ history(dossierId: "${anyChild(0).dossierId}") { edges { node { type } } } }`,
    );
    const types = data.history.edges.map(({ node }) => node.type);
    expect(types).toContain('record.registered');
    expect(types.filter((type) => type.startsWith('reads.'))).toEqual([]);
  });
});
