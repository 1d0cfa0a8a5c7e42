import { checkFile, fieldsOf, problemOf, valueOf } from '../support/register-checks.js';
import {
  type ChildCells,
  childrenSheet,
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

  test('without optional columns is accepted, and says nothing about them', async () => {
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
