import type { ResultOf } from '../../api/graphql.js';
import type { OnDone } from '../../parts/use-step.js';
import type { BlockerShown } from './disposition.fragments.js';
import type { DispositionOfDossier } from './disposition.operations.js';

export type ShownDossier = NonNullable<ResultOf<typeof DispositionOfDossier>['dossier']>;
export type ShownDisposition = NonNullable<ShownDossier['disposition']>;
export type ShownHold = ShownDossier['holds'][number];
export type ShownBlocker = ResultOf<typeof BlockerShown>;
export type BlockerKind = ShownBlocker['blocker'];
export type Stage = ShownDisposition['stage'];

export const isBlocked = (
  { dispositionBlockers }: ShownDossier,
  ...by: readonly BlockerKind[]
): boolean => dispositionBlockers.some(({ blocker }) => by.includes(blocker));

/** What the form of a step gets: what it is about, and where to say that it was done. */
export interface StepProps {
  readonly dossier: ShownDossier;
  readonly disposition: ShownDisposition;
  readonly onDone: OnDone;
}
