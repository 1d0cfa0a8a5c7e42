import type { Page } from 'playwright-core';
import { demoClassId } from '../../src/demo/demo-school.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
  sizes,
} from '../support/console.js';
import { childrenOf, lastIndex } from '../support/school-steps.js';
import { done } from '../support/served-school.js';

// The year of the demo school is over: whatever nobody submitted is missing.
const late = '2026-03-02';
const missing = '2026-03-03';

describe('the progress board in the console (row 40)', () => {
  let console_: ConsoleTest;
  let principal: Page;
  const classId = demoClassId('Lá 1');

  beforeAll(async () => {
    console_ = await openConsole();
    const { school } = console_;
    const [child] = await childrenOf(school, 'Lá 1');
    const fields = [{ name: `${child?.dossierId}/presence`, value: 'P' }];
    const sheet = { dossierId: classId, kind: 'attendance', period: late, fields };
    const { createdId: recordId } = await done(school, 'homeroomTeacher', 'registerRecord', sheet);
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
    principal = await console_.signedIn('principal');
  });
  afterAll(() => console_?.close());

  const countsOfMarch = async () => {
    const { school } = console_;
    const { progress } = await school.ask<{
      progress: { counts: { late: number; waived: number } };
    }>(
      'principal',
      `query ($classId: ID!, $waitFor: LogIndex) { progress(classId: $classId, kinds: ["attendance"],
         from: "2026-03-01", to: "2026-03-31", waitFor: $waitFor) { counts { late waived } } }`,
      { classId, waitFor: await lastIndex(school) },
    );
    return progress.counts;
  };

  it('shows the principal which class lacks what, and leads to it (rows 25, 37)', async () => {
    await principal.getByRole('link', { name: 'Tiến độ hồ sơ' }).click();
    await principal.getByRole('heading', { level: 1, name: 'Tiến độ hồ sơ' }).waitFor();
    await principal.getByLabel('Thời gian').selectOption('2026-03');
    await principal
      .getByText(/^1\/22$/)
      .first()
      .waitFor();
    expect(await accessibilityProblems(principal)).toEqual([]);
    await principal.getByRole('link', { name: 'Xem chi tiết Điểm danh của lớp Lá 1' }).click();
    await principal.getByRole('heading', { level: 1, name: 'Lớp Lá 1: Điểm danh' }).waitFor();
    const day = principal.getByRole('region', { name: 'Ngày 02/03/2026' });
    await day.getByRole('link', { name: /Xem từng bản ghi/ }).click();
    await day.getByText('Nộp trễ').waitFor();
    await day.getByRole('link', { name: 'Mở sổ ngày' }).waitFor();
    expect(await accessibilityProblems(principal)).toEqual([]);
  });

  it('shows what teams and the school owe, with the way to it (rows 37, 51)', async () => {
    const page = await console_.signedIn('principal');
    await page.goto(new URL('/tien-do?nam=2025-2026', console_.school.url).href);
    const heading = page.getByRole('heading', { name: 'Tổ, nhân sự và nhà trường' });
    const units = page.locator('section').filter({ has: heading });
    const plan = units.getByRole('listitem').filter({ hasText: 'Kế hoạch hoạt động của tổ' });
    await plan.first().getByText('Còn thiếu').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await plan
      .first()
      .getByRole('link', { name: /^Mở hồ sơ/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /^Tổ / }).waitFor();
    await page.context().close();
  });

  it('lets one team alone off its plan, says who did and why, and takes it back (row 51)', async () => {
    const page = await console_.signedIn('principal', { size: 'phone' });
    await page.goto(new URL('/tien-do?nam=2025-2026', console_.school.url).href);
    const heading = page.getByRole('heading', { name: 'Tổ, nhân sự và nhà trường' });
    const units = page.locator('section').filter({ has: heading });
    const plans = units.getByRole('listitem').filter({ hasText: 'Kế hoạch hoạt động của tổ' });
    await plans.first().waitFor();
    const others = (await plans.count()) - 1;
    expect(others).toBeGreaterThan(0);
    const waive = plans.first().getByRole('button', { name: /^Miễn nộp: Tổ / });
    const name = (await waive.getAttribute('aria-label'))?.replace('Miễn nộp: ', '') ?? '';
    await waive.click();
    const dialog = page.getByRole('dialog', { name: 'Miễn nộp hồ sơ' });
    await dialog.getByRole('option', { name: /^Tổ .*, kỳ này$/ }).waitFor({ state: 'attached' });
    await dialog.getByLabel('Lý do').fill('Tổ mới lập trong tháng này');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Miễn nộp' }).click();
    await console_.confirm(page, 'principal');
    await dialog.getByText('Đã miễn nộp.').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await plans.getByText('Được miễn riêng: Tổ mới lập trong tháng này').waitFor();
    expect(await plans.getByText('Được miễn', { exact: true }).count()).toBe(1);
    expect(await plans.getByText('Còn thiếu').count()).toBe(others);
    expect(await accessibilityProblems(page)).toEqual([]);

    await units.getByRole('button', { name: `Rút miễn: ${name}` }).click();
    const withdrawing = page.getByRole('dialog', { name: 'Rút việc miễn nộp' });
    await withdrawing.getByLabel('Lý do').fill('Tổ đã có kế hoạch');
    await withdrawing.getByRole('button', { name: 'Rút miễn' }).click();
    await console_.confirm(page, 'principal');
    await withdrawing.getByText('Đã rút việc miễn nộp.').waitFor();
    await withdrawing.getByRole('button', { name: 'Đóng' }).last().click();
    await units.getByRole('button', { name: `Miễn nộp: ${name}` }).waitFor();

    await units.getByRole('button', { name: `Miễn nộp: ${name}` }).click();
    await dialog.getByLabel('Miễn đến đâu').selectOption('everywhere');
    await dialog.getByLabel('Lý do').fill('Cả trường nghỉ bão');
    await dialog.getByRole('button', { name: 'Miễn nộp' }).click();
    await console_.confirm(page, 'principal');
    await dialog.getByText('Đã miễn nộp.').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await units.getByRole('button', { name: `Rút miễn (cho mọi nơi): ${name}` }).click();
    const forAll = page.getByRole('dialog', { name: 'Rút việc miễn nộp cho mọi nơi' });
    await forAll.getByText('Mọi tổ, nhân sự phải nộp loại này').waitFor();
    await forAll.getByText(/^Người miễn: /).waitFor();
    await forAll.getByText(/^Kế hoạch hoạt động của tổ.*: /).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await forAll.getByLabel('Lý do').fill('Đã học lại');
    await forAll.getByRole('button', { name: 'Rút miễn (cho mọi nơi)' }).click();
    await console_.confirm(page, 'principal');
    await forAll.getByText('Đã rút việc miễn nộp.').waitFor();
    await forAll.getByRole('button', { name: 'Đóng' }).last().click();
    await units.getByRole('button', { name: `Miễn nộp: ${name}` }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('waives a day with the reason, and withdraws it', async () => {
    const day = principal.getByRole('region', { name: 'Ngày 03/03/2026' });
    await day.getByRole('link', { name: /Xem từng bản ghi/ }).click();
    await day.getByText('Còn thiếu').waitFor();
    await day.getByRole('button', { name: 'Miễn nộp' }).click();
    const dialog = principal.getByRole('dialog', { name: 'Miễn nộp hồ sơ' });
    await dialog.getByLabel('Lý do').fill('Nghỉ bão theo công văn 12');
    await dialog.getByRole('button', { name: 'Miễn nộp' }).click();
    await console_.confirm(principal, 'principal');
    await dialog.getByText('Đã miễn nộp.').waitFor();
    expect(await accessibilityProblems(principal)).toEqual([]);
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await day.getByText('Nghỉ bão theo công văn 12').waitFor();
    expect(await countsOfMarch()).toEqual({ late: 1, waived: 1 });

    await day.getByRole('button', { name: 'Rút miễn' }).click();
    const withdrawing = principal.getByRole('dialog', { name: 'Rút việc miễn nộp' });
    await withdrawing.getByLabel('Lý do').fill('Lớp đã học');
    await withdrawing.getByRole('button', { name: 'Rút miễn' }).click();
    await console_.confirm(principal, 'principal');
    await withdrawing.getByText('Đã rút việc miễn nộp.').waitFor();
    await withdrawing.getByRole('button', { name: 'Đóng' }).last().click();
    await day.getByText('Còn thiếu').waitFor();
    expect(await countsOfMarch()).toEqual({ late: 1, waived: 0 });
    expect(complaintsOf(principal)).toEqual([]);
  });

  it('lets one child alone off an examination, with the reason, and takes it back (row 40)', async () => {
    const page = await console_.signedIn('principal', { size: 'phone' });
    const exams = new URL(`/tien-do/${classId}/health-exam`, console_.school.url);
    exams.search = String(
      new URLSearchParams({ nam: '2025-2026', phan: 'HK1', ky: '2025-2026/HK1' }),
    );
    await page.goto(exams.href);
    const term = page.getByRole('region', { name: 'Học kỳ I, năm học 2025-2026' });
    const missing = term.getByText('Còn thiếu', { exact: true });
    await missing.first().waitFor();
    const others = (await missing.count()) - 1;
    expect(others).toBeGreaterThan(0);
    const waive = term.getByRole('button', { name: /^Miễn nộp: / }).first();
    const name = (await waive.getAttribute('aria-label'))?.replace('Miễn nộp: ', '') ?? '';
    await waive.click();
    const dialog = page.getByRole('dialog', { name: 'Miễn nộp hồ sơ' });
    await dialog.getByText(/Lý do được mã hóa và hủy cùng dữ liệu của trẻ/).waitFor();
    expect(await dialog.getByLabel('Miễn đến đâu').getByRole('option').allInnerTexts()).toEqual([
      `${name}, kỳ này`,
      `${name}, mọi kỳ của năm học`,
    ]);
    await dialog.getByLabel('Lý do').fill('Nằm viện dài ngày, giấy của bệnh viện số 7');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Miễn nộp' }).click();
    await console_.confirm(page, 'principal');
    await dialog.getByText('Đã miễn nộp.').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    const line = term.getByRole('listitem').filter({ hasText: name });
    await line.getByText('Được miễn riêng', { exact: true }).waitFor();
    expect(await missing.count()).toBe(others);
    const why = page.getByText('Nằm viện dài ngày, giấy của bệnh viện số 7');
    expect(await why.count()).toBe(0);
    await line.getByRole('button', { name: `Xem lý do miễn: ${name}` }).click();
    await line.getByText('Nằm viện dài ngày, giấy của bệnh viện số 7').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await why.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await line.getByRole('button', { name: `Ẩn lý do miễn: ${name}` }).click();
    await why.waitFor({ state: 'detached' });

    await line.getByRole('button', { name: `Rút miễn: ${name}` }).click();
    const withdrawing = page.getByRole('dialog', { name: 'Rút việc miễn nộp' });
    await withdrawing.getByText(name, { exact: true }).waitFor();
    await withdrawing.getByLabel('Lý do').fill('Trẻ đã đi học lại');
    await withdrawing.getByRole('button', { name: 'Rút miễn' }).click();
    await console_.confirm(page, 'principal');
    await withdrawing.getByText('Đã rút việc miễn nộp.').waitFor();
    await withdrawing.getByRole('button', { name: 'Đóng' }).last().click();
    await line.getByText('Còn thiếu', { exact: true }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('has a deadline of the authority entered and withdrawn (row 123)', async () => {
    const day = principal.getByRole('region', { name: 'Ngày 04/03/2026' });
    await day.getByRole('button', { name: 'Đặt hạn: Ngày 04/03/2026' }).click();
    const setting = principal.getByRole('dialog', { name: 'Đặt hạn nộp' });
    await setting.getByLabel('Hạn: hết ngày').fill('09/03/2026');
    await setting.getByLabel('Số văn bản').fill('812/PGDĐT');
    expect(await accessibilityProblems(principal)).toEqual([]);
    await setting.getByRole('button', { name: 'Đặt hạn' }).click();
    await console_.confirm(principal, 'principal');
    await setting.getByText('Đã đặt hạn.').waitFor();
    await setting.getByRole('button', { name: 'Đóng' }).last().click();
    await day.getByText('09/03/2026 · cơ quan quản lý đặt · số 812/PGDĐT').waitFor();

    await principal.getByRole('link', { name: 'Về bảng tiến độ' }).click();
    const heading = principal.getByRole('heading', { name: 'Hạn đã đặt' });
    const panel = principal.locator('section').filter({ has: heading });
    await panel.getByText('Điểm danh: Ngày 04/03/2026').waitFor();
    expect(await accessibilityProblems(principal)).toEqual([]);
    await panel.getByRole('button', { name: /^Rút hạn: Điểm danh/ }).click();
    const withdrawing = principal.getByRole('dialog', { name: 'Rút hạn đã đặt' });
    await withdrawing.getByLabel('Lý do').fill('Phòng đã rút văn bản');
    await withdrawing.getByRole('button', { name: 'Rút hạn' }).click();
    await console_.confirm(principal, 'principal');
    await withdrawing.getByText('Đã rút hạn.').waitFor();
    await withdrawing.getByRole('button', { name: 'Đóng' }).last().click();
    await heading.waitFor({ state: 'detached' });
    expect(complaintsOf(principal)).toEqual([]);
  });

  it('tells the teacher at home what is missing, and leads to entering it', async () => {
    const teacher = await console_.signedIn('homeroomTeacher');
    await teacher.setViewportSize(sizes.phone);
    const owed = teacher.getByRole('region', { name: 'Hồ sơ cần nộp' });
    await owed.getByRole('link', { name: /Điểm danh · Lớp Lá 1/ }).waitFor();
    await owed
      .getByText(/quá hạn/)
      .first()
      .waitFor();
    expect(await accessibilityProblems(teacher)).toEqual([]);
    await teacher.goto(`${console_.school.url}/tien-do?phan=2026-03`);
    await teacher.getByRole('heading', { name: 'Lớp Lá 1' }).waitFor();
    expect(await accessibilityProblems(teacher)).toEqual([]);
    await teacher.getByRole('link', { name: 'Xem chi tiết Điểm danh của lớp Lá 1' }).click();
    const day = teacher.getByRole('region', { name: 'Ngày 03/03/2026' });
    await day.getByRole('link', { name: /Xem từng bản ghi/ }).click();
    expect(await day.getByRole('button', { name: 'Miễn nộp' }).count()).toBe(0);
    await day.getByRole('link', { name: 'Mở sổ ngày' }).click();
    await teacher.waitForURL(`**/lop/${classId}/ngay?ngay=${missing}`);
    expect(complaintsOf(teacher)).toEqual([]);
  });
});
