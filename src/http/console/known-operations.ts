import { createHash } from 'node:crypto';
import type { KnownOperations } from '../../graphql/persisted/known-operations.js';

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
