import fc from 'fast-check';
import { catalogueBytes, partsOfAdoption } from '../../src/domain/school/catalogue-parts.js';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import { kindOf } from '../../src/domain/school/kinds-in-force.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import { jsonBytes } from '../../src/domain/shared/json-size.js';
import type { RecordCatalogue, RecordKind } from '../../src/domain/shared/record-kind.js';
import {
  canonicalBytes,
  canonicalText,
  NotCanonical,
} from '../../src/infrastructure/codec/canonical-json.js';
import { tell } from '../support/decider-spec.js';
import { recorded } from '../support/fake-recording.js';
import { kindOfBytes, largeCatalogue } from '../support/large-catalogue.js';
import { now, staff } from '../support/people.js';
import { adopt, catalogue, led } from '../support/school-scenes.js';

const { payloadMax, kindMax, wholeMax } = catalogueBytes;

const bytesOf = (value: unknown): number => canonicalBytes(value).length;

describe('the size of a value', () => {
  it('is that of its canonical JSON', () => {
    const compared = { canonical: 0, other: 0 };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }), (value) => {
        try {
          expect(jsonBytes(value)).toBe(bytesOf(value));
          compared.canonical += 1;
        } catch (error) {
          if (!(error instanceof NotCanonical)) throw error;
          compared.other += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(compared.canonical).toBeGreaterThan(30);
  });

  it.each([
    ['a text', 'Hồ sơ “trẻ” 👶'],
    ['what is escaped', '"\\\b\t\n\f\r\u0001\u001f\u007f'],
    ['numbers', [0, -7, 1.5, 1e-7, 2 ** 53 - 1]],
    ['other values', [null, true, false, {}, [], [[]], { a: { b: [] } }]],
  ])('of %s', (_, value) => {
    expect(jsonBytes(value)).toBe(bytesOf(value));
  });
});

const drawnKind = fc.record({
  bytes: fc.integer({ min: 450, max: kindMax }),
  letter: fc.constantFrom('a', 'ế', '"', '👶'),
});
const drawnCatalogue = fc
  .array(drawnKind, { minLength: 1, maxLength: 22 })
  .map((drawn) => drawn.map(({ bytes, letter }, at) => kindOfBytes(`k${at}`, bytes, letter)))
  .map((kinds): RecordCatalogue => ({ ...catalogue, kinds }));

/** The longest head that the rules allow. */
const longest: RecordCatalogue = {
  ...catalogue,
  catalogueId: 'x'.repeat(60),
  catalogueVersion: 1_000_000,
  legalBasis: 'ế'.repeat(300),
  childRetention: { ruleId: 'x'.repeat(60), years: 100, legalBasis: 'ế'.repeat(300) },
};

const kindsOf = (parts: ReturnType<typeof partsOfAdoption>): readonly RecordKind[] => {
  const [adopted, ...continued] = parts;
  return [...adopted.payload.catalogue.kinds, ...continued.flatMap(({ payload }) => payload.kinds)];
};

