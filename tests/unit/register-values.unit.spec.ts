import { checkOne, codesOf, fieldsOf, refusalsOf, testDay } from '../support/register-checks.js';
import { type ChildCells, type FixtureCell, plainChild } from '../support/xlsx-fixtures.js';

type Header = keyof ChildCells;

/** One unremarkable child in which one cell is different. */
const withCell = (header: Header, cell: FixtureCell) => checkOne({ ...plainChild, [header]: cell });

const refusedAs = async (header: Header, cell: FixtureCell): Promise<readonly string[]> =>
  codesOf(refusalsOf(await withCell(header, cell)));

const acceptedAs = async (header: Header, cell: FixtureCell, field: string) => {
  const child = await withCell(header, cell);
  return [fieldsOf(child)[field], codesOf(child.remarks)];
};

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
