import { type ClassId, type DossierId, dossierIdOf, type PersonId } from '../shared/ids.js';
import type { WaiverScope } from './obligation.events.js';

/** One place in which a record is owed. */
export interface OwedPlace {
  readonly kind: string;
  readonly period: string;
  /** Null of what a team, staff or the school owes: who names a class does not mean that. */
  readonly classId: ClassId | null;
  /** Null of what a class owes of itself, and of what its children owe together. */
  readonly dossierId: DossierId | null;
  readonly topic: string | null;
}

/** What was waived, and by whom. */
export interface GivenWaiver extends WaiverScope {
  readonly waived: { readonly personId: string };
}

/** Whoever waives something lets others off, and never themselves. */
export const isOwnOf = ({ dossierId }: Pick<OwedPlace, 'dossierId'>, personId: PersonId): boolean =>
  dossierId === dossierIdOf(personId);

/** Of one school year. */
export const coversPlace = ({ waived, ...scope }: GivenWaiver, place: OwedPlace): boolean =>
  !isOwnOf(place, waived.personId as PersonId) &&
  scope.kind === place.kind &&
  (scope.period ?? place.period) === place.period &&
  (scope.classId ?? place.classId) === place.classId &&
  (scope.dossierId ?? place.dossierId) === place.dossierId &&
  (scope.topic ?? place.topic) === place.topic;

/** Nothing is owed in the inner one that the outer one does not waive already. */
export const containsScope = (outer: WaiverScope, inner: WaiverScope): boolean =>
  outer.schoolYear === inner.schoolYear &&
  outer.kind === inner.kind &&
  (outer.period === null || outer.period === inner.period) &&
  (outer.classId === null || outer.classId === inner.classId) &&
  (outer.dossierId === null || outer.dossierId === inner.dossierId) &&
  (outer.topic === null || outer.topic === inner.topic);
