import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { dayIn } from '../support/days.js';

const typed = (days: number): string => dayIn(days).split('-').reverse().join('/');

describe('inspections, in the console', () => {
  let console_: ConsoleTest;
  beforeAll(async () => {
    console_ = await openConsole();
  }, 180_000);
  afterAll(() => console_?.close());

  it('an inspector gives a conclusion, and the school sees what to put right by when (row 123)', async () => {
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
    expect(complaintsOf(principal)).toEqual([]);
  }, 120_000);

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
  }, 120_000);
});
