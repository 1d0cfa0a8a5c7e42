import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { demoClassId, demoPersonId } from '../../src/demo/demo-school.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
  sizes,
} from '../support/console.js';
import { dayIn, inDays } from '../support/days.js';
import { done, type ServedSchool } from '../support/served-school.js';
import { until } from '../support/until.js';

interface Child {
  readonly dossierId: string;
  readonly recordId: string;
  readonly name: string;
}

let open: ConsoleTest;
let school: ServedSchool;
let corrected: Child;
let other: Child;
let before = '';
const after = 'Bệnh viện Từ Dũ, TP. Hồ Chí Minh';

beforeAll(async () => {
  open = await openConsole();
  school = open.school;
  [corrected, other] = (await childrenOf('Lá 1')) as [Child, Child];
  for (const { recordId } of [corrected, other]) {
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
    await done(school, 'principal', 'approveRecord', { recordId });
  }
  const seen = await fieldOf(corrected.recordId, 'placeOfBirth');
  before = String(seen.value.value);
  await correct(corrected, 'placeOfBirth', after);
});
afterAll(() => open?.close());

const childrenOf = async (className: string): Promise<readonly Child[]> => {
  const { class: found } = await school.ask<{
    class: {
      dossiers: {
        edges: { node: { id: string; name: { value: string }; record: { id: string } } }[];
      };
    };
  }>(
    'principal',
    `query ($id: ID!) { class(id: $id) { dossiers(first: 3) { edges { node {
       id name { ... on ReadableValue { value } } record(kind: "child-profile") { id } } } } } }`,
    { id: demoClassId(className) },
  );
  return found.dossiers.edges.map(({ node }) => ({
    dossierId: node.id,
    recordId: node.record.id,
    name: node.name.value,
  }));
};

interface SeenField {
  readonly hash: string;
  readonly value: { readonly value?: unknown };
}

const fieldOf = async (recordId: string, field: string): Promise<SeenField> => {
  const { record } = await school.ask<{ record: { fields: SeenField[] } }>(
    'principal',
    `query ($id: ID!, $only: [String!]) { record(id: $id) { fields(only: $only) {
       hash value { ... on ReadableValue { value } } } } }`,
    { id: recordId, only: [field] },
  );
  const [seen] = record.fields;
  if (!seen) throw new Error(`no field ${field}`);
  return seen;
};

const askFor = async (
  { recordId }: Child,
  field: string,
  proposedValue: string,
): Promise<{ readonly correctionId: string; readonly logIndex: string; readonly old: string }> => {
  const { hash } = await fieldOf(recordId, field);
  const { createdId, logIndex } = await done(school, 'teacher', 'requestCorrection', {
    recordId,
    field,
    currentValueHash: hash,
    proposedValue,
    reason: 'Giấy khai sinh ghi khác',
    evidence: ['Giấy khai sinh bản chính'],
  });
  return { correctionId: createdId, logIndex, old: hash };
};

