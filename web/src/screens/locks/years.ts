import type { Session } from '../../api/session.js';
import { today } from '../../format/moment.js';

type Years = Session['school']['years'];

/** The year in the address, or the one that is running, or the last one. */
export const yearShown = (years: Years, asked: string | undefined): string => {
  const known = years.find(({ name }) => name === asked);
  const day = today();
  const running = years.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  return (known ?? running ?? years.at(-1))?.name ?? '';
};
