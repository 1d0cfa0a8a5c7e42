import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import { catalogueLimits } from '../../src/domain/shared/record-kind.js';
import { RegisterRecordInput, ReviseRecordInput } from '../../src/graphql/record/record.inputs.js';
import { CatalogueInput } from '../../src/graphql/school/catalogue.inputs.js';
import { catalogue } from '../support/school-scenes.js';

const [kind] = catalogue.kinds;
const [field] = kind?.fields ?? [];
const [step] = kind?.chain ?? [];
if (!kind || !field || !step) throw new Error('the catalogue of the scenes has a kind in full');

const many = <T>(count: number, made: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => made(at));
const kinds = (count: number) =>
  many(count, (at) => ({ ...kind, kind: `kind-${at}`, fields: [field], chain: [step] }));
/** Slim, as so many have to be for one entry to hold them. */
const slim = { ...field, type: { is: 'boolean' }, readers: ['principal'] };
const fields = (count: number) => many(count, (at) => ({ ...slim, name: `field${at}` }));
const steps = (count: number) => many(count, (at) => ({ ...step, step: `step-${at}` }));

const { kindsMax, fieldsMax, stepsMax } = catalogueLimits;
const sized = [
  ['kinds', kindsMax, (count: number) => ({ kinds: kinds(count) })],
  ['fields', fieldsMax, (count: number) => ({ kinds: [{ ...kind, fields: fields(count) }] })],
  ['steps', stepsMax, (count: number) => ({ kinds: [{ ...kind, chain: steps(count) }] })],
] as const;

const passesEdge = (type: new () => object, input: object): boolean =>
  validateSync(plainToInstance(type, input), { forbidUnknownValues: false }).length === 0;

describe('the domain and the API draw one line', () => {
  it.each(sized)('for the number of %s of a catalogue', (_, max, over) => {
    for (const [count, fits] of [
      [max, true],
      [max + 1, false],
    ] as const) {
      const sample = { ...catalogue, ...over(count) };
      expect(parseCatalogue(sample).ok).toBe(fits);
      expect(passesEdge(CatalogueInput, sample)).toBe(fits);
    }
  });

  it('so the longest form there can be is filled in, and changed, in one command', () => {
    for (const type of [RegisterRecordInput, ReviseRecordInput]) {
      for (const [count, fits] of [
        [fieldsMax, true],
        [fieldsMax + 1, false],
      ] as const) {
        const values = many(count, (at) => ({ name: `field${at}`, value: 'Huế' }));
        const input = { kind: 'long', dossierId: 'x', recordId: 'y', fields: values };
        expect(passesEdge(type, input)).toBe(fits);
      }
    }
  });
});
