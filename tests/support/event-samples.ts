import { recordStream, subjectOfConsent } from '../../src/domain/shared/ids.js';
import type { EventType } from '../../src/infrastructure/codec/event-types.js';
import {
  block,
  day,
  hash,
  id,
  instant,
  type Payload,
  type Sample,
  sample,
} from './event-sample.js';
import { inspectionSamples } from './sample-inspections.js';
import { obligationSamples } from './sample-obligations.js';
import {
  sampleAuthorities as authorities,
  sampleCatalogue as catalogue,
} from './sample-catalogues.js';

const figures = [
  { code: 'present', value: 531, erased: 0, reports: { counted: 24, expected: 25 } },
  { code: 'absent', value: 12, erased: 1, reports: null },
];
const source = {
  from: 'register',
  importId: id('import'),
  fileHash: 'ab'.repeat(32),
  sheet: 'Danh sách trẻ',
  row: 7,
} as const;
const logHead = { size: 48_213, root: 'cd'.repeat(32) };
const dispositionId = id<Payload<'record.disposed'>['dispositionId']>('disposition');
const correctionId = id<Payload<'record.correction-refused'>['correctionId']>('correction');
const lockId = id<Payload<'lock.decided'>['lockId']>('lock');
const unlockId = id<Payload<'lock.unlock-executed'>['unlockId']>('unlock');
const recordId = id<Payload<'record.registered'>['recordId']>('record');
const dossierId = id<Payload<'record.registered'>['dossierId']>('dossier');
const classId = id<Payload<'dossier.class-placed'>['classId']>('class');
const personId = id<Payload<'school.person-registered'>['personId']>('person');
const schoolId = id<Payload<'school.registered'>['schoolId']>('school');
const appointmentId = id<Payload<'school.appointment-ended'>['appointmentId']>('appointment');
const teamId = id<Payload<'school.team-opened'>['teamId']>('team');
const sessionId = id<Payload<'signin.session-ended'>['sessionId']>('session');
const deviceId = id<Payload<'signin.succeeded'>['deviceId']>('device');
const factorId = id<Payload<'signin.factor-removed'>['factorId']>('factor');
const consentId = id<Payload<'dossier.consent-given'>['consentId']>('consent');
const lastDay = day('2027-05-31');
const exit = { exitKind: 'completed', exitedOn: lastDay, decisionNo: '08/QĐ-MNTT' } as const;
const serviceEnd = { endedOn: lastDay, decisionNo: '09/QĐ-MNTT' };
const consent = { consentId, purpose: 'media' } as const;
const holdId = id<Payload<'dossier.hold-placed'>['holdId']>('hold');
const accountId = id<Payload<'access.account-opened'>['accountId']>('account');
const delegationId = id<Payload<'access.delegation-revoked'>['delegationId']>('delegation');
const grantId = id<Payload<'access.grant-ended'>['grantId']>('grant');
const reviewId = id<Payload<'access.review-signed'>['reviewId']>('review');

