import type { EntryKind } from './dossier-address.js';

/** Types of entries as the ledger names them, by what people look for. */
export const typesOf: Readonly<Record<EntryKind, readonly string[]>> = {
  values: ['record.registered', 'record.revised', 'record.correction-applied', 'record.referenced'],
  corrections: [
    'record.correction-requested',
    'record.correction-permitted',
    'record.correction-refused',
    'record.correction-attested',
    'record.correction-applied',
    'record.correction-voided',
    'record.correction-closed',
  ],
  approvals: ['record.submitted', 'record.returned', 'record.approved', 'record.acknowledged'],
  places: [
    'dossier.opened',
    'dossier.record-filed',
    'dossier.day-closed',
    'dossier.class-placed',
    'dossier.child-exited',
    'dossier.continued',
    'dossier.service-ended',
    'dossier.consent-given',
    'dossier.consent-withdrawn',
  ],
  disposal: [
    'dossier.retention-started',
    'dossier.hold-placed',
    'dossier.hold-released',
    'dossier.disposition-proposed',
    'dossier.disposition-appraised',
    'dossier.disposition-approved',
    'dossier.disposition-notice-served',
    'dossier.final-backup-verified',
    'dossier.disposition-executed',
    'dossier.destruction-certified',
    'record.disposed',
  ],
};
