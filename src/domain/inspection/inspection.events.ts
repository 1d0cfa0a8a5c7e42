// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. One stream holds what supervising authorities concluded of a school. What is concluded (field
// 'conclusion'), what each finding asks for ('finding-<number>') and why a conclusion was withdrawn
// ('reason') travels in a protected block of whoever wrote it (purpose 'inspection-notes').
import type { AuthorityId, GrantScope } from '../shared/access.js';
import type { EventShape } from '../shared/event.js';
import type { ConclusionId, GrantId } from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';

export const judgements = ['achieved', 'partly', 'not-achieved'] as const;
export type Judgement = (typeof judgements)[number];

/** By the end of which day something has to be put right. */
export interface FindingTerms {
  /** From 1 on within its conclusion. */
  readonly findingNo: number;
  readonly dueOn: LocalDate;
}

export interface ConclusionTerms {
  readonly authorityId: AuthorityId;
  /** Under which an inspector gave it; null where the school entered a paper of the authority. */
  readonly grantId: GrantId | null;
  /** As the authority numbers its minutes or its conclusion. */
  readonly documentNo: string;
  readonly concludedOn: LocalDate;
  /** What was inspected. */
  readonly scope: GrantScope;
  readonly judgement: Judgement;
  readonly findings: readonly FindingTerms[];
}

export type InspectionConcluded = EventShape<
  'inspection.concluded',
  1,
  ConclusionTerms & { readonly conclusionId: ConclusionId }
>;
/** It was a mistake: nothing that it asks for has to be done any more. */
export type ConclusionWithdrawn = EventShape<
  'inspection.conclusion-withdrawn',
  1,
  { readonly conclusionId: ConclusionId }
>;

export type InspectionEvent = InspectionConcluded | ConclusionWithdrawn;
