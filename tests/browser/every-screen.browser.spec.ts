import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/domain/shared/roles.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
  type Size,
} from '../support/console.js';
import { type Places, screens } from '../support/screens.js';
import { done, type ServedSchool } from '../support/served-school.js';

/** Where pictures go, if somebody wants to look at them: `npm run screenshots`. */
const pictures = process.env['LUUVET_SCREENSHOTS'];

const languages = ['vi', 'en'] as const;
const schemes = ['light', 'dark'] as const;
const timeMsMax = 900_000;

describe('every screen', () => {
  let console_: ConsoleTest;
  let places: Places;

  beforeAll(async () => {
    console_ = await openConsole();
    places = await placesOf(console_.school);
  }, 180_000);
  afterAll(() => console_.close());

  it(
    'is accessible, quiet, and no wider than its window, in both languages, themes and sizes',
    async () => {
      const found: Record<string, readonly string[]> = {};
      for (const role of new Set(screens.map((screen) => screen.role))) {
        const page = await console_.signedIn(role);
        for (const screen of screens.filter((one) => one.role === role)) {
          await page.goto(console_.school.url + screen.address(places));
          for (const language of languages) {
            await page.evaluate(`localStorage.setItem('luuvet.language', '${language}')`);
            for (const size of ['laptop', 'phone'] as const) {
              await look(page, { size, language });
              for (const scheme of schemes) {
                await page.emulateMedia({ colorScheme: scheme });
                const name = `${screen.name}.${language}.${size}.${scheme}`;
                const problems = await problemsOf(page, size);
                if (problems.length > 0) found[name] = problems;
                if (pictures !== undefined) await picture(page, name);
              }
            }
          }
        }
        await page.context().close();
      }
      expect(found).toEqual({});
    },
    timeMsMax,
  );
});

const widths = { laptop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

const look = async (
  page: Page,
  { size, language }: { readonly size: Size; readonly language: string },
): Promise<void> => {
  await page.setViewportSize(widths[size]);
  await page.reload();
  await page.locator(`html[lang="${language}"] main h1`).waitFor();
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
};

const problemsOf = async (page: Page, size: Size): Promise<readonly string[]> => {
  const width = await page.evaluate('document.documentElement.scrollWidth');
  return [
    ...(await accessibilityProblems(page)),
    ...complaintsOf(page),
    ...(Number(width) > widths[size].width ? [`is ${width} px wide`] : []),
    ...(await missingTexts(page)),
  ];
};

/** A key that has no text is shown as itself. */
const missingTexts = async (page: Page): Promise<readonly string[]> => {
  const text = await page.locator('body').innerText();
  const keys = text.match(/\b(?:common|shell|home|dossier|timeline|correction|locks)\.[a-zA-Z.]+/g);
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
  const correctionId = await askedCorrection(school, recordId);
  return { classId, dossierId: first.node.id, recordId, correctionId, personId: me.person.id };
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
