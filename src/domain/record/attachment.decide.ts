import { type AttachmentType, purposeOfFile } from '../shared/attachment.js';
import { invariant } from '../shared/invariant.js';
import type { FieldValue, ProtectedBlock, Purpose } from '../shared/protected-block.js';
import type { SubjectId } from '../shared/ids.js';
import { err, ok } from '../shared/result.js';
import { unless } from '../shared/role-rules.js';
import { invalidText, type TextIsInvalid, textRules } from '../shared/text-rules.js';
import type {
  AttachFile,
  DetachFile,
  Digitised,
  ReceivedFile,
  ReceiveFile,
  RecordFacts,
} from './record.commands.js';
import {
  type Check,
  closedDayRefusal,
  type Decision,
  happened,
  onLiving,
  statusRefusal,
} from './record.guards.js';
import type { RecordState, RegisteredRecord } from './record.state.js';
import { entryRefusal } from './record-entry.decide.js';

const pagesMax = 10_000;

/** Nothing is written of a file that is only to come; who may not attach it need not send it. */
export const receiveFile = (command: ReceiveFile, state: RecordState): Decision => {
  const { facts, declared } = command;
  return onLiving(facts, state, (record) =>
    unless(
      onDraft(facts, record) ??
        takenRefusal(facts, record, declared) ??
        consentRefusal(facts, declared) ??
        sizeRefusal(command),
      () => [],
    ),
  );
};

const sizeRefusal = ({ sizeBytes, sizeBytesMax }: ReceiveFile): Check => {
  if (sizeBytes === 0) return { type: 'FileIsEmpty' };
  return sizeBytes > sizeBytesMax ? { type: 'FileIsTooLarge', sizeBytesMax } : null;
};

export const attachFile = (command: AttachFile, state: RecordState): Decision => {
  const { facts, file, name, digitised } = command;
  return onLiving(facts, state, (record) => {
    if (file && record.files[file.fileId]) return ok([]);
    const refusal =
      onDraft(facts, record) ??
      (file ? takenRefusal(facts, record, file.type) : { type: 'FileNotFound' as const }) ??
      (file ? consentRefusal(facts, file.type, file.subjectId) : null) ??
      incompleteRefusal(file) ??
      mismatchRefusal(file) ??
      invalidText([['name', name, textRules.name]]) ??
      digitisedRefusal(digitised);
    return unless(refusal, () => [attached(facts, command)]);
  });
};

/** The entry that attached it stays, and so does the file until the dossier is destroyed. */
export const detachFile = ({ facts, fileId }: DetachFile, state: RecordState): Decision =>
  onLiving(facts, state, (record) => {
    const refusal = onDraft(facts, record);
    if (refusal) return err(refusal);
    const file = record.files[fileId];
    if (!file || file.isDetached) return err({ type: 'FileNotFound' });
    const { purpose, revision: attachedRevision } = file;
    const payload = { fileId, attachedRevision, purpose };
    return ok([happened({ type: 'record.file-detached', version: 1, payload })]);
  });

const onDraft = (facts: RecordFacts, record: RegisteredRecord): Check =>
  entryRefusal(facts) ?? statusRefusal(record, ['draft']) ?? closedDayRefusal(facts);

const takenRefusal = (
  { kind: { attachments } }: RecordFacts,
  { files }: RegisteredRecord,
  type: AttachmentType,
): Check => {
  const allowed = attachments?.types ?? [];
  if (!attachments || !allowed.includes(type)) return { type: 'FileTypeIsNotAllowed', allowed };
  const { max } = attachments;
  const standing = Object.values(files).filter(({ isDetached }) => !isDetached);
  return standing.length >= max ? { type: 'TooManyFiles', max } : null;
};

/**
 * Media are kept by the consent in force and under its key. What was received under the key of one
 * that was withdrawn meanwhile cannot be opened any more, so it is sent again.
 */
const consentRefusal = (
  { kind: { attachments }, mediaSubjectId }: RecordFacts,
  type: AttachmentType,
  receivedFor: SubjectId | null = mediaSubjectId,
): Check => {
  if (!attachments || purposeOfFile(attachments, type) !== 'media') return null;
  return mediaSubjectId === null || receivedFor !== mediaSubjectId
    ? { type: 'ConsentIsMissing' }
    : null;
};

const incompleteRefusal = (file: ReceivedFile | null): Check =>
  file && file.receivedBytes < file.sizeBytes
    ? {
        type: 'UploadIsIncomplete',
        receivedBytes: file.receivedBytes,
        sizeBytes: file.sizeBytes,
      }
    : null;

const mismatchRefusal = (file: ReceivedFile | null): Check =>
  file?.mediaType === null ? { type: 'FileTypeDoesNotMatch', declared: file.type } : null;

const digitisedRefusal = (digitised: Digitised | null): TextIsInvalid | null => {
  if (!digitised) return null;
  const { scanner, originalAt, pages } = digitised;
  if (!Number.isInteger(pages) || pages < 1 || pages > pagesMax) {
    return { type: 'TextIsInvalid', field: 'pages', lengthMax: String(pagesMax).length };
  }
  return invalidText([
    ['scanner', scanner, textRules.name],
    ['originalAt', originalAt, textRules.line],
  ]);
};

const attached = (
  { kind: { attachments } }: RecordFacts,
  { file, name, digitised }: AttachFile,
) => {
  invariant(attachments !== undefined && file !== null, 'a refusal came before');
  const { fileId, subjectId, type, mediaType, sizeBytes, segmentBytes, keyId, stored } = file;
  invariant(stored !== null && mediaType !== null, 'a file that is whole was looked at');
  const { ciphertextHash, sha256 } = stored;
  const purpose: Purpose = purposeOfFile(attachments, type);
  const paper = digitised && { scanner: digitised.scanner, originalAt: digitised.originalAt };
  const fields: ProtectedBlock<FieldValue>['fields'] = { name, sha256, ...paper };
  const payload = {
    ...{ fileId, type, mediaType, sizeBytes, ciphertextHash, segmentBytes, purpose, keyId },
    digitised: digitised && { pages: digitised.pages },
  };
  return happened({ type: 'record.file-attached', version: 1, payload }, [
    { subjectId, purpose, fields },
  ]);
};
