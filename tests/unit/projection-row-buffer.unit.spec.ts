import { tableOf } from '../../projections/table.js';
import type {
  ProjectedEvent,
  Row,
  RowChange,
  RowOrigin,
} from '../../src/application/ports/projection.js';
import { RowBuffer, RowContradiction } from '../../src/infrastructure/projections/row-buffer.js';
import { layoutOf } from '../../src/infrastructure/projections/table-layout.js';
import { entriesOf, schoolId } from '../support/projection-spec.js';

interface PetRow extends RowOrigin {
  readonly name: string;
  readonly legs: number;
}
const pets = tableOf<PetRow>({
  table: 'pet',
  key: ['name'],
  columns: { name: 'text', legs: 'integer' },
});
const layout = layoutOf(pets, { projection: 'pets', version: 1, generation: 1 });
const entries = entriesOf(
  Array.from({ length: 5 }, () => ({ streamId: 'pet-1', type: 'pet.told', payload: {} })),
);
const entry = (at: number): ProjectedEvent => entries[at] as ProjectedEvent;

const insert = (name: string, legs: number): RowChange => ({
  change: 'insert',
  table: 'pet',
  row: { name, legs },
});
const update = (name: string, legs: number): RowChange => ({
  change: 'update',
  table: 'pet',
  key: { name },
  set: { legs },
});
const remove = (name: string): RowChange => ({ change: 'delete', table: 'pet', key: { name } });

const stored: Row = { schoolId, logIndex: 0n, name: 'cat', legs: 4 };
const load = async (_: unknown, [names]: readonly (readonly string[])[]) =>
  names?.includes('cat') ? [stored] : [];
const buffer = (): RowBuffer => new RowBuffer([layout], schoolId);

it('ten changes of one row become one write of its last state', async () => {
  const rows = buffer();
  rows.apply(entry(0), [insert('dog', 1)]);
  for (let legs = 2; legs <= 4; legs += 1) rows.apply(entry(legs), [update('dog', legs)]);
  await rows.resolve(load);
  expect(rows.changes()).toEqual([
    {
      layout,
      erase: [[]],
      eraseCount: 0,
      write: [{ schoolId, logIndex: 4n, name: 'dog', legs: 4 }],
    },
  ]);
});

it('an update of a row that was not looked up waits until it is', async () => {
  const rows = buffer();
  rows.apply(entry(3), [update('cat', 3)]);
  await rows.resolve(load);
  expect(rows.changes()).toMatchObject([
    { erase: [['cat']], eraseCount: 1, write: [{ legs: 3, logIndex: 3n }] },
  ]);
});

it('a row that is only looked at is not written', async () => {
  const rows = buffer();
  rows.want({ table: 'pet', key: { name: 'cat' } });
  await rows.resolve(load);
  expect(rows.find(pets, { name: 'cat' })).toEqual(stored);
  expect(rows.changes()).toEqual([]);
});

it('a row that comes and goes within a batch leaves nothing behind', async () => {
  const rows = buffer();
  rows.apply(entry(0), [insert('dog', 4)]);
  rows.apply(entry(1), [remove('dog')]);
  await rows.resolve(load);
  expect(rows.changes()).toMatchObject([{ eraseCount: 0, write: [] }]);
});

it('a row can be deleted and told anew', async () => {
  const rows = buffer();
  rows.want({ table: 'pet', key: { name: 'cat' } });
  await rows.resolve(load);
  rows.apply(entry(0), [remove('cat')]);
  rows.apply(entry(1), [insert('cat', 3)]);
  expect(rows.changes()).toMatchObject([{ erase: [['cat']], write: [{ name: 'cat', legs: 3 }] }]);
});

describe('a contradiction is refused', () => {
  it.each([
    ['an update of a missing row', [update('dog', 1)]],
    ['an insert of a row that is there', [insert('dog', 4), insert('dog', 4)]],
    ['a deletion of a row that was not read', [remove('cat')]],
    [
      'a column that the table does not have',
      [{ ...insert('dog', 4), row: { name: 'd', x: 1, legs: 4 } }],
    ],
    ['a missing column', [{ ...insert('dog', 4), row: { name: 'dog' } }]],
    ['a table that the projection does not have', [{ ...insert('dog', 4), table: 'plant' }]],
  ] as const)('%s', async (_, changes) => {
    const run = async (): Promise<void> => {
      const rows = buffer();
      rows.apply(entry(0), changes as readonly RowChange[]);
      await rows.resolve(load);
    };
    await expect(run()).rejects.toThrow(RowContradiction);
  });
});
