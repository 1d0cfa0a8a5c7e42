import type { AuthorityGrant, AuthorityId, GrantScope } from '../shared/access.js';
import type { Grantable, GrantScopePart } from '../shared/grant-scope.js';
import type { ConclusionId, PersonId, RecordId, SchoolId } from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';
import type { NotInYourClass, RoleIsNotAllowed } from '../shared/role-rules.js';
import type { Actor } from '../shared/roles.js';
import type { TextIsInvalid } from '../shared/text-rules.js';
import type { FindingOf, Judgement, Outcome } from './inspection.events.js';

/** Who looks for an authority, by the grant in force. */
export interface Inspector {
  readonly personId: PersonId;
  readonly grant: AuthorityGrant;
}

/** What keeps a conclusion finite. */
export const findingsOfConclusionMax = 30;

export interface AskedFinding {
  /** What is not in order and has to be put right. */
  readonly asked: string;
  readonly dueOn: LocalDate;
}

export interface RecordConclusion {
  readonly type: 'RecordConclusion';
  readonly by: Inspector | Actor;
  readonly schoolId: SchoolId;
  readonly conclusionId: ConclusionId;
  /** An inspector's own if null. */
  readonly authorityId: AuthorityId | null;
  readonly documentNo: string;
  readonly concludedOn: LocalDate;
  /** Null for what the inspector's grant covers. */
  readonly scope: GrantScope | null;
  readonly judgement: Judgement;
  readonly conclusion: string;
  readonly findings: readonly AskedFinding[];
  readonly today: LocalDate;
  readonly facts: {
    readonly known: Grantable;
    /** Those that the catalogue in force on the day of the conclusion lists. */
    readonly authorityIds: readonly AuthorityId[];
  };
}
export interface WithdrawConclusion {
  readonly type: 'WithdrawConclusion';
  readonly by: Inspector | Actor;
  readonly schoolId: SchoolId;
  readonly conclusionId: ConclusionId;
  readonly reason: string;
}
export interface AnswerFinding extends FindingOf {
  readonly type: 'AnswerFinding';
  readonly by: Actor;
  readonly schoolId: SchoolId;
  readonly answer: string;
  readonly recordId: RecordId | null;
  /** Whether the school has that record. */
  readonly recordExists: boolean;
}
export interface SignAnswer extends FindingOf {
  readonly type: 'SignAnswer';
  readonly by: Actor;
  /** Of the answer that the signer has read. */
  readonly basedOnRevision: bigint;
}
export interface JudgeFinding extends FindingOf {
  readonly type: 'JudgeFinding';
  readonly by: Inspector | Actor;
  readonly schoolId: SchoolId;
  /** Of the answer that whoever judges has read. */
  readonly basedOnRevision: bigint;
  readonly outcome: Outcome;
  readonly dueOn: LocalDate | null;
  readonly documentNo: string | null;
  readonly remark: string;
  readonly today: LocalDate;
}
export type InspectionCommand =
  | RecordConclusion
  | WithdrawConclusion
  | AnswerFinding
  | SignAnswer
  | JudgeFinding;

/** Whoever answered for the school does not enter that the authority accepted it. */
export type FindingSeparationRule = 'answerer-is-not-judge';

export type InspectionRefusal =
  | { readonly type: 'AuthorityNotFound' }
  | { readonly type: 'AuthorityIsNotYours' }
  | { readonly type: 'GrantScopeIsInvalid'; readonly part: GrantScopePart }
  | { readonly type: 'ScopeExceedsGrant'; readonly part: GrantScopePart }
  | { readonly type: 'DateIsInvalid'; readonly field: string }
  | { readonly type: 'ConclusionIsRecorded'; readonly conclusionId: ConclusionId }
  | { readonly type: 'ConclusionNotFound' }
  | { readonly type: 'ConclusionIsNotYours' }
  | { readonly type: 'ConclusionIsWithdrawn' }
  | { readonly type: 'FindingNotFound' }
  | { readonly type: 'FindingIsAccepted' }
  | { readonly type: 'FindingIsNotAnswered' }
  | { readonly type: 'AnswerHasChanged'; readonly revision: bigint }
  | { readonly type: 'AnswerIsSigned' }
  | { readonly type: 'AnswerIsNotSigned' }
  | { readonly type: 'SignerHasAnswered' }
  | { readonly type: 'DutiesMustBeSeparate'; readonly rule: FindingSeparationRule }
  | { readonly type: 'RecordNotFound' }
  | NotInYourClass
  | RoleIsNotAllowed
  | TextIsInvalid;
