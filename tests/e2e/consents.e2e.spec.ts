import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import { verifyLedger } from '../../src/infrastructure/verify/verify-ledger.js';
import { dayIn } from '../support/days.js';
import { mediaRecordOf, consentOf, photoOf, withdrawn } from '../support/media-of-child.js';
import { childrenOf, lastIndex, type Profile } from '../support/school-steps.js';
import { act, done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { healthExamOf, pdfOf, Sender } from '../support/sent-files.js';
import { until } from '../support/until.js';

let school: ServedSchool;
let teacher: Sender;
let children: readonly Profile[];
beforeAll(async () => {
  school = await serveDemoSchool();
  teacher = new Sender(school, school.token('homeroomTeacher'));
  children = await childrenOf(school, 'Lá 1');
}, 60_000);
afterAll(() => school?.close());

const caughtUp = async (): Promise<void> => {
  await school.engine.readModels.waitFor(demoSchoolId, BigInt(await lastIndex(school)), 10_000);
};

const attached = async (recordId: string, bytes: Buffer, type: string): Promise<string> => {
  const fileId = await teacher.send(recordId, bytes, type);
  await done(school, 'homeroomTeacher', 'attachFile', { recordId, fileId, name: `Tệp.${type}` });
  await caughtUp();
  return `/attachments/${recordId}/${fileId}`;
};

interface ShownConsent {
  readonly isInForce: boolean;
  readonly guardian: { readonly __typename: string; readonly value?: string };
  readonly paper: { readonly value?: string };
  readonly withdrawal: { readonly guardian: { readonly value?: string } } | null;
}

const consentsOf = async (
  dossierId: string,
  role: Parameters<ServedSchool['ask']>[0] = 'homeroomTeacher',
): Promise<readonly ShownConsent[]> => {
  const { dossier } = await school.ask<{ dossier: { consents: readonly ShownConsent[] } }>(
    role,
    `query ($id: ID!, $waitFor: LogIndex) { dossier(id: $id, waitFor: $waitFor) { consents {
       isInForce
       guardian { __typename ... on ReadableValue { value } }
       paper { ... on ReadableValue { value } }
       withdrawal { guardian { ... on ReadableValue { value } } } } } }`,
    { id: dossierId, waitFor: await lastIndex(school) },
  );
  return dossier.consents;
};

const verify = () =>
  verifyLedger({
    connections: school.database.connections,
    identity: null,
    withKeys: true,
    threads: 0,
    attachmentDirectory: path.join(school.directory, 'attachments'),
  });

const storedFiles = async (): Promise<number> => {
  const directory = path.join(school.directory, 'attachments', demoSchoolId, 'files');
  const found = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).length;
};

