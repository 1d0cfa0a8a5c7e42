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
import { demoPersonId } from '../../src/demo/demo-school.js';
import { dayIn } from '../support/days.js';
import { childrenOf, lastIndex, type Profile } from '../support/school-steps.js';
import { done } from '../support/served-school.js';

let console_: ConsoleTest;
let children: readonly Profile[];
beforeAll(async () => {
  console_ = await openConsole();
  children = await childrenOf(console_.school, 'Lá 2');
  for (const { dossierId } of children.slice(0, 2)) {
    await done(console_.school, 'registrar', 'recordExit', {
      dossierId,
      exitKind: 'COMPLETED',
      exitedOn: dayIn(0, console_.school.clock),
      decisionNo: '20/QĐ',
    });
  }
});
afterAll(() => console_?.close());

const childAt = (place: number): Profile => {
  const child = children[place];
  if (!child) throw new Error('the class is too small');
  return child;
};
const addressOf = ({ dossierId }: Profile): string => `/ho-so/${dossierId}/tieu-huy`;

const windowAt = async (role: Role, address: string, options?: WindowOptions): Promise<Page> => {
  const page = await console_.signedIn(role, options);
  await page.goto(console_.school.url + address);
  return page;
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const typed = (page: Page, label: string | RegExp) => page.getByRole('textbox', { name: label });

const accessible = async (page: Page): Promise<void> => {
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  expect(await accessibilityProblems(page)).toEqual([]);
};

/** As people write days here. */
const written = (day: string): string => day.split('-').toReversed().join('/');

const ledgerOf = async ({ dossierId }: Profile) => {
  const { history, dossier } = await console_.school.ask<{
    history: { edges: { node: { type: string; role: string } }[] };
    dossier: {
      status: string;
      disposition: { stage: string; certificate: { certificateNo: string } | null };
    };
  }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) {
       history(dossierId: $id, first: 50, waitFor: $waitFor) { edges { node { type role } } }
       dossier(id: $id, waitFor: $waitFor) {
         status disposition { stage certificate { certificateNo } } } }`,
    { id: dossierId, waitFor: await lastIndex(console_.school) },
  );
  return { entries: history.edges.map(({ node }) => node), dossier };
};

const nameOf = async ({ dossierId }: Profile): Promise<string> => {
  const { dossier } = await console_.school.ask<{ dossier: { name: { value: string } } }>(
    'principal',
    'query ($id: ID!) { dossier(id: $id) { name { ... on ReadableValue { value } } } }',
    { id: dossierId },
  );
  return dossier.name.value;
};

/** Two others of the staff, from the list as it stands. */
const chooseCouncil = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: /Các thành viên khác/ }).click();
  expect(await page.getByRole('option', { name: /hiệu trưởng\)/ }).count()).toBe(
    await page.getByRole('option', { name: /phó hiệu trưởng\)/ }).count(),
  );
  for (const place of [0, 1]) await page.getByRole('option').nth(place).click();
  await page.keyboard.press('Escape');
};

describe('a disposition in the console', () => {
  it('goes from the proposal to the certificate in the windows of all who take part', async () => {
    const { school } = console_;
    const child = childAt(0);
    const address = addressOf(child);
    const name = await nameOf(child);

    const registrar = await windowAt('registrar', `/ho-so/${child.dossierId}`);
    await registrar.getByRole('link', { name: /Thời hạn bảo quản, tạm dừng hủy/ }).click();
    await registrar.getByRole('heading', { level: 1, name: /^Hủy hồ sơ/ }).waitFor();
    await says(registrar, /^Phải giữ đến hết ngày 31\/12\/\d{4}/);
    expect(await typed(registrar, 'Căn cứ pháp lý').inputValue()).toMatch(/^Hết thời hạn bảo quản/);
    await accessible(registrar);
    await button(registrar, 'Đề nghị hủy hồ sơ').click();
    await says(registrar, 'Đã đề nghị hủy hồ sơ');

    // Whose turn it is finds it at home.
    const board = await windowAt('boardMember', '/');
    await board.getByRole('link', { name: 'Thẩm định việc hủy hồ sơ' }).last().click();
    await chooseCouncil(board);
    await typed(board, 'Số biên bản họp').fill('1/BB');
    await accessible(board);
    await button(board, 'Ghi kết luận của hội đồng').click();
    await console_.confirm(board, 'boardMember');
    await says(board, 'Đã ghi kết luận của hội đồng');

    const principal = await windowAt('principal', '/');
    await principal.getByRole('link', { name: 'Quyết định hủy hồ sơ' }).last().click();
    await typed(principal, 'Số quyết định').fill('30/QĐ');
    await button(principal, 'Quyết định hủy').click();
    await console_.confirm(principal, 'principal');
    await says(principal, 'Đã quyết định hủy');

    // The window that was left open hears of it.
    await button(registrar, 'Ghi nhận đã thông báo').click();
    await says(registrar, 'Đã ghi nhận việc thông báo');
    await says(board, /^Thời gian thông báo còn đến hết ngày/);
    await accessible(registrar);

    const deputy = await windowAt('vicePrincipal', address, { size: 'phone', scheme: 'dark' });
    await button(deputy, 'Ghi tạm dừng hủy').click();
    await typed(deputy, 'Cơ quan yêu cầu').fill('Công an phường Bến Nghé');
    await typed(deputy, 'Số văn bản yêu cầu').fill('7/CV');
    await typed(deputy, /^Lý do/).fill('Đang xác minh đơn của gia đình');
    await accessible(deputy);
    await deputy.getByRole('dialog').getByRole('button', { name: 'Ghi tạm dừng hủy' }).click();
    await deputy.getByRole('dialog').getByText('Đã ghi tạm dừng hủy').waitFor();
    await deputy.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
    await says(deputy, 'Công an phường Bến Nghé yêu cầu tạm dừng hủy.');
    await accessible(deputy);
    expect(await deputy.evaluate('document.documentElement.scrollWidth')).toBe(360);

    school.clock.pass({ days: 7 * 366 });
    const administrator = await windowAt('systemAdministrator', address);
    await says(administrator, 'Công an phường Bến Nghé yêu cầu tạm dừng hủy.');
    await says(administrator, /^Đã hết thời hạn bảo quản/);
    await says(administrator, 'Đã thông báo và đã hết thời gian chờ.');
    await says(administrator, /Lúc này thủ tục chờ người khác/);
    expect(await button(administrator, 'Tạo bản lưu trữ cuối cùng').count()).toBe(0);
    expect(await button(administrator, 'Bỏ tạm dừng hủy').count()).toBe(0);

    await button(principal, 'Bỏ tạm dừng hủy').click();
    await typed(principal, /Số văn bản chấm dứt/).fill('9/CV');
    await typed(principal, 'Số quyết định').fill('31/QĐ');
    await principal.getByRole('dialog').getByRole('button', { name: 'Bỏ tạm dừng hủy' }).click();
    await console_.confirm(principal, 'principal');
    await principal.getByRole('dialog').getByText('Đã bỏ tạm dừng hủy').waitFor();
    await principal.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();

    await typed(administrator, /Giữ bản lưu trữ đến ngày/).fill(written(dayIn(4000, school.clock)));
    await button(administrator, 'Tạo bản lưu trữ cuối cùng').click();
    await console_.confirm(administrator, 'systemAdministrator');
    await says(administrator, 'Đã tạo và kiểm tra bản lưu trữ cuối cùng');
    await says(administrator, 'đủ 7 trên 7');
    await button(administrator, 'Hủy hồ sơ').click();
    await says(administrator, 'Hãy đánh dấu ô này nếu bạn chắc chắn.');
    await administrator.getByRole('checkbox', { name: /không thể làm lại/ }).check();
    await accessible(administrator);
    expect((await ledgerOf(child)).dossier.status).toBe('EXITED');
    await button(administrator, 'Hủy hồ sơ').click();
    await console_.confirm(administrator, 'systemAdministrator');
    await says(administrator, 'Đã hủy hồ sơ');

    const windows = [registrar, board, principal, deputy, administrator];
    for (const page of windows) await says(page, /^Biên bản hủy số CNH-/);
    const { entries, dossier } = await ledgerOf(child);
    const certificateNo = dossier.disposition.certificate?.certificateNo ?? 'none';
    for (const page of windows) await says(page, `Biên bản hủy số ${certificateNo}`);
    await accessible(administrator);
    await accessible(deputy);
    expect(await deputy.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(dossier).toMatchObject({ status: 'DISPOSED', disposition: { stage: 'CERTIFIED' } });
    const steps = entries.filter(({ type }) => /disposition|hold|backup|certified/.test(type));
    expect(steps.map(({ type, role }) => [type, role])).toEqual([
      ['dossier.disposition-proposed', 'REGISTRAR'],
      ['dossier.disposition-appraised', 'BOARD_MEMBER'],
      ['dossier.disposition-approved', 'PRINCIPAL'],
      ['dossier.disposition-notice-served', 'REGISTRAR'],
      ['dossier.hold-placed', 'VICE_PRINCIPAL'],
      ['dossier.hold-released', 'PRINCIPAL'],
      ['dossier.final-backup-verified', 'SYSTEM_ADMINISTRATOR'],
      ['dossier.disposition-executed', 'SYSTEM_ADMINISTRATOR'],
      ['dossier.destruction-certified', 'ENGINE'],
    ]);

    await principal.getByRole('link', { name: 'Về hồ sơ' }).click();
    await principal.getByRole('heading', { level: 1, name: 'Hồ sơ đã hủy' }).waitFor();
    await says(principal, `Biên bản hủy số ${certificateNo}`);
    await says(principal, 'Đã hủy theo quyết định');
    expect(await principal.locator('body').innerText()).not.toContain(name);
    await principal.getByRole('link', { name: 'Xem biên bản hủy' }).click();
    await principal.getByRole('link', { name: 'Xem và kiểm chứng diễn biến' }).click();
    const entry = principal.getByRole('article').filter({ hasText: 'Lập biên bản hủy' });
    await entry.getByRole('button', { name: /^Kiểm chứng mục/ }).click();
    await principal.getByRole('dialog').getByText('Đã chứng minh', { exact: true }).waitFor();
    expect(windows.flatMap(complaintsOf)).toEqual([]);
    await Promise.all(windows.map((page) => page.context().close()));
  });

  it('ends where the council keeps the dossier, and can be proposed again', async () => {
    const child = childAt(1);
    const { dossierId } = child;
    const { createdId } = await done(console_.school, 'registrar', 'proposeDisposition', {
      dossierId,
      legalBasis: 'Hết thời hạn bảo quản',
    });
    await done(console_.school, 'boardMember', 'appraiseDisposition', {
      dossierId,
      dispositionId: createdId,
      council: ['MN79CB002', 'MN79CB007', 'MN79CB027'].map(demoPersonId),
      minutesNo: '2/BB',
      verdict: 'KEEP',
    });
    const registrar = await windowAt('registrar', addressOf(child), { size: 'phone' });
    await says(registrar, 'Hội đồng kết luận giữ lại hồ sơ.');
    await says(registrar, '· dừng ở đây');
    await accessible(registrar);
    await button(registrar, 'Đề nghị hủy hồ sơ').click();
    await says(registrar, 'Đã đề nghị hủy hồ sơ');
    expect((await ledgerOf(child)).dossier.disposition.stage).toBe('PROPOSED');
    expect(complaintsOf(registrar)).toEqual([]);
    await registrar.context().close();
  });
});