/** Asked, permitted, attested by two witnesses, and carried out. */
const correct = async (child: Child, field: string, value: string): Promise<void> => {
  const { correctionId, logIndex, old } = await askFor(child, field, value);
  const of = { recordId: child.recordId, correctionId };
  await done(school, 'principal', 'permitCorrection', {
    ...of,
    expiresAt: inDays(5, school.clock),
  });
  const { record } = await school.ask<{
    record: { corrections: { id: string; proposed: { hash: string } }[] };
  }>(
    'boardMember',
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       corrections { id proposed { hash } } } }`,
    { id: child.recordId, waitFor: logIndex },
  );
  const proposed = record.corrections.find(({ id }) => id === correctionId)?.proposed.hash;
  const saw = { ...of, sawOldHash: old, sawNewHash: proposed };
  await done(school, 'boardMember', 'attestCorrection', saw);
  await done(school, 'homeroomTeacher', 'attestCorrection', saw);
  const applied = await done(school, 'systemAdministrator', 'applyCorrection', of);
  await school.ask(
    'principal',
    'query ($id: ID!, $at: LogIndex) { dossier(id: $id, waitFor: $at) { id } }',
    {
      id: child.dossierId,
      at: applied.logIndex,
    },
  );
};

/** Numbers of the entries about a field, newest first, as the ledger has them. */
const entriesAbout = async (recordId: string, field: string): Promise<readonly string[]> => {
  const { history } = await school.ask<{ history: { edges: { cursor: string }[] } }>(
    'principal',
    `query ($id: ID!, $field: String!) { history(recordId: $id, field: $field, first: 50,
       order: NEWEST_FIRST) { edges { cursor } } }`,
    { id: recordId, field },
  );
  return history.edges.map(({ cursor }) => cursor);
};

const address = ({ dossierId }: Child, search = ''): string =>
  `${school.url}/ho-so/${dossierId}${search}`;
const row = (page: Page, label: string): Locator =>
  page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });
const hasFocus = async (place: Locator): Promise<boolean> =>
  (await place.and(place.page().locator(':focus')).count()) > 0;
const articles = (page: Page): Locator =>
  page.getByRole('list', { name: 'Các mục' }).getByRole('article');
const numbersOn = async (page: Page): Promise<readonly string[]> => {
  const texts = await articles(page)
    .getByText(/^mục [\d.]+$/)
    .allInnerTexts();
  return texts.map((text) => text.replace(/\D/g, ''));
};
const tabOf = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

describe('a homeroom teacher', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open.signedIn('homeroomTeacher');
  });
  afterAll(() => page?.context().close());

  it('reads a child’s dossier: where it stands, every value, what is sensitive', async () => {
    await page.goto(address(corrected));
    await page.getByRole('heading', { level: 1, name: corrected.name }).waitFor();
    expect(await page.title()).not.toContain(corrected.name);
    await page.getByText('Đang học', { exact: true }).first().waitFor();
    await page.getByText('Chưa khóa sổ').waitFor();
    expect(await row(page, 'Nơi sinh').innerText()).toContain(after);
    const personalNo = row(page, 'Số định danh cá nhân');
    expect(await personalNo.innerText()).toContain('lượt xem này đã được ghi lại');
    await page.getByText('Bấm biểu tượng bút ở cuối dòng của ô đó').waitFor();
    const ask = row(page, 'Họ và tên').getByRole('link', { name: /Đề nghị điều chỉnh/ });
    expect(await ask.getAttribute('href')).toBe(
      `/dieu-chinh/moi?recordId=${corrected.recordId}&field=fullName`,
    );
  });

  it('follows one value through its correction, word by word, and a reload keeps the filter', async () => {
    await page.goto(address(corrected));
    await row(page, 'Nơi sinh')
      .getByRole('button', { name: /Diễn biến của ô/ })
      .click();
    const expected = await entriesAbout(corrected.recordId, 'placeOfBirth');
    await until(async () => (await articles(page).count()) === expected.length);
    expect(await numbersOn(page)).toEqual(expected);

    const applied = articles(page).filter({
      has: page.getByRole('heading', { name: 'Thực hiện điều chỉnh' }),
    });
    expect(await applied.locator('del').allInnerTexts()).not.toEqual([]);
    expect((await applied.locator('ins').allInnerTexts()).join(' ')).toContain('Từ Dũ');
    const text = await applied.innerText();
    expect(text).toContain('Giấy khai sinh ghi khác');
    expect(text).toContain('Giấy khai sinh bản chính');
    expect(text).toContain('với tư cách giáo viên chủ nhiệm');
    expect(text).toContain('với tư cách thành viên ban quản trị');

    expect(page.url()).toContain('field=placeOfBirth');
    expect(page.url()).not.toContain(encodeURIComponent(corrected.name));
    await page.reload();
    await until(async () => (await articles(page).count()) === expected.length);
    expect(await page.getByLabel('Ô', { exact: true }).inputValue()).toBe('placeOfBirth');

    await page.getByLabel('Loại việc').selectOption('approvals');
    await page.getByRole('button', { name: 'Bỏ lọc' }).waitFor();
    await page.getByText('Không có mục nào khớp').waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('heading', { name: 'Mở hồ sơ' }).waitFor();
    await page.getByLabel('Thứ tự').selectOption('oldest');
    await until(async () => (await articles(page).first().innerText()).includes('Mở hồ sơ'));
  });

  it('turns the record back with the keyboard, sees the old value, and comes back to now', async () => {
    await page.goto(address(corrected));
    await page.getByRole('button', { name: 'Xem như trước đây' }).click();
    const panel = page.getByRole('region', { name: 'Bản ghi vào một thời điểm đã qua' });
    await until(() => hasFocus(panel));
    await panel.getByRole('button', { name: 'Đóng' }).waitFor();
    const slider = page.getByRole('slider', { name: 'Thời điểm trong các mục đã ghi' });
    await until(() => slider.isEnabled());
    await slider.focus();
    await page.keyboard.press('Home');
    await page.getByText('Có 1 ô khác với bây giờ.').waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toContain('Lập bản ghi');
    const place = await row(page, 'Nơi sinh').innerText();
    expect(place).toContain(before);
    expect(place).toContain('Khác bây giờ');
    expect(place).toContain(`Bây giờ: ${after}`);

    await page.getByLabel('Cuối ngày').fill('01/01/2020');
    await page.getByText('Lúc đó chưa có bản ghi này').waitFor();
    await page.getByRole('button', { name: 'Trở về hiện tại' }).click();
    await until(async () => (await row(page, 'Nơi sinh').innerText()).includes(after));
    expect(await page.getByText('Khác bây giờ').count()).toBe(0);
    expect(page.url()).toBe(address(corrected));
    await until(() => hasFocus(page.getByRole('button', { name: 'Xem như trước đây' })));
  });

  it('goes to an entry’s moment and to one value’s history, and back to what they read', async () => {
    await page.goto(address(corrected, '?tab=timeline'));
    await page.getByRole('button', { name: 'Xem bản ghi lúc này' }).first().click();
    await page.getByText('Đang xem bản ghi như sau mục').waitFor();
    await page.goBack();
    await page.waitForURL(address(corrected, '?tab=timeline'));
    await page.goto(address(corrected));
    await row(page, 'Nơi sinh')
      .getByRole('button', { name: /Diễn biến của ô/ })
      .click();
    await articles(page).first().waitFor();
    await page.goBack();
    await row(page, 'Nơi sinh').waitFor();
    expect(page.url()).toBe(address(corrected));
  });

  it('sees a new entry come, announced, without being moved from what they read', async () => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(address(other, '?tab=timeline'));
    const opened = page.getByRole('heading', { name: 'Mở hồ sơ' });
    await opened.waitFor();
    await opened.scrollIntoViewIfNeeded();
    const scrolled = async (): Promise<number> => Number(await page.evaluate('scrollY'));
    const goal = Math.max(0, (await scrolled()) - 80);
    await page.mouse.wheel(0, -80);
    await until(async () => Math.abs((await scrolled()) - goal) < 1);
    const top = async (): Promise<number> => (await opened.boundingBox())?.y ?? Number.NaN;
    const count = await articles(page).count();
    const was = await top();
    await askFor(other, 'ethnicity', 'Tày');
    await page.getByText('Có 1 mục mới trong diễn biến.').waitFor();
    expect(await articles(page).count()).toBe(count + 1);
    expect(Math.abs((await top()) - was)).toBeLessThan(2);
    await page.setViewportSize(sizes.laptop);
    await page.getByRole('tab', { name: 'Nội dung' }).click();
    await row(page, 'Dân tộc')
      .getByRole('link', { name: /Đang có đề nghị/ })
      .waitFor();
  });

  it('is not recorded as looking again while only other children change', async () => {
    const views = async (): Promise<number> => {
      const { dossier } = await school.ask<{ dossier: { views: { edges: unknown[] } } }>(
        'principal',
        'query ($id: ID!) { dossier(id: $id) { views(first: 50) { edges { cursor } } } }',
        { id: corrected.dossierId },
      );
      return dossier.views.edges.length;
    };
    await page.goto(address(corrected));
    await row(page, 'Nơi sinh').waitFor();
    await page.waitForLoadState('networkidle');
    const was = await views();
    expect(was).toBeGreaterThan(0);
    const asked = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('"DossierEnd"'),
    );
    await askFor(other, 'nationality', 'Lào');
    await asked;
    await page.waitForTimeout(500);
    expect(await views()).toBe(was);
  });

  it('met no error on the way', () => expect(complaintsOf(page)).toEqual([]));
});

describe('an entry is verified in the browser', () => {
  let page: Page;
  const filtered = '?tab=timeline&field=placeOfBirth&kind=corrections';
  const verify = async (): Promise<Locator> => {
    await articles(page)
      .first()
      .getByRole('button', { name: /^Kiểm chứng mục/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Trình duyệt đang tự tính toán').waitFor({ state: 'detached' });
    return dialog;
  };
  beforeEach(async () => {
    page = await open.signedIn('boardMember');
    await page.goto(address(corrected, filtered));
  });
  afterEach(() => page?.context().close());

  it('as proved, with what that means and everything that others need to check it', async () => {
    const dialog = await verify();
    await dialog.getByText('Đã chứng minh', { exact: true }).waitFor();
    await dialog.getByText('Không chứng minh:').waitFor();
    await dialog.getByText('lần đầu thấy khóa').waitFor();
    await dialog.getByText('Bằng chứng thô').first().click();
    expect(await dialog.locator('pre').innerText()).toMatch(
      /^c2sp\.org\/tlog-proof@v1\nindex \d+\n[^]+\/log\/[^]+\n— /,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await dialog.getByText('Đúng là khóa mà trình duyệt này đã biết').waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const first = articles(page).first();
    await until(() => hasFocus(first.getByRole('button', { name: /^Kiểm chứng mục/ })));
  });

  it('as NOT matching when one bit of a tile is another', async () => {
    await page.route('**/log/*/tile/**', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[3] = (body[3] ?? 0) ^ 1;
      await route.fulfill({ response, body });
    });
    const dialog = await verify();
    await dialog.getByRole('alert').filter({ hasText: 'KHÔNG KHỚP' }).waitFor();
    await dialog.getByText('báo ngay cho hiệu trưởng').waitFor();
    expect(await dialog.getByText('Đã chứng minh', { exact: true }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('with a loud warning when the log shows another key than before', async () => {
    await (await verify()).getByText('Đã chứng minh', { exact: true }).waitFor();
    await page.route('**/log/*/key', (route) =>
      route.fulfill({ body: 'luuvet.test+00000000+AAAA' }),
    );
    await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await page.getByRole('alert').filter({ hasText: 'khác với khóa' }).waitFor();
  });

  it('and the key is still known to the next one who signs in at that browser', async () => {
    await page.context().close();
    page = await open.signedIn('vicePrincipal');
    await page.goto(address(corrected, filtered));
    await (await verify()).getByText('lần đầu thấy khóa').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Tài khoản của tôi, ngôn ngữ, đăng xuất' }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByText('Bạn đã đăng xuất.').waitFor();
    await open.signIn(page, 'boardMember');
    await page.goto(address(corrected, filtered));
    await page.route('**/log/*/key', (route) =>
      route.fulfill({ body: 'luuvet.test+00000000+AAAA' }),
    );
    await page
      .getByRole('button', { name: /^Kiểm chứng mục/ })
      .first()
      .click();
    await page.getByRole('alert').filter({ hasText: 'khác với khóa' }).waitFor();
  });

  it('as not checked, neither right nor wrong, when the log does not answer', async () => {
    await page.route('**/log/*/checkpoint', (route) => route.abort());
    const dialog = await verify();
    await dialog.getByText('Chưa kiểm tra được', { exact: true }).waitFor();
    expect(await dialog.getByRole('alert').count()).toBe(0);
  });
});

describe('for others', () => {
  it('the principal sees who looked at what', async () => {
    const page = await open.signedIn('principal');
    await page.goto(address(corrected));
    await tabOf(page, 'Ai đã xem');
    const teacher = school.credentials('homeroomTeacher').fullName;
    const cells = page.getByRole('row').filter({ hasText: teacher });
    await cells.first().waitFor();
    expect(await cells.first().innerText()).toContain('Số định danh cá nhân');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('an inspector reads what the request covers, is told who may see the rest, asks for nothing', async () => {
    const page = await open.signedIn('inspector');
    await page.goto(address(corrected));
    await page.getByRole('heading', { level: 1, name: corrected.name }).waitFor();
    await page.getByText(/^Xem theo văn bản/).waitFor();
    const personalNo = await row(page, 'Số định danh cá nhân').innerText();
    expect(personalNo).toContain('Bạn không được xem ô này');
    expect(personalNo).toContain('Người được xem: hiệu trưởng');
    expect(await page.getByRole('link', { name: /Đề nghị điều chỉnh/ }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Ai đã xem' }).count()).toBe(0);
    await tabOf(page, 'Diễn biến');
    await page.getByRole('heading', { name: 'Thực hiện điều chỉnh' }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('a dossier that is not there, or not for the reader, is not found', async () => {
    const page = await open.signedIn('homeroomTeacher');
    await page.goto(address({ ...other, dossierId: randomUUID() }));
    await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('on every screen and paper', () => {
  const looks = [
    { size: 'phone', language: 'vi', scheme: 'light' },
    { size: 'phone', language: 'en', scheme: 'dark' },
    { size: 'laptop', language: 'vi', scheme: 'dark' },
    { size: 'laptop', language: 'en', scheme: 'light' },
  ] as const;

  it.each(looks)(
    'is accessible and no wider than the window: $size, $language, $scheme',
    async (look) => {
      const page = await open.signedIn('principal', look);
      for (const search of ['', '?tab=timeline', '?tab=views', '?at=1']) {
        await page.goto(address(corrected, search));
        await page.getByRole('heading', { level: 1, name: corrected.name }).waitFor();
        await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
        expect({ search, problems: await accessibilityProblems(page) }).toEqual({
          search,
          problems: [],
        });
        const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
        expect({ search, width }).toEqual({ search, width: sizes[look.size].width });
      }
      expect(complaintsOf(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('prints the values, the last entry and how to check it, and no button', async () => {
    const page = await open.signedIn('principal');
    await page.goto(address(corrected));
    await row(page, 'Nơi sinh').waitFor();
    await page.emulateMedia({ media: 'print' });
    const [last] = await school
      .ask<{ history: { edges: { node: { hash: string; citation: { vi: string } } }[] } }>(
        'principal',
        `query ($id: ID!) { history(dossierId: $id, first: 1, order: NEWEST_FIRST) {
           edges { node { hash citation { vi } } } } }`,
        { id: corrected.dossierId },
      )
      .then(({ history }) => history.edges.map(({ node }) => node));
    await page.getByText(last?.citation.vi ?? 'no entry').waitFor();
    await page.getByText(last?.hash ?? 'no hash').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.context().close();
  });
});

describe('a dossier that was destroyed', () => {
  it('says so, shows no value, and its entries can still be proved', async () => {
    const [child] = await childrenOf('Lá 3');
    if (!child) throw new Error('the class is empty');
    await destroy(child);
    const page = await open.signedIn('principal');
    await page.goto(address(child));
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ đã hủy' }).waitFor();
    await page.getByText('đã bị hủy theo quyết định').waitFor();
    await page.getByText('đã hủy và lập biên bản').waitFor();
    expect(await row(page, 'Nơi sinh').innerText()).toContain('Đã hủy theo quyết định');
    expect(await page.locator('body').innerText()).not.toContain(child.name);
    expect(await page.getByRole('link', { name: /Đề nghị điều chỉnh/ }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await tabOf(page, 'Diễn biến');
    const certified = articles(page).filter({ hasText: 'Lập biên bản hủy' });
    await certified.getByRole('button', { name: /^Kiểm chứng mục/ }).click();
    await page.getByRole('dialog').getByText('Đã chứng minh', { exact: true }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

const destroy = async ({ dossierId }: Child): Promise<void> => {
  const council = ['MN79CB002', 'MN79CB007', 'MN79CB027'].map(demoPersonId);
  await done(school, 'registrar', 'recordExit', {
    dossierId,
    exitKind: 'COMPLETED',
    exitedOn: dayIn(0, school.clock),
    decisionNo: '20/QĐ',
  });
  const proposal = await done(school, 'registrar', 'proposeDisposition', {
    dossierId,
    legalBasis: 'Hết thời hạn bảo quản',
  });
  const of = { dossierId, dispositionId: proposal.createdId };
  school.clock.pass({ days: 6 * 366 });
  const appraisal = { ...of, council, minutesNo: '1/BB', verdict: 'DISPOSE' };
  await done(school, 'boardMember', 'appraiseDisposition', appraisal);
  await done(school, 'principal', 'approveDisposition', { ...of, decisionNo: '30/QĐ' });
  const notice = {
    servedOn: dayIn(0, school.clock),
    waitThrough: dayIn(30, school.clock),
    channel: 'LETTER',
  };
  await done(school, 'registrar', 'serveDispositionNotice', { ...of, ...notice });
  school.clock.pass({ days: 32 });
  const custodyUntil = dayIn(365, school.clock);
  await done(school, 'systemAdministrator', 'makeFinalBackup', { ...of, custodyUntil });
  await done(school, 'systemAdministrator', 'executeDisposition', of);
  await until(async () => {
    const { dossier } = await school.ask<{ dossier: { disposition: { stage: string } } }>(
      'principal',
      'query ($id: ID!) { dossier(id: $id) { disposition { stage } } }',
      { id: dossierId },
    );
    return dossier.disposition.stage === 'CERTIFIED';
  });
};
