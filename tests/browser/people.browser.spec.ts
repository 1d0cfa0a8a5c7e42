import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { dayIn } from '../support/days.js';
import { carryOut, closeDialog, openPerson, showAll, typed, visit } from '../support/in-browser.js';
import { lastIndex } from '../support/school-steps.js';

const decisionNo = '71/QĐ-MN';

let console_: ConsoleTest;
let principal: Page;

beforeAll(async () => {
  console_ = await openConsole();
  principal = await console_.signedIn('principal');
});
afterAll(() => console_.close());

const confirm = () => console_.confirm(principal, 'principal');

/** The dialog of an act, by the words on its title. */
const dialogOf = (page: Page, title: string) => page.getByRole('dialog', { name: title });

const personIdOf = async (role: 'teacher'): Promise<string> => {
  const { me } = await console_.school.ask<{ me: { person: { id: string } } }>(
    role,
    '{ me { person { id } } }',
  );
  return me.person.id;
};

const appointmentsOf = async (personId: string) => {
  const { person } = await console_.school.ask<{
    person: { appointments: { role: string; to: string | null; decisionNo: string }[] };
  }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) { person(id: $id, waitFor: $waitFor) {
       appointments { role to decisionNo } } }`,
    { id: personId, waitFor: await lastIndex(console_.school) },
  );
  return person.appointments;
};

describe('whoever leads the school', () => {
  it('appoints somebody, who can act at once, and ends it, and they cannot any more (row 58)', async () => {
    const { fullName } = console_.school.credentials('teacher');
    const teacher = await console_.signedIn('teacher');
    const newPlace = teacher.getByRole('link', { name: 'Nhập danh sách' });
    expect(await newPlace.count()).toBe(0);

    await openPerson(principal, 'TEACHER', fullName);
    await principal.getByRole('button', { name: 'Phân công' }).click();
    const dialog = dialogOf(principal, `Phân công: ${fullName}`);
    await dialog.getByLabel('Nhiệm vụ', { exact: true }).selectOption('REGISTRAR');
    await dialog.getByLabel('Từ ngày').fill(typed(dayIn(-2, console_.school.clock)));
    await dialog.getByLabel('Số quyết định').fill(decisionNo);
    expect(await accessibilityProblems(principal)).toEqual([]);
    await carryOut(principal, 'Phân công', 'Đã phân công', confirm);
    await closeDialog(principal);

    // Nobody signed in again: the open window of the other one shows what they may do now.
    await newPlace.waitFor();
    const personId = await personIdOf('teacher');
    expect(await appointmentsOf(personId)).toContainEqual({
      role: 'REGISTRAR',
      to: null,
      decisionNo,
    });

    const office = principal
      .locator('.mantine-Timeline-item')
      .filter({ hasText: 'văn thư, giáo vụ' });
    await office.getByText(`Quyết định số ${decisionNo}`).waitFor();
    await office.getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
    const yesterday = dayIn(-1, console_.school.clock);
    await principal.getByRole('dialog').getByLabel('Ngày cuối cùng').fill(typed(yesterday));
    await principal.getByRole('dialog').getByLabel('Số quyết định').fill('72/QĐ-MN');
    await carryOut(principal, 'Kết thúc nhiệm vụ', 'Đã ghi ngày kết thúc', confirm);
    await closeDialog(principal);
    await office.getByText('Đã qua').waitFor();
    await newPlace.waitFor({ state: 'detached' });
    expect(await appointmentsOf(personId)).toContainEqual({
      role: 'REGISTRAR',
      to: yesterday,
      decisionNo,
    });
    await teacher.context().close();
    expect(complaintsOf(principal)).toEqual([]);
  });

  it('suspends an account, whose open window is out, and lets them in again with a code shown once', async () => {
    const { fullName } = console_.school.credentials('teacher');
    const teacher = await console_.signedIn('teacher');
    await visit(principal, 'Tài khoản');
    await showAll(principal);
    await principal.getByRole('link', { name: fullName }).click();
    await principal.getByRole('heading', { level: 1, name: fullName }).waitFor();
    await principal.getByRole('button', { name: 'Tạm khóa' }).click();
    await principal.getByRole('dialog').getByLabel('Vì sao').fill('Mất điện thoại');
    await carryOut(principal, 'Tạm khóa', 'Đã tạm khóa', confirm);
    await closeDialog(principal);
    await principal.getByText('Mất điện thoại').waitFor();
    await teacher.locator('input[name="password"]').waitFor();

    await principal.getByRole('button', { name: 'Mở lại' }).click();
    await principal.getByRole('dialog').getByLabel('Vì sao').fill('Đã có điện thoại mới');
    await carryOut(principal, 'Mở lại', 'Đã mở lại', confirm);
    await closeDialog(principal);

    await principal.getByRole('button', { name: 'Tạo mã mời' }).click();
    await principal.getByRole('dialog').getByLabel('Để làm gì').selectOption('RECOVERY');
    await carryOut(principal, 'Tạo mã mời', 'Đã tạo mã mời', confirm);
    const code = (await principal.getByRole('dialog').locator('code').textContent()) ?? '';
    expect(code.length).toBeGreaterThan(15);
    expect(await accessibilityProblems(principal)).toEqual([]);
    await closeDialog(principal);
    expect(await principal.locator('body').textContent()).not.toContain(code);
    await principal.getByText('Mã mời gần nhất').waitFor();
    await principal.reload();
    await principal.getByText('Mã mời gần nhất').waitFor();
    expect(await principal.locator('body').textContent()).not.toContain(code);
    expect(await principal.evaluate('JSON.stringify({...localStorage})')).not.toContain(code);

    const accountId = new URL(principal.url()).searchParams.get('account');
    const { account } = await console_.school.ask<{
      account: { status: string; changes: { status: string }[]; invitation: { purpose: string } };
    }>(
      'principal',
      `query ($id: ID!) { account(id: $id) {
           status changes { status } invitation { purpose } } }`,
      { id: accountId },
    );
    expect(account).toEqual({
      status: 'OPEN',
      changes: [{ status: 'SUSPENDED' }, { status: 'OPEN' }],
      invitation: { purpose: 'RECOVERY' },
    });
    await teacher.context().close();
    expect(complaintsOf(principal)).toEqual([]);
  });

  it('sees the whole register and signs for it, up to what was shown', async () => {
    await visit(principal, 'Tài khoản');
    await showAll(principal);
    await principal.getByRole('button', { name: 'Ký rà soát' }).click();
    const dialog = dialogOf(principal, 'Ký rà soát');
    await dialog
      .getByLabel('Những điều phát hiện')
      .fill('Một tài khoản chưa dùng\nMột ủy quyền đã hết');
    await carryOut(principal, 'Ký rà soát', 'Đã ký rà soát', confirm);
    await closeDialog(principal);
    await principal.getByText('Rà soát', { exact: true }).click();
    await principal.getByRole('heading', { name: /học kỳ I, năm học/ }).waitFor();
    await principal.getByText('Một ủy quyền đã hết').waitFor();
    const { accountReviews } = await console_.school.ask<{
      accountReviews: { edges: { node: Readonly<Record<string, unknown>> }[] };
    }>(
      'principal',
      `query ($waitFor: LogIndex) { accountReviews(waitFor: $waitFor) { edges { node {
           term findingsCount signed { role } findings { ... on ReadableValue { value } } } } } }`,
      { waitFor: await lastIndex(console_.school) },
    );
    expect(accountReviews.edges.map(({ node }) => node)).toEqual([
      {
        term: 'FIRST',
        findingsCount: 2,
        signed: { role: 'PRINCIPAL' },
        findings: { value: 'Một tài khoản chưa dùng\nMột ủy quyền đã hết' },
      },
    ]);
    expect(complaintsOf(principal)).toEqual([]);
  });

  it('has forms that are read and used on a phone, in English and in the dark', async () => {
    const page = await console_.signedIn('principal', {
      size: 'phone',
      language: 'en',
      scheme: 'dark',
    });
    const forms: readonly (readonly [address: string, button: string])[] = [
      ['/nhan-su', 'Register a person'],
      ['/nhan-su?view=structure', 'Open a team'],
      ['/tai-khoan', 'Open an account'],
      ['/tai-khoan', 'Open a service account'],
      ['/quyen-xem', 'Grant access'],
    ];
    for (const [address, button] of forms) {
      await page.goto(console_.school.url + address);
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect([button, width, await accessibilityProblems(page)]).toEqual([button, 360, []]);
    }
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});
