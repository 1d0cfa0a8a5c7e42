import type { EventStore, SealedEvent } from '../../application/ports/event-store.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { SealNotices } from './seal-notices.js';

const batchMax = 500;

export interface SubscriptionSource {
  readonly readAll: EventStore['readAll'];
  readonly notices: SealNotices;
}

/**
 * Reads on by `logIndex` alone, which has no gaps: a notice only says that it is worth looking, so
 * a lost or late one delays events and never skips them. The next batch is read when the consumer
 * asks for it.
 */
export async function* subscription(
  { readAll, notices }: SubscriptionSource,
  schoolId: SchoolId,
  from: bigint,
  signal: AbortSignal,
): AsyncGenerator<readonly SealedEvent[], void, undefined> {
  let next = from;
  while (!signal.aborted) {
    const batch = await readAll(schoolId, next, batchMax);
    if (signal.aborted) return;
    const last = batch.at(-1);
    if (last) {
      next = last.logIndex + 1n;
      yield batch;
    } else {
      await notices.sealedAt(schoolId, next, signal);
    }
  }
}
