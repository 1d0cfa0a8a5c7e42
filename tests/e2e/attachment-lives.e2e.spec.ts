import { createHash } from 'node:crypto';
import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { command as backupCommand } from '../../src/cli/backup.command.js';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import { verifyLedger } from '../../src/infrastructure/verify/verify-ledger.js';
import { enterSettings, runCommand } from '../support/command-environment.js';
import { consentOf } from '../support/media-of-child.js';
import { childrenOf, lastIndex, type Profile } from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { fileIdOf, healthExamOf, pdfOf, Sender } from '../support/sent-files.js';
import { until } from '../support/until.js';
import { disposeOf } from '../support/disposed-child.js';

let school: ServedSchool;
let teacher: Sender;
let children: readonly Profile[];
beforeAll(async () => {
  school = await serveDemoSchool();
  teacher = new Sender(school, school.token('homeroomTeacher'));
  children = await childrenOf(school, 'Lá 1');
}, 60_000);
afterAll(() => school?.close());

const segment = 65_536;
const mebibyte = 1024 * 1024;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const storedFiles = async (): Promise<readonly string[]> => {
  const directory = path.join(school.directory, 'attachments', demoSchoolId, 'files');
  const found = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
};

const attached = async (child: number, bytes: Buffer) => {
  const { recordId } = await healthExamOf(school, children[child]?.dossierId ?? '');
  const fileId = await teacher.send(recordId, bytes);
  const before = new Set(await storedFiles());
  await done(school, 'homeroomTeacher', 'attachFile', { recordId, fileId, name: 'Sổ.pdf' });
  const stored = (await storedFiles()).find((file) => !before.has(file)) ?? '';
  await school.engine.readModels.waitFor(demoSchoolId, BigInt(await lastIndex(school)), 10_000);
  return { recordId, fileId, stored, place: `/attachments/${recordId}/${fileId}` };
};

const flip = async (file: string, at: number): Promise<void> => {
  const bytes = await readFile(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file, bytes);
};

describe('a file that is as it was stored', () => {
  it('is found right by luuvet verify, and wrong once a bit of it was turned (row 109)', async () => {
    const { stored, fileId } = await attached(0, pdfOf(3 * segment));
    const verify = async (): Promise<unknown> => {
      const { counts, findings } = await verifyLedger({
        connections: school.database.connections,
        identity: null,
        withKeys: false,
        threads: 0,
        attachmentDirectory: path.join(school.directory, 'attachments'),
      });
      return [counts.files, findings.map(({ code, at }) => [code, at])];
    };
    expect(await verify()).toEqual([1, []]);
    await flip(stored, 2 * segment);
    expect(await verify()).toEqual([1, [['file-differs', fileId]]]);
    await flip(stored, 2 * segment);
    expect(await verify()).toEqual([1, []]);
  });
});

describe('a file that is not what was stored', () => {
  it('is never given out as whole: damaged at its beginning it is a failure with a name', async () => {
    const { stored, place } = await attached(0, pdfOf(2 * segment));
    await flip(stored, 200);
    const answer = await teacher.request(place);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      503,
      'FILE_IS_DAMAGED',
    ]);
  });

  it('damaged further on, the connection breaks off behind what is right', async () => {
    const { stored, place } = await attached(0, pdfOf(40 * segment));
    await flip(stored, 30 * segment);
    const answer = await teacher.request(place);
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow();
    const right = await teacher.request(place, { headers: { range: 'bytes=0-999' } });
    expect((await right.arrayBuffer()).byteLength).toBe(1000);
  });

  it('cut or missing, it is a failure with a name', async () => {
    const { stored, place } = await attached(0, pdfOf(2 * segment));
    await writeFile(stored, (await readFile(stored)).subarray(0, -1));
    expect(await (await teacher.request(place)).json()).toMatchObject({ code: 'FILE_IS_DAMAGED' });
    await unlink(stored);
    const answer = await teacher.request(place);
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'FILE_IS_MISSING' }]);
  });
});

