import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { dayIn } from '../support/days.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';
import {
  awayFromNewYear,
  type Entered,
  enterLetter,
  entered,
  inputOf,
  type Line,
  letter,
  linesOf,
  type Topic,
} from '../support/letters.js';
import { MovableClock } from '../support/served-school.js';
import { openToInspector } from '../support/inspection.js';
import { openSession } from '../support/signed-in.js';

const clock = awayFromNewYear(new MovableClock());
let school: GraphqlSchool;
let lastIndex = '0';
const today = (): string => dayIn(0, clock);
const year = (): string => today().slice(0, 4);

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  await adoptCatalogue(school, readCatalogueSource('vn-kindergarten').catalogue);
}, 60_000);
afterAll(() => school?.close());

const enters = async (topic: Topic, subject: string): Promise<Entered> => {
  const letterEntered = entered(await enterLetter(school, topic, letter(subject, today())));
  lastIndex = letterEntered.lastIndex;
  return letterEntered;
};

const lines = (part = '', who: Staff = 'registrar') =>
  linesOf(school, { year: year(), who, waitFor: lastIndex, part });
const numbered = async (part = ''): Promise<readonly (readonly [string, number])[]> =>
  (await lines(part)).edges.map(({ node }) => [node.topic.code, node.number] as const);
const closeDay = (day: string, who: Staff = 'registrar', kind = 'correspondence') =>
  school.give(who, 'closeRegisterDay', { kind, day });

/** Sessions do not last as long as time passes here. */
const nextDay = async (): Promise<void> => {
  clock.pass({ days: 1 });
  for (const who of ['registrar', 'principal', 'homeroomA', 'accountant'] as const) {
    school.sessions[who] = await openSession(school.engine, school.accounts[who]);
  }
};

