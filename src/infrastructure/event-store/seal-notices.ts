import type { EventRef } from '../../application/ports/event-store.js';
import type { SchoolId } from '../../domain/shared/ids.js';

/** A school's log has grown. */
export interface SealNotice {
  readonly schoolId: SchoolId;
  /** Number of sealed events now. */
  readonly size: bigint;
  /** The newest of them, the last at `size - 1`; none when another process sealed them. */
  readonly entries: readonly EventRef[];
}

export type SealListener = (notice: SealNotice) => void;

/** Whoever awaits an event it has just appended asks within this many later events. */
const rememberedMax = 20_000;

/**
 * How far each school's log is known to be sealed, for everybody in this process who waits for it.
 * A notice is a hint to look, never the delivery itself: it may come late, or for several seals at
 * once, but `size` only grows.
 */
export class SealNotices {
  private readonly sizes = new Map<SchoolId, bigint>();
  private readonly listeners = new Set<SealListener>();
  private readonly remembered = new Map<string, bigint>();

  /** Number of events of the school known to be sealed: every `logIndex` below it. */
  sealedThrough(schoolId: SchoolId): bigint {
    return this.sizes.get(schoolId) ?? 0n;
  }

  /** `logIndex` of an event that was sealed lately by this process; otherwise ask the store. */
  recentIndex(schoolId: SchoolId, { streamId, revision }: EventRef): bigint | undefined {
    return this.remembered.get(`${schoolId}/${streamId}/${revision}`);
  }

  /** Calls the listener at each growth, at once and in turn; returns how to stop it. */
  onSealed(listener: SealListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(notice: SealNotice): void {
    if (notice.size <= this.sealedThrough(notice.schoolId)) return;
    this.sizes.set(notice.schoolId, notice.size);
    this.remember(notice);
    for (const listener of this.listeners) listener(notice);
  }

  /** Resolves once an event at `logIndex` is known to be sealed, or the signal aborts. */
  sealedAt(schoolId: SchoolId, logIndex: bigint, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted || this.sealedThrough(schoolId) > logIndex) {
        resolve();
        return;
      }
      const done = (): void => {
        stop();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const stop = this.onSealed((notice) => {
        if (notice.schoolId === schoolId && notice.size > logIndex) done();
      });
      signal.addEventListener('abort', done);
    });
  }

  private remember({ schoolId, size, entries }: SealNotice): void {
    entries.forEach(({ streamId, revision }, place) => {
      const logIndex = size - BigInt(entries.length - place);
      this.remembered.set(`${schoolId}/${streamId}/${revision}`, logIndex);
    });
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= rememberedMax) return;
      this.remembered.delete(oldest);
    }
  }
}
