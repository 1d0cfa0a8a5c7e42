import { proposedOf } from '../../../web/src/screens/correction/proposed-value.js';
import { groupFields } from '../../../web/src/screens/dossier/field-groups.js';
import {
  conflictsOf,
  isOvertaken,
  rebased,
  typedInto,
  untouched,
} from '../../../web/src/screens/records/revision.js';
import { typedOf, valueOf } from '../../../web/src/parts/form-values.js';
import { isNamed, plain } from '../../../web/src/screens/school-class/list-filter.js';

type ShownRecord = Parameters<typeof isOvertaken>[1];
type ListedChild = Parameters<typeof isNamed>[0];

describe('what is proposed instead of a value', () => {
  it.each([
    ['INTEGER', ' 1050 ', { ok: true, value: 1050 }],
    ['INTEGER', '-3', { ok: true, value: -3 }],
    ['INTEGER', '10,5', { ok: false }],
    ['INTEGER', '1'.repeat(16), { ok: false }],
    ['BOOLEAN', 'true', { ok: true, value: true }],
    ['BOOLEAN', 'false', { ok: true, value: false }],
    ['TEXT', ' Huế ', { ok: true, value: 'Huế' }],
    ['TEXT', '12', { ok: true, value: '12' }],
    ['DATE', '  ', { ok: true, value: null }],
  ] as const)('of a %s field, %s typed', (is, typed, proposed) => {
    expect(proposedOf(typed, { is })).toEqual(proposed);
  });
});

describe('what is sent for an input', () => {
  const type = (is: 'INTEGER' | 'BOOLEAN' | 'TEXT') =>
    ({ type: { is } }) as Parameters<typeof valueOf>[0];
  it('is its value, or what was typed for the engine to judge', () => {
    expect(valueOf(type('INTEGER'), ' 7 ')).toBe(7);
    expect(valueOf(type('INTEGER'), 'bảy')).toBe('bảy');
    expect(valueOf(type('BOOLEAN'), 'false')).toBe(false);
    expect(valueOf(type('TEXT'), '  ')).toBeNull();
    expect(valueOf(type('TEXT'), 'e\u0302')).toBe('ê');
  });
  it('stands in the input as text, and not at all where it may not be seen', () => {
    expect(typedOf({ __typename: 'ReadableValue', value: null })).toBe('');
    expect(typedOf({ __typename: 'ReadableValue', value: false })).toBe('false');
    expect(typedOf({ __typename: 'RestrictedValue' })).toBeNull();
  });
});

describe('a draft that somebody else saved meanwhile', () => {
  const record = (revision: string, values: Readonly<Record<string, string>>): ShownRecord =>
    ({
      revision,
      fields: Object.entries(values).map(([name, value]) => ({
        definition: { name },
        value: { __typename: 'ReadableValue', value },
      })),
    }) as Pick<ShownRecord, 'revision'> as ShownRecord;
  const before = record('1', { a: 'x', b: 'y' });

  it('keeps what was typed and what it stood on; typing it back takes it away', () => {
    const typed = typedInto(untouched, before, { name: 'a', typed: 'mine' });
    expect(typed).toEqual({ mine: { a: 'mine' }, was: { a: 'x' }, basedOn: '1' });
    expect(typedInto(typed, before, { name: 'a', typed: 'x' })).toEqual(untouched);
  });

  it('has a conflict only where both changed, and not to the same', () => {
    const typed = typedInto(untouched, before, { name: 'a', typed: 'mine' });
    const clash = (values: Readonly<Record<string, string>>) =>
      conflictsOf(typed, record('2', values)).map(({ theirs, mine }) => [theirs, mine]);
    expect(isOvertaken(typed, before)).toBe(false);
    expect(isOvertaken(typed, record('2', {}))).toBe(true);
    expect(clash({ a: 'theirs', b: 'y' })).toEqual([['theirs', 'mine']]);
    expect(clash({ a: 'mine', b: 'y' })).toEqual([]);
    expect(clash({ a: 'x', b: 'other' })).toEqual([]);
  });

  it('goes on from what stands now, without what is given up', () => {
    const one = typedInto(untouched, before, { name: 'a', typed: 'mine' });
    const two = typedInto(one, before, { name: 'b', typed: 'own' });
    const now = record('2', { a: 'theirs', b: 'y' });
    expect(rebased(two, now, new Set(['a']))).toEqual({
      mine: { b: 'own' },
      was: { b: 'y' },
      basedOn: '2',
    });
    expect(rebased(two, now, new Set(['a', 'b']))).toEqual(untouched);
  });
});

describe('a form', () => {
  it('is read in groups, in their order; what has no known purpose is among the others', () => {
    const field = (name: string, purpose: string | null) => ({ name, definition: { purpose } });
    const fields = [
      field('z', 'health'),
      field('y', null),
      field('x', 'identity'),
      field('w', 'strange'),
    ];
    expect(
      groupFields(fields).map((one) => [one.group, one.fields.map(({ name }) => name)]),
    ).toEqual([
      ['identity', ['x']],
      ['health', ['z']],
      ['others', ['y', 'w']],
    ]);
  });
});

describe('a name that is looked for in a list', () => {
  const child = {
    name: { __typename: 'ReadableValue', value: 'Đặng Thị Ánh' },
    code: { __typename: 'ReadableValue', value: 'MN7900215' },
  } as Pick<ListedChild, 'name' | 'code'> as ListedChild;

  it.each(['anh', 'Đặng', 'dang a', 'ánh ĐẶNG', 'mn79', ''])('is found by %s', (typed) => {
    expect(isNamed(child, typed)).toBe(true);
  });
  it.each(['nh', 'anhh', 'dang b', '7900215'])('is not found by %s', (typed) => {
    expect(isNamed(child, typed)).toBe(false);
  });
  it('has no marks and no capitals when it is compared', () => {
    expect(plain('ĐẶNG Thị Ánh')).toBe('dang thi anh');
  });
});
