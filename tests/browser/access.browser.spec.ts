import type { Page } from 'playwright-core';
import { demoClassId } from '../../src/demo/demo-school.js';
import { type ConsoleTest, openConsole } from '../support/console.js';
import { dayIn } from '../support/days.js';
import { carryOut, closeDialog, showAll, typed, visit, wrongWith } from '../support/in-browser.js';
import { childrenOf, lastIndex, post } from '../support/school-steps.js';

const programName = 'Phần mềm bán trú';

let console_: ConsoleTest;
beforeAll(async () => {
  console_ = await openConsole();
});
afterAll(() => console_.close());

const asked = async <T>(query: string, variables: Record<string, unknown>): Promise<T> =>
  console_.school.ask<T>('principal', query, {
    ...variables,
    waitFor: await lastIndex(console_.school),
  });

/** What the engine answers a program that shows this token. */
const answerTo = async (token: string) => {
  const { data, errors } = await post(console_.school, token, { query: '{ school { code } }' });
  return data ?? errors?.[0]?.extensions?.['code'];
};

/** The receipt is there to be read, whatever became of what the act was about. */
const receiptStays = async (page: Page, done: string): Promise<void> => {
  const receipt = page.getByRole('dialog').getByRole('status').filter({ hasText: done });
  expect(await receipt.count()).toBe(1);
};

describe('who gets in', () => {
  it('a program, with a token that is shown once, until somebody takes it back', async () => {
    const page = await console_.signedIn('systemAdministrator');
    const confirm = () => console_.confirm(page, 'systemAdministrator');
    const dialog = page.getByRole('dialog');
    await visit(page, 'Tài khoản');
    await page.getByRole('button', { name: 'Mở tài khoản phần mềm' }).click();
    await dialog.getByLabel('Tên phần mềm').fill(programName);
    await dialog.getByLabel('Đến hết ngày').fill(typed(dayIn(30, console_.school.clock)));
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Mở tài khoản phần mềm', 'Đã mở tài khoản', confirm);
    await closeDialog(page);
    await showAll(page);
    await page.getByRole('link', { name: programName }).click();
    await page.getByRole('heading', { level: 1, name: programName }).waitFor();
    await page.getByText('Chưa cấp mã truy cập').waitFor();
    expect(await wrongWith(page)).toEqual([]);

    await page.getByRole('button', { name: 'Cấp mã truy cập' }).click();
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Cấp mã truy cập', 'Đã cấp mã truy cập', confirm);
    const token = (await dialog.locator('code').textContent()) ?? '';
    expect(await wrongWith(page)).toEqual([]);
    await closeDialog(page);
    expect(await answerTo(token)).toEqual({ school: { code: '79000MN0' } });
    await page.getByText('đang dùng được').waitFor();
    await page.reload();
    await page.getByText('đang dùng được').waitFor();
    expect(await page.locator('body').textContent()).not.toContain(token);
    expect(await wrongWith(page)).toEqual([]);

    await page.getByRole('button', { name: 'Thu hồi mã' }).click();
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Thu hồi mã', 'Đã thu hồi mã truy cập', confirm);
    await closeDialog(page);
    await page.getByText('đã thu hồi', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Thu hồi mã' }).count()).toBe(0);
    expect(await answerTo(token)).toBe('UNAUTHENTICATED');
    const id = new URL(page.url()).searchParams.get('account');
    const { account } = await asked<{ account: unknown }>(
      `query ($id: ID!, $waitFor: LogIndex) { account(id: $id, waitFor: $waitFor) {
           kind tokens { revoked { role } } } }`,
      { id },
    );
    expect(account).toEqual({
      kind: 'SERVICE',
      tokens: [{ revoked: { role: 'SYSTEM_ADMINISTRATOR' } }],
    });
    await page.context().close();
  });

  it('an inspector, until the school ends what they look under, and their window says so', async () => {
    const inspector = await console_.signedIn('inspector', { size: 'phone' });
    await inspector.goto(`${console_.school.url}/lop/${demoClassId('Lá 1')}`);
    await inspector.getByRole('grid').waitFor();
    const page = await console_.signedIn('principal');
    await page.getByRole('link', { name: 'Quyền xem của cơ quan quản lý' }).click();
    const grant = page.getByRole('article', { name: 'Văn bản 01/YC-MẪU' });
    await grant.getByRole('button', { name: 'Kết thúc quyền xem' }).click();
    await page.getByRole('dialog').getByLabel('Số quyết định').fill('61/QĐ-MN');
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Kết thúc quyền xem', 'Đã kết thúc quyền xem', () =>
      console_.confirm(page, 'principal'),
    );
    await grant.getByText('Kết thúc trước hạn, quyết định số 61/QĐ-MN').waitFor();
    await receiptStays(page, 'Đã kết thúc quyền xem');
    await closeDialog(page);
    expect(await grant.getByRole('button').count()).toBe(0);
    expect(await wrongWith(page)).toEqual([]);

    // Nobody touched the other window.
    await inspector
      .getByRole('heading', { level: 1, name: 'Quyền xem không còn hiệu lực' })
      .waitFor();
    expect(await inspector.getByRole('grid').count()).toBe(0);
    expect(await wrongWith(inspector)).toEqual([]);
    const { authorityGrants } = await asked<{
      authorityGrants: { edges: { node: { ended: { decisionNo: string } } }[] };
    }>(
      `query ($waitFor: LogIndex) { authorityGrants(waitFor: $waitFor) { edges { node {
           ended { decisionNo } } } } }`,
      {},
    );
    expect(authorityGrants.edges).toEqual([{ node: { ended: { decisionNo: '61/QĐ-MN' } } }]);
    await inspector.context().close();
    await page.context().close();
  });

  it('myself, here; what I left open elsewhere I end from here', async () => {
    const elsewhere = await console_.signedIn('homeroomTeacher');
    const here = await console_.signedIn('homeroomTeacher', { size: 'phone' });
    await here.goto(`${console_.school.url}/toi`);
    const sessions = here.getByRole('region', { name: 'Các phiên đang mở' });
    const ends = sessions.getByRole('button', { name: /^Kết thúc phiên này: Thiết bị khác/ });
    await ends.first().waitFor();
    const count = await ends.count();
    expect(await wrongWith(here)).toEqual([]);
    await ends.first().click();
    // Who is at an open line is asked again every half minute; each other request is refused at once.
    await elsewhere.locator('input[name="password"]').waitFor({ timeout: 60_000 });
    await sessions.getByRole('status').filter({ hasText: 'Đã kết thúc phiên' }).waitFor();
    expect(await ends.count()).toBe(count - 1);
    await here.getByText('Bạn kết thúc từ phiên khác').waitFor();
    expect(await wrongWith(here)).toEqual([]);
    await here.reload();
    await sessions.getByText('Phiên này', { exact: true }).waitFor();
    expect(await ends.count()).toBe(count - 1);
    await here.context().close();
    await elsewhere.context().close();
  });
});

