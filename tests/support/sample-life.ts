import { type GivenEvent, schoolId, uuidOf } from './projection-spec.js';
import { accessLife } from './sample-access.js';
import { afterwards } from './sample-afterwards.js';
import { hashOf } from './sample-consents.js';

// One school's log with every event there is, the same in every run. Values are invented.

export const idOf = uuidOf;

export const [classA, classB] = [idOf('class A'), idOf('class B')];
export const people = {
  principal: idOf('principal'),
  registrar: idOf('registrar'),
  teacher: idOf('teacher'),
  board: idOf('board'),
  administrator: idOf('administrator'),
};
export const schoolYear = '2026-2027';
const opened = { schoolYear, level: 'mau-giao-5-6' };
const source = { from: 'form' };
const logHead = { size: 1, root: 'ab'.repeat(32) };
const schoolStream = `school-${schoolId}`;
const lockStream = `lock-${schoolId}`;

const event = (
  streamId: string,
  type: string,
  payload: unknown,
  more: Partial<GivenEvent> = {},
): GivenEvent => ({ streamId, type, payload, ...more });

const by = (person: keyof typeof people, role: string): Partial<GivenEvent> => ({
  by: people[person],
  role,
});

export const foundation = (): readonly GivenEvent[] => [
  event(schoolStream, 'school.registered', {
    schoolId,
    code: 'MN-A',
    name: 'Trường mầm non Hoa Mai',
    level: 'kindergarten',
    decisionNo: '01/QĐ',
  }),
  event(schoolStream, 'school.catalogue-adopted', {
    decisionNo: '02/QĐ',
    catalogue: {
      catalogueId: 'vn-kindergarten',
      catalogueVersion: 1,
      legalBasis: 'TT 52/2020',
      effectiveFrom: '2026-08-01',
      effectiveTo: null,
      needsLegalReview: true,
      childRetention: { ruleId: 'child', years: 5, legalBasis: 'TT 08/2025' },
      kinds: [],
    },
  }),
  event(schoolStream, 'school.year-opened', {
    schoolYear,
    startsOn: '2026-09-05',
    endsOn: '2027-05-31',
  }),
  event(schoolStream, 'school.class-opened', { ...opened, classId: classA, name: 'Lá 1' }),
  event(schoolStream, 'school.class-opened', { ...opened, classId: classB, name: 'Lá 2' }),
  ...Object.entries(people).map(([name, personId]) =>
    event(
      schoolStream,
      'school.person-registered',
      { personId, staffCode: `NV-${name}` },
      { protectedBlocks: [{ purpose: 'staff-identity', fields: { fullName: hashOf(name) } }] },
    ),
  ),
  event(schoolStream, 'school.board-established', { decisionNo: '03/QĐ', from: '2026-09-01' }),
  event(schoolStream, 'school.person-appointed', {
    appointmentId: idOf('teacher appointed'),
    personId: people.teacher,
    role: 'homeroomTeacher',
    classId: classA,
    teamId: null,
    subject: null,
    task: null,
    from: '2026-09-01',
    to: null,
    decisionNo: '04/QĐ',
  }),
  event(schoolStream, 'school.appointment-ended', {
    appointmentId: idOf('teacher appointed'),
    to: '2027-01-31',
    decisionNo: '05/QĐ',
  }),
  event(lockStream, 'lock.register-opened', { schoolId }),
];

export interface Child {
  readonly dossierId: string;
  readonly recordId: string;
  readonly correctionId: string;
  readonly subjectId: string;
  readonly dispositionId: string;
}
export const childOf = (number: number): Child => ({
  dossierId: idOf(`dossier ${number}`),
  recordId: idOf(`record ${number}`),
  correctionId: idOf(`correction ${number}`),
  subjectId: idOf(`subject ${number}`),
  dispositionId: idOf(`disposition ${number}`),
});

export const protectedFields = (label: string): Record<string, string> => ({
  fullName: hashOf(`${label} name`),
  birthDate: hashOf(`${label} birth`),
});

export const admission = (number: number): readonly GivenEvent[] => {
  const { dossierId, recordId, subjectId } = childOf(number);
  return [
    event(`dossier-${dossierId}`, 'dossier.opened', {
      dossierId,
      subjectId,
      classId: classA,
      schoolYear,
      admittedOn: '2026-09-05',
      admissionKind: 'new',
      admissionNo: null,
      predecessorId: null,
      source,
    }),
    event(
      `record-${recordId}`,
      'record.registered',
      {
        recordId,
        dossierId,
        subjectId,
        kind: 'child-profile',
        catalogueId: 'vn-kindergarten',
        catalogueVersion: 1,
        schoolYear,
        period: null,
        topic: null,
        clear: { ethnicity: 'Kinh', boarding: true },
        source,
      },
      { protectedBlocks: [{ purpose: 'identity', fields: protectedFields(`child ${number}`) }] },
    ),
    event(`dossier-${dossierId}`, 'dossier.record-filed', {
      recordId,
      kind: 'child-profile',
      period: null,
      topic: null,
      entered: null,
    }),
  ];
};

