import type { RegisterCell, RegisterSheet } from '../../src/application/ports/register-reader.js';
import { firstSheet, problemOf, reader, valueOf } from '../support/register-checks.js';
import {
  type FixtureBook,
  type FixtureCell,
  type FixtureParts,
  partsOf,
  xlsxOf,
  zipOf,
} from '../support/xlsx-fixtures.js';

const sheetOf = async (book: FixtureBook): Promise<RegisterSheet> =>
  valueOf(await reader.read(await xlsxOf(book), firstSheet));

const cellsOf = async (
  cells: readonly FixtureCell[],
  book: Partial<FixtureBook> = {},
): Promise<readonly (RegisterCell | undefined)[]> => {
  const { rows } = await sheetOf({ ...book, sheets: [{ name: 'S', rows: [['x', ...cells]] }] });
  return cells.map((_, at) => rows[0]?.cells.get(String.fromCharCode(66 + at)));
};

const withPart = async (
  edit: (parts: FixtureParts) => void,
  rows: readonly (readonly FixtureCell[])[] = [['a', 'b']],
): Promise<RegisterSheet> => {
  const parts = partsOf({ sheets: [{ name: 'S', rows }], texts: 'shared' });
  edit(parts);
  return valueOf(await reader.read(await zipOf(parts), firstSheet));
};

describe('texts', () => {
  test.each(['shared', 'inline', 'str'] as const)('are read when stored as %s', async (texts) => {
    const [name, signs] = await cellsOf(['Nguyễn Thị Bình', '<&>"\' '], { texts });
    expect(name).toEqual({ is: 'text', text: 'Nguyễn Thị Bình' });
    expect(signs).toEqual({ is: 'text', text: '<&>"\' ' });
  });

  test('rich text is joined, and phonetic readings are left out', async () => {
    const sheet = await withPart((parts) => {
      const runs = '<r><rPr><b/></rPr><t>Nguyễn </t></r><r><t>Hòa</t></r><rPh><t>ngu</t></rPh>';
      parts.set('xl/sharedStrings.xml', `<sst><si>${runs}</si><si><t>b</t></si></sst>`);
    });
    expect(sheet.rows[0]?.cells.get('A')).toEqual({ is: 'text', text: 'Nguyễn Hòa' });
  });

  test('characters that XML cannot hold come back from their escapes', async () => {
    const written = 'a\u0000b\u202Ec\ud800_x0041_';
    for (const texts of ['shared', 'inline', 'str'] as const) {
      expect(await cellsOf([written], { texts })).toEqual([{ is: 'text', text: written }]);
    }
  });

  test('a cell longer than a spreadsheet can hold is cut and not kept', async () => {
    const [cell] = await cellsOf(['x'.repeat(40_000)]);
    expect(cell).toEqual({ is: 'text', text: 'x'.repeat(32_767) });
  });

  test('elements may carry a namespace prefix, as some programs write them', async () => {
    const sheet = await withPart((parts) => {
      const cell = '<x:c r="B7" t="inlineStr"><x:is><x:t>có tiền tố</x:t></x:is></x:c>';
      parts.set(
        'xl/worksheets/sheet1.xml',
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
          `<x:sheetData><x:row r="7">${cell}</x:row></x:sheetData></x:worksheet>`,
      );
    });
    expect(sheet.rows).toEqual([
      {
        row: 7,
        hidden: false,
        cells: new Map([['B', { is: 'text', text: 'có tiền tố' }]]),
      },
    ]);
  });
});

describe('numbers, booleans, errors, formulas', () => {
  test('come with their kind', async () => {
    expect(
      await cellsOf([1990, true, false, { error: '#N/A' }, { formula: 'A1&"x"', cached: 'y' }]),
    ).toEqual([
      { is: 'number', value: 1990, text: '1990' },
      { is: 'boolean', value: true, text: 'TRUE' },
      { is: 'boolean', value: false, text: 'FALSE' },
      { is: 'error', text: '#N/A' },
      { is: 'formula', text: 'y' },
    ]);
  });

  test('a number in exponent form keeps its value', async () => {
    const cell = { attributes: 't="n"', content: '<v>7.9482129584E10</v>' };
    expect(await cellsOf([cell])).toEqual([
      { is: 'number', value: 79_482_129_584, text: '7.9482129584E10' },
    ]);
  });

  test('a formula without a value, or shared with other cells, is still a formula', async () => {
    const shared = { attributes: '', content: '<f t="shared" si="0"/><v>5</v>' };
    const bare = { attributes: '', content: '<f>NOW()</f>' };
    expect(await cellsOf([shared, bare])).toEqual([
      { is: 'formula', text: '5' },
      { is: 'formula', text: '' },
    ]);
  });
});

