import { ReminderRounds } from '../../src/application/reminders/reminder-rounds.js';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { dayIn } from '../support/days.js';

describe('figures that are asked for, in the console', () => {
  let console_: ConsoleTest;
  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_?.close());

  it('are asked for by the principal, reminded of and given by the teacher of the class (row 41)', async () => {
    const principal = await console_.signedIn('principal');
    await principal.goto(new URL('/bao-cao', console_.school.url).href);
    await principal.getByText('Chưa có yêu cầu số liệu nào').waitFor();
    await principal.getByRole('button', { name: 'Yêu cầu số liệu' }).click();
    const asking = principal.getByRole('dialog', { name: 'Yêu cầu số liệu' });
    await asking.getByLabel('Cần số liệu gì').fill('Số trẻ suy dinh dưỡng');
    const [year, month, day] = dayIn(3).split('-');
    await asking.getByLabel('Hạn: hết ngày').fill(`${day}/${month}/${year}`);
    await asking.getByLabel('Tất cả các lớp').check();
    expect(await accessibilityProblems(principal)).toEqual([]);
    await asking.getByRole('button', { name: 'Yêu cầu số liệu' }).click();
    await asking.getByText('Đã gửi yêu cầu.').waitFor();
    await asking.getByRole('button', { name: 'Đóng' }).last().click();
    const requested = principal.getByRole('listitem').filter({ hasText: 'Số trẻ suy dinh dưỡng' });
    await requested.getByText(/đã nộp 0\//).waitFor();

    const teacher = await console_.signedIn('homeroomTeacher', { size: 'phone' });
    await teacher.getByRole('link', { name: 'Số trẻ suy dinh dưỡng' }).waitFor();
    expect(await console_.school.app.get(ReminderRounds).make(demoSchoolId)).toBe('made');
    await teacher.reload();
    await teacher
      .getByRole('banner')
      .getByRole('link', { name: /^Nhắc việc: \d+ chưa xem$/ })
      .click();
    const reminder = teacher
      .getByRole('list', { name: 'Nhắc việc' })
      .getByRole('listitem')
      .filter({ hasText: 'Số trẻ suy dinh dưỡng' });
    await reminder.getByText('sắp đến hạn').waitFor();
    expect(await accessibilityProblems(teacher)).toEqual([]);
    await reminder.getByRole('link', { name: 'Số liệu được yêu cầu · Lớp Lá 1' }).click();
    await teacher.getByRole('heading', { level: 1, name: 'Báo cáo' }).waitFor();
    await teacher.getByRole('button', { name: 'Nộp số liệu: Lớp Lá 1' }).click();
    const giving = teacher.getByRole('dialog', { name: 'Nộp số liệu: Lớp Lá 1' });
    await giving.getByRole('textbox').fill('2 trẻ');
    await giving.getByRole('button', { name: 'Nộp số liệu' }).click();
    await giving.getByText('Đã nộp số liệu.').waitFor();
    await giving.getByRole('button', { name: 'Đóng' }).last().click();
    await teacher.getByText('Đúng hạn').waitFor();
    expect(await accessibilityProblems(teacher)).toEqual([]);
    expect(complaintsOf(teacher)).toEqual([]);

    await requested.getByText('2 trẻ').waitFor();
    expect(await accessibilityProblems(principal)).toEqual([]);
    await requested.getByRole('button', { name: 'Rút yêu cầu' }).click();
    const withdrawing = principal.getByRole('dialog', { name: 'Rút yêu cầu số liệu' });
    await withdrawing.getByLabel('Lý do').fill('Đã có số liệu');
    await withdrawing.getByRole('button', { name: 'Rút yêu cầu' }).click();
    await withdrawing.getByText('Đã rút yêu cầu.').waitFor();
    await withdrawing.getByRole('button', { name: 'Đóng' }).last().click();
    await requested.getByText('Yêu cầu đã được rút.').waitFor();
    expect(complaintsOf(principal)).toEqual([]);
  });
});
