import { SubjectIsErased } from '../../application/ports/event-codec.js';
import type { KeyStore, SubjectKey } from '../../application/ports/key-store.js';
import type { EventId, SchoolId, SubjectId } from '../../domain/shared/ids.js';
import { sha256 } from '../codec/sha256.js';
import { keyLength, pseudonymKey } from './key-wrapping.js';
import { createRandomSource, type RandomSource } from './random-source.js';
import type { SchoolSecretSource, SchoolSecrets } from './school-keys.js';

/** Reference of the `KeyStore` contract, for unit tests; forgets everything with the process. */
export class InMemoryKeyStore implements KeyStore, SchoolSecretSource {
  private readonly byPurpose = new Map<string, SubjectKey>();
  private readonly byId = new Map<string, SubjectKey>();
  private readonly erased = new Map<string, readonly string[]>();
  private readonly schools = new Map<string, SchoolSecrets>();

  constructor(private readonly random: RandomSource = createRandomSource()) {}

  async activeKey(schoolId: SchoolId, subjectId: SubjectId, purpose: string): Promise<SubjectKey> {
    if (this.erased.has(`${schoolId}/${subjectId}`)) throw new SubjectIsErased(subjectId);
    const name = `${schoolId}/${subjectId}/${purpose}`;
    const existing = this.byPurpose.get(name);
    if (existing) return existing;
    const key = { keyId: uuidOf(this.random(16)), secret: this.random(keyLength) };
    this.byPurpose.set(name, key);
    this.byId.set(`${schoolId}/${key.keyId}`, key);
    return key;
  }

  async keys(
    schoolId: SchoolId,
    keyIds: readonly string[],
  ): Promise<ReadonlyMap<string, SubjectKey>> {
    const found = keyIds.map((keyId) => this.byId.get(`${schoolId}/${keyId}`));
    return new Map(found.flatMap((key) => (key ? [[key.keyId, key] as const] : [])));
  }

  async erase(
    schoolId: SchoolId,
    subjectId: SubjectId,
    _cause: EventId,
  ): Promise<readonly string[]> {
    const subject = `${schoolId}/${subjectId}`;
    const earlier = this.erased.get(subject);
    if (earlier) return earlier;
    const names = [...this.byPurpose.keys()].filter((name) => name.startsWith(`${subject}/`));
    const keyIds = names.map((name) => this.byPurpose.get(name)?.keyId ?? '').sort();
    for (const name of names) this.byPurpose.delete(name);
    for (const keyId of keyIds) this.byId.delete(`${schoolId}/${keyId}`);
    this.erased.set(subject, keyIds);
    return keyIds;
  }

  async secrets(schoolId: string): Promise<SchoolSecrets> {
    const known = this.schools.get(schoolId);
    if (known) return known;
    const wrappingKey = this.random(keyLength);
    const made = { wrappingKey, pseudonymKey: pseudonymKey(wrappingKey) };
    this.schools.set(schoolId, made);
    return made;
  }
}

function uuidOf(bytes: Uint8Array): string {
  const hex = sha256(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
