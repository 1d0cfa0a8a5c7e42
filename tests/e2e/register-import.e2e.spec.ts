import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { demoDirectory, demoSchoolYear } from '../../src/demo/demo-school.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { XlsxRegisterReader } from '../../src/infrastructure/imports/xlsx-register-reader.js';
import { lastIndex, ledgerSize } from '../support/school-steps.js';
import { type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { until } from '../support/until.js';
import {
  type ChildCells,
  childNumber,
  childrenSheet,
  childrenXlsx,
  type FixtureCell,
  xlsxOf,
} from '../support/xlsx-fixtures.js';

let school: ServedSchool;
let demoFile: Buffer;
/** The children of the demo's register, as its rows have them. */
let demoChildren: readonly ChildCells[];
beforeAll(async () => {
  school = await serveDemoSchool();
  demoFile = await readFile(path.join(demoDirectory, 'children.xlsx'));
  demoChildren = await childrenIn(demoFile);
}, 60_000);
afterAll(() => school?.close());

const childrenIn = async (file: Buffer): Promise<readonly ChildCells[]> => {
  const choice = { named: null, usualNames: ['Danh sách học sinh'] };
  const sheet = await new XlsxRegisterReader().read(file, choice);
  if (!sheet.ok) throw new Error(sheet.error.code);
  const [header, ...rows] = sheet.value.rows;
  const columns = [...(header?.cells ?? [])];
  return rows.map(({ cells }) =>
    Object.fromEntries(
      columns.map(([letter, { text: name }]): [string, FixtureCell] => {
        const cell = cells.get(letter);
        if (!cell) return [name, null];
        return [name, cell.is === 'number' ? Number(cell.text) : cell.text];
      }),
    ),
  );
};

const upload = async (
  body: Uint8Array,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number; readonly answer: Record<string, unknown> }> => {
  const response = await fetch(`${school.url}/imports`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      authorization: `Bearer ${school.token('registrar')}`,
      ...headers,
    },
    body: new Uint8Array(body),
  });
  return {
    status: response.status,
    answer: (await response.json()) as Record<string, unknown>,
  };
};

const uploaded = async (body: Uint8Array): Promise<string> => {
  const { status, answer } = await upload(body);
  expect(status).toBe(201);
  return String(answer['importId']);
};

interface Finding {
  readonly severity: string;
  readonly code: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  readonly columnLetter: string | null;
  readonly value: string | null;
  readonly message: { readonly vi: string; readonly en: string };
}
interface Report {
  readonly fileProblem: { readonly code: string; readonly message: Finding['message'] } | null;
  readonly rowsTotal: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly effects: Record<'childrenNew' | 'childrenChanged' | 'childrenUnchanged', number> | null;
  readonly refusals: readonly Finding[];
  readonly remarks: readonly Finding[];
}
interface ImportAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: Finding['message'];
  readonly entryCount?: number;
  readonly report?: Report;
  /** The report of a refused confirmation. */
  readonly refused?: Report;
  readonly lastReceipt?: { readonly logIndex: string } | null;
}

const finding = 'severity code sheet row column columnLetter value message { vi en }';
const counts = `fileProblem { code message { vi en } } rowsTotal rowsAccepted rowsRefused
  effects { childrenNew childrenChanged childrenUnchanged }`;
/** Both lists of findings may be asked for once in an answer: more is over the cost limit. */
const previewed = `report { ${counts} refusals { ${finding} } remarks { ${finding} } }`;
const refusedReport = `... on RegisterHasRefusedRows { refused: report { ${counts} refusals {
  ${finding} } } }`;

const send = async (
  mutation: 'previewRegisterImport' | 'confirmRegisterImport',
  input: Record<string, unknown>,
  role: Role = 'registrar',
): Promise<ImportAnswer> => {
  const isConfirmation = mutation === 'confirmRegisterImport';
  const answer = await school.ask<Record<string, ImportAnswer>>(
    role,
    `mutation ($input: ${isConfirmation ? 'Confirm' : 'Preview'}RegisterImportInput!) {
       ${mutation}(input: $input) { __typename
         ... on RegisterImportDone { entryCount lastReceipt { logIndex }
           ${isConfirmation ? `report { ${counts} }` : previewed} }
         ${isConfirmation ? refusedReport : ''}
         ... on Refusal { code message { vi en } } } }`,
    { input: { schoolYear: demoSchoolYear, awaitSealed: true, ...input } },
  );
  return answer[mutation] as ImportAnswer;
};

