import type { GrantScope } from './access.js';

/** In what a scope is not what it may be. */
export type GrantScopePart = 'school-years' | 'kinds' | 'classes';

/** What a school keeps or kept; a scope names nothing else. */
export interface Grantable {
  readonly schoolYears: readonly string[];
  readonly kinds: readonly string[];
  readonly classIds: readonly string[];
}

/** Where a scope names nothing, or what the school does not have; null where it is in order. */
export const unknownPart = (scope: GrantScope, known: Grantable): GrantScopePart | null => {
  const parts: readonly (readonly [GrantScopePart, readonly string[] | null, readonly string[]])[] =
    [
      ['school-years', scope.schoolYears, known.schoolYears],
      ['kinds', scope.kinds, known.kinds],
      ['classes', scope.classIds, known.classIds],
    ];
  const wrong = parts.find(
    ([, named, all]) => named !== null && (named.length === 0 || !isAmong(named, all)),
  );
  return wrong?.[0] ?? null;
};

/** Where the inner scope goes beyond the outer one; null where it lies within. */
export const partBeyond = (inner: GrantScope, outer: GrantScope): GrantScopePart | null => {
  if (!isWithin(inner.schoolYears, outer.schoolYears)) return 'school-years';
  if (!isWithin(inner.kinds, outer.kinds)) return 'kinds';
  return isWithin(inner.classIds, outer.classIds) ? null : 'classes';
};

/** `null` is everything: within nothing but everything. */
const isWithin = (inner: readonly string[] | null, outer: readonly string[] | null): boolean =>
  outer === null || (inner !== null && isAmong(inner, outer));

const isAmong = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((one) => all.includes(one));
