import type { Principal } from './principals.js';

/**
 * What is said of something of another school, which is what is said of nothing at all, to whoever
 * may do it to anything; others are told first that they may not. Every operation is here that can
 * name something of a school; what names nothing is as in the own one.
 */
export const elsewhere: Readonly<Record<string, string>> = {
  account: 'nothing',
  applyCorrection: 'RecordNotFound',
  appraiseDisposition: 'DossierNotFound',
  approveDisposition: 'DossierNotFound',
  approveRecord: 'RecordNotFound',
  approveRecords: 'RecordsAreRefused',
  asOf: 'nothing',
  attestCorrection: 'RecordNotFound',
  class: 'nothing',
  closeAccount: 'AccountNotFound',
  closeCorrection: 'RecordNotFound',
  decideLock: 'LockNotFound',
  attachFile: 'RecordNotFound',
  decideUnlock: 'RecordNotFound',
  detachFile: 'RecordNotFound',
  dossier: 'nothing',
  endAppointment: 'AppointmentNotFound',
  endGrant: 'GrantNotFound',
  executeDisposition: 'DossierNotFound',
  executeLock: 'LockNotFound',
  executeUnlock: 'UnlockNotFound',
  giveConsent: 'DossierNotFound',
  grantDelegation: 'AppointmentNotFound',
  history: 'nothing',
  inviteAccount: 'AccountNotFound',
  issueServiceToken: 'AccountNotFound',
  lock: 'nothing',
  lockChecklist: 'nothing',
  makeFinalBackup: 'DossierNotFound',
  nameInspector: 'GrantNotFound',
  openAccount: 'PersonNotFound',
  openDossier: 'ClassNotFound',
  movements: 'nothing',
  owedItems: 'nothing',
  owedPeriods: 'nothing',
  person: 'nothing',
  permitCorrection: 'RecordNotFound',
  planViolations: 'nothing',
  placeHold: 'DossierNotFound',
  placeInClass: 'DossierNotFound',
  progress: 'nothing',
  proposeDisposition: 'DossierNotFound',
  // Of its class it is not asked before the reason is in order.
  proposeLock: 'TextIsInvalid',
  record: 'nothing',
  reportFigures: 'nothing',
  recordExit: 'DossierNotFound',
  records: 'nothing',
  refuseCorrection: 'RecordNotFound',
  registerRecord: 'DossierNotFound',
  reinstateAccount: 'AccountNotFound',
  releaseHold: 'DossierNotFound',
  relock: 'UnlockNotFound',
  requestCorrection: 'RecordNotFound',
  returnRecord: 'RecordNotFound',
  revokeDelegation: 'DelegationNotFound',
  reviseRecord: 'RecordNotFound',
  revokeServiceToken: 'AccountNotFound',
  rotateServiceToken: 'AccountNotFound',
  serveDispositionNotice: 'DossierNotFound',
  submitRecord: 'RecordNotFound',
  suspendAccount: 'AccountNotFound',
  takeOverOffice: 'NotTheSuccessor',
  voidCorrection: 'RecordNotFound',
  waiveObligation: 'ClassNotFound',
  withdrawConsent: 'DossierNotFound',
};

/**
 * They enter records, of another kind than those that are asked for here; of what kind something
 * is that is not there, nobody can say.
 */
export const alsoToldElsewhere: Readonly<Record<string, Principal>> = {
  closeCorrection: 'registrar',
  requestCorrection: 'registrar',
  voidCorrection: 'registrar',
  attachFile: 'healthWorker',
  detachFile: 'healthWorker',
  reviseRecord: 'healthWorker',
  submitRecord: 'healthWorker',
};
