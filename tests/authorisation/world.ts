import { randomUUID } from 'node:crypto';
import { dayIn, inDays } from '../support/days.js';
import { admit, type Child, done, lastIndexOf } from '../support/graphql-children.js';
import {
  type GraphqlSchool,
  kindergartenCatalogue,
  openGraphqlSchool,
  openNeighbour,
} from '../support/graphql-school.js';
import { correspondence } from '../support/dossier-scenes.js';
import { openToInspector } from '../support/inspection.js';
import { calendar } from '../support/owed-school.js';
import { openProgram } from '../support/program-account.js';
import { rollCall } from '../support/sheet-kinds.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { catalogueDocument } from '../../src/graphql/system/catalogue-document.js';
import { MovableClock } from '../support/served-school.js';
import type { TestSession } from '../support/signed-in.js';
import type { RecordIds, SchoolIds } from './ids.js';
import { type Principal, type RecordState, staffOf } from './principals.js';
import {
  anotherSession,
  appointmentOf,
  create,
  lent,
  newPerson,
  newSession,
  signInAgain,
  teacherOf,
} from './staffing.js';

/** A school with somebody of every kind, and a record in every state. */
export interface World {
  readonly school: GraphqlSchool;
  readonly clock: MovableClock;
  readonly ids: SchoolIds;
  token(principal: Principal): string | null;
  /** A token for an act that ends its session; a program has only the one. */
  spareToken(principal: Principal): Promise<string | null>;
  /** A draft that nobody else works on. */
  freshDraft(): Promise<RecordIds>;
}

const council = ['board', 'vicePrincipal', 'healthWorker'] as const;

/** Leaves the school, is appraised, decided upon, and destroyed after the time that was set. */
const disposed = async (
  school: GraphqlSchool,
  clock: MovableClock,
  { dossierId }: Child,
): Promise<string> => {
  const exit = { exitKind: 'COMPLETED', exitedOn: '2015-05-31', decisionNo: '20/QĐ' };
  done(await school.give('registrar', 'recordExit', { dossierId, ...exit }));
  const basis = { dossierId, legalBasis: 'Hết thời hạn bảo quản' };
  const dispositionId = await create(school, 'registrar', 'proposeDisposition', basis);
  const of = { dossierId, dispositionId };
  const members = council.map((who) => school.people[who]);
  const minutes = { council: members, minutesNo: '1/BB', verdict: 'DISPOSE' };
  done(await school.give('board', 'appraiseDisposition', { ...of, ...minutes }));
  done(await school.give('principal', 'approveDisposition', { ...of, decisionNo: '30/QĐ' }));
  const days = { servedOn: dayIn(0, clock), waitThrough: dayIn(1, clock) };
  done(
    await school.give('registrar', 'serveDispositionNotice', { ...of, channel: 'LETTER', ...days }),
  );
  clock.pass({ days: 3 });
  await signInAgain(school);
  const custody = { custodyUntil: dayIn(365, clock) };
  done(await school.give('admin', 'makeFinalBackup', { ...of, ...custody }));
  done(await school.give('admin', 'executeDisposition', of));
  return dispositionId;
};

const lockOver = async (school: GraphqlSchool, classId: string, upTo: number): Promise<string> => {
  const scope = { schoolYear: '2025-2026', classId };
  const lockId = await create(school, 'board', 'proposeLock', { scope, reason: 'Kết thúc năm' });
  if (upTo > 0) done(await school.give('principal', 'decideLock', { lockId, decisionNo: '12/QĐ' }));
  if (upTo > 1) done(await school.give('admin', 'executeLock', { lockId }));
  return lockId;
};

/** A correction that somebody asked for and the principal permitted. */
const permitted = async (
  school: GraphqlSchool,
  clock: MovableClock,
  { recordId }: Child,
): Promise<string> => {
  const { homeroomA } = school.sessions;
  const field = await school.ask<{ record: { fields: { hash: string }[] } }>(
    'principal',
    'query ($id: ID!) { record(id: $id) { fields(only: ["placeOfBirth"]) { hash } } }',
    { id: recordId },
  );
  const asked = {
    recordId,
    field: 'placeOfBirth',
    currentValueHash: field.data.record.fields[0]?.hash,
    proposedValue: 'Huế',
    reason: 'Nhập nhầm',
  };
  school.sessions.homeroomA = await teacherOf(school, clock);
  const correctionId = await create(school, 'homeroomA', 'requestCorrection', asked);
  school.sessions.homeroomA = homeroomA;
  const expiresAt = inDays(5, clock);
  done(await school.give('principal', 'permitCorrection', { recordId, correctionId, expiresAt }));
  return correctionId;
};

