import type { ResultOf } from '../../api/graphql.js';
import type { ShownClass } from './class-shape.js';
import type { ChildrenOfClass } from './school-class.operations.js';

type Listed = NonNullable<ResultOf<typeof ChildrenOfClass>['class']>;
export type ListedChild = Listed['dossiers']['edges'][number]['node'];

/** What a class list can be narrowed to; stands in the address, so that it can be sent on. */
export const listFilters = [
  'draft',
  'waiting',
  'approved',
  'locked',
  'corrections',
  'left',
] as const;
export type ListFilter = (typeof listFilters)[number];

/** What the engine calls it, and how it counts those who are shown. */
export const standingOf = {
  draft: { asks: 'PROFILE_UNFINISHED', counts: 'unfinished' },
  waiting: { asks: 'PROFILE_SUBMITTED', counts: 'submitted' },
  approved: { asks: 'PROFILE_APPROVED', counts: 'approved' },
  locked: { asks: 'PROFILE_LOCKED', counts: 'locked' },
  corrections: { asks: 'IN_CORRECTION', counts: 'inCorrection' },
  left: { asks: 'GONE', counts: 'gone' },
} as const satisfies Record<
  ListFilter,
  { readonly asks: string; readonly counts: keyof NonNullable<ShownClass['standings']> }
>;

/** How far a child's profile has come. */
export type ProfileState = 'none' | 'draft' | 'waiting' | 'approved' | 'locked';

export const profileStateOf = ({ profileStatus, record }: ListedChild): ProfileState => {
  if (record?.locks.some(({ unlock }) => unlock === null)) return 'locked';
  switch (profileStatus) {
    case 'DRAFT':
      return 'draft';
    case 'SUBMITTED':
      return 'waiting';
    case 'APPROVED':
      return 'approved';
    case 'ABSENT':
    case 'DISPOSED':
    case null:
      return 'none';
  }
};

/** Letters without marks, small: how people type names when they are in a hurry. */
export const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();

/** Whether each word of what was typed begins a word of the name or the code. */
export const isNamed = (child: ListedChild, typed: string): boolean => {
  const asked = plain(typed).split(/\s+/u).filter(Boolean);
  const shown = [child.name, child.code].flatMap((value) =>
    value?.__typename === 'ReadableValue' && typeof value.value === 'string' ? [value.value] : [],
  );
  const words = plain(shown.join(' ')).split(/\s+/u);
  return asked.every((word) => words.some((one) => one.startsWith(word)));
};
