import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { AccountInvitations } from '../../src/application/access/invitations.js';
import { demoClassId } from '../../src/demo/demo-school.js';
import { FoundSchool } from '../../src/application/school/found-school.js';
import type {
  AccountId,
  AppointmentId,
  CommandId,
  InvitationId,
  PersonId,
  SchoolId,
} from '../../src/domain/shared/ids.js';
import { noFurtherScope } from '../../src/domain/shared/roles.js';
import { type ConsoleTest, type InvitedVisit, openConsole, sizes } from '../support/console.js';
import { dayIn, inDays } from '../support/days.js';
import {
  carryOut,
  closeDialog,
  officeOf,
  openPerson,
  typed,
  visit,
  wrongWith,
} from '../support/in-browser.js';
import { lastIndex } from '../support/school-steps.js';

const teamName = 'Tổ Hành chính';
const schoolYear = '2026-2027';

let console_: ConsoleTest;
let principal: Page;

beforeAll(async () => {
  console_ = await openConsole();
  principal = await console_.signedIn('principal');
});
afterAll(() => console_.close());

const confirm = () => console_.confirm(principal, 'principal');

/** What the engine says the school is made of, once it has everything written so far. */
const structureOf = async () => {
  const { school } = await console_.school.ask<{
    school: {
      teams: { name: string; kind: string; schoolYear: string | null }[];
      years: { name: string; startsOn: string; endsOn: string }[];
      classes: { name: string; level: { code: string } | null }[];
    };
  }>(
    'principal',
    `query ($year: String, $waitFor: LogIndex) { school(waitFor: $waitFor) {
       teams { name kind schoolYear } years { name startsOn endsOn }
       classes(schoolYear: $year) { name level { code } } } }`,
    { year: schoolYear, waitFor: await lastIndex(console_.school) },
  );
  return school;
};

const calendarOf = async (name: string): Promise<unknown> => {
  const { school } = await console_.school.ask<{
    school: { years: { name: string; calendar: unknown }[] };
  }>(
    'principal',
    `query ($waitFor: LogIndex) { school(waitFor: $waitFor) { years { name calendar {
       terms { code startsOn endsOn } assessments { code on } daysOff { from to name }
       schoolDays decisionNo } } } }`,
    { waitFor: await lastIndex(console_.school) },
  );
  return school.years.find((year) => year.name === name)?.calendar;
};