/** The school keeps a register of its own, with a letter in it, and rules that are in force. */
const lettered = async (school: GraphqlSchool): Promise<void> => {
  const letters = { ...correspondence, kind: 'letters', fields: [addressee] };
  const { kinds } = JSON.parse(
    catalogueDocument({ ...kindergartenCatalogue(), kinds: [letters, houseRules] }),
  ) as { kinds: readonly object[] };
  done(await school.give('principal', 'addKinds', { kinds, decisionNo: '91/QĐ' }));
  done(
    await school.give('registrar', 'registerRecord', {
      dossierId: school.schoolId,
      kind: 'letters',
      topic: 'den',
      fields: [{ name: 'addressee', value: 'Phòng Nội vụ' }],
    }),
  );
  const recordId = await create(school, 'registrar', 'registerRecord', {
    dossierId: school.schoolId,
    kind: 'house-rules',
    fields: [{ name: 'effectiveFrom', value: '2025-09-01' }],
  });
  done(await school.give('registrar', 'submitRecord', { recordId }));
};
const addressee: RecordKind['fields'][number] = {
  name: 'addressee',
  label: { vi: 'Nơi nhận', en: 'Addressee' },
  type: { is: 'text', lengthMax: 200 },
  required: true,
  purpose: null,
  readers: ['registrar', 'principal', 'vicePrincipal', 'inspector'],
};

const houseRules: RecordKind = {
  kind: 'house-rules',
  label: { vi: 'Nội quy', en: 'House rules' },
  tier: 'internal',
  legalBasis: 'Nội quy của trường',
  owners: ['registrar'],
  onePerDossier: false,
  about: 'school',
  versioned: { effectiveFrom: 'effectiveFrom' },
  acknowledgedBy: ['registrar'],
  fields: [
    {
      ...addressee,
      name: 'effectiveFrom',
      label: { vi: 'Có hiệu lực từ', en: 'In force from' },
      type: { is: 'date', notFuture: false },
    },
  ],
  chain: [],
};
/** What is measured of a child stands in its school report. */
const reported = (kind: RecordKind): RecordKind =>
  kind.kind === 'growth-note'
    ? { ...kind, schoolReport: { on: 'page', fields: ['measuredOn', 'heightMm'] } }
    : kind;

/** Of each child each term, and summed up for the class. */
const summedUp = (kind: RecordKind): readonly RecordKind[] =>
  kind.kind === 'growth-note'
    ? [
        {
          ...kind,
          kind: 'stage-note',
          tier: 'mandatory',
          every: 'term',
          due: { from: 'end', days: 7 },
          schoolReport: { on: 'page', fields: ['posture'], summary: ['posture'] },
        },
      ]
    : [];

/** Something is owed in the year: a sheet of each class, each school day. */
const owing = async (school: GraphqlSchool): Promise<void> => {
  const catalogue = kindergartenCatalogue();
  const adopted = {
    catalogue: JSON.parse(
      catalogueDocument({
        ...catalogue,
        catalogueVersion: 90,
        kinds: [
          ...catalogue.kinds.map(reported),
          ...catalogue.kinds.flatMap(summedUp),
          { ...rollCall, due: { from: 'end', days: 0 } },
        ],
      }),
    ),
    decisionNo: '90/QĐ',
  };
  done(await school.give('principal', 'adoptCatalogue', adopted));
  done(await school.give('principal', 'setCalendar', calendar));
};

const withoutCorrection = ({ dossierId, recordId }: Child): RecordIds => ({
  dossierId,
  recordId,
  correctionId: randomUUID(),
  dispositionId: randomUUID(),
});

