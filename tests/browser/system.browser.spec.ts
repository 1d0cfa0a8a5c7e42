import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../src/infrastructure/files/project-root.js';
import { type ConsoleTest, openConsole } from '../support/console.js';
import { carryOut, closeDialog, visit, wrongWith } from '../support/in-browser.js';
import { lastIndex } from '../support/school-steps.js';

let console_: ConsoleTest;
beforeAll(async () => {
  console_ = await openConsole();
  await mkdir(offeredIn(), { recursive: true });
});
afterAll(() => console_.close());

const offeredIn = (): string => path.join(console_.school.directory, 'catalogues');

interface Catalogue {
  readonly catalogueVersion: number;
  readonly kinds: readonly (Readonly<Record<string, unknown>> & {
    readonly fields: readonly Readonly<Record<string, unknown>>[];
  })[];
  readonly authorities: readonly Readonly<Record<string, unknown>>[];
}

const installed = async (file: string): Promise<Catalogue> =>
  JSON.parse(await readFile(path.join(projectRoot(), 'catalogues', file), 'utf8')) as Catalogue;

const offer = (file: string, catalogue: unknown): Promise<void> =>
  writeFile(path.join(offeredIn(), file), JSON.stringify(catalogue));

/** As it would come with a new law: one kind more, and one field more in a form that is there. */
const newerCatalogue = async (): Promise<unknown> => {
  const before = await installed('vn-kindergarten.v3.json');
  const [profile, ...others] = before.kinds;
  if (!profile) throw new Error('the catalogue has no kinds');
  const [field] = profile.fields;
  const homeLanguage = {
    ...field,
    name: 'homeLanguage',
    label: { vi: 'Tiếng nói ở nhà', en: 'Language at home' },
    type: { is: 'text', lengthMax: 60 },
    required: false,
  };
  const { due: _due, schoolReport: _report, ...form } = profile;
  const diary = {
    ...form,
    kind: 'meal-diary',
    label: { vi: 'Nhật ký bữa ăn', en: 'Meal diary' },
    onePerDossier: false,
  };
  const kinds = [{ ...profile, fields: [...profile.fields, homeLanguage] }, ...others, diary];
  return { ...before, catalogueVersion: 4, kinds };
};

const newerAuthorities = async (): Promise<unknown> => {
  const before = await installed('authorities.vn-2025.v1.json');
  const [ministry] = before.authorities;
  const agency = {
    ...ministry,
    authorityId: 'cuc-quan-ly-chat-luong',
    name: { vi: 'Cục Quản lý chất lượng', en: 'Quality Management Agency' },
  };
  return { ...before, catalogueVersion: 2, authorities: [...before.authorities, agency] };
};

const card = (page: Page, name: string) => page.getByRole('article', { name });

