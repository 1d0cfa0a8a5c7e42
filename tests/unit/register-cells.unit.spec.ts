import { checkOne, codesOf, fieldsOf, refusalsOf } from '../support/register-checks.js';
import {
  type ChildCells,
  childNumber,
  type FixtureCell,
  plainChild,
} from '../support/xlsx-fixtures.js';

type Header = keyof ChildCells;

/** One unremarkable child in which one cell is different. */
const withCell = (header: Header, cell: FixtureCell) => checkOne({ ...plainChild, [header]: cell });

const refusedAs = async (header: Header, cell: FixtureCell): Promise<readonly string[]> =>
  codesOf(refusalsOf(await withCell(header, cell)));

const acceptedAs = async (header: Header, cell: FixtureCell, field: string) => {
  const child = await withCell(header, cell);
  return [fieldsOf(child)[field], codesOf(child.remarks)];
};

test('an unremarkable child is accepted with every field of its profile', async () => {
  const child = await checkOne(plainChild);
  expect(child).toEqual({
    outcome: 'accepted',
    row: 2,
    pupilCode: 'MN0000001',
    classId: 'class of Lá 1',
    remarks: [],
    fields: {
      pupilCode: 'MN0000001',
      moetCode: '79000000001',
      registerNo: 'ĐB-01',
      fullName: 'Nguyễn Thị Bình',
      dateOfBirth: '2020-04-10',
      gender: 'female',
      ethnicity: 'Kinh',
      nationality: 'Việt Nam',
      placeOfBirth: 'Nghệ An',
      currentAddress: '12 Kha Vạn Cân, Phường Linh Xuân, TP. Hồ Chí Minh',
      personalNo: '079320000001',
      policyCategory: 'Hộ nghèo',
      disability: false,
      fatherName: 'Nguyễn Văn An',
      fatherBirthYear: 1990,
      fatherOccupation: 'Công nhân',
      fatherPhone: '0912345678',
      motherName: 'Trần Thị Hoa',
      motherBirthYear: 1992,
      motherOccupation: 'Kế toán',
      motherPhone: '0987654321',
      admittedOn: '2024-09-05',
      enrolmentStatus: 'studying',
    },
  });
});

test('children made by the fixture are unremarkable too', async () => {
  for (const number of [2, 17, 4998]) {
    expect(await checkOne(childNumber(number))).toMatchObject({ outcome: 'accepted', remarks: [] });
  }
});

describe('what a refusal says', () => {
  test('is sheet, row, column, letter, value, and why in two languages', async () => {
    const child = await withCell('Ngày sinh', '31/02/2020');
    expect(refusalsOf(child)).toEqual([
      {
        severity: 'refusal',
        code: 'impossible-date',
        sheet: 'Danh sách học sinh',
        row: 2,
        column: 'Ngày sinh',
        columnLetter: 'G',
        value: '31/02/2020',
        message: {
          vi: 'Ngày này không có trong lịch (thứ tự là ngày/tháng/năm).',
          en: 'There is no such day in the calendar (the order is day/month/year).',
        },
      },
    ]);
  });

  test('shows at most 80 characters of the value, and makes unseen ones visible', async () => {
    const [finding] = refusalsOf(await withCell('Họ và tên', `\u202E\u0000${'a'.repeat(5000)}`));
    expect(finding?.value).toBe(`⟨U+202E⟩⟨U+0000⟩${'a'.repeat(64)}…`);
  });

  test('names every wrong cell of a row, not only the first', async () => {
    const child = await checkOne({
      ...plainChild,
      'Họ và tên': null,
      'Ngày sinh': '2020',
      'Giới tính': 'F',
      Lớp: 'Lá 9',
    });
    expect(refusalsOf(child).map(({ columnLetter, code }) => [columnLetter, code])).toEqual([
      ['F', 'cell-is-empty'],
      ['G', 'not-a-date'],
      ['H', 'not-an-option'],
      ['B', 'unknown-class'],
    ]);
  });
});

