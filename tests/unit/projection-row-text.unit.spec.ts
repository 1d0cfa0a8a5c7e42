import fc from 'fast-check';
import type { ColumnType, Row } from '../../src/application/ports/projection.js';
import { copyBytes } from '../../src/infrastructure/projections/row-bytes.js';
import { RowDoesNotFit, rowOf, textOf } from '../../src/infrastructure/projections/row-text.js';
import { CopiedRows } from '../../src/infrastructure/verify/copied-rows.js';
import { layoutOf } from '../../src/infrastructure/projections/table-layout.js';

const columns = {
  id: 'uuid',
  name: 'text',
  count: 'integer',
  size: 'bigint',
  open: 'boolean',
  content: 'json',
  hash: 'bytes',
  note: 'text?',
} as const satisfies Record<string, ColumnType>;
const layout = layoutOf(
  { table: 'sample', key: ['id'], columns, indexes: [] },
  { projection: 'sample', version: 1, generation: 1 },
);

const sample: Row = {
  schoolId: '5c000000-0000-4000-8000-000000000001',
  logIndex: 7n,
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Nguyễn\tThị\\Bình\r\n\\N',
  count: 3,
  size: 9_007_199_254_740_993n,
  open: true,
  content: { b: [1, null], a: 'x' },
  hash: new Uint8Array([0, 255]),
  note: null,
};

it('what is written is what is read, for any value of any column', () => {
  const value = fc.record({
    schoolId: fc.uuid(),
    logIndex: fc.bigInt(0n, 2n ** 62n),
    id: fc.uuid(),
    name: fc.string({ unit: 'grapheme' }),
    count: fc.integer(),
    size: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
    open: fc.boolean(),
    content: fc
      .dictionary(fc.string(), fc.jsonValue())
      .map((one) => JSON.parse(JSON.stringify(one))),
    hash: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    note: fc.option(fc.string()),
  });
  fc.assert(
    fc.property(value, (row: Row) => {
      const texts = layout.columns.map((column) => textOf(column, row[column.name]));
      expect(rowOf(layout, texts)).toEqual(row);
    }),
  );
});

/** Text of each field of each row, cut out of the stream as the server would. */
const fieldsOf = (rows: readonly Row[]): string[][] => {
  const found: string[][] = [];
  const cutter = new CopiedRows(layout.columns.length, ({ bytes, starts, lengths }) => {
    found.push(
      [...starts].map((start, at) =>
        (lengths[at] as number) < 0
          ? 'null'
          : bytes.toString('hex', start, start + (lengths[at] as number)),
      ),
    );
  });
  for (const piece of copyBytes(layout, rows)) cutter.push(piece, 0, piece.length);
  cutter.end();
  return found;
};
const hexOf = (text: string): string => Buffer.from(text).toString('hex');

it('a row in the binary form of COPY holds every value as the server stores it', () => {
  expect(fieldsOf([sample])).toEqual([
    [
      '5c000000000040008000000000000001',
      '0000000000000007',
      '00000000000040008000000000000001',
      hexOf(String(sample.name)),
      '00000003',
      '0020000000000001',
      '01',
      hexOf('{"b":[1,null],"a":"x"}'),
      '00ff',
      'null',
    ],
  ]);
});

it('rows of any length and number are cut where they were put together', () => {
  const names = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(2_000)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(names, (all) => {
      const rows = all.map(([name, times]) => ({ ...sample, name: name.repeat(times) }));
      const written = fieldsOf(rows).map((fields) => fields[3]);
      expect(written).toEqual(rows.map(({ name }) => hexOf(name)));
    }),
    { numRuns: 30 },
  );
});

it.each([
  ['an id that is too short', { id: '00000000-0000-4000-8000-00000000000' }],
  ['an id with a letter that is no digit', { id: '00000000-0000-4000-8000-00000000000g' }],
  ['an id with a character from afar', { id: '00000000-0000-4000-8000-00000000000\u1e9f' }],
  ['an id without a dash', { id: '00000000-0000-4000-80000000000000000-' }],
  ['an integer of more than 32 bits', { count: 2 ** 31 }],
  ['a bigint of more than 64 bits', { size: 2n ** 63n }],
  ['a null where none may be', { name: null }],
  ['a missing column', { name: undefined }],
  ['a number for a text', { name: 5 }],
  ['a fraction for an integer', { count: 0.5 }],
  ['a number for a bigint', { size: 5 }],
  ['a text for a boolean', { open: 'true' }],
  ['a text for bytes', { hash: '\\x00' }],
  ['a date for a text', { name: new Date(0) }],
])('%s does not fit', (_, wrong: Row) => {
  expect(() => copyBytes(layout, [{ ...sample, ...wrong }])).toThrow(RowDoesNotFit);
});
