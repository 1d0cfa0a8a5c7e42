import type { Purpose } from './protected-block.js';

/** What a file is, as far as a kind of record may ask for it. */
export const attachmentTypes = ['pdf', 'image', 'video', 'word', 'excel'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** What may be attached to a record of a kind. */
export interface AttachmentRule {
  /** Files that stand at the same time. */
  readonly max: number;
  readonly types: readonly AttachmentType[];
}

export const attachmentsMax = 20;

const moving: readonly AttachmentType[] = ['image', 'video'];

/**
 * Under which purpose a file is kept. Films are media of children, and so are pictures of a kind that
 * takes nothing else. Where papers are taken, a picture is one of a paper: it must not be
 * destroyed when somebody withdraws that children are filmed.
 */
export const purposeOfFile = (rule: AttachmentRule, type: AttachmentType): Purpose =>
  type === 'video' || rule.types.every((one) => moving.includes(one)) ? 'media' : 'documents';

/** The purposes under which files are kept. */
export const filePurposes: readonly Purpose[] = ['documents', 'media'];
