import { randomUUID } from 'node:crypto';
import type { Call } from './calling.js';
import type { RecordIds, SchoolIds } from './ids.js';
import { dayIn, inDays } from '../support/days.js';
import { authoritiesInput } from '../support/inspection.js';

/** What an operation is called with: chosen so that it never does what it is for. */
type Input = (ids: SchoolIds, record: RecordIds) => Readonly<Record<string, unknown>>;

const today = (): string => dayIn(0);
const passkey = { credentialId: 'AA', clientDataJSON: 'AA' };
const assertion = { ...passkey, authenticatorData: 'AA', signature: 'AA' };

const ofOwed = (classId: string): string =>
  `schoolYear: "2025-2026", classId: "${classId}", kind: "roll-call"`;

const ofLetters = (): string => `kind: "letters", year: "${today().slice(0, 4)}"`;

/** A query: its arguments as GraphQL text, and what to select. */
const queries: Readonly<Record<string, (ids: SchoolIds, record: RecordIds) => string>> = {
  accessLog: () => 'accessLog { pageInfo { hasNextPage } }',
  accessRegister: () => `accessRegister(on: "${today()}") { on }`,
  account: ({ accountId }) => `account(id: "${accountId}") { id }`,
  accountReviews: () => 'accountReviews { edges { cursor } }',
  asOf: (_, { recordId }) => `asOf(recordId: "${recordId}") { status }`,
  authorityGrants: () => 'authorityGrants { edges { cursor } }',
  class: ({ classId }) => `class(id: "${classId}") { name }`,
  classSummary: ({ classId }) =>
    `classSummary(classId: "${classId}", kind: "stage-note", period: "2025-2026/HK1") { edges { cursor } }`,
  corrections: () => 'corrections { edges { cursor } }',
  deadlines: () => 'deadlines { edges { cursor } }',
  leadingSystems: () => 'leadingSystems { edges { cursor } }',
  figureRequests: () => 'figureRequests { edges { cursor } }',
  inspectionConclusions: () => 'inspectionConclusions { edges { cursor } }',
  delegations: () => 'delegations { edges { cursor } }',
  dossier: (_, { dossierId }) => `dossier(id: "${dossierId}") { status }`,
  duties: () => 'duties { edges { cursor } }',
  dutyCounts: () => 'dutyCounts { kind }',
  entry: () => 'entry(logIndex: "0") { type }',
  health: () => 'health',
  history: (_, { recordId }) => `history(recordId: "${recordId}") { edges { cursor } }`,
  installation: () => 'installation { version }',
  lock: ({ proposedLockId }) => `lock(id: "${proposedLockId}") { status }`,
  lockChecklist: ({ classId }) =>
    `lockChecklist(scope: { classId: "${classId}" }) { recordsTotal }`,
  locks: () => 'locks { edges { cursor } }',
  logHead: () => 'logHead { size }',
  me: () => 'me { appointments { role } }',
  myFactors: () => 'myFactors { method }',
  mySessions: () => 'mySessions { isThisOne }',
  myOwed: () => 'myOwed { dueToday }',
  movements: ({ classId }) =>
    `movements(from: "2025-08-01", to: "2026-07-31", classId: "${classId}") { edges { cursor } }`,
  news: () => 'news(since: "0") { entries { edges { cursor } } }',
  owedItems: ({ classId }) =>
    `owedItems(${ofOwed(classId)}, period: "2025-10-01") { edges { cursor } }`,
  owedPeriods: ({ classId }) => `owedPeriods(${ofOwed(classId)}) { dueOn }`,
  person: ({ personId }) => `person(id: "${personId}") { id }`,
  planViolations: ({ classId }) =>
    `planViolations(schoolYear: "2025-2026", classId: "${classId}") { pageInfo { hasNextPage } }`,
  unitsOwed: () => 'unitsOwed { edges { cursor } }',
  progress: ({ classId }) => `progress(classId: "${classId}") { schoolYear }`,
  projections: () => 'projections { name }',
  readReceipts: (_, { recordId }) => `readReceipts(recordId: "${recordId}") { edges { cursor } }`,
  record: (_, { recordId }) => `record(id: "${recordId}") { status }`,
  records: ({ classId }) => `records(status: DRAFT, classId: "${classId}") { edges { cursor } }`,
  // Only a round tells anybody anything, and none is made here.
  reminders: () => 'reminders { edges { cursor } }',
  outboxState: () => 'outboxState { isOn }',
  unreadReminders: () => 'unreadReminders',
  registerDays: () => `registerDays(${ofLetters()}) { edges { cursor } }`,
  registerEntries: () => `registerEntries(${ofLetters()}) { edges { cursor } }`,
  countedEntries: (_, { recordId }) =>
    `countedEntries(recordId: "${recordId}", figure: "left") { pageInfo { hasNextPage } }`,
  readiness: () => 'readiness { isDone }',
  rulesInForce: () => 'rulesInForce { standing }',
  ruleVersions: () => 'ruleVersions(kind: "house-rules") { edges { cursor } }',
  reportFigures: (_, { recordId }) => `reportFigures(recordId: "${recordId}") { logIndex }`,
  school: () => 'school { name }',
  schoolReport: (_, { dossierId }) =>
    `schoolReport(dossierId: "${dossierId}", schoolYear: "2025-2026") { schoolYear }`,
  schoolReportYears: (_, { dossierId }) =>
    `schoolReportYears(dossierId: "${dossierId}") { schoolYear }`,
  // All children are called so, and none of the staff; they are in class A or in one without a teacher.
  search: () => 'search(text: "Tran") { dossiers { id } classes { name } people { id } }',
  sharingSuspicions: () => 'sharingSuspicions { pageInfo { hasNextPage } }',
  signInLog: () => 'signInLog(first: 5) { type }',
  supervisingAuthorities: () => `supervisingAuthorities(on: "${today()}") { catalogueId }`,
};

