import type { DueFacts } from '../../domain/obligation/obligation.commands.js';
import { kindsOfYear } from '../../domain/school/kinds-in-force.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import { yearNamed } from '../../domain/shared/period.js';
import type { Place } from '../../domain/shared/place.js';

/** What the school's stream says of a kind in a year. */
export const dueFacts = (
  school: SchoolState,
  { schoolYear, kind }: { readonly schoolYear: string; readonly kind: string },
): DueFacts => {
  const year = yearNamed(school.years, schoolYear);
  return {
    yearIsOpen: year !== null,
    calendar: year?.calendar ?? null,
    kind: kindsOfYear(school, schoolYear).find((one) => one.kind.kind === kind)?.kind ?? null,
  };
};

/** The place of what all the staff owe of a kind; null of a kind that is of nobody on the staff. */
export const placeOfAllStaff = (
  school: SchoolState,
  of: { readonly schoolYear: string; readonly kind: string },
): Place | null =>
  dueFacts(school, of).kind?.about === 'staff' ? { of: 'staff', personId: null } : null;
