import { addressFrom } from '../../../web/src/screens/dossier/dossier-address.js';
import { typesOf } from '../../../web/src/screens/dossier/entry-kinds.js';
import { groupFields } from '../../../web/src/screens/dossier/field-groups.js';
import { entryLabel } from '../../../src/application/queries/entry-labels.js';

const id = '4b3c0c5e-0000-8000-8000-000000000001';

describe('the address of a dossier', () => {
  it('keeps ids, names of fields and codes', () => {
    const address = {
      tab: 'timeline',
      record: id,
      only: 'record',
      field: 'placeOfBirth',
      actor: id,
      kind: 'corrections',
      order: 'oldest',
      at: 48_213,
      day: '2026-11-28',
    };
    expect(addressFrom(address)).toEqual(address);
  });

  it.each([
    ['tab', 'profile'],
    ['tab', 'admin'],
    ['record', 'Nguyễn Văn An'],
    ['only', 'dossier'],
    ['field', 'Nơi sinh'],
    ['field', 'a b'],
    ['actor', `${id}'`],
    ['kind', 'record.revised'],
    ['order', 'newest'],
    ['at', -1],
    ['at', 1.5],
    ['at', '928'],
    ['day', '28/11/2026'],
    ['name', 'Nguyễn Văn An'],
  ])('leaves out %s=%s', (name, value) => {
    expect(addressFrom({ [name]: value })).toEqual({});
  });
});

it('every kind of entry is made of types that the ledger has', () => {
  for (const type of Object.values(typesOf).flat()) {
    expect({ type, label: entryLabel(type).vi }).not.toEqual({ type, label: type });
  }
});

it('fields are grouped by purpose in the order of the form; unheard-of purposes come last', () => {
  const field = (name: string, purpose: string | null) => ({ name, definition: { purpose } });
  const fields = [
    field('measuredOn', null),
    field('disability', 'health'),
    field('fullName', 'identity'),
    field('gender', 'identity'),
    field('hobby', 'leisure'),
  ];
  const grouped = groupFields(fields).map(({ group, fields: of }) => [
    group,
    of.map(({ name }) => name),
  ]);
  expect(grouped).toEqual([
    ['identity', ['fullName', 'gender']],
    ['health', ['disability']],
    ['others', ['measuredOn', 'hobby']],
  ]);
});
