import 'reflect-metadata';
import { Readers } from '../../src/application/queries/readers.js';
import {
  type DossierId,
  dossierStream,
  recordStream,
  type RecordId,
} from '../../src/domain/shared/ids.js';
import { admit, type Child, done } from '../support/graphql-children.js';
import { disputedNote } from '../support/graphql-corrections.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { openSocket } from '../support/graphql-socket.js';
import { inspectorOf, openToInspector, type Terms } from '../support/inspection.js';

// A child that was in class A of one school year and is in another class of the next one, with a
// record of each year and a correction on its way in each.
let school: GraphqlSchool;
let child: Child;
let nextClass = '';
const notes = { before: '', now: '' };
const thisYear = '2025-2026';
const nextYear = '2026-2027';

/** A record that is made now, with a correction on its way. */
const note = async (teacher: 'homeroomA' | 'homeroomB'): Promise<string> =>
  (await disputedNote(school, { dossierId: child.dossierId, teacher })).recordId;

beforeAll(async () => {
  school = await openGraphqlSchool();
  const { session } = await openToInspector(school);
  school.sessions.inspector = session;
  child = await admit(school, school.classes.A, 'A1');
  notes.before = await note('homeroomA');
  const year = { schoolYear: nextYear, startsOn: '2026-09-05', endsOn: '2027-05-31' };
  done(await school.give('principal', 'openSchoolYear', year));
  const opened = await school.give('principal', 'openClass', {
    schoolYear: nextYear,
    name: 'Lớn 1',
  });
  nextClass = String(done(opened)['createdId']);
  done(
    await school.give('principal', 'appointPerson', {
      personId: school.people.homeroomB,
      role: 'HOMEROOM_TEACHER',
      classId: nextClass,
      from: '2026-09-01',
      decisionNo: '20/QĐ',
    }),
  );
  const move = { dossierId: child.dossierId, classId: nextClass, from: '2026-09-05' };
  done(await school.give('registrar', 'placeInClass', move));
  notes.now = await note('homeroomB');
}, 120_000);
afterAll(() => school?.close());

const inspect = async (terms: Terms): Promise<void> => {
  const { session } = await inspectorOf(school, terms);
  school.sessions.inspector = session;
};

interface Edges<N> {
  readonly edges: readonly { readonly node: N }[];
}
interface Answer {
  readonly dossier: { readonly records: readonly { readonly id: string }[] } | null;
  readonly record: unknown;
  readonly asOf: unknown;
  readonly history: unknown;
  readonly whole: Edges<{ type: string; recordId: string | null }> | null;
  readonly corrections: Edges<{ record: { id: string } }>;
}

