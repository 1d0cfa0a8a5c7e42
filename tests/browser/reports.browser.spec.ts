import { demoClassId, demoSchoolId } from '../../src/demo/demo-school.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { childrenOf } from '../support/school-steps.js';
import { done } from '../support/served-school.js';
import { rowsOf } from '../support/sheet-kinds.js';

const classId = demoClassId('Lá 1');

interface Asked {
  readonly operationName?: string;
  readonly variables?: { readonly status: string; readonly after: string | null };
}

/** Two drafts, on two pages. */
const draftsAfter = (after: string | null) => {
  const name = after === null ? 'Lá 2' : 'Lá 3';
  const id = demoClassId(name);
  const node = {
    __typename: 'Record',
    id: after === null ? demoClassId('báo cáo 2') : demoClassId('báo cáo 3'),
    status: 'DRAFT',
    dossier: { __typename: 'Dossier', id },
    submitted: null,
  };
  const pageInfo = { hasNextPage: after === null, endCursor: 'sau' };
  return { data: { records: { edges: [{ node }], pageInfo } } };
};

describe('the report of a class', () => {
  let console_: ConsoleTest;
  let children: readonly string[];

  const attend = async (period: string, presence: string): Promise<void> => {
    const { school } = console_;
    const fields = rowsOf(Object.fromEntries(children.map((child) => [child, [presence]])));
    const sheet = { dossierId: classId, kind: 'attendance', period, topic: null, fields };
    const { createdId: recordId } = await done(school, 'homeroomTeacher', 'registerRecord', sheet);
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
  };

  beforeAll(async () => {
    console_ = await openConsole();
    children = (await childrenOf(console_.school, 'Lá 1')).map(({ dossierId }) => dossierId);
    await attend('2026-03-02', 'P');
    await attend('2026-03-03', 'KP');
  });
  afterAll(() => console_.close());

  it('is made from the list of its period with figures that nobody types, and keeps them (rows 13, 15)', async () => {
    const { school } = console_;
    const count = String(children.length);
    const page = await console_.signedIn('homeroomTeacher');
    await page.goto(`${school.url}/bao-cao`);
    await page.getByLabel('Loại báo cáo').selectOption('class-month-report');
    await page.getByLabel('Kỳ', { exact: true }).selectOption('2026-03');
    await page.getByText('Hạn nộp: 5 ngày sau khi hết kỳ.').waitFor();
    const mine = page.getByRole('row').filter({ hasText: 'Lá 1' });
    await mine.getByText('Chưa lập').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Lập báo cáo của Lá 1' }).click();
    await page.getByLabel('Nhận xét').fill('Lớp đi học đều.');
    await page.getByLabel('Kỳ').selectOption('2026-03');
    await page.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await page.getByRole('heading', { level: 1, name: /^Báo cáo tháng của lớp/u }).waitFor();

    const figures = page.getByRole('table').filter({ hasText: 'Số liệu được đếm' });
    const absent = figures.getByRole('row').filter({ hasText: 'Vắng không phép' });
    await absent.getByText(count, { exact: true }).waitFor();
    await page.getByText(/^Đếm từ sổ gốc đến hết mục [\d.]+, lúc nộp\./u).waitFor();
    await page.getByText('Đếm lại hôm nay vẫn ra như lúc nộp.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByLabel('Xem số liệu đếm những gì').selectOption('absent-without-leave');
    const counted = page.getByRole('list', { name: 'Những mục được đếm: Vắng không phép' });
    await counted.getByRole('link', { name: 'Điểm danh: Ngày 03/03/2026' }).first().waitFor();
    expect(await counted.getByRole('listitem').count()).toBe(children.length);
    expect(await accessibilityProblems(page)).toEqual([]);

    await attend('2026-03-04', 'KP');
    await page.getByRole('button', { name: 'Đếm lại' }).click();
    await page.getByText(/^Từ lúc nộp, 1 số liệu đã khác/u).waitFor();
    await absent.getByText(String(children.length * 2), { exact: true }).waitFor();
    await absent.getByText(count, { exact: true }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await absent.getByText(count, { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Đếm lại' }).isVisible()).toBe(false);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('is found by the leadership on a phone in the dark, as submitted and waiting for them (row 15)', async () => {
    const page = await console_.signedIn('principal', { size: 'phone', scheme: 'dark' });
    await page.goto(`${console_.school.url}/bao-cao?loai=class-month-report&ky=2026-03`);
    const row = page.getByRole('row').filter({ hasText: 'Lá 1' });
    await row.getByText('Chờ phê duyệt').waitFor();
    await page.getByRole('row').filter({ hasText: 'Lá 2' }).getByText('Chưa lập').waitFor();
    expect(await page.getByRole('link', { name: 'Lập báo cáo' }).count()).toBe(0);
    await row.getByRole('link', { name: 'Mở báo cáo của Lá 1' }).click();
    await page.getByText('Số liệu được đếm, không ai nhập').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.goto(`${console_.school.url}/bao-cao?loai=school-month-report&ky=2026-03`);
    await page.getByRole('row').filter({ hasText: 'Nhà trường' }).getByText('Chưa lập').waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('is added up to that of the school, which says of how many reports it is and which are missing (row 13)', async () => {
    const { school } = console_;
    const fields = [{ name: 'remarks', value: 'Toàn trường đi học đều.' }];
    const { createdId: recordId } = await done(school, 'vicePrincipal', 'registerRecord', {
      dossierId: demoSchoolId,
      kind: 'school-month-report',
      period: '2026-03',
      topic: null,
      fields,
    });
    await done(school, 'vicePrincipal', 'submitRecord', { recordId });
    const page = await console_.signedIn('principal', { size: 'phone' });
    await page.goto(`${school.url}/ban-ghi/${String(recordId)}`);
    const figures = page.getByRole('table').filter({ hasText: 'Số liệu được đếm' });
    const absent = figures.getByRole('row').filter({ hasText: 'Vắng không phép' });
    await absent.getByText(/^từ 1\/\d+ báo cáo$/u).waitFor();
    const rested = (await absent.getByText(/^từ 1\//u).innerText()).replace(/\D/gu, ' ').trim();
    const expected = Number(rested.split(/ +/u)[1]);
    expect(expected).toBeGreaterThan(1);
    await page.getByLabel('Xem số liệu đếm những gì').selectOption('absent-without-leave');
    const missing = page.getByRole('list', {
      name: 'Những báo cáo còn thiếu trong số tổng: Vắng không phép',
    });
    await missing.getByText('Tháng 3/2026').first().waitFor();
    expect(await missing.getByRole('listitem').count()).toBe(expected - 1);
    await missing.getByRole('link', { name: /Lá 2/u }).waitFor();
    expect(await missing.getByRole('link', { name: /Lá 1$/u }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.emulateMedia({ media: 'print' });
    await absent.getByText(/^từ 1\/\d+ báo cáo$/u).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('of a team is made by whoever leads it, from what the team did (row 15)', async () => {
    const { school } = console_;
    const { me } = await school.ask<{
      me: { appointments: { role: string; team: { id: string; name: string } | null }[] };
    }>('subjectTeamLead', '{ me { appointments { role team { id name } } } }');
    const team = me.appointments.find(({ role }) => role === 'SUBJECT_TEAM_LEAD')?.team;
    const text = (name: string) => ({ name, value: 'Đủ thành viên' });
    const { createdId: recordId } = await done(school, 'subjectTeamLead', 'registerRecord', {
      dossierId: team?.id,
      kind: 'team-minutes',
      fields: [
        { name: 'metOn', value: '2026-03-12' },
        { name: 'endedAt', value: '16:30' },
        ...['present', 'content', 'resolutions'].map(text),
      ],
    });
    await done(school, 'subjectTeamLead', 'submitRecord', { recordId });
    const page = await console_.signedIn('subjectTeamLead', { size: 'phone' });
    await page.goto(`${school.url}/bao-cao?loai=team-month-report&ky=2026-03`);
    await page.getByRole('row').filter({ hasText: 'Chưa lập' }).first().waitFor();
    expect(await page.getByRole('link', { name: /^Lập báo cáo/u }).count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: `Lập báo cáo của ${team?.name}` }).click();
    await page.getByLabel('Nhận xét').fill('Tổ họp đủ.');
    await page.getByLabel('Kỳ').selectOption('2026-03');
    await page.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await page.getByRole('heading', { level: 1, name: /^Báo cáo tháng của tổ/u }).waitFor();
    const figures = page.getByRole('table').filter({ hasText: 'Số liệu được đếm' });
    const met = figures.getByRole('row').filter({ hasText: 'Buổi họp có biên bản' });
    await met.getByText('1', { exact: true }).waitFor();
    await page.getByLabel('Xem số liệu đếm những gì').selectOption('meetings');
    await page.getByRole('link', { name: 'Biên bản' }).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('is looked for page by page, and none is said not to be made that was not looked for', async () => {
    const page = await console_.signedIn('principal');
    await page.route('**/graphql', async (route) => {
      const { operationName, variables } = route.request().postDataJSON() as Asked;
      if (operationName !== 'ReportsOfPeriod' || variables?.status !== 'DRAFT') {
        return route.continue();
      }
      return route.fulfill({ json: draftsAfter(variables.after) });
    });
    await page.goto(`${console_.school.url}/bao-cao?loai=class-month-report&ky=2026-02`);
    const of = (name: string) => page.getByRole('row').filter({ hasText: name });
    await of('Lá 2').getByText('Bản nháp').waitFor();
    await of('Lá 3').getByText('Chưa xem đến, hãy bấm “Xem thêm”').waitFor();
    expect(await page.getByText('Chưa lập').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await of('Lá 3').getByText('Bản nháp').waitFor();
    await of('Lá 1').getByText('Chưa lập').waitFor();
    expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});
