import {
  checkFile,
  checkOne,
  checkRows,
  codesOf,
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
