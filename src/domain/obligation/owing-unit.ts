import { askedOn, type OwedPeriod } from '../shared/due.js';
import type { LocalDate } from '../shared/instant.js';
import type { RecordKind } from '../shared/record-kind.js';
import { isInForce } from '../shared/roles.js';
import type { OwingUnit } from './obligation.commands.js';

/** Whether a team, one of the staff or the school owes records of the kind for one of these periods. */
export const owesOneOf = (
  unit: OwingUnit,
  { about }: Pick<RecordKind, 'about'>,
  periods: readonly OwedPeriod[],
  today: LocalDate,
): boolean =>
  unit.about === about && periods.some((period) => isThere(unit, askedOn(period, today)));

const isThere = (unit: OwingUnit, day: LocalDate): boolean =>
  unit.about !== 'staff' || unit.inOffice.some((one) => isInForce(one, day));
