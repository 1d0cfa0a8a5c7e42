import type { ReceivedFile } from '../../domain/record/record.commands.js';
import type { AttachmentType } from '../../domain/shared/attachment.js';
import type { AccountId, FileId, RecordId, SchoolId, SubjectId } from '../../domain/shared/ids.js';
import { epochMs, type Instant } from '../../domain/shared/instant.js';
import type { Purpose } from '../../domain/shared/protected-block.js';

/** A file that somebody announced, of which some bytes may be there. */
export interface Upload {
  readonly fileId: FileId;
  readonly schoolId: SchoolId;
  readonly accountId: AccountId;
  readonly recordId: RecordId;
  readonly subjectId: SubjectId;
  readonly purpose: Purpose;
  readonly type: AttachmentType;
  readonly sizeBytes: number;
  readonly keyId: string;
  readonly startedAt: Instant;
  readonly mediaType: string | null;
  /** Whole segments only: what comes after them is sent again. */
  readonly receivedBytes: number;
}

export type NewUpload = Omit<Upload, 'keyId' | 'mediaType' | 'receivedBytes'>;

const hourMs = 3_600_000;

/** Whether it was kept for so many hours, and can no longer be attached. */
export const isOver = ({ startedAt }: Upload, now: Instant, hours: number): boolean =>
  epochMs(now) - epochMs(startedAt) > hours * hourMs;

/** What came of bytes that were sent. */
export type Taken =
  | { readonly is: 'taken'; readonly receivedBytes: number }
  /** Sent from another place than where it stopped. */
  | { readonly is: 'elsewhere'; readonly receivedBytes: number }
  /** More than was announced. */
  | { readonly is: 'too-long' }
  /** Not what it was said to be; what was there of it is gone. */
  | { readonly is: 'of-another-type' };

/**
 * Files on their way. Bytes MUST be encrypted before they reach a disk, and memory MUST NOT grow with
 * the file. What was taken survives a broken connection and a restart, and is given up after a time
 * unless it is attached.
 */
export interface Uploads {
  readonly sizeBytesMax: Readonly<Record<AttachmentType, number>>;
  /** How long what was sent and not attached is kept. */
  readonly keptHours: number;
  /** @throws SubjectIsErased */
  begin(upload: NewUpload): Promise<Upload>;
  find(schoolId: SchoolId, fileId: FileId): Promise<Upload | null>;
  /**
   * Takes bytes from `offset` on, one sender after the other. When they break off, what was whole of
   * them stays and the failure is thrown on.
   */
  take(upload: Upload, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<Taken>;
  /** Reads all of it back, judges it as a whole, and puts it in the store. */
  complete(upload: Upload): Promise<ReceivedFile>;
  /** Under which hash the store has it, if it was put there; null while some of it is missing. */
  storedHash(upload: Upload): Promise<string | null>;
  /**
   * From then on `find` finds none, whoever asks; the file itself stays. MUST be told true to one only,
   * also when several servers ask at once.
   */
  takeAway(schoolId: SchoolId, fileId: FileId): Promise<boolean>;
  giveBack(schoolId: SchoolId, fileId: FileId): Promise<void>;
  /** Taken away or not. */
  discard(schoolId: SchoolId, fileId: FileId): Promise<void>;
  /** Those that were taken away and not discarded, too. */
  all(schoolId: SchoolId): Promise<readonly Upload[]>;
}
