import type { BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../src/domain/shared/roles.js';
import { TestApp } from '../support/authenticator-app.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
  sizes,
} from '../support/console.js';
import { storedTexts } from '../support/in-browser.js';
import { act, actAsking, type ServedSchool } from '../support/served-school.js';
import { until } from '../support/until.js';

let console_: ConsoleTest;
let school: ServedSchool;

beforeAll(async () => {
  console_ = await openConsole();
  ({ school } = console_);
});
afterAll(() => console_.close());

const signInButton = (page: Page) => page.getByRole('button', { name: 'Đăng nhập', exact: true });

/** Types name and password as that person; what the code is, each test says. */
const fillIn = async (page: Page, role: Role, code: string): Promise<void> => {
  const { signInName, password } = school.credentials(role);
  await page.getByLabel('Tên đăng nhập').fill(signInName);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByLabel('Mã 6 số').fill(code);
};

const signIn = async (page: Page, role: Role): Promise<void> => {
  await fillIn(page, role, school.nextCode(role));
  await signInButton(page).click();
  await page.locator('#main').waitFor();
};

const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Tài khoản của tôi, ngôn ngữ, đăng xuất' }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByText('Bạn đã đăng xuất.').waitFor();
};

const accountOf = async (role: Role): Promise<string> =>
  (await school.ask<{ me: { accountId: string } }>(role, '{ me { accountId } }')).me.accountId;

const causesOf = async (role: Role): Promise<readonly (string | null)[]> =>
  (
    await school.ask<{ signInLog: { cause: string | null }[] }>(role, '{ signInLog { cause } }')
  ).signInLog.map(({ cause }) => cause);

const methodsOf = async (role: Role): Promise<readonly string[]> =>
  (
    await school.ask<{ myFactors: { method: string; label: string | null }[] }>(
      role,
      '{ myFactors { method label } }',
    )
  ).myFactors.map(({ method, label }) => (label === null ? method : `${method}: ${label}`));

/** No script can read them, no other host gets them, no other site sends them. */
const cookieKept = (context: BrowserContext) =>
  context
    .cookies(school.url)
    .then((cookies) => cookies.find(({ name }) => name === '__Host-luuvet'));

const reason = (page: Page) => page.getByLabel('Lý do');
const proposeLock = '/khoa-so/de-nghi';

