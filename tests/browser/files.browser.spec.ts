import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { childrenOf, lastIndex } from '../support/school-steps.js';
import { healthExamOf, pdfOf } from '../support/sent-files.js';

describe('files of a record', () => {
  let console_: ConsoleTest;
  let page: Page;
  let recordId: string;
  beforeAll(async () => {
    console_ = await openConsole();
    const [child] = await childrenOf(console_.school, 'Lá 1');
    ({ recordId } = await healthExamOf(console_.school, child?.dossierId ?? ''));
    page = await console_.signedIn('homeroomTeacher');
    await page.goto(`${console_.school.url}/ban-ghi/${recordId}`);
  });
  afterAll(() => console_.close());

  const attachments = async () => {
    const { record } = await console_.school.ask<{
      record: { attachments: { name: { value: string }; pages: number | null }[] };
    }>(
      'homeroomTeacher',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         attachments { pages name { ... on ReadableValue { value } } } } }`,
      { id: recordId, waitFor: await lastIndex(console_.school) },
    );
    return record.attachments.map(({ name, pages }) => [name.value, pages]);
  };
  const section = () =>
    page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({
        has: page.getByRole('heading', { name: 'Tệp đính kèm' }),
      });
  const choose = (name: string, buffer: Buffer, mimeType = 'application/pdf') =>
    page.setInputFiles('input[type=file]', { name, mimeType, buffer });

  it('are chosen, attached and downloaded, while what was typed into the form stays', async () => {
    const bytes = pdfOf(2_500_000);
    await page.getByText('Chưa có tệp nào').waitFor();
    await page.getByLabel('Phản ứng sau tiêm').fill('Sốt nhẹ');
    await choose('Sổ tiêm chủng.pdf', bytes);
    await page.getByText('Đã đính kèm Sổ tiêm chủng.pdf').waitFor();
    expect(await attachments()).toEqual([['Sổ tiêm chủng.pdf', null]]);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải về Sổ tiêm chủng.pdf' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('Sổ tiêm chủng.pdf');
    expect((await readFile(await download.path())).equals(bytes)).toBe(true);
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByText('Đã lưu bản nháp').waitFor();
    expect(await page.getByLabel('Phản ứng sau tiêm').inputValue()).toBe('Sốt nhẹ');
  });

  it('go on where the connection broke, by themselves and by hand, and can be paused', async () => {
    let isBroken = true;
    const offsets: string[] = [];
    await page.route('**/attachments/uploads/*', async (route, request) => {
      if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'] ?? '');
      if (request.method() === 'PATCH' && offsets.length > 2 && isBroken) return route.abort();
      return route.continue();
    });
    await choose('Phim chụp.pdf', pdfOf(5_000_000));
    await page.getByText('Mất kết nối, phần đã gửi vẫn được giữ').waitFor();
    await page.getByRole('button', { name: 'Gửi tiếp' }).waitFor();
    isBroken = false;
    await page.getByRole('button', { name: 'Gửi tiếp' }).click();
    await page.getByText('Đã đính kèm Phim chụp.pdf').waitFor();
    expect(offsets.slice(0, 2)).toEqual(['0', '1048576']);
    expect(offsets.filter((offset) => offset === '0')).toHaveLength(1);
    await page.unroute('**/attachments/uploads/*');
    expect((await attachments()).map(([name]) => name)).toContain('Phim chụp.pdf');
  });

  it('that are not what they seem are refused in words, and what was scanned says from where (row 17)', async () => {
    await choose('giả.pdf', Buffer.from('<html><script>1</script></html>'));
    await section().getByRole('alert').filter({ hasText: 'Nội dung tệp không phải' }).waitFor();
    await section().getByRole('button', { name: 'Đóng' }).click();
    await choose('bảng.xlsx', Buffer.from('PK'));
    await section().getByRole('alert').filter({ hasText: 'bảng.xlsx' }).waitFor();
    await page.getByLabel('Đây là bản quét từ giấy').check();
    await page.getByLabel('Máy quét').fill('Máy văn thư');
    await page.getByLabel('Số trang').fill('3');
    await page.getByLabel('Bản giấy cất ở đâu').fill('Tủ 2, ngăn 3');
    expect(await accessibilityProblems(page)).toEqual([]);
    await choose('Giấy hẹn.pdf', pdfOf(4000));
    await page.getByText('quét từ 3 trang giấy').waitFor();
    expect(await attachments()).toContainEqual(['Giấy hẹn.pdf', 3]);
  });

  it('are removed from a draft after a confirmation', async () => {
    await page.getByRole('button', { name: 'Gỡ Phim chụp.pdf' }).click();
    const dialog = page.getByRole('dialog', { name: 'Gỡ tệp đính kèm' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gỡ', exact: true }).click();
    await dialog.getByText('Đã gỡ tệp').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await page.getByRole('button', { name: 'Gỡ Phim chụp.pdf' }).waitFor({ state: 'detached' });
    expect((await attachments()).map(([name]) => name)).toEqual([
      'Sổ tiêm chủng.pdf',
      'Giấy hẹn.pdf',
    ]);
  });

  it('are read by others on a phone, who find nothing to attach or to remove', async () => {
    const reader = await console_.signedIn('principal', { size: 'phone' });
    await reader.goto(`${console_.school.url}/ban-ghi/${recordId}`);
    await reader.getByRole('link', { name: 'Tải về Giấy hẹn.pdf' }).waitFor();
    expect(await reader.getByRole('button', { name: 'Chọn tệp' }).count()).toBe(0);
    expect(await reader.getByRole('button', { name: /^Gỡ/ }).count()).toBe(0);
    expect(await reader.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await accessibilityProblems(reader)).toEqual([]);
    expect(complaintsOf(reader)).toEqual([]);
  });
});