export const approval = (number: number): readonly GivenEvent[] => {
  const stream = `record-${childOf(number).recordId}`;
  const submit = (outOfWindow: boolean | null, claimedAt: string) =>
    event(stream, 'record.submitted', { outOfWindow, draws: [] }, { claimedAt });
  return [
    submit(null, '2026-11-20T16:59:59.000Z'),
    event(
      stream,
      'record.returned',
      { step: 'principal' },
      {
        ...by('principal', 'principal'),
        protectedBlocks: [{ purpose: 'correction', fields: { comment: hashOf('comment') } }],
      },
    ),
    event(
      stream,
      'record.revised',
      { clear: { boarding: false }, source },
      { protectedBlocks: [{ purpose: 'identity', fields: { fullName: hashOf('second') } }] },
    ),
    submit(false, '2026-11-20T17:00:00.000Z'),
    event(
      stream,
      'record.approved',
      { step: 'principal', final: true, outOfWindow: true },
      by('principal', 'principal'),
    ),
  ];
};

/** Asks for another name; the record stands at revision 5 with the name of revision 3. */
export const correctionRequest = (number: number): GivenEvent => {
  const { recordId, correctionId } = childOf(number);
  return event(
    `record-${recordId}`,
    'record.correction-requested',
    {
      correctionId,
      field: 'fullName',
      targetRevision: 3,
      currentValueHash: hashOf('second'),
      proposedClear: null,
      requesterIsHomeroomTeacher: false,
    },
    {
      ...by('teacher', 'teacher'),
      protectedBlocks: [
        { purpose: 'identity', fields: { fullName: hashOf('third') } },
        {
          purpose: 'correction',
          fields: { reason: hashOf('reason'), evidence: hashOf('evidence') },
        },
      ],
    },
  );
};

export const correction = (number: number): readonly GivenEvent[] => {
  const { recordId, correctionId } = childOf(number);
  const stream = `record-${recordId}`;
  const saw = { sawOldHash: hashOf('second'), sawNewHash: hashOf('third') };
  return [
    correctionRequest(number),
    event(
      stream,
      'record.correction-permitted',
      { correctionId, expiresAt: '2026-11-28T02:00:00.000Z', designatedWitnessId: null },
      by('principal', 'principal'),
    ),
    event(
      stream,
      'record.correction-attested',
      { correctionId, capacity: 'board', ...saw },
      by('board', 'boardMember'),
    ),
    event(
      stream,
      'record.correction-attested',
      { correctionId, capacity: 'homeroom', ...saw },
      by('registrar', 'homeroomTeacher'),
    ),
    event(
      stream,
      'record.correction-applied',
      {
        correctionId,
        field: 'fullName',
        requestRevision: 6,
        oldValueHash: hashOf('second'),
        newValueHash: hashOf('third'),
        newClear: null,
        unlockId: null,
        reissueRequired: true,
      },
      by('administrator', 'systemAdministrator'),
    ),
    event(
      stream,
      'record.correction-closed',
      { correctionId, notifiedPersonIds: [people.teacher] },
      {
        ...by('administrator', 'systemAdministrator'),
        protectedBlocks: [
          { purpose: 'correction', fields: { reissuedDocuments: hashOf('reissued') } },
        ],
      },
    ),
  ];
};

export const locking = (number: number): readonly GivenEvent[] => {
  const { recordId, correctionId } = childOf(number);
  const [lockId, unlockId] = [idOf(`lock ${number}`), idOf(`unlock ${number}`)];
  const scope = { schoolYear, period: null, classId: classA, kind: null, recordId: null };
  const as = by('principal', 'principal');
  return [
    event(lockStream, 'lock.proposed', { lockId, scope, reason: 'Hết năm học' }, as),
    event(lockStream, 'lock.decided', { lockId, decisionNo: '06/QĐ' }, as),
    event(lockStream, 'lock.executed', { lockId, logHead }, as),
    event(
      lockStream,
      'lock.unlock-decided',
      {
        unlockId,
        lockIds: [lockId],
        recordId,
        correctionId,
        validUntil: '2026-11-23T02:00:00.000Z',
        decisionNo: '07/QĐ',
      },
      as,
    ),
    event(lockStream, 'lock.unlock-executed', { unlockId, logHead }, as),
    event(lockStream, 'lock.relocked', { unlockId, cause: 'correction-applied', logHead }, as),
  ];
};

