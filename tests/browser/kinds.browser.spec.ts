import type { Page } from 'playwright-core';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { type ConsoleTest, openConsole } from '../support/console.js';
import { carryOut, closeDialog, visit, wrongWith } from '../support/in-browser.js';
import { lastIndex } from '../support/school-steps.js';

let console_: ConsoleTest;
beforeAll(async () => {
  console_ = await openConsole();
});
afterAll(() => console_.close());

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const fieldOf = (page: Page, n: number) => page.getByRole('group', { name: `Ô thứ ${n}` });
const send = (page: Page) => page.getByRole('button', { name: 'Thêm loại hồ sơ', exact: true });
const wrongAt = async (page: Page, label: string): Promise<string> => {
  const input = page.getByRole('textbox', { name: label, exact: true });
  await page.locator('[aria-invalid="true"]').first().waitFor();
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  const described = (await input.getAttribute('aria-describedby')) ?? '';
  const ids = described.split(' ').filter((id) => id.endsWith('-error'));
  return page.locator(`[id="${ids[0]}"]`).innerText();
};

const kindInForce = async (kind: string): Promise<unknown> => {
  const { school } = await console_.school.ask<{
    school: { ownKinds: string[]; kindsInForce: unknown[] };
  }>(
    'principal',
    `query ($only: [String!], $waitFor: LogIndex) { school(waitFor: $waitFor) {
       ownKinds
       kindsInForce(only: $only) { kind tier about every owners due { days } chain { roles }
         retention { years from } label { vi en }
         fields { name required sensitive purpose readers label { vi en }
           type { is max options { code label { vi } } } } } } }`,
    { only: [kind], waitFor: await lastIndex(console_.school) },
  );
  return school;
};

