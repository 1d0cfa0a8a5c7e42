import fc from 'fast-check';
import { TileTree } from '../../src/infrastructure/log/tile-tree.js';
import { partialTiles, tileWidth } from '../../src/infrastructure/log/tiles.js';
import {
  bigintOf,
  bytesOf,
  CopiedRows,
  CopyIsMalformed,
  isNull,
  KnownUuids,
  uuidAt,
} from '../../src/infrastructure/verify/copied-rows.js';
import { Findings } from '../../src/infrastructure/verify/findings.js';
import { instantText } from '../../src/infrastructure/verify/instant-text.js';
import { judgeColumns } from '../../src/infrastructure/verify/ledger-columns.js';
import { rootsOf } from '../../src/infrastructure/verify/school-roots.js';
import {
  allocateEntries,
  entryOfSeq,
  putSeq,
  type SealedLog,
  streamIdOf,
} from '../../src/infrastructure/verify/sealed-log.js';
import { StreamNumbers } from '../../src/infrastructure/verify/stream-numbers.js';
import { ToldKeys } from '../../src/infrastructure/verify/told-keys.js';
import { copiedRow } from '../support/recorded-rows.js';
import { rootOf, someLeaves } from '../support/tree-reference.js';

type Row = readonly (Buffer | null)[];

/** A binary COPY of those rows, as PostgreSQL writes it. */
const copyOf = (rows: readonly Row[]): Buffer => {
  const int32 = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return bytes;
  };
  const int16 = (value: number): Buffer => int32(value << 16).subarray(0, 2);
  const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), int32(0), int32(0)]);
  const body = rows.flatMap((row) => [
    int16(row.length),
    ...row.flatMap((value) => [int32(value?.length ?? -1), value ?? Buffer.alloc(0)]),
  ]);
  return Buffer.concat([header, ...body, int16(-1)]);
};

const readPieces = (copy: Buffer, ends: readonly number[]): (string | null)[][] => {
  const read: (string | null)[][] = [];
  const rows = new CopiedRows(3, (row) => {
    read.push(
      [0, 1, 2].map((field) => (isNull(row, field) ? null : bytesOf(row, field).toString('hex'))),
    );
  });
  let start = 0;
  for (const end of [...ends, copy.length]) {
    rows.push(copy, start, end);
    start = end;
  }
  rows.end();
  return read;
};

const someRows: readonly Row[] = [
  [Buffer.from('a'), null, Buffer.alloc(0)],
  [Buffer.alloc(300, 7), Buffer.from('bc'), Buffer.from('d')],
  [null, null, null],
];
const asHex = someRows.map((row) => row.map((value) => value?.toString('hex') ?? null));

describe('a binary copy', () => {
  const copy = copyOf(someRows);

  test('gives the same rows wherever it is cut', () => {
    for (let first = 0; first <= copy.length; first += 1) {
      expect(readPieces(copy, [first])).toEqual(asHex);
    }
    const everyByte = Array.from({ length: copy.length - 1 }, (_, place) => place + 1);
    expect(readPieces(copy, everyByte)).toEqual(asHex);
  });

  test('of no rows has none', () => {
    expect(readPieces(copyOf([]), [])).toEqual([]);
  });

  test.each([
    ['that breaks off', () => readPieces(copy.subarray(0, -2), [])],
    ['that breaks off in a row', () => readPieces(copy.subarray(0, 40), [])],
    ['of another number of fields', () => readPieces(copyOf([[null]]), [])],
    ['in text form', () => readPieces(Buffer.from('a\tb\tc\n'.repeat(9)), [])],
  ])('%s is refused', (_, read) => {
    expect(read).toThrow(CopyIsMalformed);
  });

  test('has 64-bit numbers, exact as far as numbers go', () => {
    for (const value of [0n, 1n, -1n, 255n, -256n, 2n ** 32n, 2n ** 53n - 1n, -(2n ** 53n) + 1n]) {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64BE(value);
      expect(BigInt(bigintOf(copiedRow([bytes]), 0))).toBe(value);
    }
    const beyond = Buffer.alloc(8, 0x7f);
    expect(Number.isSafeInteger(bigintOf(copiedRow([beyond]), 0))).toBe(false);
    expect(bigintOf(copiedRow([null]), 0)).toBeNaN();
  });

  test('has uuids, the remembered ones too', () => {
    const uuids = new KnownUuids();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const hex = Buffer.from(bytes).toString('hex');
        const text = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
        expect(uuidAt(bytes, 0)).toBe(text);
        const row = copiedRow([Buffer.from(bytes)]);
        expect([uuids.of(row, 0), uuids.of(row, 0)]).toEqual([text, text]);
      }),
    );
    expect(uuids.of(copiedRow([null]), 0)).toBe('');
  });
});

