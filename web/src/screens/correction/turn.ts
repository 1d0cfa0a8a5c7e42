import { usePages } from '../../api/use-pages.js';
import { StepsForMe } from './correction.operations.js';

/** What one person can do in a correction: the engine says so, who took part in it included. */
export const turns = [
  'PERMIT_CORRECTION',
  'ATTEST_CORRECTION',
  'DECIDE_UNLOCK',
  'EXECUTE_UNLOCK',
  'APPLY_CORRECTION',
  'CLOSE_CORRECTION',
] as const;
export type Turn = (typeof turns)[number];

/** Null when there is nothing to do for this person, undefined until it is known. */
export const useTurn = (correctionId: string): Turn | null | undefined => {
  const { data, nodes } = usePages(
    StepsForMe,
    { kinds: [...turns], first: 50 },
    {
      topics: ['CORRECTIONS', 'LOCKS', 'RECORDS', 'SCHOOL'],
      pageOf: ({ duties }) => duties,
      pagesAtOnce: 20,
    },
  );
  if (data === undefined) return undefined;
  const mine = nodes.filter(({ correction }) => correction?.id === correctionId);
  return turns.find((turn) => mine.some(({ kind }) => kind === turn)) ?? null;
};
