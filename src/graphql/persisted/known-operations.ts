import { createHash } from 'node:crypto';

/** The documents that the console was built with. */
export interface KnownOperations {
  /** By the SHA-256 of its UTF-8 text, in lower-case hex; null for any other. */
  textOf(sha256Hash: string): string | null;
  /** Whether this is one of them, letter by letter. */
  knows(text: string): boolean;
}

/**
 * @param listed text by hash, as `web/operations.json` has it
 * @throws when a text does not have the hash under which it is listed
 */
export const knownOperations = (listed: Readonly<Record<string, string>>): KnownOperations => {
  const texts = new Map(Object.entries(listed));
  for (const [hash, text] of texts) {
    if (createHash('sha256').update(text).digest('hex') === hash) continue;
    throw new Error(`the operation listed under ${hash} is another one`);
  }
  const known = new Set(texts.values());
  return {
    textOf: (sha256Hash) => texts.get(sha256Hash) ?? null,
    knows: (text) => known.has(text),
  };
};
