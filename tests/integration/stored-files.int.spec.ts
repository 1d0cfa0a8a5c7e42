import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NewUpload, Upload } from '../../src/application/ports/uploads.js';
import type { FileId, SchoolId } from '../../src/domain/shared/ids.js';
import { DiskAttachmentStore } from '../../src/infrastructure/attachments/disk-attachment-store.js';
import { DiskUploads } from '../../src/infrastructure/attachments/disk-uploads.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import { uuidFrom } from '../support/deterministic-random.js';
import { pdfOf } from '../support/sent-files.js';

const program = path.join(import.meta.dirname, '../support/foreign/read-file.mjs');
const schoolId = uuidFrom('files school') as SchoolId;
const announced: NewUpload = {
  fileId: uuidFrom('file') as FileId,
  schoolId,
  accountId: uuidFrom('account') as NewUpload['accountId'],
  recordId: uuidFrom('record') as NewUpload['recordId'],
  subjectId: uuidFrom('child') as NewUpload['subjectId'],
  purpose: 'documents',
  type: 'pdf',
  sizeBytes: 3 * 65_536 + 5,
  startedAt: '2026-11-29T02:00:00.000Z' as NewUpload['startedAt'],
};
const bytes = pdfOf(announced.sizeBytes);

let directory: string;
let keyStore: InMemoryKeyStore;
let store: DiskAttachmentStore;
let uploads: DiskUploads;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'luuvet-store-'));
  keyStore = new InMemoryKeyStore();
  store = new DiskAttachmentStore(directory);
  const limits = {
    sizeBytesMax: { pdf: 1, image: 1, video: 1, word: 1, excel: 1 },
    keptHours: 1,
  };
  uploads = new DiskUploads({ directory, store, keyStore, limits });
});
afterEach(() => rm(directory, { recursive: true }));

async function* inParts(part: Buffer, failAfter = Infinity): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < part.length; at += 10_000) {
    if (at >= failAfter) throw new Error('the connection broke');
    yield part.subarray(at, at + 10_000);
  }
}

const again = async (): Promise<Upload> => {
  const found = await uploads.find(schoolId, announced.fileId);
  if (!found) throw new Error('no upload');
  return found;
};
const filesBelow = async (): Promise<readonly string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));

describe('an upload', () => {
  it('is taken away by one alone, however many want it, and can be given back', async () => {
    await uploads.begin(announced);
    await uploads.take(await again(), 0, inParts(bytes));
    const { fileId } = announced;
    const hash = await uploads.storedHash(await again());
    const wanted = Array.from({ length: 10 }, () => uploads.takeAway(schoolId, fileId));
    expect((await Promise.all(wanted)).filter((isTaken) => isTaken)).toHaveLength(1);
    expect(await uploads.find(schoolId, fileId)).toBeNull();
    // Whoever has it still ends it, also after a crash.
    const [taken] = await uploads.all(schoolId);
    expect(taken).toMatchObject({ fileId, receivedBytes: announced.sizeBytes });
    expect(await uploads.storedHash(taken as Upload)).toBe(hash);
    await uploads.giveBack(schoolId, fileId);
    expect(await again()).toEqual(taken);
    expect(await uploads.takeAway(schoolId, fileId)).toBe(true);
    await uploads.discard(schoolId, fileId);
    expect([await uploads.takeAway(schoolId, fileId), await filesBelow()]).toEqual([false, []]);
  });
});

