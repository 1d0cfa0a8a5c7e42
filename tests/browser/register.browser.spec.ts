import type { Page } from 'playwright-core';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import { type ConsoleTest, openConsole } from '../support/console.js';
import { dayIn } from '../support/days.js';
import { carryOut, closeDialog, typed, visit, wrongWith } from '../support/in-browser.js';
import { lastIndex } from '../support/school-steps.js';
import { done } from '../support/served-school.js';
import { until } from '../support/until.js';

let console_: ConsoleTest;
beforeAll(async () => {
  console_ = await openConsole();
});
afterAll(() => console_.close());

const entries = async (): Promise<readonly unknown[]> => {
  const year = dayIn(0, console_.school.clock).slice(0, 4);
  const { registerEntries } = await console_.school.ask<{
    registerEntries: { edges: { node: unknown }[] };
  }>(
    'registrar',
    `query ($waitFor: LogIndex) {
       registerEntries(kind: "correspondence", year: "${year}", waitFor: $waitFor) {
         edges { node { number topic { code } record { status } closed { role } } } } }`,
    { waitFor: await lastIndex(console_.school) },
  );
  return registerEntries.edges.map(({ node }) => node);
};

/** A letter that went out, by another client. */
const sentOut = async (): Promise<void> => {
  const { school } = console_;
  const fields = {
    symbol: '77/TB-MNHS',
    documentDay: dayIn(0, school.clock),
    sort: 'thong-bao',
    otherParty: 'Ủy ban nhân dân phường Sông Mai',
    subject: 'Lịch tiêm chủng.',
  };
  const { createdId: recordId } = await done(school, 'registrar', 'registerRecord', {
    dossierId: demoSchoolId,
    kind: 'correspondence',
    topic: 'di',
    fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
  });
  await done(school, 'registrar', 'submitRecord', { recordId });
};

/** By keyboard alone: whatever case and diacritics, nothing, and all again. */
const lookFor = async (page: Page): Promise<void> => {
  const lines = page.getByRole('row').filter({ hasText: / số 1\//u });
  const shows = (subject: string) =>
    until(async () => {
      const texts = await lines.allInnerTexts();
      return texts.length === 1 && texts[0]?.includes(subject) === true;
    });
  await until(async () => (await lines.count()) === 2);
  await page.getByLabel('Số', { exact: true }).focus();
  await page.keyboard.press('Tab');
  const box = page.getByRole('textbox', { name: 'Ký hiệu, nơi gửi hoặc nhận' });
  expect(await box.and(page.locator(':focus')).count()).toBe(1);
  await page.keyboard.type('UY BAN nhan');
  await shows('Lịch tiêm chủng.');
  expect(await wrongWith(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('1234/sgd');
  await shows('Hướng dẫn y tế trường học.');
  await page.keyboard.type('-nowhere');
  await page.getByText('Chưa có dòng nào').waitFor();
  await page.getByText('Không có văn bản nào khớp với những gì đã chọn.').waitFor();
  expect(await lines.count()).toBe(0);
  expect(await wrongWith(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Backspace');
  await until(async () => (await lines.count()) === 2);
};

describe('the register of letters', () => {
  it('is reached from the school, filled in, looked through, closed for the day, and printed (rows 32, 82)', async () => {
    const { school } = console_;
    const today = dayIn(0, school.clock);
    const year = today.slice(0, 4);
    const page = await console_.signedIn('registrar');
    await visit(page, 'Nhà trường', 'Hồ sơ');
    await page.getByRole('link', { name: 'Sổ công văn đến, đi' }).click();
    await page.getByText('Chưa có dòng nào').waitFor();
    expect(await wrongWith(page)).toEqual([]);

    await page.getByRole('link', { name: 'Vào sổ' }).click();
    await page.getByLabel('Sổ nào').selectOption({ label: 'Công văn đến' });
    await page.getByLabel('Số, ký hiệu văn bản').fill('1234/SGDĐT-GDMN');
    await page.getByLabel('Ngày văn bản').fill(typed(today));
    await page.getByLabel('Loại văn bản').selectOption({ label: 'Công văn' });
    await page.getByLabel(/Cơ quan ban hành/).fill('Sở Giáo dục và Đào tạo');
    await page.getByLabel('Trích yếu nội dung').fill('Hướng dẫn y tế trường học.');
    await page.getByLabel('Độ khẩn').selectOption({ label: 'Khẩn' });
    await page.getByRole('button', { name: 'Lưu và hoàn tất' }).click();
    await page.getByRole('heading', { name: `Công văn đến số 1/${year}` }).waitFor();

    await page.goto(`${school.url}/so-cong-van`);
    const row = page.getByRole('row').filter({ hasText: `Công văn đến số 1/${year}` });
    await row.getByText('Hướng dẫn y tế trường học.').waitFor();
    await row.getByText('Độ khẩn: Khẩn').waitFor();
    await row.getByText('Chưa chốt ngày').waitFor();
    expect(await wrongWith(page)).toEqual([]);

    await page.getByLabel('Số', { exact: true }).fill('7');
    await page.getByText('Chưa có dòng nào').waitFor();
    await page.getByLabel('Số', { exact: true }).fill('1');
    await row.waitFor();

    await page.getByLabel('Số', { exact: true }).fill('');
    await sentOut();
    await lookFor(page);

    await page.getByRole('button', { name: `Chốt ngày ${typed(today)}` }).click();
    await page.getByRole('dialog').getByText('Công văn đến số 1').waitFor();
    await carryOut(page, 'Chốt ngày', 'Đã chốt ngày.');
    await closeDialog(page);
    await page.getByText('Mọi ngày đã vào sổ đều đã chốt.').waitFor();
    await row.getByText('Đã chốt:').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    const closed = {
      number: 1,
      record: { status: 'APPROVED' },
      closed: { role: 'REGISTRAR' },
    };
    const of = (code: string) => ({ ...closed, topic: { code } });
    const found = await entries();
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([of('den'), of('di')]));

    await page.emulateMedia({ media: 'print' });
    expect(await row.isVisible()).toBe(true);
    expect(await page.getByLabel('Thứ tự').isVisible()).toBe(false);
    await page.context().close();
  });

  it('says on a phone that the day is closed, and shows the principal what stands in it (row 82)', async () => {
    const phone = await console_.signedIn('principal', { size: 'phone' });
    await phone.goto(`${console_.school.url}/so-cong-van`);
    await phone.getByText('Hướng dẫn y tế trường học.').waitFor();
    expect(await phone.getByRole('link', { name: 'Vào sổ' }).count()).toBe(0);
    expect(await phone.getByRole('button', { name: /Chốt ngày/ }).count()).toBe(0);
    expect(await wrongWith(phone)).toEqual([]);
    await phone.context().close();
  });
});