const nothing: Input = () => ({});
const ofAccount: Input = ({ accountId }) => ({ accountId, reason: 'Nghỉ việc' });
const ofProgram: Input = ({ programId }) => ({ accountId: programId, expiresAt: inDays(10) });
const ofCorrection: Input = (_, { recordId, correctionId }) => ({ recordId, correctionId });
const ofDisposition: Input = (_, { dossierId, dispositionId }) => ({ dossierId, dispositionId });
const ofRecord: Input = (_, { recordId }) => ({ recordId });

/** Mutations about no record: a blank text, an id of nothing, or an act that needs a step-up. */
const mutations: Readonly<Record<string, Input>> = {
  acceptInvitation: () => ({ code: 'không', password: 'bốn từ khác nhau', totpCode: '000000' }),
  addKinds: () => ({ kinds: [], decisionNo: '60/QĐ' }),
  adoptAuthorities: () => ({
    catalogue: { ...authoritiesInput(), catalogueVersion: 2 },
    decisionNo: '60/QĐ',
  }),
  adoptCatalogue: () => ({
    decisionNo: ' ',
    catalogue: {
      catalogueId: 'x',
      catalogueVersion: 1,
      legalBasis: 'x',
      needsLegalReview: true,
      effectiveFrom: today(),
      childRetention: { ruleId: 'x', years: 1, legalBasis: 'x' },
      kinds: [],
    },
  }),
  appointPerson: () => ({
    personId: randomUUID(),
    role: 'REGISTRAR',
    from: today(),
    decisionNo: '60/QĐ',
  }),
  beginInvitation: () => ({ code: 'không' }),
  beginPasskeyEnrolment: nothing,
  beginPasskeySignIn: nothing,
  beginPasskeyStepUp: () => ({ challengeIds: [randomUUID()] }),
  closeAccount: ofAccount,
  closeRegisterDay: () => ({ kind: 'letters', day: '1900-01-01' }),
  confirmRegisterImport: () => ({ importId: '0'.repeat(64), schoolYear: '2025-2026' }),
  confirmStaffImport: () => ({ importId: '0'.repeat(64), from: today(), decisionNo: '60/QĐ' }),
  confirmStepUp: () => ({ challengeIds: [randomUUID()], code: '000000' }),
  decideLock: ({ proposedLockId }) => ({ lockId: proposedLockId, decisionNo: '60/QĐ' }),
  endAppointment: ({ appointmentId }) => ({ appointmentId, to: today(), decisionNo: ' ' }),
  endGrant: ({ grantId }) => ({ grantId, decisionNo: '60/QĐ' }),
  endOtherSessions: nothing,
  endSession: () => ({ sessionId: randomUUID() }),
  establishBoard: () => ({ decisionNo: '60/QĐ', from: today() }),
  executeLock: ({ decidedLockId }) => ({ lockId: decidedLockId }),
  executeUnlock: ({ unlockId }) => ({ unlockId }),
  finishPasskeyEnrolment: () => ({
    ceremonyId: randomUUID(),
    code: '000000',
    label: 'Máy',
    passkey: { ...passkey, attestationObject: 'AA' },
  }),
  finishPasskeySignIn: () => ({ ceremonyId: randomUUID(), passkey: assertion }),
  grantDelegation: ({ appointmentId }) => ({
    appointmentId,
    toPersonId: randomUUID(),
    powers: ['RELEASE_HOLD'],
    validFrom: today(),
    validTo: today(),
    decisionNo: '60/QĐ',
  }),
  grantToAuthority: () => ({
    authorityId: 'so-gddt-song-mai',
    requestNo: '99/CV',
    validFrom: inDays(300),
    validTo: inDays(310),
    scope: { schoolYears: ['2025-2026'] },
  }),
  inviteAccount: ({ accountId }) => ({
    accountId,
    expiresAt: inDays(4),
    purpose: 'FIRST_SIGN_IN',
  }),
  issueServiceToken: ofProgram,
  nameInspector: ({ grantId }) => ({ grantId, fullName: 'Lê Văn Tra' }),
  openAccount: ({ personId }) => ({ personId }),
  openClass: () => ({ schoolYear: '2025-2026', name: ' ' }),
  openDossier: ({ classId }) => ({ classId, admittedOn: '1800-01-01' }),
  openSchoolYear: () => ({
    schoolYear: '2025-2026',
    startsOn: '2025-09-05',
    endsOn: '2025-09-01',
  }),
  openServiceAccount: () => ({
    name: 'Phần mềm khác',
    role: 'REGISTRAR',
    powers: ['READ_RECORDS'],
    expiresAt: inDays(300),
  }),
  openTeam: () => ({ name: ' ', kind: 'PROFESSIONAL' }),
  previewRegisterImport: () => ({ importId: '0'.repeat(64), schoolYear: '2025-2026' }),
  previewStaffImport: () => ({ importId: '0'.repeat(64), from: today(), decisionNo: '60/QĐ' }),
  waiveObligation: ({ classId }) => ({
    scope: { schoolYear: '2025-2026', kind: 'roll-call', period: '2025-10-01', classId },
    reason: ' ',
  }),
  setClassLevel: ({ classId }) => ({ classId, level: 'khoi-0', reason: 'Ghi nhầm' }),
  setLeadingSystem: () => ({
    kinds: [],
    system: 'ENGINE',
    from: '2025-10-01',
    decisionNo: ' ',
    legalBasis: ' ',
  }),
  setDeadline: () => ({
    schoolYear: '2025-2026',
    kind: 'roll-call',
    period: '2025-10-01',
    dueOn: '2025-10-02',
    setBy: 'SCHOOL',
    paperNo: ' ',
  }),
  askForFigures: ({ classId }) => ({
    schoolYear: '2025-2026',
    classIds: [classId],
    dueOn: today(),
    asked: ' ',
  }),
  giveFigures: ({ classId }) => ({ requestId: randomUUID(), unitId: classId, figures: ' ' }),
  withdrawRequest: () => ({ requestId: randomUUID(), reason: ' ' }),
  recordConclusion: () => ({
    authorityId: 'so-gddt-song-mai',
    documentNo: ' ',
    concludedOn: today(),
    judgement: 'ACHIEVED',
    conclusion: ' ',
  }),
  answerFinding: () => ({ conclusionId: randomUUID(), findingNo: 1, answer: ' ' }),
  signAnswer: () => ({ conclusionId: randomUUID(), findingNo: 1, basedOnRevision: '1' }),
  judgeFinding: () => ({
    conclusionId: randomUUID(),
    findingNo: 1,
    basedOnRevision: '1',
    outcome: 'ACCEPTED',
    remark: ' ',
  }),
  withdrawConclusion: () => ({ conclusionId: randomUUID(), reason: ' ' }),
  withdrawDeadline: () => ({ deadlineId: randomUUID(), reason: ' ' }),
  withdrawWaiver: () => ({ waiverId: randomUUID(), reason: ' ' }),
  proposeLock: ({ classId }) => ({ scope: { schoolYear: '2025-2026', classId }, reason: ' ' }),
  markRemindersRead: nothing,
  registerPerson: () => ({ fullName: ' ', staffCode: 'X1' }),
  reinstateAccount: ofAccount,
  relock: ({ unlockId }) => ({ unlockId }),
  removeFactor: () => ({ code: '000000', factorId: randomUUID() }),
  renewRecoveryCodes: () => ({ code: '000000' }),
  revokeDelegation: ({ delegationId }) => ({ delegationId, decisionNo: '60/QĐ' }),
  revokeServiceToken: ({ programId, tokenId }) => ({ accountId: programId, tokenId }),
  rotateServiceToken: (ids, record) => ({ ...ofProgram(ids, record), tokenId: ids.tokenId }),
  setCalendar: () => ({
    schoolYear: '2025-2026',
    terms: [],
    assessments: [],
    daysOff: [],
    decisionNo: '60/KH',
  }),
  setPassword: () => ({
    code: '000000',
    oldPassword: 'không phải',
    newPassword: 'bốn từ chẳng liên quan',
  }),
  signAccountReview: () => ({
    schoolYear: '2025-2026',
    term: 'SECOND',
    upToRevision: { school: 1, access: 1 },
  }),
  signIn: () => ({ name: `khong@${randomUUID()}`, password: 'không có người này', code: '000000' }),
  signOut: nothing,
  suspendAccount: ofAccount,
  takeOverOffice: ({ appointmentId }) => ({
    fromAppointmentId: appointmentId,
    toAppointmentId: appointmentId,
  }),
};

