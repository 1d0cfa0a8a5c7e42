import type {
  AttachFile,
  DetachFile,
  ReceivedFile,
  ReceiveFile,
  RecordFacts,
} from '../../src/domain/record/record.commands.js';
import type { FileId } from '../../src/domain/shared/ids.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { staff } from './people.js';
import { factsOf, subjectId } from './record-scenes.js';

/** A PDF of a thousand bytes that was sent to its end. */
export const receivedFile = (
  fileId = 'file-1',
  over: Partial<ReceivedFile> = {},
): ReceivedFile => ({
  fileId: fileId as FileId,
  subjectId,
  type: 'pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1000,
  receivedBytes: 1000,
  keyId: 'key-1',
  segmentBytes: 65_536,
  stored: { ciphertextHash: 'ab'.repeat(32), sha256: 'cd'.repeat(32) },
  ...over,
});

type Over<C> = Partial<Omit<C, 'type' | 'facts'>> & { readonly facts?: Partial<RecordFacts> };

export const receive = (over: Over<ReceiveFile> = {}, by: Actor = staff.homeroom): ReceiveFile => ({
  type: 'ReceiveFile',
  declared: 'pdf',
  sizeBytes: 1000,
  sizeBytesMax: 2000,
  ...over,
  facts: factsOf(by, over.facts),
});

export const attach = (
  file: ReceivedFile | null = receivedFile(),
  over: Over<AttachFile> = {},
  by: Actor = staff.homeroom,
): AttachFile => ({
  type: 'AttachFile',
  file,
  name: 'Phiếu khám.pdf',
  digitised: null,
  ...over,
  facts: factsOf(by, over.facts),
});

export const detach = (
  fileId = 'file-1',
  facts: Partial<RecordFacts> = {},
  by: Actor = staff.homeroom,
): DetachFile => ({ type: 'DetachFile', fileId: fileId as FileId, facts: factsOf(by, facts) });
