import {
  type EventRef,
  type EventStore,
  StoreUnavailable,
} from '../../application/ports/event-store.js';
import type { SchoolLogHead, Seals } from '../../application/ports/seals.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { SealNotice, SealNotices } from '../event-store/seal-notices.js';
import type { SchoolHeads } from './school-heads.js';

interface Waiting {
  readonly ref: EventRef;
  readonly resolve: (logIndex: bigint) => void;
}

export interface LogSealsParts {
  readonly notices: SealNotices;
  readonly readAt: EventStore['readAt'];
  readonly heads: SchoolHeads;
}

/** Ten times what sealing takes in this process. */
const lookAgainMs = 200;

/** Seals as this process learns of them, its own or another's. */
export class LogSeals implements Seals {
  private readonly waiting = new Map<SchoolId, Set<Waiting>>();
  private readonly looking = new Set<SchoolId>();

  constructor(private readonly parts: LogSealsParts) {
    parts.notices.onSealed((notice) => this.settle(notice));
  }

  async awaitSealed(schoolId: SchoolId, event: EventRef, timeoutMs: number): Promise<bigint> {
    const recent = this.parts.notices.recentIndex(schoolId, event);
    if (recent !== undefined) return recent;
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(schoolId) ?? new Set();
      this.waiting.set(schoolId, queue);
      const timer = setTimeout(() => {
        queue.delete(waiting);
        reject(new StoreUnavailable('the event is stored, but was not sealed in time'));
      }, timeoutMs);
      const waiting: Waiting = {
        ref: event,
        resolve: (logIndex) => {
          clearTimeout(timer);
          queue.delete(waiting);
          resolve(logIndex);
        },
      };
      queue.add(waiting);
      this.lookAgain(schoolId, queue);
    });
  }

  head(schoolId: SchoolId): Promise<SchoolLogHead> {
    return this.parts.heads.head(schoolId);
  }

  /**
   * For what another process had sealed before we began to wait. What this process seals has been
   * settled long before, so that nobody asks the store for it.
   */
  private lookAgain(schoolId: SchoolId, queue: ReadonlySet<Waiting>): void {
    if (this.looking.has(schoolId)) return;
    this.looking.add(schoolId);
    setTimeout(() => {
      this.looking.delete(schoolId);
      if (queue.size === 0) return;
      void this.lookUp(schoolId, [...queue]);
      this.lookAgain(schoolId, queue);
    }, lookAgainMs);
  }

  private settle({ schoolId, entries }: SealNotice): void {
    const queue = this.waiting.get(schoolId);
    if (queue === undefined || queue.size === 0) return;
    // Another process sealed: the notice says how far, not what.
    if (entries.length === 0) void this.lookUp(schoolId, [...queue]);
    for (const waiting of queue) {
      const logIndex = this.parts.notices.recentIndex(schoolId, waiting.ref);
      if (logIndex !== undefined) waiting.resolve(logIndex);
    }
  }

  private async lookUp(schoolId: SchoolId, all: readonly Waiting[]): Promise<void> {
    const stored = await this.parts
      .readAt(
        schoolId,
        all.map(({ ref }) => ref),
      )
      // Whoever waits is answered by a later notice, or learns of the failure by the time limit.
      .catch(() => []);
    for (const { streamId, revision, logIndex } of stored) {
      if (logIndex === null) continue;
      const waiting = all.find(({ ref }) => ref.streamId === streamId && ref.revision === revision);
      waiting?.resolve(logIndex);
    }
  }
}
