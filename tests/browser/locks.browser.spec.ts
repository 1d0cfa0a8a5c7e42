import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { demoClassId } from '../../src/demo/demo-school.js';
import type { Role } from '../../src/domain/shared/roles.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
  says,
  type WindowOptions,
} from '../support/console.js';
import { approvedRecords, witnessedCorrection } from '../support/corrections-in-browser.js';
import { inDays } from '../support/days.js';
import { childrenOf } from '../support/school-steps.js';
import { act, done } from '../support/served-school.js';

let console_: ConsoleTest;
let corrections: readonly { readonly recordId: string; readonly correctionId: string }[];

/** Three corrections that only have to be carried out, in a class that is about to be locked. */
beforeAll(async () => {
  console_ = await openConsole();
  const { school } = console_;
  const records = await approvedRecords(school, 'Lá 1', 3);
  const made: { recordId: string; correctionId: string }[] = [];
  for (const recordId of records) {
    const wanted = { recordId, field: 'placeOfBirth', value: 'Huế' };
    made.push({ recordId, correctionId: await witnessedCorrection(school, wanted) });
  }
  corrections = made;
});
afterAll(() => console_.close());

const correctionAt = (place: number) => {
  const correction = corrections[place];
  if (!correction) throw new Error('there is no such correction');
  return correction;
};

