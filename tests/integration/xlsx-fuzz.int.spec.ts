import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { openArchive } from '../../src/infrastructure/imports/xlsx-archive.js';
import { fullBudget, xlsxLimits } from '../../src/infrastructure/imports/xlsx-limits.js';
import { checkFile } from '../support/register-checks.js';
import { type FixtureParts, zipOf } from '../support/xlsx-fixtures.js';

const partNames = [
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
];
const rowsKept = 4;
const readingMsMax = 5000;
/** A thousand reads on a machine that others use too. */
const runMsMax = 180_000;

/** The demo register as its generator wrote it, cut to a few children so that a read is short. */
const realParts = async (): Promise<FixtureParts> => {
  const bytes = await readFile(new URL('../../demo/kindergarten/children.xlsx', import.meta.url));
  const archive = await openArchive(bytes, fullBudget(xlsxLimits));
  const parts: FixtureParts = new Map();
  for (const name of partNames) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of archive.read(name)) chunks.push(Buffer.from(chunk));
    parts.set(name, Buffer.concat(chunks).toString('utf8'));
  }
  const sheet = String(parts.get('xl/worksheets/sheet1.xml'));
  const end = sheet.indexOf(`<row r="${rowsKept + 1}"`);
  parts.set(
    'xl/worksheets/sheet1.xml',
    sheet.slice(0, end) + sheet.slice(sheet.indexOf('</sheetData>')),
  );
  return parts;
};

/** A place in a text or file, from 0 to 1; unbiased, for most places are not its beginning. */
const place = fc.noBias(fc.nat({ max: 999_999 })).map((millionths) => millionths / 1_000_000);

const outcomes = new Map<string, number>();

/** Whatever the bytes: a judged sheet or a typed problem, in time, and nothing thrown. */
const expectTyped = async (bytes: Uint8Array): Promise<void> => {
  const start = performance.now();
  const result = await checkFile(bytes, { classNames: ['Nhà trẻ 18-24 tháng'] });
  expect(performance.now() - start).toBeLessThan(readingMsMax);
  const outcome = result.ok ? 'read' : result.error.code;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (result.ok) {
    for (const child of result.value.children) {
      if (child.outcome === 'refused') expect(child.refusals.length).toBeGreaterThan(0);
    }
  } else {
    expect(result.error.message.vi.length).toBeGreaterThan(10);
    expect(result.error.message.en.length).toBeGreaterThan(10);
  }
};

let parts: FixtureParts;
let zip: Buffer;
beforeAll(async () => {
  parts = await realParts();
  zip = await zipOf(parts);
});
beforeEach(() => outcomes.clear());

test('the unspoilt register is read, so that the mutations start from something', async () => {
  await expectTyped(zip);
  expect([...outcomes.keys()]).toEqual(['read']);
});

test(
  '300 files of random bytes, most of them with the first bytes of a zip',
  async () => {
    const magic = fc.constantFrom('504b0304', '504b0506', 'd0cf11e0a1b11ae1', '');
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 3000 }), async (start, rest) => {
        await expectTyped(Buffer.concat([Buffer.from(start, 'hex'), rest]));
      }),
      { numRuns: 300 },
    );
  },
  runMsMax,
);

test(
  '800 mutations of the bytes of a real file',
  async () => {
    const edit = fc.record({
      position: place,
      byte: fc.integer({ min: 0, max: 255 }),
      kind: fc.constantFrom('set', 'insert', 'remove', 'cut', 'double'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        let bytes: Buffer = Buffer.from(zip);
        for (const { position: where, byte, kind } of edits) {
          const at = Math.floor(where * bytes.length);
          const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
          const one = Buffer.from([byte]);
          if (kind === 'set') bytes = Buffer.concat([before, one, after.subarray(1)]);
          else if (kind === 'insert') bytes = Buffer.concat([before, one, after]);
          else if (kind === 'remove') bytes = Buffer.concat([before, after.subarray(1 + byte)]);
          else if (kind === 'cut' && byte < 32) bytes = Buffer.from(before);
          else bytes = Buffer.concat([before, after.subarray(0, byte), after]);
        }
        await expectTyped(bytes);
      }),
      { numRuns: 800 },
    );
    expect(outcomes.get('file-is-damaged')).toBeGreaterThan(300);
  },
  runMsMax,
);

test(
  '600 mutations of the directory of a real file, with its sizes and flags',
  async () => {
    const directory = zip.indexOf(Buffer.from('504b0102', 'hex'));
    const edit = fc.tuple(
      fc.noBias(fc.integer({ min: directory, max: zip.length - 1 })),
      fc.integer({ min: 0, max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const bytes = Buffer.from(zip);
        for (const [at, byte] of edits) bytes.writeUInt8(byte, at);
        await expectTyped(bytes);
      }),
      { numRuns: 600 },
    );
    expect(outcomes.size).toBeGreaterThan(3);
  },
  runMsMax,
);

test(
  '1,000 mutations of the XML of a real file, zipped anew',
  async () => {
    const pieces = fc.constantFrom(
      ...['<v>', '</v>', '<c r="B2">', '</c>', '<f>1</f>', '<row>', '</row>', '<is><t>x</t></is>'],
      ...[
        ' t="s"',
        ' t="d"',
        ' t="e"',
        ' t="b"',
        ' s="1"',
        ' s="-1"',
        ' r="A0"',
        ' r="ZZZ9"',
        ' r=""',
      ],
      ...[
        '&#0;',
        '&amp;',
        '&#x202E;',
        '_x0000_',
        '_xD800_',
        '\u0301',
        '9'.repeat(400),
        '1e308',
        '-1',
      ],
      ...['<![CDATA[', ']]>', '<!--', '-->', '<!DOCTYPE x>', '<?x?>', '<mergeCell ref="A1:XFD9"/>'],
      ...['"', '<', '>', '\u0000', '', ' hidden="1"', '60', '<x:y/>', '</worksheet>'],
    );
    const edit = fc.record({
      part: fc.constantFrom(...partNames, 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'),
      position: place,
      removed: fc.nat({ max: 30 }),
      piece: pieces,
      snaps: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const spoilt: FixtureParts = new Map(parts);
        for (const { part, position, removed, piece, snaps } of edits) {
          const xml = String(spoilt.get(part));
          const anywhere = Math.floor(position * xml.length);
          // Between two tags a piece is more often well formed, and gets further into the reader.
          const at = snaps ? xml.indexOf('>', anywhere) + 1 : anywhere;
          spoilt.set(part, xml.slice(0, at) + piece + xml.slice(at + (snaps ? 0 : removed)));
        }
        await expectTyped(await zipOf(spoilt));
      }),
      { numRuns: 1000 },
    );
    expect(outcomes.get('read')).toBeGreaterThan(100);
    expect(outcomes.get('file-is-damaged')).toBeGreaterThan(100);
  },
  runMsMax,
);