/** Mutations about one record or its dossier. */
const recordMutations: Readonly<Record<string, Input>> = {
  referenceRecord: (_, { recordId }) => ({
    recordId,
    system: 'MISA',
    number: ' ',
    on: '2025-10-01',
  }),
  acknowledgeRecord: (_, { recordId }) => ({ recordId, readRevision: '0' }),
  applyCorrection: ofCorrection,
  appraiseDisposition: (ids, record) => ({
    ...ofDisposition(ids, record),
    council: [],
    minutesNo: '9/BB',
    verdict: 'DISPOSE',
  }),
  approveDisposition: (ids, record) => ({ ...ofDisposition(ids, record), decisionNo: '60/QĐ' }),
  approveRecord: (_, { recordId }) => ({ recordId, basedOnRevision: '1' }),
  approveRecords: (_, { recordId }) => ({ records: [{ recordId, basedOnRevision: '1' }] }),
  attestCorrection: (ids, record) => ({
    ...ofCorrection(ids, record),
    sawOldHash: '0'.repeat(64),
    sawNewHash: '0'.repeat(64),
  }),
  closeCorrection: ofCorrection,
  decideUnlock: (ids, record) => ({
    ...ofCorrection(ids, record),
    decisionNo: '60/QĐ',
    validUntil: inDays(4),
  }),
  executeDisposition: ofDisposition,
  giveConsent: (_, { dossierId }) => ({
    dossierId,
    guardian: ' ',
    relation: 'mẹ',
    paper: 'Giấy đồng ý',
    from: today(),
  }),
  withdrawConsent: (_, { dossierId }) => ({
    dossierId,
    consentId: randomUUID(),
    guardian: 'Nguyễn Thị Lan',
    paper: 'Đơn',
    withdrawnOn: today(),
  }),
  makeFinalBackup: (ids, record) => ({ ...ofDisposition(ids, record), custodyUntil: '2060-01-01' }),
  permitCorrection: (ids, record) => ({
    ...ofCorrection(ids, record),
    expiresAt: inDays(6),
  }),
  placeHold: (_, { dossierId }) => ({ dossierId, authority: ' ', requestNo: '60/CV' }),
  placeInClass: ({ classId }, { dossierId }) => ({
    dossierId,
    classId,
    from: '1800-01-01',
  }),
  proposeDisposition: (_, { dossierId }) => ({ dossierId, legalBasis: ' ' }),
  recordServiceEnd: ({ personId }) => ({
    personId,
    endedOn: today(),
    decisionNo: ' ',
  }),
  recordExit: (_, { dossierId }) => ({
    dossierId,
    exitKind: 'COMPLETED',
    exitedOn: today(),
    decisionNo: ' ',
  }),
  refuseCorrection: (ids, record) => ({ ...ofCorrection(ids, record), reason: 'Không đủ' }),
  registerRecord: (_, { dossierId }) => ({ dossierId, kind: 'growth-note', fields: [] }),
  releaseHold: (_, { dossierId }) => ({
    dossierId,
    holdId: randomUUID(),
    decisionNo: '60/QĐ',
    releaseNo: '60/CV',
  }),
  requestCorrection: (_, { recordId }) => ({
    recordId,
    field: 'placeOfBirth',
    currentValueHash: '0'.repeat(64),
    proposedValue: 'Đà Nẵng',
    reason: 'Nhập nhầm',
  }),
  returnRecord: (_, { recordId }) => ({ recordId, comment: ' ' }),
  attachFile: (_, { recordId }) => ({ recordId, fileId: randomUUID(), name: 'Giấy khai sinh.pdf' }),
  detachFile: (_, { recordId }) => ({ recordId, fileId: randomUUID() }),
  reviseRecord: (_, { recordId }) => ({
    recordId,
    basedOnRevision: '999',
    fields: [{ name: 'placeOfBirth', value: 'Huế' }],
  }),
  serveDispositionNotice: (ids, record) => ({
    ...ofDisposition(ids, record),
    channel: 'LETTER',
    servedOn: today(),
    waitThrough: today(),
  }),
  submitRecord: ofRecord,
  voidCorrection: (ids, record) => ({ ...ofCorrection(ids, record), correctionId: randomUUID() }),
};

