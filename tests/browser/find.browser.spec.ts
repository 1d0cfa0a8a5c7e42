import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { until } from '../support/until.js';

interface Child {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

interface Listed {
  readonly class: {
    readonly dossiers: {
      readonly edges: readonly {
        readonly node: {
          readonly id: string;
          readonly name: { readonly value: string };
          readonly code: { readonly value: string };
        };
      }[];
    };
  };
}

interface Counted {
  readonly class: {
    readonly name: string;
    readonly standings: Readonly<Record<keyof typeof wordsOfTile | 'enrolled' | 'gone', number>>;
  };
}

const wordsOfTile = {
  unfinished: 'hồ sơ chưa trình duyệt',
  submitted: 'hồ sơ chờ phê duyệt',
  approved: 'hồ sơ đã phê duyệt',
  locked: 'hồ sơ đã khóa',
  inCorrection: 'trẻ đang điều chỉnh',
} as const;

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

describe('finding', () => {
  let console_: ConsoleTest;
  let page: Page;
  let classId = '';
  let child: Child;

  beforeAll(async () => {
    console_ = await openConsole();
    const { school } = console_;
    const { me } = await school.ask<{
      me: { appointments: { class: { id: string } | null }[] };
    }>('homeroomTeacher', '{ me { appointments { class { id } } } }');
    classId = me.appointments.find((one) => one.class)?.class?.id ?? '';
    const listed = await school.ask<Listed>(
      'homeroomTeacher',
      `query ($id: ID!) { class(id: $id) { dossiers(first: 50) { edges { node {
        id name { ... on ReadableValue { value } } code { ... on ReadableValue { value } } } } } } }`,
      { id: classId },
    );
    const children = listed.class.dossiers.edges.map(({ node: { id, name, code } }) => ({
      id,
      name: name.value,
      code: code.value,
    }));
    // A name that people would type without its marks.
    const found = children.find(({ name }) => withoutMarks(name) !== name);
    if (!found) throw new Error('nobody of the class has a name with diacritics');
    child = found;
    page = await console_.signedIn('homeroomTeacher');
  });
  afterAll(() => console_.close());

  const countsOf = async (id: string): Promise<Counted['class']> => {
    const query = `query ($id: ID!) { class(id: $id) { name standings {
      enrolled unfinished submitted approved locked inCorrection gone } } }`;
    return (await console_.school.ask<Counted>('homeroomTeacher', query, { id })).class;
  };
  const box = () => page.getByRole('combobox', { name: 'Tìm trẻ, lớp, đồng nghiệp' });
  const nothingLeaks = async (): Promise<void> => {
    const shown = `${page.url()} ${await page.title()}`;
    for (const word of [child.name, withoutMarks(child.name), child.code]) {
      expect(shown).not.toContain(word);
      expect(decodeURIComponent(shown)).not.toContain(word);
    }
  };

  it('a child is found without diacritics and opened by keyboard alone', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(withoutMarks(child.name).toLowerCase());
    const hit = page.getByRole('option', { name: child.name }).first();
    await hit.waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /kết quả|đầu/ })
      .first()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const first = page.getByRole('option').first();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await box().getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await box().inputValue()).not.toBe('');
    await nothingLeaks();
  });

  it('a child is found by code, and Enter opens the first, also before the answer is there', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(child.code);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/ho-so/${child.id}`);
    expect(await box().inputValue()).toBe('');
    await nothingLeaks();
  });

  it('all results have a page, and what was typed stands neither in its address nor in its title', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(withoutMarks(child.name));
    await page.getByRole('option', { name: child.name }).first().waitFor();
    await page.getByRole('option', { name: 'Xem tất cả kết quả' }).click();
    await page.waitForURL('**/tim');
    const input = page.getByRole('searchbox', { name: 'Họ tên, mã hoặc lớp' });
    expect(await input.inputValue()).toBe(withoutMarks(child.name));
    await page.getByRole('main').getByRole('link', { name: child.name }).first().waitFor();
    await nothingLeaks();
    const state = JSON.stringify(await page.evaluate('history.state'));
    expect(state).not.toContain(withoutMarks(child.name));
    expect(await accessibilityProblems(page)).toEqual([]);
    await input.fill('zzzz');
    await page.getByRole('main').getByText('Gõ ít hơn, hoặc thử mã học sinh.').waitFor();
  });

  it('a link to a narrowed list shows the same in another window', async () => {
    await page.goto(`${console_.school.url}/lop/${classId}`);
    const grid = page.getByRole('grid');
    await grid.getByRole('link', { name: child.name }).waitFor();
    const asked = page.waitForRequest((request) =>
      (request.postData() ?? '').includes('"standing":"PROFILE_SUBMITTED"'),
    );
    await page.getByLabel('Hiện').selectOption('waiting');
    await page.waitForURL(/trangThai=waiting/u);
    await asked;
    const narrowed = await page.getByText(/^\d+ \/ \d+ trẻ$/u).innerText();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText(narrowed).waitFor();
    expect(await other.getByLabel('Hiện').inputValue()).toBe('waiting');
    const [shown, all] = (narrowed.match(/\d+/gu) ?? []).map(Number);
    const { standings } = await countsOf(classId);
    expect({ shown, all }).toEqual({
      shown: standings.submitted,
      all: standings.enrolled + standings.gone,
    });
    expect(await other.getByRole('grid').getByText('Chờ phê duyệt').count()).toBe(shown);
    await other.close();
    await page.getByLabel('Hiện').selectOption({ label: 'Tất cả' });
    await page.getByLabel('Tìm trong danh sách này').fill(withoutMarks(child.name));
    await grid.getByRole('link', { name: child.name }).waitFor();
    await nothingLeaks();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('the classes tell how many children they have and what waits there', async () => {
    await page.goto(`${console_.school.url}/lop`);
    const { name, standings } = await countsOf(classId);
    const tile = page.getByRole('main').getByRole('link', { name: `Lớp ${name}` });
    await tile.getByText(`${standings.enrolled} trẻ`, { exact: true }).waitFor();
    const told = await tile.innerText();
    for (const [counted, words] of Object.entries(wordsOfTile)) {
      const n = standings[counted as keyof typeof wordsOfTile];
      if (n > 0) expect(told).toContain(`${n} ${words}`);
      else expect(told).not.toContain(words);
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('grid').waitFor();
  });

  it('arrows move through the list of a class and Enter opens', async () => {
    await page.getByLabel('Tìm trong danh sách này').fill('');
    const links = page.getByRole('grid').getByRole('link');
    await links.nth(3).waitFor();
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const third = links.nth(2);
    await until(async () => (await focusedText(page)) === (await third.innerText()));
    const address = await third.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
    expect(complaintsOf(page)).toEqual([]);
  });

  it('a list of a thousand is fetched as one goes through it, and only what is in view is drawn', async () => {
    await page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as {
        operationName?: string;
        variables?: { first: number; after: string | null };
      };
      if (body.operationName !== 'ChildrenOfClass' || !body.variables) return route.continue();
      return route.fulfill({ json: pageOfThousand(body.variables) });
    });
    await page.goto(`${console_.school.url}/lop/${classId}`);
    const grid = page.getByRole('grid');
    await grid.getByRole('link', { name: 'Trẻ thứ 1', exact: true }).focus();
    const last = grid.getByRole('link', { name: 'Trẻ thứ 1000', exact: true });
    await until(async () => {
      await page.keyboard.press('End');
      return last.isVisible();
    });
    expect(await grid.getByRole('row').count()).toBeLessThan(100);
    expect(await grid.getAttribute('aria-rowcount')).toBe('1001');
    await page.keyboard.press('Home');
    await grid.getByRole('link', { name: 'Trẻ thứ 1', exact: true }).waitFor();
    await page.unroute('**/graphql');
  });

  it('on a phone the box opens over the header and closes again', async () => {
    const phone = await console_.signedIn('principal', { size: 'phone' });
    await phone.getByRole('button', { name: 'Mở ô tìm' }).click();
    await phone.keyboard.type(child.code);
    await phone.getByRole('option', { name: child.name }).waitFor();
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await accessibilityProblems(phone)).toEqual([]);
    await phone.keyboard.press('Escape');
    await phone.keyboard.press('Escape');
    await phone.getByRole('combobox').waitFor({ state: 'hidden' });
    expect(complaintsOf(phone)).toEqual([]);
  });
});

const focusedText = (page: Page): Promise<unknown> =>
  page.evaluate('document.activeElement?.textContent');

const readable = (value: string) => ({ __typename: 'ReadableValue', value });

/** What the engine would answer about a class that no school has. */
const pageOfThousand = ({ first, after }: { first: number; after: string | null }) => {
  const start = Number(after ?? 0);
  const edges = Array.from({ length: first }, (_, at) => ({
    __typename: 'DossierEdge',
    node: {
      __typename: 'Dossier',
      id: `child-${start + at + 1}`,
      status: 'OPEN',
      name: readable(`Trẻ thứ ${start + at + 1}`),
      code: null,
      profileStatus: null,
      openCorrections: 0,
      record: null,
    },
  }));
  const end = start + first;
  const pageInfo = { hasNextPage: end < 1_000, endCursor: String(end), __typename: 'PageInfo' };
  const dossiers = { __typename: 'DossierConnection', edges, pageInfo };
  return { data: { class: { __typename: 'SchoolClass', dossiers } } };
};
