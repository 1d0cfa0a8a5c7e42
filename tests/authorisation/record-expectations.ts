import type { Principal, RecordState } from './principals.js';

/** What comes of it in each state; `rest` where nothing else is said. */
export type Answers = Partial<Readonly<Record<RecordState, string>>> & { readonly rest: string };

/** Who reaches a mutation about a record, and what they get; others get `RoleIsNotAllowed`. */
export interface ReachedOfRecord {
  readonly by: readonly Principal[];
  readonly answers: Answers;
  /** What the teacher of another class gets, where teachers are among those who may: as of nothing. */
  readonly otherClass?: Answers;
}

const gone = { disposed: 'DossierIsDisposed' } as const;
const principal: readonly Principal[] = ['principal'];
const leadership: readonly Principal[] = ['vicePrincipal', 'principal'];
const keepers: readonly Principal[] = [...leadership, 'admin'];
const enterers: readonly Principal[] = ['registrar', 'admin', 'homeroomA'];
const consentKeepers: readonly Principal[] = [...leadership, ...enterers];
const noDossier: Answers = { rest: 'DossierNotFound' };
const noRecord: Answers = { rest: 'RecordNotFound' };
const noDisposition: Answers = { rest: 'DispositionNotFound', ...gone };
/** Only one of the records has a correction, and that one is permitted. */
const ofCorrection = (permitted: string): Answers => ({
  rest: 'CorrectionNotFound',
  permitted,
  ...gone,
});

/** Neither the file is there that is to be attached, nor the one that is to be removed. */
const ofFile: ReachedOfRecord = {
  by: enterers,
  answers: {
    rest: 'RecordIsNotInState',
    draft: 'FileNotFound',
    locked: 'RecordIsLocked',
    ...gone,
  },
  otherClass: noRecord,
};

export const aboutRecords: Readonly<Record<string, ReachedOfRecord>> = {
  acknowledgeRecord: {
    by: ['registrar'],
    answers: { rest: 'AcknowledgementIsNotAsked', ...gone },
  },
  referenceRecord: {
    by: enterers,
    answers: { rest: 'TextIsInvalid', locked: 'RecordIsLocked', ...gone },
    otherClass: noRecord,
  },
  applyCorrection: { by: ['admin'], answers: ofCorrection('WitnessesAreMissing') },
  appraiseDisposition: { by: ['board', 'vicePrincipal'], answers: noDisposition },
  approveDisposition: { by: principal, answers: noDisposition },
  approveRecord: {
    by: leadership,
    answers: { rest: 'RecordIsNotInState', submitted: 'StepUpIsRequired', ...gone },
  },
  approveRecords: {
    by: leadership,
    answers: { rest: 'RecordsAreRefused', submitted: 'StepUpIsRequired' },
  },
  attachFile: ofFile,
  attestCorrection: {
    by: ['board', 'homeroomA'],
    answers: ofCorrection('WitnessSawOtherValues'),
    otherClass: noRecord,
  },
  closeCorrection: {
    by: [...keepers, 'homeroomA'],
    answers: ofCorrection('CorrectionIsNotInState'),
    otherClass: noRecord,
  },
  decideUnlock: {
    by: ['principal', 'delegate'],
    answers: { rest: 'RecordIsNotLocked', locked: 'CorrectionIsNotPermitted' },
  },
  detachFile: ofFile,
  executeDisposition: { by: ['admin'], answers: noDisposition },
  giveConsent: {
    by: consentKeepers,
    answers: { rest: 'TextIsInvalid', ...gone },
    otherClass: noDossier,
  },
  makeFinalBackup: { by: ['admin'], answers: noDisposition },
  permitCorrection: { by: leadership, answers: ofCorrection('CorrectionIsNotInState') },
  placeHold: { by: leadership, answers: { rest: 'TextIsInvalid', ...gone } },
  placeInClass: {
    by: enterers,
    answers: { rest: 'DateIsInvalid', ...gone },
    otherClass: noDossier,
  },
  proposeDisposition: {
    by: ['board', 'registrar', 'admin'],
    answers: { rest: 'TextIsInvalid', ...gone },
  },
  recordExit: {
    by: enterers,
    answers: { rest: 'TextIsInvalid', ...gone },
    otherClass: noDossier,
  },
  refuseCorrection: { by: leadership, answers: ofCorrection('CorrectionIsNotInState') },
  registerRecord: {
    by: ['homeroomA', 'healthWorker'],
    answers: { rest: 'FieldsAreInvalid', locked: 'RecordIsLocked', ...gone },
    otherClass: noDossier,
  },
  releaseHold: { by: principal, answers: { rest: 'HoldNotFound', ...gone } },
  requestCorrection: {
    by: ['homeroomA'],
    answers: {
      rest: 'ValueHasChanged',
      draft: 'RecordIsNotInState',
      locked: 'RecordIsNotInState',
      ...gone,
    },
    otherClass: noRecord,
  },
  returnRecord: {
    by: leadership,
    answers: { rest: 'RecordIsNotInState', submitted: 'TextIsInvalid', ...gone },
  },
  reviseRecord: {
    by: enterers,
    answers: {
      rest: 'RecordIsNotInState',
      draft: 'RecordHasChanged',
      locked: 'RecordIsLocked',
      ...gone,
    },
    otherClass: noRecord,
  },
  serveDispositionNotice: { by: ['registrar', 'admin'], answers: noDisposition },
  submitRecord: {
    by: enterers,
    answers: {
      rest: 'RecordIsNotInState',
      draft: 'CommandDone',
      locked: 'RecordIsLocked',
      ...gone,
    },
    otherClass: noRecord,
  },
  // It would be voided, so it is asked of one that is not there.
  voidCorrection: {
    by: [...keepers, 'homeroomA'],
    answers: { rest: 'CorrectionNotFound', ...gone },
    otherClass: noRecord,
  },
  withdrawConsent: {
    by: consentKeepers,
    answers: { rest: 'ConsentNotFound', ...gone },
    otherClass: noDossier,
  },
};

export const answerIn = (answers: Answers, state: RecordState): string =>
  answers[state] ?? answers.rest;
