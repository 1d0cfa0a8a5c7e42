import fc from 'fast-check';
import { projections } from '../../projections/index.js';
import { recordProjection } from '../../projections/record/record.projection.js';
import { recordHistoryProjection } from '../../projections/record-history/record-history.projection.js';
import type { Projection, RowChange } from '../../src/application/ports/projection.js';
import { entriesOf, type GivenEvent, project } from '../support/projection-spec.js';
import { filesOfSheet } from '../support/sample-files.js';
import { registerOfSchool } from '../support/sample-register.js';
import { lifeOfSchool, sheetOfClass } from '../support/sample-life.js';

const log = [...lifeOfSchool(4), ...sheetOfClass(4), ...filesOfSheet(), ...registerOfSchool()];
const entries = entriesOf(log);

const textOfRows = async (projection: Projection, batchSizes: readonly number[]) =>
  JSON.stringify(await project(projection, entries, batchSizes), (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );

/** Whatever the batches and whenever it runs, the rows must be the same to the last byte. */
const checkDeterminism = async (projection: Projection): Promise<void> => {
  const { now } = Date;
  try {
    Date.now = () => Date.UTC(2026, 10, 21);
    const reference = await textOfRows(projection, [1]);
    Date.now = () => Date.UTC(2031, 0, 1);
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, async (batchSizes) => {
        expect(await textOfRows(projection, batchSizes)).toBe(reference);
      }),
      { numRuns: 25 },
    );
  } finally {
    Date.now = now;
  }
};

it.each(projections.map((projection) => [projection.name, projection] as const))(
  '%s gives the same rows in any batch sizes and at any time',
  (_, projection) => checkDeterminism(projection),
);

it('every event of the eight aggregates is in the log that these tests use', () => {
  const types = new Set(log.map(({ type }) => type));
  // Refused and voided corrections end the same way and have tests of their own.
  // Of what happens at the door there are three; only suspicions leave a row.
  expect(types.size).toBe(14 + 15 + 7 + 15 + 22 + 1 - 2 + 3 + 2 + 7 + 5);
});

describe('a projection that is not deterministic is caught', () => {
  const changing = (
    projection: Projection,
    change: (one: RowChange, at: number) => RowChange,
  ): Projection => ({
    ...projection,
    apply: (entry, rows) => projection.apply(entry, rows).map(change),
  });
  const setSource = (one: RowChange, source: unknown): RowChange =>
    one.change === 'insert' ? { ...one, row: { ...one.row, source } } : one;

  it('when it looks at the clock', async () => {
    const mutant = changing(recordProjection, (one) => setSource(one, { at: Date.now() }));
    await expect(checkDeterminism(mutant)).rejects.toThrow();
  });

  it('when it draws a number', async () => {
    const mutant = changing(recordProjection, (one) => setSource(one, { draw: Math.random() }));
    await expect(checkDeterminism(mutant)).rejects.toThrow();
  });

  it('when it counts in memory across batches', async () => {
    let count = 0;
    const mutant = changing(recordProjection, (one) => {
      count += 1;
      return setSource(one, { count });
    });
    await expect(checkDeterminism(mutant)).rejects.toThrow();
  });

  it('when it looks at rows that it did not name', async () => {
    const { reads: _, ...mutant } = recordHistoryProjection;
    await expect(checkDeterminism(mutant)).rejects.toThrow('was not read');
  });
});

describe('a log that contradicts itself stops a projection', () => {
  const returned: GivenEvent = {
    streamId: 'record-00000000-0000-4000-8000-000000000009',
    type: 'record.returned',
    payload: {},
  };

  it('when a record changes that was never registered', async () => {
    await expect(project(recordProjection, entriesOf([returned]))).rejects.toThrow('missing');
    await expect(project(recordHistoryProjection, entriesOf([returned]))).rejects.toThrow(
      'a record is registered before anything else happens to it',
    );
  });

  it('when something is told twice', async () => {
    const registered = log.find(({ type }) => type === 'record.registered') as GivenEvent;
    await expect(
      project(recordProjection, entriesOf([registered, registered]), [2]),
    ).rejects.toThrow('exists');
  });

  it('when the projection does not know the event', async () => {
    const unheard = { ...returned, type: 'record.sealed' };
    for (const projection of projections.filter(({ name }) => name.startsWith('record'))) {
      await expect(project(projection, entriesOf([unheard]))).rejects.toThrow('no handler');
    }
  });
});
