import 'reflect-metadata';
import type { RecordFiled } from '../../src/domain/dossier/dossier.events.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import { type DossierId, dossierStream } from '../../src/domain/shared/ids.js';
import { admit, done, lastIndexOf } from '../support/graphql-children.js';
import { type DisputedNote, disputedNote } from '../support/graphql-corrections.js';
import { readingsOf } from '../support/graphql-reads.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { openSocket } from '../support/graphql-socket.js';
import { inspectorOf, openToInspector, type Terms } from '../support/inspection.js';

// Each child has a profile and a growth note with a correction on its way.
let school: GraphqlSchool;
interface Inspected extends DisputedNote {
  readonly dossierId: string;
  readonly profileId: string;
}
const children: Inspected[] = [];

const admitted = async (classId: string, code: string, teacher: 'homeroomA' | 'homeroomB') => {
  const { dossierId, recordId: profileId } = await admit(school, classId, code);
  const note = await disputedNote(school, { dossierId, teacher });
  children.push({ ...note, dossierId, profileId });
};

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  await openToInspector(school);
  await admitted(school.classes.A, 'A1', 'homeroomA');
  await admitted(school.classes.B, 'B1', 'homeroomB');
  await admitted(school.classes.A, 'A2', 'homeroomA');
}, 120_000);
afterAll(() => school?.close());

const inspect = async (scope: Terms['scope'] & object): Promise<void> => {
  const { session } = await inspectorOf(school, { scope });
  school.sessions.inspector = session;
};

/** What is shown with an id: the dossier, and with it the record it belongs to. */
const streamsBehind = (text: string): readonly string[] => {
  const streams = children.flatMap(({ dossierId, profileId, recordId, correctionId }) => {
    const shows = (id: string): boolean => text.includes(id);
    const records = [
      ...(shows(profileId) ? [`record-${profileId}`] : []),
      ...(shows(recordId) || shows(correctionId) ? [`record-${recordId}`] : []),
    ];
    return shows(dossierId) || records.length > 0 ? [`dossier-${dossierId}`, ...records] : [];
  });
  return streams.toSorted();
};

/** What is shown to the inspector, and what of it is on record. */
const look = async (show: () => Promise<string>) => {
  const before = (await readingsOf(school)).length;
  const text = await show();
  const told = (await readingsOf(school)).slice(before);
  const recorded = told.flatMap(({ seen }) => seen.map(({ streamId }) => streamId as string));
  return { shown: streamsBehind(text), recorded: [...new Set(recorded)].toSorted() };
};

const asked = async (query: string): Promise<string> => {
  const { text, errors } = await school.ask('inspector', query);
  expect(errors).toBeUndefined();
  return text;
};

const followed = async (dossierId: string, entries: number): Promise<string> => {
  const authorization = `Bearer ${school.token('inspector')}`;
  const socket = await openSocket(school.url, { authorization });
  const query = `subscription { dossierEntries(dossierId: "${dossierId}") { dossierId recordId } }`;
  const shown = await socket.subscribe({ query }).until(entries);
  socket.close();
  return JSON.stringify(shown);
};

/** Record → number of the entry that filed it in the dossier. */
const filingsOf = async (dossierId: string): Promise<ReadonlyMap<string, string>> => {
  const { store, codec } = school.engine;
  const stored = await store.readStream(school.schoolId, dossierStream(dossierId as DossierId));
  const filed = stored.filter(({ type }) => type === 'dossier.record-filed');
  return new Map(
    filed.map((event) => {
      const { recordId } = (codec.decode(event) as Recorded<RecordFiled>).payload;
      return [recordId, String(event.logIndex)];
    }),
  );
};

const first = (): Inspected => children[0] as Inspected;
const list = 'edges { node { id } }';
const movements = (more = '', parts = 'dossier { id }') =>
  `{ movements(from: "2000-01-01", to: "2100-01-01"${more}) { edges { node { ${parts} } } } }`;

