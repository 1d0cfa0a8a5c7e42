import type { ClassId } from '../../domain/shared/ids.js';
import type { DossierRow, RecordRow } from './read-model-rows.js';
import type { KindKey, PlacedRecordRow } from './waiting-rows.js';

// How far the profiles of a class have come, as far as rows tell; whose it is to know is decided on
// them.

export interface StandingsOf {
  readonly classIds: readonly ClassId[];
  readonly kind: string;
  readonly onePerDossier: readonly KindKey[];
}

/** A record without its values, placed as the write side places it for locks. */
export interface PlacedProfile
  extends Pick<
      PlacedRecordRow,
      'recordId' | 'kind' | 'catalogueId' | 'catalogueVersion' | 'placedYear' | 'placedIn'
    >,
    Pick<RecordRow, 'status' | 'schoolYear'> {}

export interface ListedChild extends Pick<DossierRow, 'dossierId' | 'classId' | 'schoolYear'> {
  /** In whose list the child stands; `classId` is where it is now. */
  readonly listedIn: ClassId;
  readonly dossierStatus: DossierRow['status'];
  readonly profile: PlacedProfile | null;
}

export type RecordInCorrection = Pick<
  RecordRow,
  'recordId' | 'dossierId' | 'kind' | 'catalogueId' | 'catalogueVersion' | 'schoolYear'
>;

export interface Standings {
  readonly children: readonly ListedChild[];
  readonly inCorrection: readonly RecordInCorrection[];
}
