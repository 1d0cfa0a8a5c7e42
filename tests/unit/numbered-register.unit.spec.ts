import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import { closedDayOf } from '../../src/domain/dossier/register.js';
import type { RecordId } from '../../src/domain/shared/ids.js';
import { specOf, tell } from '../support/decider-spec.js';
import { begin, closeDay, correspondence, enter } from '../support/dossier-scenes.js';
import { day, staff } from '../support/people.js';

const { given, after } = specOf(dossierDecider);

const monday = day('2026-09-14');
const tuesday = day('2026-09-15');
const filed = (number: number, on = monday) => ({
  type: 'dossier.record-filed' as const,
  version: 3,
  payload: { entered: { number, day: on } },
});

describe('a register (row 82)', () => {
  test('gives the next number of its topic to whatever is entered', () => {
    after(begin()).when(enter('a', monday)).then(filed(1));
    after(begin(), enter('a', monday)).when(enter('b', monday)).then(filed(2));
    after(begin(), enter('a', monday), enter('b', monday))
      .when(enter('c', monday, 'di'))
      .then(filed(1));
    after(begin(), enter('a', monday))
      .when(enter('b', tuesday, 'den'))
      .then(filed(2, tuesday));
  });

  test('gives no number twice for one record', () => {
    after(begin(), enter('a', monday)).when(enter('a', tuesday)).nothing();
  });

  test('begins anew with each calendar year', () => {
    const lastDay = day('2026-12-31');
    const newYear = day('2027-01-01');
    after(begin(), enter('a', monday), enter('b', lastDay))
      .when(enter('c', newYear))
      .then(filed(1, newYear));
  });

  test('counts nothing that is of another kind, or of a kind without numbers', () => {
    const other = { ...enter('a', monday), kind: 'decisions' };
    const unnumbered = { ...enter('b', monday), numberedOn: null };
    after(begin(), other, unnumbered).when(enter('c', monday)).then(filed(1));
    after(begin())
      .when(unnumbered)
      .then({ type: 'dossier.record-filed', payload: { entered: null } });
  });
});

describe('CloseRegisterDay (row 82)', () => {
  test('says which numbers of the day it is for', () => {
    const numbers = [
      { topic: 'den', first: 2, last: 3 },
      { topic: 'di', first: 1, last: 1 },
    ];
    const payload = { kind: 'correspondence', day: tuesday, numbers };
    after(
      begin(),
      enter('a', monday),
      enter('b', tuesday),
      enter('c', tuesday, 'di'),
      enter('d', tuesday),
    )
      .when(closeDay(tuesday))
      .then({ type: 'dossier.day-closed', version: 1, payload });
  });

  test('closes a day on which nothing came', () => {
    after(begin())
      .when(closeDay(monday))
      .then({ type: 'dossier.day-closed', payload: { day: monday, numbers: [] } });
  });

  test('takes no number for that day any more; the next day goes on where it stopped', () => {
    const closed = [begin(), enter('a', monday), closeDay(monday)] as const;
    after(...closed)
      .when(enter('b', monday))
      .refused({ type: 'DayIsClosed', day: monday });
    after(...closed)
      .when(enter('b', monday, 'di'))
      .refused({ type: 'DayIsClosed', day: monday });
    after(...closed)
      .when(enter('b', tuesday))
      .then(filed(2, tuesday));
    const other = { ...enter('b', monday), kind: 'decisions' };
    after(...closed)
      .when(other)
      .then(filed(1));
  });

  test('is refused twice, for a day to come, and for one before the register began', () => {
    const begun = [begin(), enter('a', tuesday)] as const;
    after(...begun, closeDay(tuesday))
      .when(closeDay(tuesday))
      .refused({ type: 'DayIsClosed', day: tuesday });
    after(...begun)
      .when(closeDay(day('2026-09-16'), { today: tuesday }))
      .refused({ type: 'DateIsInvalid', field: 'day' });
    after(...begun)
      .when(closeDay(monday, { today: tuesday }))
      .refused({ type: 'DateIsInvalid', field: 'day' });
    after(...begun)
      .when(closeDay(tuesday, { today: day('2026-09-20') }))
      .then({ type: 'dossier.day-closed' });
  });

  test('is for whoever enters what stands in it, and for registers only', () => {
    after(begin())
      .when(closeDay(monday, { by: staff.principal }))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['registrar'] });
    const { numbered: _, ...kind } = correspondence;
    after(begin())
      .when(closeDay(monday, { kind }))
      .refused({ type: 'KindIsNotNumbered', kind: 'correspondence' });
    given().when(closeDay(monday)).refused({ type: 'DossierNotFound' });
  });

  test('is remembered of each record that was entered on that day', () => {
    const { state } = tell(dossierDecider, [
      begin(),
      enter('a', monday),
      enter('b', tuesday),
      closeDay(monday),
    ]);
    if (state.status === 'absent') throw new Error('it was begun');
    expect(closedDayOf(state, 'a' as RecordId)).toBe(monday);
    expect(closedDayOf(state, 'b' as RecordId)).toBeNull();
    expect(closedDayOf(state, 'c' as RecordId)).toBeNull();
  });
});
