import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { done } from '../support/served-school.js';

let console_: ConsoleTest;
let recordIds: readonly string[];
beforeAll(async () => {
  console_ = await openConsole();
  recordIds = await submittedRecords();
});
afterAll(() => console_?.close());

/** Profiles of children of the teacher's class, as they can be corrected. */
const submittedRecords = async (): Promise<readonly string[]> => {
  const { school } = console_;
  const { me } = await school.ask<{
    me: { appointments: { class: { id: string } | null }[] };
  }>('homeroomTeacher', '{ me { appointments { class { id } } } }');
  const id = me.appointments.find((one) => one.class)?.class?.id ?? '';
  const found = await school.ask<{
    class: { dossiers: { edges: { node: { record: { id: string; status: string } } }[] } };
  }>(
    'homeroomTeacher',
    `query ($id: ID!) { class(id: $id) { dossiers(first: 50) { edges { node {
      record(kind: "child-profile") { id status } } } } } }`,
    { id },
  );
  const ids = found.class.dossiers.edges
    .flatMap(({ node: { record } }) => (record.status === 'DRAFT' ? [record.id] : []))
    .slice(0, 3);
  for (const recordId of ids) await done(school, 'registrar', 'submitRecord', { recordId });
  return ids;
};

const recordAt = (place: number): string => {
  const id = recordIds[place];
  if (id === undefined) throw new Error(`there is no record ${place}`);
  return id;
};

const reason = 'Giấy khai sinh ghi khác';
const typedIn = (page: Page) => page.getByLabel('Lý do');

/** The teacher at the form, with everything typed and nothing sent. */
const typing = async (recordId: string): Promise<Page> => {
  const page = await console_.signedIn('homeroomTeacher');
  const address = `/dieu-chinh/moi?recordId=${recordId}&field=placeOfBirth`;
  await page.goto(console_.school.url + address);
  await page.getByLabel('Giá trị đúng').fill('Bệnh viện Từ Dũ');
  await typedIn(page).fill(reason);
  return page;
};

const requestsFor = async (recordId: string): Promise<number> => {
  const { record } = await console_.school.ask<{ record: { corrections: readonly unknown[] } }>(
    'principal',
    'query ($id: ID!) { record(id: $id) { corrections { id } } }',
    { id: recordId },
  );
  return record.corrections.length;
};

const lost = (page: Page) => page.getByRole('status').filter({ hasText: 'Mất kết nối' });
const toPermit = (page: Page) =>
  page
    .getByRole('region', { name: 'Đến hạn trước' })
    .getByRole('listitem')
    .filter({ hasText: 'Cho phép điều chỉnh' });

/** What is not about the network itself, which the tests take away. */
const otherComplaints = (page: Page): readonly string[] =>
  complaintsOf(page).filter((one) => !/ERR_|WebSocket|Failed to load resource/.test(one));

it('a restart of the server is told, nothing typed is lost, and what happened meanwhile is shown', async () => {
  const { school } = console_;
  const recordId = recordAt(0);
  const [principal, teacher] = [await console_.signedIn('principal'), await typing(recordId)];
  expect(await toPermit(principal).count()).toBe(0);

  const comeBack = await school.goAway();
  await Promise.all([lost(principal).waitFor(), lost(teacher).waitFor()]);
  expect(await accessibilityProblems(principal)).toEqual([]);
  await teacher.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await teacher.getByRole('alert').filter({ hasText: 'Chưa biết đã ghi hay chưa' }).waitFor();
  expect(await accessibilityProblems(teacher)).toEqual([]);
  expect(await typedIn(teacher).inputValue()).toBe(reason);

  await comeBack();
  await Promise.all([
    lost(principal).waitFor({ state: 'detached' }),
    lost(teacher).waitFor({ state: 'detached' }),
  ]);
  expect(await typedIn(teacher).inputValue()).toBe(reason);
  await teacher.getByRole('button', { name: 'Gửi lại' }).click();
  await teacher.waitForURL(new RegExp(`/dieu-chinh/${recordId}/[0-9a-f-]{36}$`));
  await toPermit(principal).waitFor();
  expect(await requestsFor(recordId)).toBe(1);
  for (const page of [principal, teacher]) {
    expect(otherComplaints(page)).toEqual([]);
    await page.context().close();
  }
}, 360_000);

it('an act whose answer was lost is written once, however often it is sent', async () => {
  const recordId = recordAt(1);
  const page = await typing(recordId);
  let cut = 0;
  await page.route('**/graphql', async (route) => {
    const isAct = /RequestCorrection/.test(route.request().postData() ?? '');
    if (!isAct || cut > 0) return route.continue();
    cut += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await page.getByRole('alert').filter({ hasText: 'Chưa biết đã ghi hay chưa' }).waitFor();
  expect(await requestsFor(recordId)).toBe(1);
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await page.waitForURL(new RegExp(`/dieu-chinh/${recordId}/[0-9a-f-]{36}$`));
  expect(await requestsFor(recordId)).toBe(1);
  expect(otherComplaints(page)).toEqual([]);
  await page.context().close();
});

it('a window without a network says so, and catches up by itself when it is back', async () => {
  const principal = await console_.signedIn('principal');
  await toPermit(principal).first().waitFor();
  const before = await toPermit(principal).count();
  await principal.context().setOffline(true);
  await lost(principal).waitFor();
  const teacher = await typing(recordAt(2));
  await teacher.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await teacher.waitForURL(/\/dieu-chinh\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  expect(await toPermit(principal).count()).toBe(before);
  await principal.context().setOffline(false);
  await lost(principal).waitFor({ state: 'detached' });
  await toPermit(principal).nth(before).waitFor();
  expect(otherComplaints(principal)).toEqual([]);
  await Promise.all([principal, teacher].map((page) => page.context().close()));
});
