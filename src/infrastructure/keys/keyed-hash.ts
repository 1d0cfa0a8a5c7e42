import { createHmac } from 'node:crypto';
import type { KeyedHash } from '../../application/ports/key-store.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { SchoolSecretSource } from './school-keys.js';

/** HMAC-SHA-256(pseudonym key, label ‖ 0x00 ‖ text): no two (label, text) pairs share an input. */
export class SchoolKeyedHash implements KeyedHash {
  constructor(private readonly schools: SchoolSecretSource) {}

  async digest(schoolId: SchoolId, label: string, text: string): Promise<string> {
    if (label.includes('\0')) throw new RangeError('a label holds no NUL');
    const { pseudonymKey } = await this.schools.secrets(schoolId);
    return createHmac('sha256', pseudonymKey).update(`${label}\0${text}`).digest('hex');
  }
}
