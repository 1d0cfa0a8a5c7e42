import type { WaitOutcome } from '../../application/ports/read-models.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { Partition } from './partition.js';

interface Awaited {
  readonly schoolId: SchoolId;
  readonly logIndex: bigint;
  readonly timeoutMs: number;
}
interface Waiter extends Awaited {
  readonly done: (outcome: WaitOutcome) => void;
}

/** Those who wait for their own writes to show in the read models. */
export class Waiters {
  private readonly waiting = new Map<SchoolId, Set<Waiter>>();

  constructor(
    private readonly partitionsOf: (schoolId: SchoolId) => readonly Partition[],
    /** Fewer while a read model is still being built: then it does not show the entry. */
    private readonly partitionsPerSchool: number,
  ) {}

  wait(awaited: Awaited): Promise<WaitOutcome> {
    const now = this.outcome(awaited);
    if (now) return Promise.resolve(now);
    return new Promise((resolve) => {
      const { schoolId } = awaited;
      const timer = setTimeout(() => waiter.done('timed-out'), awaited.timeoutMs);
      const waiter: Waiter = {
        ...awaited,
        done: (outcome) => {
          clearTimeout(timer);
          this.waiting.get(schoolId)?.delete(waiter);
          resolve(outcome);
        },
      };
      const others = this.waiting.get(schoolId);
      if (others) others.add(waiter);
      else this.waiting.set(schoolId, new Set([waiter]));
    });
  }

  /** Partitions of the school moved. */
  notice(schoolId: SchoolId): void {
    for (const waiter of this.waiting.get(schoolId) ?? []) {
      const outcome = this.outcome(waiter);
      if (outcome) waiter.done(outcome);
    }
  }

  /** Nothing moves any more. */
  release(): void {
    for (const waiters of this.waiting.values()) {
      for (const waiter of waiters) waiter.done('timed-out');
    }
  }

  private outcome({ schoolId, logIndex }: Awaited): WaitOutcome | null {
    const partitions = this.partitionsOf(schoolId);
    const behind = partitions.filter(({ position }) => position <= logIndex);
    const complete = partitions.length === this.partitionsPerSchool;
    if (complete && behind.length === 0) return 'shown';
    return behind.some(({ stopped }) => stopped) ? 'stopped' : null;
  }
}
