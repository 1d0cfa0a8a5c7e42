import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Role } from '../../src/domain/shared/roles.js';
import { builtConsole } from '../../src/http/console/console-build.js';
import { TestApp } from './authenticator-app.js';
import { MovableClock, type ServedSchool, serveDemoSchool } from './served-school.js';
import { until } from './until.js';

/** `npm test` finds or installs it; this is where Debian has it. */
const program = process.env['LUUVET_CHROMIUM'] ?? '/usr/bin/chromium';

/** Sizes that every screen has to work at. */
export const sizes = {
  laptop: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
} as const;
export type Size = keyof typeof sizes;

export interface WindowOptions {
  readonly size?: Size;
  readonly language?: 'vi' | 'en';
  readonly scheme?: 'light' | 'dark';
}

/** The demo school and a browser in which its people sit, each in a session of their own. */
export interface ConsoleTest {
  readonly school: ServedSchool;
  readonly browser: Browser;
  /** A window in which nobody is signed in. */
  open(options?: WindowOptions): Promise<Page>;
  /** A window of whoever holds this office in the demo school, signed in by the screen. */
  signedIn(role: Role, options?: WindowOptions): Promise<Page>;
  /** Somebody comes to a window that asks who they are. */
  signIn(page: Page, role: Role): Promise<void>;
  /** A window of whoever was invited with this code, who set up an app and a password in it. */
  invited(code: string): Promise<InvitedVisit>;
  /** Types the next code of that person's authenticator app into the dialog that asks for it. */
  confirm(page: Page, role: Role): Promise<void>;
  close(): Promise<void>;
}

export interface InvitedVisit {
  readonly page: Page;
  /** As `confirm` of the console, with the app that was set up. */
  confirm(): Promise<void>;
}

export const openConsole = async (): Promise<ConsoleTest> => {
  const school = await serveDemoSchool('production', builtConsole(), new MovableClock(0));
  const browser = await chromium.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    // Without it a file with a Vietnamese name is called "download".
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const open = async (options: WindowOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: sizes[options.size ?? 'laptop'],
      colorScheme: options.scheme ?? 'light',
      timezoneId: 'UTC',
      // What still moves is clicked beside: a press that begins on a button has to end on it.
      reducedMotion: 'reduce',
    });
    const language = options.language ?? 'vi';
    // Also runs in blank pages, which axe opens and which may keep nothing.
    const choice = `localStorage['luuvet.language'] ??= '${language}'`;
    await context.addInitScript(`if (location.origin !== 'null') ${choice}`);
    await context.addInitScript(complainOfKeptTyping);
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    watched(context, page);
    (globalThis.openWindows ??= []).push(page);
    await page.goto(school.url);
    return page;
  };
  return {
    school,
    browser,
    open,
    signedIn: async (role, options) => {
      const page = await open(options);
      await signIn(page, school, role);
      return page;
    },
    signIn: (page, role) => signIn(page, school, role),
    invited: async (code) => {
      const page = await open();
      const app = await accept(page, school, code);
      const nextCode = (): string => {
        school.clock.pass({ seconds: 30 });
        return app.code();
      };
      return { page, confirm: () => confirmStepUp(page, nextCode) };
    },
    confirm: (page, role) => confirmStepUp(page, () => school.nextCode(role)),
    close: async () => {
      await browser.close();
      await school.close();
    },
  };
};

/**
 * A browser keeps what was typed in an input that does not forbid it, in clear and for whoever comes
 * next; inputs with another purpose (sign-in name, password, code) name it.
 */
const complainOfKeptTyping = `addEventListener('focusin', ({ target }) => {
  if (!target.matches('input:not([type=checkbox], [type=radio], [type=file], [type=range], [autocomplete])')) return;
  console.error('the browser keeps what is typed in: ' + [...target.labels].map((of) => of.innerText));
})`;

declare global {
  /** Of this test file; what they show is printed when a test fails. */
  var openWindows: Page[] | undefined;
}

/** What went wrong in a page without anybody seeing it, by page. */
const complaints = new WeakMap<Page, string[]>();

const watched = (context: BrowserContext, page: Page): void => {
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Asking who one is, signed in or not, is how a window begins.
    if (/status of 401/.test(message.text())) return;
    if (message.type() === 'error') heard.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => heard.push(`error: ${error.error().message}`));
};

/** Errors of scripts and of the content security policy; a test expects none. */
export const complaintsOf = (page: Page): readonly string[] => complaints.get(page) ?? [];

const signIn = async (page: Page, school: ServedSchool, role: Role): Promise<void> => {
  const { signInName, password } = school.credentials(role);
  await page.locator('input[name="name"]').fill(signInName);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('input[name="code"]').fill(school.nextCode(role));
  await page.locator('button[type="submit"]').click();
  await page.locator('#main').waitFor();
};

const accept = async (page: Page, school: ServedSchool, code: string): Promise<TestApp> => {
  await page.goto(`${school.url}/loi-moi`);
  await page.locator('input[name="invitation"]').fill(code);
  await page.locator('button[type="submit"]').click();
  const secret = (await page.locator('code').first().textContent()) ?? '';
  const app = new TestApp(secret.replaceAll(' ', ''), () => school.clock.now());
  for (const input of await page.locator('input[type="password"]').all()) {
    await input.fill('bốn từ chẳng liên quan');
  }
  await page.locator('input[name="code"]').fill(app.code());
  await page.locator('button[type="submit"]').click();
  await page.getByRole('button', { name: 'Tôi đã cất giữ các mã, đi tiếp' }).click();
  await page.locator('#main').waitFor();
  return app;
};

const confirmStepUp = async (page: Page, nextCode: () => string): Promise<void> => {
  // The form of the act may be a dialog as well, and waits below this one.
  const code = page.locator('input[autocomplete="one-time-code"]');
  const dialog = page.getByRole('dialog').filter({ has: code });
  await dialog.waitFor();
  await dialog.locator('input').first().focus();
  await page.keyboard.type(nextCode());
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
};

/** Waits until the window says so, by itself. */
export const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('main').getByText(text).first().waitFor();

/** Half faded in, a text has not its colour yet. */
const isStill = `document.getAnimations().every(({ playState, effect }) =>
  playState !== 'running' || effect?.getComputedTiming().iterations === Infinity)`;

/** What axe finds on the page as it is: rule and the elements; WCAG 2.2 AA, nothing left out. */
export const accessibilityProblems = async (page: Page): Promise<readonly string[]> => {
  await until(async () => (await page.evaluate(isStill)) === true);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};
