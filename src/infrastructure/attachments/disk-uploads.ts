import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import path from 'node:path';
import type { AttachmentStore } from '../../application/ports/attachment-store.js';
import type { KeyStore } from '../../application/ports/key-store.js';
import { FileIsUnavailable } from '../../application/ports/stored-files.js';
import type { NewUpload, Taken, Upload, Uploads } from '../../application/ports/uploads.js';
import type { ReceivedFile } from '../../domain/record/record.commands.js';
import { type FileId, isUuid, type SchoolId } from '../../domain/shared/ids.js';
import { draftSuffix, replaceFile, syncDirectory } from '../files/durable-files.js';
import { createRandomSource, type RandomSource } from '../keys/random-source.js';
import { contentOf } from './disk-attachment-store.js';
import {
  headerBytes,
  newFileKey,
  openHeader,
  sealedSegmentBytes,
  sealedSize,
  sealHeader,
  segmentBytes,
  type WrappedUnder,
} from './file-format.js';
import { findFileKey, underSubjectKey } from './file-keys.js';
import { isWhatItSeemed, mediaTypeOf } from './media-types.js';
import { SealedFile } from './sealed-file.js';
import { SegmentWriter } from './segment-writer.js';

/** What is written down of an upload; the rest is said by the length of what lies beside it. */
type Noted = Omit<Upload, 'receivedBytes'>;
type Named = Pick<Upload, 'schoolId' | 'fileId'>;

const noteSuffix = '.json';
/** Of a note that was taken away. */
const takenSuffix = '.taken';

export interface DiskUploadsParts {
  readonly directory: string;
  readonly store: AttachmentStore;
  readonly keyStore: Pick<KeyStore, 'activeKey' | 'keys'>;
  readonly limits: Pick<Uploads, 'sizeBytesMax' | 'keptHours'>;
  readonly random?: RandomSource;
}

/**
 * Uploads as two files each: a note without a word of what is in them, and the ciphertext as far as it
 * came. Nothing is remembered beside them, so that an upload goes on after a restart.
 */
export class DiskUploads implements Uploads {
  readonly sizeBytesMax: Uploads['sizeBytesMax'];
  readonly keptHours: number;
  private readonly random: RandomSource;
  /** Per file, the end of the last that takes bytes for it. */
  private readonly taking = new Map<FileId, Promise<unknown>>();

  constructor(private readonly parts: DiskUploadsParts) {
    ({ sizeBytesMax: this.sizeBytesMax, keptHours: this.keptHours } = parts.limits);
    this.random = parts.random ?? createRandomSource();
  }

