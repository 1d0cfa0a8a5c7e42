/** Kinds of principals: no credential, no office, each kind of office, an inspector, a program. */
export const principals = [
  'anonymous',
  'nobody',
  'accountant',
  'homeroomB',
  'homeroomA',
  'registrar',
  'healthWorker',
  'board',
  'vicePrincipal',
  'principal',
  'admin',
  'inspector',
  'program',
] as const;
export type PrincipalKind = (typeof principals)[number];

/**
 * Who gets an answer, or through to a reason beyond authorisation. `open`: the ways in, for anybody;
 * `self`: for whoever signed in, about themselves (tests/e2e/sign-in and step-up try them all).
 */
export type Expected = readonly PrincipalKind[] | 'open' | 'self';

const leadership = ['vicePrincipal', 'principal'] as const;
const keepers = [...leadership, 'admin'] as const;
const signedIn = principals.filter((one) => one !== 'anonymous');
/** Everybody who belongs to the school today, and whoever looks at it for an authority. */
const ofSchool = signedIn.filter((one) => one !== 'nobody');
/** Who reads records of some class. */
const readers = ofSchool.filter((one) => one !== 'accountant');
/** Who reads those of class A. */
const readersOfA = readers.filter((one) => one !== 'homeroomB');

export const queryExpectations: Readonly<Record<string, Expected>> = {
  accessLog: leadership,
  accessRegister: keepers,
  account: keepers,
  accountReviews: keepers,
  asOf: readersOfA,
  authorityGrants: keepers,
  class: ofSchool,
  corrections: readersOfA,
  delegations: keepers,
  dossier: readersOfA,
  entry: readers,
  health: 'open',
  history: readersOfA,
  locks: readers,
  logHead: signedIn,
  me: signedIn,
  myFactors: 'self',
  mySessions: 'self',
  projections: keepers,
  record: readersOfA,
  school: ofSchool,
  signInLog: 'self',
  supervisingAuthorities: ofSchool,
};

const principalOnly = ['principal'] as const;
const administratorOnly = ['admin'] as const;
const enteringA = ['homeroomA', 'registrar', 'admin'] as const;

export const mutationExpectations: Readonly<Record<string, Expected>> = {
  acceptInvitation: 'open',
  adoptAuthorities: principalOnly,
  adoptCatalogue: ['principal', 'admin'],
  applyCorrection: administratorOnly,
  appointPerson: principalOnly,
  appraiseDisposition: ['board', 'vicePrincipal'],
  approveDisposition: principalOnly,
  approveRecord: leadership,
  attestCorrection: ['homeroomB', 'homeroomA', 'board'],
  beginInvitation: 'open',
  beginPasskeyEnrolment: 'self',
  beginPasskeySignIn: 'open',
  beginPasskeyStepUp: 'self',
  closeAccount: keepers,
  closeCorrection: ['homeroomB', 'homeroomA', ...keepers],
  confirmRegisterImport: ['registrar', 'admin', 'program'],
  confirmStaffImport: principalOnly,
  confirmStepUp: 'self',
  // The vice-principal by a delegation.
  decideLock: leadership,
  decideUnlock: leadership,
  endAppointment: principalOnly,
  endGrant: principalOnly,
  endOtherSessions: 'self',
  endSession: 'self',
  establishBoard: principalOnly,
  executeDisposition: administratorOnly,
  executeLock: administratorOnly,
  executeUnlock: administratorOnly,
  finishPasskeyEnrolment: 'self',
  finishPasskeySignIn: 'open',
  grantDelegation: principalOnly,
  grantToAuthority: principalOnly,
  inviteAccount: keepers,
  issueServiceToken: keepers,
  makeFinalBackup: administratorOnly,
  nameInspector: principalOnly,
  openAccount: keepers,
  openClass: ['principal', 'admin'],
  openDossier: enteringA,
  openSchoolYear: ['principal', 'admin'],
  openServiceAccount: keepers,
  openTeam: ['principal', 'admin'],
  permitCorrection: leadership,
  placeHold: leadership,
  placeInClass: enteringA,
  previewRegisterImport: ['registrar', 'admin', 'program'],
  previewStaffImport: principalOnly,
  proposeDisposition: ['registrar', 'board', 'admin'],
  proposeLock: ['board', 'vicePrincipal', 'principal'],
  recordExit: enteringA,
  refuseCorrection: leadership,
  registerPerson: principalOnly,
  registerRecord: ['homeroomA', 'healthWorker'],
  reinstateAccount: keepers,
  releaseHold: principalOnly,
  relock: ['principal', 'admin'],
  removeFactor: 'self',
  renewRecoveryCodes: 'self',
  requestCorrection: ['homeroomA'],
  returnRecord: leadership,
  reviseRecord: enteringA,
  revokeDelegation: principalOnly,
  revokeServiceToken: keepers,
  rotateServiceToken: keepers,
  serveDispositionNotice: ['registrar', 'admin'],
  setPassword: 'self',
  signAccountReview: leadership,
  signIn: 'open',
  signOut: 'self',
  submitRecord: enteringA,
  suspendAccount: keepers,
  takeOverOffice: ['homeroomB', 'homeroomA'],
  voidCorrection: ['homeroomB', 'homeroomA', ...keepers],
};

export const subscriptionExpectations: Readonly<Record<string, Expected>> = {
  dossierEntries: readersOfA,
};
