import type { Instant, LocalDate } from '../shared/instant.js';
import type { Disposition } from './disposition.state.js';
import type { DispositionBlocker, DispositionStage } from './dossier.commands.js';
import type { Dossier } from './dossier.state.js';
import { serviceGoesOn } from './service.decide.js';

/** Of a dossier what its destruction depends on. */
export interface DossierToDestroy
  extends Pick<Dossier, 'about' | 'exitedOn' | 'keepThrough' | 'holds'> {
  readonly disposition: Omit<Disposition, 'dispositionId' | 'minutesNo' | 'decidedAt' | 'pastIds'>;
}

/** What its destruction depends on beside the dossier. */
export interface DestructionFacts {
  readonly today: LocalDate;
  readonly recordsChangedAt: Instant | null;
  /** Of whose file it is, the last day of all offices; null without one, and of a child. */
  readonly inOfficeThrough: LocalDate | null;
}

/** Everything that still stands between the dossier and its destruction, not just the first. */
export const blockersOf = (
  dossier: DossierToDestroy,
  { today, recordsChangedAt, inOfficeThrough }: DestructionFacts,
): readonly DispositionBlocker[] => {
  const { about, exitedOn, keepThrough, holds, disposition } = dossier;
  const { stage, waitThrough, backupId, backupOf } = disposition;
  const reached = stageOrder.indexOf(stage);
  const blockers: DispositionBlocker[] = [];
  if (about === 'staff' && serviceGoesOn(dossier, inOfficeThrough)) {
    blockers.push({ blocker: 'service-goes-on' });
  }
  if (about !== 'staff' && exitedOn === null) blockers.push({ blocker: 'child-has-not-left' });
  if (keepThrough !== null && keepThrough >= today) {
    blockers.push({ blocker: 'retention-period-runs', keepThrough });
  }
  for (const { holdId, authority, isActive } of holds) {
    if (isActive) blockers.push({ blocker: 'legal-hold', holdId, authority });
  }
  if (reached < stageOrder.indexOf('appraised')) {
    blockers.push({ blocker: 'council-has-not-appraised' });
  }
  if (reached < stageOrder.indexOf('approved')) {
    blockers.push({ blocker: 'principal-has-not-decided' });
  }
  if (waitThrough === null) blockers.push({ blocker: 'notice-not-served' });
  else if (waitThrough >= today) blockers.push({ blocker: 'notice-period-runs', waitThrough });
  // A correction after the backup would be destroyed without a copy.
  const isOutdated = (recordsChangedAt ?? '') > (backupOf ?? '');
  if (backupId === null || isOutdated) blockers.push({ blocker: 'final-backup-not-verified' });
  return blockers;
};

const stageOrder: readonly DispositionStage[] = [
  'none',
  'proposed',
  'appraised',
  'approved',
  'notice-served',
  'executed',
  'certified',
];
