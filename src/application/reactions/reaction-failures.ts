import type { SchoolId } from '../../domain/shared/ids.js';
import type { Clock } from '../ports/clock.js';

/** What was tried: one reaction, on one entry or (null) because of the time, in one school. */
export interface Attempt {
  readonly reaction: string;
  readonly schoolId: SchoolId;
  readonly logIndex: bigint | null;
}

interface Failure extends Attempt {
  readonly code: string;
  /** Milliseconds of the clock at the first failure in a row. */
  readonly since: number;
}

const keyOf = ({ reaction, schoolId, logIndex }: Attempt): string =>
  `${reaction}/${schoolId}/${logIndex === null ? 'time' : 'log'}`;

/** What fails at the moment and since when. A retry that fails again does not start it anew. */
export class ReactionFailures {
  private readonly failing = new Map<string, Failure>();

  constructor(private readonly clock: Clock) {}

  failed(attempt: Attempt, code: string): void {
    const since = this.failing.get(keyOf(attempt))?.since ?? this.now();
    this.failing.set(keyOf(attempt), { ...attempt, code, since });
  }

  succeeded(attempt: Attempt): void {
    this.failing.delete(keyOf(attempt));
  }

  /** Forgets failures at entries that are behind the checkpoints: another engine got past them. */
  passed(schoolId: SchoolId, next: ReadonlyMap<string, bigint>): void {
    for (const [key, failure] of this.failing) {
      const { reaction, logIndex } = failure;
      const isBehind = logIndex !== null && logIndex < (next.get(reaction) ?? 0n);
      if (failure.schoolId === schoolId && isBehind) this.failing.delete(key);
    }
  }

  /** `<reaction>:<code>` of what has failed the longest, if for more than that; else null. */
  longerThan(milliseconds: number): string | null {
    const [oldest] = [...this.failing.values()].toSorted((a, b) => a.since - b.since);
    const isLasting = oldest !== undefined && this.now() - oldest.since > milliseconds;
    return isLasting ? `${oldest.reaction}:${oldest.code}` : null;
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}
