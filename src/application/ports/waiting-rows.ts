import type { LockScope } from '../../domain/lock/lock.events.js';
import type { ClassId, DossierId, PersonId, RecordId } from '../../domain/shared/ids.js';
import type { DossierAbout } from '../../domain/shared/record-kind.js';
import type { LockRow, UnlockRow } from './lock-rows.js';
import type { Act, CorrectionRow, RecordRow } from './read-model-rows.js';

// What waits for somebody, as far as rows tell; whom it waits for is decided on them.

/**
 * A kind under one version of one catalogue, as `kindKey` writes it. Of these a dossier has one
 * record only, which goes with the child; any other stays in the year it was made in.
 */
export type KindKey = string;
export const kindKey = ({
  catalogueId,
  catalogueVersion,
  kind,
}: Pick<RecordRow, 'catalogueId' | 'catalogueVersion' | 'kind'>): KindKey =>
  `${catalogueId}@${catalogueVersion}/${kind}`;

/** A record without its values, placed as the write side places it for locks and offices. */
export interface PlacedRecordRow
  extends Pick<
    RecordRow,
    | 'recordId'
    | 'dossierId'
    | 'kind'
    | 'period'
    | 'catalogueId'
    | 'catalogueVersion'
    | 'status'
    | 'enteredBy'
    | 'standsSince'
    | 'submitted'
  > {
  readonly registeredLogIndex: number;
  readonly approvals: readonly Act[];
  readonly about: DossierAbout;
  /** Null for what goes on from year to year. */
  readonly placedYear: string | null;
  /** Null for what is of no class. */
  readonly placedIn: ClassId | null;
  /** Where the child is now; null unless it is of a child or a class. */
  readonly childIn: ClassId | null;
}

export interface WaitingRecord extends PlacedRecordRow, Pick<RecordRow, 'topic'> {
  /** Of a child or a class, in the year in which it is placed. */
  readonly classIds: readonly ClassId[];
}

/** Which records somebody might have to do something about. */
export interface WaitingFilter {
  readonly onePerDossier: readonly KindKey[];
  readonly submitted: boolean;
  /** Drafts in which one of these had a hand. */
  readonly draftsBy: readonly PersonId[];
  /** Drafts of children who are in one of these classes. */
  readonly draftsIn: readonly ClassId[];
}

export interface WaitingCorrection {
  readonly correction: CorrectionRow;
  readonly record: PlacedRecordRow;
  /**
   * The record does not hold the value any more that was to be corrected, or nothing more is
   * written in the child's row that it stands in.
   */
  readonly isSuperseded: boolean;
}

/** Oldest first, each list cut off at `waitingMax`. */
export interface Waiting {
  readonly records: readonly WaitingRecord[];
  readonly corrections: readonly WaitingCorrection[];
  /** Neither executed nor, of unlocks, relocked. */
  readonly locks: readonly LockRow[];
  readonly unlocks: readonly UnlockRow[];
}

/** Of records so many are looked at; of everything else `idsMax`. */
export const waitingMax = 5_000;

export interface LockGapsOf {
  readonly scope: LockScope;
  /** For which periods a record lies in the part of the year that the scope names; null for any. */
  readonly periods: readonly string[] | null;
  readonly onePerDossier: readonly KindKey[];
  /** Kinds of which every dossier has to have a record; those of the scope. */
  readonly mandatory: readonly string[];
  readonly examplesMax: number;
  /** Which drafts nobody waits for. */
  readonly isLeftOut: (drafts: DraftsOfTopic) => boolean;
}
/** Those of one topic in the same classes of a year. */
export interface DraftsOfTopic
  extends Pick<WaitingRecord, 'kind' | 'catalogueId' | 'catalogueVersion' | 'topic' | 'classIds'> {}

export interface Gap<Id> {
  readonly count: number;
  /** The first few, oldest first. */
  readonly examples: readonly Id[];
}
export interface LockGaps {
  readonly recordsTotal: number;
  readonly approved: number;
  readonly drafts: Gap<RecordId>;
  readonly submitted: Gap<RecordId>;
  readonly openCorrections: Gap<RecordId>;
  readonly withoutRecord: Gap<DossierId>;
}

/** By which entries records are ordered; no entry submitted a draft, so it is not among those. */
export type RecordOrdering = 'registeredLogIndex' | 'submittedLogIndex';

/** All conditions hold; `everInClass` also finds those who left it, who are judged by whoever reads. */
export interface RecordFilter {
  readonly status: RecordRow['status'] | null;
  /** Null for any. */
  readonly kinds: readonly string[] | null;
  readonly period: string | null;
  readonly schoolYear: string | null;
  /** Periods from and up to these, of those in the same form. */
  readonly from: string | null;
  readonly to: string | null;
  /** What one of its values in the clear holds, such as the id of a record. */
  readonly holding: string | null;
  readonly everInClass: ClassId | null;
  readonly along: RecordOrdering;
}
