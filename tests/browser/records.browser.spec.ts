import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { done } from '../support/served-school.js';

interface ChildOfClass {
  readonly id: string;
  readonly name: { readonly value: string };
  readonly record: { readonly id: string; readonly status: string };
}

describe('records', () => {
  let console_: ConsoleTest;
  let classId = '';
  let children: readonly ChildOfClass[] = [];

  const childrenOfClass = async (): Promise<readonly ChildOfClass[]> => {
    const { class: found } = await console_.school.ask<{
      class: { dossiers: { edges: { node: ChildOfClass }[] } };
    }>(
      'homeroomTeacher',
      `query ($id: ID!) { class(id: $id) { dossiers(first: 50) { edges { node {
        id name { ... on ReadableValue { value } }
        record(kind: "child-profile") { id status } } } } } }`,
      { id: classId },
    );
    return found.dossiers.edges.map(({ node }) => node);
  };
  const growthOf = async (dossierId: string) => {
    const { dossier } = await console_.school.ask<{
      dossier: {
        records: {
          id: string;
          kind: string;
          status: string;
          fields: { name: string; value: { value: unknown } }[];
        }[];
      };
    }>(
      'homeroomTeacher',
      `query ($id: ID!) { dossier(id: $id) { records { id kind status
        fields { name value { ... on ReadableValue { value } } } } } }`,
      { id: dossierId },
    );
    return dossier.records.filter(({ kind }) => kind === 'growth-note');
  };
  const labelsOf = async (dossierId: string): Promise<readonly string[]> => {
    const { dossier } = await console_.school.ask<{
      dossier: { records: { label: { vi: string } }[] };
    }>('homeroomTeacher', `query ($id: ID!) { dossier(id: $id) { records { label { vi } } } }`, {
      id: dossierId,
    });
    return dossier.records.map(({ label }) => label.vi);
  };
  const childAt = (place: number): ChildOfClass => {
    const child = children[place];
    if (!child) throw new Error(`the class has no child ${place}`);
    return child;
  };

  beforeAll(async () => {
    console_ = await openConsole();
    const { me } = await console_.school.ask<{
      me: { appointments: { class: { id: string } | null }[] };
    }>('homeroomTeacher', '{ me { appointments { class { id } } } }');
    classId = me.appointments.find((one) => one.class)?.class?.id ?? '';
    children = await childrenOfClass();
  });
  afterAll(() => console_.close());

  describe('entering', () => {
    let page: Page;
    beforeAll(async () => {
      page = await console_.signedIn('homeroomTeacher');
    });

    it('a wrong value is refused at its field, nothing is lost, and the right one is submitted', async () => {
      const child = childAt(0);
      await page.goto(`${console_.school.url}/lop/${classId}`);
      await page.getByRole('button', { name: `Việc khác với ${child.name.value}` }).click();
      await page.getByRole('menuitem', { name: 'Lập bản ghi' }).click();
      await page.getByRole('link', { name: 'Phiếu theo dõi tăng trưởng' }).click();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.postData() ?? ''));
      await page.getByLabel('Ngày đo').fill('31/02/2026');
      await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
      await page.locator('[name="measuredOn"][aria-invalid="true"]').waitFor();
      expect(await page.evaluate('document.activeElement.name')).toBe('measuredOn');
      expect(asked.filter((body) => body.includes('RegisterRecord'))).toEqual([]);
      await page.getByLabel('Ngày đo').fill('15/01/2026');
      await page.getByLabel('Tư thế đo').selectOption({ label: 'Đứng' });
      await page.getByLabel('Chiều cao (mm)').fill('105');
      await page.getByLabel('Cân nặng (g)').fill('17200');
      await page.getByLabel('Nhận xét').fill('Phát triển bình thường.\nĂn ngủ tốt.');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Lưu và hoàn tất' }).click();

      const height = page.getByLabel('Chiều cao (mm)');
      await page.locator('[aria-invalid="true"]').waitFor();
      expect(await height.getAttribute('aria-invalid')).toBe('true');
      expect(await page.evaluate('document.activeElement.name')).toBe('heightMm');
      expect(await page.getByLabel('Cân nặng (g)').inputValue()).toBe('17200');
      expect(await page.getByLabel('Nhận xét').inputValue()).toContain('Ăn ngủ tốt.');
      expect(await growthOf(child.id)).toEqual([]);
      expect(await accessibilityProblems(page)).toEqual([]);

      await page.reload();
      await page.getByText('Đã khôi phục phần bạn nhập dở.').waitFor();
      expect(await page.getByLabel('Cân nặng (g)').inputValue()).toBe('17200');
      await page.getByLabel('Chiều cao (mm)').fill('1050');
      await page.getByRole('button', { name: 'Lưu và hoàn tất' }).click();
      await page.getByRole('status').filter({ hasText: 'Đã trình duyệt' }).waitFor();
      await page.getByText('1.050').waitFor();
      const [note] = await growthOf(child.id);
      expect(note).toMatchObject({ status: 'APPROVED' });
      expect(note?.fields.find(({ name }) => name === 'heightMm')?.value.value).toBe(1_050);
      expect(page.url()).toContain(`/ban-ghi/${note?.id}`);
      expect(await page.title()).not.toContain(child.name.value);
    });

    it('a record of a month and a topic is asked for them, and there is one of each', async () => {
      const child = childAt(3);
      const enter = async () => {
        await page.goto(`${console_.school.url}/ban-ghi/moi?dossierId=${child.id}`);
        await page.getByRole('link', { name: 'Phiếu đánh giá sự phát triển của trẻ' }).click();
        await page.getByRole('combobox', { name: 'Kết quả' }).selectOption({ label: 'Đạt' });
        await page.getByLabel('Mục tiêu đã đạt').fill('Tự mặc quần áo');
      };
      const finish = () => page.getByRole('button', { name: 'Lưu và hoàn tất' }).click();
      await enter();
      await finish();
      await page.locator('[name="period"][aria-invalid="true"]').waitFor();
      expect(await page.evaluate('document.activeElement.name')).toBe('period');
      expect(await accessibilityProblems(page)).toEqual([]);
      const months = page.getByLabel('Kỳ').locator('option');
      const month = (await months.nth(1).innerText()).trim();
      expect(month).toMatch(/^Tháng \d{1,2}\/\d{4}$/u);
      await page.getByLabel('Kỳ').selectOption({ label: month });
      await page.getByLabel('Nội dung').selectOption({ label: 'Phát triển thể chất' });
      await finish();
      const name = `Phiếu đánh giá sự phát triển của trẻ: Phát triển thể chất, ${month}`;
      await page.getByRole('heading', { level: 1, name }).waitFor();
      const recordPage = page.url();
      expect(await labelsOf(child.id)).toContain(name);

      await enter();
      await page.getByLabel('Kỳ').selectOption({ label: month });
      await page.getByLabel('Nội dung').selectOption({ label: 'Phát triển thể chất' });
      await finish();
      await page.getByRole('link', { name: 'Mở bản ghi đã có' }).click();
      await page.waitForURL(recordPage);
      expect((await labelsOf(child.id)).filter((one) => one === name)).toHaveLength(1);
      expect(complaintsOf(page)).toEqual([]);
    });

    it('what was saved in another window stands beside what is typed here, and neither is lost', async () => {
      const child = childAt(1);
      const { createdId: recordId } = await done(
        console_.school,
        'homeroomTeacher',
        'registerRecord',
        {
          dossierId: child.id,
          kind: 'growth-note',
          fields: [
            { name: 'measuredOn', value: '2026-01-15' },
            { name: 'posture', value: 'standing' },
            { name: 'heightMm', value: 1_000 },
            { name: 'weightGrams', value: 16_000 },
          ],
        },
      );
      await page.goto(`${console_.school.url}/ban-ghi/${recordId}`);
      await page.getByLabel('Chiều cao (mm)').fill('1010');
      await page.getByLabel('Cân nặng (g)').fill('16100');
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByText('Đã khôi phục phần bạn nhập dở.').waitFor();
      await other.getByRole('button', { name: 'Bỏ phần nhập dở' }).click();
      await other.getByLabel('Chiều cao (mm)').fill('1020');
      await other.getByRole('button', { name: 'Lưu bản nháp' }).click();
      await other.getByRole('status').filter({ hasText: 'Đã lưu bản nháp' }).waitFor();
      await other.close();

      // Told by the live connection, or else by the refusal.
      const panel = page.getByRole('alert').filter({ hasText: 'đã được lưu ở nơi khác' });
      const save = page.getByRole('button', { name: 'Lưu bản nháp' });
      await Promise.race([panel.waitFor(), save.click({ timeout: 5_000 }).catch(() => undefined)]);
      await panel.waitFor();
      await panel.getByText('1.010').waitFor();
      await panel.getByText('1.020').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await panel.getByRole('radio', { name: /Lấy giá trị vừa lưu/u }).check();
      await panel.getByRole('button', { name: 'Tiếp tục trên bản mới' }).click();
      expect(await page.getByLabel('Chiều cao (mm)').inputValue()).toBe('1020');
      expect(await page.getByLabel('Cân nặng (g)').inputValue()).toBe('16100');
      await save.click();
      await page.getByRole('status').filter({ hasText: 'Đã lưu bản nháp' }).waitFor();
      const [note] = await growthOf(child.id);
      const valueOf = (name: string) => note?.fields.find((one) => one.name === name)?.value.value;
      expect([valueOf('heightMm'), valueOf('weightGrams')]).toEqual([1_020, 16_100]);
      expect(complaintsOf(page)).toEqual([]);
    });
  });

  describe('approving', () => {
    let page: Page;
    beforeAll(async () => {
      for (const { record } of children) {
        if (record.status !== 'DRAFT') continue;
        await done(console_.school, 'homeroomTeacher', 'submitRecord', { recordId: record.id });
      }
      page = await console_.signedIn('principal');
    });

    it('one is returned with a comment that its author reads', async () => {
      const last = childAt(children.length - 1);
      await page.goto(`${console_.school.url}/phe-duyet?lop=${classId}`);
      const row = page.getByRole('row').filter({ hasText: last.name.value });
      await row.getByRole('button', { name: /Xem nội dung/u }).click();
      await row.getByText('Ngày sinh').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await row.getByRole('button', { name: 'Trả lại để sửa' }).click();
      await row.getByLabel('Cần sửa gì').fill('Thiếu nơi sinh.');
      await row.getByRole('button', { name: 'Trả lại' }).click();
      await row.waitFor({ state: 'detached' });
      const [back] = (await childrenOfClass()).filter(({ id }) => id === last.id);
      expect(back?.record.status).toBe('DRAFT');
      const author = await console_.signedIn('homeroomTeacher', { size: 'phone' });
      await author.goto(`${console_.school.url}/ban-ghi/${last.record.id}`);
      await author.getByText('Thiếu nơi sinh.').waitFor();
      expect(await accessibilityProblems(author)).toEqual([]);
      expect(await author.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await author.context().close();
    });

    it('a class of thirty is approved at once with one code', async () => {
      const waiting = (await childrenOfClass()).filter(
        ({ record }) => record.status === 'SUBMITTED',
      ).length;
      expect(waiting).toBeGreaterThanOrEqual(30);
      await page.goto(`${console_.school.url}/phe-duyet?lop=${classId}`);
      await page.getByText(`Tất cả ${waiting} bản ghi`).waitFor();
      await page.getByRole('button', { name: 'Chọn các bản tôi duyệt được' }).click();
      await page.getByText(`Đã chọn ${waiting}`).waitFor();
      await page.getByRole('button', { name: /^Phê duyệt \d+ bản/u }).click();
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await console_.confirm(page, 'principal');
      await page
        .getByRole('status')
        .filter({ hasText: `Đã phê duyệt ${waiting} bản ghi` })
        .waitFor({ timeout: 60_000 });
      await page.getByText('Không có bản ghi nào chờ phê duyệt').waitFor();
      const statuses = (await childrenOfClass()).map(({ record }) => record.status);
      expect(statuses.filter((status) => status === 'APPROVED')).toHaveLength(waiting);
      expect(complaintsOf(page)).toEqual([]);
    });

    it('a record that was approved shows its chain and the way to a correction', async () => {
      const teacher = await console_.signedIn('homeroomTeacher');
      await teacher.goto(`${console_.school.url}/ban-ghi/${childAt(0).record.id}`);
      await teacher.getByRole('heading', { name: 'Các bước' }).waitFor();
      await teacher.getByText('Ban giám hiệu duyệt').waitFor();
      await teacher.getByRole('link', { name: 'Đề nghị điều chỉnh: Họ và tên' }).click();
      await teacher.waitForURL(/dieu-chinh\/moi/u);
      await teacher.context().close();
    });
  });
});
