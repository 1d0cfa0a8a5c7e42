import type { ResultOf } from '../../api/graphql.js';
import type { LockShown } from './locks.fragments.js';
import type { ScopesOfYear } from './locks.operations.js';

export type ShownLock = ResultOf<typeof LockShown>;
export type ShownUnlock = ShownLock['unlocks'][number];
export type ShownYear = ShownSchool['years'][number];
type ShownSchool = NonNullable<ResultOf<typeof ScopesOfYear>['school']>;
export type ShownClass = ShownSchool['classes'][number];
export type ShownKind = ShownSchool['catalogues'][number]['kinds'][number];

/** Locks of one year: those that name it, and those that name none. */
export const ofYear = (locks: readonly ShownLock[], year: string): readonly ShownLock[] =>
  locks.filter(({ scope }) => scope.schoolYear === null || scope.schoolYear === year);

export interface BoardRow {
  /** Null for what is locked of every class at once. */
  readonly schoolClass: ShownClass | null;
  readonly locks: readonly ShownLock[];
}

/** Every class of the year with the locks that name it; before them those for all classes. */
export const boardOf = (
  classes: readonly ShownClass[],
  locks: readonly ShownLock[],
): readonly BoardRow[] => {
  const ofAll = locks.filter(({ scope }) => scope.classId === null && scope.recordId === null);
  return [
    ...(ofAll.length > 0 ? [{ schoolClass: null, locks: ofAll }] : []),
    ...classes.map((schoolClass) => ({
      schoolClass,
      locks: locks.filter(({ scope }) => scope.classId === schoolClass.id),
    })),
  ];
};

/** Single records that are locked by themselves. */
export const ofRecords = (locks: readonly ShownLock[]): readonly ShownLock[] =>
  locks.filter(({ scope }) => scope.recordId !== null && scope.classId === null);

export const openUnlocks = ({ unlocks }: ShownLock, now: number): readonly ShownUnlock[] =>
  unlocks.filter(({ status, validUntil }) => status === 'EXECUTED' && Date.parse(validUntil) > now);

/** Executed and over everything that is recorded of the class. */
export const isLockedWhole = ({ locks }: BoardRow): boolean =>
  locks.some(({ status, scope }) => status === 'EXECUTED' && isWhole(scope));

/** Neither of one kind nor of a part of the year. */
export const isWhole = ({ kind, period }: ShownLock['scope']): boolean =>
  kind === null && period === null;
