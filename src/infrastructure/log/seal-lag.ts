import type { SealRound } from './sealer-session.js';

/** Rounds over which the percentiles run. */
const sampleMax = 1_024;

export interface LagFigures {
  /** Age of the oldest event that is committed and not yet sealed. */
  readonly oldestWaitingMs: number | null;
  /** From recording to sealing of the oldest event of each round. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
}

/** How far sealing is behind, as seen by the process that seals. Ages are in milliseconds. */
export class SealLag {
  private readonly samples: number[] = [];
  private position = 0;
  private waitingSince: number | null = null;
  private oldestWaitingAt: number | null = null;

  constructor(
    private readonly stallAlarmMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  record({ sealed, oldestSealedAt, oldestWaitingAt }: SealRound): void {
    if (oldestSealedAt !== null) this.sample(this.now() - Date.parse(oldestSealedAt));
    this.oldestWaitingAt = oldestWaitingAt === null ? null : Date.parse(oldestWaitingAt);
    if (sealed > 0 || oldestWaitingAt === null) this.waitingSince = null;
    else this.waitingSince ??= this.now();
  }

  /** Nothing could be sealed for the alarm time although events wait. */
  get isStalled(): boolean {
    return this.waitingSince !== null && this.now() - this.waitingSince >= this.stallAlarmMs;
  }

  figures(): LagFigures {
    const sorted = [...this.samples].sort((a, b) => a - b);
    const at = (share: number): number | null => sorted[Math.floor(sorted.length * share)] ?? null;
    return {
      oldestWaitingMs: this.oldestWaitingAt === null ? null : this.now() - this.oldestWaitingAt,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
    };
  }

  private sample(ageMs: number): void {
    this.samples[this.position % sampleMax] = Math.max(0, ageMs);
    this.position += 1;
  }
}
