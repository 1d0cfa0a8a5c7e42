import { type ConsoleTest, openConsole } from '../support/console.js';
import { dayIn } from '../support/days.js';
import { carryOut, closeDialog, typed, visit, wrongWith } from '../support/in-browser.js';
import { done, type ServedSchool } from '../support/served-school.js';

let console_: ConsoleTest;
beforeAll(async () => {
  console_ = await openConsole();
});
afterAll(() => console_.close());

const schoolIdOf = async (school: ServedSchool): Promise<string> => {
  const { me } = await school.ask<{ me: { schoolId: string } }>('principal', '{ me { schoolId } }');
  return me.schoolId;
};

describe('the rules of the school', () => {
  it('are written, submitted and signed, and then stand where everybody reads and prints them (rows 55, 66)', async () => {
    const { school } = console_;
    const today = dayIn(0, school.clock);
    const page = await console_.signedIn('vicePrincipal');
    await visit(page, 'Nhà trường', 'Hồ sơ');
    await page.getByRole('link', { name: 'Quy chế của trường', exact: true }).click();
    await page.getByText('Chưa có quy chế nào có hiệu lực vào ngày này').waitFor();
    expect(await wrongWith(page)).toEqual([]);

    await page.getByRole('link', { name: 'Soạn: Quy chế của nhà trường' }).click();
    await page.getByLabel('Nội dung').selectOption({ label: 'Hồ sơ điện tử' });
    await page.getByLabel('Tên quy chế').fill('Quy chế hồ sơ điện tử');
    await page.getByLabel('Số quyết định').fill('30/QĐ');
    await page.getByLabel('Có hiệu lực từ').fill(typed(today));
    await page.getByLabel('Toàn văn').fill('Điều 1. Phạm vi áp dụng.');
    await page.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await page.getByRole('heading', { name: 'Quy chế của nhà trường: Hồ sơ điện tử' }).waitFor();
    const address = page.url();
    await page.context().close();

    const principal = await console_.signedIn('principal');
    await principal.goto(`${school.url}/quy-che`);
    await principal.getByText('Chưa ban hành').waitFor();
    const recordId = address.split('/').at(-1) ?? '';
    await done(school, 'principal', 'approveRecord', { recordId });
    await principal.getByText('Điều 1. Phạm vi áp dụng.').waitFor();
    await principal.getByText(`Có hiệu lực từ ngày ${typed(today)}.`).waitFor();
    await principal.getByText('Đang có hiệu lực', { exact: true }).waitFor();
    expect(await wrongWith(principal)).toEqual([]);

    await principal.emulateMedia({ media: 'print' });
    expect(await principal.getByText('Điều 1. Phạm vi áp dụng.').isVisible()).toBe(true);
    expect(await principal.getByLabel('Có hiệu lực vào ngày').isVisible()).toBe(false);
    await principal.context().close();
  });

  it('are read on a phone and acknowledged, and asked for as they held before (rows 30, 89)', async () => {
    const { school } = console_;
    const phone = await console_.signedIn('homeroomTeacher', { size: 'phone' });
    await phone.goto(`${school.url}/quy-che`);
    await phone.getByText('Điều 1. Phạm vi áp dụng.').waitFor();
    expect(await phone.getByRole('link', { name: /^Soạn/ }).count()).toBe(0);
    expect(await wrongWith(phone)).toEqual([]);
    await phone
      .getByRole('link', { name: 'Quy chế của nhà trường: Hồ sơ điện tử' })
      .first()
      .click();
    await phone.getByRole('button', { name: 'Tôi đã đọc' }).click();
    await carryOut(phone, 'Tôi đã đọc', 'Đã ghi nhận.');
    await closeDialog(phone);
    await phone.getByText('Bạn đã xác nhận đọc:').waitFor();
    expect(await wrongWith(phone)).toEqual([]);
    await phone.goto(`${school.url}/quy-che`);
    await phone.getByLabel('Có hiệu lực vào ngày').fill(typed(dayIn(-1, school.clock)));
    await phone.getByText('Chưa có quy chế nào có hiệu lực vào ngày này').waitFor();
    await phone.context().close();
  });

  it('tell the principal at home what is to be read, and by name who has read it (row 30)', async () => {
    const page = await console_.signedIn('principal');
    await page.getByText('Văn bản cần đọc và xác nhận').first().waitFor();
    await page.goto(`${console_.school.url}/quy-che`);
    await page.getByRole('link', { name: 'Quy chế của nhà trường: Hồ sơ điện tử' }).first().click();
    await page.getByText(/^1 trong \d+ người đã đọc\.$/).waitFor();
    await page.getByText('chưa xác nhận').first().waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();
  });

  it('show of a new version, before it is signed, what it takes out and puts in (row 66)', async () => {
    const { school } = console_;
    const draft = await done(school, 'vicePrincipal', 'registerRecord', {
      dossierId: await schoolIdOf(school),
      kind: 'policy',
      topic: 'ho-so',
      fields: [
        { name: 'title', value: 'Quy chế hồ sơ điện tử' },
        { name: 'decisionNo', value: '45/QĐ' },
        { name: 'effectiveFrom', value: dayIn(30, school.clock) },
        { name: 'text', value: 'Điều 1. Phạm vi áp dụng.\nĐiều 2. Trách nhiệm.' },
      ],
    });
    expect(draft).toBeDefined();
    const page = await console_.signedIn('principal');
    await page.goto(`${school.url}/quy-che`);
    await page.getByRole('link', { name: 'So với bản trước' }).click();
    await page.getByRole('heading', { level: 1, name: 'So sánh hai phiên bản' }).waitFor();
    await page.locator('ins', { hasText: 'Điều 2. Trách nhiệm.' }).waitFor();
    await page.locator('del', { hasText: '30/QĐ' }).waitFor();
    await page.getByText('Không đổi').first().waitFor();
    expect(await page.locator('ins', { hasText: 'Điều 1' }).count()).toBe(0);
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();
  });
});
