import type { Principal } from './principals.js';

const leadership: readonly Principal[] = ['vicePrincipal', 'principal'];
const keepers: readonly Principal[] = [...leadership, 'admin'];
/** In office, or looking at the school for an authority. */
const belonging: readonly Principal[] = [
  'accountant',
  'homeroomB',
  'homeroomA',
  'registrar',
  'healthWorker',
  'board',
  ...keepers,
  'delegate',
  'inspector',
  'program',
];
/** Reads records of some class at least. */
const readers = belonging.filter((one) => one !== 'accountant' && one !== 'delegate');
/** Reads what is about a child of class A. */
const readersOfA = readers.filter((one) => one !== 'homeroomB');
/** For whom something waits in the world of the matrix: of others nothing is theirs to do. */
const withDuties: readonly Principal[] = [
  'homeroomA',
  'registrar',
  'board',
  ...keepers,
  'delegate',
];
const everybodySignedIn: readonly Principal[] = ['nobody', ...belonging];
const persons = everybodySignedIn.filter((one) => one !== 'program');
const nobodyAtAll: readonly Principal[] = [];

/**
 * Who is shown something by a query; anybody else who is signed in gets null or nothing, and who
 * is not signed in is told so. It does not depend on the state of a record.
 */
export const shownTo: Readonly<Record<string, readonly Principal[]>> = {
  accessLog: leadership,
  accessRegister: keepers,
  account: keepers,
  accountReviews: keepers,
  asOf: readersOfA,
  authorityGrants: keepers,
  class: belonging,
  corrections: readersOfA,
  deadlines: [],
  leadingSystems: [],
  figureRequests: [],
  // Nothing was concluded of it.
  inspectionConclusions: [],
  delegations: keepers,
  dossier: readersOfA,
  duties: withDuties,
  dutyCounts: withDuties,
  // The first of the log, which founds the school.
  entry: belonging,
  health: ['anonymous', ...everybodySignedIn],
  history: readersOfA,
  installation: keepers,
  lock: readers,
  lockChecklist: ['board', ...keepers, 'delegate'],
  locks: readers,
  logHead: everybodySignedIn,
  me: everybodySignedIn,
  // One's own, and these sessions were not opened at the door: nothing was enrolled or noted.
  myFactors: nobodyAtAll,
  mySessions: persons,
  // What a class owes its teacher enters, and nobody else.
  myOwed: ['homeroomA', 'homeroomB'],
  movements: readersOfA,
  // Of the school everybody in an office of their own; an authority looks itself.
  news: belonging.filter((one) => one !== 'delegate' && one !== 'inspector'),
  owedItems: readersOfA,
  owedPeriods: readersOfA,
  person: belonging,
  unitsOwed: [],
  planViolations: ['homeroomA', 'board', ...leadership],
  progress: readersOfA,
  projections: keepers,
  // Nobody is asked to read what the matrix is about.
  readReceipts: nobodyAtAll,
  record: readersOfA,
  countedEntries: readersOfA,
  reportFigures: readersOfA,
  outboxState: keepers,
  reminders: nobodyAtAll,
  unreadReminders: everybodySignedIn,
  records: readersOfA,
  // An authority looks at what was entered, and not at how much of it when.
  registerDays: ['registrar', 'program', ...leadership],
  registerEntries: ['registrar', 'program', ...leadership, 'inspector'],
  readiness: keepers,
  // Of the school: whom the form concerns.
  rulesInForce: ['registrar', 'program', ...leadership, 'inspector'],
  ruleVersions: ['registrar', 'program', ...leadership, 'inspector'],
  school: belonging,
  classSummary: readersOfA,
  schoolReport: readersOfA,
  schoolReportYears: readersOfA,
  search: readersOfA,
  sharingSuspicions: keepers,
  signInLog: nobodyAtAll,
  supervisingAuthorities: belonging,
};

/** What comes of a mutation at the door, signed in or not. */
export const atTheDoor: Readonly<Record<string, string>> = {
  acceptInvitation: 'InvitationIsNotValid',
  beginInvitation: 'InvitationIsNotValid',
  beginPasskeySignIn: 'PasskeyQuestion',
  finishPasskeySignIn: 'SignInRefused',
  signIn: 'SignInRefused',
};

/** What comes of a mutation about one's own sign-in: of a session, and of a program. */
export const aboutOneself: Readonly<Record<string, readonly [person: string, program: string]>> = {
  beginPasskeyEnrolment: ['PasskeyToEnrol', 'SessionIsNeeded'],
  beginPasskeyStepUp: ['ChallengeNotFound', 'SessionIsNeeded'],
  confirmStepUp: ['ChallengeNotFound', 'SessionIsNeeded'],
  endOtherSessions: ['SessionsEnded', 'SessionsEnded'],
  endSession: ['SessionNotFound', 'SessionNotFound'],
  markRemindersRead: ['RemindersRead', 'RemindersRead'],
  finishPasskeyEnrolment: ['PasskeyIsRefused', 'SessionIsNeeded'],
  removeFactor: ['FactorRefused', 'SessionIsNeeded'],
  renewRecoveryCodes: ['FactorRefused', 'SessionIsNeeded'],
  setPassword: ['FactorRefused', 'SessionIsNeeded'],
  signOut: ['SessionsEnded', 'SessionIsNeeded'],
};

