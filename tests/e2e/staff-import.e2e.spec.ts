import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { staffRegisterLayout } from '../../src/application/imports/staff-register.layout.js';
import { Aggregates } from '../../src/application/aggregates.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import { demoDirectory } from '../../src/demo/demo-school.js';
import { type AccountId, type PersonId, schoolStream } from '../../src/domain/shared/ids.js';
import { XlsxRegisterReader } from '../../src/infrastructure/imports/xlsx-register-reader.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { confirmStepUps, openSession, type TestSession } from '../support/signed-in.js';
import { type FixtureCell, xlsxOf } from '../support/xlsx-fixtures.js';

let school: GraphqlSchool;
beforeAll(async () => {
  school = await openGraphqlSchool();
}, 60_000);
afterAll(() => school?.close());

type Row = Readonly<Record<string, FixtureCell>>;

const directories = {
  kindergarten: demoDirectory,
  primary: path.join(demoDirectory, '../primary'),
} as const;
const staffFile = (kind: keyof typeof directories) =>
  readFile(path.join(directories[kind], 'staff.xlsx'));

const rowsIn = async (file: Buffer): Promise<readonly Row[]> => {
  const usualNames = staffRegisterLayout.usualSheetNames;
  const sheet = await new XlsxRegisterReader().read(file, { named: null, usualNames });
  if (!sheet.ok) throw new Error(sheet.error.code);
  const [header, ...rows] = sheet.value.rows;
  const columns = [...(header?.cells ?? [])];
  return rows.map(({ cells }) =>
    Object.fromEntries(
      columns.map(([letter, { text }]): [string, FixtureCell] => [
        text,
        cells.get(letter)?.text ?? null,
      ]),
    ),
  );
};

const sheetName = 'Danh sách CBGVNV';
const fileOf = (rows: readonly Row[], name = sheetName): Promise<Buffer> => {
  const headers = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => headers.map((header) => row[header] ?? null));
  return xlsxOf({ sheets: [{ name, rows: [headers, ...cells] }] });
};

const upload = async (body: Uint8Array, who: Who = 'principal') => {
  const response = await fetch(school.url.replace('/graphql', '/imports'), {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      authorization: `Bearer ${school.token(who)}`,
    },
    body: new Uint8Array(body),
  });
  const answer = (await response.json()) as { readonly importId?: string };
  return { status: response.status, importId: answer.importId ?? '' };
};

interface Finding {
  readonly code: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: { readonly vi: string; readonly en: string };
}
interface Report {
  readonly fileProblem: { readonly code: string } | null;
  readonly rowsTotal: number;
  readonly rowsRefused: number;
  readonly staffEffects: Readonly<Record<string, number>> | null;
  readonly refusals: readonly Finding[];
  readonly remarks?: readonly Finding[];
}
interface Answer {
  readonly __typename: string;
  readonly entryCount?: number;
  readonly challengeId?: string;
  readonly report?: Report;
}

const finding = 'code sheet row column value message { vi en }';
const counts = `fileProblem { code } rowsTotal rowsRefused
  staffEffects { peopleNew appointmentsNew appointmentsEnded peopleUnchanged }`;

const usual = { decisionNo: '50/QĐ-MN', from: '2026-03-01' };
const give = async (
  mutation: 'previewStaffImport' | 'confirmStaffImport',
  input: Record<string, unknown>,
  who: Who = 'principal',
): Promise<Answer> => {
  const isPreview = mutation === 'previewStaffImport';
  const type = `${isPreview ? 'Preview' : 'Confirm'}StaffImportInput`;
  const lists = isPreview ? `refusals { ${finding} } remarks { ${finding} }` : '';
  const ask = async (stepUp: string | null): Promise<Answer> => {
    const { data, text } = await school.ask<{ result?: Answer }>(
      who,
      `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename
         ... on RegisterImportDone { entryCount report { ${counts} ${lists} } }
         ... on Refusal { ... on StepUpIsRequired { challengeId } } } }`,
      { input: { awaitSealed: true, stepUp, ...usual, ...input } },
    );
    if (!data.result) throw new Error(text);
    return data.result;
  };
  const answer = await ask(null);
  if (answer.__typename !== 'StepUpIsRequired' || !answer.challengeId) return answer;
  await confirmStepUps(school.engine, school.sessions[who] as TestSession, answer.challengeId);
  return ask(answer.challengeId);
};