const withoutInput = new Set([
  'beginPasskeyEnrolment',
  'beginPasskeySignIn',
  'endOtherSessions',
  'signOut',
]);

/** Each operation that can be sent over HTTP, and what it is called with. */
export const operations: readonly string[] = [
  ...Object.keys(queries),
  ...Object.keys(mutations),
  ...Object.keys(recordMutations),
];

const selection = `{ __typename ... on Refusal { message { vi en } nextStep { vi en } } }`;
/** What is no union has no refusal. */
const plain = new Set(['beginPasskeySignIn', 'endOtherSessions', 'markRemindersRead']);

export const callOf = (operation: string, ids: SchoolIds, record: RecordIds): Call => {
  const query = queries[operation];
  if (query) return { query: `{ result: ${query(ids, record)} }`, variables: {} };
  const input = (mutations[operation] ?? recordMutations[operation])?.(ids, record);
  if (!input) throw new Error(`nothing to call ${operation} with`);
  const wanted = plain.has(operation) ? '{ __typename }' : selection;
  if (withoutInput.has(operation)) {
    return { query: `mutation { result: ${operation} ${wanted} }`, variables: {} };
  }
  const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
  return {
    query: `mutation ($input: ${type}!) { result: ${operation}(input: $input) ${wanted} }`,
    variables: { input },
  };
};

/** What ends the session that it comes from. */
export const endsItsSession = (operation: string): boolean => operation === 'signOut';
/** What does its work even here, so that it needs a draft of its own each time. */
export const usesUpDrafts = (operation: string): boolean => operation === 'submitRecord';

/** Operations that a record is the object of. */
export const isOfRecord = (operation: string): boolean =>
  operation in recordMutations ||
  [
    'asOf',
    'countedEntries',
    'dossier',
    'history',
    'record',
    'reportFigures',
    'schoolReport',
    'schoolReportYears',
  ].includes(operation);
