import { Injectable } from '@nestjs/common';
import { recordStream } from '../../domain/shared/ids.js';
import type { PlaceInYear } from '../../domain/policy/reading.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import { dossierLook, type SeenDossier, VisibleDossiers } from './dossier-queries.js';
import type { Reader } from './reader.js';

/** What decides who may read a record. */
type RecordPlace = Pick<
  RecordRow,
  'recordId' | 'dossierId' | 'kind' | 'catalogueId' | 'catalogueVersion' | 'schoolYear'
>;

export interface SeenRecord<R> {
  readonly record: R;
  readonly dossier: SeenDossier;
  /** The part of the school by which the reader may see it. */
  readonly place: PlaceInYear;
}

/** Records as a reader may see them; every query about a record goes through here. */
@Injectable()
export class VisibleRecords {
  constructor(private readonly dossiers: VisibleDossiers) {}

  /**
   * In their order; absent and hidden ones are left out alike. Nobody looked at them yet: whoever
   * shows them says so by `lookedAt`.
   */
  async among<R extends RecordPlace>(
    reader: Reader,
    records: readonly R[],
  ): Promise<readonly SeenRecord<R>[]> {
    const dossierIds = records.map(({ dossierId }) => dossierId);
    const visible = await this.dossiers.find(reader, dossierIds);
    const dossiers = new Map(visible.map((dossier) => [dossier.dossierId, dossier]));
    return records.flatMap((record) => {
      const dossier = dossiers.get(record.dossierId);
      const place = dossier ? reader.placeOfRecord(dossier.places, record) : null;
      return dossier && place !== null ? [{ record, dossier, place }] : [];
    });
  }

  /**
   * The same of records that are about to be shown.
   * @throws AccessLogUnavailable
   */
  async shown<R extends RecordPlace>(
    reader: Reader,
    records: readonly R[],
  ): Promise<readonly SeenRecord<R>[]> {
    const seen = await this.among(reader, records);
    await this.lookedAt(reader, seen);
    return seen;
  }

  /**
   * That they are about to be shown, and with each the dossier that it is of.
   * @throws AccessLogUnavailable
   */
  async lookedAt(reader: Reader, seen: readonly SeenRecord<RecordPlace>[]): Promise<void> {
    const looks = seen.flatMap(({ record: { recordId, dossierId }, dossier, place }) => [
      dossierLook(dossier),
      { dossierId, streamId: recordStream(recordId), place },
    ]);
    await this.dossiers.lookedAt(reader, looks);
  }
}