const preview = async (rows: readonly Row[], more: Record<string, unknown> = {}) => {
  const { importId } = await upload(await fileOf(rows));
  const { report } = await give('previewStaffImport', { importId, ...more });
  if (!report) throw new Error('no report');
  return { importId, report };
};

const open = async (classes: readonly string[], teams: readonly string[]): Promise<void> => {
  for (const name of classes) {
    await school.give('principal', 'openClass', { schoolYear: '2025-2026', name });
  }
  for (const name of teams) {
    const kind = name === 'Tổ Văn phòng' ? 'OFFICE' : 'PROFESSIONAL';
    await school.give('principal', 'openTeam', { name, kind });
  }
};

const classNames = async (kind: keyof typeof directories): Promise<readonly string[]> => {
  const csv = await readFile(path.join(directories[kind], 'classes.csv'), 'utf8');
  const lines = csv.trim().split('\n').slice(1);
  return lines.map((line) => line.split(',')[0] ?? '');
};

interface Office {
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
  readonly decisionNo: string;
  readonly subject: string | null;
  readonly class: { readonly name: string } | null;
  readonly team: { readonly name: string } | null;
}

/** Accounts that were opened for whoever the import brought. */
const known = new Map<PersonId, AccountId>();

/** Somebody's offices, past ones too, as they themselves see them. */
const officesOf = async (staffCode: string): Promise<readonly Office[]> => {
  const stream = schoolStream(school.schoolId);
  const aggregates = school.app.get(Aggregates, { strict: false });
  const { state } = await aggregates.fresh(schoolDecider, school.schoolId, stream);
  const personId = (Object.keys(state.staffCodes) as PersonId[]).find(
    (one) => state.staffCodes[one] === staffCode,
  );
  if (!personId) throw new Error(`nobody has the code ${staffCode}`);
  const { data } = await school.ask<{ logHead: { size: string } }>(
    'principal',
    '{ logHead { size } }',
  );
  await school.engine.readModels.waitFor(school.schoolId, BigInt(data.logHead.size) - 1n, 20_000);
  const { schoolId } = school;
  const opened = await school.give('principal', 'openAccount', { personId });
  const accountId = (opened['createdId'] ?? known.get(personId)) as AccountId;
  known.set(personId, accountId);
  const signInName = `${staffCode}@${schoolId}`.toLowerCase();
  const { token } = await openSession(school.engine, { accountId, personId, schoolId, signInName });
  const response = await fetch(school.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `{ me { person { appointments { role from to decisionNo subject
        class { name } team { name } } } } }`,
    }),
  });
  const answer = (await response.json()) as {
    data: { me: { person: { appointments: Office[] } } };
  };
  return answer.data.me.person.appointments;
};

