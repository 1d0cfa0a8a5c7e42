import type { AccessEvent } from '../../domain/access/access.events.js';
import type { DossierEvent } from '../../domain/dossier/dossier.events.js';
import type { InspectionEvent } from '../../domain/inspection/inspection.events.js';
import type { LockEvent } from '../../domain/lock/lock.events.js';
import type { ObligationEvent } from '../../domain/obligation/obligation.events.js';
import type { ReadsEvent } from '../../domain/reads/reads.events.js';
import type { RecordEvent } from '../../domain/record/record.events.js';
import type { SchoolEvent } from '../../domain/school/school.events.js';
import type { SignInEvent } from '../../domain/sign-in/sign-in.events.js';

/** Every event the engine writes today, at its current version. */
export type CurrentEvent =
  | SchoolEvent
  | AccessEvent
  | LockEvent
  | DossierEvent
  | RecordEvent
  | ObligationEvent
  | InspectionEvent
  | ReadsEvent
  | SignInEvent;
export type EventType = CurrentEvent['type'];

type CurrentVersion<Type extends EventType> = Extract<CurrentEvent, { type: Type }>['version'];

/**
 * The version that is written, by stored name. Both are literals: a type that is missing here, or
 * a version that is not the one in `*.events.ts`, does not compile. A stored name is never
 * renamed and never reused.
 */
const currentVersions: { readonly [Type in EventType]: CurrentVersion<Type> } = {
  'school.registered': 1,
  'school.catalogue-adopted': 1,
  'school.catalogue-continued': 1,
  'school.kinds-added': 1,
  'school.year-opened': 1,
  'school.calendar-set': 1,
  'school.leading-system-set': 1,
  'school.class-opened': 2,
  'school.class-level-set': 1,
  'school.person-registered': 1,
  'school.board-established': 1,
  'school.person-appointed': 2,
  'school.appointment-ended': 1,
  'access.register-opened': 1,
  'access.account-opened': 1,
  'access.account-invited': 1,
  'access.account-suspended': 1,
  'access.account-reinstated': 1,
  'access.account-closed': 1,
  'access.service-account-opened': 1,
  'access.service-token-issued': 1,
  'access.service-token-revoked': 1,
  'access.delegation-granted': 1,
  'access.delegation-revoked': 1,
  'access.authorities-adopted': 1,
  'access.grant-given': 1,
  'access.inspector-named': 1,
  'access.grant-ended': 1,
  'access.review-signed': 1,
  'school.team-opened': 1,
  'school.office-handed-over': 1,
  'lock.register-opened': 1,
  'lock.proposed': 2,
  'lock.decided': 1,
  'lock.executed': 1,
  'lock.unlock-decided': 1,
  'lock.unlock-executed': 1,
  'lock.relocked': 1,
  'dossier.opened': 2,
  'dossier.continued': 1,
  'dossier.opened-for-class': 1,
  'dossier.begun': 1,
  'dossier.record-filed': 3,
  'dossier.day-closed': 1,
  'dossier.class-placed': 1,
  'dossier.child-exited': 1,
  'dossier.service-ended': 1,
  'dossier.retention-started': 1,
  'dossier.hold-placed': 1,
  'dossier.hold-released': 2,
  'dossier.consent-given': 1,
  'dossier.consent-withdrawn': 1,
  'dossier.disposition-proposed': 1,
  'dossier.disposition-appraised': 1,
  'dossier.disposition-approved': 1,
  'dossier.disposition-notice-served': 1,
  'dossier.final-backup-verified': 1,
  'dossier.disposition-executed': 1,
  'dossier.destruction-certified': 1,
  'record.registered': 2,
  'record.revised': 1,
  'record.submitted': 3,
  'record.returned': 1,
  'record.approved': 2,
  'record.file-attached': 1,
  'record.file-detached': 1,
  'record.figures-counted': 2,
  'record.acknowledged': 1,
  'record.referenced': 1,
  'record.correction-requested': 1,
  'record.correction-permitted': 1,
  'record.correction-refused': 1,
  'record.correction-attested': 1,
  'record.correction-applied': 1,
  'record.correction-voided': 1,
  'record.correction-closed': 1,
  'record.disposed': 1,
  'obligation.waived': 2,
  'obligation.waiver-withdrawn': 1,
  'obligation.deadline-set': 1,
  'obligation.deadline-withdrawn': 1,
  'obligation.figures-asked': 1,
  'obligation.figures-given': 1,
  'obligation.request-withdrawn': 1,
  'inspection.concluded': 1,
  'inspection.conclusion-withdrawn': 1,
  'inspection.finding-answered': 1,
  'inspection.answer-signed': 1,
  'inspection.finding-judged': 1,
  'reads.values-seen': 1,
  'signin.succeeded': 1,
  'signin.refused': 2,
  'signin.locked-out': 2,
  'signin.stepped-up': 1,
  'signin.factor-enrolled': 1,
  'signin.factor-removed': 1,
  'signin.password-set': 1,
  'signin.recovery-code-used': 1,
  'signin.session-ended': 1,
  'signin.sharing-suspected': 1,
};

/** Current version by stored name, for lookups with names that come from the store. */
export const eventVersions: ReadonlyMap<string, number> = new Map(Object.entries(currentVersions));
