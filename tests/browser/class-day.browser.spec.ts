import type { Page } from 'playwright-core';
import { demoClassId } from '../../src/demo/demo-school.js';
import { lastIndex } from '../support/school-steps.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { done } from '../support/served-school.js';

/** What a teacher presses for one day at most, and how long the console itself takes for it. */
const keysMax = 120;
const storyMs = 120_000;

const classId = demoClassId('Lá 1');
const attendance = 'Điểm danh';
const remarks = 'Nhận xét, đánh giá hằng ngày';

interface Child {
  readonly id: string;
  readonly name: string;
}

type Values = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Of each child what stands in its row, by the child's name, and how the sheet stands. */
interface Sheet {
  readonly id: string;
  readonly status: string;
  readonly note: readonly unknown[];
  readonly rows: Values;
}

describe('the day book of a class', () => {
  let console_: ConsoleTest;
  let children: readonly Child[] = [];

  const sheetOf = async (kind: string, period: string): Promise<Sheet | null> => {
    const answer = await console_.school.ask<{
      class: {
        records: {
          edges: {
            node: {
              id: string;
              status: string;
              fields: { value: { value: unknown } }[];
              rows: {
                dossierId: string;
                fields: { name: string; value: { value: string | null } }[];
              }[];
            };
          }[];
        };
      };
    }>(
      'homeroomTeacher',
      `query ($id: ID!, $kind: String, $period: String, $waitFor: LogIndex) {
         class(id: $id, waitFor: $waitFor) { records(kind: $kind, period: $period, first: 1) { edges { node {
           id status fields { value { ... on ReadableValue { value } } }
           rows { dossierId fields { name value { ... on ReadableValue { value } } } } } } } } }`,
      { id: classId, kind, period, waitFor: await lastIndex(console_.school) },
    );
    const found = answer.class.records.edges[0]?.node;
    if (!found) return null;
    return {
      id: found.id,
      status: found.status,
      note: found.fields.map(({ value }) => value.value),
      rows: Object.fromEntries(
        found.rows.map(({ dossierId, fields }) => [
          children.find(({ id }) => id === dossierId)?.name ?? dossierId,
          Object.fromEntries(
            fields.flatMap(({ name, value }) =>
              value.value === null ? [] : [[name.split('/')[1] ?? '', value.value] as const],
            ),
          ),
        ]),
      ),
    };
  };
  const childAt = (place: number): Child => {
    const child = children[place - 1];
    if (!child) throw new Error(`the class has no child ${place}`);
    return child;
  };
  /** Everybody is here, but for these. */
  const presence = (others: Values): Values => ({
    ...Object.fromEntries(children.map(({ name }) => [name, { presence: 'P' }])),
    ...others,
  });
  const openDay = async (page: Page, day: string): Promise<void> => {
    await page.goto(`${console_.school.url}/lop/${classId}/ngay?ngay=${day}`);
    await page.getByRole('region', { name: attendance }).getByRole('radio').first().waitFor();
    await page.getByRole('region', { name: remarks }).getByRole('button').last().waitFor();
  };
  const sheet = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const submitted = (page: Page, name: string) => page.getByText(`Đã ghi và chốt: ${name}`);

  beforeAll(async () => {
    console_ = await openConsole();
    const { class: found } = await console_.school.ask<{
      class: { dossiers: { edges: { node: { id: string; name: { value: string } } }[] } };
    }>(
      'homeroomTeacher',
      `query ($id: ID!) { class(id: $id) { dossiers(first: 50) { edges { node {
        id name { ... on ReadableValue { value } } } } } } }`,
      { id: classId },
    );
    children = found.dossiers.edges.map(({ node }) => ({ id: node.id, name: node.name.value }));
  });
  afterAll(() => console_.close());

  it('takes attendance and remarks of 31 children by the keyboard alone, in few keys (row 45)', async () => {
    const day = '2026-03-02';
    const page = await console_.signedIn('homeroomTeacher');
    await openDay(page, day);
    expect(children).toHaveLength(31);
    const keyboard = keysOf(page);
    const began = Date.now();
    // From the beginning of the screen: class, day before, day, day after, first child.
    await keyboard.until(() => page.evaluate('document.activeElement.type === "radio"'), 'Tab');
    await keyboard.press('ArrowDown', 4);
    await keyboard.press('2');
    await keyboard.press('Tab');
    await keyboard.type('Sốt');
    await keyboard.press('Shift+Tab');
    await keyboard.press('ArrowDown', 7);
    await keyboard.press('3');
    await keyboard.press('Tab');
    await keyboard.type('Đi xa');
    await keyboard.press('Escape');
    await keyboard.until(
      () => page.evaluate('document.activeElement.tagName === "TEXTAREA"'),
      'Tab',
    );
    await keyboard.press('ArrowDown', 2);
    await keyboard.type('Ham hỏi');
    await keyboard.press('Enter', 3);
    await keyboard.press('Tab', 2);
    await keyboard.type('Biết nhường bạn');
    await keyboard.press('Escape');
    await sheet(page, attendance)
      .getByText('29 có mặt, 1 vắng có phép, 1 vắng không phép')
      .waitFor();
    const looked = Date.now();
    expect(await accessibilityProblems(page)).toEqual([]);
    const looking = Date.now() - looked;
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await submitted(page, attendance).waitFor();
    await submitted(page, remarks).waitFor();
    const took = Date.now() - began - looking;

    expect(await sheetOf('attendance', day)).toMatchObject({
      status: 'APPROVED',
      note: [null],
      rows: presence({
        [childAt(5).name]: { presence: 'CP', reason: 'Sốt' },
        [childAt(12).name]: { presence: 'KP', reason: 'Đi xa' },
      }),
    });
    expect((await sheetOf('daily-remarks', day))?.rows).toEqual({
      [childAt(3).name]: { cognition: 'Ham hỏi' },
      [childAt(6).name]: { socialEmotional: 'Biết nhường bạn' },
    });
    expect(keyboard.count()).toBeLessThan(keysMax);
    expect(took).toBeLessThan(storyMs);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    // What a person would want to know of it.
    process.stdout.write(`class day: ${keyboard.count()} keys, ${took} ms\n`);
  });

  it('is filled in on a phone: a reason is asked for where somebody is away, a remark where one is wanted', async () => {
    const day = '2026-03-03';
    const page = await console_.signedIn('homeroomTeacher', { size: 'phone' });
    await openDay(page, day);
    const [absent, praised] = [childAt(4), childAt(9)];
    const reason = (child: Child) => page.getByLabel(`Lý do vắng, ${child.name}`);
    expect(await reason(absent).isVisible()).toBe(false);
    await page
      .getByRole('radiogroup', { name: `Điểm danh, ${absent.name}` })
      .getByRole('radio', { name: 'Vắng có phép' })
      .check();
    await reason(absent).fill('Khám răng');
    expect(await reason(praised).isVisible()).toBe(false);
    await sheet(page, remarks)
      .getByRole('button', { name: `Ghi thêm, ${praised.name}` })
      .click();
    await page.getByLabel(`Kĩ năng, ${praised.name}`).fill('Tự mặc áo');
    expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBe(360);
    expect(await accessibilityProblems(page)).toEqual([]);
    await sheet(page, remarks).getByRole('button', { name: 'Ghi nháp' }).click();
    await page.getByText(`Đã ghi nháp: ${remarks}`).waitFor();
    expect((await sheetOf('daily-remarks', day))?.status).toBe('DRAFT');
    await sheet(page, attendance).getByRole('button', { name: 'Ghi và chốt ngày' }).click();
    await submitted(page, attendance).waitFor();
    await sheet(page, remarks).getByRole('button', { name: 'Ghi và chốt ngày' }).click();
    await submitted(page, remarks).waitFor();

    expect((await sheetOf('attendance', day))?.rows).toEqual(
      presence({ [absent.name]: { presence: 'CP', reason: 'Khám răng' } }),
    );
    expect(await sheetOf('daily-remarks', day)).toMatchObject({
      status: 'APPROVED',
      rows: { [praised.name]: { skills: 'Tự mặc áo' } },
    });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
  });

  it('says at the row what is wrong, and loses nothing', async () => {
    const day = '2026-03-04';
    const page = await console_.signedIn('homeroomTeacher');
    await openDay(page, day);
    const reason = page.getByLabel(`Lý do vắng, ${childAt(2).name}`);
    const other = page.getByLabel(`Lý do vắng, ${childAt(20).name}`);
    await reason.fill('dài '.repeat(60));
    await other.fill('Về quê');
    await sheet(page, attendance).getByRole('button', { name: 'Ghi và chốt ngày' }).click();
    await page.locator('textarea[aria-invalid="true"]').waitFor();
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true');
    expect(await sheetOf('attendance', day)).toBeNull();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.reload();
    await page.getByText('Đã khôi phục phần bạn nhập dở.').waitFor();
    expect(await other.inputValue()).toBe('Về quê');
    await reason.fill('Ngắn');
    await sheet(page, attendance).getByRole('button', { name: 'Ghi và chốt ngày' }).click();
    await submitted(page, attendance).waitFor();
    expect((await sheetOf('attendance', day))?.rows).toEqual(
      presence({
        [childAt(2).name]: { presence: 'P', reason: 'Ngắn' },
        [childAt(20).name]: { presence: 'P', reason: 'Về quê' },
      }),
    );
  });

  it('goes on from what another session saved meanwhile', async () => {
    const day = '2026-03-05';
    // News come too late, as they do over a bad line: the engine is who says it.
    const page = await console_.open();
    await page.routeWebSocket(/./, () => undefined);
    await console_.signIn(page, 'homeroomTeacher');
    await openDay(page, day);
    await page.getByLabel(`Lý do vắng, ${childAt(1).name}`).fill('Của tôi');
    const typed = (place: number, present: string, reason: string) => [
      { name: `${childAt(place).id}/presence`, value: present },
      { name: `${childAt(place).id}/reason`, value: reason },
    ];
    const { createdId } = await done(console_.school, 'homeroomTeacher', 'registerRecord', {
      dossierId: classId,
      kind: 'attendance',
      period: day,
      topic: null,
      fields: [...typed(1, 'CP', 'Của máy kia'), ...typed(2, 'KP', 'Không rõ')],
    });
    await sheet(page, attendance).getByRole('button', { name: 'Ghi và chốt ngày' }).click();
    const existing = page.getByRole('link', { name: 'Mở bản ghi đã có' });
    expect(await existing.getAttribute('href')).toBe(`/ban-ghi/${createdId}`);
    const notice = page.getByRole('alert').filter({ hasText: 'đã được ghi ở nơi khác' });
    await notice.getByText('Của máy kia').waitFor();
    expect(await notice.getByText('Của tôi').count()).toBe(1);
    await notice.getByRole('button', { name: 'Tiếp tục trên bản mới' }).click();
    await sheet(page, attendance).getByRole('button', { name: 'Ghi và chốt ngày' }).click();
    await submitted(page, attendance).waitFor();
    expect(await sheetOf('attendance', day)).toMatchObject({
      id: createdId,
      status: 'APPROVED',
      rows: presence({
        [childAt(1).name]: { presence: 'CP', reason: 'Của tôi' },
        [childAt(2).name]: { presence: 'KP', reason: 'Không rõ' },
      }),
    });
  });

  it('keeps what was typed when another session closed the day', async () => {
    const day = '2026-03-06';
    const page = await console_.signedIn('homeroomTeacher');
    await openDay(page, day);
    await page.getByLabel(`Lý do vắng, ${childAt(1).name}`).fill('Của tôi');
    const { createdId: recordId } = await done(
      console_.school,
      'homeroomTeacher',
      'registerRecord',
      {
        dossierId: classId,
        kind: 'attendance',
        period: day,
        topic: null,
        fields: [{ name: `${childAt(1).id}/presence`, value: 'CP' }],
      },
    );
    await done(console_.school, 'homeroomTeacher', 'submitRecord', { recordId });
    const notice = page.getByRole('alert').filter({ hasText: 'đã được chốt ở nơi khác' });
    await notice.getByText('Của tôi').waitFor();
    await notice.getByRole('button', { name: 'Bỏ phần nhập dở' }).click();
    await notice.waitFor({ state: 'detached' });
  });

  it('says that there is no school on a day, and keeps what was typed', async () => {
    const page = await console_.signedIn('homeroomTeacher');
    await openDay(page, '2026-03-08');
    const reason = page.getByLabel(`Lý do vắng, ${childAt(3).name}`);
    await reason.fill('Ho');
    await sheet(page, attendance).getByRole('button', { name: 'Ghi và chốt ngày' }).click();
    await page.getByRole('alert').filter({ hasText: 'ngày học' }).first().waitFor();
    expect(await reason.inputValue()).toBe('Ho');
    expect(await sheetOf('attendance', '2026-03-08')).toBeNull();
  });

  it('has nothing to fill in for the teacher of another class', async () => {
    const page = await console_.signedIn('homeroomTeacher');
    const other = demoClassId('Lá 2');
    await page.goto(`${console_.school.url}/lop/${other}/ngay?ngay=2026-03-02`);
    await page.getByText('Chưa có ai ghi sổ này cho ngày này.').last().waitFor();
    expect(await page.getByText('Chưa có ai ghi sổ này cho ngày này.').count()).toBe(2);
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Ghi/ }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('leads from a value to its correction, which names the child everywhere', async () => {
    const day = '2026-03-09';
    const child = childAt(7);
    const { createdId: recordId } = await done(
      console_.school,
      'homeroomTeacher',
      'registerRecord',
      {
        dossierId: classId,
        kind: 'attendance',
        period: day,
        topic: null,
        fields: children.map(({ id }) => ({ name: `${id}/presence`, value: 'P' })),
      },
    );
    await done(console_.school, 'homeroomTeacher', 'submitRecord', { recordId });
    const page = await console_.signedIn('homeroomTeacher');
    // From home, by way of the class, as people come.
    await page.getByRole('link', { name: /Sổ ngày/ }).click();
    await page.getByRole('link', { name: 'Lớp Lá 1', exact: true }).click();
    await page.getByRole('link', { name: 'Điểm danh: Ngày 09/03/2026' }).click();
    await page.getByRole('link', { name: `Đề nghị điều chỉnh: Điểm danh, ${child.name}` }).click();
    await page.getByRole('heading', { name: `Điểm danh, ${child.name}` }).waitFor();
    await page.getByLabel('Giá trị đúng').selectOption({ label: 'Vắng có phép' });
    await page.getByLabel('Lý do').fill('Cháu về lúc tám giờ');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await page.getByText('Vắng có phép').first().waitFor();
    await page.getByRole('heading', { level: 1, name: `Điểm danh, ${child.name}` }).waitFor();
    const { record } = await console_.school.ask<{ record: { corrections: unknown[] } }>(
      'homeroomTeacher',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
           corrections { field rowOf { id } } } }`,
      { id: recordId, waitFor: await lastIndex(console_.school) },
    );
    expect(record.corrections).toEqual([
      { field: `${child.id}/presence`, rowOf: { id: child.id } },
    ]);
    await page.goto(`${console_.school.url}/dieu-chinh`);
    await page.getByText(`Điểm danh, ${child.name}`).waitFor();
    expect(complaintsOf(page)).toEqual([]);

    const principal = await console_.signedIn('principal');
    await principal.getByText(new RegExp(`Điểm danh · ${child.name}`)).waitFor();
    await principal.goto(`${console_.school.url}/ho-so/${child.id}?tab=sheets`);
    await principal.getByText('Điểm danh: Ngày 09/03/2026').waitFor();
    expect(await accessibilityProblems(principal)).toEqual([]);
    await principal.goto(`${console_.school.url}/ban-ghi/${recordId}`);
    await principal.getByText('31 ô được ghi').click();
    await principal
      .getByRole('listitem')
      .filter({ hasText: `${child.name}: Điểm danh` })
      .last()
      .waitFor();
    expect(await accessibilityProblems(principal)).toEqual([]);
    expect(complaintsOf(principal)).toEqual([]);
  });

  it('leaves out who was not in the class on that day', async () => {
    const { class: other } = await console_.school.ask<{
      class: { dossiers: { edges: { node: { id: string; name: { value: string } } }[] } };
    }>(
      'principal',
      `query ($id: ID!) { class(id: $id) { dossiers(first: 1) { edges { node {
           id name { ... on ReadableValue { value } } } } } } }`,
      { id: demoClassId('Lá 2') },
    );
    const come = other.dossiers.edges[0]?.node;
    if (!come) throw new Error('the other class has no children');
    await done(console_.school, 'registrar', 'placeInClass', {
      dossierId: come.id,
      classId,
      from: '2026-05-20',
    });
    const day = '2026-03-10';
    const page = await console_.signedIn('homeroomTeacher');
    await openDay(page, day);
    await page.getByRole('rowheader', { name: come.name.value }).first().waitFor();
    await page.getByLabel(`Lý do vắng, ${childAt(1).name}`).fill('Ho');
    const submit = sheet(page, attendance).getByRole('button', { name: 'Ghi và chốt ngày' });
    await submit.click();
    await page.getByText('Trẻ không ở lớp vào ngày này').waitFor();
    expect(await sheetOf('attendance', day)).toBeNull();
    await submit.click();
    await submitted(page, attendance).waitFor();
    expect((await sheetOf('attendance', day))?.rows).toEqual(
      presence({ [childAt(1).name]: { presence: 'P', reason: 'Ho' } }),
    );
  });
});

/** Presses keys and counts them. */
const keysOf = (page: Page) => {
  let pressed = 0;
  const press = async (key: string, times = 1): Promise<void> => {
    for (let at = 0; at < times; at += 1) await page.keyboard.press(key);
    pressed += times;
  };
  return {
    count: (): number => pressed,
    press,
    type: async (text: string): Promise<void> => {
      await page.keyboard.type(text);
      pressed += text.length;
    },
    until: async (isThere: () => Promise<unknown>, key: string): Promise<void> => {
      for (let at = 0; at < 30 && !(await isThere()); at += 1) await press(key);
    },
  };
};