describe('a stored file', () => {
  it('is read by a foreign program that knows the documented format alone (row 5)', async () => {
    const { keyId } = await uploads.begin(announced);
    await uploads.take(await again(), 0, inParts(bytes));
    const { stored } = await uploads.complete(await again());
    const content = await store.open(schoolId, stored?.ciphertextHash ?? '');
    const file = Buffer.from((await content?.read(0, content.sizeBytes)) ?? []);
    await content?.close();
    const secret = (await keyStore.keys(schoolId, [keyId])).get(keyId)?.secret ?? Buffer.alloc(0);
    const { fileId, purpose, subjectId } = announced;
    const read = (given: Buffer) =>
      spawnSync(process.execPath, [program], {
        input: JSON.stringify({
          file: given.toString('base64'),
          key: Buffer.from(secret).toString('base64'),
          info: 'luuvet/file-key/1',
          boundTo: `{"fileId":"${fileId}","keyId":"${keyId}","purpose":"${purpose}","schoolId":"${schoolId}","subjectId":"${subjectId}"}`,
          sizeBytes: announced.sizeBytes,
        }),
        maxBuffer: 10_000_000,
      });
    const right = read(file);
    expect([right.status, right.stderr.toString(), right.stdout.equals(bytes)]).toEqual([
      0,
      '',
      true,
    ]);
    const turned = Buffer.from(file);
    turned[100_000] = (turned[100_000] ?? 0) ^ 1;
    expect(read(turned)).toMatchObject({ status: 1, stderr: Buffer.from('segment 1') });
  });

  it('and what is on its way are for the engine alone, and never in the clear', async () => {
    await uploads.begin(announced);
    await uploads.take(await again(), 0, inParts(bytes));
    await uploads.complete(await again());
    for (const file of await filesBelow()) {
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
      const written = await readFile(file);
      expect(written.includes(bytes.subarray(0, 12))).toBe(false);
      expect(written.includes(bytes.subarray(70_000, 70_050))).toBe(false);
    }
  });
});

describe('an upload', () => {
  it('that broke off goes on from what was whole, also in another process', async () => {
    await uploads.begin(announced);
    const broken = uploads.take(await again(), 0, inParts(bytes, 150_000));
    await expect(broken).rejects.toThrow('the connection broke');
    expect((await again()).receivedBytes).toBe(2 * 65_536);
    const limits = { sizeBytesMax: uploads.sizeBytesMax, keptHours: 1 };
    uploads = new DiskUploads({ directory, store, keyStore, limits });
    const from = (await again()).receivedBytes;
    const taken = await uploads.take(await again(), from, inParts(bytes.subarray(from)));
    expect(taken).toEqual({ is: 'taken', receivedBytes: bytes.length });
    const { stored } = await uploads.complete(await again());
    expect(stored?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('that a crash cut in the middle of a segment loses that segment and nothing else', async () => {
    await uploads.begin(announced);
    await uploads.take(await again(), 0, inParts(bytes.subarray(0, 2 * 65_536)));
    const [part = ''] = (await filesBelow()).filter((file) => file.endsWith('.draft'));
    await truncate(part, 87 + 65_564 + 1000);
    expect((await again()).receivedBytes).toBe(65_536);
    await uploads.take(await again(), 65_536, inParts(bytes.subarray(65_536)));
    expect((await uploads.complete(await again())).stored).not.toBeNull();
  });

  it('is taken by one sender after the other, whoever comes at once', async () => {
    await uploads.begin(announced);
    const upload = await again();
    const taken = await Promise.all([
      uploads.take(upload, 0, inParts(bytes)),
      uploads.take(upload, 0, inParts(bytes)),
    ]);
    expect(taken).toEqual([
      { is: 'taken', receivedBytes: bytes.length },
      { is: 'elsewhere', receivedBytes: bytes.length },
    ]);
  });

  it('whose bytes were changed on the disk is not put in the store', async () => {
    await uploads.begin(announced);
    await uploads.take(await again(), 0, inParts(bytes));
    const [part = ''] = (await filesBelow()).filter((file) => file.endsWith('.draft'));
    const written = await readFile(part);
    written[90_000] = (written[90_000] ?? 0) ^ 1;
    await writeFile(part, written);
    await expect(uploads.complete(await again())).rejects.toMatchObject({
      code: 'FILE_IS_DAMAGED',
    });
    expect((await filesBelow()).filter((file) => file.includes('/files/'))).toEqual([]);
  });
});

describe('the store', () => {
  it('leaves nothing of what broke off, and has each file under the hash of its bytes', async () => {
    await expect(store.put(schoolId, inParts(randomBytes(50_000), 30_000))).rejects.toThrow();
    expect(await filesBelow()).toEqual([]);
    const hash = await store.put(schoolId, inParts(bytes));
    expect(await store.put(schoolId, inParts(bytes))).toBe(hash);
    expect(await filesBelow()).toHaveLength(1);
    expect(await store.open(uuidFrom('another school') as SchoolId, hash)).toBeNull();
    await store.remove(schoolId, hash);
    await store.remove(schoolId, hash);
    expect(await store.open(schoolId, hash)).toBeNull();
  });
});
