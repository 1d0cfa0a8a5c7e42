import type { Recorded } from '../shared/event.js';
import type { DispositionId, PersonId } from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import { invariant } from '../shared/invariant.js';
import { type OfficeHeld, officeHeld } from '../shared/lapse.js';
import type { DispositionStage } from './dossier.commands.js';
import type { DossierEvent } from './dossier.events.js';

export interface Disposition {
  readonly stage: DispositionStage;
  readonly dispositionId: DispositionId | null;
  readonly council: readonly PersonId[];
  readonly minutesNo: string | null;
  readonly decidedBy: PersonId | null;
  readonly decidedIn: OfficeHeld | null;
  readonly decidedAt: Instant | null;
  readonly waitThrough: LocalDate | null;
  /** Null as soon as anything happens that the backup does not contain. */
  readonly backupId: string | null;
  /** The moment from which on a change of a record is missing in that backup. */
  readonly backupOf: Instant | null;
  /** Proposals that the council answered with "keep". */
  readonly pastIds: readonly DispositionId[];
}

export const noDisposition: Disposition = {
  stage: 'none',
  dispositionId: null,
  council: [],
  minutesNo: null,
  decidedBy: null,
  decidedIn: null,
  decidedAt: null,
  waitThrough: null,
  backupId: null,
  backupOf: null,
  pastIds: [],
};

/** The notice was served: the final backup is made, and then it is destroyed. */
export const isAtItsEnd = ({ stage }: Disposition): boolean =>
  stage === 'notice-served' || stage === 'executed' || stage === 'certified';

export const evolveDisposition = (
  disposition: Disposition,
  event: Recorded<DossierEvent>,
): Disposition => {
  if (event.type !== 'dossier.disposition-proposed' && 'dispositionId' in event.payload) {
    const { dispositionId } = event.payload;
    invariant(dispositionId === disposition.dispositionId, 'a disposition starts with a proposal');
  }
  const current = disposition.backupId === null ? disposition : { ...disposition, backupId: null };
  switch (event.type) {
    case 'dossier.disposition-proposed':
      return { ...current, stage: 'proposed', dispositionId: event.payload.dispositionId };
    case 'dossier.disposition-appraised': {
      const { council, minutesNo, verdict, dispositionId } = event.payload;
      return verdict === 'dispose'
        ? { ...current, stage: 'appraised', council, minutesNo }
        : { ...noDisposition, pastIds: [...current.pastIds, dispositionId] };
    }
    case 'dossier.disposition-approved': {
      const { personId: decidedBy, recordedAt: decidedAt } = event.meta;
      const decision = { decidedBy, decidedIn: officeHeld(event.meta), decidedAt };
      // A notice told people of the decision that it followed, so another one needs its own.
      return { ...current, stage: 'approved', ...decision, waitThrough: null };
    }
    case 'dossier.disposition-notice-served':
      return { ...current, stage: 'notice-served', waitThrough: event.payload.waitThrough };
    case 'dossier.final-backup-verified':
      return {
        ...current,
        backupId: event.payload.backupId,
        backupOf: event.payload.verifiedAt,
      };
    case 'dossier.disposition-executed':
      return { ...current, stage: 'executed' };
    case 'dossier.destruction-certified':
      return { ...current, stage: 'certified' };
    case 'dossier.opened':
    case 'dossier.continued':
    case 'dossier.opened-for-class':
    case 'dossier.begun':
    case 'dossier.record-filed':
    case 'dossier.day-closed':
    case 'dossier.class-placed':
    case 'dossier.child-exited':
    case 'dossier.service-ended':
    case 'dossier.retention-started':
    case 'dossier.hold-placed':
    case 'dossier.hold-released':
    case 'dossier.consent-given':
    case 'dossier.consent-withdrawn':
      return current;
  }
};
