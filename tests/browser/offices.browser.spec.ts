import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { demoClassId } from '../../src/demo/demo-school.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { type ConsoleTest, openConsole, sizes } from '../support/console.js';
import { dayIn } from '../support/days.js';
import {
  carryOut,
  closeDialog,
  officeOf,
  openPerson,
  typed,
  wrongWith,
} from '../support/in-browser.js';
import { childrenOf, lastIndex } from '../support/school-steps.js';
import { done } from '../support/served-school.js';

const ownClass = 'Lá 1';
const homeroom = `giáo viên chủ nhiệm, lớp ${ownClass}`;

let console_: ConsoleTest;
let principal: Page;

beforeAll(async () => {
  console_ = await openConsole();
  principal = await console_.signedIn('principal');
});
afterAll(() => console_.close());

const confirm = () => console_.confirm(principal, 'principal');

const personIdOf = async (role: Role): Promise<string> => {
  const { me } = await console_.school.ask<{ me: { person: { id: string } } }>(
    role,
    '{ me { person { id } } }',
  );
  return me.person.id;
};

/** The names of some of the staff by their sample sign-in. */
const nameOf = (role: Role): string => console_.school.credentials(role).fullName;

const asked = async <T>(query: string, variables: Record<string, unknown>): Promise<T> =>
  console_.school.ask<T>('principal', query, {
    ...variables,
    waitFor: await lastIndex(console_.school),
  });

/** Two records of the class, submitted by its homeroom teacher. */
const submitted = async (): Promise<readonly string[]> => {
  const { school } = console_;
  const records = (await childrenOf(school, ownClass)).slice(0, 2).map(({ recordId }) => recordId);
  for (const recordId of records)
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
  return records;
};

const openOwnPage = async (): Promise<void> => {
  await openPerson(principal, 'PRINCIPAL', nameOf('principal'));
  await principal.getByRole('heading', { level: 2, name: 'Ủy quyền' }).waitFor();
};

/** The principal lends approving, from their own page, until tomorrow. */
const delegated = async (): Promise<void> => {
  await openOwnPage();
  await principal.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  const dialog = principal.getByRole('dialog');
  await dialog.getByLabel('Người được ủy quyền').fill(nameOf('teacher'));
  await principal.getByRole('option', { name: nameOf('teacher') }).click();
  // What decides about people is never lent, so it is not offered.
  await dialog.getByRole('checkbox', { name: 'phê duyệt bản ghi' }).check();
  await dialog.getByRole('checkbox', { name: 'xem hồ sơ' }).check();
  expect(await dialog.getByRole('checkbox', { name: 'phân công nhân sự' }).count()).toBe(0);
  await dialog.getByLabel('Đến hết ngày').fill(typed(dayIn(1, console_.school.clock)));
  await dialog.getByLabel('Số quyết định').fill('91/QĐ-MN');
  expect(await wrongWith(principal)).toEqual([]);
  await carryOut(principal, 'Ủy quyền', 'Đã ủy quyền', confirm);
  await closeDialog(principal);
};

const card = (page: Page, name: string) => page.getByRole('article', { name });

