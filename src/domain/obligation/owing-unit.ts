import { topicsAt } from '../shared/class-level.js';
import { askedOn, type OwedPeriod } from '../shared/due.js';
import type { LocalDate } from '../shared/instant.js';
import type { RecordKind } from '../shared/record-kind.js';
import { isInForce } from '../shared/roles.js';
import type { InClassOfYear, OwingChild, OwingUnit } from './obligation.commands.js';

/** Whether a child, a team, one of the staff or the school owes records of the kind for one of these periods. */
export const owesOneOf = (
  unit: OwingUnit,
  { about = 'child' }: Pick<RecordKind, 'about'>,
  periods: readonly OwedPeriod[],
  today: LocalDate,
): boolean =>
  unit.about === about && periods.some((period) => isThere(unit, askedOn(period, today)));

const isThere = (unit: OwingUnit, day: LocalDate): boolean => {
  if (unit.about === 'child') return classesOn(unit, day).length > 0;
  return unit.about !== 'staff' || unit.inOffice.some((one) => isInForce(one, day));
};

/** Whether a class in which the child is then has the topic. */
export const owesTopic = (
  child: OwingChild,
  kind: RecordKind,
  { topic, periods, today }: Asked,
): boolean =>
  periods
    .flatMap((period) => classesOn(child, askedOn(period, today)))
    .some(({ level }) => topicsAt(kind, level)?.some(({ code }) => code === topic));

interface Asked {
  readonly topic: string;
  readonly periods: readonly OwedPeriod[];
  readonly today: LocalDate;
}

const classesOn = ({ inClasses }: OwingChild, day: LocalDate): readonly InClassOfYear[] =>
  inClasses.filter((one) => isInForce(one, day));
