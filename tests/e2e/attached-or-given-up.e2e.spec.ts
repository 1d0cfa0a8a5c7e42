import { randomUUID } from 'node:crypto';
import { Aggregates } from '../../src/application/aggregates.js';
import type { AttachmentStore } from '../../src/application/ports/attachment-store.js';
import { ATTACHMENT_STORE, UPLOADS } from '../../src/application/ports/tokens.js';
import type { Upload, Uploads } from '../../src/application/ports/uploads.js';
import { OneAtATime } from '../../src/application/record/one-at-a-time.js';
import { UnattachedFiles } from '../../src/application/record/unattached-files.js';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import type { FileId } from '../../src/domain/shared/ids.js';
import { childrenOf, lastIndex } from '../support/school-steps.js';
import { act, done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { healthExamOf, pdfOf, Sender } from '../support/sent-files.js';
import { until } from '../support/until.js';

const { jest } = import.meta;

let school: ServedSchool;
let teacher: Sender;
let recordId: string;
beforeAll(async () => {
  school = await serveDemoSchool();
  teacher = new Sender(school, school.token('homeroomTeacher'));
  const [child] = await childrenOf(school, 'Lá 1');
  ({ recordId } = await healthExamOf(school, child?.dossierId ?? ''));
}, 60_000);
afterAll(() => school?.close());
afterEach(() => jest.restoreAllMocks());

const uploadsHere = (): Uploads => school.app.get<Uploads>(UPLOADS, { strict: false });

/** What another server on the same disk gives up files with: it waits for nobody here. */
const anotherServer = (): UnattachedFiles =>
  new UnattachedFiles(
    school.app.get(Aggregates, { strict: false }),
    new OneAtATime(),
    school.app.get<AttachmentStore>(ATTACHMENT_STORE, { strict: false }),
    uploadsHere(),
  );

const sent = async (bytes: Buffer): Promise<Upload> => {
  const fileId = (await teacher.send(recordId, bytes)) as FileId;
  const upload = await uploadsHere().find(demoSchoolId, fileId);
  if (!upload) throw new Error('no upload');
  return upload;
};
const attach = ({ fileId }: Upload, over: Record<string, unknown> = {}) =>
  act(school, 'homeroomTeacher', 'attachFile', { recordId, fileId, name: 'Phiếu.pdf', ...over });

/** A record has five files at most. */
const detach = ({ fileId }: Upload) =>
  done(school, 'homeroomTeacher', 'detachFile', { recordId, fileId });

/** An entry that stands has its file; without one nothing is on its way any more. */
const expectWhole = async ({ fileId }: Upload, outcome: string, bytes: Buffer): Promise<void> => {
  await school.engine.readModels.waitFor(demoSchoolId, BigInt(await lastIndex(school)), 10_000);
  const read = await teacher.request(`/attachments/${recordId}/${fileId}`);
  if (outcome === 'CommandDone') {
    expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
  } else {
    expect([outcome, read.status]).toEqual(['FileNotFound', 404]);
  }
  const open = await uploadsHere().all(demoSchoolId);
  expect(open.filter((one) => one.fileId === fileId)).toEqual([]);
};

/** Comes to where it holds, and goes on when it is let. */
const gate = () => {
  let arrive = (): void => undefined;
  let letGo = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const hold = async <T>(result: T): Promise<T> => {
    arrive();
    await released;
    return result;
  };
  return { arrived, hold, letGo };
};

describe('a file that is attached while it is given up', () => {
  it('is refused once another server has begun to give it up', async () => {
    const bytes = pdfOf(70_000);
    const upload = await sent(bytes);
    const uploads = uploadsHere();
    const { arrived, hold, letGo } = gate();
    const storedHash = uploads.storedHash.bind(uploads);
    jest
      .spyOn(uploads, 'storedHash')
      .mockImplementation(async (one) => hold(await storedHash(one)));
    const givenUp = anotherServer().cancel(upload);
    await arrived;
    const { __typename: outcome } = await attach(upload);
    letGo();
    await givenUp;
    expect(outcome).toBe('FileNotFound');
    await expectWhole(upload, outcome, bytes);
  });

  it('is left to whoever is about to record it', async () => {
    const bytes = pdfOf(70_000);
    const upload = await sent(bytes);
    const uploads = uploadsHere();
    const { arrived, hold, letGo } = gate();
    const takeAway = uploads.takeAway.bind(uploads);
    jest
      .spyOn(uploads, 'takeAway')
      .mockImplementationOnce(async (of, fileId) => hold(await takeAway(of, fileId)));
    const attached = attach(upload);
    await arrived;
    await anotherServer().cancel(upload);
    letGo();
    const { __typename: outcome } = await attached;
    expect(outcome).toBe('CommandDone');
    await expectWhole(upload, outcome, bytes);
  });

  it('is not attached when it was given up while it was read back', async () => {
    const bytes = pdfOf(70_000);
    const upload = await sent(bytes);
    const uploads = uploadsHere();
    const { arrived, hold, letGo } = gate();
    const complete = uploads.complete.bind(uploads);
    jest.spyOn(uploads, 'complete').mockImplementation(async (one) => hold(await complete(one)));
    const attached = attach(upload);
    await arrived;
    await anotherServer().cancel(upload);
    letGo();
    const { __typename: outcome } = await attached;
    expect(outcome).toBe('FileNotFound');
    await expectWhole(upload, outcome, bytes);
  });

  it('is attached once, also where the command comes again while it is carried out', async () => {
    const bytes = pdfOf(70_000);
    const upload = await sent(bytes);
    const commandId = randomUUID();
    const uploads = uploadsHere();
    const { arrived, hold, letGo } = gate();
    const takeAway = uploads.takeAway.bind(uploads);
    jest
      .spyOn(uploads, 'takeAway')
      .mockImplementationOnce(async (of, fileId) => hold(await takeAway(of, fileId)));
    const ends = jest.spyOn(school.app.get(OneAtATime, { strict: false }), 'do');
    const first = attach(upload, { commandId });
    await arrived;
    const again = attach(upload, { commandId });
    await until(async () => ends.mock.calls.length === 2);
    letGo();
    const answers = await Promise.all([first, again]);
    expect(answers.map((one) => one.__typename)).toEqual(['CommandDone', 'CommandDone']);
    await expectWhole(upload, 'CommandDone', bytes);
    await detach(upload);
  });

  it('is one or the other, whoever comes first', async () => {
    for (let round = 0; round < 10; round += 1) {
      const bytes = pdfOf(70_000 + round);
      const upload = await sent(bytes);
      const cancel = () =>
        teacher.request(`/attachments/uploads/${upload.fileId}`, { method: 'DELETE' });
      const first = round % 2 === 0 ? cancel() : null;
      const [{ __typename: outcome }] = await Promise.all([attach(upload), first ?? cancel()]);
      await expectWhole(upload, outcome, bytes);
      if (outcome === 'CommandDone') await detach(upload);
    }
  }, 60_000);
});
