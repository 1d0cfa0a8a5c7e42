import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { EventId, SubjectId } from '../../src/domain/shared/ids.js';
import {
  admit,
  type Child,
  done,
  fieldOf,
  growthNote,
  lastIndexOf,
  type SeenField,
} from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';

let school: GraphqlSchool;
let inA: Child;
let inB: Child;
let growthNoteId = '';

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  inA = await admit(school, school.classes.A, 'A1');
  inB = await admit(school, school.classes.B, 'B1');
  const note = done(
    await school.give('homeroomA', 'registerRecord', {
      dossierId: inA.dossierId,
      kind: 'growth-note',
      fields: growthNote(1_050),
    }),
  );
  growthNoteId = String(note['createdId']);
  const shown = `{ dossier(id: "${inA.dossierId}", waitFor: "${lastIndexOf(note)}") { id } }`;
  await school.ask('principal', shown);
}, 60_000);
afterAll(() => school?.close());

describe('the kinds of which records are entered today', () => {
  const form = `{ school { kindsInForce(only: ["growth-note"]) {
    kind owners fields { name required type { is min max options { code label { vi } } } } } } }`;

  it('come with their whole form, within what one request may ask for', async () => {
    const { data } = await school.ask<{ school: { kindsInForce: readonly unknown[] } }>(
      'homeroomA',
      form,
    );
    expect(data.school.kindsInForce).toMatchObject([
      {
        kind: 'growth-note',
        owners: expect.arrayContaining(['HOMEROOM_TEACHER']),
        fields: expect.arrayContaining([
          {
            name: 'heightMm',
            required: true,
            type: { is: 'INTEGER', min: 300, max: 2_200, options: null },
          },
        ]),
      },
    ]);
  });

  it('are all those of the catalogue in force, when none is named', async () => {
    const { data } = await school.ask<{ school: { kindsInForce: readonly object[] } }>(
      'principal',
      '{ school { kindsInForce { kind } } }',
    );
    expect(data.school.kindsInForce).toContainEqual({ kind: 'child-profile' });
  });
});

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

  it.each(['principal', 'vicePrincipal', 'board', 'admin', 'registrar', 'healthWorker'] as const)(
    'the whole school: %s (rows 18, 75)',
    async (who) => {
      const { data } = await looking(who, inB, school.classes.B);
      expect(data['dossier']).toEqual({ id: inB.dossierId });
      expect(data['record']).toEqual({ id: inB.recordId });
      expect(data['asOf']).toEqual({ status: 'DRAFT' });
    },
  );

  it('a homeroom teacher the own class, and of another not even that it is there (row 19)', async () => {
    const own = await looking('homeroomA', inA, school.classes.A);
    expect(own.data['record']).toEqual({ id: inA.recordId });
    const foreign = await looking('homeroomA', inB, school.classes.B);
    expect(foreign.data).toEqual(nothing);
    const absent = { dossierId: randomUUID(), recordId: randomUUID(), lastIndex: '' };
    const ofNothing = await looking('homeroomA', absent, school.classes.B);
    expect(ofNothing.text).toBe(foreign.text);
  });

  it.each(['accountant', 'nobody'] as const)('no records at all: %s', async (who) => {
    const { data } = await looking(who, inA, school.classes.A);
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
        dossierId: inA.dossierId,
        recordId: inA.recordId,
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
  });
});

describe('a field', () => {
  it('is readable by the roles of its form, and says to others who may', async () => {
    const { recordId } = inA;
    expect(await fieldOf(school, 'homeroomA', recordId, 'personalNo')).toMatchObject({
      value: { __typename: 'ReadableValue', value: '001320000001' },
    });
    const restricted = await fieldOf(school, 'healthWorker', recordId, 'personalNo');
    expect(restricted?.value).toMatchObject({ __typename: 'RestrictedValue' });
    expect(restricted?.value.readers).toContain('HOMEROOM_TEACHER');
    // A commitment cannot be guessed from, so a witness chain stays checkable.
    expect(restricted?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('in clear keeps its hash from those who may not read it, for it spells the value', async () => {
    expect(await fieldOf(school, 'homeroomA', growthNoteId, 'posture')).toMatchObject({
      hash: 'clear:string:standing',
      value: { value: 'standing' },
    });
    const hidden = await fieldOf(school, 'registrar', growthNoteId, 'posture');
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
    }>('registrar', query, { id: growthNoteId });
    const change = data.history.edges[0]?.node.changes.find(({ field }) => field === 'posture');
    expect(change?.to).toEqual(restricted);
    expect(data.asOf.fields).toEqual([restricted]);
  });
});

describe('a history', () => {
  it('is narrowed to kinds of entries, which hold together with its other conditions', async () => {
    const typesOf = async (narrow: string): Promise<readonly string[]> => {
      const of = `history(dossierId: "${inA.dossierId}", first: 50, ${narrow})`;
      const { data } = await school.ask<{ history: { edges: { node: { type: string } }[] } }>(
        'principal',
        `{ ${of} { edges { node { type } } } }`,
      );
      return data.history.edges.map(({ node }) => node.type);
    };
    const all = await typesOf('order: OLDEST_FIRST');
    const filed = all.filter((type) => type === 'dossier.record-filed');
    expect(filed).toHaveLength(2);
    expect(all.length).toBeGreaterThan(filed.length);
    expect(await typesOf('types: ["dossier.record-filed"]')).toEqual(filed);
    expect(await typesOf('types: ["dossier.opened", "dossier.record-filed"]')).toEqual([
      'dossier.opened',
      ...filed,
    ]);
    expect(await typesOf('types: ["record.registered"], field: "fullName"')).toHaveLength(1);
    expect(await typesOf('types: ["record.unheard-of"]')).toEqual([]);
    expect(await typesOf('types: null')).toEqual(all);
  });
});

describe('a command that is sent twice', () => {
  it('creates one thing and answers twice the same', async () => {
    const input = {
      commandId: randomUUID(),
      dossierId: inB.dossierId,
      kind: 'growth-note',
      fields: growthNote(1_100),
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
  it('shows what had been recorded, what was claimed, and what an entry had reached (row 35)', async () => {
    const { recordId } = inA;
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

describe('after the keys of a child were destroyed', () => {
  it('every value reads as erased, and what it was about stays', async () => {
    const { dossierId, recordId } = inB;
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
