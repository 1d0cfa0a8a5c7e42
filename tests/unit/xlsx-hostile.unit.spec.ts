import { randomBytes } from 'node:crypto';
import { type XlsxLimits, xlsxLimits } from '../../src/infrastructure/imports/xlsx-limits.js';
import { XlsxRegisterReader } from '../../src/infrastructure/imports/xlsx-register-reader.js';
import { firstSheet, problemOf, reader, valueOf } from '../support/register-checks.js';
import { directoryEntryAt, partsOf, zipOf } from '../support/xlsx-fixtures.js';
import {
  codeOf,
  codeOfSheet,
  codeWith,
  refusalOf,
  sheetData,
  sheetPart,
  simpleBook,
} from '../support/xlsx-refusals.js';

const MiB = 1024 * 1024;
const limited = (limits: Partial<XlsxLimits>) =>
  new XlsxRegisterReader({ ...xlsxLimits, ...limits });

const repeated = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

test('the unspoilt fixture is read, so that every refusal below has one cause', async () => {
  const sheet = valueOf(await reader.read(await zipOf(simpleBook()), firstSheet));
  expect(sheet.rows).toHaveLength(1);
});

describe('a file that is not a workbook', () => {
  test('of no bytes', async () => {
    expect(await codeOf(new Uint8Array())).toBe('file-is-empty');
  });

  test.each([
    'STT,Lớp,Mã học sinh\n1,Lá 1,MN01\n',
    '<html><table></table></html>',
    'PK',
    '%PDF-1.7',
  ])('but the text %j', async (text) => {
    expect(await codeOf(new TextEncoder().encode(text))).toBe('not-an-xlsx');
  });

  test('but an .xls, or an .xlsx behind a password', async () => {
    const compoundFile = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(4096)]);
    expect(await codeOf(compoundFile)).toBe('old-or-protected-workbook');
  });

  test('but another zip', async () => {
    expect(await codeOf(await zipOf(new Map([['a.txt', 'hello']])))).toBe('not-an-xlsx');
  });

  test('but a document of the same family', async () => {
    const code = await codeWith((parts) =>
      parts.set('xl/workbook.xml', '<document><body/></document>'),
    );
    expect(code).toBe('not-an-xlsx');
  });
});

describe('size', () => {
  test('a file of 50 MB is refused by its size, with the limit named', async () => {
    const bytes = Buffer.alloc(50 * MiB);
    Buffer.from('504b0304', 'hex').copy(bytes);
    const problem = await refusalOf(bytes);
    expect(problem.code).toBe('file-is-too-large');
    expect(problem.message.vi).toContain('50 MB, vượt giới hạn 20 MB');
  });

  test('a zip bomb that declares its size is refused before it inflates', async () => {
    const parts = simpleBook();
    parts.set('xl/media/x.bin', 'x');
    const zip = await zipOf(parts);
    zip.writeUInt32LE(64 * MiB, directoryEntryAt(zip, 'xl/media/x.bin') + 24);
    expect(await codeOf(zip)).toBe('inflates-too-much');
  });

  test('many parts that only together are too large are refused', async () => {
    const parts = simpleBook();
    for (let at = 0; at < 70; at += 1) parts.set(`xl/media/${at}.bin`, Buffer.alloc(10_000));
    const zip = await zipOf(parts);
    expect((await reader.read(zip, firstSheet)).ok).toBe(true);
    for (let at = 0; at < 70; at += 1) {
      zip.writeUInt32LE(MiB, directoryEntryAt(zip, `xl/media/${at}.bin`) + 24);
    }
    expect(await codeOf(zip)).toBe('inflates-too-much');
  });

  test('a part that inflates more than 200 times is refused', async () => {
    expect(await codeOfSheet(Buffer.alloc(2 * MiB, 0x20))).toBe('inflates-too-much');
  });

  test('a zip bomb that lies about its size is caught by the bytes that come out', async () => {
    const parts = simpleBook();
    parts.set(sheetPart, `<w>${'<a/>'.repeat(MiB)}`);
    const zip = await zipOf(parts);
    for (const declaredBytes of [0, 1000, 65_536, 300_000]) {
      zip.writeUInt32LE(declaredBytes, directoryEntryAt(zip, sheetPart) + 24);
      expect(await codeOf(zip)).toBe('inflates-too-much');
    }
  });

  test('too many parts are refused, and counted in the message', async () => {
    const parts = simpleBook();
    for (let at = parts.size; at < 30; at += 1) parts.set(`xl/drawings/${at}.xml`, '');
    const zip = await zipOf(parts);
    expect((await limited({ partsMax: 30 }).read(zip, firstSheet)).ok).toBe(true);
    const problem = problemOf(await limited({ partsMax: 29 }).read(zip, firstSheet));
    expect(problem.code).toBe('too-many-parts');
    expect(problem.message.vi).toContain('có 30 thành phần, vượt giới hạn 29');
  });

  test('XML beyond its limit is refused even when it compresses badly', async () => {
    const parts = simpleBook();
    const noise = randomBytes(50_000).toString('hex');
    parts.set(sheetPart, sheetData(`<row><c><v>1</v></c></row><!--${noise}-->`));
    const zip = await zipOf(parts);
    expect((await limited({ xmlBytesMax: 110_000 }).read(zip, firstSheet)).ok).toBe(true);
    const problem = problemOf(await limited({ xmlBytesMax: 90_000 }).read(zip, firstSheet));
    expect(problem.code).toBe('content-is-too-complex');
  });
});

