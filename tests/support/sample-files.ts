import { createHash } from 'node:crypto';
import type { GivenEvent } from './projection-spec.js';
import { idOf } from './sample-life.js';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const event = (
  streamId: string,
  type: string,
  payload: unknown,
  more: Partial<GivenEvent> = {},
): GivenEvent => ({ streamId, type, payload, ...more });

/** A file is attached to the sheet, another is too and goes again. */
export const filesOfSheet = (): readonly GivenEvent[] => {
  const stream = `record-${idOf('sheet')}`;
  const attached = (name: string): GivenEvent =>
    event(
      stream,
      'record.file-attached',
      {
        fileId: idOf(name),
        type: 'pdf',
        mediaType: 'application/pdf',
        sizeBytes: 1234,
        ciphertextHash: hashOf(name),
        segmentBytes: 65_536,
        purpose: 'documents',
        keyId: idOf('key of documents'),
        digitised: { pages: 2 },
      },
      { protectedBlocks: [{ purpose: 'documents', fields: { name: hashOf(`called ${name}`) } }] },
    );
  return [
    attached('first file'),
    attached('second file'),
    event(stream, 'record.file-detached', {
      fileId: idOf('second file'),
      attachedRevision: 3,
      purpose: 'documents',
    }),
  ];
};