const windowAt = async (role: Role, address: string, options?: WindowOptions): Promise<Page> => {
  const page = await console_.signedIn(role, options);
  await page.goto(new URL(address, console_.school.url).href);
  return page;
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const accessible = async (page: Page): Promise<void> => {
  expect(await accessibilityProblems(page)).toEqual([]);
};

/** No error of a script, nothing that the content security policy had to stop. */
const quiet = async (pages: readonly Page[]): Promise<void> => {
  expect(pages.flatMap(complaintsOf)).toEqual([]);
  await Promise.all(pages.map((page) => page.context().close()));
};

const unlocksNow = async () => {
  const { locks } = await console_.school.ask<{
    locks: {
      edges: {
        node: {
          status: string;
          decided: { decisionNo: string } | null;
          executed: { act: { role: string } } | null;
          unlocks: { correctionId: string; relocked: { cause: string } | null }[];
        };
      }[];
    };
  }>(
    'principal',
    `{ locks(first: 5) { edges { node { status decided { decisionNo }
       executed { act { role } } unlocks { correctionId relocked { cause } } } } } }`,
  );
  return locks.edges.map(({ node }) => node);
};

describe('locks in the console', () => {
  let lockAddress: string;

  it('are proposed with what is unfinished in view, decided and carried out by three people', async () => {
    const { school } = console_;
    const member = await windowAt('boardMember', '/khoa-so');
    await member.getByRole('link', { name: 'Đề nghị khóa sổ lớp Lá 1' }).click();
    await says(member, /bản ghi còn là bản nháp/);
    await says(member, /3 bản ghi có điều chỉnh chưa kết thúc/);
    await accessible(member);
    await member.getByRole('textbox', { name: /Lý do/ }).fill('Kết thúc năm học');
    await button(member, 'Gửi đề nghị khóa sổ').click();
    await says(member, 'Hiệu trưởng xem xét và quyết định.');
    lockAddress = new URL(member.url()).pathname;
    expect(await button(member, 'Quyết định khóa sổ').count()).toBe(0);

    const principal = await windowAt('principal', '/');
    await principal
      .getByRole('listitem')
      .filter({ hasText: 'Lớp Lá 1 · Năm học 2025-2026' })
      .getByRole('link', { name: 'Quyết định khóa sổ' })
      .click();
    await principal.waitForURL(new URL(lockAddress, school.url).href);
    const administrator = await windowAt('systemAdministrator', lockAddress);
    await says(principal, /3 bản ghi có điều chỉnh chưa kết thúc/);
    // Another lock over the same would be one; this one is not.
    expect(await principal.getByText('Phạm vi này đã có một lần khóa sổ.').count()).toBe(0);
    await principal.getByRole('textbox', { name: /Số quyết định/ }).fill('12/QĐ-MN');
    await accessible(principal);
    await button(principal, 'Quyết định khóa sổ').click();
    await console_.confirm(principal, 'principal');
    await says(principal, 'Đã quyết định khóa sổ');
    await button(administrator, 'Thực hiện khóa sổ').click();
    await console_.confirm(administrator, 'systemAdministrator');
    await says(administrator, 'Đã khóa sổ');
    await says(member, 'Các lần mở khóa');
    await member.goto(new URL('/khoa-so', school.url).href);
    const row = member.getByRole('row', { name: /Quyết định số 12\/QĐ-MN/ });
    await row.getByText('Đã khóa', { exact: true }).waitFor();
    await row.getByText(/Sổ gốc lúc đó/).waitFor();
    await accessible(member);

    expect(await unlocksNow()).toMatchObject([
      {
        status: 'EXECUTED',
        decided: { decisionNo: '12/QĐ-MN' },
        executed: { act: { role: 'SYSTEM_ADMINISTRATOR' } },
      },
    ]);
    const [, , , draft] = await childrenOf(school, 'Lá 1');
    const refused = await act(school, 'homeroomTeacher', 'submitRecord', {
      recordId: draft?.recordId,
    });
    expect(refused.__typename).toBe('RecordIsLocked');
    await quiet([member, principal, administrator]);
  });

  it('are each asked for by one question, and one that nobody knows is not found', async () => {
    const { locks } = await console_.school.ask<{
      locks: { edges: { node: { id: string; scope: { class: { name: string } | null } } }[] };
    }>('principal', '{ locks(first: 1) { edges { node { id scope { class { name } } } } } }');
    const [known] = locks.edges.map(({ node }) => node);
    const page = await windowAt('principal', '/khoa-so');
    const asked: string[] = [];
    page.on('request', (request) => {
      const { operationName } = (request.method() === 'POST' ? request.postDataJSON() : {}) as {
        operationName?: string;
      };
      if (operationName?.match(/Lock|Scopes/u)) asked.push(operationName);
    });
    await page.goto(new URL(`/khoa-so/${known?.id}`, console_.school.url).href);
    await page
      .getByRole('heading', { level: 1, name: `Lớp ${known?.scope.class?.name}` })
      .waitFor();
    expect(new Set(asked)).toEqual(new Set(['LockOnScreen']));
    await page.goto(new URL(`/khoa-so/${randomUUID()}`, console_.school.url).href);
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy' }).waitFor();
    await accessible(page);
    await quiet([page]);
  });

  it('open for one correction with a clock that runs, and close when it is carried out', async () => {
    const { recordId, correctionId } = correctionAt(0);
    const address = `/dieu-chinh/${recordId}/${correctionId}`;
    const principal = await windowAt('principal', address);
    const administrator = await windowAt('systemAdministrator', address);
    const member = await windowAt('boardMember', '/khoa-so', { size: 'phone', scheme: 'dark' });
    await says(administrator, /Bản ghi đang nằm trong phạm vi đã khóa sổ/);
    expect(await button(administrator, 'Thực hiện điều chỉnh').count()).toBe(0);
    await principal.getByRole('textbox', { name: /Số quyết định/ }).fill('13/QĐ-MN');
    await principal.getByRole('combobox', { name: 'Mở trong' }).selectOption('240');
    await accessible(principal);
    await button(principal, 'Quyết định mở khóa').click();
    await console_.confirm(principal, 'principal');
    await says(principal, 'Đã quyết định mở khóa');
    await button(administrator, 'Thực hiện mở khóa').click();
    await console_.confirm(administrator, 'systemAdministrator');
    await says(administrator, 'Đã mở khóa');

    const timer = member.getByRole('timer');
    await timer.waitFor();
    const first = await timer.innerText();
    expect(first).toMatch(/còn \d:\d\d:\d\d/);
    // It runs: the same words are not there any more.
    await member.getByRole('timer').filter({ hasNotText: first }).waitFor();
    await accessible(member);

    await button(administrator, 'Thực hiện điều chỉnh').click();
    await console_.confirm(administrator, 'systemAdministrator');
    await says(administrator, 'Đã thực hiện điều chỉnh');
    await says(member, /Tự khóa lại khi điều chỉnh xong/);
    await timer.waitFor({ state: 'detached' });
    await accessible(administrator);
    await quiet([principal, administrator, member]);
  });

  it('close by themselves when the time is over, and by hand before it', async () => {
    const { school } = console_;
    const unlocked = async (place: number): Promise<void> => {
      const { createdId: unlockId } = await done(school, 'principal', 'decideUnlock', {
        ...correctionAt(place),
        validUntil: inDays(1, school.clock),
        decisionNo: `14-${place}/QĐ-MN`,
      });
      await done(school, 'systemAdministrator', 'executeUnlock', { unlockId });
    };
    await unlocked(1);
    await unlocked(2);
    const principal = await windowAt('principal', lockAddress, { language: 'en' });
    await button(principal, 'Lock again now').first().click();
    await console_.confirm(principal, 'principal');
    await says(principal, 'Locked again by hand');
    await accessible(principal);
    school.clock.pass({ hours: 25 });
    await says(principal, 'Locked again when its time was over');
    const causes = (await unlocksNow()).flatMap(({ unlocks }) =>
      unlocks.map(({ relocked }) => relocked?.cause),
    );
    expect(causes.toSorted()).toEqual(['BY_HAND', 'CORRECTION_APPLIED', 'EXPIRED']);
    await quiet([principal]);
  });

  it('are over a month, with the way to what is missing there (rows 39, 99)', async () => {
    const classId = demoClassId('Lá 2');
    const address = `/khoa-so/de-nghi?year=2025-2026&classId=${classId}`;
    const member = await windowAt('boardMember', address);
    await member.getByLabel('Thời gian').selectOption('Học kỳ II');
    await member.getByLabel('Thời gian').selectOption('Tháng 3/2026');
    const missing = member.getByRole('link', { name: /^Lớp Lá 2: Điểm danh, Ngày 02\/03\/2026/ });
    await missing.waitFor();
    await says(member, /Thiếu \d+ bản ghi đã quá hạn/);
    await accessible(member);
    await member.getByRole('textbox', { name: /Lý do/ }).fill('Hết tháng 3');
    await button(member, 'Gửi đề nghị khóa sổ').click();
    const name = /Lớp Lá 2 · Mọi loại hồ sơ · Tháng 3\/2026/;
    await member.getByRole('heading', { level: 1, name }).waitFor();
    await missing.click();
    await member.getByRole('heading', { level: 1, name: 'Lớp Lá 2: Điểm danh' }).waitFor();
    await member.goto(new URL('/khoa-so?year=2025-2026', console_.school.url).href);
    const row = member.getByRole('row', { name: /Mọi loại hồ sơ · Tháng 3\/2026/ });
    await row.getByText('Đã đề nghị', { exact: true }).waitFor();
    // A month that is locked leaves the rest of the year to be asked for.
    await row.getByRole('link', { name: 'Đề nghị khóa sổ lớp Lá 2' }).waitFor();
    await accessible(member);
    await quiet([member]);
  });
});