describe('content that costs more than a register can', () => {
  test('more than 5,000 rows', async () => {
    const rows = repeated(5001, (at) => `<row><c><v>${(at * 7919) % 99_991}</v></c></row>`);
    expect(await codeOfSheet(sheetData(rows))).toBe('too-many-rows');
  });

  test('5,000 rows are read', async () => {
    const parts = simpleBook();
    const rows = repeated(5000, (at) => `<row><c><v>${(at * 7919) % 99_991}</v></c></row>`);
    parts.set(sheetPart, sheetData(rows));
    expect(valueOf(await reader.read(await zipOf(parts), firstSheet)).rows).toHaveLength(5000);
  });

  test('a cell beyond column 100, but not an empty one', async () => {
    const inColumn = (content: string) =>
      sheetData(`<row r="1"><c r="A1"><v>1</v></c><c r="CW1">${content}</c></row>`);
    expect(await codeOfSheet(inColumn('<v>1</v>'))).toBe('too-many-columns');
    const parts = simpleBook();
    parts.set(sheetPart, inColumn(''));
    expect((await reader.read(await zipOf(parts), firstSheet)).ok).toBe(true);
  });

  test.each([
    ['cells', { cellsMax: 30 }, { cellsMax: 29 }],
    ['elements', { elementsMax: 100 }, { elementsMax: 72 }],
    ['characters', { textLengthMax: 100 }, { textLengthMax: 99 }],
  ])('more %s than the limit, but not as many as the limit', async (_, enough, tooFew) => {
    const parts = simpleBook();
    parts.set('xl/sharedStrings.xml', '<sst><si><t>0123456789</t></si></sst>');
    const cells = '<c><v>123</v></c><c><v>456</v></c><c><v>789</v></c>';
    parts.set(sheetPart, sheetData(`<row>${cells}</row>`.repeat(10)));
    const zip = await zipOf(parts);
    expect((await limited(enough).read(zip, firstSheet)).ok).toBe(true);
    const problem = problemOf(await limited(tooFew).read(zip, firstSheet));
    expect(problem.code).toBe('content-is-too-complex');
  });

  test('elements nested 1,000 deep', async () => {
    const nested = repeated(1000, (at) => `<a${at}>`);
    expect(await codeOfSheet(sheetData(nested))).toBe('content-is-too-complex');
  });

  test.each([
    ['comment', (length: number) => `<!--${'x'.repeat(length)}-->`],
    ['attribute', (length: number) => `<row x="${'x'.repeat(length)}"/>`],
    ['text', (length: number) => `<row><c t="str"><v>${'x'.repeat(length)}</v></c></row>`],
    ['instruction', (length: number) => `<?x ${'x'.repeat(length)}?>`],
  ])('one %s longer than the parser may hold', async (_, piece) => {
    const strict = limited({ tokenLengthMax: 150_000 });
    const read = async (length: number) => {
      const parts = simpleBook();
      parts.set(sheetPart, sheetData(`<row><c><v>1</v></c></row>${piece(length)}`));
      return strict.read(await zipOf(parts), firstSheet);
    };
    expect((await read(50_000)).ok).toBe(true);
    expect(problemOf(await read(500_000)).code).toBe('content-is-too-complex');
  });

  test('more than 1,000 merged ranges', async () => {
    const merged = repeated(1001, (at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`);
    const xml = `<worksheet><sheetData/><mergeCells>${merged}</mergeCells></worksheet>`;
    expect(await codeOfSheet(xml)).toBe('content-is-too-complex');
  });

  test('more than 200 sheets', async () => {
    const sheets = Array.from({ length: 201 }, (_, at) => ({ name: `S${at}`, rows: [['a']] }));
    expect(await codeOf(await zipOf(partsOf({ sheets })))).toBe('content-is-too-complex');
  });
});

describe('XML that reaches for more than itself', () => {
  test.each([
    ['an external entity', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['entities of entities', '<!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>', '&b;'],
    ['an external subset', '<!DOCTYPE w SYSTEM "http://example.invalid/x.dtd">', 'a'],
  ])('%s is refused', async (_, doctype, text) => {
    const cell = `<row><c t="str"><v>${text}</v></c></row>`;
    expect(await codeOfSheet(doctype + sheetData(cell))).toBe('has-document-type');
  });

  test('an entity nobody declared is damage', async () => {
    expect(await codeOfSheet(sheetData('<row><c t="str"><v>&x;</v></c></row>'))).toBe(
      'file-is-damaged',
    );
  });

  test('a document type in any part that is read is refused, and the part named', async () => {
    for (const part of [
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
    ]) {
      const parts = simpleBook();
      parts.set(
        part,
        `<!DOCTYPE x>${parts
          .get(part)
          ?.toString()
          .replace(/^<\?.*\?>\n/, '')}`,
      );
      const problem = await refusalOf(await zipOf(parts));
      expect([problem.code, problem.message.vi.includes(part)]).toEqual([
        'has-document-type',
        true,
      ]);
    }
  });
});