describe('whoever answers for the system', () => {
  it('sees whether the engine keeps up, what a newer catalogue would change, and adopts it (row 27)', async () => {
    const { school } = console_;
    const page = await console_.signedIn('systemAdministrator');
    await visit(page, 'Hệ thống');
    await page
      .getByRole('status')
      .filter({ hasText: 'Mọi bảng tra cứu đã theo kịp sổ gốc' })
      .filter({ hasText: 'Phiên bản 0.1.0' })
      .waitFor();
    const { projections } = await school.ask<{ projections: { name: string }[] }>(
      'systemAdministrator',
      '{ projections { name } }',
    );
    const rows = page.getByRole('table', { name: 'Các bảng tra cứu' }).getByRole('row');
    expect(await rows.count()).toBe(projections.length + 1);
    // Every read model has a name that people understand.
    const table = await page.getByRole('table').innerText();
    expect(projections.filter(({ name }) => table.includes(`${name} (`))).toEqual([]);
    await card(page, 'vn-kindergarten, bản 3').getByText('đã ban hành').waitFor();
    await page.getByText('Không có danh mục nào khác').first().waitFor();
    expect(await wrongWith(page)).toEqual([]);

    // What is put there is offered at once, and what is no catalogue keeps nothing from it.
    await offer('a-broken.json', { catalogueId: 'x' });
    await offer('vn-kindergarten.v4.json', await newerCatalogue());
    await page.reload();
    const offered = card(page, 'vn-kindergarten, bản 4');
    await offered.getByText('bản mới hơn').waitFor();
    await offered.getByText('Thêm: Nhật ký bữa ăn').waitFor();
    await offered.getByText('Sửa: Hồ sơ trẻ em').waitFor();
    await offered.getByText('Thêm ô: Tiếng nói ở nhà').waitFor();
    expect(await wrongWith(page)).toEqual([]);

    await offered.getByRole('button', { name: /^Ban hành/ }).click();
    await page.getByRole('dialog').getByLabel('Số quyết định').fill('31/QĐ-MN');
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Ban hành', 'Đã ban hành danh mục', () =>
      console_.confirm(page, 'systemAdministrator'),
    );
    await offered.getByText('Quyết định số 31/QĐ-MN').waitFor();
    expect(await page.getByRole('dialog').getByRole('status').count()).toBe(1);
    await closeDialog(page);
    expect(await offered.getByRole('button').count()).toBe(0);
    expect(await wrongWith(page)).toEqual([]);

    const { school: now } = await school.ask<{
      school: { catalogues: unknown[]; kindsInForce: unknown[] };
    }>(
      'principal',
      `query ($waitFor: LogIndex) { school(waitFor: $waitFor) {
           catalogues { catalogueVersion decisionNo }
           kindsInForce(only: ["meal-diary"]) { label { vi } fields { name } } } }`,
      { waitFor: await lastIndex(school) },
    );
    expect(now.catalogues).toEqual([
      { catalogueVersion: 3, decisionNo: '02/QĐ-MẪU' },
      { catalogueVersion: 4, decisionNo: '31/QĐ-MN' },
    ]);
    expect(now.kindsInForce).toMatchObject([{ label: { vi: 'Nhật ký bữa ăn' } }]);
    await page.context().close();
  });

  it('leaves the authorities to whoever opens the school to them, who adopts them on a phone', async () => {
    const { school } = console_;
    await offer('authorities.v2.json', await newerAuthorities());
    const administrator = await console_.signedIn('systemAdministrator');
    await administrator.goto(`${school.url}/he-thong`);
    const name = 'authorities-vn-2025, bản 2';
    await card(administrator, name).getByText('Thêm: Cục Quản lý chất lượng').waitFor();
    expect(await card(administrator, name).getByRole('button').count()).toBe(0);
    await administrator.context().close();

    const page = await console_.signedIn('principal', { size: 'phone' });
    await page.goto(`${school.url}/he-thong`);
    await card(page, name)
      .getByRole('button', { name: /^Ban hành/ })
      .click();
    await page.getByRole('dialog').getByLabel('Số quyết định').fill('32/QĐ-MN');
    expect(await wrongWith(page)).toEqual([]);
    await carryOut(page, 'Ban hành', 'Đã ban hành danh mục', () =>
      console_.confirm(page, 'principal'),
    );
    await closeDialog(page);
    await card(page, name).getByText('đã ban hành').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    const { supervisingAuthorities } = await school.ask<{ supervisingAuthorities: unknown }>(
      'principal',
      `query ($on: LocalDate!, $waitFor: LogIndex) {
           supervisingAuthorities(on: $on, waitFor: $waitFor) { catalogueVersion } }`,
      { on: school.clock.now().slice(0, 10), waitFor: await lastIndex(school) },
    );
    expect(supervisingAuthorities).toEqual({ catalogueVersion: 2 });
    await page.context().close();
  });

  it('is nobody else: a teacher has no such place and is told so at the address', async () => {
    const page = await console_.signedIn('homeroomTeacher');
    const places = page.getByRole('navigation');
    await places.getByRole('link', { name: 'Nhân sự' }).waitFor();
    expect(await places.getByRole('link', { name: 'Hệ thống' }).count()).toBe(0);
    await page.goto(`${console_.school.url}/he-thong`);
    await page.getByText('Bạn không phụ trách hệ thống').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();
  });
});