describe('photos of a child', () => {
  it('are refused without a consent, and the refusal says where to enter one (row 5)', async () => {
    const dossierId = children[0]?.dossierId ?? '';
    const recordId = await mediaRecordOf(school, dossierId);
    const answer = await teacher.announce(recordId, 1000, 'image');
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      {
        code: 'ConsentIsMissing',
        nextStep: { vi: expect.stringContaining('Đồng ý dùng ảnh, phim') },
      },
    ]);
    // A consent of another child does not help.
    await consentOf(school, children[1]?.dossierId ?? '');
    expect((await teacher.announce(recordId, 1000, 'image')).status).toBe(409);
  });

  it('cannot be opened once it is withdrawn; papers can, and all of it verifies (row 5)', async () => {
    const dossierId = children[2]?.dossierId ?? '';
    const consentId = await consentOf(school, dossierId);
    const recordId = await mediaRecordOf(school, dossierId);
    const photo = photoOf(200_000);
    const place = await attached(recordId, photo, 'image');
    const slip = await attached(
      (await healthExamOf(school, dossierId)).recordId,
      pdfOf(900),
      'pdf',
    );
    const read = await teacher.request(place);
    expect(Buffer.from(await read.arrayBuffer()).equals(photo)).toBe(true);
    const before = await storedFiles();

    await withdrawn(school, dossierId, consentId);
    await until(async () => (await teacher.request(place)).status === 410);
    expect(await (await teacher.request(place)).json()).toMatchObject({ code: 'FILE_IS_ERASED' });
    await until(async () => (await storedFiles()) === before - 1);
    expect((await teacher.request(slip)).status).toBe(200);
    const { findings, counts } = await verify();
    expect([findings, counts.files]).toEqual([[], 2]);

    // Nothing more is taken by it, and the name of the file went with it; that it was there has not.
    expect((await teacher.announce(recordId, 1000, 'image')).status).toBe(409);
    const { record } = await school.ask<{
      record: { fields: unknown[]; attachments: { sizeBytes: number; name: object }[] };
    }>(
      'homeroomTeacher',
      `query ($id: ID!) { record(id: $id) {
         fields { value { __typename } } attachments { sizeBytes name { __typename } } } }`,
      { id: recordId },
    );
    expect(record.attachments).toEqual([
      { sizeBytes: photo.length, name: { __typename: 'ErasedValue' } },
    ]);
    expect(record.fields).not.toContainEqual({ value: { __typename: 'ErasedValue' } });
  });

  it('are taken again by a later consent, under a key of its own (row 5)', async () => {
    const dossierId = children[2]?.dossierId ?? '';
    await consentOf(school, dossierId);
    const place = await attached(await mediaRecordOf(school, dossierId), photoOf(500), 'image');
    expect((await teacher.request(place)).status).toBe(200);
    expect((await consentsOf(dossierId)).map(({ isInForce }) => isInForce)).toEqual([false, true]);
    expect((await verify()).findings).toEqual([]);
  });

  it('of a dossier that is held are kept: the withdrawal waits until the hold is released', async () => {
    const dossierId = children[5]?.dossierId ?? '';
    const consentId = await consentOf(school, dossierId);
    const place = await attached(await mediaRecordOf(school, dossierId), photoOf(500), 'image');
    const authority = 'Tòa án nhân dân khu vực 1';
    const held = { dossierId, authority, requestNo: '7/YC' };
    const { createdId: holdId } = await done(school, 'principal', 'placeHold', held);
    const refused = await act(school, 'registrar', 'withdrawConsent', {
      ...{ dossierId, consentId, guardian: 'Nguyễn Thị Lan', paper: 'Đơn xin rút' },
      withdrawnOn: dayIn(0, school.clock),
    });
    expect(refused).toMatchObject({
      __typename: 'MediaAreHeld',
      message: { vi: expect.stringContaining(authority), en: expect.stringContaining(authority) },
    });
    expect((await consentsOf(dossierId)).map(({ isInForce }) => isInForce)).toEqual([true]);
    expect((await teacher.request(place)).status).toBe(200);

    const release = { dossierId, holdId, decisionNo: '8/QĐ', releaseNo: '9/YC' };
    await done(school, 'principal', 'releaseHold', release);
    await withdrawn(school, dossierId, consentId);
    await until(async () => (await teacher.request(place)).status === 410);
  });

  it('sent under a consent that is withdrawn before they are attached are refused', async () => {
    const dossierId = children[3]?.dossierId ?? '';
    const consentId = await consentOf(school, dossierId);
    const recordId = await mediaRecordOf(school, dossierId);
    const fileId = await teacher.send(recordId, photoOf(500), 'image');
    await withdrawn(school, dossierId, consentId);
    await consentOf(school, dossierId);
    const answer = await act(school, 'homeroomTeacher', 'attachFile', {
      recordId,
      fileId,
      name: 'Ảnh.jpg',
    });
    expect(answer.__typename).toBe('ConsentIsMissing');
  });
});

describe('who agreed', () => {
  it('is for those who enter it, stays after a withdrawal, and is told to no others', async () => {
    const dossierId = children[2]?.dossierId ?? '';
    const [first] = await consentsOf(dossierId);
    expect(first).toMatchObject({
      isInForce: false,
      guardian: { value: 'Nguyễn Thị Lan' },
      withdrawal: { guardian: { value: 'Nguyễn Thị Lan' } },
    });
    const [restricted] = await consentsOf(dossierId, 'boardMember');
    expect(restricted?.guardian).toEqual({ __typename: 'RestrictedValue' });
  });

  it('a withdrawal is a legal act, and is not done twice', async () => {
    const dossierId = children[4]?.dossierId ?? '';
    const consentId = await consentOf(school, dossierId);
    const input = {
      dossierId,
      consentId,
      guardian: 'Bà Lan',
      paper: 'Đơn',
      withdrawnOn: '2026-10-02',
    };
    await withdrawn(school, dossierId, consentId);
    expect((await act(school, 'registrar', 'withdrawConsent', input)).__typename).toBe(
      'ConsentNotFound',
    );
    const second = await act(school, 'registrar', 'giveConsent', {
      ...{ dossierId, guardian: 'Lan', relation: 'mẹ', paper: 'Giấy', from: '2999-01-01' },
    });
    expect(second.__typename).toBe('DateIsInvalid');
  });
});