export const departure = (number: number): readonly GivenEvent[] => {
  const { dossierId } = childOf(number);
  const stream = `dossier-${dossierId}`;
  const holdId = idOf(`hold ${number}`);
  return [
    event(stream, 'dossier.class-placed', { classId: classB, schoolYear, from: '2026-10-01' }),
    event(stream, 'dossier.child-exited', {
      exitKind: 'withdrawn',
      exitedOn: '2026-11-01',
      decisionNo: '08/QĐ',
    }),
    event(stream, 'dossier.retention-started', {
      ruleId: 'child',
      cutOffOn: '2026-11-01',
      years: 5,
      keepThrough: '2031-12-31',
      legalBasis: 'TT 08/2025',
    }),
    event(
      stream,
      'dossier.hold-placed',
      { holdId, authority: 'Sở GD&ĐT', requestNo: '12/CV', placedAs: 'inspector' },
      {
        protectedBlocks: [{ purpose: 'dossier-notes', fields: { reason: hashOf('complaint') } }],
      },
    ),
    event(stream, 'dossier.hold-released', {
      holdId,
      decisionNo: '13/CV',
      releaseNo: '46/TTr',
    }),
  ];
};

export const disposal = (number: number): readonly GivenEvent[] => {
  const { dossierId, recordId, subjectId, dispositionId } = childOf(number);
  const stream = `dossier-${dossierId}`;
  return [
    event(stream, 'dossier.disposition-proposed', { dispositionId, legalBasis: 'TT 08/2025' }),
    event(stream, 'dossier.disposition-appraised', {
      dispositionId,
      council: Object.values(people),
      minutesNo: '14/BB',
      verdict: 'dispose',
    }),
    event(stream, 'dossier.disposition-approved', { dispositionId, decisionNo: '15/QĐ' }),
    event(stream, 'dossier.disposition-notice-served', {
      dispositionId,
      channel: 'letter',
      servedOn: '2032-01-10',
      waitThrough: '2032-02-10',
    }),
    event(stream, 'dossier.final-backup-verified', {
      dispositionId,
      backupId: idOf('backup'),
      manifestHash: hashOf('manifest'),
      sizeBytes: 1024,
      medium: 'USB-01',
      custodyUntil: '2033-01-01',
      verifiedAt: '2032-02-11T02:00:00.000Z',
    }),
    event(stream, 'dossier.disposition-executed', { dispositionId, subjectIds: [subjectId] }),
    event(`record-${recordId}`, 'record.disposed', { dispositionId }),
    event(stream, 'dossier.destruction-certified', {
      dispositionId,
      certificateNo: '16/GCN',
      keyIdsDestroyed: [idOf('key')],
      retainedHeads: [{ streamId: stream, revision: 1, hash: hashOf('head') }],
    }),
  ];
};

/** A team, and the successor of the homeroom teacher who went. */
const succession = (): readonly GivenEvent[] => [
  event(schoolStream, 'school.team-opened', {
    teamId: idOf('team'),
    schoolYear: null,
    name: 'Tổ Lá',
    kind: 'professional',
  }),
  event(schoolStream, 'school.person-appointed', {
    appointmentId: idOf('successor appointed'),
    personId: people.registrar,
    role: 'homeroomTeacher',
    classId: classA,
    teamId: idOf('team'),
    subject: 'tieng-anh',
    task: null,
    from: '2027-02-01',
    to: null,
    decisionNo: '17/QĐ',
  }),
  event(schoolStream, 'school.office-handed-over', {
    fromAppointmentId: idOf('teacher appointed'),
    toAppointmentId: idOf('successor appointed'),
    logSize: '40',
    documentHash: null,
  }),
];

const calendarOfYear = (): readonly GivenEvent[] => [
  event(schoolStream, 'school.calendar-set', {
    schoolYear,
    terms: [
      { code: 'HK1', startsOn: '2026-09-05', endsOn: '2027-01-16' },
      { code: 'HK2', startsOn: '2027-01-18', endsOn: '2027-05-28' },
    ],
    assessments: [{ code: 'GK1', on: '2026-11-06' }],
    daysOff: [{ from: '2027-01-01', to: '2027-01-01', name: 'Tết Dương lịch' }],
    schoolDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    decisionNo: '06/KH',
  }),
];
/** A catalogue that has more kinds than one entry holds. */
export const largerCatalogue = (): readonly GivenEvent[] => {
  const which = { catalogueId: 'vn-kindergarten', catalogueVersion: 2 };
  const rules = { legalBasis: 'TT 52/2020', effectiveFrom: '2027-08-01', effectiveTo: null };
  const childRetention = { ruleId: 'child', years: 5, legalBasis: 'TT 08/2025' };
  const continued = (kind: string): GivenEvent =>
    event(schoolStream, 'school.catalogue-continued', { ...which, kinds: [{ kind }] });
  return [
    event(schoolStream, 'school.catalogue-adopted', {
      decisionNo: '18/QĐ',
      catalogue: {
        ...which,
        ...rules,
        needsLegalReview: true,
        childRetention,
        kinds: [{ kind: 'child-profile' }],
      },
    }),
    continued('growth-note'),
    continued('health-exam'),
  ];
};

