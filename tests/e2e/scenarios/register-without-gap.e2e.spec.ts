import { adoptCatalogue } from '../../support/catalogue-inputs.js';
import { readCatalogueSource } from '../../support/catalogue-sources.js';
import { dayIn, inDays } from '../../support/days.js';
import { done, lastIndexOf } from '../../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool } from '../../support/graphql-school.js';
import {
  awayFromNewYear,
  type Entered,
  enterLetter,
  entered,
  inputOf,
  type Line,
  letter,
  linesOf,
} from '../../support/letters.js';
import { MovableClock } from '../../support/served-school.js';
import { openSession } from '../../support/signed-in.js';

// Scenario 17: a number that was given by mistake is not used again, a letter that comes late gets a
// number of the day on which it came, and a day that was closed is opened by a correction only.

const clock = awayFromNewYear(new MovableClock());
let school: GraphqlSchool;
let lastIndex = '0';
const today = (): string => dayIn(0, clock);

const enters = async (subject: string, documentDay = today()): Promise<Entered> => {
  const one = entered(await enterLetter(school, 'den', letter(subject, documentDay)));
  done(await school.give('registrar', 'submitRecord', { recordId: one.recordId }));
  lastIndex = one.lastIndex;
  return one;
};
const lines = async (): Promise<readonly Line[]> => {
  const { edges } = await linesOf(school, { year: today().slice(0, 4), waitFor: lastIndex });
  return edges.map(({ node }) => node);
};
const fieldOf = (line: Line | undefined, name: string) =>
  line?.record.fields.find((one) => one.name === name);

const signInAgain = async (): Promise<void> => {
  for (const who of ['registrar', 'principal', 'board', 'healthWorker', 'admin'] as const) {
    school.sessions[who] = await openSession(school.engine, school.accounts[who]);
  }
};

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  await adoptCatalogue(school, readCatalogueSource('vn-primary').catalogue);
  const office = { role: 'BOARD_MEMBER', from: '2025-09-01', decisionNo: '3/QĐ' };
  const second = { personId: school.people.healthWorker, ...office };
  done(await school.give('principal', 'appointPerson', second));
}, 60_000);
afterAll(() => school?.close());

const proposedHash = async (correctionId: string): Promise<string> => {
  const { data } = await school.ask<{ record: Corrected }>(
    'board',
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       corrections { id proposed { hash } } } }`,
    { id: (await lines())[1]?.record.id, waitFor: lastIndex },
  );
  const found = data.record.corrections.find(({ id }) => id === correctionId);
  return String(found?.proposed.hash);
};
interface Corrected {
  readonly corrections: readonly { readonly id: string; readonly proposed: { hash: string } }[];
}

/** Asked for by the registrar, permitted by the principal, witnessed by two, carried out by a fifth. */
const voids = async ({ recordId }: Entered): Promise<void> => {
  const currentValueHash = fieldOf((await lines())[1], 'voided')?.hash;
  const asked = done(
    await school.give('registrar', 'requestCorrection', {
      recordId,
      field: 'voided',
      currentValueHash,
      proposedValue: true,
      reason: 'Vào sổ nhầm: thư riêng, không phải công văn.',
      evidence: [],
    }),
  );
  lastIndex = lastIndexOf(asked);
  const of = { recordId, correctionId: String(asked['createdId']) };
  const designated = { designatedWitnessId: school.people.healthWorker };
  const until = { expiresAt: inDays(5, clock), ...designated };
  done(await school.give('principal', 'permitCorrection', { ...of, ...until }));
  const sawNewHash = await proposedHash(of.correctionId);
  for (const who of ['board', 'healthWorker'] as const) {
    const saw = { ...of, sawOldHash: currentValueHash, sawNewHash };
    done(await school.give(who, 'attestCorrection', saw));
  }
  lastIndex = lastIndexOf(done(await school.give('admin', 'applyCorrection', of)));
};

it('a number that was given stays given: voided it is kept, late it is one of today, closed it waits (rows 32, 68, 82, 90)', async () => {
  await enters('Kế hoạch năm');
  const mistaken = await enters('Thư riêng');
  const day = today();
  done(await school.give('registrar', 'closeRegisterDay', { kind: 'correspondence', day }));

  // The day is closed: nothing comes in between, and nothing is changed by whoever entered it.
  const between = await enterLetter(school, 'den', letter('Công văn 1a', day));
  expect(between.__typename).toBe('DayIsClosed');
  const revised = await school.give('registrar', 'reviseRecord', {
    recordId: mistaken.recordId,
    fields: inputOf({ voided: true }),
    basedOnRevision: '2',
  });
  expect(revised.__typename).toBe('RecordIsNotInState');

  clock.pass({ days: 1 });
  await signInAgain();
  await voids(mistaken);
  const late = await enters('Đến muộn hai ngày', dayIn(-2, clock));

  const book = await lines();
  expect(book.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(book.map((line) => fieldOf(line, 'voided')?.value.value ?? null)).toEqual([
    null,
    true,
    null,
  ]);
  expect(book[1]?.day).toBe(day);
  expect(book[1]?.closed).not.toBeNull();
  expect(book[2]).toMatchObject({ day: today(), closed: null, record: { id: late.recordId } });
  expect(fieldOf(book[2], 'documentDay')?.value.value).toBe(dayIn(-2, clock));
  expect(book[1]?.record.label.vi).toBe(`Công văn đến số 2/${day.slice(0, 4)}`);
}, 60_000);
