import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { QueryBus } from '@nestjs/cqrs';
import { RecordAsOfQuery } from '../../src/application/queries/record-as-of.js';
import { ReaderQuery } from '../../src/application/queries/school-queries.js';
import {
  type CommandId,
  type EventId,
  type RecordId,
  recordStream,
  type SubjectId,
} from '../../src/domain/shared/ids.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';

/** Many revisions in one append, as the write loop would write them one by one. */
const appendRevisions = async (recordId: string, count: number): Promise<void> => {
  const { store, codec, clock } = school.engine;
  const { schoolId } = school;
  const streamId = recordStream(recordId as RecordId);
  const commandId = randomUUID() as CommandId;
  const before = (await store.readStream(schoolId, streamId)).at(-1);
  const [dossier] = await school.engine.readModels.recordsByIds(schoolId, [recordId as RecordId]);
  const fields = (index: number) => ({ placeOfBirth: `Huế ${index}` });
  const events = Array.from({ length: count }, (_, index) => ({
    type: 'record.revised',
    version: 1,
    payload: { clear: {}, source: { from: 'form' } },
    protectedBlocks: [
      { subjectId: dossier?.subjectId as SubjectId, purpose: 'identity', fields: fields(index) },
    ],
  }));
  const encoded = await codec.encode(events, {
    schoolId,
    streamId,
    firstRevision: 1n,
    previousHash: before?.hash ?? null,
    commandId,
    firstIndex: 0,
    recordedAt: clock.now(),
    occurredAt: clock.now(),
    actor: {
      personId: school.people.registrar,
      accountId: school.people.registrar,
      role: 'registrar',
      appointmentId: null,
      delegationId: null,
      authentication: 'access-token',
    },
    causationId: null,
    correlationId: commandId,
    policyVersion: 'vn-kindergarten@1',
  });
  const outcome = await store.append({
    schoolId,
    commandId,
    fingerprint: '00'.repeat(32),
    writes: [
      {
        streamId,
        expectedRevision: 0n,
        previousHash: before?.hash ?? null,
        events: encoded.map(({ stored }) => stored),
      },
    ],
    guards: [],
  });
  expect(outcome.outcome).toBe('appended');
};

interface Child {
  readonly dossierId: string;
  readonly recordId: string;
  readonly lastIndex: string;
}

let school: GraphqlSchool;
let [inA, inB]: Child[] = [];
let growthNoteId = '';

const lastIndexOf = (done: Record<string, unknown>): string =>
  (done['receipts'] as { logIndex: string }[]).map(({ logIndex }) => logIndex).at(-1) ?? '';

const profile = (code: string, more: Record<string, unknown> = {}) =>
  Object.entries({
    pupilCode: code,
    fullName: `Trần Thị ${code}`,
    dateOfBirth: '2020-05-19',
    gender: 'female',
    personalNo: '001320000001',
    currentAddress: '12 Ngõ Huế, Hà Nội',
    admittedOn: '2025-09-05',
    enrolmentStatus: 'studying',
    ...more,
  }).map(([name, value]) => ({ name, value }));

const admit = async (classId: string, code: string): Promise<Child> => {
  const opened = await school.give('registrar', 'openDossier', {
    classId,
    admittedOn: '2025-09-05',
  });
  const dossierId = String(opened['createdId']);
  const registered = await school.give('registrar', 'registerRecord', {
    dossierId,
    kind: 'child-profile',
    fields: profile(code),
  });
  if (registered.__typename !== 'CommandDone') throw new Error(JSON.stringify(registered));
  return {
    dossierId,
    recordId: String(registered['createdId']),
    lastIndex: lastIndexOf(registered),
  };
};

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  inA = await admit(school.classes.A, 'A1');
  inB = await admit(school.classes.B, 'B1');
  const note = await school.give('homeroomA', 'registerRecord', {
    dossierId: inA.dossierId,
    kind: 'growth-note',
    fields: [
      { name: 'measuredOn', value: '2025-10-01' },
      { name: 'posture', value: 'standing' },
      { name: 'heightMm', value: 1050 },
      { name: 'weightGrams', value: 17_200 },
    ],
  });
  growthNoteId = String(note['createdId']);
  await school.ask(
    'principal',
    'query ($n: LogIndex) { record(id: "00000000-0000-4000-8000-000000000001", waitFor: $n) { id } }',
    { n: lastIndexOf(note) },
  );
}, 60_000);
afterAll(() => school?.close());

