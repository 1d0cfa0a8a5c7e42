import type { Page } from 'playwright-core';
import { demoClassId } from '../../src/demo/demo-school.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { childrenOf } from '../support/school-steps.js';

const requestNo = '77/CV-SGDĐT';
const covered = 'Lá 1';
const notCovered = 'Lá 2';

let console_: ConsoleTest;
let principal: Page;

beforeAll(async () => {
  console_ = await openConsole();
  principal = await console_.signedIn('principal');
});
afterAll(() => console_.close());

const carryOut = async (button: string, done: string): Promise<void> => {
  await principal.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  await console_.confirm(principal, 'principal');
  await principal.getByRole('status').filter({ hasText: done }).waitFor();
};

const closeDialog = async (): Promise<void> => {
  await principal.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
  await principal.getByRole('dialog').waitFor({ state: 'detached' });
};

/** The principal opens one class to the province and names an inspector. Returns their code. */
const grantForOneClass = async (): Promise<string> => {
  await principal.getByRole('link', { name: 'Quyền xem của cơ quan quản lý' }).click();
  await principal.getByRole('button', { name: 'Cấp quyền xem' }).click();
  const dialog = principal.getByRole('dialog');
  await dialog.getByLabel('Cơ quan').selectOption('so-gddt-song-mai');
  await dialog.getByLabel('Số văn bản yêu cầu').fill(requestNo);
  await dialog.getByRole('radio', { name: 'Chỉ những lớp chọn dưới đây' }).check();
  await dialog.getByRole('checkbox', { name: covered, exact: true }).check();
  expect(await accessibilityProblems(principal)).toEqual([]);
  await carryOut('Cấp quyền xem', 'Đã cấp quyền xem');
  await closeDialog();

  const card = principal.getByRole('article', { name: `Văn bản ${requestNo}` });
  await card.getByText(`lớp ${covered}`).waitFor();
  await card.getByRole('button', { name: 'Nêu tên người kiểm tra' }).click();
  await dialog.getByLabel('Họ và tên người kiểm tra').fill('Đỗ Thanh Tùng');
  await carryOut('Nêu tên người kiểm tra', 'Đã nêu tên người kiểm tra');
  await closeDialog();

  await card.getByRole('button', { name: 'Tạo mã mời cho Đỗ Thanh Tùng' }).click();
  await carryOut('Tạo mã mời', 'Đã tạo mã mời');
  const code = (await dialog.locator('code').textContent()) ?? '';
  await closeDialog();
  return code;
};

describe('an inspector', () => {
  it('sees what the grant covers and nothing else, is noted, and is told when it is over (row 119)', async () => {
    const { school } = console_;
    const { page: inspector } = await console_.invited(await grantForOneClass());

    const banner = inspector.getByRole('alert').filter({ hasText: requestNo });
    await banner.getByText(`lớp ${covered}`).waitFor();
    expect(await banner.textContent()).toContain('Mọi lượt xem đều được ghi');
    // No place is for writing.
    const places = inspector.getByRole('navigation');
    for (const name of ['Tài khoản', 'Nhập danh sách', 'Chờ phê duyệt', 'Nhân sự']) {
      expect(await places.getByRole('link', { name, exact: true }).count()).toBe(0);
    }
    expect(await accessibilityProblems(inspector)).toEqual([]);

    await inspector.goto(`${school.url}/lop/${demoClassId(notCovered)}`);
    await inspector.getByText('Văn bản yêu cầu của bạn không gồm nội dung này').waitFor();
    const [hidden] = await childrenOf(school, notCovered);
    await inspector.goto(`${school.url}/ho-so/${hidden?.dossierId}`);
    await inspector.getByText('Văn bản yêu cầu của bạn không gồm nội dung này').waitFor();

    await inspector.goto(`${school.url}/lop/${demoClassId(covered)}`);
    await inspector.locator('main a[href^="/ho-so/"]').first().click();
    await inspector.waitForURL(/\/ho-so\//);
    await inspector.locator('[aria-busy="true"]').waitFor({ state: 'detached' });

    await principal.getByRole('link', { name: 'Sổ truy cập' }).click();
    await principal.getByRole('checkbox', { name: 'Chỉ lượt xem của người kiểm tra' }).check();
    const seen = principal.getByRole('listitem').filter({ hasText: requestNo });
    await seen.first().waitFor();
    const who = await seen.first().innerText();
    expect(who).toContain('người kiểm tra');
    expect(who).not.toContain('Tên đã hủy');
    await seen.first().getByRole('button', { name: 'Xem những hồ sơ nào' }).click();
    await seen.first().getByRole('link').first().waitFor();
    expect(await accessibilityProblems(principal)).toEqual([]);
    const { accessLog } = await school.ask<{
      accessLog: { edges: { node: { requestNo: string; role: string } }[] };
    }>(
      'principal',
      '{ accessLog(first: 1, inspectorsOnly: true) { edges { node { requestNo role } } } }',
    );
    expect(accessLog.edges).toEqual([{ node: { requestNo, role: 'INSPECTOR' } }]);

    // The time of the request passes while they look; the next step ends at the door.
    school.clock.pass({ days: 15 });
    await inspector.getByRole('link', { name: 'Lớp và hồ sơ' }).click();
    await inspector
      .getByRole('heading', { level: 1, name: 'Quyền xem không còn hiệu lực' })
      .waitFor();
    expect(await inspector.getByText('Lá 1').count()).toBe(0);
    expect(await accessibilityProblems(inspector)).toEqual([]);
    expect(complaintsOf(inspector)).toEqual([]);
    expect(complaintsOf(principal)).toEqual([]);
  });
});
