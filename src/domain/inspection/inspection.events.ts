// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. One stream holds what supervising authorities concluded of a school. What is concluded (field
// 'conclusion'), what each finding asks for ('finding-<number>') and why a conclusion was withdrawn
// ('reason'), what was done about a finding ('answer') and what the authority says to it ('remark')
// travels in a protected block of the school (purpose 'inspection-notes').
import type { AuthorityId, GrantScope } from '../shared/access.js';
import type { EventShape } from '../shared/event.js';
import type { ConclusionId, GrantId, RecordId } from '../shared/ids.js';
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

/** One of the things that a conclusion asks for. */
export interface FindingOf {
  readonly conclusionId: ConclusionId;
  readonly findingNo: number;
}

/** What the school did about it; until the leadership has signed, another one takes its place. */
export type FindingAnswered = EventShape<
  'inspection.finding-answered',
  1,
  /** The record that shows it, if there is one. */
  FindingOf & { readonly recordId: RecordId | null }
>;
/** The leadership answers for what was answered last. */
export type AnswerSigned = EventShape<'inspection.answer-signed', 1, FindingOf>;

export const outcomes = ['accepted', 'open'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the authority says to a signed answer. */
export interface FindingJudgement {
  readonly outcome: Outcome;
  /** By the end of which day it has to be put right after all; only of what stays open. */
  readonly dueOn: LocalDate | null;
  /** Of the paper that says so; an inspector may have none. */
  readonly documentNo: string | null;
  /** As in a conclusion. */
  readonly grantId: GrantId | null;
}
export type FindingJudged = EventShape<
  'inspection.finding-judged',
  1,
  FindingOf & FindingJudgement
>;

export type InspectionEvent =
  | InspectionConcluded
  | ConclusionWithdrawn
  | FindingAnswered
  | AnswerSigned
  | FindingJudged;