/** Brings a freshly founded school to where every operation has something to work on. */
const furnished = async (school: GraphqlSchool, clock: MovableClock): Promise<World> => {
  const { A } = school.classes;
  // Before anything else: the clock of the others still shows this day.
  await lettered(school);
  const old = await admit(school, A, 'X1', '2012-09-05');
  const gone = { ...withoutCorrection(old), dispositionId: await disposed(school, clock, old) };
  const ofYear = { schoolYear: '2025-2026' };
  const locked = await create(school, 'principal', 'openClass', { ...ofYear, name: 'Lá 3' });
  const later = await create(school, 'principal', 'openClass', { ...ofYear, name: 'Lá 4' });
  await create(school, 'principal', 'appointPerson', {
    personId: school.people.homeroomA,
    role: 'HOMEROOM_TEACHER',
    classId: locked,
    from: dayIn(-1, clock),
    decisionNo: '42/QĐ',
  });
  await owing(school);
  const children: Child[] = [];
  for (const code of ['D1', 'S1', 'P1', 'C1']) children.push(await admit(school, A, code));
  const inLock = await admit(school, locked, 'L1');
  const [draft, submitted, approved, correcting] = children as [Child, Child, Child, Child];
  for (const { recordId } of [submitted, approved, correcting]) {
    done(await school.give('registrar', 'submitRecord', { recordId }));
  }
  for (const { recordId } of [approved, correcting]) {
    done(await school.give('principal', 'approveRecord', { recordId }));
  }
  const program = await openProgram(school, ['READ_RECORDS', 'IMPORT_REGISTER']);
  const correctionId = await permitted(school, clock, correcting);
  await lockOver(school, locked, 2);
  const decidedLockId = await lockOver(school, school.classes.B, 1);
  const proposedLockId = await lockOver(school, later, 0);
  const { grantId, session: inspector } = await openToInspector(school, {
    validFrom: clock.now(),
    validTo: inDays(30, clock),
  });
  school.sessions.inspector = inspector;
  const delegate = await newSession(school, 'NV01');
  const powers = ['DECIDE_LOCK'];
  const delegationId = await lent(school, clock, { toPersonId: delegate.personId, powers });
  await create(school, 'principal', 'signAccountReview', {
    schoolYear: '2025-2026',
    term: 'FIRST',
    upToRevision: { school: 1, access: 1 },
    findings: ['Không có'],
  });
  const records: Record<RecordState, RecordIds> = {
    draft: withoutCorrection(draft),
    submitted: withoutCorrection(submitted),
    approved: withoutCorrection(approved),
    permitted: { ...withoutCorrection(correcting), correctionId },
    locked: withoutCorrection(inLock),
    disposed: gone,
  };
  const sessionOf = (principal: Principal): TestSession | null => {
    const who = staffOf(principal);
    if (who) return school.sessions[who];
    if (principal === 'delegate') return delegate.session;
    return principal === 'inspector' ? inspector : null;
  };
  const token = (principal: Principal): string | null =>
    principal === 'program' ? program.token : (sessionOf(principal)?.token ?? null);
  let drafts = 1;
  // Somebody has seen something, so that there is something to read in the access log.
  await school.ask('inspector', `{ dossier(id: "${draft.dossierId}") { id } }`);
  await shownAll(school);
  return {
    school,
    clock,
    ids: {
      classId: A,
      personId: await newPerson(school, 'NV02'),
      accountId: (await newSession(school, 'NV03')).session.accountId,
      appointmentId: await appointmentOf(school, 'accountant'),
      programId: program.accountId,
      tokenId: program.tokenId,
      grantId,
      delegationId,
      proposedLockId,
      decidedLockId,
      unlockId: randomUUID(),
      records,
    },
    token,
    spareToken: async (principal) => {
      const session = sessionOf(principal);
      return session ? anotherSession(school, session.accountId) : token(principal);
    },
    freshDraft: async () => {
      drafts += 1;
      return withoutCorrection(await admit(school, A, `D${drafts}`));
    },
  };
};

/** Waits until the read models show what is sealed. */
const shownAll = async (school: GraphqlSchool): Promise<void> => {
  const last = done(
    await school.give('principal', 'openTeam', { name: 'Tổ Lá', kind: 'PROFESSIONAL' }),
  );
  await school.engine.readModels.waitFor(school.schoolId, BigInt(lastIndexOf(last)), 20_000);
};

/** One furnished school, alone in its deployment. */
export const openWorld = async (): Promise<World> => {
  const clock = new MovableClock();
  return furnished(await openGraphqlSchool('production', { clock }), clock);
};

/** A second school beside the first, furnished like it. */
export const openNeighbourOf = async ({ school, clock }: World): Promise<World> =>
  furnished(await openNeighbour(school), clock);