/** What the inspector is shown of a record, by every way to it. */
const waysTo = async (recordId: string): Promise<readonly string[]> => {
  const { data, errors } = await school.ask<Answer>(
    'inspector',
    `query ($dossier: ID!, $record: ID!) {
       dossier(id: $dossier) { records { id } }
       record(id: $record) { id }
       asOf(recordId: $record) { status }
       history(recordId: $record) { edges { node { type } } }
       whole: history(dossierId: $dossier, first: 50) { edges { node { type recordId } } }
       corrections(first: 10) { edges { node { record { id } } } } }`,
    { dossier: child.dossierId, record: recordId },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const whole = data.whole?.edges.map(({ node }) => node.recordId) ?? [];
  const ways = {
    dossier: data.dossier?.records.some(({ id }) => id === recordId),
    record: data.record !== null,
    asOf: data.asOf !== null,
    history: data.history !== null,
    whole: whole.includes(recordId),
    corrections: data.corrections.edges.some(({ node }) => node.record.id === recordId),
    entry: await showsEntry(recordStream(recordId as RecordId)),
    filing: await showsEntry(dossierStream(child.dossierId as DossierId), recordId),
  };
  return Object.entries(ways).flatMap(([way, isOpen]) => (isOpen ? [way] : []));
};

const showsEntry = async (stream: string, filing?: string): Promise<boolean> => {
  const { store, codec } = school.engine;
  const stored = await store.readStream(school.schoolId, stream as never);
  const found = stored.find(
    (one) =>
      filing === undefined ||
      (one.type === 'dossier.record-filed' &&
        (codec.decode(one).payload as { recordId?: string }).recordId === filing),
  );
  const { data } = await school.ask<{ entry: unknown }>(
    'inspector',
    'query ($at: LogIndex!) { entry(logIndex: $at) { type } }',
    { at: String(found?.logIndex) },
  );
  return data.entry !== null;
};

const everyWay = [
  'dossier',
  'record',
  'asOf',
  'history',
  'whole',
  'corrections',
  'entry',
  'filing',
];

const listed = async (classId: string): Promise<number | undefined> => {
  const { data } = await school.ask<{ class: { dossiers: Edges<unknown> } | null }>(
    'inspector',
    'query ($id: ID!) { class(id: $id) { dossiers(first: 5) { edges { node { id } } } } }',
    { id: classId },
  );
  return data.class?.dossiers.edges.length;
};

const filings = async (): Promise<number> => {
  const { data } = await school.ask<{ history: Edges<{ type: string }> | null }>(
    'inspector',
    'query ($id: ID!) { history(dossierId: $id, first: 50) { edges { node { type } } } }',
    { id: child.dossierId },
  );
  return (data.history?.edges ?? []).filter(({ node }) => node.type === 'dossier.record-filed')
    .length;
};

describe('a grant for one school year', () => {
  it('opens the records of that year, wherever the child is now', async () => {
    await inspect({ scope: { schoolYears: [thisYear] } });
    expect(await waysTo(notes.before)).toEqual(everyWay);
    expect(await waysTo(notes.now)).toEqual([]);
    expect([await listed(school.classes.A), await listed(nextClass)]).toEqual([1, 0]);
    // Of the profile and of the one record.
    expect(await filings()).toBe(2);
  }, 60_000);

  it('opens nothing of the year before to an authority that asks for the present one', async () => {
    await inspect({ scope: { schoolYears: [nextYear] } });
    expect(await waysTo(notes.before)).toEqual([]);
    expect(await waysTo(notes.now)).toEqual(everyWay);
    expect([await listed(school.classes.A), await listed(nextClass)]).toEqual([0, 1]);
  }, 60_000);

  it('opens the profile, which goes with the child, for each of them', async () => {
    for (const schoolYear of [thisYear, nextYear]) {
      await inspect({ scope: { schoolYears: [schoolYear] } });
      expect(await waysTo(child.recordId)).toEqual(everyWay.filter((way) => way !== 'corrections'));
    }
  }, 60_000);

  it('that names a class opens what was made while the child was in it', async () => {
    const schoolYears = [thisYear, nextYear];
    await inspect({ scope: { schoolYears, classIds: [school.classes.A] } });
    expect([await waysTo(notes.before), await waysTo(notes.now)]).toEqual([everyWay, []]);
    await inspect({ scope: { schoolYears, classIds: [nextClass] } });
    expect([await waysTo(notes.before), await waysTo(notes.now)]).toEqual([[], everyWay]);
    await inspect({ scope: { schoolYears, classIds: [school.classes.B] } });
    expect(await waysTo(notes.before)).toEqual([]);
    expect(await waysTo(child.recordId)).toEqual([]);
  }, 60_000);

  it('that names kinds says nothing of a record of another kind, not even that it was filed', async () => {
    await inspect({ scope: { schoolYears: [thisYear], kinds: ['child-profile'] } });
    expect(await waysTo(notes.before)).toEqual([]);
    expect(await filings()).toBe(1);
    await inspect({ scope: { schoolYears: [thisYear], kinds: ['growth-note'] } });
    expect(await waysTo(notes.before)).toEqual(everyWay);
    expect(await waysTo(child.recordId)).toEqual([]);
  }, 60_000);
});

interface Followed {
  readonly dossierEntries: { readonly type: string; readonly recordId: string | null };
}

const followed = async (who: 'inspector' | 'principal') => {
  const socket = await openSocket(school.url, { authorization: `Bearer ${school.token(who)}` });
  const entries = socket.subscribe<Followed>({
    query: `subscription ($id: ID!) {
      dossierEntries(dossierId: $id, fromLogIndex: "0") { type recordId } }`,
    variables: { id: child.dossierId },
  });
  return { socket, entries };
};

const openTeam = async (name: string): Promise<void> => {
  done(await school.give('principal', 'openTeam', { name, kind: 'OFFICE' }));
};

describe('following a dossier under a grant', () => {
  it('comes to nothing of another year', async () => {
    await inspect({ scope: { schoolYears: [nextYear] } });
    const { socket, entries } = await followed('inspector');
    // Opened, profile registered and filed, placed, and the record of this year with its filing.
    const values = await entries.until(6);
    socket.close();
    const recordIds = new Set(values.map(({ dossierEntries }) => dossierEntries.recordId));
    expect(recordIds).toEqual(new Set([null, child.recordId, notes.now]));
  }, 60_000);

  it('goes on for a past year, whatever the school decides and wherever the child is', async () => {
    await inspect({ scope: { schoolYears: [thisYear] } });
    const { socket, entries } = await followed('inspector');
    // Opened; profile and record of that year, each registered and filed; the record submitted,
    // approved and disputed; placed in the class of the next year.
    await entries.until(9);
    await openTeam('Tổ văn phòng');
    const hold = { dossierId: child.dossierId, authority: 'Sở Giáo dục', requestNo: '12/YC' };
    done(await school.give('principal', 'placeHold', hold));
    const values = await entries.until(10);
    socket.close();
    expect(values.at(-1)?.dossierEntries.type).toBe('dossier.hold-placed');
    const recordIds = new Set(values.map(({ dossierEntries }) => dossierEntries.recordId));
    expect(recordIds).toEqual(new Set([null, child.recordId, notes.before]));
  }, 60_000);
});

describe('following a dossier from its beginning', () => {
  it('asks once for each of its entries, and not for what the school decided before', async () => {
    const { find } = Readers.prototype;
    let asked = 0;
    Readers.prototype.find = function counting(principal, operation) {
      if (operation === 'dossierEntries') asked += 1;
      return find.call(this, principal, operation);
    };
    try {
      const { socket, entries } = await followed('principal');
      // All that was done above, with the school year, offices and grants between.
      await entries.until(15);
      socket.close();
      expect(asked).toBe(1 + 15);
    } finally {
      Readers.prototype.find = find;
    }
  }, 60_000);
});
