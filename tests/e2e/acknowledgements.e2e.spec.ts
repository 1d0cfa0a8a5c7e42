import { UnreadRecords } from '../../src/application/queries/acknowledgement-queries.js';
import { Readers } from '../../src/application/queries/readers.js';
import { ReminderCauses } from '../../src/application/queries/reminders/reminder-causes.js';
import { type RecordId, recordStream } from '../../src/domain/shared/ids.js';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { statementsIn } from '../support/counted-statements.js';
import { dayIn } from '../support/days.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { openSocket } from '../support/graphql-socket.js';
import { openToInspector } from '../support/inspection.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import { until } from '../support/until.js';
import { type Issued, issueRules, writeRules } from '../support/written-rules.js';

const clock = new MovableClock();
let school: GraphqlSchool;
let first: Issued;
let lastIndex = '0';

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  await adoptCatalogue(school, readCatalogueSource('vn-primary').catalogue);
  first = await issueRules(school, { effectiveFrom: dayIn(0, clock) });
  lastIndex = first.lastIndex;
  school.sessions.inspector = (await openToInspector(school)).session;
}, 60_000);
afterAll(() => school?.close());

interface Shown {
  readonly readsSince: string;
  readonly isAsked: boolean;
  readonly mine: { readonly role: string } | null;
  readonly doneTotal: number | null;
  readonly askedTotal: number | null;
}
const shownTo = async (who: Who, recordId: string): Promise<Shown | null> => {
  const { data } = await school.ask<{ record: { acknowledgement: Shown | null } }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       acknowledgement { readsSince isAsked doneTotal askedTotal mine { role } } } }`,
    { id: recordId, waitFor: lastIndex },
  );
  return data.record.acknowledgement;
};

const read = (who: Who, recordId: string, readRevision: string) =>
  school.give(who, 'acknowledgeRecord', { recordId, readRevision });

const reads = async (who: Who, recordId: string): Promise<void> => {
  const seen = await shownTo(who, recordId);
  lastIndex = lastIndexOf(done(await read(who, recordId, seen?.readsSince ?? '')));
};

const toRead = async (who: Who): Promise<readonly (string | undefined)[]> => {
  const { data } = await school.ask<{ duties: { edges: { node: { record?: { id: string } } }[] } }>(
    who,
    `query ($waitFor: LogIndex) { duties(kinds: [ACKNOWLEDGE_RECORD], waitFor: $waitFor) {
       edges { node { record { id } } } } }`,
    { waitFor: lastIndex },
  );
  return data.duties.edges.map(({ node }) => node.record?.id);
};

/** Whom a round of reminders would tell that they have something to read. */
const reminded = async (): Promise<ReadonlySet<string>> => {
  const readers = await school.app.get(Readers).ofPeople(school.schoolId);
  const causesOf = await school.app.get(ReminderCauses).of(readers);
  const telling = readers.filter((reader) =>
    causesOf(reader).some(({ duty }) => duty?.kind === 'acknowledge-record'),
  );
  return new Set(telling.map(({ principal }) => principal.personId));
};

const receipts = async (who: Who, recordId: string) => {
  const { data } = await school.ask<{
    readReceipts: { edges: { node: { person: { id: string }; act: object | null } }[] };
  }>(
    who,
    `query ($recordId: ID!, $waitFor: LogIndex) {
       readReceipts(recordId: $recordId, first: 50, waitFor: $waitFor) {
         edges { node { person { id } act { role } } } } }`,
    { recordId, waitFor: lastIndex },
  );
  return data.readReceipts.edges.map(({ node }) => node);
};

interface Entry {
  readonly type: string;
  readonly person: { readonly id: string } | null;
}
interface Entries {
  readonly edges: readonly { readonly node: Entry }[];
}
/** Of whom entries tell that they have read something, the first first. */
const readersOf = (entries: readonly Entry[]): readonly (string | undefined)[] =>
  entries.filter(({ type }) => type === 'record.acknowledged').map(({ person }) => person?.id);
const readersIn = ({ edges }: Entries) => readersOf(edges.map(({ node }) => node));

const inHistory = async (who: Who) => {
  const { data } = await school.ask<{ history: Entries }>(
    who,
    `query ($id: ID!) { history(recordId: $id, first: 50) { edges { node { type person { id } } } } }`,
    { id: first.recordId },
  );
  return readersIn(data.history);
};

const inNews = async (who: Who) => {
  const { data } = await school.ask<{ news: { entries: Entries } | null }>(
    who,
    `{ news(since: "0") { entries(first: 50) { edges { node { type person { id } } } } } }`,
  );
  return data.news ? readersIn(data.news.entries).toReversed() : [];
};

const readings = async () => {
  const { store } = school.engine;
  const stored = await store.readStream(school.schoolId, recordStream(first.recordId as RecordId));
  return stored.filter(({ type }) => type === 'record.acknowledged');
};

const inLog = async (who: Who) => {
  const told: Entry[] = [];
  for (const { logIndex } of await readings()) {
    const { data } = await school.ask<{ entry: Entry | null }>(
      who,
      `query ($logIndex: LogIndex!) { entry(logIndex: $logIndex) { type person { id } } }`,
      { logIndex: String(logIndex) },
    );
    if (data.entry) told.push(data.entry);
  }
  return readersOf(told);
};

/** Until what happened next in the same dossier. */
const whileFollowing = async (who: Who) => {
  const [reading] = await readings();
  const socket = await openSocket(school.url, { authorization: `Bearer ${school.token(who)}` });
  const query = `subscription ($id: ID!, $from: LogIndex!) {
    dossierEntries(dossierId: $id, fromLogIndex: $from) { type person { id } } }`;
  const variables = { id: school.schoolId, from: String(reading?.logIndex) };
  const followed = socket.subscribe<{ dossierEntries: Entry }>({ query, variables });
  await writeRules(school, { effectiveFrom: dayIn(0, clock), topic: 'chuyen-mon' });
  const types = () => followed.values.map(({ dossierEntries }) => dossierEntries.type);
  await until(() => types().includes('record.registered'));
  socket.close();
  return readersOf(followed.values.map(({ dossierEntries }) => dossierEntries));
};

describe('who has read the rules of the school', () => {
  it('is asked of everybody in office, and waits among their duties until they say so (row 30)', async () => {
    const { recordId } = first;
    for (const who of ['homeroomA', 'accountant', 'healthWorker', 'principal'] as const) {
      expect([who, await toRead(who)]).toEqual([who, [recordId]]);
    }
    await reads('homeroomA', recordId);
    await reads('accountant', recordId);
    expect(await toRead('homeroomA')).toEqual([]);
    expect(await toRead('accountant')).toEqual([]);
    expect(await toRead('healthWorker')).toEqual([recordId]);
    expect(await shownTo('homeroomA', recordId)).toMatchObject({
      isAsked: true,
      mine: { role: 'HOMEROOM_TEACHER' },
      doneTotal: null,
      askedTotal: null,
    });
  });

  it('is told to the leadership by name, those who have not first, and to nobody else', async () => {
    const { recordId } = first;
    const seen = await shownTo('principal', recordId);
    expect(seen?.doneTotal).toBe(2);
    const all = await receipts('principal', recordId);
    expect(all).toHaveLength(seen?.askedTotal ?? 0);
    const read = all.filter(({ act }) => act !== null).map(({ person }) => person.id);
    expect(new Set(read)).toEqual(new Set([school.people.homeroomA, school.people.accountant]));
    expect(all.slice(-2).every(({ act }) => act !== null)).toBe(true);
    expect(await receipts('homeroomA', recordId)).toEqual([]);
  });

  it.each([
    ['a history', inHistory],
    ['the news', inNews],
    ['the log', inLog],
    ['what is followed', whileFollowing],
  ] as const)('is told by no entry to anybody else, in %s', async (way, told) => {
    const [a, b] = [school.people.homeroomA, school.people.accountant];
    // What somebody did is no news to themselves.
    const own = way === 'the news' ? [] : [a];
    expect(await told('homeroomA')).toEqual(own);
    expect(await told('healthWorker')).toEqual([]);
    expect(await told('inspector')).toEqual([]);
    expect(await told('principal')).toEqual([a, b]);
  });

  it('is said once, of what stands, by name of what was read', async () => {
    const { recordId } = first;
    const seen = await shownTo('homeroomA', recordId);
    const again = await read('homeroomA', recordId, seen?.readsSince ?? '');
    expect(again.__typename).toBe('RecordIsAcknowledged');
    const other = await read('healthWorker', recordId, '0');
    expect(other.__typename).toBe('RecordHasChanged');
  });

  it('is not asked of what is not approved, nor of what nobody has to read', async () => {
    const { recordId: draft } = await writeRules(school, { effectiveFrom: dayIn(0, clock) });
    expect((await read('homeroomA', draft, '0')).__typename).toBe('RecordIsNotInState');
    const letter = done(
      await school.give('registrar', 'registerRecord', {
        dossierId: school.schoolId,
        kind: 'incident',
        fields: [
          { name: 'noticedOn', value: dayIn(0, clock) },
          { name: 'sort', value: 'sai-sot' },
          { name: 'what', value: 'Nhập nhầm.' },
        ],
      }),
    );
    lastIndex = lastIndexOf(letter);
    const recordId = String(letter['createdId']);
    expect((await read('homeroomA', recordId, '0')).__typename).toBe('AcknowledgementIsNotAsked');
    expect(await shownTo('registrar', recordId)).toBeNull();
  });

  it('is asked anew of the version that takes its place, and no more of the one before', async () => {
    const { recordId } = first;
    const second = await issueRules(school, { effectiveFrom: dayIn(0, clock), text: 'Mới.' });
    lastIndex = second.lastIndex;
    expect(await toRead('homeroomA')).toEqual([second.recordId]);
    expect(await toRead('healthWorker')).toEqual([second.recordId]);
    const seen = await shownTo('healthWorker', recordId);
    const late = await read('healthWorker', recordId, seen?.readsSince ?? '');
    expect(late).toMatchObject({ __typename: 'VersionIsSuperseded' });
    await reads('homeroomA', second.recordId);
    expect(await toRead('homeroomA')).toEqual([]);
  });

  it('is as many statements for all of a school as for one of them', async () => {
    const readers = await school.app.get(Readers).ofPeople(school.schoolId);
    const unread = school.app.get(UnreadRecords);
    const forOne = await statementsIn(() => unread.ofEach(readers.slice(0, 1)));
    expect(forOne).toBeGreaterThan(1);
    expect(readers.length).toBeGreaterThan(5);
    expect(await statementsIn(() => unread.ofEach(readers))).toBe(forOne);
  });

  it('is reminded of after three days, counted for whoever came later from their first day (row 30)', async () => {
    expect(await reminded()).toEqual(new Set());
    clock.pass({ days: 3 });
    school.sessions.principal = await openSession(school.engine, school.accounts.principal);
    const coming = { personId: school.people.nobody, role: 'TEACHER', from: dayIn(0, clock) };
    done(await school.give('principal', 'appointPerson', { ...coming, decisionNo: '41/QĐ' }));
    const told = await reminded();
    expect(told).toContain(school.people.healthWorker);
    expect(told).not.toContain(school.people.homeroomA);
    expect(told).not.toContain(school.people.nobody);
    clock.pass({ days: 3 });
    expect(await reminded()).toContain(school.people.nobody);
  });
});