describe('a film of 150 MB', () => {
  const total = 150 * mebibyte;
  const chunk = Buffer.alloc(mebibyte, 0x5a);
  const kind = {
    kind: 'film',
    label: { vi: 'Phim', en: 'Film' },
    tier: 'INTERNAL',
    legalBasis: 'Quy chế của trường',
    owners: ['HOMEROOM_TEACHER'],
    onePerDossier: false,
    fields: [
      {
        name: 'about',
        label: { vi: 'Về', en: 'About' },
        type: { text: { lengthMax: 100 } },
        required: true,
        purpose: 'assessment',
        readers: ['HOMEROOM_TEACHER'],
        sensitive: false,
      },
    ],
    attachments: { max: 2, types: ['VIDEO'] },
    chain: [],
  };
  const start = Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex');
  const partAt = (index: number): Buffer => {
    const part = Buffer.from(chunk);
    part.writeUInt32LE(index, 100);
    if (index === 0) start.copy(part);
    return part;
  };

  /** Sends parts as fast as they are taken, and cuts the connection after so many. */
  const stream = (place: string, from: number, cutAfter: number): Promise<number | null> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(school.url);
      const sent = httpRequest(
        {
          ...{ hostname, port, path: place, method: 'PATCH' },
          headers: {
            authorization: `Bearer ${school.token('homeroomTeacher')}`,
            'tus-resumable': '1.0.0',
            'upload-offset': String(from),
            'content-type': 'application/offset+octet-stream',
          },
        },
        (response) => resolve(response.resume().statusCode ?? 0),
      );
      sent.on('error', () => resolve(null));
      void (async () => {
        for (let at = from; at < total; ) {
          const part = partAt(Math.floor(at / mebibyte)).subarray(at % mebibyte);
          if (at - from >= cutAfter) return void sent.destroy();
          if (!sent.write(part)) await new Promise((ready) => sent.once('drain', ready));
          at += part.length;
        }
        sent.end();
      })().catch(reject);
    });

  it('goes on after a cut, and memory does not grow with it (row 10)', async () => {
    await done(school, 'principal', 'addKinds', { kinds: [kind], decisionNo: '81/QĐ' });
    const { createdId: recordId } = await done(school, 'homeroomTeacher', 'registerRecord', {
      dossierId: children[2]?.dossierId,
      kind: 'film',
      fields: [{ name: 'about', value: 'Ngày hội' }],
    });
    await consentOf(school, children[2]?.dossierId ?? '');
    const before = process.memoryUsage().rss;
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss);
    }, 10);
    const place = await teacher.begin(recordId, total, 'video');
    expect(await stream(place, 0, 40 * mebibyte)).toBeNull();
    const offset = await teacher.offset(place);
    expect(offset).toBeGreaterThan(20 * mebibyte);
    expect(offset % segment).toBe(0);
    expect(await stream(place, offset, Infinity)).toBe(204);
    const fileId = fileIdOf(place);
    await done(school, 'homeroomTeacher', 'attachFile', { recordId, fileId, name: 'Hội.mp4' });
    await school.engine.readModels.waitFor(demoSchoolId, BigInt(await lastIndex(school)), 10_000);
    const answer = await teacher.request(`/attachments/${recordId}/${fileId}`);
    const hash = createHash('sha256');
    for await (const part of answer.body ?? []) hash.update(part);
    clearInterval(watch);
    const expected = createHash('sha256');
    for (let index = 0; index < total / mebibyte; index += 1) expected.update(partAt(index));
    expect(hash.digest('hex')).toBe(expected.digest('hex'));
    // Half of the file: client, server and the test itself are one process here.
    expect((highest - before) / mebibyte).toBeLessThan(75);
  }, 120_000);
});

describe('with its dossier', () => {
  it('a file is in the final backup, cannot be read after the destruction, and is deleted', async () => {
    const bytes = pdfOf(2 * segment + 99);
    const { stored, place } = await attached(1, bytes);
    const { dossierId } = children[1] as Profile;
    const others = (await storedFiles()).filter((file) => file !== stored);
    await disposeOf(school, dossierId);
    await until(async () => !(await storedFiles()).includes(stored));
    expect((await storedFiles()).toSorted()).toEqual(others.toSorted());
    // Until the read models have followed, it is refused for want of its key.
    await until(async () => (await teacher.request(place)).status === 404);

    const directory = path.join(school.directory, 'backups');
    const [made = ''] = (await readdir(directory)).filter((name) => name.endsWith('.lvbk'));
    const leave = enterSettings(school.database, school.directory);
    try {
      const target = path.join(school.directory, 'opened');
      const file = path.join(directory, made);
      const opened = await runCommand(backupCommand, 'open', file, '--files', target, '--json');
      expect(opened.exitCode).toBe(0);
      const { manifest } = JSON.parse(opened.text) as { manifest: { files: { fileId: string }[] } };
      expect(manifest.files).toMatchObject([{ sizeBytes: bytes.length, sha256: sha256(bytes) }]);
      const plain = await readFile(path.join(target, manifest.files[0]?.fileId ?? ''));
      expect(plain.equals(bytes)).toBe(true);
      expect(opened.text).toContain('Sổ.pdf');
    } finally {
      leave();
    }
  });
});
