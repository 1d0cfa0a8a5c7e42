import type { Locator, Page } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { dayIn } from '../support/days.js';

/** The finding among what waits on the first page, when only this kind is shown. */
const waiting = async (page: Page, kind: string): Promise<Locator> => {
  await page.getByRole('link', { name: kind }).first().click();
  return page.getByRole('listitem').filter({ hasText: 'Ghi sổ theo dõi trong ngày' });
};

const typed = (days: number): string => dayIn(days).split('-').reverse().join('/');

describe('inspections, in the console', () => {
  let console_: ConsoleTest;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.close());

  it('an inspector gives a conclusion, and the school puts right what it asks for (rows 25, 123)', async () => {
    const inspector = await console_.signedIn('inspector', { size: 'phone' });
    await inspector.goto(new URL('/thanh-tra', console_.school.url).href);
    await inspector.getByText('Chưa có kết luận nào').waitFor();
    await inspector.getByRole('button', { name: 'Ghi kết luận' }).click();
    const giving = inspector.getByRole('dialog', { name: 'Ghi kết luận' });
    await giving.getByLabel('Số biên bản').fill('31/BB-SGDĐT');
    await giving.getByLabel('Đánh giá').selectOption('PARTLY');
    await giving.getByLabel('Nội dung kết luận').fill('Hồ sơ đầy đủ, một số sổ ghi trễ');
    await giving.getByRole('button', { name: 'Thêm việc phải khắc phục' }).click();
    await giving.getByLabel('Việc 1: phải khắc phục gì').fill('Ghi sổ theo dõi trong ngày');
    await giving.getByLabel('Việc 1: hạn, hết ngày').fill(typed(10));
    expect(await accessibilityProblems(inspector)).toEqual([]);
    await giving.getByRole('button', { name: 'Ghi kết luận' }).click();
    await console_.confirm(inspector, 'inspector');
    await giving.getByText('Đã ghi kết luận').waitFor();
    await giving.getByRole('button', { name: 'Đóng' }).last().click();
    const given = inspector.getByRole('article', { name: 'Văn bản 31/BB-SGDĐT' });
    await given.getByText('Đạt một phần').waitFor();
    expect(await accessibilityProblems(inspector)).toEqual([]);
    expect(complaintsOf(inspector)).toEqual([]);

    const principal = await console_.signedIn('principal');
    await principal.getByRole('link', { name: 'Thanh tra, kiểm tra' }).click();
    const shown = principal.getByRole('article', { name: 'Văn bản 31/BB-SGDĐT' });
    await shown.getByText('Ghi sổ theo dõi trong ngày').waitFor();
    await shown.getByText(`Hạn: hết ngày ${typed(10)}`).waitFor();
    expect(await shown.getByRole('button', { name: 'Rút kết luận' }).count()).toBe(0);
    expect(await accessibilityProblems(principal)).toEqual([]);

    const registrar = await console_.signedIn('registrar');
    const asked = await waiting(registrar, 'Báo cáo khắc phục sau kiểm tra');
    await asked.getByText(`Hạn: hết ngày ${typed(10)}`).waitFor();
    expect(await accessibilityProblems(registrar)).toEqual([]);
    await asked.getByRole('link').click();
    await registrar.getByRole('button', { name: 'Báo cáo khắc phục: việc 1' }).click();
    const answering = registrar.getByRole('dialog', { name: 'Báo cáo khắc phục: việc 1' });
    await answering.getByLabel('Đã khắc phục thế nào').fill('Đã ghi sổ trong ngày');
    await answering.getByLabel('Địa chỉ hoặc mã bản ghi').fill('không phải địa chỉ');
    await answering.getByText('Không tìm thấy mã bản ghi').waitFor();
    await answering.getByLabel('Địa chỉ hoặc mã bản ghi').fill('');
    expect(await accessibilityProblems(registrar)).toEqual([]);
    await answering.getByRole('button', { name: 'Báo cáo khắc phục' }).click();
    await answering.getByText('Đã báo cáo').waitFor();
    await answering.getByRole('button', { name: 'Đóng' }).last().click();
    expect(await registrar.getByRole('button', { name: /^Ký báo cáo/ }).count()).toBe(0);
    expect(complaintsOf(registrar)).toEqual([]);

    await shown.getByRole('button', { name: 'Ký báo cáo khắc phục: việc 1' }).click();
    const signing = principal.getByRole('dialog', { name: 'Ký báo cáo khắc phục: việc 1' });
    await signing.getByRole('button', { name: 'Ký' }).click();
    await console_.confirm(principal, 'principal');
    await signing.getByText('Đã ký báo cáo').waitFor();
    await signing.getByRole('button', { name: 'Đóng' }).last().click();
    await shown.getByText('Lãnh đạo đã ký').waitFor();
    expect(await accessibilityProblems(principal)).toEqual([]);
    expect(complaintsOf(principal)).toEqual([]);

    await given.getByRole('button', { name: 'Xét việc khắc phục: việc 1' }).click();
    const judging = inspector.getByRole('dialog', { name: 'Xét việc khắc phục: việc 1' });
    await judging.getByLabel('Ý kiến của cơ quan').selectOption('OPEN');
    await judging.getByLabel('Hạn mới').fill(typed(20));
    await judging.getByLabel('Nhận xét').fill('Lớp Lá 2 còn ghi trễ');
    expect(await accessibilityProblems(inspector)).toEqual([]);
    await judging.getByRole('button', { name: 'Xét việc khắc phục' }).click();
    await console_.confirm(inspector, 'inspector');
    await judging.getByText('Đã ghi ý kiến của cơ quan').waitFor();
    await judging.getByRole('button', { name: 'Đóng' }).last().click();
    await shown.getByText('Lớp Lá 2 còn ghi trễ').waitFor();
    expect(complaintsOf(inspector)).toEqual([]);

    await registrar.getByRole('button', { name: 'Báo cáo khắc phục: việc 1' }).click();
    await answering.getByLabel('Đã khắc phục thế nào').fill('Lớp Lá 2 đã ghi đủ');
    await answering.getByRole('button', { name: 'Báo cáo khắc phục' }).click();
    await answering.getByText('Đã báo cáo').waitFor();
    await shown.getByText('Cơ quan quản lý, lần trước: ').waitFor();
    await shown.getByText('Lớp Lá 2 đã ghi đủ').waitFor();
  });

  it('the registrar enters a paper of the authority, and withdraws what was a mistake', async () => {
    const registrar = await console_.signedIn('registrar');
    await registrar.getByRole('link', { name: 'Thanh tra, kiểm tra' }).click();
    await registrar.getByRole('button', { name: 'Ghi kết luận' }).click();
    const entering = registrar.getByRole('dialog', { name: 'Ghi kết luận' });
    await entering.getByLabel('Cơ quan kết luận').selectOption('so-gddt-song-mai');
    await entering.getByLabel('Số biên bản').fill('45/KL-SGDĐT');
    await entering.getByLabel('Nội dung kết luận').fill('Không có tồn tại');
    expect(await accessibilityProblems(registrar)).toEqual([]);
    await entering.getByRole('button', { name: 'Ghi kết luận' }).click();
    await console_.confirm(registrar, 'registrar');
    await entering.getByText('Đã ghi kết luận').waitFor();
    await entering.getByRole('button', { name: 'Đóng' }).last().click();
    await registrar.getByRole('button', { name: 'Rút kết luận 45/KL-SGDĐT' }).click();
    const withdrawing = registrar.getByRole('dialog', { name: 'Rút kết luận 45/KL-SGDĐT' });
    await withdrawing.getByLabel('Lý do').fill('Nhập nhầm số');
    await withdrawing.getByRole('button', { name: 'Rút kết luận' }).click();
    await console_.confirm(registrar, 'registrar');
    await withdrawing.getByText('Đã rút kết luận').waitFor();
    await withdrawing.getByRole('button', { name: 'Đóng' }).last().click();
    const entered = registrar.getByRole('article', { name: 'Văn bản 45/KL-SGDĐT' });
    await entered.getByText('Nhập nhầm số').waitFor();
    expect(await accessibilityProblems(registrar)).toEqual([]);
    expect(complaintsOf(registrar)).toEqual([]);
  });

  it('what is overdue stands on the first page of the leadership (row 25)', async () => {
    console_.school.clock.pass({ days: 21 });
    const later = await console_.signedIn('principal', { size: 'phone' });
    const answered = await waiting(later, 'Ký báo cáo khắc phục');
    await answered.getByText('Trễ hạn').waitFor();
    expect(await accessibilityProblems(later)).toEqual([]);
    expect(complaintsOf(later)).toEqual([]);
  });
});
