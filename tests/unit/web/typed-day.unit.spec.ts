import { typedDay, typedMoment } from '../../../web/src/format/typed-day.js';

describe('a day that somebody typed', () => {
  it.each([
    ['05/09/2026', '2026-09-05'],
    ['5/9/2026', '2026-09-05'],
    ['5-9-2026', '2026-09-05'],
    ['05.09.2026', '2026-09-05'],
    ['05092026', '2026-09-05'],
    [' 29/02/2024 ', '2024-02-29'],
    ['2026-09-05', '2026-09-05'],
  ])('%s is %s: the day comes first', (typed, day) => {
    expect(typedDay(typed)).toBe(day);
  });

  it.each(['', '5/9', '5/9/26', '31/02/2026', '29/02/2026', '00/01/2026', '13/13/2026', 'hôm nay'])(
    '%s is none',
    (typed) => {
      expect(typedDay(typed)).toBeNull();
    },
  );
});

describe('a moment that somebody typed', () => {
  it.each([
    ['05/09/2026 07:30', '2026-09-05T07:30'],
    ['5/9/2026 7h30', '2026-09-05T07:30'],
    ['2026-09-05T23:59', '2026-09-05T23:59'],
  ])('%s is %s', (typed, moment) => {
    expect(typedMoment(typed)).toBe(moment);
  });

  it.each(['', '05/09/2026', '05/09/2026 24:00', '05/09/2026 7:60', '31/02/2026 07:00'])(
    '%s is none',
    (typed) => {
      expect(typedMoment(typed)).toBeNull();
    },
  );
});
