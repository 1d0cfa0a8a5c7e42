import { attachmentsMax, attachmentTypes, purposeOfFile } from '../shared/attachment.js';
import type { RecordKind } from '../shared/record-kind.js';
import { integer, list, oneOf, shape } from '../shared/shape-checks.js';

export const attachmentRule = shape({
  max: integer(1, attachmentsMax),
  types: list(oneOf(attachmentTypes), 1, attachmentTypes.length),
});

/** Media are kept by the consent of a guardian, and so of one child each. */
export const mediaContradiction = (
  { about = 'child', attachments }: RecordKind,
  path: string,
): string | null => {
  if (!attachments || about === 'child') return null;
  const hasMedia = attachments.types.some((type) => purposeOfFile(attachments, type) === 'media');
  return hasMedia ? `${path}.attachments: photos and films are of one child each` : null;
};
