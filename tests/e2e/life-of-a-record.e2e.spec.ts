import { demoClassId, demoPersonId, demoSchoolYear } from '../../src/demo/demo-school.js';
import { dayIn, inDays } from '../support/days.js';
import { act, done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { until } from '../support/until.js';

const profile = 'child-profile';
const council = ['MN79CB002', 'MN79CB007', 'MN79CB027'].map(demoPersonId);

interface Profile {
  readonly dossierId: string;
  readonly recordId: string;
  readonly revision: string;
}

let school: ServedSchool;
beforeAll(async () => {
  school = await serveDemoSchool();
}, 60_000);
afterAll(() => school.close());

/** Children of a class, by their place in it. */
const childrenOf = async (className: string): Promise<readonly Profile[]> => {
  const answer = await school.ask<{
    class: {
      dossiers: { edges: { node: { id: string; record: { id: string; revision: string } } }[] };
    };
  }>(
    'principal',
    `query ($id: ID!) { class(id: $id) { dossiers(first: 20) { edges { node {
       id record(kind: "${profile}") { id revision } } } } } }`,
    { id: demoClassId(className) },
  );
  return answer.class.dossiers.edges.map(({ node }) => ({
    dossierId: node.id,
    recordId: node.record.id,
    revision: node.record.revision,
  }));
};

interface SeenField {
  readonly hash: string;
  readonly value: { readonly __typename: string; readonly value?: unknown };
}

const fieldOf = async (recordId: string, field: string, waitFor?: string): Promise<SeenField> => {
  const { record } = await school.ask<{ record: { fields: SeenField[] } }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex, $only: [String!]) { record(id: $id, waitFor: $waitFor) {
       fields(only: $only) { hash value { __typename ... on ReadableValue { value } } } } }`,
    { id: recordId, only: [field], waitFor },
  );
  const seen = record.fields[0];
  if (!seen) throw new Error(`no field ${field}`);
  return seen;
};

const approved = async ({ recordId }: Profile): Promise<void> => {
  await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
  await done(school, 'principal', 'approveRecord', { recordId });
};

/** A correction that is requested, permitted and attested by both witnesses. */
const attested = async (
  { recordId }: Profile,
  field: string,
  proposedValue: string,
): Promise<string> => {
  const { hash: currentValueHash } = await fieldOf(recordId, field);
  const request = { recordId, field, currentValueHash, proposedValue, reason: 'Nhập nhầm' };
  const requested = await done(school, 'teacher', 'requestCorrection', request);
  const correctionId = requested.createdId;
  const of = { recordId, correctionId };
  await done(school, 'principal', 'permitCorrection', {
    ...of,
    expiresAt: inDays(5, school.clock),
  });
  const seen = await school.ask<{
    record: { corrections: { id: string; proposed: { hash: string } }[] };
  }>(
    'boardMember',
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       corrections { id proposed { hash } } } }`,
    { id: recordId, waitFor: requested.logIndex },
  );
  const proposed = seen.record.corrections.find(({ id }) => id === correctionId)?.proposed;
  const saw = { sawOldHash: currentValueHash, sawNewHash: proposed?.hash };
  await done(school, 'boardMember', 'attestCorrection', { ...of, ...saw });
  await done(school, 'homeroomTeacher', 'attestCorrection', { ...of, ...saw });
  return correctionId;
};

const readable = { note: 'reason', value: { __typename: 'ReadableValue' } };
const erased = { note: 'reason', value: { __typename: 'ErasedValue' } };

