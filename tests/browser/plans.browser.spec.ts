import type { Page } from 'playwright-core';
import { demoClassId } from '../../src/demo/demo-school.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { lastIndex } from '../support/school-steps.js';
import { done } from '../support/served-school.js';
import { until } from '../support/until.js';

const classId = demoClassId('Lá 1');

interface Plan {
  readonly id: string;
  readonly status: string;
  readonly submittedOutOfWindow: boolean | null;
  readonly inForceSince: string | null;
  readonly label: { readonly vi: string };
  readonly approvals: readonly { readonly step: string; readonly outOfWindow: boolean | null }[];
}

const fieldsOf = (theme: string) =>
  Object.entries({
    theme,
    goals: 'Trẻ biết các kiểu nhà.',
    welcoming: 'Trò chuyện về ngôi nhà.',
    outdoors: 'Quan sát ngôi nhà cạnh trường.',
    corners: 'Xây dựng: xây nhà.',
    care: 'Tự xúc ăn gọn gàng.',
    afternoon: 'Ôn bài thơ.',
  }).map(([name, value]) => ({ name, value }));

describe('the plans of a class', () => {
  let console_: ConsoleTest;

  const plansOf = async (kind: string): Promise<readonly Plan[]> => {
    const { class: found } = await console_.school.ask<{
      class: { records: { edges: { node: Plan }[] } };
    }>(
      'homeroomTeacher',
      `query ($id: ID!, $kind: String, $waitFor: LogIndex) { class(id: $id, waitFor: $waitFor) {
         records(kind: $kind, first: 50) { edges { node {
           id status submittedOutOfWindow inForceSince label { vi }
           approvals { step outOfWindow } } } } } }`,
      { id: classId, kind, waitFor: await lastIndex(console_.school) },
    );
    return found.records.edges.map(({ node }) => node);
  };
  const submittedPlan = async (period: string, theme: string): Promise<string> => {
    const { school } = console_;
    const input = { dossierId: classId, kind: 'week-plan', period, fields: fieldsOf(theme) };
    const { createdId } = await done(school, 'homeroomTeacher', 'registerRecord', input);
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId: createdId });
    return String(createdId);
  };
  const waiting = (page: Page, week: string) =>
    page.getByRole('row').filter({ hasText: new RegExp(`Kế hoạch tuần: ${week} `, 'u') });

  /** The rows of the list, from the first on. */
  const expectOrder = (page: Page, weeks: readonly string[]) =>
    until(async () => {
      const rows = await page.getByRole('row').allInnerTexts();
      return (
        rows.length === weeks.length && weeks.every((week, at) => rows[at]?.includes(`${week} `))
      );
    });

  beforeAll(async () => {
    console_ = await openConsole();
  });
  afterAll(() => console_.close());

  it('a week is planned from the page of its class, kept while it is typed, and said to be late (rows 44, 84)', async () => {
    const page = await console_.signedIn('homeroomTeacher');
    await page.goto(`${console_.school.url}/lop/${classId}`);
    await page.getByRole('link', { name: 'Lập kế hoạch, sổ của lớp' }).click();
    await page.getByRole('link', { name: 'Kế hoạch tuần' }).waitFor();
    expect(await page.getByRole('link', { name: 'Điểm danh' }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Kế hoạch tuần' }).click();
    await page.getByText('Nộp và ký vào những ngày nghỉ ngay trước tuần đó.').waitFor();
    await page.getByLabel('Chủ đề nhánh').fill('Ngôi nhà gia đình ở');
    await page.getByLabel('Mục tiêu của tuần').fill('Trẻ biết các kiểu nhà.');
    await page.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await page.locator('[name="period"][aria-invalid="true"]').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('period');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.reload();
    await page.getByText('Đã khôi phục phần bạn nhập dở.').waitFor();
    expect(await page.getByLabel('Chủ đề nhánh').inputValue()).toBe('Ngôi nhà gia đình ở');
    await page.getByLabel('Kỳ').selectOption('2026-W22');
    for (const [label, text] of [
      ['Đón trẻ, trò chuyện, thể dục sáng', 'Trò chuyện về ngôi nhà.'],
      ['Chơi ngoài trời', 'Quan sát ngôi nhà cạnh trường.'],
      ['Chơi, hoạt động ở các góc', 'Xây dựng: xây nhà.'],
      ['Ăn, ngủ, vệ sinh', 'Tự xúc ăn gọn gàng.'],
      ['Hoạt động chiều', 'Ôn bài thơ.'],
    ] as const) {
      await page.getByLabel(label, { exact: false }).fill(text);
    }
    await page.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await page.getByRole('heading', { level: 1, name: /^Kế hoạch tuần: Tuần 22 / }).waitFor();
    await page.getByText('Ngoài khung giờ quy định').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const [plan] = await plansOf('week-plan');
    expect(plan).toMatchObject({
      status: 'SUBMITTED',
      submittedOutOfWindow: true,
      inForceSince: null,
    });
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('the team lead reads and signs several at once on a phone, or none while one cannot be (rows 42, 85)', async () => {
    const { school } = console_;
    const first = await submittedPlan('2026-W19', 'Quê hương');
    await submittedPlan('2026-W20', 'Bác Hồ');
    await submittedPlan('2026-W21', 'Mùa hè');
    const page = await console_.signedIn('subjectTeamLead', { size: 'phone' });
    await page.goto(`${school.url}/phe-duyet`);
    await page.getByLabel('Loại').selectOption({ label: 'Kế hoạch tuần' });
    await waiting(page, 'Tuần 19').waitFor();
    await page.getByLabel('Kỳ').selectOption('2026-W21');
    await page.getByText('Tất cả 1 bản ghi').waitFor();
    await page.getByLabel('Kỳ').selectOption('');
    // The week of the story before waits as well.
    const oldestFirst = ['Tuần 22', 'Tuần 19', 'Tuần 20', 'Tuần 21'];
    await expectOrder(page, oldestFirst);
    await page.getByLabel('Thứ tự').focus();
    await page.keyboard.press('ArrowDown');
    await expectOrder(page, oldestFirst.toReversed());
    await page.reload();
    await expectOrder(page, oldestFirst.toReversed());
    await page.getByLabel('Thứ tự').selectOption({ label: 'Chờ lâu nhất lên đầu' });
    await expectOrder(page, oldestFirst);
    const row = waiting(page, 'Tuần 19');
    await row.getByText('Ngoài khung giờ quy định').waitFor();
    await row.getByRole('button', { name: /Xem nội dung/u }).focus();
    await page.keyboard.press('Enter');
    await row.getByText('Quê hương').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);

    for (const week of ['Tuần 19', 'Tuần 20', 'Tuần 21']) {
      await waiting(page, week).getByRole('checkbox').focus();
      await page.keyboard.press('Space');
    }
    // Somebody returns one of them in the moment in which they are sent.
    let isFirst = true;
    await page.route('**/graphql', async (route) => {
      if (isFirst && route.request().postData()?.includes('ApproveRecords')) {
        isFirst = false;
        const comment = 'Thiếu hoạt động thứ Hai.';
        await done(school, 'subjectTeamLead', 'returnRecord', { recordId: first, comment });
      }
      await route.continue();
    });
    await page.getByRole('button', { name: 'Phê duyệt 3 bản đã chọn' }).click();
    const refused = page.getByRole('alert').filter({ hasText: 'Chưa phê duyệt bản nào' });
    await refused.getByText(/Kế hoạch tuần: Tuần 19/u).waitFor();
    await refused.getByText('Trạng thái bản ghi không cho phép việc này.').waitFor();
    expect((await plansOf('week-plan')).every(({ inForceSince }) => inForceSince === null)).toBe(
      true,
    );
    await waiting(page, 'Tuần 19').waitFor({ state: 'detached' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Phê duyệt 2 bản đã chọn' }).click();
    await console_.confirm(page, 'subjectTeamLead');
    await page.getByRole('status').filter({ hasText: 'Đã phê duyệt 2 bản ghi' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const plans = await plansOf('week-plan');
    const inForce = plans.filter(({ inForceSince }) => inForceSince !== null);
    expect(inForce.map(({ label }) => label.vi.slice(0, 22)).sort()).toEqual([
      'Kế hoạch tuần: Tuần 20',
      'Kế hoạch tuần: Tuần 21',
    ]);
    expect(inForce.map(({ approvals }) => approvals)).toEqual([
      [{ step: 'check', outOfWindow: true }],
      [{ step: 'check', outOfWindow: true }],
    ]);
    expect(plans.find(({ id }) => id === first)?.status).toBe('DRAFT');
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('a week in which a class began without a plan is listed, with what came first (row 50)', async () => {
    const { school } = console_;
    const { class: found } = await school.ask<{
      class: { dossiers: { edges: { node: { id: string } }[] } };
    }>(
      'homeroomTeacher',
      'query ($id: ID!) { class(id: $id) { dossiers(first: 1) { edges { node { id } } } } }',
      { id: classId },
    );
    const name = `${found.dossiers.edges[0]?.node.id}/presence`;
    for (const period of ['2026-04-22', '2026-04-21']) {
      const fields = [{ name, value: 'P' }];
      const sheet = { dossierId: classId, kind: 'attendance', period, fields };
      await done(school, 'homeroomTeacher', 'registerRecord', sheet);
    }
    const page = await console_.signedIn('principal', { size: 'phone' });
    await page.goto(`${school.url}/ke-hoach-chua-ky`);
    const line = page.getByRole('listitem').filter({ hasText: 'Kế hoạch tuần: Tuần 17' });
    await line.getByText('Chưa lập kế hoạch').waitFor();
    await line.getByRole('link', { name: 'Lớp Lá 1' }).waitFor();
    await line.getByRole('link', { name: 'Điểm danh: Ngày 22/04/2026' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await submittedPlan('2026-W17', 'Lễ hội quê em');
    await line.getByText('Chờ phê duyệt').waitFor();
    await line.getByRole('link', { name: /^Kế hoạch tuần: Tuần 17/u }).click();
    await page.getByRole('heading', { level: 1, name: /Tuần 17/u }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});
