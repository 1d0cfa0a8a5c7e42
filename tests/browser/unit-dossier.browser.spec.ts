import { randomUUID } from 'node:crypto';
import { type ConsoleTest, openConsole } from '../support/console.js';
import { wrongWith } from '../support/in-browser.js';
import { lastIndex } from '../support/school-steps.js';

let console_: ConsoleTest;
let schoolId: string;
beforeAll(async () => {
  console_ = await openConsole();
  const { me } = await console_.school.ask<{ me: { schoolId: string } }>(
    'principal',
    '{ me { schoolId } }',
  );
  schoolId = me.schoolId;
});
afterAll(() => console_.close());

const incidents = async (): Promise<readonly unknown[]> => {
  const { dossier } = await console_.school.ask<{
    dossier: { filed: { edges: { node: unknown }[] } };
  }>(
    'boardMember',
    `query ($id: ID!, $waitFor: LogIndex) { dossier(id: $id, waitFor: $waitFor) {
       filed(first: 5, kind: "incident") { edges { node { status fields(only: ["what"]) {
         value { ... on ReadableValue { value } } } } } } } }`,
    { id: schoolId, waitFor: await lastIndex(console_.school) },
  );
  return dossier.filed.edges.map(({ node }) => node);
};

describe('the dossier of the school', () => {
  it('takes an incident from a teacher on a phone, and the board finds it there (row 43)', async () => {
    const teacher = await console_.signedIn('homeroomTeacher', { size: 'phone' });
    await teacher.goto(`${console_.school.url}/nha-truong`);
    await teacher.getByText('Chưa có bản ghi nào').waitFor();
    expect(await teacher.getByRole('link', { name: 'Kế hoạch của nhà trường' }).count()).toBe(0);
    expect(await wrongWith(teacher)).toEqual([]);
    await teacher.getByRole('link', { name: 'Báo cáo sự cố' }).click();
    await teacher.getByLabel('Ngày phát hiện').fill('15/01/2026');
    await teacher.getByLabel('Loại sự cố').selectOption({ label: 'Sai sót dữ liệu' });
    await teacher.getByLabel('Diễn biến').fill('Nhập nhầm ngày sinh của một trẻ.');
    await teacher.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await teacher.getByText('Chờ: ').waitFor();
    expect(await wrongWith(teacher)).toEqual([]);
    expect(await incidents()).toEqual([
      { status: 'SUBMITTED', fields: [{ value: { value: 'Nhập nhầm ngày sinh của một trẻ.' } }] },
    ]);
    await teacher.context().close();

    const board = await console_.signedIn('boardMember');
    await board.goto(console_.school.url);
    await board.getByRole('link', { name: 'Nhà trường', exact: true }).click();
    await board.getByLabel('Loại hồ sơ').selectOption({ label: 'Báo cáo sự cố' });
    const found = board.getByRole('listitem').filter({ hasText: 'Chờ phê duyệt' });
    await found.getByRole('link', { name: 'Báo cáo sự cố' }).click();
    await board.getByText('Nhập nhầm ngày sinh của một trẻ.').waitFor();
    expect(await wrongWith(board)).toEqual([]);
    await board.context().close();
  });

  it('takes an incident about a record from its page, and leads from each to the other (row 43)', async () => {
    const { school } = console_;
    const { records } = await school.ask<{ records: { edges: { node: { id: string } }[] } }>(
      'principal',
      '{ records(kind: "child-profile", first: 2) { edges { node { id } } } }',
    );
    const [first, second] = records.edges.map(({ node }) => node.id);
    const page = await console_.signedIn('principal');
    await page.goto(`${school.url}/ban-ghi/${first}`);
    await page.getByRole('link', { name: 'Báo cáo sự cố về bản ghi này' }).click();
    await page.getByLabel('Ngày phát hiện').fill('16/01/2026');
    await page.getByLabel('Loại sự cố').selectOption({ label: 'Sai sót dữ liệu' });
    await page.getByLabel('Diễn biến').fill('Hai trẻ bị nhập nhầm cho nhau.');
    const concerned = page.getByLabel('Hồ sơ liên quan');
    expect(await concerned.inputValue()).toBe(first);
    await concerned.fill(`${first}\nhttps://truong.example/ban-ghi/${randomUUID()}`);
    await page.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await page.getByText('Trường không có bản ghi này, hoặc bạn không được xem.').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await concerned.fill(`${first}\n${school.url}/ban-ghi/${second}`);
    await page.getByRole('button', { name: 'Lưu và trình duyệt' }).click();
    await page.getByText('Chờ: ').waitFor();
    const links = page.getByRole('definition').getByRole('link', { name: /^Hồ sơ trẻ em, \S/u });
    await links.nth(1).waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await links.nth(1).click();
    await page.waitForURL(`**/ban-ghi/${second}`);
    await page.getByRole('heading', { name: 'Báo cáo nêu bản ghi này' }).waitFor();
    await page.getByRole('link', { name: 'Báo cáo sự cố', exact: true }).waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a form whose values do not go together', () => {
  const filedOf = async (kind: string): Promise<number> => {
    const { dossier } = await console_.school.ask<{
      dossier: { filed: { edges: readonly unknown[] } };
    }>(
      'boardMember',
      `query ($id: ID!, $kind: String, $waitFor: LogIndex) { dossier(id: $id, waitFor: $waitFor) {
         filed(first: 5, kind: $kind) { edges { node { id } } } } }`,
      { id: schoolId, kind, waitFor: await lastIndex(console_.school) },
    );
    return dossier.filed.edges.length;
  };

  it('is told at the field before anything is sent, and loses nothing (row 108)', async () => {
    const page = await console_.signedIn('boardMember', { size: 'phone' });
    await page.goto(`${console_.school.url}/nha-truong`);
    await page.getByRole('link', { name: 'Biên bản kiểm tra' }).click();
    await page.getByLabel('Ngày kiểm tra').fill('15/01/2026');
    await page.getByLabel('Hồ sơ, lớp, tổ được kiểm tra').fill('Lớp Lá 1');
    await page.getByLabel('Kết quả, tồn tại').fill('Sổ theo dõi ghi chưa đủ.');
    await page.getByLabel('Kết luận').selectOption({ label: 'Cần khắc phục' });
    const due = page.getByLabel('Thời hạn khắc phục');
    await due.fill('14/01/2026');
    const send = page.getByRole('button', { name: 'Lưu và trình duyệt' });
    await send.click();
    const problem = '“Thời hạn khắc phục” không được trước “Ngày kiểm tra”.';
    await page.getByText(problem).waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('dueOn');
    expect(await page.getByLabel('Kết quả, tồn tại').inputValue()).toBe('Sổ theo dõi ghi chưa đủ.');
    expect(await filedOf('inspection-record')).toBe(0);
    expect(await wrongWith(page)).toEqual([]);
    // Either of the two may be the wrong one.
    await page.getByLabel('Ngày kiểm tra').fill('13/01/2026');
    await send.click();
    await page.getByText('Chờ: ').waitFor();
    expect(await page.getByText(problem).count()).toBe(0);
    expect(await filedOf('inspection-record')).toBe(1);
    await page.context().close();
  });

  it('is of a kind whose card says which rules it has', async () => {
    const page = await console_.signedIn('principal');
    await page.goto(`${console_.school.url}/danh-muc`);
    const card = page.getByRole('article', { name: 'Biên bản kiểm tra' });
    await card.getByText('“Thời hạn khắc phục” không được trước “Ngày kiểm tra”.').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the file of somebody on the staff', () => {
  it('is reached from the page of the person, and by a colleague not at all (row 11)', async () => {
    const { me } = await console_.school.ask<{ me: { person: { id: string } } }>(
      'homeroomTeacher',
      '{ me { person { id } } }',
    );
    const page = await console_.signedIn('principal');
    const own = me.person.id;
    await page.goto(`${console_.school.url}/nhan-su/${own}`);
    await page.getByRole('link', { name: 'Hồ sơ nhân sự' }).click();
    await page.getByText('Chưa có bản ghi nào').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.context().close();

    // The registrar sees that there is one, to propose its end after its term.
    const colleague = await console_.signedIn('teacher');
    await colleague.goto(`${console_.school.url}/ho-so/${own}`);
    await colleague.getByRole('heading', { name: /Không tìm thấy/ }).waitFor();
    await colleague.context().close();
  });
});
