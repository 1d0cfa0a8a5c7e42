import { ledgerTypes } from '../../src/infrastructure/event-store/stored-rows.js';

const parsed = (type: number, text: string): unknown => ledgerTypes.getTypeParser(type)(text);

test.each([
  ['2026-11-21 02:00:00+00', '2026-11-21T02:00:00.000Z'],
  ['2026-11-21 02:00:00.1+00', '2026-11-21T02:00:00.100Z'],
  ['2026-11-21 02:00:00.123+00', '2026-11-21T02:00:00.123Z'],
  ['2026-11-21 09:00:00.12+07', '2026-11-21T02:00:00.120Z'],
  ['2026-11-20 20:30:00-05:30', '2026-11-21T02:00:00.000Z'],
])('the time %s is the instant %s', (text, instant) => {
  expect(parsed(1184, text)).toBe(instant);
});

test('numbers beyond 2^53 stay exact', () => {
  expect(parsed(20, '9007199254740993')).toBe(9007199254740993n);
});
