import { checkOne, codesOf, fieldsOf, refusalsOf, testDay } from '../support/register-checks.js';
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

describe('a date', () => {
  test.each([
    ['10/04/2020', '2020-04-10'],
    ['1/4/2020', '2020-04-01'],
    ['01-04-2020', '2020-04-01'],
    ['1.4.2020', '2020-04-01'],
    ['2020-04-01', '2020-04-01'],
    ['29/02/2020', '2020-02-29'],
    ['01/01/1990', '1990-01-01'],
  ])('written %s is %s', async (written, date) => {
    const child = await withCell('Ngày sinh', written);
    expect(fieldsOf(child)['dateOfBirth']).toBe(date);
  });

  test('may be a date cell', async () => {
    expect(await acceptedAs('Ngày sinh', { serial: 43_931 }, 'dateOfBirth')).toEqual([
      '2020-04-10',
      [],
    ]);
  });

  test('loses its time of day, and that is said', async () => {
    expect(await acceptedAs('Ngày sinh', { serial: 43_931.5 }, 'dateOfBirth')).toEqual([
      '2020-04-10',
      ['time-was-dropped'],
    ]);
  });

  test.each([
    ['31/02/2020', 'impossible-date'],
    ['29/02/2021', 'impossible-date'],
    ['04/31/2020', 'impossible-date'],
    ['12/25/2019', 'impossible-date'],
    ['00/01/2020', 'impossible-date'],
    ['10/04/20', 'not-a-date'],
    ['10/04', 'not-a-date'],
    ['2020', 'not-a-date'],
    ['tháng 4', 'not-a-date'],
    ['10/04-2020', 'not-a-date'],
    ['31/12/1989', 'date-is-too-early'],
    ['01/01/0001', 'date-is-too-early'],
    ['02/10/2025', 'date-is-in-the-future'],
    ['10/04/2202', 'date-is-in-the-future'],
  ])('of birth written %s is refused as %s', async (written, code) => {
    expect(await refusedAs('Ngày sinh', written)).toEqual([code]);
  });

  test('of birth today is accepted, tomorrow is the future', async () => {
    expect(testDay).toBe('2025-10-01');
    const born = { ...plainChild, 'Ngày sinh': '01/10/2025', 'Ngày vào trường': '01/10/2025' };
    expect((await checkOne(born)).outcome).toBe('accepted');
  });

  test('that is a bare number, an impossible serial or a boolean is refused', async () => {
    expect(await refusedAs('Ngày sinh', 43_931)).toEqual(['date-is-a-number']);
    expect(await refusedAs('Ngày sinh', { serial: -5 })).toEqual(['impossible-date']);
    expect(await refusedAs('Ngày sinh', { serial: 60 })).toEqual(['impossible-date']);
    expect(await refusedAs('Ngày sinh', true)).toEqual(['not-a-text']);
  });

  test('of admission may lie ahead up to the end of next year, which is said', async () => {
    expect(await acceptedAs('Ngày vào trường', '31/12/2026', 'admittedOn')).toEqual([
      '2026-12-31',
      ['date-lies-ahead'],
    ]);
    expect(await refusedAs('Ngày vào trường', '01/01/2027')).toEqual(['date-is-too-far-ahead']);
  });

  test('of admission must not be before birth', async () => {
    const child = await withCell('Ngày vào trường', '09/04/2020');
    expect(refusalsOf(child)).toMatchObject([
      { code: 'admitted-before-birth', column: 'Ngày vào trường', value: '09/04/2020' },
    ]);
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

  test('that the spreadsheet turned into a date is refused: 19/1 must not become a day', async () => {
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

describe('a choice', () => {
  test.each([
    ['Giới tính', 'nam', 'gender', 'male'],
    ['Giới tính', 'NỮ', 'gender', 'female'],
    ['Trạng thái', 'đang  học', 'enrolmentStatus', 'studying'],
    ['Trạng thái', 'Chuyển trường', 'enrolmentStatus', 'transferredOut'],
    ['Khuyết tật', 'Có', 'disability', true],
    ['Khuyết tật', 'x', 'disability', true],
    ['Khuyết tật', true, 'disability', true],
    ['Khuyết tật', 1, 'disability', true],
    ['Khuyết tật', 'không', 'disability', false],
    ['Khuyết tật', null, 'disability', false],
  ] as const)('%s written %j is %s', async (header, cell, field, value) => {
    expect(fieldsOf(await withCell(header, cell))[field]).toBe(value);
  });

  test('that is none of the words is refused with the words', async () => {
    const [gender] = refusalsOf(await withCell('Giới tính', 'Gái'));
    expect(gender).toMatchObject({ code: 'not-an-option' });
    expect(gender?.message.vi).toContain('Nữ, Nam');
    expect(await refusedAs('Khuyết tật', 'một ít')).toEqual(['not-an-option']);
    expect(await refusedAs('Trạng thái', 'x'.repeat(9000))).toEqual(['not-an-option']);
  });
});

describe('numbers of people', () => {
  test.each([
    ['0912345678', '0912345678', []],
    ['0912 345 678', '0912345678', ['phone-number-rewritten']],
    ['(0912) 345-678', '0912345678', ['phone-number-rewritten']],
    ['+84 912.345.678', '0912345678', ['phone-number-rewritten']],
    ['02838212345', '02838212345', []],
  ])('the phone number %s is kept as %s', async (written, kept, remarks) => {
    expect(await acceptedAs('Điện thoại mẹ', written, 'motherPhone')).toEqual([kept, remarks]);
  });

  test.each(['912345678', '091234567', '091234567890', '0912-ABC-678', '0912345678 / 0987654321'])(
    'the phone number %s is refused',
    async (written) => {
      expect(await refusedAs('Điện thoại mẹ', written)).toEqual(['not-a-phone-number']);
    },
  );

  test('a phone number that became a number lost its zero', async () => {
    expect(await refusedAs('Điện thoại cha', 912_345_678)).toEqual(['leading-zeros-were-lost']);
    expect(await refusedAs('Điện thoại cha', 12)).toEqual(['not-a-phone-number']);
  });

  test.each(['07932000000', '0793200000011', '07932000000A', '０７９３２００００００１'])(
    'the personal number %s is refused',
    async (written) => {
      expect(await refusedAs('Số định danh cá nhân', written)).toEqual(['not-a-personal-number']);
    },
  );

  test('a personal number may be spaced, and must not lose its zero', async () => {
    expect(await acceptedAs('Số định danh cá nhân', '079 320 000 001', 'personalNo')).toEqual([
      '079320000001',
      ['spaces-collapsed'],
    ]);
    expect(await refusedAs('Số định danh cá nhân', 79_320_000_001)).toEqual([
      'leading-zeros-were-lost',
    ]);
  });

  test('a personal number that tells another gender, year or century is warned about', async () => {
    for (const number of ['079220000001', '079319000001', '079120000001']) {
      expect(await acceptedAs('Số định danh cá nhân', number, 'personalNo')).toEqual([
        number,
        ['personal-number-disagrees'],
      ]);
    }
  });

  test.each([1990, '1990', 1900, 1999])('the year %j is accepted', async (year) => {
    expect(await acceptedAs('Năm sinh cha', year, 'fatherBirthYear')).toEqual([Number(year), []]);
  });

  test.each([1899, 2026, 90, '90', '1990.5', 1990.5, '01/01/1990', true, { serial: 32_874 }])(
    'the year %j is refused',
    async (year) => {
      expect(await refusedAs('Năm sinh cha', year)).toEqual(['not-a-year']);
    },
  );

  test('a parent hardly older than the child is warned about', async () => {
    expect(await acceptedAs('Năm sinh mẹ', 2006, 'motherBirthYear')).toEqual([2006, []]);
    const child = await withCell('Năm sinh mẹ', 2007);
    expect(child.remarks).toMatchObject([{ code: 'parent-is-too-young', value: '2007' }]);
    expect(child.remarks[0]?.message.vi).toContain('13 tuổi');
  });
});
