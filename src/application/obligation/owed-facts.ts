import type { DueFacts } from '../../domain/obligation/obligation.commands.js';
import { kindsOfYear } from '../../domain/school/kinds-in-force.js';
import type { SchoolState } from '../../domain/school/school.state.js';

/** What the school's stream says of a kind in a year. */
export const dueFacts = (
  school: SchoolState,
  { schoolYear, kind }: { readonly schoolYear: string; readonly kind: string },
): DueFacts => {
  const year = Object.hasOwn(school.years, schoolYear) ? school.years[schoolYear] : undefined;
  return {
    yearIsOpen: year !== undefined,
    calendar: year?.calendar ?? null,
    kind: kindsOfYear(school, schoolYear).find((one) => one.kind.kind === kind)?.kind ?? null,
  };
};