describe('a moment', () => {
  const epochMs = Date.UTC(2000, 0, 1);

  test('is written as envelopes write it', () => {
    const moments = fc.date({
      min: new Date('1715-01-01T00:00:00.000Z'),
      max: new Date('2285-01-01T00:00:00.000Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const micros = (moment.getTime() - epochMs) * 1_000;
        expect(Buffer.from(instantText(micros)).toString()).toBe(moment.toISOString());
      }),
    );
  });

  test.each([
    ['a fraction of a millisecond', 1],
    ['infinity', 2 ** 63],
    ['no number', Number.NaN],
    ['a year far off', (Date.UTC(9_999, 0, 1) - epochMs) * 1_000],
  ])('with %s has no text', (_, micros) => {
    expect(instantText(micros)).toHaveLength(0);
  });
});

describe('the roots of a log', () => {
  const leaves = someLeaves(700);
  const logOf = (size: number): SealedLog => {
    const school = { schoolId: 'a', base: 3, size };
    const entries = allocateEntries([{ schoolId: '0', base: 0, size: 3 }, school]);
    entries.hashes.set(Buffer.concat(leaves.slice(0, size)), 3 * 32);
    return { ...entries, ...new StreamNumbers().share() };
  };
  const rootsAt = async (size: number, sizes: readonly number[]) => {
    const log = logOf(size);
    return rootsOf(log, log.schools[1] as SealedLog['schools'][number], sizes);
  };

  test('are those of RFC 6962 at every size that is asked for', async () => {
    const sizes = Array.from({ length: 701 }, (_, size) => size);
    const { root, rootAt } = await rootsAt(700, sizes);
    for (const size of sizes) {
      expect(Buffer.from(rootAt.get(size) ?? [])).toEqual(rootOf(leaves, 0, size));
    }
    expect(Buffer.from(root)).toEqual(rootOf(leaves));
  });

  test.each([0, 1, 255, 256, 257, 512, 700])('of %i entries fill its tiles', async (size) => {
    const { levels } = await rootsAt(size, []);
    const tree = new TileTree();
    const tiles = [
      ...leaves.slice(0, size).flatMap((leaf) => tree.append(leaf)),
      ...tree.partials(),
    ];
    for (const { name, bytes } of tiles) {
      const start = name.index * tileWidth * 32;
      const own = levels[name.level]?.subarray(start, start + name.width * 32);
      expect(Buffer.from(own ?? [])).toEqual(Buffer.from(bytes));
    }
    expect(tree.partials().map(({ name }) => name)).toEqual(partialTiles(size));
  });
});

describe('numbers of streams', () => {
  test('are the same for the same school and id, and for nothing else', () => {
    const numbers = new StreamNumbers();
    const byKey = new Map<string, number>();
    const rowOf = (school: number, id: string): Row => [Buffer.alloc(16, school), Buffer.from(id)];
    for (let round = 0; round < 2; round += 1) {
      for (let place = 0; place < 3_000; place += 1) {
        const [school, id] = [place % 3, `dòng-${'x'.repeat(place % 70)}${place}`];
        const number = numbers.take(copiedRow(rowOf(school, id)), 0, 1);
        const known = byKey.get(`${school} ${id}`) ?? number;
        expect(number).toBe(known);
        byKey.set(`${school} ${id}`, number);
      }
    }
    expect(numbers.count).toBe(3_000);
    expect(new Set(byKey.values()).size).toBe(3_000);
    const schoolId = uuidAt(Buffer.alloc(16, 1), 0);
    expect(numbers.findText(schoolId, 'dòng-x1')).toBe(byKey.get('1 dòng-x1'));
    expect(numbers.findText(schoolId, 'dòng-x2')).toBe(-1);
    const log = { ...allocateEntries([]), ...numbers.share() };
    expect(streamIdOf(log, byKey.get('1 dòng-x1') ?? -1)).toBe('dòng-x1');
  });
});

