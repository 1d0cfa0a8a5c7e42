import type { SchoolId } from '../../domain/shared/ids.js';

/** What proves to anybody, offline, that an entry stands in the school's published log. */
export interface EntryProofs {
  /** A C2SP tlog-proof; null while the last published checkpoint does not cover the entry. */
  entryProof(schoolId: SchoolId, logIndex: number): Promise<string | null>;
}
