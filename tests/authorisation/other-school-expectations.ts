/**
 * What is said of something of another school, which is what is said of nothing at all. Whoever may
 * not do it to anything is told that first, but of a dossier: whether the role will do depends on
 * its class, and there is none.
 */
export interface Elsewhere {
  readonly answer: string;
  readonly to: 'whoever may' | 'everybody';
}

const toWhoeverMay = (answer: string): Elsewhere => ({ answer, to: 'whoever may' });
const toEverybody = (answer: string): Elsewhere => ({ answer, to: 'everybody' });

const noAccount = toWhoeverMay('AccountNotFound');
const noDossier = toEverybody('DossierNotFound');
const noRecord = toEverybody('RecordNotFound');
const nothing = toEverybody('nothing');

/** Every operation that can name something of a school; what names nothing is as in the own one. */
export const elsewhere: Readonly<Record<string, Elsewhere>> = {
  account: nothing,
  applyCorrection: noRecord,
  appraiseDisposition: noDossier,
  approveDisposition: noDossier,
  approveRecord: noRecord,
  asOf: nothing,
  attestCorrection: noRecord,
  class: nothing,
  closeAccount: noAccount,
  closeCorrection: noRecord,
  decideLock: toWhoeverMay('LockNotFound'),
  decideUnlock: noRecord,
  dossier: nothing,
  endAppointment: toWhoeverMay('AppointmentNotFound'),
  endGrant: toWhoeverMay('GrantNotFound'),
  executeDisposition: noDossier,
  executeLock: toWhoeverMay('LockNotFound'),
  executeUnlock: toWhoeverMay('UnlockNotFound'),
  grantDelegation: toWhoeverMay('AppointmentNotFound'),
  history: nothing,
  inviteAccount: noAccount,
  issueServiceToken: noAccount,
  makeFinalBackup: toWhoeverMay('DossierNotFound'),
  nameInspector: toWhoeverMay('GrantNotFound'),
  openAccount: toWhoeverMay('PersonNotFound'),
  openDossier: toWhoeverMay('ClassNotFound'),
  permitCorrection: noRecord,
  placeHold: noDossier,
  placeInClass: noDossier,
  proposeDisposition: noDossier,
  // Of its class it is not asked before the reason is in order.
  proposeLock: toWhoeverMay('TextIsInvalid'),
  record: nothing,
  recordExit: noDossier,
  refuseCorrection: noRecord,
  registerRecord: noDossier,
  reinstateAccount: noAccount,
  releaseHold: noDossier,
  relock: toWhoeverMay('UnlockNotFound'),
  requestCorrection: noRecord,
  returnRecord: noRecord,
  revokeDelegation: toWhoeverMay('DelegationNotFound'),
  reviseRecord: noRecord,
  revokeServiceToken: noAccount,
  rotateServiceToken: noAccount,
  serveDispositionNotice: noDossier,
  submitRecord: noRecord,
  suspendAccount: noAccount,
  takeOverOffice: toEverybody('AppointmentNotFound'),
  voidCorrection: noRecord,
};
