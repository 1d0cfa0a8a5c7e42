import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storedFile } from '../../src/infrastructure/attachments/disk-attachment-store.js';
import { eventSamples } from '../support/event-samples.js';
import { VerifiedLedger } from '../support/verified-ledger.js';

const { fileId, ciphertextHash } = eventSamples['record.file-attached'].payload;
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'luuvet-files-'));
});
afterEach(() => rm(directory, { recursive: true }));

const put = async (schoolId: string, content: string): Promise<void> => {
  const file = storedFile(directory, schoolId, ciphertextHash);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
};

/** Codes of what was found of files, each once, by school. */
const found = async (ledger: VerifiedLedger) => {
  const report = await ledger.verify({ attachmentDirectory: directory });
  const ofFiles = report.findings.filter(({ code }) => code.startsWith('file-'));
  expect(report.notChecked).toEqual([]);
  expect(report.counts.files).toBeGreaterThan(5);
  for (const { at, streamId } of ofFiles) {
    expect([at, streamId]).toEqual([fileId, expect.stringMatching(/^record-/)]);
  }
  return ledger.schools.map((school) => [
    ...new Set(ofFiles.filter((one) => one.schoolId === school).map(({ code }) => code)),
  ]);
};

describe('luuvet verify looks at every file that an entry names (row 109)', () => {
  it('and finds what is missing and what is another, in its own school', async () => {
    const ledger = await VerifiedLedger.open(undefined, ['record.disposed']);
    try {
      await put(ledger.schools[1] ?? '', 'something else');
      const missing = ['file-missing'];
      expect(await found(ledger)).toEqual([missing, ['file-differs'], missing]);
      const { verdict, counts } = await ledger.verify();
      expect([verdict, counts.files]).toEqual(['clean', 0]);
    } finally {
      await ledger.close();
    }
  }, 60_000);

  it('and finds nothing of a destroyed record, unless its file is still there', async () => {
    const ledger = await VerifiedLedger.open();
    try {
      expect(await found(ledger)).toEqual([[], [], []]);
      await put(ledger.schools[0] ?? '', 'still there');
      expect(await found(ledger)).toEqual([['file-remains'], [], []]);
    } finally {
      await ledger.close();
    }
  }, 60_000);
});
