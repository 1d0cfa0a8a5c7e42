import type { Page } from 'playwright-core';
import type { Role } from '../../src/domain/shared/roles.js';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { inDays } from '../support/days.js';
import { done } from '../support/served-school.js';

interface Child {
  readonly recordId: string;
  readonly name: string;
}

let console_: ConsoleTest;
let child: Child;
let other: Child;
let waiting: Child;
beforeAll(async () => {
  console_ = await openConsole();
  [child, other, waiting] = await threeChildren();
  for (const { recordId } of [child, other, waiting]) {
    await done(console_.school, 'registrar', 'submitRecord', { recordId });
  }
  await done(console_.school, 'principal', 'approveRecord', { recordId: child.recordId });
});
afterAll(() => console_?.close());

const threeChildren = async (): Promise<readonly [Child, Child, Child]> => {
  const { school } = console_;
  const { me } = await school.ask<{
    me: { appointments: { class: { id: string } | null }[] };
  }>('homeroomTeacher', '{ me { appointments { class { id } } } }');
  const id = me.appointments.find((one) => one.class)?.class?.id ?? '';
  const found = await school.ask<{
    class: {
      dossiers: {
        edges: { node: { name: { value: string }; record: { id: string; status: string } } }[];
      };
    };
  }>(
    'homeroomTeacher',
    `query ($id: ID!) { class(id: $id) { dossiers(first: 50) { edges { node {
      name { ... on ReadableValue { value } } record(kind: "child-profile") { id status } } } } } }`,
    { id },
  );
  const drafts = found.class.dossiers.edges.filter(
    ({ node: { record } }) => record.status === 'DRAFT',
  );
  const [one, two, three] = drafts.map(({ node: { name, record } }) => ({
    recordId: record.id,
    name: name.value,
  }));
  if (!one || !two || !three) throw new Error('the class has too few children');
  return [one, two, three];
};

const ask = async ({ recordId }: Child): Promise<string> => {
  const { record } = await console_.school.ask<{ record: { fields: { hash: string }[] } }>(
    'homeroomTeacher',
    'query ($id: ID!) { record(id: $id) { fields(only: ["placeOfBirth"]) { hash } } }',
    { id: recordId },
  );
  const { createdId } = await done(console_.school, 'homeroomTeacher', 'requestCorrection', {
    recordId,
    field: 'placeOfBirth',
    currentValueHash: record.fields[0]?.hash,
    proposedValue: 'Bệnh viện Từ Dũ',
    reason: 'Giấy khai sinh ghi khác',
    evidence: ['Giấy khai sinh bản chính'],
  });
  return createdId;
};

/** Duties of the list, by what they are; nothing is asked for anew by the test. */
const dutyOn = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Đến hạn trước' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name }) });

const newsOn = (page: Page) =>
  page.getByRole('region', { name: 'Từ lần đăng nhập trước' }).getByRole('listitem');

const quiet = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect([...(await accessibilityProblems(page)), ...complaintsOf(page)]).toEqual([]);
  }
};

const roles: readonly Role[] = ['principal', 'homeroomTeacher'];

