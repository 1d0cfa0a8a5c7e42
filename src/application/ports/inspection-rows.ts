import type {
  ConclusionTerms,
  FindingJudgement,
  FindingTerms,
} from '../../domain/inspection/inspection.events.js';
import type { FindingStatus } from '../../domain/inspection/inspection.state.js';
import type { ConclusionId, RecordId, SchoolId } from '../../domain/shared/ids.js';
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
  readonly status: FindingStatus;
  /** The last one, with the protected text. */
  readonly answered: Act | null;
  /** That shows what was done. */
  readonly recordId: RecordId | null;
  readonly signed: Act | null;
  /** What the authority said last, with a protected remark. */
  readonly judged: (Act & FindingJudgement) | null;
}

export interface OpenFindingRow extends FindingRow {
  /** Of the conclusion that asks for it. */
  readonly conclusion: Pick<ConclusionRow, 'documentNo' | 'recorded' | 'recordedLogIndex'>;
}

export interface FindingReads {
  conclusionsByIds(
    schoolId: SchoolId,
    conclusionIds: readonly ConclusionId[],
  ): Promise<readonly ConclusionRow[]>;
  /** In the order of their numbers within each conclusion. */
  findingsOf(
    schoolId: SchoolId,
    conclusionIds: readonly ConclusionId[],
  ): Promise<readonly FindingRow[]>;
  /**
   * Those that the leadership has not answered for yet, of conclusions that were not withdrawn, due first
   * before the rest, at most `idsMax`.
   */
  openFindings(schoolId: SchoolId): Promise<readonly OpenFindingRow[]>;
}
