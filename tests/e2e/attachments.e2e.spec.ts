import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { childrenOf, lastIndex, type Profile } from '../support/school-steps.js';
import { act, done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { fileIdOf, healthExamOf, pdfOf, Sender } from '../support/sent-files.js';
import { until } from '../support/until.js';

let school: ServedSchool;
let teacher: Sender;
let children: readonly Profile[];
let recordId: string;
beforeAll(async () => {
  school = await serveDemoSchool();
  teacher = new Sender(school, school.token('homeroomTeacher'));
  children = await childrenOf(school, 'Lá 1');
  ({ recordId } = await healthExamOf(school, children[0]?.dossierId ?? ''));
}, 60_000);
afterAll(() => school?.close());

const segment = 65_536;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const filesBelow = async (directory: string): Promise<readonly string[]> => {
  const found = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
};

interface Attachment {
  readonly id: string;
  readonly type: string;
  readonly sizeBytes: number;
  readonly name: { readonly value?: string };
  readonly sha256: { readonly value?: string };
  readonly pages: number | null;
  readonly scanner: { readonly value?: string } | null;
}

interface Reading {
  readonly logIndex: string;
  readonly operation: string;
  readonly dossiers: readonly { readonly fields: readonly string[] }[];
}

const attachmentsOf = async (id = recordId): Promise<readonly Attachment[]> => {
  const { record } = await school.ask<{ record: { attachments: readonly Attachment[] } }>(
    'homeroomTeacher',
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { attachments {
       id type sizeBytes pages
       name { ... on ReadableValue { value } }
       sha256 { ... on ReadableValue { value } }
       scanner { ... on ReadableValue { value } } } } }`,
    { id, waitFor: await lastIndex(school) },
  );
  return record.attachments;
};

const attach = (fileId: string, over: Record<string, unknown> = {}) =>
  done(school, 'homeroomTeacher', 'attachFile', {
    recordId,
    fileId,
    name: 'Phiếu tiêm.pdf',
    ...over,
  });

describe('a file of a record (rows 5, 16)', () => {
  const bytes = pdfOf(3 * segment + 777);

  it('is sent, attached, listed and read back byte for byte', async () => {
    const fileId = await teacher.send(recordId, bytes);
    await attach(fileId);
    expect(await attachmentsOf()).toMatchObject([
      {
        id: fileId,
        type: 'PDF',
        sizeBytes: bytes.length,
        name: { value: 'Phiếu tiêm.pdf' },
        sha256: { value: sha256(bytes) },
        pages: null,
        scanner: null,
      },
    ]);
    const answer = await teacher.request(`/attachments/${recordId}/${fileId}`);
    expect(answer.status).toBe(200);
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(bytes));
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': "attachment; filename*=UTF-8''Phi%E1%BA%BFu%20ti%C3%AAm.pdf",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('lies on the disk in no form that can be read, name and all (row 10)', async () => {
    const files = await filesBelow(path.join(school.directory, 'attachments'));
    expect(files).toHaveLength(1);
    const stored = await readFile(files[0] ?? '');
    expect(path.basename(files[0] ?? '')).toBe(sha256(stored));
    expect(stored.includes('%PDF-1.7')).toBe(false);
    expect(stored.includes(bytes.subarray(segment, segment + 64))).toBe(false);
    expect(stored.includes('Phiếu tiêm')).toBe(false);
  });

  it('is read from anywhere on, so that a download goes on where it broke off', async () => {
    const [file] = await attachmentsOf();
    const place = `/attachments/${recordId}/${file?.id}`;
    for (const [range, from, to] of [
      [`bytes=${segment - 5}-${segment + 4}`, segment - 5, segment + 5],
      [`bytes=${2 * segment}-`, 2 * segment, bytes.length],
      ['bytes=-10', bytes.length - 10, bytes.length],
    ] as const) {
      const answer = await teacher.request(place, { headers: { range } });
      expect([answer.status, answer.headers.get('content-range')]).toEqual([
        206,
        `bytes ${from}-${to - 1}/${bytes.length}`,
      ]);
      const part = Buffer.from(await answer.arrayBuffer());
      expect(part.equals(bytes.subarray(from, to))).toBe(true);
    }
    const beyond = await teacher.request(place, { headers: { range: `bytes=${bytes.length}-` } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
      416,
      `bytes */${bytes.length}`,
    ]);
    const other = { range: 'bytes=0-9', 'if-range': '"another"' };
    expect((await teacher.request(place, { headers: other })).status).toBe(200);
  });

  it('of a kind with sensitive fields is on record before it is shown', async () => {
    const [file] = await attachmentsOf();
    const before = await lastIndex(school);
    await (await teacher.request(`/attachments/${recordId}/${file?.id}`)).arrayBuffer();
    const latest = async (): Promise<Reading | undefined> => {
      const { accessLog } = await school.ask<{ accessLog: { edges: { node: Reading }[] } }>(
        'principal',
        '{ accessLog(first: 1) { edges { node { logIndex operation dossiers { fields } } } } }',
      );
      return accessLog.edges[0]?.node;
    };
    await until(async () => Number((await latest())?.logIndex) > Number(before));
    expect(await latest()).toMatchObject({
      operation: 'file',
      dossiers: [{ fields: [`file:${file?.id}`] }],
    });
  });

  it('that was scanned from paper says from where (row 17)', async () => {
    const fileId = await teacher.send(recordId, pdfOf(1000));
    await attach(fileId, { digitised: { scanner: 'Máy 1', pages: 2, originalAt: 'Tủ 3' } });
    const file = (await attachmentsOf()).find(({ id }) => id === fileId);
    expect(file).toMatchObject({ pages: 2, scanner: { value: 'Máy 1' } });
  });

  it('is removed from a draft, while the entry and the file stay', async () => {
    const fileId = await teacher.send(recordId, pdfOf(2000));
    await attach(fileId);
    const stored = await filesBelow(path.join(school.directory, 'attachments'));
    await done(school, 'homeroomTeacher', 'detachFile', { recordId, fileId });
    expect((await attachmentsOf()).map(({ id }) => id)).not.toContain(fileId);
    const gone = await teacher.request(`/attachments/${recordId}/${fileId}`);
    expect(gone.status).toBe(404);
    expect(await filesBelow(path.join(school.directory, 'attachments'))).toEqual(stored);
    const { history } = await school.ask<{ history: { edges: { node: { notes: unknown[] } }[] } }>(
      'homeroomTeacher',
      `query ($id: ID!, $waitFor: LogIndex) { history(recordId: $id, waitFor: $waitFor, first: 50) {
         edges { node { type notes { note value { ... on ReadableValue { value } } } } } } }`,
      { id: recordId, waitFor: await lastIndex(school) },
    );
    const called = [{ note: 'name', value: { value: 'Phiếu tiêm.pdf' } }];
    expect(history.edges.map(({ node }) => node)).toEqual(
      expect.arrayContaining([
        { type: 'record.file-attached', notes: called },
        { type: 'record.file-detached', notes: called },
      ]),
    );
  });
});

describe('sending', () => {
  it('goes on after a break from what was whole, and attaches once all of it is there', async () => {
    const bytes = pdfOf(4 * segment + 10);
    const place = await teacher.begin(recordId, bytes.length);
    const first = await teacher.append(place, 0, bytes.subarray(0, 2 * segment + 100));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, String(2 * segment)]);
    expect(await teacher.offset(place)).toBe(2 * segment);
    const early = await act(school, 'homeroomTeacher', 'attachFile', {
      recordId,
      fileId: fileIdOf(place),
      name: 'x.pdf',
    });
    expect(early).toMatchObject({ code: 'UploadIsIncomplete' });
    const elsewhere = await teacher.append(place, segment, bytes.subarray(segment));
    expect([elsewhere.status, elsewhere.headers.get('upload-offset')]).toEqual([
      409,
      String(2 * segment),
    ]);
    const rest = await teacher.append(place, 2 * segment, bytes.subarray(2 * segment));
    expect(rest.headers.get('upload-offset')).toBe(String(bytes.length));
    const fileId = fileIdOf(place);
    await attach(fileId);
    await attachmentsOf();
    const answer = await teacher.request(`/attachments/${recordId}/${fileId}`);
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(bytes));
    await done(school, 'homeroomTeacher', 'detachFile', { recordId, fileId });
  });

  it('is given up when the sender says so, and forgotten a day later when nobody attaches it', async () => {
    const uploads = path.join(school.directory, 'attachments');
    const isOnItsWay = async (place: string): Promise<boolean> =>
      (await filesBelow(uploads)).some((file) => file.includes(fileIdOf(place)));
    const cancelled = await teacher.begin(recordId, 1000);
    expect(await isOnItsWay(cancelled)).toBe(true);
    expect((await teacher.request(cancelled, { method: 'DELETE' })).status).toBe(204);
    expect(await isOnItsWay(cancelled)).toBe(false);
    const forgotten = await teacher.begin(recordId, 1000);
    school.clock.pass({ hours: 26 });
    await until(async () => !(await isOnItsWay(forgotten)));
    expect(await teacher.offset(forgotten)).toBe(-1);
  });

  it('given up, leaves nothing in the store; attached, stays there whatever becomes of the upload', async () => {
    const uploads = path.join(school.directory, 'attachments');
    const sealedIn = async (fileId: string) => {
      const files = await filesBelow(uploads);
      const file = files.find((one) => one.endsWith(`${fileId}.draft`)) ?? '';
      const bytes = await readFile(file);
      return { file, bytes, hash: sha256(bytes) };
    };
    const isStored = async (hash: string): Promise<boolean> =>
      (await filesBelow(uploads)).some((file) => file.endsWith(hash));
    const fileId = await teacher.send(recordId, pdfOf(1000));
    const { file, bytes, hash } = await sealedIn(fileId);
    const note = await readFile(file.replace('.draft', '.json'));
    const place = `/attachments/uploads/${fileId}`;
    // As a crash between the store and the entry leaves it.
    const folder = path.join(path.dirname(file), '../files', hash.slice(0, 2));
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, hash), bytes);
    expect(await isStored(hash)).toBe(true);
    expect((await teacher.request(place, { method: 'DELETE' })).status).toBe(204);
    expect(await isStored(hash)).toBe(false);

    // As a crash between the entry and the end of the upload leaves it.
    await writeFile(file, bytes);
    await writeFile(file.replace('.draft', '.json'), note);
    await attach(fileId);
    await writeFile(file, bytes);
    await writeFile(file.replace('.draft', '.json'), note);
    expect((await teacher.request(place, { method: 'DELETE' })).status).toBe(204);
    expect(await isStored(hash)).toBe(true);
    expect(await teacher.offset(place)).toBe(-1);
  });
});
