import { type ConsoleTest, openConsole } from '../support/console.js';
import { dayIn } from '../support/days.js';
import { carryOut, closeDialog, visit, wrongWith } from '../support/in-browser.js';
import { childrenOf } from '../support/school-steps.js';
import { done } from '../support/served-school.js';

let console_: ConsoleTest;
beforeAll(async () => {
  console_ = await openConsole();
});
afterAll(() => console_.close());

describe('where the original of a record is', () => {
  it('is decided by the principal for kinds of records, and printed on each record (rows 4, 65)', async () => {
    const { school } = console_;
    const [child] = await childrenOf(school, 'Lá 1');
    const teacher = await console_.signedIn('homeroomTeacher', { size: 'phone' });
    await teacher.goto(`${school.url}/ban-ghi/${child?.recordId}`);
    await teacher.getByText(/chưa có quyết định thay bản giấy/).waitFor();

    const page = await console_.signedIn('principal');
    await visit(page, 'Nhân sự');
    await page.getByText('Tổ, năm học, lớp', { exact: true }).click();
    await page.getByRole('heading', { name: 'Bản chính của từng loại hồ sơ' }).waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.getByRole('button', { name: 'Quyết định nơi lưu bản chính' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mọi loại hồ sơ').check();
    await dialog.getByLabel('Số quyết định').fill('24/QĐ');
    await dialog.getByLabel('Căn cứ pháp lý').fill('Quy chế, Điều 11');
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Quyết định nơi lưu bản chính', 'Đã ghi quyết định.', () =>
      console_.confirm(page, 'principal'),
    );
    await closeDialog(page);
    await page.getByRole('heading', { name: 'Các quyết định đã ghi' }).waitFor();
    await page
      .getByText(/^Bản điện tử này thay bản giấy theo quyết định 24\/QĐ/)
      .first()
      .waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();

    const says = teacher.getByText(/^Bản điện tử này thay bản giấy theo quyết định 24\/QĐ/);
    await teacher.reload();
    await says.waitFor();
    expect(await wrongWith(teacher)).toEqual([]);
    await teacher.emulateMedia({ media: 'print' });
    expect(await says.isVisible()).toBe(true);
    await teacher.context().close();
  });

  it('is elsewhere for a kind, and the record keeps its number there (row 4)', async () => {
    const { school } = console_;
    const decided = { system: 'VNEDU', decisionNo: '31/QĐ', legalBasis: 'Công văn 12' };
    const from = dayIn(0, school.clock);
    await done(school, 'principal', 'setLeadingSystem', {
      kinds: ['child-profile'],
      from,
      ...decided,
    });
    const [child] = await childrenOf(school, 'Lá 1');
    const page = await console_.signedIn('homeroomTeacher', { size: 'phone' });
    await page.goto(`${school.url}/ban-ghi/${child?.recordId}`);
    await page.getByText(/^Bản chính nằm ở vnEdu theo quyết định 31\/QĐ/).waitFor();
    await page.getByText('Chưa ghi số ở vnEdu, nơi lưu bản chính.').waitFor();
    expect(await wrongWith(page)).toEqual([]);

    await page.getByRole('button', { name: 'Ghi số ở hệ thống khác' }).click();
    await page.getByRole('dialog').getByLabel('Số, mã ở hệ thống đó').fill('VE-0815');
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Ghi số ở hệ thống khác', 'Đã ghi số.');
    await closeDialog(page);
    const number = page.getByRole('listitem').filter({ hasText: 'vnEdu: VE-0815' });
    await number.waitFor();
    expect(await page.getByText(/^Chưa ghi số ở vnEdu/).count()).toBe(0);
    expect(await wrongWith(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await number.isVisible()).toBe(true);
    const button = page.getByRole('button', { name: 'Ghi số ở hệ thống khác' });
    expect(await button.isVisible()).toBe(false);
    await page.context().close();
  });
});