describe('an adoption', () => {
  it('is recorded in parts that are the whole, each small enough and none empty', () => {
    fc.assert(
      fc.property(drawnCatalogue, (drawn) => {
        const parts = partsOfAdoption(drawn, '2/QĐ');
        expect(canonicalText(kindsOf(parts))).toBe(canonicalText(drawn.kinds));
        const [adopted, ...continued] = parts;
        expect({ ...adopted.payload.catalogue, kinds: [] }).toEqual({ ...drawn, kinds: [] });
        expect(adopted.payload.catalogue.kinds.length).toBeGreaterThan(0);
        for (const { payload } of continued) expect(payload.kinds.length).toBeGreaterThan(0);
        for (const { payload } of parts) expect(bytesOf(payload)).toBeLessThanOrEqual(payloadMax);
      }),
      { numRuns: 25 },
    );
  });

  it('has room for the largest kind beside the longest head', () => {
    const kinds = [kindOfBytes('a', kindMax), kindOfBytes('b', kindMax)];
    expect(kinds.map(bytesOf)).toEqual([kindMax, kindMax]);
    const largest = { ...longest, kinds };
    expect(parseCatalogue(largest).ok).toBe(true);
    const parts = partsOfAdoption(largest, 'ế'.repeat(100));
    expect(parts.map(({ type }) => type)).toEqual([
      'school.catalogue-adopted',
      'school.catalogue-continued',
    ]);
    for (const { payload } of parts) expect(bytesOf(payload)).toBeLessThanOrEqual(payloadMax);
  });

  it('fills each part: no two that follow each other would fit into one', () => {
    const parts = partsOfAdoption(largeCatalogue(300_000), '2/QĐ').map(({ payload }) => payload);
    expect(parts.length).toBeGreaterThan(5);
    for (const [at, next] of parts.slice(1).entries()) {
      const together = bytesOf(parts[at]) + bytesOf(next);
      expect(together).toBeGreaterThan(payloadMax);
    }
  });

  it('of many small kinds is measured to the byte, whatever is left at the end of a part', () => {
    for (let bytes = 470; bytes < 510; bytes += 1) {
      const kinds = Array.from({ length: 200 }, (_, at) => kindOfBytes(`k${at}`, bytes));
      const sizes = partsOfAdoption({ ...catalogue, kinds }, '2/QĐ').map(({ payload }) =>
        bytesOf(payload),
      );
      expect(Math.max(...sizes)).toBeLessThanOrEqual(payloadMax);
      // All parts but the last are full.
      expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(payloadMax - bytes - 2);
    }
  });

  it('of a small catalogue is one entry, as it always was', () => {
    expect(partsOfAdoption(catalogue, '2/QĐ')).toEqual([
      {
        type: 'school.catalogue-adopted',
        version: 1,
        payload: { catalogue, decisionNo: '2/QĐ' },
      },
    ]);
  });
});

describe('a catalogue in several entries', () => {
  const large = { ...largeCatalogue(150_000), catalogueVersion: 3 };
  const adopted = () => tell(schoolDecider, [...led, adopt(large, staff.principal)]);

  it('is decided in one act and folded to what was given', () => {
    const { state, log } = adopted();
    expect(log.slice(led.length).map(({ type }) => type)).toEqual([
      'school.catalogue-adopted',
      'school.catalogue-continued',
      'school.catalogue-continued',
      'school.catalogue-continued',
    ]);
    expect(canonicalText(state.catalogues.at(-1))).toBe(canonicalText(large));
    const last = large.kinds.at(-1);
    const record = { ...large, kind: last?.kind ?? '' };
    expect(kindOf(state, record)).toEqual(last);
  });

  it('is continued directly after it was adopted, or the log is broken', () => {
    const { state } = adopted();
    const payload = { catalogueId: large.catalogueId, catalogueVersion: 2, kinds: [] };
    const late = { type: 'school.catalogue-continued', version: 1, payload } as const;
    const circumstances = { ...staff.principal, delegationId: null, at: now, revision: 99n };
    expect(() =>
      schoolDecider.evolve(state, recorded({ ...late, protectedBlocks: [] }, circumstances)),
    ).toThrow('a catalogue is continued directly after its adoption');
  });
});

describe('a catalogue that is too large is refused', () => {
  const problemOf = (value: RecordCatalogue): string | null => {
    const parsed = parseCatalogue(value);
    return parsed.ok ? null : parsed.error.problem;
  };

  it('for one kind, which is never divided', () => {
    const withKind = (bytes: number) => ({
      ...catalogue,
      kinds: [...catalogue.kinds, kindOfBytes('large', bytes)],
    });
    expect(problemOf(withKind(kindMax))).toBeNull();
    expect(problemOf(withKind(kindMax + 1))).toBe('catalogue.kinds[1]: is larger than 44 KiB');
  });

  it('for all of them', () => {
    const fits = largeCatalogue(wholeMax);
    expect(bytesOf(fits)).toBe(wholeMax);
    expect(problemOf(fits)).toBeNull();
    const more = { ...fits, legalBasis: `${fits.legalBasis}.` };
    expect(problemOf(more)).toBe('catalogue: is larger than 1024 KiB');
  });
});
