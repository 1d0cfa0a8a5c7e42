import type { LocalDate } from '../shared/instant.js';
import type { LeadingDecision, SchoolState } from './school.state.js';

/**
 * Where the records of a kind are kept in the first place on that day: of the decisions that hold by
 * then the last one that was taken. Null where nobody decided: then it is here.
 */
export const ledBy = (
  { leading }: Pick<SchoolState, 'leading'>,
  kind: string,
  on: LocalDate,
): LeadingDecision | null =>
  leading.findLast(({ kinds, from }) => from <= on && kinds.includes(kind)) ?? null;