/** Who reaches a mutation, and what they get there; anybody else gets `RoleIsNotAllowed`. */
export interface Reached {
  readonly by: readonly Principal[];
  readonly answer: string;
  /** What the teacher of another class gets, if not the same as the others. */
  readonly otherClass?: string;
}

const principal: readonly Principal[] = ['principal'];
const importers: readonly Principal[] = ['registrar', 'admin', 'program'];
const openers: readonly Principal[] = ['principal', 'admin'];
const lockDeciders: readonly Principal[] = ['principal', 'delegate'];
const stepUp = 'StepUpIsRequired';

export const aboutTheSchool: Readonly<Record<string, Reached>> = {
  addKinds: { by: openers, answer: 'CatalogueIsInvalid' },
  adoptAuthorities: { by: principal, answer: stepUp },
  adoptCatalogue: { by: openers, answer: 'CatalogueIsInvalid' },
  appointPerson: { by: principal, answer: 'PersonNotFound' },
  closeAccount: { by: keepers, answer: stepUp },
  closeRegisterDay: { by: ['registrar'], answer: 'DateIsInvalid' },
  confirmRegisterImport: { by: importers, answer: 'ImportNotFound' },
  confirmStaffImport: { by: principal, answer: 'SchoolYearNotFound' },
  decideLock: { by: lockDeciders, answer: stepUp },
  endAppointment: { by: principal, answer: 'TextIsInvalid' },
  endGrant: { by: principal, answer: stepUp },
  establishBoard: { by: principal, answer: 'BoardIsEstablished' },
  executeLock: { by: ['admin'], answer: stepUp },
  executeUnlock: { by: ['admin'], answer: 'UnlockNotFound' },
  grantDelegation: { by: principal, answer: 'NotYourAppointment' },
  grantToAuthority: { by: principal, answer: stepUp },
  inviteAccount: { by: keepers, answer: stepUp },
  issueServiceToken: { by: keepers, answer: stepUp },
  nameInspector: { by: principal, answer: stepUp },
  openAccount: { by: keepers, answer: stepUp },
  openClass: { by: openers, answer: 'TextIsInvalid' },
  openDossier: {
    by: ['registrar', 'admin', 'homeroomA'],
    answer: 'DateIsInvalid',
    otherClass: 'NotInYourClass',
  },
  openSchoolYear: { by: openers, answer: 'SchoolYearIsOpen' },
  openServiceAccount: { by: keepers, answer: stepUp },
  openTeam: { by: openers, answer: 'TextIsInvalid' },
  previewRegisterImport: { by: importers, answer: 'ImportNotFound' },
  previewStaffImport: { by: principal, answer: 'SchoolYearNotFound' },
  proposeLock: { by: ['board', ...leadership], answer: 'TextIsInvalid' },
  recordServiceEnd: { by: leadership, answer: 'StaffRetentionIsUnknown' },
  registerPerson: { by: principal, answer: 'TextIsInvalid' },
  reinstateAccount: { by: keepers, answer: 'AccountIsNotInState' },
  relock: { by: openers, answer: 'UnlockNotFound' },
  revokeDelegation: { by: principal, answer: stepUp },
  revokeServiceToken: { by: keepers, answer: stepUp },
  rotateServiceToken: { by: keepers, answer: stepUp },
  setCalendar: { by: openers, answer: 'CalendarHasChanged' },
  signAccountReview: { by: leadership, answer: stepUp },
  suspendAccount: { by: keepers, answer: stepUp },
  waiveObligation: { by: leadership, answer: 'TextIsInvalid' },
  setClassLevel: { by: openers, answer: 'ClassLevelNotFound' },
  setLeadingSystem: { by: leadership, answer: 'TextIsInvalid' },
  setDeadline: { by: leadership, answer: 'TextIsInvalid' },
  askForFigures: { by: leadership, answer: 'TextIsInvalid' },
  giveFigures: { by: ['homeroomA', 'homeroomB'], answer: 'RequestNotFound' },
  withdrawRequest: { by: leadership, answer: 'RequestNotFound' },
  // The one thing that an inspector writes.
  recordConclusion: { by: ['registrar', 'principal', 'inspector'], answer: 'TextIsInvalid' },
  answerFinding: {
    by: ['registrar', 'board', ...leadership],
    answer: 'ConclusionNotFound',
  },
  signAnswer: { by: leadership, answer: 'ConclusionNotFound' },
  judgeFinding: { by: ['registrar', 'principal', 'inspector'], answer: 'ConclusionNotFound' },
  withdrawConclusion: { by: ['registrar', 'principal', 'inspector'], answer: 'ConclusionNotFound' },
  withdrawDeadline: { by: leadership, answer: 'DeadlineNotFound' },
  withdrawWaiver: { by: leadership, answer: 'WaiverNotFound' },
  takeOverOffice: {
    by: ['principal', 'homeroomA', 'homeroomB'],
    answer: 'NotTheSuccessor',
  },
};
