import { hash, randomUUID } from 'node:crypto';
import type { IdSource } from '../application/ports/clock.js';
import type { CommandId, SchoolId } from '../domain/shared/ids.js';

/** A UUID of version 8 (RFC 9562 §5.8) from the first 122 bits of SHA-256 over the text. */
export const uuidFrom = (text: string): string => {
  const hex = hash('sha256', text, 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

export class UuidSource implements IdSource {
  next(): string {
    return randomUUID();
  }

  derive(schoolId: SchoolId, commandId: CommandId, label: string): string {
    return uuidFrom(`${schoolId}\n${commandId}\n${label}`);
  }
}
