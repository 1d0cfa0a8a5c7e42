import type { Page } from 'playwright-core';
import type { Role } from '../../src/domain/shared/roles.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
  says,
  type WindowOptions,
} from '../support/console.js';
import { approvedRecords, witnessedCorrection } from '../support/corrections-in-browser.js';
import { dayIn } from '../support/days.js';
import { storedTexts } from '../support/in-browser.js';
import { lastIndex } from '../support/school-steps.js';
import { done } from '../support/served-school.js';
import { until } from '../support/until.js';

let console_: ConsoleTest;
let records: readonly string[];
beforeAll(async () => {
  console_ = await openConsole();
  records = await approvedRecords(console_.school, 'Lá 1', 3);
});
afterAll(() => console_.close());

const recordAt = (place: number): string => {
  const recordId = records[place];
  if (recordId === undefined) throw new Error('the class is too small');
  return recordId;
};

const windowAt = async (role: Role, address: string, options?: WindowOptions): Promise<Page> => {
  const page = await console_.signedIn(role, options);
  await page.goto(new URL(address, console_.school.url).href);
  return page;
};

const asking = (recordId: string, field: string): string =>
  `/dieu-chinh/moi?recordId=${recordId}&field=${field}`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const typed = (page: Page, label: RegExp) => page.getByRole('textbox', { name: label });

const accessible = async (page: Page): Promise<void> => {
  expect(await accessibilityProblems(page)).toEqual([]);
};

/** No error of a script, nothing that the content security policy had to stop. */
const quiet = async (pages: readonly Page[]): Promise<void> => {
  expect(pages.flatMap(complaintsOf)).toEqual([]);
  await Promise.all(pages.map((page) => page.context().close()));
};

/** Looks at both values and witnesses them. */
const witness = async (page: Page, role: Role): Promise<void> => {
  await page.getByRole('checkbox', { name: /Tôi đã xem cả giá trị cũ/ }).check();
  await button(page, 'Chứng kiến').click();
  await console_.confirm(page, role);
  await says(page, 'Đã chứng kiến');
};

