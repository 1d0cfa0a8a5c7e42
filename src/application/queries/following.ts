import { accessStream, schoolStream } from '../../domain/shared/ids.js';
import type { SealedEvent } from '../ports/event-store.js';

/**
 * What somebody follows until they stop. A generator that waits would not notice `return` before
 * the next entry comes, so ending the iteration aborts what it waits for.
 */
export const followed = <V>(
  start: (signal: AbortSignal) => AsyncGenerator<V, undefined, undefined>,
): AsyncIterableIterator<V> => {
  const ended = new AbortController();
  const values = start(ended.signal);
  const iterator: AsyncIterableIterator<V> = {
    next: () => values.next(),
    return: () => {
      ended.abort();
      return values.return(undefined);
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
};

/** Offices, accounts and grants end by entries of these two streams. */
export const saysWhoMay = ({ schoolId, streamId }: SealedEvent): boolean =>
  streamId === schoolStream(schoolId) || streamId === accessStream(schoolId);