describe('dates', () => {
  test('a number with a date format is that day', async () => {
    const cells = [{ serial: 45_392 }, { serial: 45_392.75 }];
    expect(await cellsOf(cells)).toEqual([
      { is: 'date', date: '2024-04-10', hasTime: false, text: '2024-04-10' },
      { is: 'date', date: '2024-04-10', hasTime: true, text: '2024-04-10' },
    ]);
  });

  test('the first days of 1900 are right, and its 29 February is no day', async () => {
    const dates = await cellsOf([{ serial: 1 }, { serial: 59 }, { serial: 60 }, { serial: 61 }]);
    expect(dates.map((cell) => cell?.is === 'date' && cell.date)).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
    ]);
  });

  test('numbers before and after the calendar are no days', async () => {
    const dates = await cellsOf([{ serial: -1 }, { serial: 0 }, { serial: 9e9 }]);
    expect(dates.map((cell) => cell?.is === 'date' && cell.date)).toEqual([null, null, null]);
  });

  test('the 1904 system counts from another day', async () => {
    expect(await cellsOf([{ serial: 43_930 }], { date1904: true })).toEqual([
      { is: 'date', date: '2024-04-10', hasTime: false, text: '2024-04-10' },
    ]);
  });

  test.each([
    ['dd/mm/yyyy', true],
    ['[$-42A]d "tháng" m, yyyy;@', true],
    ['mmm', true],
    ['[h]:mm', true],
    ['0.00E+00', false],
    ['[Red]#,##0;"đ"', false],
    ['"day" 0', false],
    ['General', false],
  ])('the custom format %s shows a date: %s', async (code, isDate) => {
    const [cell] = await cellsOf([{ serial: 45_392 }], { dateFormat: { id: 164, code } });
    expect(cell?.is).toBe(isDate ? 'date' : 'number');
  });

  test('a custom format overrides the built-in one of its number', async () => {
    const [cell] = await cellsOf([{ serial: 5 }], { dateFormat: { id: 14, code: '0' } });
    expect(cell?.is).toBe('number');
  });

  test('the ISO form of the strict dialect is that day', async () => {
    const iso = (text: string) => ({ attributes: 't="d"', content: `<v>${text}</v>` });
    expect(
      await cellsOf([iso('2024-04-10'), iso('2024-04-10T08:30:00'), iso('2024-02-30')]),
    ).toEqual([
      { is: 'date', date: '2024-04-10', hasTime: false, text: '2024-04-10' },
      { is: 'date', date: '2024-04-10', hasTime: true, text: '2024-04-10T08:30:00' },
      { is: 'date', date: null, hasTime: false, text: '2024-02-30' },
    ]);
  });
});

describe('rows', () => {
  test('keep the number they have in the spreadsheet, and empty ones are left out', async () => {
    const sheet = await sheetOf({ sheets: [{ name: 'S', rows: [['a'], null, [''], ['d']] }] });
    expect(sheet.rows.map(({ row }) => row)).toEqual([1, 4]);
  });

  test('say when they are hidden', async () => {
    const rows = [['a'], ['b']];
    const sheet = await sheetOf({ sheets: [{ name: 'S', rows, hiddenRows: [2] }] });
    expect(sheet.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test('without references count on from their neighbours', async () => {
    const sheet = await withPart((parts) => {
      const row = '<row><c t="str"><v>a</v></c><c/><c t="str"><v>c</v></c></row>';
      parts.set(
        'xl/worksheets/sheet1.xml',
        `<worksheet><sheetData>${row}${row}</sheetData></worksheet>`,
      );
    });
    expect(sheet.rows.map(({ row, cells }) => [row, [...cells.keys()]])).toEqual([
      [1, ['A', 'C']],
      [2, ['A', 'C']],
    ]);
  });

  test('merged ranges come with their corners', async () => {
    const sheet = await sheetOf({ sheets: [{ name: 'S', rows: [['a']], merged: ['B2:AA10'] }] });
    expect(sheet.mergedRanges).toEqual([
      { firstRow: 2, lastRow: 10, firstColumn: 2, lastColumn: 27 },
    ]);
  });
});

describe('the sheet that is read', () => {
  const book: FixtureBook = {
    sheets: [
      { name: 'Ẩn', rows: [['hidden']], state: 'hidden' },
      { name: 'Hướng dẫn', rows: [['guide']] },
      { name: 'Danh sách học sinh', rows: [['list']] },
    ],
  };
  const textOf = async (named: string | null, usualNames: readonly string[]) => {
    const sheet = valueOf(await reader.read(await xlsxOf(book), { named, usualNames }));
    return [sheet.sheet, sheet.rows[0]?.cells.get('A')?.text, sheet.otherSheets];
  };

  test('is the one with a usual name, whatever its case', async () => {
    expect(await textOf(null, ['DS', 'danh sách HỌC SINH'.normalize('NFD')])).toEqual([
      'Danh sách học sinh',
      'list',
      ['Ẩn', 'Hướng dẫn'],
    ]);
  });

  test('is otherwise the first visible one', async () => {
    expect((await textOf(null, ['Khác']))[1]).toBe('guide');
  });

  test('is the one asked for, even if hidden', async () => {
    expect((await textOf('ẩn', []))[1]).toBe('hidden');
  });

  test('is refused when the one asked for does not exist, and the others are named', async () => {
    const result = await reader.read(await xlsxOf(book), { named: 'Lớp 9', usualNames: [] });
    const { code, message } = problemOf(result);
    expect(code).toBe('sheet-not-found');
    expect(message.vi).toBe(
      'Không có trang tính "Lớp 9". Tệp có các trang: Ẩn, Hướng dẫn, Danh sách học sinh.',
    );
    expect(message.en).toContain('There is no sheet "Lớp 9"');
  });

  test('is named in NFC and with nothing unseen in the name', async () => {
    const name = `${'Trẻ'.normalize('NFD')}\u202E\u200B`;
    const sheet = await sheetOf({ sheets: [{ name, rows: [['a']] }] });
    expect(sheet.sheet).toBe('Trẻ⟨U+202E⟩⟨U+200B⟩');
  });
});

test('the hash of a file is its SHA-256 in hex', () => {
  expect(reader.fileHash(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
