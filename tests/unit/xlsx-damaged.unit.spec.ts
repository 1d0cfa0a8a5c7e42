import { firstSheet, reader, valueOf } from '../support/register-checks.js';
import {
  childrenXlsx,
  directoryEntryAt,
  partsOf,
  plainChild,
  zipOf,
} from '../support/xlsx-fixtures.js';
import {
  codeOf,
  codeOfSheet,
  codeWith,
  refusalOf,
  sheetData,
  sheetPart,
  simpleBook,
} from '../support/xlsx-refusals.js';

test('the unspoilt fixture is read, so that every refusal below has one cause', async () => {
  const sheet = valueOf(await reader.read(await zipOf(simpleBook()), firstSheet));
  expect(sheet.rows).toHaveLength(1);
});

describe('a damaged file', () => {
  test('cut off anywhere is damaged or no workbook', async () => {
    const zip = await childrenXlsx([plainChild]);
    for (let length = 4; length < zip.length; length += 97) {
      expect(await codeOf(zip.subarray(0, length))).toBe('file-is-damaged');
    }
  });

  test('a flipped bit in the compressed sheet never passes as another value', async () => {
    const zip = await zipOf(simpleBook());
    const unspoilt = await reader.read(zip, firstSheet);
    const refusals = new Set<string>();
    const local = zip.readUInt32LE(directoryEntryAt(zip, sheetPart) + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const length = zip.readUInt32LE(directoryEntryAt(zip, sheetPart) + 20);
    for (let at = start; at < start + length; at += 3) {
      const spoilt = Buffer.from(zip);
      spoilt.writeUInt8(zip.readUInt8(at) ^ 0x10, at);
      const result = await reader.read(spoilt, firstSheet);
      // The last bits of a deflate stream pad it to a byte and mean nothing.
      if (result.ok) expect(result).toEqual(unspoilt);
      else refusals.add(result.error.code);
    }
    expect(refusals).toContain('file-is-damaged');
    refusals.delete('file-is-damaged');
    refusals.delete('inflates-too-much');
    expect([...refusals]).toEqual([]);
  });

  test('an encrypted part is named as such', async () => {
    for (const flag of [0x0001, 0x0041]) {
      const zip = await zipOf(simpleBook());
      const at = directoryEntryAt(zip, sheetPart) + 8;
      zip.writeUInt16LE(zip.readUInt16LE(at) | flag, at);
      expect(await codeOf(zip)).toBe('file-is-encrypted');
    }
  });

  test('an unknown compression method is damage', async () => {
    const zip = await zipOf(simpleBook());
    zip.writeUInt16LE(93, directoryEntryAt(zip, sheetPart) + 10);
    expect(await codeOf(zip)).toBe('file-is-damaged');
  });

  test('two parts of one name are refused: programs would disagree which counts', async () => {
    expect(await codeWith((parts) => parts.set('XL/Worksheets/SHEET1.xml', sheetData('')))).toBe(
      'file-is-damaged',
    );
  });

  test('names that climb out of the archive change nothing', async () => {
    const parts = simpleBook();
    parts.set('aa/bb/cc.xml', '<x/>');
    const zip = await zipOf(parts);
    zip.write('../../../c.x', directoryEntryAt(zip, 'aa/bb/cc.xml') + 46, 'latin1');
    expect((await reader.read(zip, firstSheet)).ok).toBe(true);
  });

  test.each([
    ['a target that does not exist', 'worksheets/sheet1.xml', 'worksheets/sheet9.xml'],
    ['a target outside the package', 'worksheets/sheet1.xml', '../../../../etc/passwd'],
  ])('%s is damage', async (_, from, to) => {
    const code = await codeWith((parts) => {
      const relationships = String(parts.get('xl/_rels/workbook.xml.rels'));
      parts.set('xl/_rels/workbook.xml.rels', relationships.replace(from, to));
    });
    expect(code).toBe('file-is-damaged');
  });

  test.each([
    [
      'text that is not UTF-8',
      Buffer.concat([Buffer.from('<worksheet>'), Buffer.from([0xff, 0xfe])]),
    ],
    ['UTF-16', Buffer.from('\ufeff<worksheet/>', 'utf16le')],
    ['tags that do not close', '<worksheet><sheetData>'],
    ['nothing at all', ''],
    ['rows out of order', sheetData('<row r="2"/><row r="1"/>')],
    ['a row twice', sheetData('<row r="2"/><row r="2"/>')],
    ['a row beyond the last', sheetData('<row r="1048577"/>')],
    ['a row number that is none', sheetData('<row r="1.5"/>')],
    ['a cell twice', sheetData('<row r="1"><c r="A1"/><c r="A1"/></row>')],
    ['a cell of another row', sheetData('<row r="1"><c r="A2"/></row>')],
    ['a shared string that does not exist', sheetData('<row><c t="s"><v>7</v></c></row>')],
    ['a number that is none', sheetData('<row><c><v>0x10</v></c></row>')],
    ['a number beyond all numbers', sheetData('<row><c><v>1e999</v></c></row>')],
    ['a cell type nobody knows', sheetData('<row><c t="q"><v>1</v></c></row>')],
    [
      'a merged range that is none',
      '<worksheet><mergeCells><mergeCell ref="A"/></mergeCells></worksheet>',
    ],
  ])('%s is damage', async (_, xml) => {
    expect(await codeOfSheet(xml)).toBe('file-is-damaged');
  });

  test('a workbook without a visible sheet is damaged', async () => {
    const parts = partsOf({ sheets: [{ name: 'S', rows: [['a']], state: 'veryHidden' }] });
    expect(await codeOf(await zipOf(parts))).toBe('file-is-damaged');
  });

  test('a sheet without content says so', async () => {
    const parts = partsOf({ sheets: [{ name: 'Trống', rows: [[], ['']] }] });
    const problem = await refusalOf(await zipOf(parts));
    expect([problem.code, problem.message.vi]).toEqual([
      'sheet-is-empty',
      'Trang tính "Trống" không có dòng nào.',
    ]);
  });
});
