import type { DossierId, RecordId, SchoolId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { RowOrigin } from './projection.js';

/** Who saw values, in which office, and when they were about to be shown. */
interface Reading extends RowOrigin {
  readonly personId: string;
  readonly accountId: string;
  readonly role: string;
  readonly appointmentId: string | null;
  readonly at: Instant;
  /** Root fields of the request, joined by commas. */
  readonly operation: string;
  /** Of the authority's request; null for the school's own people. */
  readonly requestNo: string | null;
}
export interface AccessedDossier {
  readonly dossierId: DossierId;
  /** Fields and notes that were shown, of all records of the dossier. */
  readonly fields: readonly string[];
}
/** One entry of the access log. */
export interface AccessRow extends Reading {
  readonly forAuthority: boolean;
  readonly dossiers: readonly AccessedDossier[];
}
/** That somebody took a copy of an approved record along. */
export interface RecordCopyRow extends Reading {
  readonly recordId: RecordId;
}
export interface CopyReadings {
  /** Who took copies of these records, newest first, at most so many of each. */
  copiesOf(
    schoolId: SchoolId,
    recordIds: readonly RecordId[],
    most: number,
  ): Promise<ReadonlyMap<RecordId, readonly RecordCopyRow[]>>;
}
/** The part of an entry that is about one dossier. */
export interface DossierViewRow extends Reading, AccessedDossier {}