describe('any cell', () => {
  test.each([
    'Lớp',
    'Mã học sinh',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Ngày vào trường',
    'Trạng thái',
  ] as const)('%s must not be empty', async (header) => {
    expect(await refusedAs(header, null)).toEqual(['cell-is-empty']);
    expect(await refusedAs(header, '  \u00a0 ')).toEqual(['cell-is-empty']);
  });

  test('may be empty when nobody needs it, and is then null', async () => {
    expect(await acceptedAs('Họ tên cha', null, 'fatherName')).toEqual([null, []]);
    expect(await acceptedAs('Số định danh cá nhân', ' ', 'personalNo')).toEqual([
      null,
      ['spaces-collapsed'],
    ]);
  });

  test('is refused as a formula even when the formula has a right value', async () => {
    const child = await withCell('Họ và tên', { formula: 'UPPER("a")', cached: 'Nguyễn Thị Bình' });
    expect(refusalsOf(child)).toMatchObject([
      { code: 'cell-is-formula', value: '=… → Nguyễn Thị Bình' },
    ]);
  });

  test('is refused as an error', async () => {
    expect(await refusedAs('Nơi sinh', { error: '#REF!' })).toEqual(['cell-is-error']);
  });

  test('may be a formula or an error in a column that is not read', async () => {
    for (const cell of [{ formula: 'ROW()-1', cached: '1' }, { error: '#N/A' }]) {
      expect((await withCell('STT', cell)).outcome).toBe('accepted');
    }
  });

  test.each([
    ['NUL', '\u0000'],
    ['a bidi override', '\u202E'],
    ['a bidi isolate', '\u2066'],
    ['a left-to-right mark', '\u200E'],
    ['a zero-width space', '\u200B'],
    ['a zero-width joiner', '\u200D'],
    ['a zero-width non-joiner', '\u200C'],
    ['a byte order mark', '\uFEFF'],
    ['a soft hyphen', '\u00AD'],
    ['a lone surrogate', '\uD800'],
    ['a noncharacter', '\uFFFE'],
    ['a private character', '\uE000'],
    ['a line separator', '\u2028'],
    ['a Hangul filler', '\u3164'],
    ['a tag character', '\u{E0041}'],
  ])('is refused with %s in it, and the character is named', async (_, character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    for (const header of ['Họ và tên', 'Mã học sinh', 'Họ tên mẹ', 'Chỗ ở hiện nay'] as const) {
      const cell = `a${character}b`;
      const [finding, ...others] = refusalsOf(await withCell(header, cell));
      expect([finding?.code, others]).toEqual(['forbidden-character', []]);
      expect(finding?.message.vi).toContain(`U+${hex}`);
      expect(finding?.value).toBe(`a⟨U+${hex}⟩b`);
    }
  });
});

describe('a name', () => {
  test('in NFD is kept in NFC, and that is said', async () => {
    const name = 'Nguyễn Thị Ngọc Ưởng';
    expect(name.normalize('NFD')).not.toBe(name);
    expect(await acceptedAs('Họ và tên', name.normalize('NFD'), 'fullName')).toEqual([
      name,
      ['normalised-to-nfc'],
    ]);
  });

  test('loses superfluous spaces of any kind, and that is said', async () => {
    expect(await acceptedAs('Họ tên cha', '  Lê \u00a0 Văn\u3000 Tám ', 'fatherName')).toEqual([
      'Lê Văn Tám',
      ['spaces-collapsed'],
    ]);
  });

  test('of 120 letters is accepted, in NFD too; of 121 or 5,000 it is refused', async () => {
    const longest = `${'Ệ'.repeat(119)}a`;
    expect(await acceptedAs('Họ và tên', longest, 'fullName')).toEqual([longest, []]);
    expect(await acceptedAs('Họ và tên', longest.normalize('NFD'), 'fullName')).toEqual([
      longest,
      ['normalised-to-nfc'],
    ]);
    expect(await refusedAs('Họ và tên', `${longest}a`)).toEqual(['text-is-too-long']);
    expect(await refusedAs('Họ và tên', 'a'.repeat(5000))).toEqual(['text-is-too-long']);
  });

  test('with line breaks or tabs is refused', async () => {
    expect(await refusedAs('Họ và tên', 'Lê\nTám')).toEqual(['forbidden-character']);
    expect(await refusedAs('Họ và tên', 'Lê\tTám')).toEqual(['forbidden-character']);
  });

  test('with a tower of marks is refused', async () => {
    expect(await refusedAs('Họ và tên', `Lê${'\u0301'.repeat(9)} Tám`)).toEqual(['stacked-marks']);
  });

  test.each(['...', '-'])('without a letter (%s) is refused', async (name) => {
    expect(await refusedAs('Họ và tên', name)).toEqual(['not-a-name']);
  });

  test('that is a number or a boolean is refused', async () => {
    expect(await refusedAs('Họ và tên', 12)).toEqual(['not-a-name']);
    expect(await refusedAs('Họ và tên', true)).toEqual(['not-a-text']);
  });

  test.each(["Hồ Y'Lan", 'K’Brêl', 'Đinh Nhật-Minh', 'María Ñíguez', 'Nguyễn T. An'])(
    '%s is a name like others',
    async (name) => {
      expect(await acceptedAs('Họ và tên', name, 'fullName')).toEqual([name, []]);
    },
  );

  test.each([
    ['a digit', 'Nguyễn Văn An 2', '2'],
    ['a Cyrillic letter that looks Latin', 'Nguyễn Văn Аn', 'А'],
    ['a bracket', 'Nguyễn Văn An (mất)', '('],
  ])('with %s is warned about', async (_, name, character) => {
    const child = await withCell('Họ tên cha', name);
    expect(child.remarks).toMatchObject([{ code: 'unusual-character-in-name', value: name }]);
    expect(child.remarks[0]?.message.en).toContain(character);
  });
});