const preview = (importId: string) => send('previewRegisterImport', { importId });
const confirm = (importId: string, more: Record<string, unknown> = {}) =>
  send('confirmRegisterImport', { importId, ...more });

/** What the entries from that one on say was changed, as far as a reader may know. */
const changedSince = async (recordIdOf: string) => {
  const { history } = await school.ask<{
    history: {
      edges: { node: { type: string; logIndex: string; changes: { field: string }[] } }[];
    };
  }>(
    'principal',
    `query ($recordId: ID!, $waitFor: LogIndex) {
       history(recordId: $recordId, first: 50, waitFor: $waitFor) {
         edges { node { type logIndex changes { field } } } } }`,
    { recordId: recordIdOf, waitFor: await lastIndex(school) },
  );
  return history.edges.map(({ node }) => node);
};

/** Registers that wait at the registrar's home. */
const waitingImports = async (): Promise<readonly string[]> => {
  const { duties } = await school.ask<{ duties: { edges: { node: { importId: string } }[] } }>(
    'registrar',
    '{ duties(kinds: [CONFIRM_IMPORT], first: 10) { edges { node { importId } } } }',
  );
  return duties.edges.map(({ node }) => node.importId);
};

const recordAt = async (logIndex: string): Promise<string> => {
  const { entry } = await school.ask<{ entry: { streamId: string } }>(
    'principal',
    'query ($logIndex: LogIndex!) { entry(logIndex: $logIndex) { streamId } }',
    { logIndex },
  );
  return entry.streamId.replace('record-', '');
};

describe('uploading a register', () => {
  it('takes nothing from nobody, of another type, or beyond 20 MB', async () => {
    const small = Buffer.from('anything');
    expect((await upload(small, { authorization: '' })).status).toBe(401);
    expect((await upload(small, { authorization: 'Bearer nonsense' })).status).toBe(401);
    const asTeacher = { authorization: `Bearer ${school.token('teacher')}` };
    expect((await upload(small, asTeacher)).status).toBe(403);
    expect((await upload(small, { 'content-type': 'text/csv' })).status).toBe(415);
    const { status, answer } = await upload(Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(status).toBe(413);
    expect(JSON.stringify(answer)).not.toMatch(/\.[jt]s:|node_modules/);
    expect((await upload(Buffer.alloc(20 * 1024 * 1024))).status).toBe(201);
  });

  it('shows the cells of a file to whoever brought it, and to others only where they are', async () => {
    const wrong = { ...childNumber(950_001), 'Khuyết tật': 'khuyết tật nặng' };
    const file = await childrenXlsx([wrong]);
    const importId = await uploaded(file);
    const shownTo = async (role: Role) => {
      const { report } = await send('previewRegisterImport', { importId }, role);
      return report?.refusals.map(({ row, column, value }) => ({ row, column, value }));
    };
    const place = { row: 2, column: 'Khuyết tật' };
    expect(await shownTo('registrar')).toEqual([{ ...place, value: 'khuyết tật nặng' }]);
    expect(await shownTo('systemAdministrator')).toEqual([{ ...place, value: null }]);
    const alsoBrought = { authorization: `Bearer ${school.token('systemAdministrator')}` };
    expect((await upload(file, alsoBrought)).status).toBe(201);
    for (const role of ['registrar', 'systemAdministrator'] as const) {
      expect(await shownTo(role)).toEqual([{ ...place, value: 'khuyết tật nặng' }]);
    }
  });

  it('takes one file at a time from one person', async () => {
    const { hostname, port } = new URL(school.url);
    const slow = httpRequest({
      hostname,
      port,
      path: '/imports',
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        authorization: `Bearer ${school.token('registrar')}`,
      },
    });
    const answered = new Promise<number | undefined>((resolve) =>
      slow.on('response', (response) => resolve(response.resume().statusCode)),
    );
    slow.write('the first half');
    await until(async () => (await upload(Buffer.from('another file'))).status === 429);
    slow.end(', and the second');
    expect(await answered).toBe(201);
    expect((await upload(Buffer.from('another file'))).status).toBe(201);
  });

  it('refuses an unknown import, an unknown year, and a role without the power', async () => {
    const before = await ledgerSize(school);
    const importId = await uploaded(demoFile);
    for (const mutation of ['previewRegisterImport', 'confirmRegisterImport'] as const) {
      const refusals: readonly [Record<string, unknown>, Role, string][] = [
        [{ importId: '0'.repeat(64) }, 'registrar', 'ImportNotFound'],
        [{ importId, schoolYear: '1999-2000' }, 'registrar', 'SchoolYearNotFound'],
        [{ importId }, 'teacher', 'RoleIsNotAllowed'],
        [{ importId }, 'principal', 'RoleIsNotAllowed'],
      ];
      for (const [input, role, code] of refusals) {
        const answer = await send(mutation, input, role);
        expect([answer.__typename, answer.code]).toEqual([code, code]);
        expect(answer.message?.vi).not.toBe(answer.message?.en);
      }
    }
    expect(await ledgerSize(school)).toBe(before);
  });

  it('says what is wrong with a file that is no register', async () => {
    const before = await ledgerSize(school);
    const other = {
      name: 'Ghi chú',
      rows: [
        ['Ngày', 'Việc'],
        ['1', 'Họp'],
      ],
    };
    const files: readonly [Buffer, string][] = [
      [Buffer.from('Họ và tên;Lớp\nNguyễn Văn An;Lá 1\n'), 'not-an-xlsx'],
      [Buffer.alloc(0), 'file-is-empty'],
      [demoFile.subarray(0, 9000), 'file-is-damaged'],
      [await xlsxOf({ sheets: [other] }), 'header-not-found'],
    ];
    const seen: string[] = [];
    for (const [file] of files) {
      const importId = await uploaded(file);
      const { fileProblem, rowsTotal } = (await preview(importId)).report as Report;
      expect(rowsTotal).toBe(0);
      expect(fileProblem?.message.vi).not.toBe(fileProblem?.message.en);
      seen.push(fileProblem?.code ?? 'none');
      const confirmed = await confirm(importId, { leaveOutRefusedRows: true });
      expect(confirmed.__typename).toBe('RegisterHasRefusedRows');
    }
    expect(seen).toEqual(files.map(([, code]) => code));
    expect(await ledgerSize(school)).toBe(before);
  });
});

