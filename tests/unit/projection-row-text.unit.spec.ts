import fc from 'fast-check';
import type { ColumnType, Row } from '../../src/application/ports/projection.js';
import {
  copyLine,
  RowDoesNotFit,
  rowOf,
  textOf,
} from '../../src/infrastructure/projections/row-text.js';
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

it('a line of COPY escapes what would end a field or a line, and tells null from its letters', () => {
  expect(copyLine(layout, sample).split('\t')).toEqual([
    sample.schoolId,
    '7',
    sample.id,
    'Nguyễn\\tThị\\\\Bình\\r\\n\\\\N',
    '3',
    '9007199254740993',
    't',
    '{"b":[1,null],"a":"x"}',
    '\\\\x00ff',
    '\\N\n',
  ]);
});

it('an empty text in the first column does not shift the others', () => {
  expect(copyLine(layout, { ...sample, schoolId: '' }).startsWith('\t7\t')).toBe(true);
});

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

it.each([
  ['a null where none may be', { name: null }],
  ['a missing column', { name: undefined }],
  ['a number for a text', { name: 5 }],
  ['a fraction for an integer', { count: 0.5 }],
  ['a number for a bigint', { size: 5 }],
  ['a text for a boolean', { open: 'true' }],
  ['a text for bytes', { hash: '\\x00' }],
  ['a date for a text', { name: new Date(0) }],
])('%s does not fit', (_, wrong: Row) => {
  expect(() => copyLine(layout, { ...sample, ...wrong })).toThrow(RowDoesNotFit);
});