  async begin(upload: NewUpload): Promise<Upload> {
    const { schoolId, subjectId, purpose } = upload;
    const { keyId, secret } = await this.parts.keyStore.activeKey(schoolId, subjectId, purpose);
    const noted: Noted = { ...upload, keyId, mediaType: null };
    const under = underSubjectKey(schoolId, noted, secret);
    const folder = this.folderOf(schoolId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const header = sealHeader(under, newFileKey(this.random), this.random);
    await replaceFile(this.sealedFileOf(upload), header, 0o600);
    await this.note(noted);
    return { ...noted, receivedBytes: 0 };
  }

  async find(schoolId: SchoolId, fileId: FileId): Promise<Upload | null> {
    return isUuid(fileId) ? this.noted({ schoolId, fileId }, noteSuffix) : null;
  }

  take(upload: Upload, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<Taken> {
    const { fileId } = upload;
    const before = this.taking.get(fileId) ?? Promise.resolve();
    const taking = before.then(() => this.takeNow(upload, offset, bytes));
    const ended = taking.catch(() => undefined);
    this.taking.set(fileId, ended);
    void ended.then(() => {
      if (this.taking.get(fileId) === ended) this.taking.delete(fileId);
    });
    return taking;
  }

  async complete(upload: Upload): Promise<ReceivedFile> {
    const { schoolId, fileId, subjectId, type, mediaType, sizeBytes, receivedBytes } = upload;
    const { keyId } = upload;
    const whose = { fileId, subjectId, keyId };
    const received = { ...whose, type, mediaType, sizeBytes, receivedBytes, segmentBytes };
    if (receivedBytes < sizeBytes) return { ...received, stored: null };
    const content = await contentOf(await open(this.sealedFileOf(upload), 'r'));
    try {
      const file = await SealedFile.open(content, sizeBytes, await this.keyOf(upload));
      if (!(await isWhatItSeemed(type, file)))
        return { ...received, mediaType: null, stored: null };
      const plain = createHash('sha256');
      const ciphertextHash = await this.parts.store.put(
        schoolId,
        file.readSealed((part) => plain.update(part)),
      );
      return { ...received, stored: { ciphertextHash, sha256: plain.digest('hex') } };
    } finally {
      await content.close();
    }
  }

  async storedHash(upload: Upload): Promise<string | null> {
    const whole = (await this.noted(upload, noteSuffix)) ?? (await this.noted(upload, takenSuffix));
    if (whole === null || whole.receivedBytes < whole.sizeBytes) return null;
    const hash = createHash('sha256');
    for await (const part of createReadStream(this.sealedFileOf(upload))) hash.update(part);
    return hash.digest('hex');
  }

  takeAway(schoolId: SchoolId, fileId: FileId): Promise<boolean> {
    const named = { schoolId, fileId };
    return doneIfThere(() => rename(this.noteOf(named), this.noteOf(named, takenSuffix)));
  }

  async giveBack(schoolId: SchoolId, fileId: FileId): Promise<void> {
    const named = { schoolId, fileId };
    await doneIfThere(() => rename(this.noteOf(named, takenSuffix), this.noteOf(named)));
  }

  async discard(schoolId: SchoolId, fileId: FileId): Promise<void> {
    const named = { schoolId, fileId };
    const notes = [this.noteOf(named), this.noteOf(named, takenSuffix)];
    for (const file of [this.sealedFileOf(named), ...notes]) await doneIfThere(() => unlink(file));
  }

  async all(schoolId: SchoolId): Promise<readonly Upload[]> {
    const names = await readdir(this.folderOf(schoolId)).catch(() => []);
    const notes = names.flatMap((name) =>
      [noteSuffix, takenSuffix]
        .filter((suffix) => name.endsWith(suffix))
        .map((suffix) => ({ fileId: name.slice(0, -suffix.length) as FileId, suffix })),
    );
    const found = await Promise.all(
      notes.map(({ fileId, suffix }) => this.noted({ schoolId, fileId }, suffix)),
    );
    return found.filter((one) => one !== null);
  }

  private async noted(named: Named, suffix: string): Promise<Upload | null> {
    try {
      const noted = JSON.parse(await readFile(this.noteOf(named, suffix), 'utf8')) as Noted;
      const { size } = await stat(this.sealedFileOf(named));
      return { ...noted, receivedBytes: receivedOf(size, noted.sizeBytes) };
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  private async takeNow(
    { schoolId, fileId }: Upload,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Taken> {
    // As it is now: another sender may have come before.
    const upload = await this.find(schoolId, fileId);
    if (upload === null) throw new FileIsUnavailable('FILE_IS_MISSING');
    const { receivedBytes } = upload;
    if (offset !== receivedBytes) return { is: 'elsewhere', receivedBytes };
    const handle = await open(this.sealedFileOf(upload), 'r+');
    try {
      const taken = await this.takeInto(handle, upload, bytes);
      if (taken.is === 'of-another-type') await this.discard(schoolId, fileId);
      return taken;
    } finally {
      await handle.sync().catch(() => undefined);
      await handle.close();
    }
  }

  private async takeInto(
    handle: FileHandle,
    upload: Upload,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Taken> {
    const header = Buffer.alloc(headerBytes);
    await handle.read(header, 0, headerBytes, 0);
    const fileKey = openHeader(await this.keyOf(upload), header);
    const { random } = this;
    const writer = await SegmentWriter.at(handle, upload, { fileKey, random });
    for await (const chunk of bytes) {
      for (let rest = chunk; rest.length > 0; ) {
        if (writer.isComplete) return { is: 'too-long' };
        const filled = writer.fill(rest);
        rest = rest.subarray(filled);
        if (!writer.isFull) continue;
        if (writer.isFirst && !(await this.isOfItsType(upload, writer.plain))) {
          return { is: 'of-another-type' };
        }
        await writer.flush();
      }
    }
    return { is: 'taken', receivedBytes: writer.receivedBytes };
  }

  private async isOfItsType(upload: Upload, first: Uint8Array): Promise<boolean> {
    const mediaType = await mediaTypeOf(upload.type, first);
    if (mediaType === null) return false;
    await this.note({ ...upload, mediaType });
    return true;
  }

  private async keyOf(upload: Noted): Promise<WrappedUnder> {
    const under = await findFileKey(this.parts.keyStore, upload.schoolId, upload);
    if (!under) throw new FileIsUnavailable('FILE_IS_ERASED');
    return under;
  }

  private async note(upload: Noted): Promise<void> {
    const { receivedBytes: _, ...noted } = upload as Upload;
    await replaceFile(this.noteOf(upload), JSON.stringify(noted), 0o600);
    await syncDirectory(this.folderOf(upload.schoolId));
  }

  private folderOf(schoolId: SchoolId): string {
    return path.join(this.parts.directory, schoolId, 'uploads');
  }

  private noteOf({ schoolId, fileId }: Named, suffix = noteSuffix): string {
    return path.join(this.folderOf(schoolId), `${fileId}${suffix}`);
  }

  private sealedFileOf({ schoolId, fileId }: Named): string {
    return path.join(this.folderOf(schoolId), `${fileId}${draftSuffix}`);
  }
}

/** How much of the file is there in whole segments. */
const receivedOf = (storedBytes: number, sizeBytes: number): number => {
  if (storedBytes >= sealedSize(sizeBytes)) return sizeBytes;
  const segments = Math.floor(Math.max(0, storedBytes - headerBytes) / sealedSegmentBytes);
  return segments * segmentBytes;
};

const isAbsent = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

/** Whether the file was there on which it was to be done. */
const doneIfThere = async (doIt: () => Promise<void>): Promise<boolean> => {
  try {
    await doIt();
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
};