const questions: readonly (readonly [string, () => string, number])[] = [
  ['a dossier', () => `{ dossier(id: "${first().dossierId}") { id } }`, 1],
  [
    'the records of a dossier',
    () => `{ dossier(id: "${first().dossierId}") { id records { id } } }`,
    3,
  ],
  [
    'one record of a dossier',
    () => `{ dossier(id: "${first().dossierId}") { id record(kind: "growth-note") { id } } }`,
    2,
  ],
  ['a record', () => `{ record(id: "${first().recordId}") { id } }`, 2],
  [
    'the corrections of a record',
    () => `{ record(id: "${first().recordId}") { corrections { id } } }`,
    2,
  ],
  ['a record as of a day', () => `{ asOf(recordId: "${first().recordId}") { recordId } }`, 2],
  ['a class', () => `{ class(id: "${school.classes.A}") { dossiers(first: 5) { ${list} } } }`, 2],
  [
    'the first of a class',
    () => `{ class(id: "${school.classes.A}") { dossiers(first: 1) { ${list} } } }`,
    1,
  ],
  ['a class of others', () => `{ class(id: "${school.classes.B}") { dossiers { ${list} } } }`, 0],
  ['a search', () => '{ search(text: "tran") { dossiers { id } } }', 2],
  ['the first of a search', () => '{ search(text: "tran", first: 1) { dossiers { id } } }', 1],
  ['a search for others', () => '{ search(text: "B1") { dossiers { id } } }', 0],
  ['who came and left', () => movements(), 2],
  ['who came last', () => movements(', first: 1'), 1],
  ['who came to a class of others', () => movements(`, classId: "${school.classes.B}"`), 0],
  ['all corrections', () => `{ corrections { ${list} } }`, 4],
  ['the first correction', () => `{ corrections(first: 1) { ${list} } }`, 2],
  ['the corrections asked for', () => `{ corrections(status: REQUESTED) { ${list} } }`, 4],
  [
    'the history of a record',
    () => `{ history(recordId: "${first().recordId}") { edges { node { dossierId recordId } } } }`,
    2,
  ],
  [
    'the history of a dossier',
    () =>
      `{ history(dossierId: "${first().dossierId}") { edges { node { dossierId recordId } } } }`,
    3,
  ],
  [
    'the first entry of a dossier',
    () =>
      `{ history(dossierId: "${first().dossierId}", first: 1) { edges { node { dossierId recordId } } } }`,
    1,
  ],
];

describe('what an inspector is shown is on record, and nothing else', () => {
  it.each(questions)(
    'of %s',
    async (_, question, count) => {
      await inspect({ classIds: [school.classes.A] });
      const { shown, recorded } = await look(() => asked(question()));
      expect(recorded).toEqual(shown);
      expect(shown).toHaveLength(count);
    },
    60_000,
  );

  it('of corrections that the grant does not cover: not even the child', async () => {
    await inspect({ kinds: ['child-profile'] });
    const nothing = { shown: [], recorded: [] };
    const { dossierId, recordId } = first();
    expect(await look(() => asked(`{ corrections { ${list} } }`))).toEqual(nothing);
    expect(await look(() => asked(`{ record(id: "${recordId}") { id } }`))).toEqual(nothing);
    const records = `{ dossier(id: "${dossierId}") { id records { id } } }`;
    const { shown, recorded } = await look(() => asked(records));
    expect([shown.length, recorded]).toEqual([2, shown]);
  });

  it('of an entry that files a record which the grant does not cover: not even the child', async () => {
    const { dossierId, profileId, recordId } = first();
    const filings = await filingsOf(dossierId);
    await inspect({ kinds: ['child-profile'] });
    const asking = (id: string) => () =>
      asked(`{ entry(logIndex: "${filings.get(id)}") { type } }`);
    const hidden = await look(asking(recordId));
    expect(hidden.recorded).toEqual([]);
    const shown = await look(asking(profileId));
    expect(shown.recorded).toEqual([`dossier-${dossierId}`, `record-${profileId}`]);
  });

  it('of a dossier that is followed', async () => {
    await inspect({ kinds: ['child-profile'] });
    // Opened, and the profile filed and registered.
    const { shown, recorded } = await look(() => followed(first().dossierId, 3));
    expect([shown.length, recorded]).toEqual([2, shown]);
  });

  it('of who came and left, also where no dossier is asked for, as far as the grant covers them', async () => {
    await inspect({ classIds: [school.classes.A] });
    const [stays, , goes] = children.map(({ dossierId }) => dossierId);
    const came = async (waitFor: string) => {
      const more = `, waitFor: "${waitFor}"`;
      const { recorded } = await look(() => asked(movements(more, 'what')));
      return recorded;
    };
    expect(await came('0')).toEqual([`dossier-${stays}`, `dossier-${goes}`].toSorted());
    const move = { dossierId: goes, classId: school.classes.B, from: '2025-10-01' };
    const moved = done(await school.give('registrar', 'placeInClass', move));
    // Of the year that was asked for, the child is now one of the other class.
    expect(await came(lastIndexOf(moved))).toEqual([`dossier-${stays}`]);
    const { data } = await school.ask<{ movements: { edges: unknown[] } }>(
      'inspector',
      movements('', 'what'),
    );
    expect(data.movements.edges).toHaveLength(1);
  });
});
