import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
  sizes,
} from '../support/console.js';
import { childNumber, childrenXlsx } from '../support/xlsx-fixtures.js';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const address = '/nhap-danh-sach';

let console_: ConsoleTest;
beforeAll(async () => {
  console_ = await openConsole();
});
afterAll(() => console_?.close());

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.getByLabel('Kéo thả tệp Excel (.xlsx) vào đây, hoặc').setInputFiles({
    name,
    mimeType,
    buffer,
  });

/** The counts above the tables, as a person reads them. */
const countsOn = async (page: Page): Promise<Readonly<Record<string, string>>> => {
  await page.getByRole('term').first().waitFor();
  const names = await page.getByRole('term').allInnerTexts();
  const counts = await page.getByRole('definition').allInnerTexts();
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? '']));
};

const refusedRows = (page: Page) =>
  page.getByRole('table', { name: 'Những dòng chưa nhập được và lý do' }).getByRole('row');

const problemsOf = async (page: Page): Promise<readonly string[]> => [
  ...(await accessibilityProblems(page)),
  ...complaintsOf(page),
];

const codesInSchool = async (text: string): Promise<number> => {
  const { search } = await console_.school.ask<{ search: { dossiers: readonly unknown[] } }>(
    'registrar',
    'query ($text: String!) { search(text: $text) { dossiers { id } } }',
    { text },
  );
  return search.dossiers.length;
};

// First, as what the others look through and leave waits at home as well.
it('a register waits at home for a second person, who looks through it and imports it', async () => {
  const registrar = await console_.signedIn('registrar');
  await registrar.goto(console_.school.url + address);
  await choose(registrar, 'tre.xlsx', workbookType, await childrenXlsx([childNumber(920_001)]));
  await registrar.getByRole('button', { name: 'Nhập 1 dòng' }).waitFor();

  const administrator = await console_.signedIn('systemAdministrator');
  const waiting = 'Nhập danh sách trẻ đã xem trước';
  await administrator
    .getByRole('region', { name: 'Đến hạn trước' })
    .getByRole('link', { name: waiting })
    .click();
  await administrator.getByText('Tệp chỉ được giữ trong 30 phút.').waitFor();
  expect(await problemsOf(administrator)).toEqual([]);
  await administrator.getByRole('button', { name: 'Xem lại danh sách này' }).click();
  expect(await countsOn(administrator)).toMatchObject({ 'Trẻ mới': '1' });
  await administrator.getByRole('button', { name: 'Nhập 1 dòng' }).click();
  await administrator.getByRole('status').filter({ hasText: 'Đã nhập' }).waitFor();
  expect(await codesInSchool('MN0920001')).toBe(1);

  await registrar.goto(console_.school.url);
  await registrar.getByRole('heading', { level: 1, name: /^Xin chào/ }).waitFor();
  await registrar.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  expect(await registrar.getByText(waiting).count()).toBe(0);
  for (const page of [registrar, administrator]) await page.context().close();
});

/** Keeps the answers to the next dry run back, until it is told to let them through. */
const holdNextDryRun = async (
  page: Page,
  operation: 'PreviewChildren' | 'PreviewStaff',
): Promise<() => Promise<void>> => {
  const held: Route[] = [];
  await page.route('**/graphql', async (route) => {
    const isDryRun = route.request().postData()?.includes(`"${operation}"`) === true;
    if (isDryRun && held.length === 0) held.push(route);
    else await route.fallback();
  });
  return async () => {
    const [route] = held;
    if (!route) throw new Error('no dry run was asked for');
    const answered = page.waitForResponse((response) => response.request() === route.request());
    await route.continue();
    await (await answered).finished();
    await page.unroute('**/graphql');
    // What the page makes of an answer, it has made when it drew twice.
    await page.evaluate(
      'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
    );
  };
};

describe('what a dry run found too late', () => {
  it('in a file that another one replaced is not what the button would import', async () => {
    const page = await console_.signedIn('registrar');
    await page.goto(console_.school.url + address);
    const letThrough = await holdNextDryRun(page, 'PreviewChildren');
    await choose(page, 'cu.xlsx', workbookType, await childrenXlsx([childNumber(930_001)]));
    await page.getByText('Đang xem xét từng dòng').waitFor();
    const two = await childrenXlsx([childNumber(930_002), childNumber(930_003)]);
    await choose(page, 'moi.xlsx', workbookType, two);
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).waitFor();
    await letThrough();
    await page.getByText('moi.xlsx').first().waitFor();
    expect(await page.getByRole('button', { name: /^Nhập \d+ dòng/ }).allInnerTexts()).toEqual([
      'Nhập 2 dòng',
    ]);
    await page.context().close();
  });

  it('under a decision that was given up is not shown under the next', async () => {
    const page = await console_.signedIn('principal');
    await page.goto(console_.school.url + address);
    const decision = page.getByLabel('Số quyết định');
    await decision.fill('12/QĐ');
    const letThrough = await holdNextDryRun(page, 'PreviewStaff');
    await choose(page, 'nhan-su.xlsx', workbookType, await childrenXlsx([childNumber(930_004)]));
    await page.getByText('Đang xem xét từng dòng').waitFor();
    await decision.fill('13/QĐ');
    await letThrough();
    expect(await page.getByText('nhan-su.xlsx').count()).toBe(0);
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
    expect(await page.getByRole('term').count()).toBe(0);
    await page.context().close();
  });
});