/** What people wrote about a record's corrections, there and in its history. */
const textsAbout = async (recordId: string, waitFor?: string) => {
  const { record, history } = await school.ask<{
    record: { corrections: unknown[] };
    history: { edges: { node: { notes: unknown[] } }[] };
  }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) {
       record(id: $id, waitFor: $waitFor) { corrections {
         evidence { __typename ... on ReadableValue { value } }
         notes { note value { __typename } } } }
       history(recordId: $id, first: 50, waitFor: $waitFor) { edges { node {
         notes { note value { __typename } } } } } }`,
    { id: recordId, waitFor },
  );
  return { record, notes: history.edges.flatMap(({ node }) => node.notes) };
};

const lockedClass = async (className: string): Promise<string> => {
  const scope = { schoolYear: demoSchoolYear, classId: demoClassId(className) };
  const proposal = { scope, reason: 'Kết thúc năm học' };
  const { createdId: lockId } = await done(school, 'boardMember', 'proposeLock', proposal);
  await done(school, 'principal', 'decideLock', { lockId, decisionNo: '12/QĐ' });
  await done(school, 'systemAdministrator', 'executeLock', { lockId });
  return lockId;
};

describe('the life of a record over HTTP', () => {
  it('is imported, approved and corrected with witnesses, and its history says so (rows 35, 54)', async () => {
    const [child] = await childrenOf('Lá 1');
    if (!child) throw new Error('the class is empty');
    await approved(child);
    const before = await fieldOf(child.recordId, 'placeOfBirth');
    const correctionId = await attested(child, 'placeOfBirth', 'Huế');
    const { recordId } = child;
    const of = { recordId, correctionId };
    const applied = await done(school, 'systemAdministrator', 'applyCorrection', of);
    const closed = await done(school, 'principal', 'closeCorrection', of);

    const after = await fieldOf(recordId, 'placeOfBirth', applied.logIndex);
    expect(after.value).toEqual({ __typename: 'ReadableValue', value: 'Huế' });
    const { history } = await school.ask<{
      history: { edges: { node: Record<string, unknown> }[] };
    }>(
      'boardMember',
      `query ($recordId: ID!, $waitFor: LogIndex) {
         history(recordId: $recordId, first: 50, waitFor: $waitFor) { edges { node {
           type role logIndex citation { vi } witnesses { capacity }
           changes { field from { value { ... on ReadableValue { value } } }
                     to { value { ... on ReadableValue { value } } } } } } } }`,
      { recordId, waitFor: closed.logIndex },
    );
    const entries = history.edges.map(({ node }) => node);
    expect(entries.map(({ type }) => type)).toEqual([
      'record.registered',
      'record.submitted',
      'record.approved',
      'record.correction-requested',
      'record.correction-permitted',
      'record.correction-attested',
      'record.correction-attested',
      'record.correction-applied',
      'record.correction-closed',
    ]);
    const correction = entries.find(({ type }) => type === 'record.correction-applied');
    expect(correction).toMatchObject({
      role: 'SYSTEM_ADMINISTRATOR',
      logIndex: applied.logIndex,
      changes: [
        {
          field: 'placeOfBirth',
          from: { value: { value: before.value.value } },
          to: { value: { value: 'Huế' } },
        },
      ],
    });
    expect(
      (correction?.['witnesses'] as { capacity: string }[]).map((one) => one.capacity),
    ).toEqual(expect.arrayContaining(['BOARD', 'HOMEROOM']));
    expect(correction?.['citation']).toMatchObject({ vi: expect.stringContaining('mục ') });
  }, 60_000);

  it('is locked with its class, unlocked for one correction, and relocks by itself (rows 39, 104)', async () => {
    const [, child, neighbour] = await childrenOf('Lá 1');
    if (!child || !neighbour) throw new Error('the class is too small');
    await approved(child);
    const correctionId = await attested(child, 'currentAddress', '12 Lê Lợi, Huế');
    const lockId = await lockedClass('Lá 1');

    const refused = await act(school, 'homeroomTeacher', 'submitRecord', {
      recordId: neighbour.recordId,
    });
    expect(refused).toMatchObject({ __typename: 'RecordIsLocked', code: 'RecordIsLocked' });
    const of = { recordId: child.recordId, correctionId };
    const tooEarly = await act(school, 'systemAdministrator', 'applyCorrection', of);
    expect(tooEarly.__typename).toBe('RecordIsLocked');

    const unlock = { ...of, validUntil: inDays(1, school.clock), decisionNo: '13/QĐ' };
    const { createdId: unlockId } = await done(school, 'principal', 'decideUnlock', unlock);
    await done(school, 'systemAdministrator', 'executeUnlock', { unlockId });
    const still = await act(school, 'homeroomTeacher', 'submitRecord', {
      recordId: neighbour.recordId,
    });
    expect(still.__typename).toBe('RecordIsLocked');
    await done(school, 'systemAdministrator', 'applyCorrection', of);

    const unlockNow = async () => {
      const { locks } = await school.ask<{
        locks: {
          edges: {
            node: { id: string; unlocks: { status: string; relocked: { cause: string } | null }[] };
          }[];
        };
      }>('principal', '{ locks { edges { node { id unlocks { status relocked { cause } } } } } }');
      return locks.edges.find(({ node }) => node.id === lockId)?.node.unlocks[0];
    };
    await until(async () => (await unlockNow())?.status === 'RELOCKED');
    expect((await unlockNow())?.relocked?.cause).toBe('CORRECTION_APPLIED');
  }, 60_000);

  it('is purged only when everything has been done, and leaves proof without data (rows 23, 24)', async () => {
    const [child] = await childrenOf('Lá 2');
    if (!child) throw new Error('the class is empty');
    const { dossierId, recordId } = child;
    const code = (await fieldOf(recordId, 'fullName')).hash;
    const evidence = ['Giấy khai sinh Nguyễn Thị Bị Hủy', 'Công văn 12/UBND'];
    await done(school, 'systemAdministrator', 'submitRecord', { recordId });
    const asked = await done(school, 'teacher', 'requestCorrection', {
      recordId,
      field: 'fullName',
      currentValueHash: code,
      proposedValue: 'Nguyễn Thị Bị Hủy',
      reason: 'Sai tên Bị Hủy',
      evidence,
    });
    expect(await textsAbout(recordId, asked.logIndex)).toEqual({
      record: {
        corrections: [
          {
            evidence: { __typename: 'ReadableValue', value: evidence.join('\n') },
            notes: [readable],
          },
        ],
      },
      notes: ['evidence', 'reason'].map((note) => ({ ...readable, note })),
    });
    const exit = {
      dossierId,
      exitKind: 'COMPLETED',
      exitedOn: dayIn(0, school.clock),
      decisionNo: '20/QĐ',
    };
    await done(school, 'registrar', 'recordExit', exit);
    const basis = { dossierId, legalBasis: 'Hết thời hạn bảo quản' };
    const proposal = await done(school, 'registrar', 'proposeDisposition', basis);
    const of = { dossierId, dispositionId: proposal.createdId };

    const blocked = await act(school, 'systemAdministrator', 'executeDisposition', of);
    expect(blocked.__typename).toBe('DispositionIsBlocked');

    school.clock.pass({ days: 6 * 366 });
    const appraisal = { ...of, council, minutesNo: '1/BB', verdict: 'DISPOSE' };
    await done(school, 'boardMember', 'appraiseDisposition', appraisal);
    await done(school, 'principal', 'approveDisposition', { ...of, decisionNo: '30/QĐ' });
    const notice = {
      ...of,
      channel: 'LETTER',
      servedOn: dayIn(0, school.clock),
      waitThrough: dayIn(30, school.clock),
    };
    await done(school, 'registrar', 'serveDispositionNotice', notice);
    school.clock.pass({ days: 32 });
    const unbacked = await act(school, 'systemAdministrator', 'executeDisposition', of);
    expect(unbacked.__typename).toBe('DispositionIsBlocked');
    await done(school, 'systemAdministrator', 'makeFinalBackup', {
      ...of,
      custodyUntil: dayIn(365, school.clock),
    });
    await done(school, 'systemAdministrator', 'executeDisposition', of);

    const certificate = async () => {
      const { dossier } = await school.ask<{
        dossier: { status: string; disposition: { certificate: { certificateNo: string } | null } };
      }>(
        'principal',
        `query ($id: ID!) { dossier(id: $id) { status disposition {
           certificate { certificateNo } } } }`,
        { id: dossierId },
      );
      return dossier;
    };
    await until(async () => (await certificate()).disposition.certificate !== null);
    expect((await certificate()).status).toBe('DISPOSED');

    const { record, history } = await school.ask<{
      record: { fields: { hash: string | null }[] };
      history: { edges: { node: { type: string; changes: { to: SeenField }[] } }[] };
    }>(
      'principal',
      `query ($id: ID!) { record(id: $id) { fields { hash } }
         history(recordId: $id, first: 50) { edges { node { type changes { to {
           hash value { __typename } } } } } } }`,
      { id: recordId },
    );
    expect(record.fields.filter(({ hash }) => hash !== null)).toEqual([]);
    const registered = history.edges.find(({ node }) => node.type === 'record.registered');
    const protectedChanges = registered?.node.changes.filter(
      ({ to }) => to.value.__typename !== 'ReadableValue',
    );
    expect(protectedChanges?.map(({ to }) => to.value.__typename)).toEqual(
      protectedChanges?.map(() => 'ErasedValue'),
    );
    const texts = await textsAbout(recordId);
    expect(texts.record.corrections).toEqual([
      { evidence: { __typename: 'ErasedValue' }, notes: [erased] },
    ]);
    expect(texts.notes).toEqual(['evidence', 'reason'].map((note) => ({ ...erased, note })));
    // The commitment that was there before is still there: every earlier proof stands.
    expect(registered?.node.changes.map(({ to }) => to.hash)).toContain(code);
  }, 60_000);
});
