import type { Decision } from '../decision.js';
import type { KeyedHash } from '../ports/key-store.js';

/** The same name meets the same id; nobody without the school's key can tell the name from it. */
export const registerId = async (
  decision: Decision,
  keyedHash: KeyedHash,
  label: string,
  name: string,
): Promise<string> => {
  const digest = await keyedHash.digest(decision.request.schoolId, `register/${label}`, name);
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
};