describe('the correspondence of a school (row 82)', () => {
  it('gives each letter the next number of its direction, and is called by it', async () => {
    await enters('den', 'Y tế trường học');
    await enters('di', 'Báo cáo đầu năm');
    await enters('den', 'Tập huấn');
    expect(await numbered()).toEqual([
      ['den', 1],
      ['di', 1],
      ['den', 2],
    ]);
    const labels = (await lines()).edges.map(({ node }) => node.record.label);
    expect(labels[2]).toEqual({
      vi: `Công văn đến số 2/${year()}`,
      en: `Incoming letter no. 2/${year()}`,
    });
  });

  it('finds entries by words in the clear, by the fields they stand in, and by the day of entry', async () => {
    const found = async (part: string, who: Staff = 'registrar') =>
      (await lines(part, who)).edges.map(({ node }) => `${node.topic.code} ${node.number}`);
    const all = ['den 1', 'di 1', 'den 2'];
    expect(await found('holding: "sgddt"')).toEqual(all);
    expect(await found('holding: "1234 so giao duc"')).toEqual([]);
    expect(await found('holding: "SỞ GIÁO DỤC", inFields: ["otherParty"]')).toEqual(all);
    expect(await found('holding: "sở", inFields: ["symbol"]')).toEqual([]);
    expect(await found('holding: "gdmn", inFields: ["symbol"], topic: "di"')).toEqual(['di 1']);
    expect(await found('holding: "  "')).toEqual(all);
    expect(await found('holding: "sgddt"', 'homeroomA')).toEqual([]);
    expect(await found(`from: "${today()}", to: "${today()}"`)).toEqual(all);
    expect(await found(`from: "${dayIn(1, clock)}"`)).toEqual([]);
    expect(await found(`to: "${dayIn(-1, clock)}"`)).toEqual([]);
  });

  it('does not look into what is protected', async () => {
    expect((await lines('holding: "tập huấn"')).edges).toEqual([]);
    expect((await lines('holding: "tập huấn", inFields: ["subject"]')).edges).toEqual([]);
  });

  it('is found by direction and number, and read page by page from either end', async () => {
    expect(await numbered('topic: "den"')).toEqual([
      ['den', 1],
      ['den', 2],
    ]);
    expect(await numbered('topic: "den", number: 2')).toEqual([['den', 2]]);
    expect(await numbered('number: 99')).toEqual([]);
    const first = await lines('newestFirst: true, first: 2');
    expect(first.edges.map(({ node }) => node.number)).toEqual([2, 1]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await lines(`newestFirst: true, first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(rest.edges.map(({ node }) => [node.topic.code, node.number])).toEqual([['den', 1]]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('leaves no number out and uses none twice, however many enter at once', async () => {
    const before = (await lines('topic: "den"')).edges.length;
    // Whoever comes too often second is told to try again, as any program does.
    const enterUntilDone = async (at: number): Promise<string> => {
      try {
        const answer = await enterLetter(school, 'den', letter(`Cùng lúc ${at}`, today()));
        return entered(answer).lastIndex;
      } catch (error) {
        if (!String(error).includes('TOO_MANY_CONFLICTS')) throw error;
        return enterUntilDone(at);
      }
    };
    const all = await Promise.all(Array.from({ length: 16 }, (_, at) => enterUntilDone(at)));
    lastIndex = all.toSorted((a, b) => Number(b) - Number(a))[0] ?? lastIndex;
    const { edges } = await lines('topic: "den", first: 50');
    const numbers = edges.map(({ node }) => node.number);
    expect(numbers).toEqual(Array.from({ length: before + 16 }, (_, at) => at + 1));
    expect(new Set(edges.map(({ node }) => node.record.id)).size).toBe(before + 16);
  }, 60_000);

  it('is for those whom it concerns: others see neither a letter nor a day', async () => {
    expect((await lines('', 'accountant')).edges.length).toBeGreaterThan(0);
    expect((await lines('', 'homeroomA')).edges).toEqual([]);
    const [line] = (await lines('', 'accountant')).edges;
    const subject = line?.node.record.fields.find(({ name }) => name === 'subject');
    expect(subject?.value.value).toBe('Y tế trường học');
    const { data } = await school.ask<{ registerDays: { edges: unknown[] } }>(
      'homeroomA',
      `{ registerDays(kind: "correspondence", year: "${year()}") { edges { cursor } } }`,
    );
    expect(data.registerDays.edges).toEqual([]);
  });

  it('is no register where nothing is numbered', async () => {
    const { data } = await school.ask<{ registerEntries: { edges: Line[] } }>(
      'registrar',
      `{ registerEntries(kind: "policy", year: "${year()}") { edges { cursor } } }`,
    );
    expect(data.registerEntries.edges).toEqual([]);
  });

  it('takes no letter without a direction, or with a period', async () => {
    const fields = inputOf(letter('Không chiều', today()));
    const entry = { dossierId: school.schoolId, kind: 'correspondence', fields };
    for (const wrong of [{}, { topic: 'len' }, { topic: 'den', period: '2026' }]) {
      const answer = await school.give('registrar', 'registerRecord', { ...entry, ...wrong });
      expect(answer.__typename).toBe('FieldsAreInvalid');
    }
  });
});

describe('the day of a register (rows 32, 68, 82, 90)', () => {
  let draft: Entered;
  let closedOn: string;

  beforeAll(async () => {
    await nextDay();
    draft = await enters('den', 'Chưa trình');
  }, 60_000);

  it('is closed by whoever enters, with the numbers that it has', async () => {
    expect((await closeDay(today(), 'principal')).__typename).toBe('RoleIsNotAllowed');
    expect((await closeDay(dayIn(1, clock))).__typename).toBe('DateIsInvalid');
    expect((await closeDay(dayIn(-9, clock))).__typename).toBe('DateIsInvalid');
    closedOn = today();
    lastIndex = lastIndexOf(done(await closeDay(closedOn)));
    const { data } = await school.ask<{ registerDays: Days }>(
      'registrar',
      `{ registerDays(kind: "correspondence", year: "${year()}", waitFor: "${lastIndex}") { edges {
           node { day closed { person { id } } numbers { topic { code } first last } } } } }`,
    );
    const { number } = (await lines('topic: "den", newestFirst: true, first: 1')).edges[0]
      ?.node as Line;
    expect(data.registerDays.edges[0]?.node).toEqual({
      day: closedOn,
      closed: { person: { id: school.people.registrar } },
      numbers: [{ topic: { code: 'den' }, first: number, last: number }],
    });
  });
  interface Days {
    readonly edges: readonly { readonly node: object }[];
  }

  it('is closed once', async () => {
    expect((await closeDay(closedOn)).__typename).toBe('DayIsClosed');
  });

  it('takes nothing more: no letter, no change of a draft, no file', async () => {
    const late = await enterLetter(school, 'di', letter('Muộn', today()));
    expect(late.__typename).toBe('DayIsClosed');
    const { recordId } = draft;
    const revised = await school.give('registrar', 'reviseRecord', {
      recordId,
      fields: inputOf({ subject: 'Khác' }),
      basedOnRevision: '0',
    });
    expect(revised.__typename).toBe('DayIsClosed');
    // What stands is submitted as it stands.
    done(await school.give('registrar', 'submitRecord', { recordId }));
  });

  it('shows on each of its lines; the next day goes on with the next number', async () => {
    await nextDay();
    await enters('den', 'Hôm sau');
    const { edges } = await lines('topic: "den", newestFirst: true, first: 2');
    const [after, before] = edges.map(({ node }) => node);
    expect(before?.closed?.person.id).toBe(school.people.registrar);
    expect(after?.closed).toBeNull();
    expect(after?.number).toBe((before?.number ?? 0) + 1);
  });

  it('is told to no authority, which sees the lines without who closed them', async () => {
    const { session } = await openToInspector(school);
    school.sessions.inspector = session;
    const { edges } = await linesOf(school, { year: year(), who: 'inspector', waitFor: lastIndex });
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.filter(({ node }) => node.closed !== null)).toEqual([]);
  });

  it('is closed later as well, and only of registers', async () => {
    const answer = await closeDay(today(), 'registrar', 'child-profile');
    expect(answer.__typename).toBe('KindIsNotNumbered');
    const unknown = await closeDay(today(), 'registrar', 'so-tay');
    expect(unknown.__typename).toBe('KindIsNotInCatalogue');
    const missed = dayIn(0, clock);
    await nextDay();
    done(await closeDay(missed));
  });
});