describe('a kindergarten’s staff register', () => {
  it('is refused row by row while its classes and teams are not open', async () => {
    const { importId } = await upload(await staffFile('kindergarten'));
    const { report } = await give('previewStaffImport', { importId });
    expect(report).toMatchObject({ fileProblem: null, rowsTotal: 30 });
    const codes = report?.refusals.map(({ row, code }) => `${row} ${code}`);
    expect(codes).toContain('4 unknown-class');
    expect(codes).toContain('4 team-is-missing');
    expect(report?.refusals.find(({ code }) => code === 'unknown-class')).toEqual({
      code: 'unknown-class',
      sheet: sheetName,
      row: 4,
      column: 'Lớp chủ nhiệm',
      value: 'Nhà trẻ 18-24 tháng',
      message: { vi: expect.stringContaining('lớp'), en: expect.stringContaining('class') },
    });
    expect(report?.remarks).toContainEqual(
      expect.objectContaining({ code: 'team-is-not-open', value: 'Tổ Nhà trẻ', row: 5 }),
    );
    const before = await school.ask<{ logHead: { size: string } }>(
      'principal',
      '{ logHead { size } }',
    );
    expect((await give('confirmStaffImport', { importId })).__typename).toBe(
      'RegisterHasRefusedRows',
    );
    const after = await school.ask<{ logHead: { size: string } }>(
      'principal',
      '{ logHead { size } }',
    );
    expect(after.data).toEqual(before.data);
  }, 60_000);

  it('registers and appoints everybody but a second principal, and nothing a second time', async () => {
    const classes = (await classNames('kindergarten')).filter((name) => !/^Lá [12]$/.test(name));
    await open(classes, ['Tổ Nhà trẻ', 'Tổ Mầm - Chồi', 'Tổ Lá', 'Tổ Văn phòng']);
    const { importId } = await upload(await staffFile('kindergarten'));
    const { report } = await give('previewStaffImport', { importId });
    expect(report?.refusals).toEqual([
      {
        code: 'principal-is-in-office',
        sheet: sheetName,
        row: 2,
        column: 'Chức vụ',
        value: 'Hiệu trưởng',
        message: { vi: expect.any(String), en: expect.any(String) },
      },
    ]);
    // One vice-principal, eleven classes with two teachers, three leads, one deputy, three of the office.
    expect(report?.staffEffects).toEqual({
      peopleNew: 29,
      appointmentsNew: 30,
      appointmentsEnded: 0,
      peopleUnchanged: 0,
    });
    const all = { importId, leaveOutRefusedRows: true };
    expect((await give('confirmStaffImport', all)).entryCount).toBe(59);
    const again = await give('confirmStaffImport', all);
    expect([again.entryCount, again.report?.staffEffects]).toEqual([
      0,
      { peopleNew: 0, appointmentsNew: 0, appointmentsEnded: 0, peopleUnchanged: 29 },
    ]);
    const lead = { name: 'Tổ Nhà trẻ' };
    const from = { from: usual.from, to: null, decisionNo: usual.decisionNo, subject: null };
    expect(await officesOf('MN79CB003')).toEqual(
      expect.arrayContaining([
        { role: 'SUBJECT_TEAM_LEAD', class: null, team: lead, ...from },
        { role: 'HOMEROOM_TEACHER', class: { name: 'Nhà trẻ 18-24 tháng' }, team: lead, ...from },
      ]),
    );
    const team = { name: 'Tổ Mầm - Chồi' };
    expect(await officesOf('MN79CB008')).toContainEqual({
      role: 'SUBJECT_TEAM_DEPUTY',
      class: null,
      team,
      ...from,
    });
  }, 120_000);

  it('yields only what changed when the list comes again', async () => {
    const rows = await rowsIn(await staffFile('kindergarten'));
    const changed = rows
      .slice(1)
      .map((row) =>
        row['Mã cán bộ'] === 'MN79CB020' ? { ...row, 'Chức vụ': 'Giáo viên chủ nhiệm' } : row,
      );
    const joined = { ...rows[3], 'Mã cán bộ': 'MN79CB031', 'Họ và tên': 'Trần Thị Mới' };
    const more = { decisionNo: '60/QĐ-MN', from: '2026-04-01' };
    const { importId, report } = await preview([...changed, joined], more);
    expect(report.staffEffects).toEqual({
      peopleNew: 1,
      appointmentsNew: 2,
      appointmentsEnded: 1,
      peopleUnchanged: 28,
    });
    expect((await give('confirmStaffImport', { importId, ...more })).entryCount).toBe(4);
    const shared = { class: { name: 'Lá 1' }, team: { name: 'Tổ Lá' }, subject: null };
    const offices = await officesOf('MN79CB020');
    expect(offices).toHaveLength(2);
    expect(offices).toEqual(
      expect.arrayContaining([
        { role: 'TEACHER', from: usual.from, to: '2026-03-31', decisionNo: '50/QĐ-MN', ...shared },
        { role: 'HOMEROOM_TEACHER', to: null, ...more, ...shared },
      ]),
    );
  }, 60_000);
});

describe('a primary school’s staff register', () => {
  it('says of subject teachers what they teach, and knows who leads the youth union', async () => {
    const teams = [1, 2, 3, 4, 5].map((grade) => `Tổ Khối ${grade}`);
    await open(await classNames('primary'), [...teams, 'Tổ Bộ môn']);
    const { importId } = await upload(await staffFile('primary'));
    const { report } = await give('previewStaffImport', { importId });
    expect(report?.refusals.map(({ row, code }) => [row, code])).toEqual([
      [2, 'principal-is-in-office'],
    ]);
    expect(report).toMatchObject({ rowsTotal: 45, staffEffects: { peopleNew: 44 } });
    await give('confirmStaffImport', { importId, leaveOutRefusedRows: true });
    expect(await officesOf('TH79CB031')).toMatchObject([
      { role: 'TEACHER', subject: 'tin-hoc-va-cong-nghe', team: { name: 'Tổ Bộ môn' } },
    ]);
    expect(await officesOf('TH79CB039')).toMatchObject([{ role: 'YOUTH_UNION_LEAD' }]);
  }, 120_000);
});

