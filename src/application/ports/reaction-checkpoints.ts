import type { SchoolId } from '../../domain/shared/ids.js';

/** How far reactions to the log have come; a reaction may run again after a crash. */
export interface ReactionCheckpoints {
  /** Next `logIndex` to look at; 0 for a school never seen. */
  load(reaction: string, schoolId: SchoolId): Promise<bigint>;
  save(reaction: string, schoolId: SchoolId, next: bigint): Promise<void>;
}