/** One event of every type the engine writes; a type without one does not compile. */
export const eventSamples: { readonly [Type in EventType]: Sample<Type> } = {
  'school.registered': sample('school.registered', {
    schoolId,
    code: 'MN-TT',
    name: 'Trường Mầm non Trường Thọ',
    level: 'kindergarten',
    decisionNo: '01/QĐ-UBND',
  }),
  'school.catalogue-adopted': sample('school.catalogue-adopted', {
    catalogue,
    decisionNo: '02/QĐ-MNTT',
  }),
  'school.catalogue-continued': sample('school.catalogue-continued', {
    catalogueId: catalogue.catalogueId,
    catalogueVersion: catalogue.catalogueVersion,
    kinds: catalogue.kinds,
  }),
  'school.kinds-added': sample('school.kinds-added', {
    kinds: catalogue.kinds.map((kind) => ({ ...kind, kind: 'meal-diary', tier: 'internal' })),
    decisionNo: '23/QĐ-MNTT',
  }),
  'school.year-opened': sample('school.year-opened', {
    schoolYear: '2026-2027',
    startsOn: day('2026-09-05'),
    endsOn: day('2027-05-31'),
  }),
  'school.calendar-set': sample('school.calendar-set', {
    schoolYear: '2026-2027',
    terms: [
      { code: 'HK1', startsOn: day('2026-09-05'), endsOn: day('2027-01-16') },
      { code: 'HK2', startsOn: day('2027-01-18'), endsOn: day('2027-05-31') },
    ],
    assessments: [
      { code: 'GK1', on: day('2026-11-06') },
      { code: 'CK1', on: day('2027-01-08') },
      { code: 'GK2', on: day('2027-03-19') },
      { code: 'CN', on: day('2027-05-14') },
    ],
    daysOff: [{ from: day('2027-02-01'), to: day('2027-02-12'), name: 'Nghỉ Tết Nguyên đán' }],
    schoolDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
    decisionNo: '05/KH-MNTT',
  }),
  'school.leading-system-set': sample('school.leading-system-set', {
    kinds: ['attendance', 'child-profile'],
    system: 'engine',
    systemName: null,
    from: day('2026-09-05'),
    decisionNo: '24/QĐ-MNTT',
    legalBasis: 'Quy chế hồ sơ điện tử, Điều 11',
  }),
  'school.class-opened': sample(
    'school.class-opened',
    { classId, schoolYear: '2026-2027', name: 'Lá 1', level: 'mau-giao-5-6' },
    [],
    2,
  ),
  'school.class-level-set': sample('school.class-level-set', { classId, level: 'mau-giao-4-5' }, [
    block('obligation-notes', { reason: 'Ghi nhầm khi mở lớp' }),
  ]),
  'school.person-registered': sample(
    'school.person-registered',
    { personId, staffCode: 'GV-007' },
    [block('staff-identity', { fullName: 'Trần Thị Mai' })],
  ),
  'school.board-established': sample('school.board-established', {
    decisionNo: '03/QĐ-MNTT',
    from: day('2026-09-05'),
  }),
  'school.person-appointed': sample(
    'school.person-appointed',
    {
      appointmentId,
      personId,
      role: 'teacher',
      classId,
      teamId,
      subject: 'tieng-anh',
      task: 'Phụ trách sổ theo dõi sức khỏe',
      from: day('2026-09-05'),
      to: null,
      decisionNo: '04/QĐ-MNTT',
    },
    [],
    2,
  ),
  'school.team-opened': sample('school.team-opened', {
    teamId,
    schoolYear: '2026-2027',
    name: 'Tổ Lá',
    kind: 'professional',
  }),
  'school.office-handed-over': sample('school.office-handed-over', {
    fromAppointmentId: id('predecessor'),
    toAppointmentId: appointmentId,
    logSize: '48213',
    documentHash: 'ef'.repeat(32),
  }),
  'school.appointment-ended': sample('school.appointment-ended', {
    appointmentId,
    to: day('2027-05-31'),
    decisionNo: '05/QĐ-MNTT',
  }),
  'access.register-opened': sample('access.register-opened', { schoolId }),
  'access.account-opened': sample('access.account-opened', { accountId, personId, kind: 'person' }),
  'access.account-invited': sample('access.account-invited', {
    accountId,
    invitationId: id('invitation'),
    expiresAt: instant('2026-09-12T02:00:00.000Z'),
    purpose: 'first-sign-in',
  }),
  'access.account-suspended': sample('access.account-suspended', { accountId }, [
    block('account-notes', { reason: 'Nghỉ không lương' }),
  ]),
  'access.account-reinstated': sample('access.account-reinstated', { accountId }, [
    block('account-notes', { reason: 'Đi làm lại' }),
  ]),
  'access.account-closed': sample('access.account-closed', { accountId }, [
    block('account-notes', { reason: 'Nghỉ hưu' }),
  ]),
  'access.service-account-opened': sample('access.service-account-opened', {
    accountId,
    name: 'Phần mềm thống kê',
    role: 'registrar',
    powers: ['readRecords'],
    expiresAt: instant('2027-09-05T02:00:00.000Z'),
  }),
  'access.service-token-issued': sample('access.service-token-issued', {
    accountId,
    tokenId: id('token'),
    expiresAt: instant('2026-12-05T02:00:00.000Z'),
  }),
  'access.service-token-revoked': sample('access.service-token-revoked', {
    accountId,
    tokenId: id('token'),
  }),
  'access.delegation-granted': sample('access.delegation-granted', {
    delegationId,
    appointmentId,
    fromPersonId: personId,
    toPersonId: id('delegate'),
    powers: ['approveRecord', 'permitCorrection'],
    validFrom: day('2026-11-23'),
    validTo: day('2026-11-27'),
    decisionNo: '20/QĐ-MNTT',
  }),
  'access.delegation-revoked': sample('access.delegation-revoked', {
    delegationId,
    decisionNo: '21/QĐ-MNTT',
  }),
  'access.authorities-adopted': sample('access.authorities-adopted', {
    catalogue: authorities,
    decisionNo: '22/QĐ-MNTT',
  }),
  'access.grant-given': sample('access.grant-given', {
    grantId,
    authorityId: 'commune-b',
    requestNo: '45/VHXH',
    scope: { schoolYears: ['2026-2027'], kinds: ['child-profile'], classIds: null },
    validFrom: instant('2026-11-22T17:00:00.000Z'),
    validTo: instant('2026-12-22T17:00:00.000Z'),
    includesSensitive: false,
    parentGrantId: null,
  }),
  'access.inspector-named': sample('access.inspector-named', { grantId, accountId, personId }, [
    block('staff-identity', { fullName: 'Đỗ Thanh Tùng' }),
  ]),
  'access.grant-ended': sample('access.grant-ended', { grantId, decisionNo: '46/QĐ-MNTT' }),
  'access.review-signed': sample(
    'access.review-signed',
    {
      reviewId,
      schoolYear: '2026-2027',
      term: '1',
      upToRevision: { school: 41, access: 17 },
      findingsCount: 1,
    },
    [block('account-notes', { findings: 'Một tài khoản chưa dùng' })],
  ),
  'lock.register-opened': sample('lock.register-opened', { schoolId }),
  'lock.proposed': sample(
    'lock.proposed',
    {
      lockId,
      scope: { schoolYear: '2026-2027', period: '2026-09', classId, kind: null, recordId: null },
      reason: 'Kết thúc năm học',
    },
    [],
    2,
  ),
  'lock.decided': sample('lock.decided', { lockId, decisionNo: '06/QĐ-MNTT' }),
  'lock.executed': sample('lock.executed', { lockId, logHead }),
  'lock.unlock-decided': sample('lock.unlock-decided', {
    unlockId,
    lockIds: [lockId],
    recordId,
    correctionId,
    validUntil: instant('2027-06-02T10:00:00.000Z'),
    decisionNo: '07/QĐ-MNTT',
  }),
  'lock.unlock-executed': sample('lock.unlock-executed', { unlockId, logHead }),
  'lock.relocked': sample('lock.relocked', { unlockId, cause: 'correction-applied', logHead }),
  'dossier.opened': sample(
    'dossier.opened',
    {
      dossierId,
      subjectId: id('child'),
      classId,
      schoolYear: '2026-2027',
      admittedOn: day('2026-09-05'),
      admissionKind: 'transferred-in',
      admissionNo: '12/GT',
      predecessorId: null,
      source,
    },
    [],
    2,
  ),
  'dossier.opened-for-class': sample('dossier.opened-for-class', {
    dossierId: classId as string as Payload<'dossier.opened'>['dossierId'],
    subjectId: classId as string as Payload<'dossier.opened'>['subjectId'],
    classId,
    schoolYear: '2026-2027',
  }),
  'dossier.begun': sample('dossier.begun', {
    dossierId: teamId as string as Payload<'dossier.begun'>['dossierId'],
    subjectId: teamId as string as Payload<'dossier.begun'>['subjectId'],
    about: 'team',
  }),
  'dossier.record-filed': sample(
    'dossier.record-filed',
    {
      recordId,
      kind: 'subject-assessment',
      period: '2026-2027/GK1',
      topic: 'toan',
      entered: null,
    },
    [],
    3,
  ),
  'dossier.continued': sample('dossier.continued', { successorId: dossierId }),
  'dossier.day-closed': sample('dossier.day-closed', {
    kind: 'correspondence',
    day: '2026-09-14' as Payload<'dossier.day-closed'>['day'],
    numbers: [{ topic: 'den', first: 45, last: 47 }],
  }),
  'dossier.class-placed': sample('dossier.class-placed', {
    classId,
    schoolYear: '2026-2027',
    from: day('2026-09-05'),
  }),
  'dossier.child-exited': sample('dossier.child-exited', exit),
  'dossier.service-ended': sample('dossier.service-ended', serviceEnd),
  'dossier.retention-started': sample('dossier.retention-started', {
    ruleId: 'child',
    cutOffOn: day('2027-05-31'),
    years: 5,
    keepThrough: day('2032-12-31'),
    legalBasis: 'Thông tư 08/2025',
  }),
  'dossier.hold-placed': sample(
    'dossier.hold-placed',
    { holdId, authority: 'UBND phường', requestNo: '12/CV', placedAs: 'inspector' },
    [block('dossier-notes', { reason: 'Đang giải quyết khiếu nại' })],
  ),
  'dossier.hold-released': sample(
    'dossier.hold-released',
    { holdId, decisionNo: '13/QĐ-MNTT', releaseNo: '45/TTr' },
    [],
    2,
  ),
  'dossier.consent-given': sample(
    'dossier.consent-given',
    { ...consent, from: day('2025-09-08'), until: day('2026-05-31'), childAgreed: false },
    [
      block('consent', {
        guardian: 'Nguyễn Thị Lan',
        relation: 'mẹ',
        paper: 'Giấy đồng ý ngày 08/9/2025, cặp hồ sơ lớp Lá 1',
      }),
    ],
  ),
  'dossier.consent-withdrawn': sample(
    'dossier.consent-withdrawn',
    { ...consent, withdrawnOn: day('2026-03-02'), subjectIds: [subjectOfConsent(consentId)] },
    [block('consent', { guardian: 'Nguyễn Thị Lan', paper: 'Đơn ngày 02/3/2026' })],
  ),
  'dossier.disposition-proposed': sample('dossier.disposition-proposed', {
    dispositionId,
    legalBasis: 'Luật Lưu trữ 2024',
  }),
  'dossier.disposition-appraised': sample('dossier.disposition-appraised', {
    dispositionId,
    council: [personId],
    minutesNo: '01/BB',
    verdict: 'dispose',
  }),
  'dossier.disposition-approved': sample('dossier.disposition-approved', {
    dispositionId,
    decisionNo: '09/QĐ-MNTT',
  }),
  'dossier.disposition-notice-served': sample('dossier.disposition-notice-served', {
    dispositionId,
    channel: 'letter',
    servedOn: day('2033-01-05'),
    waitThrough: day('2033-02-04'),
  }),
  'dossier.final-backup-verified': sample('dossier.final-backup-verified', {
    dispositionId,
    backupId: id('backup'),
    manifestHash: 'ef'.repeat(32),
    sizeBytes: 123_456,
    medium: 'LTO-8',
    custodyUntil: day('2043-01-01'),
    verifiedAt: instant('2033-02-05T01:00:00.000Z'),
  }),
  'dossier.disposition-executed': sample('dossier.disposition-executed', {
    dispositionId,
    subjectIds: [id('child')],
  }),
  'dossier.destruction-certified': sample('dossier.destruction-certified', {
    dispositionId,
    certificateNo: '01/CN-H',
    keyIdsDestroyed: [id('key')],
    retainedHeads: [{ streamId: recordStream(recordId), revision: 9, hash: '12'.repeat(32) }],
  }),
  'record.registered': sample(
    'record.registered',
    {
      recordId,
      dossierId,
      subjectId: id('child'),
      kind: 'child-profile',
      catalogueId: 'vn-kindergarten',
      catalogueVersion: 1,
      schoolYear: '2026-2027',
      period: '2026-09',
      topic: 'toan',
      clear: { boarder: true },
      source,
    },
    [
      block('identity', { fullName: 'Nguyễn Thị Ánh', dateOfBirth: '2021-05-12' }),
      block('health', { bloodType: null }),
    ],
    2,
  ),
  'record.revised': sample(
    'record.revised',
    { clear: { boarder: false, siblings: 2 }, source: { from: 'form' } },
    [block('identity', { fullName: 'Nguyễn Thị Ngọc Ánh' })],
  ),
  'record.submitted': sample(
    'record.submitted',
    { outOfWindow: true, draws: [{ step: 'approve', isChosen: false }] },
    [],
    3,
  ),
  'record.returned': sample('record.returned', { step: 'approve' }, [
    block('correction', { comment: 'Thiếu địa chỉ' }),
  ]),
  'record.approved': sample(
    'record.approved',
    { step: 'approve', final: true, outOfWindow: false },
    [],
    2,
  ),
  'record.file-attached': sample(
    'record.file-attached',
    {
      fileId: id('file'),
      type: 'pdf',
      mediaType: 'application/pdf',
      sizeBytes: 123_456,
      ciphertextHash: '78'.repeat(32),
      segmentBytes: 65_536,
      purpose: 'documents',
      keyId: id('key'),
      digitised: { pages: 2 },
    },
    [
      block('documents', {
        name: 'Phiếu khám.pdf',
        sha256: '9a'.repeat(32),
        scanner: 'Máy quét văn phòng',
        originalAt: 'Tủ 2, ngăn 3',
      }),
    ],
  ),
  'record.file-detached': sample('record.file-detached', {
    fileId: id('file'),
    attachedRevision: 1,
    purpose: 'documents',
  }),
  'record.figures-counted': sample('record.figures-counted', { logIndex: 48_212, figures }, [], 2),
  'record.referenced': sample(
    'record.referenced',
    { system: 'vnedu', systemName: null, on: day('2026-10-02') },
    [block('reference', { 'reference:vnedu': 'VE-2026-0815' })],
  ),
  'record.acknowledged': sample('record.acknowledged', { readRevision: 2 }),
  'record.correction-requested': sample(
    'record.correction-requested',
    {
      correctionId,
      field: 'fullName',
      targetRevision: 0,
      currentValueHash: hash('34'),
      proposedClear: null,
      requesterIsHomeroomTeacher: true,
    },
    [
      block('identity', { fullName: 'Nguyễn Thị Ánh' }),
      block('correction', { reason: 'Sai tên đệm', evidence: 'Giấy khai sinh số 123' }),
    ],
  ),
  'record.correction-permitted': sample('record.correction-permitted', {
    correctionId,
    expiresAt: instant('2026-12-01T00:00:00.000Z'),
    designatedWitnessId: personId,
  }),
  'record.correction-refused': sample('record.correction-refused', { correctionId }),
  'record.correction-attested': sample('record.correction-attested', {
    correctionId,
    capacity: 'board',
    sawOldHash: hash('34'),
    sawNewHash: hash('56'),
  }),
  'record.correction-applied': sample('record.correction-applied', {
    correctionId,
    field: 'fullName',
    requestRevision: 4,
    oldValueHash: hash('34'),
    newValueHash: hash('56'),
    newClear: null,
    unlockId,
    reissueRequired: true,
  }),
  'record.correction-voided': sample('record.correction-voided', {
    correctionId,
    cause: 'expired',
  }),
  'record.correction-closed': sample(
    'record.correction-closed',
    { correctionId, notifiedPersonIds: [personId] },
    [block('correction', { reissuedDocuments: 'Sổ theo dõi trẻ' })],
  ),
  'record.disposed': sample('record.disposed', { dispositionId }),
  ...obligationSamples,
  ...inspectionSamples,
  'reads.values-seen': sample('reads.values-seen', {
    operation: 'class,dossier',
    requestNo: '15/CV-SGDĐT',
    seen: [{ dossierId, streamId: recordStream(recordId), fields: ['disability', 'personalNo'] }],
  }),
  'signin.succeeded': sample('signin.succeeded', {
    sessionId,
    methods: ['password', 'totp'],
    deviceId,
    totpStep: 59_000_001,
  }),
  'signin.refused': sample('signin.refused', { cause: 'wrong-password', where: 'outside' }, [], 2),
  'signin.locked-out': sample(
    'signin.locked-out',
    { where: 'in-session', until: instant('2026-12-01T00:15:00.000Z') },
    [],
    2,
  ),
  'signin.stepped-up': sample('signin.stepped-up', {
    challengeIds: [id('challenge')],
    fingerprints: ['78'.repeat(32)],
    method: 'passkey',
    totpStep: null,
  }),
  'signin.factor-enrolled': sample('signin.factor-enrolled', { method: 'totp', factorId }),
  'signin.factor-removed': sample('signin.factor-removed', { factorId }),
  'signin.password-set': sample('signin.password-set', { invitationId: id('invitation') }),
  'signin.recovery-code-used': sample('signin.recovery-code-used', { index: 3 }),
  'signin.session-ended': sample('signin.session-ended', { sessionId, cause: 'signed-out' }),
  'signin.sharing-suspected': sample('signin.sharing-suspected', {
    cause: 'two-devices',
    deviceId,
  }),
};
