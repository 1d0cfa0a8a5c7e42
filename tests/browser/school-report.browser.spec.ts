import { demoClassId } from '../../src/demo/demo-school.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { childrenOf, type Profile } from '../support/school-steps.js';
import { done } from '../support/served-school.js';

describe('the school report of a child', () => {
  let console_: ConsoleTest;
  let child: Profile;
  beforeAll(async () => {
    console_ = await openConsole();
    const { school } = console_;
    const [first] = await childrenOf(school, 'Lá 1');
    if (!first) throw new Error('the class has children');
    child = first;
    const fields = [{ name: 'result', value: 'D' }];
    const of = { dossierId: child.dossierId, kind: 'development-assessment', period: '2025-10' };
    const drawn = { ...of, topic: 'the-chat', fields };
    const { createdId: recordId } = await done(school, 'homeroomTeacher', 'registerRecord', drawn);
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
    await done(school, 'homeroomTeacher', 'registerRecord', { ...drawn, topic: 'nhan-thuc' });
  });
  afterAll(() => console_?.close());

  it('says first what it lacks, and of what it has who recorded and approved it (rows 97, 99)', async () => {
    const page = await console_.signedIn('homeroomTeacher');
    await page.goto(`${console_.school.url}/ho-so/${child.dossierId}`);
    await page.getByRole('link', { name: 'Học bạ', exact: true }).click();
    await page.getByText(/^Học bạ chưa hoàn chỉnh: còn \d+ nội dung$/u).waitFor();
    const table = page.getByRole('table').filter({ hasText: 'Tháng 10/2025' });
    const row = table.getByRole('row').filter({ hasText: 'thể chất' });
    await row.getByText('Đạt', { exact: true }).waitFor();
    await row.getByText('Người duyệt', { exact: true }).waitFor();
    await row.getByRole('link', { name: /^Mở bản ghi/u }).waitFor();
    const draft = table.getByRole('row').filter({ hasText: 'nhận thức' });
    await draft.getByText('Bản nháp').waitFor();
    expect(await draft.getByText('Đạt', { exact: true }).count()).toBe(0);
    await page.getByText('Xem những nội dung còn lại').click();
    await page.getByRole('link', { name: /nhận thức, Tháng 10\/2025$/u }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.title()).toBe('Học bạ · Lưu Vết');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'In học bạ' }).isVisible()).toBe(false);
    await page.getByText(/^Học bạ chưa hoàn chỉnh/u).waitFor();
    await page.locator('.printed-end').waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('stands in the summary of its class, with what is not approved marked so (row 112)', async () => {
    const page = await console_.signedIn('homeroomTeacher');
    await page.goto(`${console_.school.url}/lop/${demoClassId('Lá 1')}`);
    await page.getByRole('link', { name: 'Bảng tổng hợp', exact: true }).click();
    await page.getByLabel('Kỳ', { exact: true }).selectOption('2025-10');
    const table = page.getByRole('table').filter({ hasText: 'Tháng 10/2025' });
    const row = table.getByRole('row').filter({ hasText: 'Đạt' });
    await row.getByText('Bản nháp').waitFor();
    expect(await row.count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('fits a phone in the dark, and is not there for whoever does not read the child', async () => {
    const page = await console_.signedIn('principal', { size: 'phone', scheme: 'dark' });
    const address = `${console_.school.url}/hoc-ba/${child.dossierId}`;
    await page.goto(`${address}/2025-2026`);
    await page.getByText(/^Học bạ chưa hoàn chỉnh/u).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.goto(`${address}/2031-2032`);
    await page.getByRole('heading', { level: 1, name: /Không/u }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});