const readsStream = `reads-${schoolId}`;

/** A teacher looks at one child's record and dossier, an inspector at all of them. */
export const readings = (numbers: readonly number[]): readonly GivenEvent[] => {
  const seenOf = (number: number, fields: readonly string[]) => {
    const { dossierId, recordId } = childOf(number);
    return { dossierId, streamId: `record-${recordId}`, fields };
  };
  const first = numbers.slice(0, 1);
  const lookedUp = (number: number) => {
    const { dossierId } = childOf(number);
    return { dossierId, streamId: `dossier-${dossierId}`, fields: ['reason'] };
  };
  return [
    event(
      readsStream,
      'reads.values-seen',
      {
        operation: 'dossier',
        requestNo: null,
        seen: [
          ...first.map(lookedUp),
          ...first.map((number) => seenOf(number, ['disability', 'personalNo'])),
        ],
      },
      by('teacher', 'homeroomTeacher'),
    ),
    event(
      readsStream,
      'reads.values-seen',
      {
        operation: 'class',
        requestNo: '15/CV-SGDĐT',
        seen: numbers.map((number) => seenOf(number, ['fullName'])),
      },
      by('board', 'inspector'),
    ),
  ];
};

/** One account on two devices, and one device for three people. */
export const atTheDoor = (): readonly GivenEvent[] => {
  const of = (who: string): string => `signin-${idOf(`account of ${who}`)}`;
  const at = idOf('staff room');
  const methods = ['password', 'totp'];
  return ['teacher', 'board'].flatMap((who) => [
    event(of(who), 'signin.succeeded', {
      sessionId: idOf(`session of ${who}`),
      methods,
      deviceId: at,
      totpStep: 1,
    }),
    event(of(who), 'signin.sharing-suspected', {
      cause: who === 'teacher' ? 'two-devices' : 'many-signers',
      deviceId: at,
    }),
    event(of(who), 'signin.refused', { cause: 'wrong-code' }),
  ]);
};

/** A sheet with the first child in it, then with all. */
export const sheetOfClass = (children: number): readonly GivenEvent[] => {
  const numbers = Array.from({ length: children }, (_, at) => at);
  const recordId = idOf('sheet');
  const dossier = `dossier-${classA}`;
  const slot = { kind: 'attendance', period: '2026-11-20', topic: null };
  const rows = (some: readonly number[]): Partial<GivenEvent> => ({
    protectedBlocks: some.map((number) => ({
      purpose: 'attendance',
      fields: { [`${childOf(number).dossierId}/presence`]: hashOf(`presence ${number}`) },
    })),
  });
  return [
    event(dossier, 'dossier.opened-for-class', {
      dossierId: classA,
      subjectId: classA,
      classId: classA,
      schoolYear,
    }),
    event(dossier, 'dossier.record-filed', { recordId, ...slot, entered: null }),
    event(
      `record-${recordId}`,
      'record.registered',
      {
        recordId,
        dossierId: classA,
        subjectId: classA,
        ...slot,
        catalogueId: 'vn-kindergarten',
        catalogueVersion: 1,
        schoolYear,
        clear: {},
        source,
      },
      rows(numbers.slice(0, 1)),
    ),
    event(`record-${recordId}`, 'record.revised', { clear: {}, source }, rows(numbers)),
  ];
};

/** Every event there is: the foundation, then children whose lives are told in turns. */
export const lifeOfSchool = (children: number): readonly GivenEvent[] => {
  const numbers = Array.from({ length: children }, (_, at) => at);
  const turns = [admission, approval, correction, locking, departure];
  return [
    ...foundation(),
    ...turns.flatMap((turn) => numbers.flatMap((number) => turn(number))),
    ...numbers.filter((number) => number % 2 === 0).flatMap((number) => disposal(number)),
    // Last, so that the entries before keep the numbers they had when their rows were recorded.
    ...accessLife(),
    ...readings(numbers),
    ...succession(),
    ...atTheDoor(),
    ...calendarOfYear(),
    ...largerCatalogue(),
    event(schoolStream, 'school.kinds-added', { kinds: [{ kind: 'diary' }], decisionNo: '19/QĐ' }),
    ...afterwards(numbers.map(childOf), { schoolYear, classId: classA, by: people.principal }),
  ];
};

export const hashes = { second: hashOf('second'), third: hashOf('third') };
