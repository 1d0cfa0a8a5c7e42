import type { Locator, Page } from 'playwright-core';
import { accessibilityProblems, complaintsOf, sizes } from './console.js';

/** Goes to a place of the menu, and waits for the page. */
export const visit = async (page: Page, place: string, title = place): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};

/** Sends what the dialog holds, confirms it if it is a legal act, and waits for the receipt. */
export const carryOut = async (
  page: Page,
  button: string,
  done: string,
  confirm?: () => Promise<void>,
): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  await confirm?.();
  await page.getByRole('dialog').getByRole('status').filter({ hasText: done }).waitFor();
};

export const closeDialog = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Every page of a table, by the button at its end. */
export const showAll = async (page: Page): Promise<void> => {
  const more = page.getByRole('button', { name: 'Xem thêm' });
  await page.getByRole('table').waitFor();
  while (await more.isVisible()) {
    const rows = await page.getByRole('row').count();
    await more.click();
    await page.getByRole('row').nth(rows).waitFor();
  }
};

/** Opens the page of one of the staff, by the list of whoever holds the office today. */
export const openPerson = async (page: Page, role: string, name: string): Promise<void> => {
  await visit(page, 'Nhân sự');
  await page.getByLabel('Nhiệm vụ hôm nay').selectOption(role);
  await page.waitForURL(new RegExp(`role=${role}`));
  await showAll(page);
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

/** Everything that a script of the page could read of what the browser keeps. */
export const storedTexts = (page: Page): Promise<string> =>
  page.evaluate(`(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise((done) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
      });
      for (const store of db.objectStoreNames) {
        const kept = await new Promise((done) => {
          const asking = db.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => done(asking.result);
        });
        for (const one of kept) {
          const text = one.sealed
            ? new TextDecoder().decode(one.sealed)
            : 'key, extractable: ' + one.extractable;
          texts.push(store + ': ' + text);
        }
      }
      db.close();
    }
    return texts.join('\\n');
  })()`);

/** An office on the page of a person, by its words. */
export const officeOf = (page: Page, words: string | RegExp): Locator =>
  page.locator('.mantine-Timeline-item').filter({ hasText: words });

/** A day as people here type it. */
export const typed = (day: string): string => day.split('-').toReversed().join('/');

/** What is wrong with the page as it is now: for eyes, for others' ways to read, and unseen. */
export const wrongWith = async (page: Page): Promise<readonly string[]> => {
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  const shown = page.viewportSize()?.width ?? sizes.laptop.width;
  return [
    ...(await accessibilityProblems(page)),
    ...complaintsOf(page),
    ...(width > shown ? [`is ${width} px wide`] : []),
  ];
};
