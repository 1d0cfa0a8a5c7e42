import { registerReport } from '../../src/application/register/register-report.js';
import { childRegisterLayout } from '../../src/application/register/child-register.layout.js';
import { changedFields } from '../../src/application/register/register-difference.js';
import type { FieldValue } from '../../src/domain/shared/protected-block.js';
import { err } from '../../src/domain/shared/result.js';
import {
  checkFile,
  checkOne,
  checkRows,
  codesOf,
  fieldsOf,
  problemOf,
  reader,
  refusalsOf,
  valueOf,
} from '../support/register-checks.js';
import {
  type ChildCells,
  childNumber,
  childrenSheet,
  childrenXlsx,
  type FixtureCell,
  plainChild,
  xlsxOf,
} from '../support/xlsx-fixtures.js';

const header = Object.keys(plainChild);
const rowOf = (child: ChildCells): FixtureCell[] =>
  header.map((name) => child[name as keyof ChildCells] ?? null);

describe('the header', () => {
  const checkTable = async (rows: (readonly FixtureCell[] | null)[], name = 'Danh sách') =>
    checkFile(await xlsxOf({ sheets: [{ name, rows }] }));

  test('is found below the titles of a printed list', async () => {
    const titles = [['PHÒNG GIÁO DỤC'], ['TRƯỜNG MẦM NON'], null, ['Danh sách, năm học 2025-2026']];
    const checked = valueOf(await checkTable([...titles, header, rowOf(plainChild)]));
    expect(checked.children).toMatchObject([{ outcome: 'accepted', row: 6 }]);
  });

  test('is understood in any order, case, spacing, normal form and with marks', async () => {
    const written = header.map((name, at) =>
      at % 3 === 0
        ? `  ${name.toUpperCase()} (*)`
        : at % 3 === 1
          ? `${name.normalize('NFD')}:`
          : `\uFEFF${name.replace(' ', '\n')}*`,
    );
    const rows = [[...written].reverse(), rowOf(plainChild).reverse()];
    const checked = valueOf(await checkTable(rows));
    expect(checked.remarks).toEqual([]);
    expect(checked.children).toMatchObject([{ outcome: 'accepted', remarks: [] }]);
  });

  test('is understood under other names of the same columns', async () => {
    const written = header.map(
      (name) => ({ 'Họ và tên': 'Họ tên', Lớp: 'Nhóm/lớp' })[name] ?? name,
    );
    expect(valueOf(await checkTable([written, rowOf(plainChild)])).children[0]?.outcome).toBe(
      'accepted',
    );
  });

  test('without a required column refuses the file, and every such column is named', async () => {
    const kept = header.filter((name) => name !== 'Ngày sinh' && name !== 'Lớp');
    const { code, message } = problemOf(await checkTable([kept, kept.map(() => 'x')]));
    expect(code).toBe('columns-are-missing');
    expect(message).toEqual({
      vi: 'Trang tính "Danh sách", dòng tiêu đề 1, thiếu cột bắt buộc: Lớp, Ngày sinh.',
      en: 'The sheet "Danh sách", header in row 1, lacks required columns: Lớp, Ngày sinh.',
    });
  });

  test('with a column twice refuses the file, and both places are named', async () => {
    const { code, message } = problemOf(
      await checkTable([
        [...header, 'họ tên'],
        [...rowOf(plainChild), 'Nguyễn Khác'],
      ]),
    );
    expect(code).toBe('columns-are-doubled');
    expect(message.vi).toContain('họ tên (Z)');
  });

  test('without optional columns is accepted, and what it does not name is not stated', async () => {
    const kept = [
      'Lớp',
      'Mã học sinh',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Ngày vào trường',
      'Trạng thái',
    ] as const;
    const [child] = valueOf(
      await checkTable([kept, kept.map((name) => plainChild[name])]),
    ).children;
    expect(Object.keys(child === undefined ? {} : fieldsOf(child)).sort()).toEqual([
      'admittedOn',
      'dateOfBirth',
      'enrolmentStatus',
      'fullName',
      'gender',
      'pupilCode',
    ]);
  });

  test('with unknown columns warns about each', async () => {
    const checked = valueOf(
      await checkTable([
        [...header, 'Nhóm máu', 'Ghi chú\u202E'],
        [...rowOf(plainChild), 'O', 'x'],
      ]),
    );
    expect(checked.children[0]?.outcome).toBe('accepted');
    expect(checked.remarks).toMatchObject([
      {
        severity: 'warning',
        code: 'unknown-column',
        row: 1,
        column: 'Nhóm máu',
        columnLetter: 'Z',
      },
      { code: 'unknown-column', column: 'Ghi chú⟨U+202E⟩', columnLetter: 'AA' },
    ]);
  });

  test.each([
    ['a letter', [['Kính gửi'], ['Nội dung']]],
    [
      'another list',
      [
        ['Mã cán bộ', 'Họ và tên', 'Chức vụ'],
        ['CB1', 'Lê An', 'Giáo viên'],
      ],
    ],
    ['headers that are formulas', [header.map((name) => ({ formula: '1', cached: name }))]],
    ['a header too far down', [...Array.from({ length: 20 }, (_, at) => [`${at}`]), header]],
  ])('is missing from %s, and the columns needed are named', async (_, rows) => {
    const { code, message } = problemOf(await checkTable(rows));
    expect(code).toBe('header-not-found');
    expect(message.vi).toContain(
      'cần các cột: Lớp, Mã học sinh, Họ và tên, Ngày sinh, Giới tính, Ngày vào trường, Trạng thái',
    );
    expect(message.en).toContain('has no header of the form');
  });

  test('is looked for on one sheet, and the other sheets of the file are named', async () => {
    const wrong = await xlsxOf({
      sheets: [{ name: 'Bìa', rows: [['Sổ']] }, childrenSheet([plainChild], 'Trẻ 5 tuổi')],
    });
    expect(problemOf(await checkFile(wrong)).message).toMatchObject({
      vi: expect.stringContaining('Trang tính "Bìa" không có dòng tiêu đề'),
      en: expect.stringContaining('The file also has the sheets: Trẻ 5 tuổi.'),
    });
  });
});

