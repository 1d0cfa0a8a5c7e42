import type { Page } from 'playwright-core';
import { ReminderRounds } from '../../src/application/reminders/reminder-rounds.js';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import { type ConsoleTest, openConsole } from '../support/console.js';
import { wrongWith } from '../support/in-browser.js';
import { done } from '../support/served-school.js';

let console_: ConsoleTest;
beforeAll(async () => {
  console_ = await openConsole();
});
afterAll(() => console_?.close());

const bellOn = (page: Page, name: string | RegExp) =>
  page.getByRole('banner').getByRole('link', { name });
const remindersOn = (page: Page) =>
  page.getByRole('list', { name: 'Nhắc việc' }).getByRole('listitem');

const draftOfChild = async (): Promise<string> => {
  const { records } = await console_.school.ask<{
    records: { edges: { node: { id: string } }[] };
  }>('registrar', '{ records(status: DRAFT, kind: "child-profile") { edges { node { id } } } }');
  const recordId = records.edges[0]?.node.id;
  if (recordId === undefined) throw new Error('no child waits to be submitted');
  return recordId;
};

it('tells of what waits by a number at the bell, leads there, and is gone when it is done', async () => {
  const { school } = console_;
  const recordId = await draftOfChild();
  await done(school, 'registrar', 'submitRecord', { recordId });
  const before = await console_.signedIn('vicePrincipal', { size: 'phone' });
  await bellOn(before, 'Nhắc việc: không có gì mới').click();
  await before.getByText('Không có gì phải nhắc bạn').waitFor();
  expect(await wrongWith(before)).toEqual([]);
  await before.context().close();

  school.clock.pass({ days: 4 });
  expect(await school.app.get(ReminderRounds).make(demoSchoolId)).toBe('made');
  const page = await console_.signedIn('vicePrincipal', { size: 'phone' });
  const bell = bellOn(page, /^Nhắc việc: \d+ chưa xem$/);
  await bell.waitFor();
  // By keyboard alone.
  await bell.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nhắc việc' }).waitFor();
  const toApprove = remindersOn(page)
    .filter({ has: page.getByRole('link', { name: 'Bản ghi chờ phê duyệt' }) })
    .filter({ hasText: 'chờ đã lâu' });
  await toApprove.getByText('mới', { exact: true }).waitFor();
  expect(await wrongWith(page)).toEqual([]);

  const unread = async () => {
    const { unreadReminders } = await school.ask<{ unreadReminders: number }>(
      'vicePrincipal',
      '{ unreadReminders }',
    );
    return unreadReminders;
  };
  const first = await unread();
  await toApprove.getByRole('link').click();
  await page.waitForURL(`**/ban-ghi/${recordId}`);
  await bellOn(
    page,
    first > 1 ? `Nhắc việc: ${first - 1} chưa xem` : 'Nhắc việc: không có gì mới',
  ).waitFor();
  await page.goBack();
  await toApprove.waitFor();
  expect(await toApprove.getByText('mới', { exact: true }).count()).toBe(0);

  await done(school, 'principal', 'approveRecord', { recordId });
  await toApprove.waitFor({ state: 'detached' });
  await page.context().close();
});

it('has no bell for an authority', async () => {
  const page = await console_.signedIn('inspector');
  await page.getByText(/^Xem theo văn bản /).waitFor();
  expect(await bellOn(page, /^Nhắc việc/).count()).toBe(0);
  await page.context().close();
});
