import type { ConclusionTerms, FindingTerms } from '../../domain/inspection/inspection.events.js';
import type { ConclusionId, SchoolId } from '../../domain/shared/ids.js';
import type { RowOrigin } from './projection.js';
import type { Act } from './read-model-rows.js';

/** What an authority concluded of the school. */
export interface ConclusionRow extends RowOrigin, Omit<ConclusionTerms, 'findings'> {
  readonly conclusionId: ConclusionId;
  readonly recordedLogIndex: bigint;
  /** With the protected text. */
  readonly recorded: Act;
  /** With a protected reason. */
  readonly withdrawn: Act | null;
}

/** Something that it asks to be put right. */
export interface FindingRow extends RowOrigin, FindingTerms {
  readonly conclusionId: ConclusionId;
  /** Where the protected text lies that says what. */
  readonly askedRevision: number;
}

export interface FindingReads {
  /** In the order of their numbers within each conclusion. */
  findingsOf(
    schoolId: SchoolId,
    conclusionIds: readonly ConclusionId[],
  ): Promise<readonly FindingRow[]>;
}