describe('a code', () => {
  test('is kept in capitals, and that is said', async () => {
    expect(await acceptedAs('Mã học sinh', 'mn01', 'pupilCode')).toEqual([
      'MN01',
      ['put-in-capitals'],
    ]);
  });

  test('may be a number cell while no digit is lost', async () => {
    expect(await acceptedAs('Mã MOET', 79_482_129_584, 'moetCode')).toEqual(['79482129584', []]);
    expect(await refusedAs('Mã MOET', 1_234_567_890_123_456)).toEqual(['number-lost-digits']);
    expect(await refusedAs('Mã MOET', 7.5)).toEqual(['number-lost-digits']);
    expect(await refusedAs('Mã MOET', -7)).toEqual(['number-lost-digits']);
  });

  test.each(['MN 01', 'MÃ01', 'MN#1', '_MN', 'ＭＮ１'])('%s is refused', async (code) => {
    expect(await refusedAs('Mã học sinh', code)).toEqual(['not-a-code']);
  });

  test('of more than 30 signs is refused', async () => {
    expect(await refusedAs('Mã học sinh', 'M'.repeat(31))).toEqual(['text-is-too-long']);
  });
});

describe('a text', () => {
  test('of several lines is joined, and that is said', async () => {
    expect(
      await acceptedAs('Chỗ ở hiện nay', '12 Lê Lợi\r\nPhường 1 \n', 'currentAddress'),
    ).toEqual(['12 Lê Lợi Phường 1', ['line-breaks-joined', 'spaces-collapsed']]);
  });

  test('that the spreadsheet made a date is refused: 19/1 must not become a day', async () => {
    expect(await refusedAs('Số đăng bộ', { serial: 45_676 })).toEqual(['text-became-date']);
    expect(await refusedAs('Lớp', { serial: 45_292 })).toEqual(['text-became-date']);
  });

  test('may be a number, as the names of some classes are', async () => {
    const child = await checkOne({ ...plainChild, Lớp: 5 }, { classNames: ['5'] });
    expect(child).toMatchObject({ outcome: 'accepted', classId: 'class of 5' });
  });
});

describe('a class', () => {
  test.each(['LÁ 1', ' lá  1', 'Lá 1'.normalize('NFD')])('written %j is found', async (name) => {
    expect(await withCell('Lớp', name)).toMatchObject({ classId: 'class of Lá 1' });
  });

  test('that is not open is refused by its name', async () => {
    const child = await withCell('Lớp', 'Lá 3');
    expect(refusalsOf(child)).toMatchObject([
      { code: 'unknown-class', column: 'Lớp', columnLetter: 'B', value: 'Lá 3' },
    ]);
  });
});
