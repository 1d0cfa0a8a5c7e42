import { dayToBeginWith, schoolDayFrom, wasHere } from '../../../web/src/format/school-days.js';
import type { Definition } from '../../../web/src/parts/form-values.js';
import {
  changesIn,
  countsOf,
  differencesIn,
  storedIn,
} from '../../../web/src/screens/class-day/sheet-values.js';

const label = { vi: 'Ô', en: 'Field' };
const noLimits = {
  lengthMax: null,
  multiline: null,
  notFuture: null,
  min: null,
  max: null,
  options: null,
};
const text = (name: string): Definition => ({
  name,
  label,
  required: false,
  sensitive: false,
  readers: [],
  type: { ...noLimits, is: 'TEXT' },
});
const presence: Definition = {
  ...text('presence'),
  required: true,
  type: {
    ...noLimits,
    is: 'CHOICE',
    options: [
      { code: 'P', label },
      { code: 'V', label },
    ],
  },
};
const sheet = {
  fields: [text('note')],
  rowFields: [presence, text('reason')],
  children: ['a', 'b'],
  typed: {},
  stored: storedIn(null),
};
const value = (name: string, of: string | null) => ({
  name,
  value: { __typename: 'ReadableValue', value: of } as const,
});
const draft = storedIn({
  fields: [value('note', 'Mưa')],
  rows: [
    { fields: [value('a/presence', 'V'), value('a/reason', 'Sốt')] },
    {
      fields: [
        value('b/presence', 'P'),
        { name: 'b/reason', value: { __typename: 'RestrictedValue' } },
      ],
    },
  ],
});

describe('what is sent of a sheet', () => {
  it('is the first option for everybody, and nothing for what stays empty', () => {
    const typed = { 'b/presence': 'V', 'b/reason': ' Sốt ', 'a/reason': '  ', note: '' };
    expect(changesIn(sheet)).toEqual([
      { name: 'a/presence', value: 'P' },
      { name: 'b/presence', value: 'P' },
    ]);
    expect(changesIn({ ...sheet, typed })).toEqual([
      { name: 'a/presence', value: 'P' },
      { name: 'b/presence', value: 'V' },
      { name: 'b/reason', value: 'Sốt' },
    ]);
  });

  it('of a draft is only what differs from it; what was taken away is said to be empty', () => {
    expect(changesIn({ ...sheet, stored: draft })).toEqual([]);
    const typed = { 'a/presence': 'P', 'a/reason': '', note: 'Mưa', 'b/reason': 'Đoán' };
    expect(changesIn({ ...sheet, stored: draft, typed })).toEqual([
      { name: 'a/presence', value: 'P' },
      { name: 'a/reason', value: null },
    ]);
  });

  it('holds no row of a child who has none in this sheet', () => {
    expect(changesIn({ ...sheet, children: ['b'] })).toEqual([{ name: 'b/presence', value: 'P' }]);
  });
});

describe('what is said of a sheet', () => {
  it('is how many children stand where, typed or not', () => {
    const typed = { 'b/presence': 'V' };
    expect([...countsOf(presence, { ...sheet, typed })]).toEqual([
      ['P', 1],
      ['V', 1],
    ]);
    expect([...countsOf(presence, { ...sheet, stored: draft, typed })]).toEqual([
      ['P', 0],
      ['V', 2],
    ]);
  });

  it('is what was typed here and stands otherwise there, but not what is the same', () => {
    const typed = { 'a/presence': 'P', 'a/reason': 'Sốt', note: 'Nắng' };
    expect(
      differencesIn({ ...sheet, stored: draft, typed }).map(({ address, mine, theirs }) => [
        address,
        mine,
        theirs,
      ]),
    ).toEqual([
      ['note', 'Nắng', 'Mưa'],
      ['a/presence', 'P', 'V'],
    ]);
  });
});

describe('days of school', () => {
  const year = { startsOn: '2025-09-05', endsOn: '2026-05-31' };
  it('begin with today, or with the last one of a year that is over', () => {
    expect(dayToBeginWith('2026-03-02', year)).toBe('2026-03-02');
    expect(dayToBeginWith('2026-11-29', year)).toBe('2026-05-29');
    expect(dayToBeginWith('2025-08-01', year)).toBe('2025-09-05');
  });
  it('have no Saturday and no Sunday between them', () => {
    expect(schoolDayFrom('2026-03-06', 1)).toBe('2026-03-09');
    expect(schoolDayFrom('2026-03-09', -1)).toBe('2026-03-06');
  });
  it('are those of the calendar, once the year has one', () => {
    const daysOff = [{ from: '2026-02-16', to: '2026-02-27' }];
    const schoolDays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
    const calendar = { schoolDays, daysOff };
    expect(schoolDayFrom('2026-02-14', 1, calendar)).toBe('2026-02-28');
    expect(schoolDayFrom('2026-03-02', -1, calendar)).toBe('2026-02-28');
    expect(schoolDayFrom('2026-02-28', -1, calendar)).toBe('2026-02-14');
    // One that has no day of school does not keep the screen waiting.
    expect(schoolDayFrom('2026-02-14', 1, { schoolDays: [], daysOff })).toMatch(/^2026-06/);
  });
  it('are of whoever was admitted and had not left', () => {
    const child = { admittedOn: '2026-03-02', exit: { exitedOn: '2026-03-31' } };
    expect(
      ['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01'].map((day) => wasHere(child, day)),
    ).toEqual([false, true, true, false]);
  });
});
