import yazl from 'yazl';
import { isWhatItSeemed, mediaTypeOf } from '../../src/infrastructure/attachments/media-types.js';
import { SealedFile } from '../../src/infrastructure/attachments/sealed-file.js';
import { contentIn, sealedBytes, underTest } from '../support/sealed-files.js';

const zipOf = (names: readonly string[]): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  for (const name of names) zip.addBuffer(Buffer.from('<x/>'), name);
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
    zip.outputStream.on('error', reject);
  });
};

const judged = async (declared: 'word' | 'excel', bytes: Buffer): Promise<boolean> => {
  const file = await SealedFile.open(contentIn(sealedBytes(bytes)), bytes.length, underTest);
  return isWhatItSeemed(declared, file);
};

const starts = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj'),
  jpeg: Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  mp4: Buffer.from('0000001866747970697 36f6d0000020069736f6d69736f32'.replace(' ', ''), 'hex'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  html: Buffer.from('<!doctype html><script>1</script>'),
  exe: Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
  oldWord: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]),
};

describe('what the first bytes say (row 5)', () => {
  test.each([
    ['pdf', 'pdf', 'application/pdf'],
    ['image', 'jpeg', 'image/jpeg'],
    ['image', 'png', 'image/png'],
    ['video', 'mp4', 'video/mp4'],
  ] as const)('takes as %s a %s', async (declared, start, mediaType) => {
    expect(await mediaTypeOf(declared, starts[start])).toBe(mediaType);
  });

  test.each([
    ['pdf', 'png'],
    ['image', 'pdf'],
    ['image', 'svg'],
    ['image', 'html'],
    ['pdf', 'html'],
    ['pdf', 'exe'],
    ['video', 'jpeg'],
    ['word', 'oldWord'],
    ['word', 'pdf'],
    ['excel', 'html'],
  ] as const)('refuses as %s a %s', async (declared, start) => {
    expect(await mediaTypeOf(declared, starts[start])).toBeNull();
  });

  test('a byte alone is nothing', async () => {
    expect(await mediaTypeOf('pdf', Buffer.from('%'))).toBeNull();
    expect(await mediaTypeOf('image', Buffer.alloc(0))).toBeNull();
  });
});

describe('what an Office file is stands in its directory', () => {
  const word = ['_rels/.rels', 'word/document.xml', '[Content_Types].xml'];
  const excel = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'];

  test('Word and Excel are told apart, wherever their parts stand', async () => {
    const [aWord, anExcel] = [await zipOf(word), await zipOf(excel)];
    expect(await judged('word', aWord)).toBe(true);
    expect(await judged('excel', anExcel)).toBe(true);
    expect(await judged('word', anExcel)).toBe(false);
    expect(await judged('excel', aWord)).toBe(false);
  });

  test.each([
    ['macros', [...word, 'word/vbaProject.bin']],
    ['macros under another spelling', [...word, 'word\\VBAPROJECT.BIN']],
    ['macro sheets', [...excel, 'xl/macrosheets/sheet1.xml']],
    ['parts of both', [...word, ...excel.slice(1)]],
    ['nothing of either', ['readme.txt']],
  ])('one with %s is refused', async (_, names) => {
    const zip = await zipOf(names.map((name) => name.replaceAll('\\', '/')));
    expect(await judged('word', zip)).toBe(false);
    expect(await judged('excel', zip)).toBe(false);
  });

  test('what only begins like one is refused', async () => {
    const zip = await zipOf(word);
    expect(await judged('word', zip.subarray(0, zip.length - 40))).toBe(false);
    expect(
      await judged('word', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(70_000)])),
    ).toBe(false);
  });
});