const child = (which: Child | undefined): Child => {
  if (!which) throw new Error('not admitted');
  return which;
};

const fieldQuery = `query ($id: ID!, $only: [String!]) { record(id: $id) { id fields(only: $only) {
  name hash value { __typename ... on ReadableValue { value } ... on RestrictedValue { readers } } } } }`;
interface SeenField {
  readonly name: string;
  readonly hash: string | null;
  readonly value: {
    readonly __typename: string;
    readonly value?: unknown;
    readonly readers?: string[];
  };
}
const fieldOf = async (
  who: Who,
  recordId: string,
  name: string,
): Promise<SeenField | undefined> => {
  const { data } = await school.ask<{ record: { fields: SeenField[] } | null }>(who, fieldQuery, {
    id: recordId,
    only: [name],
  });
  return data.record?.fields[0];
};

describe('who may read', () => {
  const everything = `query ($classId: ID!, $dossierId: ID!, $recordId: ID!) {
    class(id: $classId) { dossiers(first: 5) { edges { node { id } } pageInfo { hasNextPage } } }
    dossier(id: $dossierId) { id }
    record(id: $recordId) { id }
    history(recordId: $recordId) { edges { cursor } }
    ofDossier: history(dossierId: $dossierId) { edges { cursor } }
    asOf(recordId: $recordId) { status }
  }`;
  const looking = (who: Who, at: Child, classId: string) =>
    school.ask<Record<string, unknown>>(who, everything, {
      classId,
      dossierId: at.dossierId,
      recordId: at.recordId,
    });
  const nothing = {
    class: { dossiers: { edges: [], pageInfo: { hasNextPage: false } } },
    dossier: null,
    record: null,
    history: null,
    ofDossier: null,
    asOf: null,
  };

  it.each(['principal', 'vicePrincipal', 'board', 'admin', 'registrar', 'inspector'] as const)(
    'the whole school: %s',
    async (who) => {
      const { data } = await looking(who, child(inB), school.classes.B);
      expect(data['dossier']).toEqual({ id: child(inB).dossierId });
      expect(data['record']).toEqual({ id: child(inB).recordId });
      expect(data['asOf']).toEqual({ status: 'DRAFT' });
    },
  );

  it('a homeroom teacher the own class, and of another not even that it is there', async () => {
    const own = await looking('homeroomA', child(inA), school.classes.A);
    expect(own.data['record']).toEqual({ id: child(inA).recordId });
    const foreign = await looking('homeroomA', child(inB), school.classes.B);
    expect(foreign.data).toEqual(nothing);
    const absent = { dossierId: randomUUID(), recordId: randomUUID(), lastIndex: '' };
    const ofNothing = await looking('homeroomA', absent, school.classes.B);
    expect(ofNothing.text).toBe(foreign.text);
  });

  it.each(['accountant', 'nobody'] as const)('no records at all: %s', async (who) => {
    const { data } = await looking(who, child(inA), school.classes.A);
    expect(data).toEqual(who === 'nobody' ? { ...nothing, class: null } : nothing);
  });

  it('who they are, even without an appointment', async () => {
    const query = `{ me { person { staffCode fullName { ... on ReadableValue { value } } } appointments { role class { name } } }
      school { name } corrections { edges { cursor } } locks { edges { cursor } } entry(logIndex: "0") { hash } projections { name } }`;
    const nobody = await school.ask('nobody', query);
    expect(nobody.data).toEqual({
      me: {
        person: { staffCode: 'CB-nobody', fullName: { value: 'Nguyễn Thị nobody' } },
        appointments: [],
      },
      school: null,
      corrections: { edges: [] },
      locks: { edges: [] },
      entry: null,
      projections: null,
    });
    const teacher = await school.ask<{ me: { appointments: unknown[] } }>('homeroomA', query);
    expect(teacher.data.me.appointments).toEqual([
      { role: 'HOMEROOM_TEACHER', class: { name: 'Lá 1' } },
    ]);
  });

  it('nothing of another school, whatever id they know', async () => {
    const other = await openGraphqlSchool('production');
    try {
      const { data } = await other.ask('principal', everything, {
        classId: school.classes.A,
        dossierId: child(inA).dossierId,
        recordId: child(inA).recordId,
      });
      expect(data).toEqual({ ...nothing, class: null });
      const stolen = await fetch(other.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${school.token('principal')}`,
        },
        body: '{"query":"{ me { schoolId } }"}',
      });
      expect(stolen.status).toBe(401);
    } finally {
      await other.close();
    }
  }, 30_000);
});

describe('a field', () => {
  it('is readable by the roles of its form, and says to others who may', async () => {
    const { recordId } = child(inA);
    expect(await fieldOf('homeroomA', recordId, 'personalNo')).toMatchObject({
      value: { __typename: 'ReadableValue', value: '001320000001' },
    });
    const restricted = await fieldOf('inspector', recordId, 'personalNo');
    expect(restricted?.value).toMatchObject({ __typename: 'RestrictedValue' });
    expect(restricted?.value.readers).toContain('HOMEROOM_TEACHER');
    // A commitment cannot be guessed from, so a witness chain stays checkable.
    expect(restricted?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('in clear keeps its hash from those who may not read it, for it spells the value', async () => {
    expect(await fieldOf('homeroomA', growthNoteId, 'posture')).toMatchObject({
      hash: 'clear:string:standing',
      value: { value: 'standing' },
    });
    const hidden = await fieldOf('inspector', growthNoteId, 'posture');
    expect(hidden).toMatchObject({ hash: null, value: { __typename: 'RestrictedValue' } });
  });

  it('hides itself in the history and as of then just the same', async () => {
    const query = `query ($id: ID!) {
      history(recordId: $id) { edges { node { changes { field to { hash value { __typename } } } } } }
      asOf(recordId: $id) { fields(only: ["posture"]) { hash value { __typename } } } }`;
    const restricted = { hash: null, value: { __typename: 'RestrictedValue' } };
    const { data } = await school.ask<{
      history: { edges: { node: { changes: { field: string; to: unknown }[] } }[] };
      asOf: { fields: unknown[] };
    }>('inspector', query, { id: growthNoteId });
    const change = data.history.edges[0]?.node.changes.find(({ field }) => field === 'posture');
    expect(change?.to).toEqual(restricted);
    expect(data.asOf.fields).toEqual([restricted]);
  });
});

describe('a command that is sent twice', () => {
  it('creates one thing and answers twice the same', async () => {
    const input = {
      commandId: randomUUID(),
      dossierId: child(inB).dossierId,
      kind: 'growth-note',
      fields: [
        { name: 'measuredOn', value: '2025-10-01' },
        { name: 'posture', value: 'standing' },
        { name: 'heightMm', value: 1100 },
        { name: 'weightGrams', value: 18_000 },
      ],
    };
    const first = await school.give('homeroomB', 'registerRecord', input);
    const again = await school.give('homeroomB', 'registerRecord', input);
    expect(first.__typename).toBe('CommandDone');
    expect(again).toEqual(first);
    const reused = await school.ask(
      'homeroomB',
      'mutation ($input: RegisterRecordInput!) { registerRecord(input: $input) { __typename } }',
      { input: { ...input, kind: 'child-profile' } },
    );
    expect(reused.errors?.[0]?.extensions).toMatchObject({
      code: 'COMMAND_ID_REUSED',
      retry: false,
    });
  });
});

describe('as of a moment', () => {
  it('shows what had been recorded, what was claimed, and what an entry had reached', async () => {
    const { recordId } = child(inA);
    const before = await school.ask<{ record: { revision: string } }>(
      'registrar',
      'query ($id: ID!) { record(id: $id) { revision } }',
      { id: recordId },
    );
    const claimed = '2025-12-01T01:00:00.000Z';
    const revised = await school.give('registrar', 'reviseRecord', {
      recordId,
      basedOnRevision: before.data.record.revision,
      fields: [{ name: 'placeOfBirth', value: 'Huế' }],
      occurredAt: claimed,
    });
    const [receipt] = revised['receipts'] as { logIndex: string; recordedAt: string }[];
    if (!receipt) throw new Error(JSON.stringify(revised));
    const placeAt = async (bounds: string): Promise<unknown> => {
      const { data } = await school.ask<{
        asOf: { fields: { value: { value: unknown } }[]; entryCount: number } | null;
      }>(
        'registrar',
        `query ($id: ID!) { asOf(recordId: $id ${bounds}) { entryCount fields(only: ["placeOfBirth"]) {
           value { ... on ReadableValue { value } } } } }`,
        { id: recordId },
      );
      return data.asOf && [data.asOf.entryCount, data.asOf.fields[0]?.value.value];
    };
    expect(await placeAt('')).toEqual([2, 'Huế']);
    expect(await placeAt(`logIndex: "${receipt.logIndex}"`)).toEqual([2, 'Huế']);
    expect(await placeAt(`logIndex: "${BigInt(receipt.logIndex) - 1n}"`)).toEqual([1, null]);
    expect(await placeAt(`recordedAt: "${receipt.recordedAt}"`)).toEqual([2, 'Huế']);
    expect(await placeAt('recordedAt: "2020-01-01T00:00:00Z"')).toBeNull();
    // The registration claims today, the revision last December: by claims there was no record yet.
    expect(await placeAt(`claimedAt: "${claimed}"`)).toBeNull();

    const { data } = await school.ask<{ history: { edges: { node: Record<string, unknown> }[] } }>(
      'registrar',
      `query ($id: ID!, $n: LogIndex) { history(recordId: $id, field: "placeOfBirth", waitFor: $n) { edges { node {
         late claimedAt citation { vi en } person { staffCode } role hash changes { field from { hash } to { value { ... on ReadableValue { value } } } } } } } }`,
      { id: recordId, n: receipt.logIndex },
    );
    expect(data.history.edges.map(({ node }) => node)).toEqual([
      {
        late: true,
        claimedAt: claimed,
        citation: {
          vi: `mục ${receipt.logIndex} của Trường Mầm non Hoa Sen`,
          en: `entry ${receipt.logIndex} of Trường Mầm non Hoa Sen`,
        },
        person: { staffCode: 'CB-registrar' },
        role: 'REGISTRAR',
        hash: (revised['receipts'] as { hash: string }[])[0]?.hash,
        changes: [{ field: 'placeOfBirth', from: null, to: { value: { value: 'Huế' } } }],
      },
    ]);
  });
});

describe('a page of fifty children with their names', () => {
  const pageQuery = `query ($id: ID!, $n: Int) { class(id: $id) { name dossiers(first: $n) { edges { node {
    id class { name } record(kind: "child-profile") { status locks { lockId } fields(only: ["fullName", "personalNo"]) {
      label { vi } value { __typename ... on ReadableValue { value } } since { logIndex person { staffCode } } } } } } } } }`;

  /** Framing of transactions, and what the engine asks by itself meanwhile. */
  const noise = /^(begin|commit|start|select set_config)|log_sizes/i;

  /** Statements of the request's own roles while it is answered. */
  const statementsOf = async (first: number): Promise<{ count: number; children: number }> => {
    let count = 0;
    const { query } = pg.Client.prototype;
    const counting = function (this: pg.Client, ...args: unknown[]): unknown {
      const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string })?.text;
      const isOwn = ['luuvet_read', 'luuvet_keys', 'luuvet_auth'].includes(this.user ?? '');
      if (isOwn && !noise.test(text ?? '')) count += 1;
      return Reflect.apply(query, this, args);
    };
    Object.assign(pg.Client.prototype, { query: counting });
    try {
      const { data, errors } = await school.ask<{
        class: { dossiers: { edges: { node: { record: { fields: SeenField[] } } }[] } };
      }>('homeroomA', pageQuery, { id: school.classes.A, n: first });
      if (errors) throw new Error(JSON.stringify(errors));
      const { edges } = data.class.dossiers;
      const names = edges.flatMap(({ node }) => node.record.fields.map(({ value }) => value.value));
      expect(names.every((name) => typeof name === 'string')).toBe(true);
      return { count, children: edges.length };
    } finally {
      Object.assign(pg.Client.prototype, { query });
    }
  };

  it('takes a few statements, however long it is', async () => {
    const codes = Array.from({ length: 49 }, (_, index) => `A${index + 2}`);
    const admitted = await Promise.all(codes.map((code) => admit(school.classes.A, code)));
    const lastIndex = Math.max(...admitted.map((one) => Number(one.lastIndex)));
    await school.ask(
      'principal',
      `{ dossier(id: "${randomUUID()}", waitFor: "${lastIndex}") { id } }`,
    );
    const fewest = async (first: number): Promise<number> => {
      const runs = [
        await statementsOf(first),
        await statementsOf(first),
        await statementsOf(first),
      ];
      expect(runs.map(({ children }) => children)).toEqual([first, first, first]);
      return Math.min(...runs.map(({ count }) => count));
    };
    const [forTwo, forFifty] = [await fewest(2), await fewest(50)];
    expect(forFifty).toBe(forTwo);
    expect(forFifty).toBeLessThanOrEqual(20);
  }, 60_000);

  it('is answered in under a second of work, with everything a query may ask for', async () => {
    const query = `query ($id: ID!) { class(id: $id) { dossiers(first: 50) { edges { node {
      record(kind: "child-profile") { fields { name value { ... on ReadableValue { value } } } } } } } } }`;
    await school.ask('homeroomA', query, { id: school.classes.A });
    const before = process.cpuUsage();
    const { errors } = await school.ask('homeroomA', query, { id: school.classes.A });
    const { user, system } = process.cpuUsage(before);
    expect(errors).toBeUndefined();
    expect((user + system) / 1000).toBeLessThan(1_000);
  });
});

describe('a record of a thousand entries', () => {
  it('is shown as of any of them in a moment', async () => {
    const { recordId, lastIndex } = await admit(school.classes.A, 'LONG');
    const revisions = 999;
    await appendRevisions(recordId, revisions);
    const query = `query ($id: ID!, $at: LogIndex) { asOf(recordId: $id, logIndex: $at) { entryCount
      fields { name value { ... on ReadableValue { value } } } } }`;
    const { data } = await school.ask<{ asOf: { entryCount: number } }>('homeroomA', query, {
      id: recordId,
    });
    expect(data.asOf.entryCount).toBe(revisions + 1);
    const principal = await school.engine.accessTokens.authenticate(school.token('homeroomA'));
    if (!principal) throw new Error('no principal');
    const queries = school.app.get(QueryBus, { strict: false });
    const reader = await queries.execute(new ReaderQuery(principal));
    const took: number[] = [];
    for (let run = 0; run < 60; run += 1) {
      const bounds = {
        recordedAt: null,
        claimedAt: null,
        logIndex: BigInt(lastIndex) + BigInt(run),
      };
      const startedAt = performance.now();
      const view = await queries.execute(new RecordAsOfQuery(reader, recordId as RecordId, bounds));
      took.push(performance.now() - startedAt);
      expect(view?.entryCount).toBe(1 + run);
    }
    took.sort((a, b) => a - b);
    // docs: 30 ms at the 95th percentile on a machine of its own; tests share theirs.
    expect(took[30]).toBeLessThan(30);
  }, 60_000);
});

describe('after the keys of a child were destroyed', () => {
  it('every value reads as erased, and what it was about stays', async () => {
    const { dossierId, recordId } = child(inB);
    const [row] = await school.engine.readModels.dossiersByIds(school.schoolId, [
      dossierId as never,
    ]);
    await school.engine.keyStore.erase(
      school.schoolId,
      row?.subjectId as SubjectId,
      randomUUID() as EventId,
    );
    const { data } = await school.ask<{
      record: { fields: SeenField[] };
      history: { edges: { node: { changes: { field: string; to: { value: object } }[] } }[] };
      asOf: { fields: SeenField[] };
    }>(
      'principal',
      `query ($id: ID!) { record(id: $id) { fields(only: ["fullName"]) { name hash value { __typename ... on ErasedValue { message { vi } } } } }
         history(recordId: $id, first: 1) { edges { node { changes { field to { value { __typename } } } } } }
         asOf(recordId: $id) { fields(only: ["fullName"]) { value { __typename } } } }`,
      { id: recordId },
    );
    const erased = { __typename: 'ErasedValue' };
    expect(data.record.fields[0]?.value).toMatchObject({
      ...erased,
      message: { vi: expect.any(String) },
    });
    expect(data.record.fields[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    const changes = data.history.edges[0]?.node.changes ?? [];
    expect(changes.find(({ field }) => field === 'fullName')?.to.value).toEqual(erased);
    expect(data.asOf.fields[0]?.value).toEqual(erased);
  });
});