describe('where a child is', () => {
  const act = async (page: Page, child: number, item: string): Promise<string> => {
    const menu = page.getByRole('button', { name: /^Việc khác với / }).nth(child);
    const label = (await menu.getAttribute('aria-label')) ?? '';
    await menu.click();
    await page.getByRole('menuitem', { name: item }).click();
    return label.replace('Việc khác với ', '');
  };

  it('changes with a class, and ends with a decision; both stay to be read', async () => {
    const [moving, leaving] = await childrenOf(console_.school, 'Lá 2');
    const page = await console_.signedIn('registrar');
    const dialog = page.getByRole('dialog');
    await page.goto(`${console_.school.url}/lop/${demoClassId('Lá 2')}`);
    await page.getByRole('grid').waitFor();

    const moved = await act(page, 0, 'Chuyển lớp');
    await dialog.getByLabel('Lớp mới').selectOption({ label: 'Lá 3' });
    await dialog.getByLabel('Từ ngày').fill(typed(dayIn(-1, console_.school.clock)));
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Chuyển lớp', 'Đã chuyển lớp');
    await page.getByRole('grid').getByText(moved).waitFor({ state: 'detached' });
    await receiptStays(page, 'Đã chuyển lớp');
    await closeDialog(page);
    expect(await wrongWith(page)).toEqual([]);

    const left = await act(page, 0, 'Ghi rời trường');
    await dialog.getByRole('radio', { name: 'Chuyển trường' }).check();
    await dialog.getByLabel('Số quyết định').fill('12/QĐ-CT');
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Ghi rời trường', 'Đã ghi rời trường');
    const row = page.getByRole('row').filter({ hasText: left });
    await row.getByText('Đã rời trường').waitFor();
    await receiptStays(page, 'Đã ghi rời trường');
    await closeDialog(page);
    expect(await row.getByRole('button').count()).toBe(0);
    await row.getByRole('link', { name: left }).click();
    await page.getByText('12/QĐ-CT').first().waitFor();
    expect(await wrongWith(page)).toEqual([]);

    const where = `query ($id: ID!, $waitFor: LogIndex) { dossier(id: $id, waitFor: $waitFor) {
        status class { name } exit { exitKind decisionNo } } }`;
    expect([
      await asked(where, { id: moving?.dossierId }),
      await asked(where, { id: leaving?.dossierId }),
    ]).toEqual([
      { dossier: { status: 'OPEN', class: { name: 'Lá 3' }, exit: null } },
      {
        dossier: {
          status: 'EXITED',
          class: { name: 'Lá 2' },
          exit: { exitKind: 'TRANSFERRED_OUT', decisionNo: '12/QĐ-CT' },
        },
      },
    ]);
    await page.context().close();
  });
});
