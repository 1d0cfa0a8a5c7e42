import type { CanonicalValue } from './canonical-json.js';
import { scanCanonical } from './canonical-scan.js';

/**
 * The value of stored bytes.
 * @throws NotCanonical unless the bytes are exactly the canonical form of that value.
 */
export function parseCanonical(bytes: Uint8Array): CanonicalValue {
  scanCanonical(bytes);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return JSON.parse(text) as CanonicalValue;
}