describe('bad input', () => {
  it('is named with sheet, row, column, value and why, in both languages', async () => {
    const [plain] = (await rowsIn(await staffFile('kindergarten'))).slice(24) as [Row];
    const row = (number: number, over: Row = {}): Row => ({
      ...plain,
      'Mã cán bộ': `XX${number}`,
      'Họ và tên': 'Phạm Thị Bích',
      ...over,
    });
    const { report } = await preview([
      row(1, { 'Họ và tên': 'Phạm Thị Bích'.normalize('NFD') }),
      row(2, { 'Họ và tên': 'Phạm \u202eThị Bích' }),
      row(3, { 'Chức vụ': 'Phi công' }),
      row(4, { 'Chức vụ': 'Giáo viên chủ nhiệm', 'Lớp chủ nhiệm': 'Lá 99' }),
      row(5, { 'Chức vụ': 'Giáo viên chủ nhiệm', 'Lớp chủ nhiệm': null }),
      row(6),
      row(6),
      row(8, { 'Chức vụ': { formula: 'A1', cached: 'Kế toán' } }),
      row(9, { 'Mã cán bộ': null }),
      row(10, { 'Chức vụ': 'Tổ phó chuyên môn', Tổ: 'Tổ Văn phòng' }),
      row(11, { 'Mã cán bộ': 'MN79CB025' }),
    ]);
    expect(report.refusals.map(({ row: at, code, column }) => [at, code, column])).toEqual([
      [3, 'forbidden-character', 'Họ và tên'],
      [4, 'unknown-position', 'Chức vụ'],
      [5, 'unknown-class', 'Lớp chủ nhiệm'],
      [6, 'class-is-missing', 'Lớp chủ nhiệm'],
      [7, 'doubled-in-file', 'Mã cán bộ'],
      [8, 'doubled-in-file', 'Mã cán bộ'],
      [9, 'cell-is-formula', 'Chức vụ'],
      [10, 'cell-is-empty', 'Mã cán bộ'],
      [11, 'team-is-missing', 'Tổ'],
      [12, 'staff-code-of-another', 'Họ và tên'],
    ]);
    expect(report.remarks).toContainEqual(
      expect.objectContaining({ code: 'normalised-to-nfc', row: 2, column: 'Họ và tên' }),
    );
    for (const { message } of report.refusals) {
      expect([message.vi, message.en].join(' ')).not.toMatch(/[{}]|undefined/);
      expect(message.vi).not.toBe(message.en);
    }
    expect(report).toMatchObject({ rowsTotal: 11, rowsRefused: 10 });
  }, 60_000);

  it('of the whole file is said of the file', async () => {
    const other = await fileOf([{ 'Tháng lương': '5', 'Hệ số': '2.34' }], 'Bảng lương');
    const children = await readFile(path.join(demoDirectory, 'children.xlsx'));
    for (const file of [other, children, Buffer.from('no workbook')]) {
      const { importId: id } = await upload(file);
      const { report } = await give('previewStaffImport', { importId: id });
      expect(report).toMatchObject({ fileProblem: { code: expect.any(String) }, rowsTotal: 0 });
      expect(
        (await give('confirmStaffImport', { importId: id, leaveOutRefusedRows: true })).__typename,
      ).toBe('RegisterHasRefusedRows');
    }
  }, 60_000);
});

describe('a staff import is refused', () => {
  it('to anybody but the principal, without a file, a year or a number', async () => {
    const { importId } = await upload(await staffFile('kindergarten'));
    for (const mutation of ['previewStaffImport', 'confirmStaffImport'] as const) {
      const typename = async (input: Record<string, unknown>, who: Who = 'principal') =>
        (await give(mutation, { importId, ...input }, who)).__typename;
      expect(await typename({}, 'registrar')).toBe('RoleIsNotAllowed');
      expect(await typename({}, 'vicePrincipal')).toBe('RoleIsNotAllowed');
      expect(await typename({ importId: '0'.repeat(64) })).toBe('ImportNotFound');
      expect(await typename({ from: '2099-01-01' })).toBe('SchoolYearNotFound');
      expect(await typename({ decisionNo: ' ' })).toBe('TextIsInvalid');
    }
    expect((await upload(await staffFile('kindergarten'), 'vicePrincipal')).status).toBe(403);
  }, 60_000);
});
