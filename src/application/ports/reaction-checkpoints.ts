import type { SchoolId } from '../../domain/shared/ids.js';

/** How far each reaction has come in each log; it may run again after a crash. */
export interface ReactionCheckpoints {
  /** Per reaction the next `logIndex` to look at; 0 for a reaction that never saw the school. */
  load(reactions: readonly string[], schoolId: SchoolId): Promise<ReadonlyMap<string, bigint>>;
  /** Moves the named reactions forward to `next`; one that is further stays there. */
  save(reactions: readonly string[], schoolId: SchoolId, next: bigint): Promise<void>;
}
