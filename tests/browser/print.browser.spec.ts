import type { Page } from 'playwright-core';
import { demoClassId } from '../../src/demo/demo-school.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { complaintsOf, type ConsoleTest, openConsole } from '../support/console.js';
import { approvedRecords, witnessedCorrection } from '../support/corrections-in-browser.js';
import { childrenOf } from '../support/school-steps.js';
import { done } from '../support/served-school.js';
import { childNumber, childrenXlsx } from '../support/xlsx-fixtures.js';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let console_: ConsoleTest;
let page: Page;
const places = { dossierId: '', recordId: '', correctionId: '', lockId: '' };

beforeAll(async () => {
  console_ = await openConsole();
  const { school } = console_;
  const [recordId = ''] = await approvedRecords(school, 'Lá 1', 1);
  const wanted = { recordId, field: 'placeOfBirth', value: 'Huế' };
  const correctionId = await witnessedCorrection(school, wanted);
  const [child] = await childrenOf(school, 'Lá 1');
  const scope = { schoolYear: '2025-2026', classId: demoClassId('Lá 2') };
  const reason = 'Kết thúc năm học';
  const { createdId: lockId } = await done(school, 'boardMember', 'proposeLock', { scope, reason });
  await done(school, 'principal', 'decideLock', { lockId, decisionNo: '12/QĐ' });
  await done(school, 'systemAdministrator', 'executeLock', { lockId });
  Object.assign(places, { dossierId: child?.dossierId, recordId, correctionId, lockId });
  page = await paperOf('principal');
});
afterAll(() => console_.close());

/** A window in the dark theme, as wide as a sheet of A4 within its margins. */
const paperOf = async (role: Role): Promise<Page> => {
  const made = await console_.signedIn(role, { scheme: 'dark' });
  await made.setViewportSize({ width: 673, height: 1_000 });
  return made;
};

const printed = async (of: Page, address: string, shows: string | RegExp): Promise<void> => {
  await of.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await of.goto(`${console_.school.url}${address}`);
  await of.locator('main').getByText(shows).filter({ visible: true }).first().waitFor();
  await of.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  await of.emulateMedia({ media: 'print', colorScheme: 'dark' });
};

/** Whatever of the page is seen and is not black on white, or is wider than the paper. */
const strays = `(() => {
  const seen = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility());
  const words = seen.filter((one) => [...one.childNodes].some(
    (node) => node.nodeType === 3 && node.textContent.trim() !== ''));
  const notBlack = words.filter((one) => getComputedStyle(one).color !== 'rgb(0, 0, 0)');
  const backed = seen.filter((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)');
  const wide = words.filter((one) => !one.closest('.visually-hidden')
    && (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden'
      || one.getBoundingClientRect().right > innerWidth + 1));
  const named = (what) => (one) => what + ': ' + one.textContent.slice(0, 60);
  return [...notBlack.map(named('not black')), ...backed.map(named('on a colour')),
    ...wide.map(named('cut'))];
})()`;

const isPaper = async (of: Page): Promise<void> => {
  expect(await of.evaluate(strays)).toEqual([]);
  expect(await of.evaluate(`getComputedStyle(document.body).backgroundColor`)).toBe(
    'rgb(255, 255, 255)',
  );
  await of.locator('main').getByText('Trường Mầm non Hoa Mẫu').first().waitFor();
  await of.getByText('In từ Lưu Vết lúc').waitFor();
  await of.getByRole('heading', { level: 1 }).waitFor();
  for (const role of ['button', 'navigation', 'searchbox', 'tab', 'menuitem'] as const) {
    expect(await of.getByRole(role).count()).toBe(0);
  }
  expect(complaintsOf(of)).toEqual([]);
};

const lastOf = async (subject: string): Promise<{ hash: string; citation: { vi: string } }> => {
  const { history } = await console_.school.ask<{
    history: { edges: { node: { hash: string; citation: { vi: string } } }[] };
  }>(
    'principal',
    `{ history(${subject}, first: 1, order: NEWEST_FIRST) { edges { node { hash citation { vi } } } } }`,
  );
  const last = history.edges[0]?.node;
  if (!last) throw new Error('nothing happened to it');
  return last;
};

/** The last entry, with what anybody needs to check it. */
const isProved = async (subject: string): Promise<void> => {
  const { hash, citation } = await lastOf(subject);
  await page.getByText(hash).waitFor();
  expect(await page.locator('footer').innerText()).toContain(citation.vi);
};

describe('on paper, black on white also from the dark theme, without anything to click', () => {
  it('a dossier and its timeline say up to which entry they are (row 74)', async () => {
    await printed(page, `/ho-so/${places.dossierId}`, 'Nơi sinh');
    await isPaper(page);
    await isProved(`dossierId: "${places.dossierId}"`);
    await printed(page, `/ho-so/${places.dossierId}?tab=timeline`, 'Phê duyệt');
    await isPaper(page);
  });

  it('a record and a correction do as well (row 32)', async () => {
    await printed(page, `/ban-ghi/${places.recordId}`, 'Nơi sinh');
    await isPaper(page);
    await isProved(`recordId: "${places.recordId}"`);
    await printed(page, `/dieu-chinh/${places.recordId}/${places.correctionId}`, 'Huế');
    await isPaper(page);
    await isProved(`recordId: "${places.recordId}"`);
  });

  it('a lock has its decision, its entries and the root of the log', async () => {
    await printed(page, `/khoa-so/${places.lockId}`, 'Kết thúc năm học');
    await isPaper(page);
    const { lock } = await console_.school.ask<{
      lock: { executed: { logHead: { root: string }; act: { citation: { vi: string } } } };
    }>(
      'principal',
      `{ lock(id: "${places.lockId}") { executed { logHead { root } act { citation { vi } } } } }`,
    );
    const main = (await page.locator('main').innerText()).replaceAll(/\s/gu, '');
    expect(main).toContain(lock.executed.logHead.root);
    expect(main).toContain(lock.executed.act.citation.vi.replaceAll(/\s/gu, ''));
    expect(main).toContain('12/QĐ');
  });

  it('the list of a class is a table whose head stands on each page, with all its children', async () => {
    await printed(page, `/lop/${demoClassId('Lá 1')}`, /^\d+ trẻ$/u);
    await isPaper(page);
    const grid = page.getByRole('grid');
    const head = `getComputedStyle(document.querySelector('[role="grid"] > [role="rowgroup"]'))`;
    expect(await page.evaluate(`${head}.display`)).toBe('table-header-group');
    // Without it the browser does not repeat the head.
    expect(await page.evaluate(`${head}.breakInside`)).toBe('avoid');
    const { length } = await grid.getByRole('row').all();
    expect(await page.getByText(`${length - 1} trẻ`, { exact: true }).count()).toBe(1);
  });

  it('so has the access log', async () => {
    await printed(page, '/so-truy-cap', 'Nguyễn Bảo Trâm');
    await isPaper(page);
  });

  it('and the report of a register that was looked through', async () => {
    const registrar = await paperOf('registrar');
    await registrar.goto(`${console_.school.url}/nhap-danh-sach`);
    const file = await childrenXlsx([
      childNumber(910_001),
      { ...childNumber(910_002), Lớp: 'Lớp không có' },
    ]);
    await registrar
      .getByLabel('Kéo thả tệp Excel (.xlsx) vào đây, hoặc')
      .setInputFiles({ name: 'tre.xlsx', mimeType: workbookType, buffer: file });
    await registrar.getByText('Dòng chưa nhập được').first().waitFor();
    await registrar.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await isPaper(registrar);
    await registrar.getByText('Lớp không có').first().waitFor();
  });
});