it('shows each person what waits for them as soon as somebody else acts, and when it is late', async () => {
  const { school } = console_;
  const [principal, teacher] = await Promise.all(roles.map((role) => console_.signedIn(role)));
  if (!principal || !teacher) throw new Error('two windows are needed');
  await newsOn(teacher).filter({ hasText: 'Phê duyệt' }).filter({ hasText: child.name }).waitFor();
  expect(await newsOn(teacher).first().innerText()).toMatch(/hiệu trưởng/);

  const correctionId = await ask(child);
  const toPermit = dutyOn(principal, 'Cho phép điều chỉnh').filter({ hasText: child.name });
  await toPermit.waitFor();
  expect(await toPermit.getByText('Trễ hạn').count()).toBe(0);
  await teacher
    .getByRole('region', { name: 'Đang chờ tôi' })
    .getByRole('link', { name: 'Đề nghị của tôi đang chờ người khác' })
    .waitFor();
  await newsOn(principal).filter({ hasText: 'Đề nghị điều chỉnh' }).waitFor();
  expect(await newsOn(teacher).filter({ hasText: 'Đề nghị điều chỉnh' }).count()).toBe(0);

  school.clock.pass({ days: 8 });
  await done(school, 'principal', 'approveRecord', { recordId: other.recordId });
  await toPermit.getByText('Trễ hạn').waitFor();

  const board = await console_.signedIn('boardMember');
  expect(await dutyOn(board, 'Chứng kiến điều chỉnh').count()).toBe(0);
  const { recordId } = child;
  const expiresAt = inDays(5, school.clock);
  // Who asks is the teacher of the class, so somebody else witnesses in that place.
  const { me } = await school.ask<{ me: { person: { id: string } } }>(
    'vicePrincipal',
    '{ me { person { id } } }',
  );
  const permission = { recordId, correctionId, expiresAt, designatedWitnessId: me.person.id };
  await done(school, 'principal', 'permitCorrection', permission);
  await toPermit.waitFor({ state: 'detached' });
  await newsOn(teacher).filter({ hasText: 'Cho phép điều chỉnh' }).waitFor();
  const toAttest = dutyOn(board, 'Chứng kiến điều chỉnh');
  await toAttest.waitFor();
  for (const page of [principal, teacher, board]) await quiet(page);
  await toAttest.getByRole('link').click();
  await board.waitForURL(`**/dieu-chinh/${recordId}/${correctionId}`);
  await Promise.all([principal, teacher, board].map((page) => page.context().close()));
}, 360_000);

it('tells the leadership what the school has not settled yet, and nobody else', async () => {
  const vice = await console_.signedIn('vicePrincipal');
  await vice.getByRole('region', { name: 'Trước khi vận hành' }).waitFor();
  await quiet(vice);
  await vice.context().close();
  const page = await console_.signedIn('principal', { size: 'phone' });
  const missing = page.getByRole('region', { name: 'Trước khi vận hành' });
  await missing.getByRole('link', { name: /^Ban hành: Phân công trách nhiệm/u }).waitFor();
  await quiet(page);
  await missing.getByRole('link', { name: /^Ban hành: Quy chế/u }).click();
  await page.waitForURL(/\/quy-che$/u);
  const teacher = await console_.signedIn('homeroomTeacher');
  await teacher.getByRole('region', { name: 'Đang chờ tôi' }).waitFor();
  expect(await teacher.getByRole('region', { name: 'Trước khi vận hành' }).count()).toBe(0);
  await Promise.all([page, teacher].map((one) => one.context().close()));
});

it('leads to all of a kind, and to approvals', async () => {
  await ask(other);
  const page = await console_.signedIn('principal', { size: 'phone' });
  const counts = page.getByRole('region', { name: 'Đang chờ tôi' });
  await counts.getByRole('link', { name: 'Cho phép điều chỉnh' }).click();
  const ofKind = page.getByRole('region', { name: 'Cho phép điều chỉnh' }).getByRole('listitem');
  await ofKind.filter({ hasText: other.name }).waitFor();
  expect(page.url()).toMatch(/\?viec=PERMIT_CORRECTION$/);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(Number(width)).toBeLessThanOrEqual(360);
  await quiet(page);
  await page.getByRole('link', { name: 'Xem mọi loại việc' }).click();
  await counts.getByRole('link', { name: 'Bản ghi chờ phê duyệt' }).click();
  await page.waitForURL(/\/phe-duyet$/);
  await page.context().close();
});

it('tells an inspector under which request they look, until when, and leads to the classes', async () => {
  const page = await console_.signedIn('inspector');
  await page.getByText(/^Xem theo văn bản /).waitFor();
  const classes = page.getByRole('region', { name: 'Những lớp được xem' });
  const first = classes.getByRole('link').first();
  await first.waitFor();
  await quiet(page);
  const { accessLog } = await readings();
  await first.click();
  await page.waitForURL(/\/lop\/[0-9a-f-]{36}$/);
  // Coming home put nobody on record: only what was opened is.
  expect(accessLog.edges).toEqual([]);
  await page.context().close();
});

const readings = () =>
  console_.school.ask<{ accessLog: { edges: readonly unknown[] } }>(
    'principal',
    '{ accessLog(inspectorsOnly: true) { edges { cursor } } }',
  );