describe('the kinds of records of a school', () => {
  it('stand in one list with their law, owner, rhythm, due day and approval, on paper as well (row 107)', async () => {
    const page = await console_.signedIn('vicePrincipal');
    await visit(page, 'Nhà trường', 'Hồ sơ');
    await page.getByRole('link', { name: 'Các loại hồ sơ', exact: true }).click();
    const attendance = card(page, 'Điểm danh');
    await page.getByRole('heading', { level: 1, name: 'Các loại hồ sơ' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Hồ sơ của lớp' }).waitFor();
    await attendance.waitFor();
    await attendance.getByText('Mỗi ngày; mỗi trẻ một dòng').waitFor();
    expect(await attendance.getByText('nội bộ, không bắt buộc').count()).toBe(0);
    const note = card(page, 'Phiếu theo dõi tăng trưởng');
    await note.getByText('nội bộ, không bắt buộc').waitFor();
    expect(await note.getByText('trường tự thêm').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Thêm loại riêng của trường' }).count()).toBe(0);
    expect(await wrongWith(page)).toEqual([]);
    await page.getByLabel('Hồ sơ của', { exact: true }).selectOption('TEAM');
    await page.waitForURL(/cua=TEAM/u);
    await attendance.waitFor({ state: 'detached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Hồ sơ của', { exact: true }).isVisible()).toBe(false);
    await page.goto(`${console_.school.url}/danh-muc/moi`);
    await page.getByText('Bạn không thêm được loại hồ sơ').waitFor();
    await page.context().close();
  });

  it('are joined by one of its own, written with the form that it will have, refused where it is wrong, and there at once (row 107)', async () => {
    const { school } = console_;
    const page = await console_.signedIn('principal', { size: 'phone' });
    await page.goto(`${school.url}/danh-muc`);
    await page.getByRole('link', { name: 'Thêm loại riêng của trường' }).click();
    await send(page).click();
    expect(await wrongAt(page, 'Tên loại hồ sơ')).toBe('Chưa điền.');
    await page.getByLabel('Tên loại hồ sơ').fill('Nhật ký vườn trường');
    await page.getByLabel('Căn cứ').fill('Quy định của trường về vườn trường');
    // Any office may enter it and read it, deputies among them.
    expect(await page.getByRole('checkbox', { name: 'tổ phó chuyên môn' }).count()).toBe(2);
    await page.getByRole('textbox', { name: 'Mã', exact: true }).fill('attendance');
    await page.getByLabel('Hồ sơ của', { exact: true }).selectOption('CLASS');
    await page.getByLabel('Lập khi nào').selectOption('WEEK');
    await page.getByLabel('Lưu mấy năm').fill('hai');
    await page.getByLabel('Các bước duyệt').selectOption({ index: 1 });
    await fieldOf(page, 1)
      .getByRole('textbox', { name: 'Tên ô', exact: true })
      .fill('Cây đã trồng');
    await fieldOf(page, 1).getByLabel('Bắt buộc điền').check();
    await page.getByRole('button', { name: 'Thêm ô' }).click();
    // The keyboard is in what was added.
    await page.keyboard.type('Cây ra sao');
    await fieldOf(page, 2).getByLabel('Nhận gì').selectOption('CHOICE');
    const adds = page.getByRole('button', { name: 'Thêm ô' });
    await adds.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Biên bản liên quan');
    const holds = fieldOf(page, 3).getByLabel('Nhận gì');
    await holds.focus();
    await page.keyboard.press('End');
    expect(await holds.inputValue()).toBe('RECORD');
    const most = page.getByRole('textbox', {
      name: 'Số bản ghi được nêu, nhiều nhất',
      exact: true,
    });
    expect(await most.inputValue()).toBe('5');
    await most.fill('11');
    await page.getByLabel('Số quyết định').fill('90/QĐ');
    await send(page).click();
    expect(await wrongAt(page, 'Lưu mấy năm')).toBe('Phải là số nguyên.');
    await page.getByLabel('Lưu mấy năm').fill('2');
    await send(page).click();
    expect(await wrongAt(page, 'Các lựa chọn')).toBe('Cần ít nhất một.');
    expect(await wrongWith(page)).toEqual([]);
    await page.getByLabel('Các lựa chọn').fill('Tốt\nHéo');
    await send(page).click();
    expect(await wrongAt(page, 'Số bản ghi được nêu, nhiều nhất')).toBe('Ngoài khoảng cho phép.');
    await most.fill('2');
    await page.getByLabel('Mỗi trẻ trong lớp một dòng').check();
    await send(page).click();
    expect(await wrongAt(page, 'Số bản ghi được nêu, nhiều nhất')).toBe(
      'Dòng của từng trẻ không nêu được bản ghi khác.',
    );
    expect(await wrongWith(page)).toEqual([]);
    await page.getByLabel('Mỗi trẻ trong lớp một dòng').uncheck();

    const preview = page.getByRole('group', { name: 'Biểu mẫu sẽ như sau' });
    expect(await preview.getByLabel('Cây đã trồng').getAttribute('required')).not.toBeNull();
    expect(await preview.getByLabel('Cây ra sao').getByRole('option').allInnerTexts()).toEqual(
      expect.arrayContaining(['Tốt', 'Héo']),
    );
    await preview.getByText('nhiều nhất 2.').waitFor();
    await send(page).click();
    expect(await wrongAt(page, 'Mã')).toContain('Trường đã có loại hồ sơ mang mã này');

    // What was typed outlives the window.
    await page.reload();
    await page.getByText('Đã khôi phục phần bạn nhập dở.').waitFor();
    expect(await page.getByLabel('Tên loại hồ sơ').inputValue()).toBe('Nhật ký vườn trường');
    await page.getByLabel('Mỗi trẻ trong lớp một dòng').uncheck();
    await page.getByRole('textbox', { name: 'Mã', exact: true }).fill('');
    await page.getByLabel('Các lựa chọn').fill('Tốt\nHéo');
    expect(await wrongWith(page)).toEqual([]);
    await send(page).click();
    await console_.confirm(page, 'principal');
    await page
      .getByRole('status')
      .filter({ hasText: 'Đã thêm loại “Nhật ký vườn trường”.' })
      .waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.getByRole('link', { name: 'Xem các loại hồ sơ' }).click();
    const added = card(page, 'Nhật ký vườn trường');
    await added.getByText('trường tự thêm').waitFor();
    await added.getByText('nội bộ, không bắt buộc').waitFor();
    await added.getByText('Không đặt hạn').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();

    expect(await kindInForce('nhat-ky-vuon-truong')).toMatchObject({
      ownKinds: ['nhat-ky-vuon-truong'],
      kindsInForce: [
        {
          tier: 'INTERNAL',
          about: 'CLASS',
          every: 'WEEK',
          owners: ['HOMEROOM_TEACHER'],
          due: null,
          retention: { years: 2, from: 'YEAR_END' },
          fields: [
            { name: 'cayDaTrong', required: true, purpose: 'own-records', type: { is: 'TEXT' } },
            {
              name: 'cayRaSao',
              label: { vi: 'Cây ra sao', en: 'Cây ra sao' },
              type: { is: 'CHOICE', options: [{ code: 'tot' }, { code: 'heo' }] },
            },
            { name: 'bienBanLienQuan', purpose: null, type: { is: 'RECORD', max: 2 } },
          ],
        },
      ],
    });
  });

  it('are taken from a file as well, all of them or none', async () => {
    const page = await console_.signedIn('systemAdministrator', { scheme: 'dark' });
    await page.goto(`${console_.school.url}/danh-muc/moi`);
    await send(page).waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nạp từ tệp JSON' }).click();
    const dialog = page.getByRole('dialog');
    const choose = (content: unknown) =>
      dialog.locator('input[type="file"]').setInputFiles({
        name: 'loai.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(content)),
      });
    await choose({ something: 'else' });
    await dialog.getByText('Tệp này không chứa loại hồ sơ nào đọc được.').waitFor();
    const note = readCatalogueSource('vn-kindergarten').catalogue.kinds.find(
      ({ kind }) => kind === 'growth-note',
    );
    const label = { vi: 'Sổ mượn đồ chơi', en: 'Toys that were lent' };
    const lent = { ...note, kind: 'toys-lent', label };
    await choose([lent, { ...lent, kind: 'growth-note' }]);
    await dialog.getByText('Tệp có 2 loại:').waitFor();
    await dialog.getByText('Sổ mượn đồ chơi: Ngày đo').first().waitFor();
    await dialog.getByLabel('Số quyết định').fill('91/QĐ');
    await dialog.getByRole('button', { name: 'Thêm loại hồ sơ' }).click();
    await dialog.getByText('Trường đã có loại hồ sơ mang mã “growth-note”.').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await choose(lent);
    await dialog.getByText('Tệp có 1 loại:').waitFor();
    await carryOut(page, 'Thêm loại hồ sơ', 'Đã thêm các loại trong tệp.', () =>
      console_.confirm(page, 'systemAdministrator'),
    );
    await closeDialog(page);
    await page.goto(`${console_.school.url}/danh-muc`);
    await card(page, 'Sổ mượn đồ chơi').getByText('trường tự thêm').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();
  });

  it('are entered by whoever they name, the own one as any other', async () => {
    const { school } = console_;
    const page = await console_.signedIn('homeroomTeacher');
    const { me } = await school.ask<{
      me: { appointments: { class: { id: string } | null }[] };
    }>('homeroomTeacher', '{ me { appointments { class { id } } } }');
    const classId = me.appointments.find((one) => one.class)?.class?.id ?? '';
    await page.goto(`${school.url}/ban-ghi/moi?lop=${classId}&kind=nhat-ky-vuon-truong`);
    await page.getByLabel('Cây đã trồng').fill('Rau muống');
    await page.getByLabel('Cây ra sao').selectOption({ label: 'Tốt' });
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();
  });
});