describe('rows', () => {
  test('keep their number when empty rows lie between', async () => {
    const bytes = await xlsxOf({
      sheets: [
        {
          name: 'S',
          rows: [header, null, rowOf(childNumber(1)), null, null, rowOf(childNumber(2))],
        },
      ],
    });
    expect(valueOf(await checkFile(bytes)).children.map(({ row }) => row)).toEqual([3, 6]);
  });

  test('with nothing but a counter are left out, and that is said', async () => {
    const checked = valueOf(await checkFile(await childrenXlsx([plainChild, { STT: 2 }])));
    expect(checked.children).toHaveLength(1);
    expect(checked.remarks).toMatchObject([
      { code: 'row-is-blank', row: 3, column: null, value: null },
    ]);
  });

  test('that are hidden are read, and that is said', async () => {
    const sheet = { ...childrenSheet([childNumber(1), childNumber(2)]), hiddenRows: [3] };
    const { children } = valueOf(await checkFile(await xlsxOf({ sheets: [sheet] })));
    expect(children.map(({ outcome, remarks }) => [outcome, codesOf(remarks)])).toEqual([
      ['accepted', []],
      ['accepted', ['row-is-hidden']],
    ]);
  });

  test('with merged cells are refused where the value belongs to no one row', async () => {
    const children = [childNumber(1), { ...childNumber(2), Lớp: null }, childNumber(3)];
    const sheet = { ...childrenSheet(children), merged: ['B2:B3', 'A4:A5', 'AA2:AB4'] };
    const checked = valueOf(await checkFile(await xlsxOf({ sheets: [sheet] })));
    expect(checked.children.map((child) => codesOf(refusalsOf(child)))).toEqual([
      ['cell-is-merged'],
      ['cell-is-merged'],
      [],
    ]);
  });
});