describe('the table of sequence numbers', () => {
  test('finds what was put, refuses a second one, and knows no other', () => {
    const seqs = [
      ...Array.from({ length: 500 }, (_, place) => place * 3),
      2 ** 33,
      2 ** 40 + 7,
      2 ** 52,
    ];
    const log = allocateEntries([{ schoolId: 'a', base: 0, size: seqs.length }]);
    seqs.forEach((seq, entry) => expect(putSeq(log, entry, seq)).toBe(true));
    seqs.forEach((seq, entry) => expect(entryOfSeq(log, seq)).toBe(entry));
    expect(putSeq(log, 0, 2 ** 33)).toBe(false);
    for (const other of [1, -1, -3, 2 ** 34, 1.5, Number.NaN]) {
      expect(entryOfSeq(log, other)).toBe(-1);
    }
  });
});

describe('findings', () => {
  const school = (name: string): string => `${name}0000000-0000-4000-8000-000000000000`;

  test('come by school and entry, a range where it ends, and all are counted', () => {
    const findings = new Findings(5);
    findings.add('checkpoint-root-differs', { schoolId: school('b'), logIndex: 41, fromIndex: 0 });
    findings.add('event-missing', { schoolId: school('b'), logIndex: 50 });
    findings.add('event-missing', { schoolId: school('b'), logIndex: 41 });
    findings.add('event-missing', { schoolId: school('a'), logIndex: 300 });
    findings.add('stream-head-missing', { schoolId: school('a') });
    for (let entry = 1_000; entry < 1_100; entry += 1) {
      findings.add('event-missing', { schoolId: school('b'), logIndex: entry });
    }
    const first = findings.first().map(({ code, logIndex }) => `${code} ${logIndex}`);
    expect(first).toEqual([
      'event-missing 300',
      'stream-head-missing null',
      'event-missing 41',
      'checkpoint-root-differs 41',
      'event-missing 50',
    ]);
    expect(findings.count).toBe(105);
  });

  test('repeat no text that somebody put into a column', () => {
    const findings = new Findings(5);
    findings.add('event-missing', { streamId: 'record-Nguyễn Thị Hoa', at: '\u001b[2Jx\n' });
    expect(findings.first()[0]).toMatchObject({ streamId: null, at: '??2Jx?' });
  });
});

describe('keys that were told', () => {
  test('are known again in their school, and never taken for others', () => {
    const told = new ToldKeys();
    const wasTold = (school: number, text: string): boolean => {
      const bytes = Buffer.from(`..${text}..`);
      return told.has(school, bytes, 2, bytes.length - 2);
    };
    expect(wasTold(0, '"aaaaaa-1","purpose":"x"')).toBe(false);
    expect(wasTold(0, '"aaaaaa-1","purpose":"x"')).toBe(true);
    // The same beginning is the same place to look at.
    expect(wasTold(0, '"aaaaaa-1","purpose":"y"')).toBe(false);
    expect(wasTold(0, '"aaaaaa-1","purpose":"y1"')).toBe(false);
    expect(wasTold(1, '"aaaaaa-1","purpose":"y1"')).toBe(false);
    const seen = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      for (let place = 0; place < 5_000; place += 1) {
        const [school, key] = [place % 3, `"${(place * 7_919) % 6_007}-0000","purpose":"x"`];
        const name = `${school} ${key}`;
        if (wasTold(school, key)) expect(seen).toContain(name);
        seen.add(name);
      }
    }
  });
});

describe('the columns of a ledger', () => {
  test('nobody finds are all missing', () => {
    const findings = new Findings(50);
    expect(judgeColumns([], findings)).toBe(false);
    expect(findings.first().map(({ code, at }) => `${code} ${at}`)).toEqual(
      ['checkpoint', 'command', 'event', 'log', 'log_entry', 'sealer', 'stream_head'].map(
        (table) => `table-missing ${table}`,
      ),
    );
  });

  test('of a view in the place of a table are not believed', () => {
    const findings = new Findings(50);
    judgeColumns([{ table: 'event', kind: 'v', column: 'bytes' }], findings);
    expect(findings.first()).toContainEqual(
      expect.objectContaining({ code: 'table-unknown', at: 'event' }),
    );
  });
});