describe('the sign-in', () => {
  it('leaves nothing that is read or typed to services for translating and spelling', async () => {
    const page = await console_.open();
    const leaves = await page.evaluate('[document.body.translate, document.body.spellcheck]');
    expect(leaves).toEqual([false, false]);
    await page.context().close();
  });

  it('shows what was asked for to whoever proves who they are, and keeps the form of others', async () => {
    const page = await console_.open();
    await page.goto(`${school.url}/lop`);
    await signInButton(page).click();
    await page.getByText('Hãy nhập tên đăng nhập.').waitFor();
    await page.getByText('Hãy nhập mật khẩu.').waitFor();
    await page.getByText('Hãy nhập đủ mã.').waitFor();

    await fillIn(page, 'homeroomTeacher', '000000');
    await signInButton(page).click();
    await page.getByRole('alert').getByText('Không đăng nhập được').waitFor();
    expect(await causesOf('homeroomTeacher')).toContain('wrong-code');
    const { signInName, password } = school.credentials('homeroomTeacher');
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe(signInName);
    expect(await page.getByLabel('Mật khẩu', { exact: true }).inputValue()).toBe(password);
    expect(await page.evaluate('document.activeElement.name')).toBe('code');

    await page.context().setOffline(true);
    await page.getByLabel('Mã 6 số').fill(school.nextCode('homeroomTeacher'));
    await signInButton(page).click();
    await page.getByRole('alert').getByText('Máy chủ không trả lời').waitFor();
    await page.context().setOffline(false);

    await page.getByLabel('Mã 6 số').fill(school.nextCode('homeroomTeacher'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lớp và hồ sơ' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/lop');

    expect(await cookieKept(page.context())).toMatchObject({
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
    });
    const token = (await cookieKept(page.context()))?.value ?? '';
    const stored = await storedTexts(page);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(password);
    expect(stored.replace(/mantine-color-scheme-value|luuvet\.language/g, '')).not.toMatch(
      /session|token|lvs_/i,
    );
    expect(complaintsOf(page).filter((one) => !one.includes('INTERNET_DISCONNECTED'))).toEqual([]);
    await page.context().close();
  });

  it('takes one of the recovery codes that were shown once, once', async () => {
    const page = await console_.open();
    await page.goto(`${school.url}/toi`);
    await signIn(page, 'teacher');
    await page.getByRole('button', { name: 'Lấy mã khôi phục mới' }).click();
    await page.getByLabel('Mã 6 số').fill(school.nextCode('teacher'));
    await page.getByRole('button', { name: 'Lấy mã khôi phục mới' }).click();
    await page.getByText('Các mã này chỉ hiện một lần.').waitFor();
    const codes = await page.getByRole('main').getByRole('listitem').allInnerTexts();
    expect(codes).toHaveLength(10);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tôi đã cất giữ các mã, đi tiếp' }).click();
    await page.getByText('Còn 10 mã chưa dùng.').waitFor();
    await signOut(page);

    const { signInName, password } = school.credentials('teacher');
    const withCode = async (code: string) => {
      await page.getByLabel('Tên đăng nhập').fill(signInName);
      await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Không có điện thoại?' }).click();
      await page.getByLabel('Mã khôi phục').fill(code);
      await signInButton(page).click();
    };
    await withCode(codes[0] ?? '');
    await page.locator('#main').waitFor();
    await page.goto(`${school.url}/toi`);
    await page.getByText('Còn 9 mã chưa dùng.').waitFor();
    await page.getByText('Đăng nhập bằng mật khẩu và mã khôi phục').waitFor();
    await signOut(page);
    await withCode(codes[0] ?? '');
    await page.getByRole('alert').getByText('Không đăng nhập được').waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('is set up by whoever was invited: app, password, and codes to keep', async () => {
    const accountId = await accountOf('registrar');
    const expiresAt = new Date(Date.parse(school.clock.now()) + 3_600_000).toISOString();
    const { invitationCode, signInName } = await actAsking<{
      invitationCode: string;
      signInName: string;
    }>(school, {
      role: 'systemAdministrator',
      mutation: 'inviteAccount',
      input: { accountId, purpose: 'RECOVERY', expiresAt },
      fields: 'invitationCode signInName',
    });
    const page = await console_.open({ size: 'phone' });
    await page.getByRole('link', { name: 'Tôi có mã mời' }).click();
    await page.getByRole('textbox', { name: 'Mã mời' }).fill('AAAA-BBBB-CCCC-DDDD-EEEE-FFFF');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('alert').getByText('Mã mời không đúng').waitFor();
    await page.getByRole('textbox', { name: 'Mã mời' }).fill(invitationCode);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();

    await page.getByRole('img', { name: 'Mã QR để thiết lập ứng dụng xác thực' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(sizes.phone.width);
    const secret = await page.locator('code').innerText();
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    const app = new TestApp(secret.replaceAll(' ', ''), () => school.clock.now());
    expect(await page.getByLabel('Tên đăng nhập của bạn').inputValue()).toBe(signInName);
    const accept = page.getByRole('button', { name: 'Xong, đăng nhập' });
    await page.getByLabel('Mật khẩu mới').fill('ngắn quá');
    await page.getByLabel('Mã 6 số').fill(app.code());
    await accept.click();
    await page.getByText('Ngắn quá: cần ít nhất 12 ký tự.').waitFor();
    await page.getByLabel('Mật khẩu mới').fill('bốn từ không liên quan');
    await page.getByLabel('Mã 6 số').fill(app.code());
    await accept.click();

    await page.getByRole('heading', { name: 'Mã khôi phục' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(10);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/loi-moi');
    await page.getByRole('button', { name: 'Tôi đã cất giữ các mã, đi tiếp' }).click();
    await page.locator('#main').waitFor();
    await page.goto(`${school.url}/toi`);
    await page.getByText('Đặt mật khẩu', { exact: true }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    // The token of before is void, so the answer to it is that nobody is signed in.
    await expect(accountOf('registrar')).rejects.toThrow('UNAUTHENTICATED');
    await page.context().close();
  });

  it('takes a passkey that was enrolled, and none that was removed', async () => {
    const page = await console_.open();
    // A passkey is of a name, not of an address of the network.
    const url = school.url.replace('127.0.0.1', 'localhost');
    await page.goto(`${url}/toi`);
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('WebAuthn.enable');
    await devTools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signIn(page, 'boardMember');
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
    await page.getByLabel('Tên của khóa').fill('Điện thoại của tôi');
    await page.getByLabel('Mã 6 số').fill('000000');
    await page.getByRole('button', { name: 'Tạo khóa' }).click();
    await page.getByRole('alert').getByText('không được chấp nhận').waitFor();
    expect(await methodsOf('boardMember')).not.toContain('PASSKEY: Điện thoại của tôi');
    await page.getByLabel('Mã 6 số').fill(school.nextCode('boardMember'));
    await page.getByRole('button', { name: 'Tạo khóa' }).click();
    await page.getByText('Đã thêm khóa truy cập.').waitFor();
    expect(await methodsOf('boardMember')).toContain('PASSKEY: Điện thoại của tôi');

    await signOut(page);
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await page.locator('#main').waitFor();
    await page.goto(`${url}/toi`);
    await page.getByText('Đăng nhập bằng khóa truy cập ·').waitFor();

    await page.getByRole('button', { name: 'Gỡ khóa Điện thoại của tôi' }).click();
    await page.getByLabel('Mã 6 số').fill(school.nextCode('boardMember'));
    await page.getByRole('button', { name: 'Gỡ khóa này' }).click();
    await page.getByText('mọi phiên của bạn đã kết thúc').waitFor();
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await page.getByRole('alert').waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a session that ends', () => {
  it('by a suspension gives way to the sign-in at the next act, and its draft is there afterwards', async () => {
    const page = await console_.open();
    await page.goto(school.url + proposeLock);
    await signIn(page, 'vicePrincipal');
    await reason(page).fill('Hết học kỳ một');
    const accountId = await accountOf('vicePrincipal');
    const suspended = { accountId, reason: 'Nghi bị lộ mật khẩu' };
    expect(await act(school, 'principal', 'suspendAccount', suspended)).toMatchObject({
      __typename: 'CommandDone',
    });
    // Its line to the engine is cut as well, so it may be over before the next act.
    const next = page.getByRole('button', { name: 'Gửi đề nghị khóa sổ' });
    await next.or(page.getByText('Phiên làm việc đã kết thúc')).click();
    await page.getByText('Phiên làm việc đã kết thúc').waitFor();
    expect(await reason(page).count()).toBe(0);
    // Kept by the form as it goes away, which takes a moment.
    await until(async () => (await storedTexts(page)).includes('drafts: '));
    const stored = await storedTexts(page);
    expect(stored).toContain('key, extractable: false');
    expect(stored).not.toContain('học kỳ');
    expect(await accessibilityProblems(page)).toEqual([]);

    await act(school, 'principal', 'reinstateAccount', { accountId, reason: 'Đã rõ' });
    await signIn(page, 'vicePrincipal');
    await page.getByText('Đã khôi phục phần bạn nhập dở.').waitFor();
    expect(await reason(page).inputValue()).toBe('Hết học kỳ một');
    expect(new URL(page.url()).pathname).toBe(proposeLock);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('by signing out ends in the other windows as well, and leaves nothing to go back to', async () => {
    const page = await console_.open();
    await signIn(page, 'principal');
    await page.goto(school.url + proposeLock);
    await reason(page).fill('Chưa muốn gửi');
    const other = await page.context().newPage();
    await other.goto(`${school.url}/lop`);
    await other.getByRole('heading', { level: 1, name: 'Lớp và hồ sơ' }).waitFor();

    await other.getByRole('link', { name: 'Khóa sổ' }).click();
    await other.getByRole('heading', { level: 1, name: 'Khóa sổ' }).waitFor();

    await signOut(other);
    await page.getByText('Bạn đã đăng xuất.').waitFor();
    expect(await reason(page).count()).toBe(0);
    expect(await storedTexts(page)).not.toContain('drafts: ');
    expect(await other.evaluate("localStorage.getItem('luuvet.language')")).toBe('vi');
    await other.goBack();
    await signInButton(other).waitFor();
    expect(new URL(other.url()).pathname).toBe('/lop');
    expect(await other.locator('#main').count()).toBe(0);
    await page.reload();
    await signInButton(page).waitFor();

    await signIn(page, 'principal');
    await other.locator('#main').waitFor();
    await page.goto(school.url + proposeLock);
    await reason(page).waitFor();
    expect(await reason(page).inputValue()).toBe('');
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('is not said to be over while the server does not answer', async () => {
    const page = await console_.signedIn('principal');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Tài khoản của tôi, ngôn ngữ, đăng xuất' }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByRole('alert').getByText('Chưa đăng xuất được').waitFor();
    expect(await cookieKept(page.context())).toBeDefined();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Đăng xuất lần nữa' }).click();
    await page.getByText('Bạn đã đăng xuất.').waitFor();
    expect(await cookieKept(page.context())).toBeUndefined();
    await page.context().close();
  });

  it('with a new password ends everywhere, and the new one opens', async () => {
    const page = await console_.open();
    await page.goto(`${school.url}/toi`);
    await signIn(page, 'systemAdministrator');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page
      .getByLabel('Mật khẩu hiện tại')
      .fill(school.credentials('systemAdministrator').password);
    await page.getByLabel('Mật khẩu mới').fill('mật khẩu mới dài hơn');
    await page.getByLabel('Mã 6 số').fill(school.nextCode('systemAdministrator'));
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('mọi phiên của bạn đã kết thúc').waitFor();
    await fillIn(page, 'systemAdministrator', school.nextCode('systemAdministrator'));
    await page.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu mới dài hơn');
    await signInButton(page).click();
    await page.getByText('Đặt mật khẩu', { exact: true }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a draft', () => {
  it('that is found late does not replace what was typed meanwhile', async () => {
    const page = await console_.open();
    await page.goto(school.url + proposeLock);
    await signIn(page, 'principal');
    await reason(page).fill('Viết từ trước');
    await until(async () => (await storedTexts(page)).includes('drafts: '));
    const late = await page.context().newPage();
    await late.addInitScript(`
        const decrypt = SubtleCrypto.prototype.decrypt;
        const begun = new Promise((done) => { window.letGo = done; });
        SubtleCrypto.prototype.decrypt = async function (...given) {
          await begun;
          return decrypt.apply(this, given);
        };`);
    await page.close();
    await late.goto(school.url + proposeLock);
    await reason(late).fill('Đang viết bây giờ');
    await late.evaluate('window.letGo()');
    await late.getByText('Đã khôi phục phần bạn nhập dở.').waitFor();
    expect(await reason(late).inputValue()).toBe('Đang viết bây giờ');
    await late.context().close();
  });

  it('that no browser keeps is no obstacle to work', async () => {
    const page = await console_.open();
    await page.addInitScript(`IDBFactory.prototype.open = () => {
        throw new DOMException('no storage', 'SecurityError');
      };`);
    await page.goto(school.url + proposeLock);
    await signIn(page, 'boardMember');
    await reason(page).fill('Không giữ được nháp');
    await page.getByRole('button', { name: 'Gửi đề nghị khóa sổ' }).click();
    await page.waitForURL(/\/khoa-so\/[0-9a-f-]{36}$/);
    await signOut(page);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the door', () => {
  it('is accessible, and as narrow as a phone, in both languages and themes', async () => {
    const found: Record<string, unknown> = {};
    for (const language of ['vi', 'en'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        const page = await console_.open({ size: 'phone', language, scheme });
        for (const address of ['/', '/loi-moi']) {
          await page.goto(school.url + address);
          await page.locator('button[type="submit"]').click();
          await page.locator('input[aria-invalid="true"]').first().waitFor();
          const problems = await accessibilityProblems(page);
          const width = await page.evaluate('document.documentElement.scrollWidth');
          if (problems.length > 0 || width !== sizes.phone.width) {
            found[`${address} ${language} ${scheme}`] = { problems, width };
          }
        }
        await page.context().close();
      }
    }
    expect(found).toEqual({});
  });
});