describe('codes that two rows share', () => {
  test.each([
    ['Mã học sinh', 'mn-7', 'MN-7'],
    ['Mã MOET', '79000000042', '79000000042'],
    ['Số định danh cá nhân', '079320000042', '079 320 000 042'],
  ] as const)('in %s refuse both rows, and each names the other', async (column, first, second) => {
    const children = await checkRows([
      { ...childNumber(1), [column]: first },
      childNumber(2),
      { ...childNumber(3), [column]: second },
    ]);
    expect(children.map((child) => codesOf(refusalsOf(child)))).toEqual([
      ['doubled-in-file'],
      [],
      ['doubled-in-file'],
    ]);
    const [one, , other] = children.map((child) => refusalsOf(child)[0]);
    expect([one?.column, one?.value, one?.message.vi]).toEqual([
      column,
      first,
      'Trùng với dòng 4 trong cùng tệp.',
    ]);
    expect([other?.row, other?.message.en]).toEqual([4, 'The same as in row 2 of this file.']);
  });

  test('refuse a good row even when the other is refused for something else', async () => {
    const children = await checkRows([plainChild, { ...plainChild, 'Ngày sinh': '30/02/2020' }]);
    expect(children.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  });

  test('are named up to five rows, then counted', async () => {
    const children = await checkRows(
      Array.from({ length: 8 }, (_, at) => ({ ...childNumber(at), 'Mã học sinh': 'X' })),
    );
    expect(refusalsOf(children[0] ?? fail())[0]?.message.vi).toContain('dòng 3, 4, 5, 6, 7 (+2)');
  });

  test('as register number are only warned about', async () => {
    const children = await checkRows([
      { ...childNumber(1), 'Số đăng bộ': 'đb 1' },
      { ...childNumber(2), 'Số đăng bộ': 'ĐB  1' },
    ]);
    expect(children.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect(children.flatMap(({ remarks }) => codesOf(remarks))).toContain('shared-in-file');
  });

  test('that are empty are shared by nobody', async () => {
    const without = { 'Số định danh cá nhân': null, 'Mã MOET': null, 'Số đăng bộ': null };
    const children = await checkRows([
      { ...childNumber(1), ...without },
      { ...childNumber(2), ...without },
    ]);
    expect(children).toMatchObject([
      { outcome: 'accepted', remarks: [] },
      { outcome: 'accepted', remarks: [] },
    ]);
  });
});

const fail = (): never => {
  throw new Error('no row');
};

describe('children alike', () => {
  test('in name and birth date are warned about in both rows, and both are accepted', async () => {
    const children = await checkRows([
      { ...childNumber(1), 'Họ và tên': 'Trần Khánh Hoà' },
      { ...childNumber(2), 'Họ và tên': 'TRẦN  Khánh Hòa'.normalize('NFD') },
    ]);
    expect(children.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect(
      children.map(({ remarks }) => remarks.filter(({ code }) => code === 'alike-in-file')),
    ).toMatchObject([
      [{ severity: 'warning', row: 2, column: 'Họ và tên', value: 'Trần Khánh Hoà' }],
      [{ message: { vi: expect.stringContaining('với dòng 2') } }],
    ]);
  });

  test.each([
    ['of another birth date', { 'Ngày sinh': '11/04/2020' }],
    ['of another tone', { 'Họ và tên': 'Trần Khánh Hoá' }],
    ['of another letter', { 'Họ và tên': 'Trần Khánh Hoa' }],
  ])('but %s are not', async (_, other) => {
    const name = { 'Họ và tên': 'Trần Khánh Hoà' };
    const children = await checkRows([
      { ...childNumber(1), ...name },
      { ...childNumber(2), ...name, ...other },
    ]);
    expect(children.flatMap(({ remarks }) => codesOf(remarks))).not.toContain('alike-in-file');
  });

  test('with a child on record under another code are warned about, with that code', async () => {
    const onRecord = [
      {
        pupilCode: 'MN9',
        fullName: 'nguyễn thị bình',
        dateOfBirth: '2020-04-10',
        personalNo: null,
      },
      { pupilCode: 'MN8', fullName: null, dateOfBirth: null, personalNo: '079320000001' },
      { pupilCode: 'MN7', fullName: null, dateOfBirth: null, personalNo: null },
    ];
    const child = await checkOne(plainChild, { onRecord });
    expect(child.outcome).toBe('accepted');
    expect(child.remarks.map(({ code, column, message }) => [code, column, message.vi])).toEqual([
      ['alike-on-record', 'Họ và tên', expect.stringContaining('mã MN9')],
      ['personal-number-on-record', 'Số định danh cá nhân', expect.stringContaining('mã MN8')],
    ]);
  });

  test('with themselves are not: the same code on record is the same child', async () => {
    const onRecord = [
      {
        pupilCode: plainChild['Mã học sinh'],
        fullName: plainChild['Họ và tên'],
        dateOfBirth: '2020-04-10',
        personalNo: plainChild['Số định danh cá nhân'],
      },
    ];
    expect((await checkOne(plainChild, { onRecord })).remarks).toEqual([]);
  });
});

describe('the difference to what is on record', () => {
  const onRecord = async () =>
    new Map<string, FieldValue>(Object.entries(fieldsOf(await checkOne(plainChild))));

  test('is empty for the same file', async () => {
    expect(changedFields(await onRecord(), fieldsOf(await checkOne(plainChild)))).toEqual({});
  });

  test('is empty for the same values written otherwise', async () => {
    const written = {
      ...plainChild,
      'Họ và tên': ` ${plainChild['Họ và tên'].normalize('NFD')}  `,
      'Ngày sinh': { serial: 43_931 },
      'Điện thoại cha': '+84 912 345 678',
      'Năm sinh mẹ': '1992',
      'Mã học sinh': 'mn0000001',
      'Khuyết tật': 'Không',
    };
    expect(changedFields(await onRecord(), fieldsOf(await checkOne(written)))).toEqual({});
  });

  test('names only the fields that changed, with their new values', async () => {
    const written = {
      ...plainChild,
      'Điện thoại cha': '0900000000',
      'Khuyết tật': 'Có',
      'Diện chính sách': null,
    };
    expect(changedFields(await onRecord(), fieldsOf(await checkOne(written)))).toEqual({
      fatherPhone: '0900000000',
      disability: true,
      policyCategory: null,
    });
  });

  test('treats what was never recorded like an empty cell', () => {
    expect(changedFields(new Map(), { fatherName: null, disability: false })).toEqual({
      disability: false,
    });
  });

  test('leaves alone what the file does not state', async () => {
    expect(changedFields(await onRecord(), {})).toEqual({});
  });
});

describe('the report of a dry run', () => {
  const reportOf = async (bytes: Uint8Array) =>
    registerReport(reader.fileHash(bytes), childRegisterLayout, await checkFile(bytes));

  test('counts rows, and every refused row has a reason', async () => {
    const bytes = await childrenXlsx([
      childNumber(1),
      { ...childNumber(2), Lớp: 'Lá 7' },
      { ...childNumber(3), 'Giới tính': null, 'Ngày sinh': 'x' },
      childNumber(4),
    ]);
    const report = await reportOf(bytes);
    expect(report).toMatchObject({
      fileHash: reader.fileHash(bytes),
      layout: 'vn-child-register@1',
      sheet: 'Danh sách học sinh',
      fileProblem: null,
      rowsTotal: 4,
      rowsAccepted: 2,
      rowsRefused: 2,
      effects: null,
    });
    expect(report.refusals.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Lớp'],
      [4, 'Ngày sinh'],
      [4, 'Giới tính'],
    ]);
    expect(report.refusals.every(({ severity }) => severity === 'refusal')).toBe(true);
    expect(report.remarks.every(({ severity }) => severity !== 'refusal')).toBe(true);
  });

  test('of a file that cannot be read has its hash, the reason and no rows', async () => {
    const report = await reportOf(new TextEncoder().encode('no'));
    expect(report).toMatchObject({
      fileProblem: { code: 'not-an-xlsx' },
      sheet: null,
      rowsTotal: 0,
      refusals: [],
      remarks: [],
    });
    expect(report.fileHash).toMatch(/^[0-9a-f]{64}$/);
    expect(
      registerReport('', childRegisterLayout, err(problemOf(err('x')) as never)).rowsTotal,
    ).toBe(0);
  });

  test('survives JSON, because it crosses an API', async () => {
    const report = await reportOf(await childrenXlsx([{ ...plainChild, 'Họ và tên': '\ud800' }]));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
