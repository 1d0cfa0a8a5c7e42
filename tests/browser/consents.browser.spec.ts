import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
  sizes,
} from '../support/console.js';
import { mediaRecordOf, photoOf } from '../support/media-of-child.js';
import { childrenOf } from '../support/school-steps.js';

describe('consent to photos and films', () => {
  let console_: ConsoleTest;
  let page: Page;
  let recordId: string;
  let dossierId: string;
  beforeAll(async () => {
    console_ = await openConsole();
    const [child] = await childrenOf(console_.school, 'Lá 1');
    dossierId = child?.dossierId ?? '';
    recordId = await mediaRecordOf(console_.school, dossierId);
    page = await console_.signedIn('homeroomTeacher');
  });
  afterAll(() => console_.close());

  const choose = () =>
    page.setInputFiles('input[type=file]', {
      name: 'Hội thu.jpg',
      mimeType: 'image/jpeg',
      buffer: photoOf(90_000),
    });

  it('is missing when a photo is sent, is entered where the refusal leads, and then the photo is taken', async () => {
    await page.goto(`${console_.school.url}/ban-ghi/${recordId}`);
    await choose();
    await page.getByText('Chưa có sự đồng ý đang hiệu lực').waitFor();
    await page.getByRole('link', { name: 'Đồng ý dùng ảnh, phim của trẻ' }).click();
    await page.getByText('Chưa có sự đồng ý nào').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ghi sự đồng ý' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi sự đồng ý' });
    await dialog.getByLabel('Họ tên cha, mẹ hoặc người giám hộ').fill('Nguyễn Thị Lan');
    await dialog.getByLabel('Là gì của trẻ').fill('mẹ');
    await dialog.getByLabel('Giấy').fill('Giấy đồng ý đầu năm, cặp 3');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ghi sự đồng ý' }).click();
    await dialog.getByText('Đã ghi sự đồng ý.').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await page.getByText('Đang hiệu lực').waitFor();
    await page.getByText('Nguyễn Thị Lan').waitFor();
    expect(await page.getByRole('button', { name: 'Ghi sự đồng ý' }).count()).toBe(0);
    await page.goto(`${console_.school.url}/ban-ghi/${recordId}`);
    await choose();
    await page.getByText('Đã đính kèm Hội thu.jpg').waitFor();
    expect(complaintsOf(page).filter((text) => !text.includes('409'))).toEqual([]);
  });

  it('is withdrawn with a warning and a confirmation; the file cannot be read, its entry stays', async () => {
    await page.setViewportSize(sizes.phone);
    await page.goto(`${console_.school.url}/ho-so/${dossierId}?tab=consents`);
    await page.getByRole('button', { name: 'Ghi việc rút đồng ý' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi việc rút đồng ý' });
    await dialog.getByText('Việc này không hoàn tác được').waitFor();
    await dialog.getByLabel('Người rút đồng ý').fill('Nguyễn Thị Lan');
    await dialog.getByLabel('Giấy').fill('Đơn xin rút');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ghi việc rút đồng ý' }).click();
    await console_.confirm(page, 'homeroomTeacher');
    await dialog.getByText('Đã ghi việc rút đồng ý').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await page.getByText('Đã rút', { exact: true }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.goto(`${console_.school.url}/ban-ghi/${recordId}`);
    await page.getByText('Tệp đính kèm').first().waitFor();
    await page.getByText('Tệp đã hủy').first().waitFor();
  });
});
