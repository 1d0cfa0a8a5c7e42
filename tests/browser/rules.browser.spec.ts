import { type ConsoleTest, openConsole } from '../support/console.js';
import { dayIn } from '../support/days.js';
import { typed, visit, wrongWith } from '../support/in-browser.js';
import { done } from '../support/served-school.js';

const storyMs = 240_000;

let console_: ConsoleTest;
beforeAll(async () => {
  console_ = await openConsole();
}, 240_000);
afterAll(() => console_.close());

describe('the rules of the school', () => {
  it(
    'are written, submitted and signed, and then stand where everybody reads and prints them (rows 55, 66)',
    async () => {
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
    },
    storyMs,
  );

  it(
    'are read on a phone, as they held on a day before as well (row 89)',
    async () => {
      const { school } = console_;
      const phone = await console_.signedIn('homeroomTeacher', { size: 'phone' });
      await phone.goto(`${school.url}/quy-che`);
      await phone.getByText('Điều 1. Phạm vi áp dụng.').waitFor();
      expect(await phone.getByRole('link', { name: /^Soạn/ }).count()).toBe(0);
      expect(await wrongWith(phone)).toEqual([]);
      await phone.getByLabel('Có hiệu lực vào ngày').fill(typed(dayIn(-1, school.clock)));
      await phone.getByText('Chưa có quy chế nào có hiệu lực vào ngày này').waitFor();
      await phone.context().close();
    },
    storyMs,
  );
});
