import { dayBefore, type LocalDate } from '../shared/instant.js';

/** A version of something that takes the place of the one before, as far as it was approved. */
export interface ApprovedVersion {
  /** The day that it names itself. */
  readonly effectiveFrom: LocalDate;
  /** On which the last step of its chain was taken. */
  readonly approvedOn: LocalDate;
  /** Of two that begin on one day, the later approval holds. */
  readonly approvedLogIndex: number;
}

/** The days on which it holds; `until` is before `from` of what never came into force. */
export interface VersionSpan {
  readonly from: LocalDate;
  /** Null as long as no other version is to follow. */
  readonly until: LocalDate | null;
}

/** Nobody is bound by what was not approved yet: it holds from the later of the two days on. */
const beginsOn = ({ effectiveFrom, approvedOn }: ApprovedVersion): LocalDate =>
  effectiveFrom > approvedOn ? effectiveFrom : approvedOn;

const byBeginning = (one: ApprovedVersion, other: ApprovedVersion): number => {
  const [a, b] = [beginsOn(one), beginsOn(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one.approvedLogIndex - other.approvedLogIndex;
};

/** Which version holds when: on each day one at most, the last that has begun. */
export const spansOf = <V extends ApprovedVersion>(
  versions: readonly V[],
): ReadonlyMap<V, VersionSpan> => {
  const inOrder = versions.toSorted(byBeginning);
  return new Map(
    inOrder.map((version, at) => {
      const next = inOrder[at + 1];
      const until = next ? dayBefore(beginsOn(next)) : null;
      return [version, { from: beginsOn(version), until }];
    }),
  );
};

export type VersionStanding = 'not-approved' | 'coming' | 'in-force' | 'former';

/** How it stands on a day; without a span it was not approved. */
export const standingOn = (span: VersionSpan | null, day: LocalDate): VersionStanding => {
  if (span === null) return 'not-approved';
  const { from, until } = span;
  if (until !== null && (until < from || until < day)) return 'former';
  return from > day ? 'coming' : 'in-force';
};