const appointmentsOf = async (personId: string | undefined) => {
  const { person } = await console_.school.ask<{
    person: { appointments: { role: string; to: string | null; team: { name: string } | null }[] };
  }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) { person(id: $id, waitFor: $waitFor) {
       appointments { role to team { name } } } }`,
    { id: personId, waitFor: await lastIndex(console_.school) },
  );
  return person.appointments;
};

/** A school of its own, founded with a principal and nothing else. Returns their invitation. */
const newSchool = async (): Promise<string> => {
  const { app, clock } = console_.school;
  const schoolId = randomUUID() as SchoolId;
  const personId = randomUUID() as PersonId;
  const accountId = randomUUID() as AccountId;
  const founded = await app.get(FoundSchool).found(schoolId, randomUUID() as CommandId, [
    {
      type: 'RegisterSchool',
      schoolId,
      code: '79000MN9',
      name: 'Trường Mầm non Mới Mở',
      level: 'kindergarten',
      decisionNo: '01/QĐ',
    },
    { type: 'RegisterPerson', personId, staffCode: 'MOI001', fullName: 'Trần Thị Khởi Đầu' },
    { type: 'OpenAccount', personId, accountId },
    {
      type: 'AppointPerson',
      appointmentId: randomUUID() as AppointmentId,
      personId,
      role: 'principal',
      classId: null,
      ...noFurtherScope,
      from: dayIn(-1, console_.school.clock),
      to: null,
      decisionNo: '02/QĐ',
    },
  ]);
  expect(founded.ok).toBe(true);
  const made = await app
    .get(AccountInvitations)
    .inviteByInstallation(schoolId, randomUUID() as CommandId, {
      invitationId: randomUUID() as InvitationId,
      accountId,
      purpose: 'first-sign-in',
      expiresAt: inDays(1, console_.school.clock),
    });
  expect(clock.now() < inDays(1, console_.school.clock)).toBe(true);
  return made.ok ? (made.value.made?.code ?? '') : '';
};

const openStructure = async (page: Page): Promise<void> => {
  await visit(page, 'Nhân sự');
  await page.getByText('Tổ, năm học, lớp', { exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Năm học và lớp' }).waitFor();
};

describe('whoever runs the school', () => {
  it('opens a team, which somebody joins, leads and leaves', async () => {
    const { fullName } = console_.school.credentials('registrar');
    const { me } = await console_.school.ask<{ me: { person: { id: string } } }>(
      'registrar',
      '{ me { person { id } } }',
    );

    // There is no team of the office yet: whoever wants to appoint its lead is told so.
    await openPerson(principal, 'REGISTRAR', fullName);
    await principal.getByRole('button', { name: 'Phân công' }).click();
    const dialog = principal.getByRole('dialog');
    await dialog.getByLabel('Nhiệm vụ', { exact: true }).selectOption('OFFICE_TEAM_LEAD');
    await dialog.getByText('Trường chưa có tổ văn phòng').waitFor();
    expect(await wrongWith(principal)).toEqual([]);
    await dialog.getByRole('button', { name: 'Không thực hiện' }).click();

    await openStructure(principal);
    await principal.getByRole('button', { name: 'Mở tổ' }).click();
    await dialog.getByLabel('Tên tổ').fill(teamName);
    await dialog.getByLabel('Loại tổ').selectOption('OFFICE');
    expect(await wrongWith(principal)).toEqual([]);
    await carryOut(principal, 'Mở tổ', 'Đã mở tổ');
    await closeDialog(principal);
    const team = principal.getByRole('listitem').filter({ hasText: teamName });
    await team.getByText('tổ văn phòng').waitFor();
    expect((await structureOf()).teams).toContainEqual({
      name: teamName,
      kind: 'OFFICE',
      schoolYear: null,
    });

    // A second one of that name is refused in place, with what was typed still there.
    await principal.getByRole('button', { name: 'Mở tổ' }).click();
    await dialog.getByLabel('Tên tổ').fill(teamName.toUpperCase());
    await dialog.getByRole('button', { name: 'Mở tổ', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByLabel('Tên tổ').inputValue()).toBe(teamName.toUpperCase());
    expect(await wrongWith(principal)).toEqual([]);
    await dialog.getByRole('button', { name: 'Không thực hiện' }).click();

    await openPerson(principal, 'REGISTRAR', fullName);
    await principal.getByRole('button', { name: 'Phân công' }).click();
    await dialog.getByLabel('Nhiệm vụ', { exact: true }).selectOption('OFFICE_TEAM_LEAD');
    await dialog
      .getByRole('combobox', { name: 'Tổ', exact: true })
      .selectOption({ label: teamName });
    await dialog.getByLabel('Từ ngày').fill(typed(dayIn(-3, console_.school.clock)));
    await dialog.getByLabel('Số quyết định').fill('81/QĐ-MN');
    await carryOut(principal, 'Phân công', 'Đã phân công', confirm);
    await closeDialog(principal);
    const office = officeOf(principal, `tổ trưởng văn phòng, tổ ${teamName}`);
    await office.getByText('Đang giữ').waitFor();
    const held = { role: 'OFFICE_TEAM_LEAD', team: { name: teamName } };
    expect(await appointmentsOf(me.person.id)).toContainEqual({ ...held, to: null });

    // The team says who is in it, for everybody who looks.
    await openStructure(principal);
    await team.getByRole('link', { name: fullName }).waitFor();
    expect(await wrongWith(principal)).toEqual([]);
    await team.getByRole('link', { name: fullName }).click();

    const lastDay = dayIn(-1, console_.school.clock);
    await office.getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
    await dialog.getByLabel('Ngày cuối cùng').fill(typed(lastDay));
    await dialog.getByLabel('Số quyết định').fill('82/QĐ-MN');
    expect(await wrongWith(principal)).toEqual([]);
    await carryOut(principal, 'Kết thúc nhiệm vụ', 'Đã ghi ngày kết thúc', confirm);
    await closeDialog(principal);
    await office.getByText('Đã qua').waitFor();
    expect(await appointmentsOf(me.person.id)).toContainEqual({ ...held, to: lastDay });
    await openStructure(principal);
    await team.waitFor();
    expect(await team.getByRole('link', { name: fullName }).count()).toBe(0);
    expect(await wrongWith(principal)).toEqual([]);
  });

  it('appoints a deputy, who stands in while nobody leads the team', async () => {
    const subjectTeam = 'Tổ Mới';
    const { fullName } = console_.school.credentials('teacher');
    const dialog = principal.getByRole('dialog');
    await openStructure(principal);
    await principal.getByRole('button', { name: 'Mở tổ' }).click();
    await dialog.getByLabel('Tên tổ').fill(subjectTeam);
    await dialog.getByLabel('Loại tổ').selectOption('PROFESSIONAL');
    await carryOut(principal, 'Mở tổ', 'Đã mở tổ');
    await closeDialog(principal);

    await openPerson(principal, 'TEACHER', fullName);
    await principal.getByRole('button', { name: 'Phân công' }).click();
    await dialog.getByLabel('Nhiệm vụ', { exact: true }).selectOption('SUBJECT_TEAM_DEPUTY');
    const teams = dialog.getByRole('combobox', { name: 'Tổ', exact: true });
    expect(await teams.getByRole('option', { name: teamName }).count()).toBe(0);
    await teams.selectOption({ label: subjectTeam });
    await dialog.getByLabel('Từ ngày').fill(typed(dayIn(0, console_.school.clock)));
    await dialog.getByLabel('Số quyết định').fill('83/QĐ-MN');
    expect(await wrongWith(principal)).toEqual([]);
    await carryOut(principal, 'Phân công', 'Đã phân công', confirm);
    await closeDialog(principal);
    await officeOf(principal, `tổ phó chuyên môn, tổ ${subjectTeam}`).waitFor();

    await openStructure(principal);
    const team = principal.getByRole('listitem').filter({ hasText: subjectTeam });
    await team.getByText(`Tổ phó, đang thay tổ trưởng: ${fullName}`).waitFor();
    await team.getByText('Chưa có tổ trưởng.').waitFor();
    expect(await wrongWith(principal)).toEqual([]);

    const deputy = await console_.signedIn('teacher');
    await visit(deputy, 'Chờ phê duyệt');
    await deputy.goto(`${console_.school.url}/toi`);
    await deputy
      .getByText('tổ phó chuyên môn, thay tổ trưởng chuyên môn vì chưa có người giữ')
      .waitFor();
    expect(await wrongWith(deputy)).toEqual([]);
  });

  it('opens a school year and a class in it, on a phone', async () => {
    await principal.setViewportSize(sizes.phone);
    await principal.goto(`${console_.school.url}/nhan-su?view=structure`);
    const dialog = principal.getByRole('dialog');
    await principal.getByRole('button', { name: 'Mở năm học' }).click();
    await dialog.getByLabel('Năm học').fill('2026-2028');
    await dialog.getByLabel('Từ ngày').fill('05/09/2026');
    await dialog.getByLabel('Đến hết ngày').fill('31/05/2027');
    // Two years in a row make a school year; what is wrong stands at its input.
    await dialog.getByText('Hai năm liền nhau').waitFor();
    expect(await dialog.getByRole('button', { name: 'Mở năm học' }).isDisabled()).toBe(true);
    expect(await wrongWith(principal)).toEqual([]);
    await dialog.getByLabel('Năm học').fill(schoolYear);
    await carryOut(principal, 'Mở năm học', 'Đã mở năm học');
    await closeDialog(principal);
    await principal.getByRole('heading', { name: `Năm học ${schoolYear}` }).waitFor();
    await principal.getByText('Năm học này chưa có lớp.').waitFor();

    await principal.getByRole('button', { name: `Mở lớp của năm học ${schoolYear}` }).click();
    await dialog.getByLabel('Tên lớp').fill('Mầm 9');
    await dialog
      .getByLabel('Khối hoặc nhóm tuổi')
      .selectOption({ label: 'Mẫu giáo bé (3–4 tuổi)' });
    expect(await wrongWith(principal)).toEqual([]);
    await carryOut(principal, 'Mở lớp', 'Đã mở lớp');
    await closeDialog(principal);
    await principal.getByText('Mầm 9 (Mẫu giáo bé (3–4 tuổi))').waitFor();
    expect(await wrongWith(principal)).toEqual([]);
    const { years, classes } = await structureOf();
    expect(years).toContainEqual({
      name: schoolYear,
      startsOn: '2026-09-05',
      endsOn: '2027-05-31',
    });
    expect(classes).toEqual([{ name: 'Mầm 9', level: { code: 'mau-giao-3-4' } }]);
    await principal.setViewportSize(sizes.laptop);
  });

  it('puts right of which level an open class is, with the reason, on a phone', async () => {
    await principal.setViewportSize(sizes.phone);
    await principal.goto(`${console_.school.url}/lop/${demoClassId('Mầm 1')}`);
    await principal.getByRole('button', { name: 'Sửa khối, nhóm tuổi' }).click();
    const dialog = principal.getByRole('dialog', { name: 'Sửa khối, nhóm tuổi' });
    await dialog.getByLabel('Lý do').fill('Ghi nhầm khi mở lớp');
    const send = dialog.getByRole('button', { name: 'Lưu khối, nhóm tuổi' });
    expect(await send.isDisabled()).toBe(true);
    await dialog
      .getByLabel('Khối hoặc nhóm tuổi')
      .selectOption({ label: 'Mẫu giáo nhỡ (4–5 tuổi)' });
    expect(await wrongWith(principal)).toEqual([]);
    await carryOut(principal, 'Lưu khối, nhóm tuổi', 'Đã lưu khối, nhóm tuổi của lớp.');
    await closeDialog(principal);
    await principal.getByText('Khối, nhóm tuổi đã được sửa: Ghi nhầm khi mở lớp').waitFor();
    await principal.getByText(/^Mẫu giáo nhỡ \(4–5 tuổi\) · /).waitFor();
    expect(await wrongWith(principal)).toEqual([]);
    await principal.setViewportSize(sizes.laptop);
  });

  it('sets the calendar of that year, is told at the row what is wrong, and changes it', async () => {
    await openStructure(principal);
    const year = `Năm học ${schoolYear}`;
    await principal.getByRole('button', { name: `Đặt lịch: ${year}` }).click();
    const dialog = principal.getByRole('dialog');
    const part = (name: string) => dialog.getByRole('group', { name, exact: true });
    const save = dialog.getByRole('button', { name: 'Lưu lịch' });
    // What is known of the year already need not be typed.
    const first = part('Học kỳ I');
    expect(await first.getByLabel('Bắt đầu ngày').inputValue()).toBe('05/09/2026');
    await first.getByLabel('Kết thúc ngày').fill('16/01/2027');
    await part('Học kỳ II').getByLabel('Bắt đầu ngày').fill('18/01/2027');
    await dialog.getByLabel('Giữa học kỳ I', { exact: true }).fill('06/11/2026');
    await dialog.getByLabel('thứ bảy').check();
    await dialog.getByLabel('Số quyết định').fill('06/KH');

    // By keyboard: what was added is what one types into.
    await dialog.getByRole('button', { name: 'Thêm đợt nghỉ' }).press('Enter');
    await part('Đợt nghỉ 1').waitFor();
    await principal.keyboard.type('Tết Dương lịch');
    await principal.keyboard.press('Tab');
    await principal.keyboard.type('01/01/2027');
    await dialog.getByRole('button', { name: 'Thêm đợt nghỉ' }).press('Enter');
    const tet = part('Đợt nghỉ 2');
    await tet.getByLabel('Nghỉ dịp gì').fill('Nghỉ Tết');
    await tet.getByLabel('Từ ngày').fill('01/01/2027');
    await tet.getByLabel('Đến hết ngày').fill('12/02/2027');
    await save.click();
    await tet.getByText('trùng với đợt nghỉ trước').waitFor();
    await tet.getByLabel('Từ ngày').and(principal.locator(':focus')).waitFor();
    expect(await wrongWith(principal)).toEqual([]);
    expect(await calendarOf(schoolYear)).toBeNull();

    // What was typed is kept while the window is shut.
    await dialog.getByRole('button', { name: 'Không thực hiện' }).click();
    await principal.getByRole('button', { name: `Đặt lịch: ${year}` }).click();
    await dialog.getByText('Đã khôi phục phần bạn nhập dở').waitFor();
    await tet.getByLabel('Từ ngày').fill('01/02/2027');
    await carryOut(principal, 'Lưu lịch', 'Đã đặt lịch năm học');
    await closeDialog(principal);
    await principal.getByText('Tết Dương lịch: thứ sáu, 01/01/2027').waitFor();
    const shown = 'Nghỉ Tết: thứ hai, 01/02/2027 – thứ sáu, 12/02/2027';
    await principal.getByText(shown).waitFor();
    expect(await wrongWith(principal)).toEqual([]);
    const newYear = { from: '2027-01-01', to: '2027-01-01', name: 'Tết Dương lịch' };
    const set = {
      terms: [
        { code: 'HK1', startsOn: '2026-09-05', endsOn: '2027-01-16' },
        { code: 'HK2', startsOn: '2027-01-18', endsOn: '2027-05-31' },
      ],
      assessments: [{ code: 'GK1', on: '2026-11-06' }],
      daysOff: [newYear, { from: '2027-02-01', to: '2027-02-12', name: 'Nghỉ Tết' }],
      schoolDays: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
      decisionNo: '06/KH',
    };
    expect(await calendarOf(schoolYear)).toEqual(set);

    // A later one takes its place; the keyboard stays in the form when a row goes.
    await principal.setViewportSize(sizes.phone);
    await principal.getByRole('button', { name: `Sửa lịch: ${year}` }).click();
    await dialog.getByRole('button', { name: 'Bỏ đợt nghỉ 2' }).press('Enter');
    await tet.waitFor({ state: 'detached' });
    const addButton = dialog.getByRole('button', { name: 'Thêm đợt nghỉ' });
    await addButton.and(principal.locator(':focus')).waitFor();
    await dialog.getByLabel('Số quyết định').fill('07/KH');
    expect(await wrongWith(principal)).toEqual([]);
    await carryOut(principal, 'Lưu lịch', 'Đã đặt lịch năm học');
    await closeDialog(principal);
    await principal.getByText(shown).waitFor({ state: 'detached' });
    expect(await wrongWith(principal)).toEqual([]);
    const later = { ...set, daysOff: [newYear], decisionNo: '07/KH' };
    expect(await calendarOf(schoolYear)).toEqual(later);
    await principal.setViewportSize(sizes.laptop);
  });

  it('finds nothing in a new school but what to open first, and opens its board', async () => {
    const founder: InvitedVisit = await console_.invited(await newSchool());
    const { page } = founder;
    const dialog = page.getByRole('dialog');
    await openStructure(page);
    for (const empty of ['Chưa thành lập ban quản trị', 'Chưa có tổ nào', 'Chưa mở năm học nào']) {
      await page.getByText(empty).waitFor();
    }
    expect(await wrongWith(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thành lập ban quản trị' }).click();
    const from = typed(dayIn(-1, console_.school.clock));
    await dialog.getByLabel('Từ ngày').fill(from);
    await dialog.getByLabel('Số quyết định').fill('03/QĐ');
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Thành lập ban quản trị', 'Đã thành lập', founder.confirm);
    await closeDialog(page);
    await page.getByText(`Thành lập từ ${from}`).waitFor();
    expect(await wrongWith(page)).toEqual([]);

    // Its first member is whoever opened it.
    await openPerson(page, 'PRINCIPAL', 'Trần Thị Khởi Đầu');
    await page.getByRole('button', { name: 'Phân công' }).click();
    await dialog.getByLabel('Nhiệm vụ', { exact: true }).selectOption('BOARD_MEMBER');
    await dialog.getByLabel('Việc được giao').fill('Tài chính');
    await dialog.getByLabel('Từ ngày').fill(from);
    await dialog.getByLabel('Số quyết định').fill('04/QĐ');
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Phân công', 'Đã phân công', founder.confirm);
    await closeDialog(page);
    await officeOf(page, 'thành viên ban quản trị, Tài chính').getByText('Đang giữ').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();
  });
});
