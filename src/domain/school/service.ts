import type { PersonId } from '../shared/ids.js';
import { type LocalDate, noEndInSight } from '../shared/instant.js';
import type { SchoolState } from './school.state.js';

/** The last day of all offices that somebody had, has, or is to have (`noEndInSight`); null without any. */
export const inOfficeThrough = (
  { appointments }: SchoolState,
  personId: PersonId,
): LocalDate | null =>
  appointments
    .filter((one) => one.personId === personId)
    .map(({ to }) => to ?? noEndInSight)
    .reduce<LocalDate | null>((last, to) => (last === null || to > last ? to : last), null);