describe('importing a register', () => {
  it('that was imported before changes nothing and writes nothing (row 60)', async () => {
    const before = await ledgerSize(school);
    const importId = await uploaded(demoFile);
    const nothingNew = { childrenNew: 0, childrenChanged: 0, childrenUnchanged: 300 };
    const looked = await preview(importId);
    expect(await waitingImports()).not.toContain(importId);
    for (const answer of [looked, await confirm(importId)]) {
      expect(answer).toMatchObject({
        __typename: 'RegisterImportDone',
        entryCount: 0,
        lastReceipt: null,
        report: { rowsTotal: 300, rowsAccepted: 300, rowsRefused: 0, effects: nothingNew },
      });
    }
    expect(await ledgerSize(school)).toBe(before);
  }, 60_000);

  it('with a changed row revises the fields that differ and nothing else (row 60)', async () => {
    const [first, second, third] = demoChildren;
    if (!first || !second || !third) throw new Error('the demo register is empty');
    const changed = { ...second, 'Nghề nghiệp cha': 'Thợ lặn', 'Điện thoại mẹ': '0900000001' };
    const importId = await uploaded(await childrenXlsx([first, changed, third]));
    const before = await ledgerSize(school);
    const effects = { childrenNew: 0, childrenChanged: 1, childrenUnchanged: 2 };
    expect(await preview(importId)).toMatchObject({ entryCount: 0, report: { effects } });
    expect(await waitingImports()).toContain(importId);
    expect(await ledgerSize(school)).toBe(before);

    const done = await confirm(importId);
    expect(await waitingImports()).not.toContain(importId);
    expect(done).toMatchObject({ entryCount: 1, report: { effects } });
    expect(await ledgerSize(school)).toBe(before + 1);
    const logIndex = done.lastReceipt?.logIndex ?? '';
    const entries = await changedSince(await recordAt(logIndex));
    const last = entries.at(-1);
    expect([last?.type, last?.logIndex]).toEqual(['record.revised', logIndex]);
    expect(last?.changes.map(({ field }) => field).toSorted()).toEqual([
      'fatherOccupation',
      'motherPhone',
    ]);
    expect((await confirm(importId)).entryCount).toBe(0);
    expect(await ledgerSize(school)).toBe(before + 1);
  });

  it('is stopped by refused rows, says where and why, and may leave them out', async () => {
    const rows = [
      childNumber(900_001),
      { ...childNumber(900_002), Lớp: 'Lá 99' },
      { ...childNumber(900_003), 'Ngày sinh': '31/02/2020' },
      { ...childNumber(900_004), 'Giới tính': 'Khác', 'Điện thoại cha': '12' },
      { ...childNumber(900_005), 'Mã học sinh': null },
    ];
    const importId = await uploaded(await childrenXlsx(rows));
    const before = await ledgerSize(school);
    const stopped = await confirm(importId);
    expect(stopped.__typename).toBe('RegisterHasRefusedRows');
    expect(await ledgerSize(school)).toBe(before);

    const { rowsAccepted, rowsRefused, refusals } = stopped.refused as Report;
    expect([rowsAccepted, rowsRefused]).toEqual([1, 4]);
    const place = { severity: 'REFUSAL', sheet: 'Danh sách học sinh' };
    expect(refusals.map(({ message: _, ...where }) => where)).toEqual([
      { ...place, code: 'unknown-class', row: 3, column: 'Lớp', columnLetter: 'B', value: 'Lá 99' },
      {
        ...place,
        code: 'impossible-date',
        row: 4,
        column: 'Ngày sinh',
        columnLetter: 'G',
        value: '31/02/2020',
      },
      {
        ...place,
        code: 'not-an-option',
        row: 5,
        column: 'Giới tính',
        columnLetter: 'H',
        value: 'Khác',
      },
      {
        ...place,
        code: 'not-a-phone-number',
        row: 5,
        column: 'Điện thoại cha',
        columnLetter: 'S',
        value: '12',
      },
      {
        ...place,
        code: 'cell-is-empty',
        row: 6,
        column: 'Mã học sinh',
        columnLetter: 'C',
        value: null,
      },
    ]);
    for (const { vi, en } of refusals.map(({ message }) => message)) {
      expect(vi).not.toBe(en);
      expect(`${vi}${en}`).not.toMatch(/[{}]/);
    }

    const done = await confirm(importId, { leaveOutRefusedRows: true });
    expect(done).toMatchObject({
      __typename: 'RegisterImportDone',
      report: { effects: { childrenNew: 1, childrenChanged: 0, childrenUnchanged: 0 } },
    });
    expect(await ledgerSize(school)).toBe(before + (done.entryCount ?? 0));
    expect(done.entryCount).toBeGreaterThan(1);
  });

  it('warns of a child who is on record under another code', async () => {
    const [, , , known] = demoChildren;
    if (!known) throw new Error('the demo register is empty');
    const twin = { ...childNumber(900_101), Lớp: known.Lớp ?? null };
    const alike = {
      'Họ và tên': known['Họ và tên'] ?? null,
      'Ngày sinh': known['Ngày sinh'] ?? null,
    };
    const importId = await uploaded(await childrenXlsx([{ ...twin, ...alike }]));
    const before = await ledgerSize(school);
    const { rowsAccepted, remarks } = (await preview(importId)).report as Report;
    expect(rowsAccepted).toBe(1);
    const warning = remarks.find(({ code }) => code === 'alike-on-record');
    expect(warning).toMatchObject({ severity: 'WARNING', row: 2, column: 'Họ và tên' });
    expect(warning?.message.vi).toContain(String(known['Mã học sinh']));
    expect(await ledgerSize(school)).toBe(before);
  });

  it('confirmed twice with one command id, also at once, is written once', async () => {
    const children = [childNumber(900_201), childNumber(900_202)];
    const sheet = childrenSheet(children);
    const importId = await uploaded(await xlsxOf({ sheets: [sheet], texts: 'shared' }));
    const before = await ledgerSize(school);
    const commandId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => confirm(importId, { commandId })),
    );
    answers.push(await confirm(importId, { commandId }));
    const [first] = answers;
    expect(first?.entryCount).toBeGreaterThan(2);
    for (const { entryCount, lastReceipt } of answers) {
      expect({ entryCount, lastReceipt }).toEqual({
        entryCount: first?.entryCount,
        lastReceipt: first?.lastReceipt,
      });
    }
    expect(await ledgerSize(school)).toBe(before + (first?.entryCount ?? 0));
  });
});