describe('whoever holds an office', () => {
  it('lends it for some days to somebody, who acts with it at once, and takes it back', async () => {
    const [first, second] = await submitted();
    const teacher = await console_.signedIn('teacher');
    const place = teacher.getByRole('navigation').getByRole('link', { name: 'Chờ phê duyệt' });
    expect(await place.count()).toBe(0);
    await delegated();
    const lent = card(principal, `Ủy quyền cho ${nameOf('teacher')}`);
    await lent.getByText('Đang có hiệu lực').waitFor();
    expect(await wrongWith(principal)).toEqual([]);

    // The open window of the delegate has the place now, and says whose office it is.
    await place.click();
    await teacher.getByRole('heading', { level: 1, name: 'Chờ phê duyệt' }).waitFor();
    const rows = teacher.getByRole('checkbox', { name: /^Chọn / });
    await rows.first().check();
    expect(await wrongWith(teacher)).toEqual([]);
    await teacher.getByRole('button', { name: 'Phê duyệt 1 bản đã chọn' }).click();
    await console_.confirm(teacher, 'teacher');
    await teacher.getByRole('status').filter({ hasText: 'Đã phê duyệt 1 bản ghi' }).waitFor();
    await teacher.goto(`${console_.school.url}/toi`);
    await teacher.getByText(`hiệu trưởng, thay ${nameOf('principal')}`).waitFor();
    expect(await wrongWith(teacher)).toEqual([]);

    // In the ledger: who did it, in which office, and for whom.
    const approvals = await Promise.all(
      [first, second].map(async (recordId) => {
        const { history } = await asked<{
          history: { edges: { node: Record<string, unknown> }[] };
        }>(
          `query ($id: ID!, $waitFor: LogIndex) { history(recordId: $id, waitFor: $waitFor,
               types: ["record.approved"]) { edges { node {
                 role person { id } onBehalfOf { id } } } } }`,
          { id: recordId },
        );
        return history.edges.map(({ node }) => node);
      }),
    );
    expect(approvals.flat()).toEqual([
      {
        role: 'PRINCIPAL',
        person: { id: await personIdOf('teacher') },
        onBehalfOf: { id: await personIdOf('principal') },
      },
    ]);

    await teacher.goto(`${console_.school.url}/phe-duyet`);
    await rows.first().check();
    await lent.getByRole('button', { name: 'Thu hồi' }).click();
    await principal.getByRole('dialog').getByLabel('Số quyết định').fill('92/QĐ-MN');
    expect(await wrongWith(principal)).toEqual([]);
    await carryOut(principal, 'Thu hồi', 'Đã thu hồi ủy quyền', confirm);
    await closeDialog(principal);
    await lent.getByText('Đã thu hồi, quyết định số 92/QĐ-MN').waitFor();
    await place.waitFor({ state: 'detached' });
    expect(await wrongWith(teacher)).toEqual([]);
    await teacher.context().close();
  });

  it('does not act with what was lent after its last day', async () => {
    const teacher = await console_.signedIn('teacher');
    await delegated();
    const place = teacher.getByRole('navigation').getByRole('link', { name: 'Chờ phê duyệt' });
    await place.click();
    const rows = teacher.getByRole('checkbox', { name: /^Chọn / });
    await rows.first().check();
    console_.school.clock.pass({ days: 3 });
    await teacher.getByRole('button', { name: 'Phê duyệt 1 bản đã chọn' }).click();
    await teacher
      .getByRole('alert')
      .filter({ hasText: 'Nhiệm vụ được phân công của bạn không gồm việc này.' })
      .waitFor();
    expect(await wrongWith(teacher)).toEqual([]);
    await teacher.reload();
    await teacher.getByRole('navigation').waitFor();
    expect(await place.count()).toBe(0);
    await teacher.context().close();
  });

  it('is succeeded by somebody who takes the office over, from the line at home, on a phone', async () => {
    const { school } = console_;
    const [leaving, coming] = [await personIdOf('homeroomTeacher'), await personIdOf('teacher')];
    await openPerson(principal, 'HOMEROOM_TEACHER', nameOf('homeroomTeacher'));
    const held = officeOf(principal, homeroom);
    await held.getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
    const dialog = principal.getByRole('dialog');
    await dialog.getByLabel('Ngày cuối cùng').fill(typed(dayIn(-10, school.clock)));
    await dialog.getByLabel('Số quyết định').fill('95/QĐ-MN');
    await carryOut(principal, 'Kết thúc nhiệm vụ', 'Đã ghi ngày kết thúc', confirm);
    await closeDialog(principal);
    await held.getByText('Đã qua').waitFor();
    const { createdId: toAppointmentId } = await done(school, 'principal', 'appointPerson', {
      personId: coming,
      role: 'HOMEROOM_TEACHER',
      classId: demoClassId(ownClass),
      from: dayIn(-9, school.clock),
      decisionNo: '96/QĐ-MN',
    });

    const teacher = await console_.signedIn('teacher', { size: 'phone' });
    const from = nameOf('homeroomTeacher');
    const line = teacher.getByRole('listitem').filter({ hasText: `từ ${from}` });
    await line.getByRole('link', { name: 'Nhận bàn giao nhiệm vụ' }).click();
    await teacher.getByRole('heading', { level: 1, name: from }).waitFor();
    await officeOf(teacher, homeroom).getByRole('button', { name: 'Nhận bàn giao' }).click();
    const minutes = Buffer.from('Biên bản bàn giao lớp Lá 1');
    const hash = createHash('sha256').update(minutes).digest('hex');
    await teacher
      .locator('input[type="file"]')
      .setInputFiles({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: minutes });
    await teacher.getByText(hash).waitFor();
    expect(await wrongWith(teacher)).toEqual([]);
    await carryOut(teacher, 'Nhận bàn giao', 'Đã nhận bàn giao', () =>
      console_.confirm(teacher, 'teacher'),
    );
    await closeDialog(teacher);
    await officeOf(teacher, homeroom)
      .getByText(`Đã bàn giao cho ${nameOf('teacher')}`)
      .waitFor();
    expect(await officeOf(teacher, homeroom).getByRole('button').count()).toBe(0);
    expect(await wrongWith(teacher)).toEqual([]);
    await teacher.goto(school.url);
    await teacher.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await teacher.getByRole('link', { name: 'Nhận bàn giao nhiệm vụ' }).count()).toBe(0);

    const { person } = await asked<{
      person: { appointments: { handOvers: Record<string, unknown>[] }[] };
    }>(
      `query ($id: ID!, $waitFor: LogIndex) { person(id: $id, waitFor: $waitFor) {
           appointments { handOvers { toAppointmentId documentHash recorded { person { id } } } } } }`,
      { id: leaving },
    );
    expect(person.appointments.flatMap(({ handOvers }) => handOvers)).toEqual([
      { toAppointmentId, documentHash: hash, recorded: { person: { id: coming } } },
    ]);
    await teacher.context().close();
    await principal.setViewportSize(sizes.phone);
    await principal.goto(`${school.url}/nhan-su/${leaving}`);
    await principal.getByText(`Đã bàn giao cho ${nameOf('teacher')}`).waitFor();
    expect(await wrongWith(principal)).toEqual([]);
  });
});
