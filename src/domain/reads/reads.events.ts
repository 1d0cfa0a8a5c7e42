// These shapes are stored for ever. A change here needs a new version, an upcaster and a golden
// file. One stream holds what was read in a school: who read is the actor of the envelope.
import type { EventShape } from '../shared/event.js';
import type { DossierId, StreamId } from '../shared/ids.js';

/** Which fields of which stream about a dossier; never what they held. Of a sheet, those of one row. */
export interface SeenFields {
  readonly dossierId: DossierId;
  readonly streamId: StreamId;
  /** Names of fields or notes, in order; empty when only the dossier itself was looked at. */
  readonly fields: readonly string[];
}

/** That a copy of an approved record was taken along, as a reading names it; no field is called so. */
export const copyOfRecord = 'record:copy';

/** Why a child is let off what is owed of it, as a reading names it; no field is called so. */
export const reasonOfWaiver = 'waiver:reason';

/** Values were about to be shown to the actor; it is written before they are. */
export type ValuesSeen = EventShape<
  'reads.values-seen',
  1,
  {
    /** Root fields of the request, e.g. `dossier`; several are joined by a comma. */
    readonly operation: string;
    /** Of the authority's request under which the actor reads; null for the school's own people. */
    readonly requestNo: string | null;
    readonly seen: readonly SeenFields[];
  }
>;

export type ReadsEvent = ValuesSeen;
