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

/** Under load a story takes longer than a test usually may. */
const storyMsMax = 180_000;
/** What a teacher presses for one day at most, and how long the console itself takes for it. */
const keysMax = 120;
const storyMs = 60_000;

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
  }, 180_000);
  afterAll(() => console_.close());

  it(
    'takes attendance and remarks of 31 children by the keyboard alone, in few keys',
    async () => {
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
      expect(await accessibilityProblems(page)).toEqual([]);
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      await submitted(page, attendance).waitFor();
      await submitted(page, remarks).waitFor();
      const took = Date.now() - began;

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
    },
    storyMsMax,
  );
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