describe('a register with rows that cannot be imported', () => {
  it('is looked through row by row, put right or left out, and written at once', async () => {
    const page = await console_.signedIn('registrar');
    await page.getByRole('link', { name: 'Nhập danh sách', exact: true }).click();
    const file = await childrenXlsx([
      childNumber(900_001),
      { ...childNumber(900_002), 'Ngày sinh': '31/02/2020' },
      childNumber(900_003),
      { ...childNumber(900_004), Lớp: 'Lớp không có' },
    ]);
    await choose(page, 'tre-moi.xlsx', workbookType, file);
    expect(await countsOn(page)).toMatchObject({
      'Dòng nhập được': '2',
      'Dòng chưa nhập được': '2',
      'Trẻ mới': '2',
    });
    const [, wrongDay = '', wrongClass = ''] = await refusedRows(page).allInnerTexts();
    expect(wrongDay).toMatch(/^3\s+Ngày sinh \(G\)\s+31\/02\/2020\s+\S+/);
    expect(wrongClass).toMatch(/^5\s+Lớp \(B\)\s+Lớp không có\s+\S+/);

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về riêng những dòng này để sửa' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('tre-moi-can-sua.xlsx');
    const onlyThese = await readFile(await download.path());
    await choose(page, 'tre-moi-can-sua.xlsx', workbookType, onlyThese);
    await page.getByText('Không có dòng nào nhập được').waitFor();
    expect(await countsOn(page)).toMatchObject({
      'Dòng nhập được': '0',
      'Dòng chưa nhập được': '2',
    });
    const [, sameDay, sameClass] = await refusedRows(page).allInnerTexts();
    expect([sameDay, sameClass]).toEqual([wrongDay, wrongClass]);

    await choose(page, 'tre-moi.xlsx', workbookType, file);
    const act = page.getByRole('button', { name: 'Nhập 2 dòng' });
    await act.click();
    await page.getByText('Hãy đánh dấu nếu đồng ý bỏ qua').waitFor();
    expect(await codesInSchool('MN0900001')).toBe(0);
    await page.getByLabel('Tôi đã xem và đồng ý bỏ qua 2 dòng chưa nhập được').check();
    await act.click();
    const receipt = page.getByRole('status').filter({ hasText: 'Đã nhập' });
    await receipt.waitFor();
    expect(await receipt.innerText()).toMatch(/mục [\d.]+ của trường/i);

    expect(await codesInSchool('MN0900001')).toBe(1);
    expect(await codesInSchool('MN0900003')).toBe(1);
    expect(await codesInSchool('MN0900002')).toBe(0);
    expect(await problemsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('reads well on a phone, in both themes and languages', async () => {
    const page = await console_.signedIn('registrar', { size: 'phone' });
    await page.goto(console_.school.url + address);
    const file = await childrenXlsx([
      childNumber(910_001),
      { ...childNumber(910_002), Lớp: 'Lớp không có' },
    ]);
    await choose(page, 'tre.xlsx', workbookType, file);
    await refusedRows(page).first().waitFor();
    for (const language of ['vi', 'en']) {
      if (language === 'en') {
        await page.getByRole('button', { name: 'Tài khoản của tôi, ngôn ngữ, đăng xuất' }).click();
        await page.getByRole('menuitem', { name: 'English' }).click();
        await page.getByRole('heading', { level: 1, name: /import/i }).waitFor();
        await page.getByRole('menu').waitFor({ state: 'detached' });
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await problemsOf(page)).toEqual([]);
      }
    }
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(Number(width)).toBeLessThanOrEqual(sizes.phone.width);
    await page.context().close();
  });
});

it('explains that a picture is no register', async () => {
  const page = await console_.signedIn('registrar');
  await page.goto(console_.school.url + address);
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  await choose(page, 'anh-lop.png', 'image/png', png);
  const alert = page.getByRole('alert').filter({ hasText: 'Không đọc được tệp này' });
  await alert.waitFor();
  expect((await alert.innerText()).length).toBeGreaterThan('Không đọc được tệp này'.length + 10);
  expect(await page.getByRole('button', { name: /^Nhập \d/ }).count()).toBe(0);
  expect(await problemsOf(page)).toEqual([]);
  await page.context().close();
});

it('says who imports to whoever does not', async () => {
  const page = await console_.signedIn('homeroomTeacher');
  expect(await page.getByRole('link', { name: 'Nhập danh sách' }).count()).toBe(0);
  await page.goto(console_.school.url + address);
  await page.getByText('Bạn không nhập danh sách ở đây').waitFor();
  await page.getByText(/do văn thư hoặc quản trị hệ thống nhập/).waitFor();
  expect(await page.getByText('Chọn tệp').count()).toBe(0);
  expect(await problemsOf(page)).toEqual([]);
  await page.context().close();
});
