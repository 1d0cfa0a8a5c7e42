import { usePages } from '../../api/use-pages.js';
import { LocksPage } from './locks.operations.js';

/** All locks of the school; there are a few dozen a year. */
export const useLocks = () =>
  usePages(
    LocksPage,
    { first: 25 },
    { topics: ['LOCKS', 'CORRECTIONS'], pageOf: ({ locks }) => locks, pagesAtOnce: 40 },
  );
