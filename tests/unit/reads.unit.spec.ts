import fc from 'fast-check';
import { decide, seenPerEventMax } from '../../src/domain/reads/reads.decide.js';
import type { SeenFields } from '../../src/domain/reads/reads.events.js';
import type { DossierId, StreamId } from '../../src/domain/shared/ids.js';

const seen = (record: number, ...fields: readonly string[]): SeenFields => ({
  dossierId: `dossier-of-${record % 7}` as DossierId,
  streamId: `record-${record}` as StreamId,
  fields,
});
const deciding = (all: readonly SeenFields[]) =>
  decide({ type: 'RecordValuesSeen', operation: 'class', requestNo: null, seen: all });

describe('what was seen', () => {
  test('is named stream by stream with all its fields, whatever the order of asking', () => {
    const events = deciding([seen(2, 'personalNo'), seen(1, 'remark'), seen(2, 'disability')]);
    expect(events).toEqual([
      {
        type: 'reads.values-seen',
        version: 1,
        payload: {
          operation: 'class',
          requestNo: null,
          seen: [seen(1, 'remark'), seen(2, 'disability', 'personalNo')],
        },
        protectedBlocks: [],
      },
    ]);
  });

  test('names the dossier alone when no value was shown', () => {
    expect(deciding([seen(1)])[0]?.payload.seen).toEqual([seen(1)]);
  });

  test('nothing seen is nothing to record', () => {
    expect(deciding([])).toEqual([]);
  });

  test('of a sheet is told child by child', () => {
    const another = { ...seen(1, 'reason'), dossierId: 'another' as DossierId };
    const [event] = deciding([seen(1, 'remark'), another, seen(1, 'reason'), another]);
    expect(event?.payload.seen).toEqual(
      [{ ...seen(1, 'reason'), fields: ['reason', 'remark'] }, another].toSorted((a, b) =>
        a.dossierId < b.dossierId ? -1 : 1,
      ),
    );
  });

  test('of a thousand children fits events of two hundred, nothing lost and nothing twice', () => {
    const reads = fc.array(
      fc.record({ record: fc.nat(1_200), field: fc.constantFrom('a', 'b', 'c') }),
      { maxLength: 1_500 },
    );
    fc.assert(
      fc.property(reads, (asked) => {
        const events = deciding(asked.map(({ record, field }) => seen(record, field)));
        const told = events.flatMap(({ payload }) =>
          payload.seen.flatMap(({ streamId, fields }) => fields.map((one) => `${streamId}/${one}`)),
        );
        const distinct = new Set(asked.map(({ record, field }) => `record-${record}/${field}`));
        expect([...told].sort()).toEqual([...distinct].sort());
        expect(events.every(({ payload }) => payload.seen.length <= seenPerEventMax)).toBe(true);
        const streams = new Set(asked.map(({ record }) => record)).size;
        expect(events).toHaveLength(Math.ceil(streams / seenPerEventMax));
      }),
      { numRuns: 60 },
    );
  });
});
