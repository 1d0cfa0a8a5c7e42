import type { EventId, SchoolId, SubjectId } from '../../domain/shared/ids.js';

/**
 * Data keys per (school, subject, purpose), kept apart from the events. A key is active or erased,
 * and erased is terminal: nothing re-creates a key for an erased subject. A legal hold is no state
 * of a key: it is on the dossier, and stops the disposition that would erase.
 */
export interface KeyStore {
  /** The active key, created on first use. @throws SubjectIsErased */
  activeKey(schoolId: SchoolId, subjectId: SubjectId, purpose: string): Promise<SubjectKey>;
  /** Keys by id; an erased or unknown one is absent from the map. */
  keys(schoolId: SchoolId, keyIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>>;
  /** Destroys all keys of a subject and bars new ones. Repeating it changes nothing. */
  erase(schoolId: SchoolId, subjectId: SubjectId, cause: EventId): Promise<readonly string[]>;
}

export interface SubjectKey {
  readonly keyId: string;
  readonly secret: Uint8Array;
}

/** Keyed hashes that must not be guessable from outside the installation. */
export interface KeyedHash {
  /** HMAC-SHA-256 under the school's own pseudonym key, hex; `label` separates uses. */
  digest(schoolId: SchoolId, label: string, text: string): Promise<string>;
}
