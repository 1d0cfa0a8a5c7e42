import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/domain/shared/roles.js';
import { vi } from '../../web/src/i18n/vi/index.js';
import { demoSchoolYear } from '../../src/demo/demo-school.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
  type Size,
  sizes,
} from '../support/console.js';
import { type Places, type ScreenOfConsole, screens } from '../support/screens.js';
import { done, type ServedSchool } from '../support/served-school.js';

/** Where pictures go, if somebody wants to look at them: `npm run screenshots`. */
const pictures = process.env['LUUVET_SCREENSHOTS'];

interface Look {
  readonly language: 'vi' | 'en';
  readonly size: Size;
  readonly scheme: 'light' | 'dark';
}

const everyLook: readonly Look[] = (['vi', 'en'] as const).flatMap((language) =>
  (['laptop', 'phone'] as const).flatMap((size) =>
    (['light', 'dark'] as const).map((scheme) => ({ language, size, scheme })),
  ),
);

/** Between them each language, size and theme; whoever wants pictures looks in every way. */
const looks: readonly Look[] =
  pictures === undefined
    ? [
        { language: 'vi', size: 'phone', scheme: 'light' },
        { language: 'en', size: 'laptop', scheme: 'dark' },
      ]
    : everyLook;

describe('every screen is accessible, quiet, and no wider than its window', () => {
  let console_: ConsoleTest;
  let places: Places;
  const windows = new Map<ScreenOfConsole['role'], Page>();

  const windowOf = async (role: ScreenOfConsole['role']): Promise<Page> => {
    const page =
      windows.get(role) ??
      (role === 'nobody' ? await console_.open() : await console_.signedIn(role));
    windows.set(role, page);
    return page;
  };

  beforeAll(async () => {
    console_ = await openConsole();
    places = await placesOf(console_.school);
  });
  afterAll(() => console_.close());

  it.each(screens)('$name, seen by $role', async ({ name, role, address }) => {
    const page = await windowOf(role);
    const found: Record<string, readonly string[]> = {};
    for (const look of looks) {
      await show(page, console_.school.url + address(places), look);
      const problems = await problemsOf(page, look);
      const called = `${name}.${look.language}.${look.size}.${look.scheme}`;
      if (problems.length > 0) found[called] = problems;
      if (pictures !== undefined) await picture(page, called);
    }
    expect(found).toEqual({});
  });
});

const show = async (page: Page, address: string, look: Look): Promise<void> => {
  await page.setViewportSize(sizes[look.size]);
  await page.emulateMedia({ colorScheme: look.scheme });
  await page.evaluate(`localStorage.setItem('luuvet.language', '${look.language}')`);
  await page.goto(address);
  await page.locator(`html[lang="${look.language}"] h1`).first().waitFor();
  // A screen may ask several questions at once.
  await page.locator('main:not(:has([aria-busy="true"]))').waitFor();
};

const problemsOf = async (page: Page, { size }: Look): Promise<readonly string[]> => {
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  return [
    ...(await accessibilityProblems(page)),
    ...complaintsOf(page),
    ...(width > sizes[size].width ? [`is ${width} px wide`] : []),
    ...(await missingTexts(page)),
  ];
};

/** A key that has no text is shown as itself. */
const missingTexts = async (page: Page): Promise<readonly string[]> => {
  const text = await page.locator('body').innerText();
  const keys = text.match(new RegExp(`\\b(?:${Object.keys(vi).join('|')})\\.[a-zA-Z.]+`, 'g'));
  return (keys ?? []).map((key) => `no text for ${key}`);
};

const picture = async (page: Page, name: string): Promise<void> => {
  const directory = path.resolve(pictures ?? '');
  await mkdir(directory, { recursive: true });
  await page.screenshot({ path: path.join(directory, `${name}.png`) });
};

/** A class with a correction under way, so that no screen is empty that need not be. */
const placesOf = async (school: ServedSchool): Promise<Places> => {
  const role: Role = 'homeroomTeacher';
  const { me } = await school.ask<{
    me: { person: { id: string }; appointments: { class: { id: string } | null }[] };
  }>(role, '{ me { person { id } appointments { class { id } } } }');
  const classId = me.appointments.find((one) => one.class)?.class?.id ?? '';
  const found = await school.ask<{
    class: { dossiers: { edges: { node: { id: string; record: { id: string } } }[] } };
  }>(
    role,
    `query ($id: ID!) { class(id: $id) { dossiers(first: 2) { edges { node {
      id record(kind: "child-profile") { id } } } } } }`,
    { id: classId },
  );
  const [first] = found.class.dossiers.edges;
  if (!first) throw new Error('the class has no children');
  const recordId = first.node.record.id;
  const { createdId: lockId } = await done(school, 'boardMember', 'proposeLock', {
    scope: { schoolYear: demoSchoolYear, classId },
    reason: 'Kết thúc năm',
  });
  const sheetDay = '2026-03-02';
  const sheetId = await closedSheet(school, classId, { dossierId: first.node.id, day: sheetDay });
  const correctionId = await askedCorrection(school, recordId);
  return {
    classId,
    dossierId: first.node.id,
    recordId,
    correctionId,
    lockId,
    sheetDay,
    sheetId,
    personId: me.person.id,
  };
};

const closedSheet = async (
  school: ServedSchool,
  classId: string,
  { dossierId, day }: { readonly dossierId: string; readonly day: string },
): Promise<string> => {
  const { createdId: recordId } = await done(school, 'homeroomTeacher', 'registerRecord', {
    dossierId: classId,
    kind: 'attendance',
    period: day,
    topic: null,
    fields: [
      { name: `${dossierId}/presence`, value: 'CP' },
      { name: `${dossierId}/reason`, value: 'Khám răng' },
    ],
  });
  await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
  return recordId;
};

const askedCorrection = async (school: ServedSchool, recordId: string): Promise<string> => {
  await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
  await done(school, 'principal', 'approveRecord', { recordId });
  const { record } = await school.ask<{ record: { fields: { hash: string }[] } }>(
    'homeroomTeacher',
    'query ($id: ID!) { record(id: $id) { fields(only: ["placeOfBirth"]) { hash } } }',
    { id: recordId },
  );
  const { createdId } = await done(school, 'homeroomTeacher', 'requestCorrection', {
    recordId,
    field: 'placeOfBirth',
    currentValueHash: record.fields[0]?.hash,
    proposedValue: 'Bệnh viện Từ Dũ',
    reason: 'Giấy khai sinh ghi khác',
    evidence: ['Giấy khai sinh bản chính'],
  });
  return createdId;
};