const ledgerOf = async (recordId: string) => {
  const { history, record } = await console_.school.ask<{
    history: {
      edges: { node: { type: string; role: string; citation: { vi: string } | null } }[];
    };
    record: {
      fields: { value: { value?: unknown } }[];
      corrections: { status: string; notifiedPersons: unknown[]; closed: object | null }[];
    };
  }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) {
       history(recordId: $id, first: 50, waitFor: $waitFor) {
         edges { node { type role citation { vi } } } }
       record(id: $id, waitFor: $waitFor) {
         fields(only: ["placeOfBirth"]) { value { ... on ReadableValue { value } } }
         corrections { status notifiedPersons { id } closed { logIndex } } } }`,
    { id: recordId, waitFor: await lastIndex(console_.school) },
  );
  const entries = history.edges.map(({ node }) => node);
  return { entries, record };
};

describe('a correction in the console', () => {
  it('goes from the request to its end in five windows, each of which sees what others did', async () => {
    const recordId = recordAt(0);
    const teacher = await windowAt('teacher', asking(recordId, 'placeOfBirth'));
    await typed(teacher, /Giá trị đúng/).fill('Bệnh viện Từ Dũ');
    await typed(teacher, /Lý do/).fill('Giấy khai sinh ghi khác');
    await typed(teacher, /Minh chứng/).fill('Giấy khai sinh bản chính\nĐơn của phụ huynh');
    await accessible(teacher);
    await button(teacher, 'Gửi đề nghị').click();
    await teacher.getByRole('heading', { level: 1, name: /Nơi sinh/ }).waitFor();
    await says(teacher, 'Chờ cho phép');
    const address = new URL(teacher.url()).pathname;

    const principal = await windowAt('principal', address);
    const board = await windowAt('boardMember', address);
    const homeroom = await windowAt('homeroomTeacher', address);
    const administrator = await windowAt('systemAdministrator', address);
    const windows = [teacher, principal, board, homeroom, administrator];
    for (const page of windows) await says(page, /Hiệu trưởng hoặc phó hiệu trưởng xem xét/);
    await button(principal, 'Cho phép điều chỉnh').waitFor();
    // Whoever asked cannot permit it, and nobody witnesses what is not permitted.
    expect(await button(teacher, 'Cho phép điều chỉnh').count()).toBe(0);
    expect(await button(board, 'Chứng kiến').count()).toBe(0);
    await accessible(principal);

    // A day that does not exist is not sent as no day at all.
    const end = principal.getByRole('textbox', { name: /Cho phép đến hết ngày/ });
    await end.fill('31/02/2099');
    await button(principal, 'Cho phép điều chỉnh').click();
    const dialog = principal.getByRole('dialog');
    expect(await dialog.count()).toBe(0);
    expect(await end.and(principal.locator(':invalid')).count()).toBe(1);
    await end.fill(dayIn(7, console_.school.clock).split('-').toReversed().join('/'));
    await button(principal, 'Cho phép điều chỉnh').click();
    await dialog.locator('input').first().focus();
    await principal.keyboard.type('000000');
    await principal.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    expect(await says(teacher, 'Chờ cho phép')).toBeUndefined();
    await console_.confirm(principal, 'principal');
    await says(principal, 'Đã cho phép điều chỉnh');
    for (const page of windows) await says(page, /Còn chờ chứng kiến: một thành viên ban quản trị/);

    await button(board, 'Chứng kiến').click();
    await says(board, 'Hãy xem cả hai giá trị rồi đánh dấu ô xác nhận.');
    await witness(board, 'boardMember');
    await says(homeroom, 'Ban quản trị chứng kiến');
    await accessible(homeroom);
    await witness(homeroom, 'homeroomTeacher');
    for (const page of windows) await says(page, /Đủ người chứng kiến/);

    await button(administrator, 'Thực hiện điều chỉnh').click();
    await console_.confirm(administrator, 'systemAdministrator');
    await says(administrator, 'Đã thực hiện điều chỉnh');
    await button(teacher, 'Kết thúc điều chỉnh').waitFor();
    await typed(teacher, /Bản in đã cấp lại/).fill('Phiếu thông tin trẻ');
    await teacher.getByRole('combobox', { name: 'Đã báo cho ai' }).click();
    await teacher.getByRole('option').first().click();
    await teacher.keyboard.press('Escape');
    await button(teacher, 'Kết thúc điều chỉnh').click();
    for (const page of windows) await says(page, 'Điều chỉnh đã kết thúc.');
    await accessible(administrator);

    const { entries, record } = await ledgerOf(recordId);
    expect(entries.slice(3).map(({ type, role }) => [type, role])).toEqual([
      ['record.correction-requested', 'TEACHER'],
      ['record.correction-permitted', 'PRINCIPAL'],
      ['record.correction-attested', 'BOARD_MEMBER'],
      ['record.correction-attested', 'HOMEROOM_TEACHER'],
      ['record.correction-applied', 'SYSTEM_ADMINISTRATOR'],
      ['record.correction-closed', 'TEACHER'],
    ]);
    for (const { citation } of entries.slice(3)) {
      await says(principal, citation?.vi ?? 'no citation');
    }
    expect(record.fields[0]?.value.value).toBe('Bệnh viện Từ Dũ');
    expect(record.corrections).toMatchObject([{ status: 'CLOSED', closed: {} }]);
    expect(record.corrections[0]?.notifiedPersons).toHaveLength(1);
    await quiet(windows);
  });

  it('is asked for by a homeroom teacher, witnessed by who was designated, and withdrawn, on phones', async () => {
    const recordId = recordAt(1);
    const phone = { size: 'phone', scheme: 'dark' } as const;
    const homeroom = await windowAt('homeroomTeacher', asking(recordId, 'currentAddress'), phone);
    await typed(homeroom, /Giá trị đúng/).fill('12 Lê Lợi, phường Bến Nghé');
    await typed(homeroom, /Lý do/).fill('Gia đình đã chuyển nhà');
    await button(homeroom, 'Gửi đề nghị').click();
    await says(homeroom, 'Chờ cho phép');
    const address = new URL(homeroom.url()).pathname;

    const principal = await windowAt('principal', '/dieu-chinh', phone);
    await principal.getByRole('heading', { name: 'Chờ bạn' }).waitFor();
    await accessible(principal);
    await principal.getByRole('link', { name: 'Chỗ ở hiện nay' }).click();
    await says(principal, /Người đề nghị là giáo viên chủ nhiệm/);
    await principal.getByRole('combobox', { name: /Người chứng kiến được chỉ định/ }).click();
    await principal
      .getByRole('option', { name: /thành viên ban quản trị/ })
      .last()
      .click();
    await button(principal, 'Cho phép điều chỉnh').click();
    await console_.confirm(principal, 'principal');
    await says(principal, 'Đã cho phép điều chỉnh');
    await says(homeroom, 'Người được chỉ định chứng kiến:');
    await accessible(homeroom);
    for (const page of [homeroom, principal]) {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    }
    // The designated witness stands in for the class, so the requester is offered no witnessing.
    expect(await button(homeroom, 'Chứng kiến').count()).toBe(0);

    await button(homeroom, 'Rút lại đề nghị').click();
    await button(homeroom, 'Rút lại ngay').click();
    await says(homeroom, 'Đã rút lại đề nghị');
    await says(principal, 'Người đề nghị rút lại');
    expect(new URL(principal.url()).pathname).toBe(address);
    const { entries, record } = await ledgerOf(recordId);
    expect(entries.at(-1)).toMatchObject({
      type: 'record.correction-voided',
      role: 'HOMEROOM_TEACHER',
    });
    expect(record.corrections).toMatchObject([{ status: 'VOIDED' }]);
    await quiet([homeroom, principal]);
  });

  it('keeps what was typed when the value changes meanwhile, and when the window is closed', async () => {
    const { school } = console_;
    const recordId = recordAt(2);
    const teacher = await windowAt('teacher', asking(recordId, 'placeOfBirth'), { language: 'en' });
    await typed(teacher, /Right value/).fill('Huế');
    await typed(teacher, /Reason/).fill('The birth certificate says so');
    await until(async () => (await storedTexts(teacher)).includes('drafts: '));
    await teacher.reload();
    await says(teacher, 'What you had begun to type is back.');
    expect(await typed(teacher, /Right value/).inputValue()).toBe('Huế');

    const change = { recordId, field: 'placeOfBirth', value: 'Đà Nẵng' };
    const correctionId = await witnessedCorrection(school, change);
    const of = { recordId, correctionId };
    await done(school, 'systemAdministrator', 'applyCorrection', of);
    await says(teacher, 'The value changed while you were typing');
    await button(teacher, 'Send the request').click();
    await says(teacher, /is no longer the one that was named/);
    await accessible(teacher);
    expect(await typed(teacher, /Right value/).inputValue()).toBe('Huế');
    await button(teacher, 'I have seen the new value').click();
    await button(teacher, 'Send the request').click();
    await says(teacher, 'Waiting for permission');
    await says(teacher, 'Đà Nẵng');
    const { record } = await ledgerOf(recordId);
    expect(record.corrections.map(({ status }) => status).toSorted()).toEqual([
      'APPLIED',
      'REQUESTED',
    ]);
    await quiet([teacher]);
  });
});
