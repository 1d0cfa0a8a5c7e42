import { idIn } from '../../../web/src/format/address.js';
import {
  dayOf,
  dayText,
  dayWithWeekday,
  distanceText,
  endOfDay as lastMinuteOf,
  instantOf,
  localMomentOf,
  momentText,
  timeText,
} from '../../../web/src/format/moment.js';
import { numberText } from '../../../web/src/format/number.js';
import { clockText, dayAfter, endOfDay } from '../../../web/src/format/school-time.js';

describe('a moment on the school’s clock', () => {
  // Seven hours ahead of UTC all year round: the last hours of a UTC day are of the next.
  const night = '2026-09-04T17:00:00.000Z';

  it('is of the school’s day, whatever the day is in UTC', () => {
    expect(dayOf(night)).toBe('2026-09-05');
    expect(dayOf('2026-09-04T16:59:59.999Z')).toBe('2026-09-04');
    expect(timeText(night)).toBe('00:00');
    expect(timeText('2026-09-05T00:05:00Z')).toBe('07:05');
  });

  it('is written with its weekday, time first', () => {
    expect(dayText('2026-09-05')).toBe('05/09/2026');
    expect(dayWithWeekday('2026-09-05', 'vi')).toBe('thứ bảy, 05/09/2026');
    expect(dayWithWeekday('2026-09-06', 'en')).toBe('Sunday, 06/09/2026');
    expect(momentText(night, 'vi')).toBe('00:00 thứ bảy, 05/09/2026');
    expect(momentText(night, 'en')).toBe('00:00 Saturday, 05/09/2026');
  });

  it('comes back from what an input holds as the moment that it was', () => {
    expect(localMomentOf(night)).toBe('2026-09-05T00:00');
    expect(instantOf('2026-09-05T00:00')).toBe(night);
    expect(lastMinuteOf('2026-09-05')).toBe('2026-09-05T16:59:00.000Z');
    expect(endOfDay('2026-09-05')).toBe('2026-09-05T16:59:59.000Z');
    expect(dayAfter(Date.parse(night), 1)).toBe('2026-09-06');
  });

  it.each([
    [-3 * 3_600_000, '3 giờ trước'],
    [3 * 86_400_000, 'sau 3 ngày nữa'],
    [-5 * 86_400_000, '5 ngày trước'],
    [-59_000, '1 phút trước'],
  ])('%d ms away is %s', (away, said) => {
    const now = Date.parse(night);
    expect(distanceText(new Date(now + away).toISOString(), now, 'vi')).toBe(said);
  });
});

describe('a clock that runs down', () => {
  it.each([
    [245, '4:05'],
    [3_845, '1:04:05'],
    [3_600, '1:00:00'],
    [0.2, '0:01'],
    [-5, '0:00'],
  ])('%d seconds are %s', (seconds, shown) => {
    expect(clockText(seconds)).toBe(shown);
  });
});

describe('a number', () => {
  it('is grouped as people of the language do, also one too large for a double', () => {
    expect(numberText(48_213, 'vi')).toBe('48.213');
    expect(numberText(48_213, 'en')).toBe('48,213');
    expect(numberText('9007199254740993', 'vi')).toBe('9.007.199.254.740.993');
    expect(numberText(7n, 'en')).toBe('7');
  });
});

describe('an address', () => {
  it('gives ids, codes and years, and nothing that somebody typed', () => {
    const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    expect(idIn({ a: id, b: '2025-2026', c: 'child-profile' })).toEqual({
      a: id,
      b: '2025-2026',
      c: 'child-profile',
    });
    expect(idIn({ a: 'Trần Ánh', b: '', c: 7, d: undefined, e: 'x'.repeat(65), f: 'a b' })).toEqual(
      {},
    );
  });
});
