import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DossierId } from '../../domain/shared/ids.js';
import { nameField } from '../find/named-rows.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { childProfile } from '../imports/plan-children.js';
import { namesOfDossiers } from './dossier-names.js';
import type { Reader } from './reader.js';
import { recordView } from './record-view.js';
import { VisibleRecords } from './visible-records.js';
import type { VisibleValue } from './visible-value.js';

/** What a list says of a child, from its profile. */
export interface ChildView {
  readonly dossierId: DossierId;
  readonly name: VisibleValue;
  /** Null when there is no profile for the reader. */
  readonly code: VisibleValue | null;
  readonly profileStatus: RecordRow['status'] | null;
}

/** Of dossiers that the reader was already found to see. */
export class ChildrenQuery extends Query<readonly ChildView[]> {
  constructor(
    readonly reader: Reader,
    readonly dossierIds: readonly DossierId[],
  ) {
    super();
  }
}

@QueryHandler(ChildrenQuery)
export class ChildrenHandler implements IQueryHandler<ChildrenQuery> {
  constructor(
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** The profile is shown as a record is. @throws AccessLogUnavailable */
  async execute({ reader, dossierIds }: ChildrenQuery): Promise<readonly ChildView[]> {
    const rows = await this.models.recordsOfKind(reader.schoolId, dossierIds, childProfile);
    const seen = await this.records.among(reader, rows);
    const profiles = dossierIds.flatMap(
      (dossierId) => seen.find(({ record }) => record.dossierId === dossierId) ?? [],
    );
    await this.records.lookedAt(reader, profiles);
    const names = await namesOfDossiers(this.models, reader, dossierIds);
    const views = new Map(profiles.map((one) => [one.record.dossierId, recordView(reader, one)]));
    return dossierIds.map((dossierId) => {
      const profile = views.get(dossierId);
      const value = (field: string): VisibleValue | null =>
        profile?.fields.find(({ definition }) => definition.name === field)?.value ?? null;
      return {
        dossierId,
        name: value(nameField) ?? names.get(dossierId) ?? namelessTo(reader),
        code: value('pupilCode'),
        profileStatus: profile?.status ?? null,
      };
    });
  }
}

/** A child without a profile has no name yet; whoever may read none is told the same of each. */
const namelessTo = (reader: Reader): VisibleValue =>
  reader.readsRecords && reader.readsKind(childProfile)
    ? { state: 'clear', value: null }
    : { state: 'restricted', readers: [] };

/** How many corrections of a dossier's records are open. */
export interface OpenCorrectionCount {
  readonly dossierId: DossierId;
  readonly count: number;
}

export class OpenCorrectionsOfQuery extends Query<readonly OpenCorrectionCount[]> {
  constructor(
    readonly reader: Reader,
    readonly dossierIds: readonly DossierId[],
  ) {
    super();
  }
}

@QueryHandler(OpenCorrectionsOfQuery)
export class OpenCorrectionsOfHandler implements IQueryHandler<OpenCorrectionsOfQuery> {
  constructor(
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** Of records that the reader may see, like the number of each. @throws AccessLogUnavailable */
  async execute({
    reader,
    dossierIds,
  }: OpenCorrectionsOfQuery): Promise<readonly OpenCorrectionCount[]> {
    const rows = await this.models.recordsInCorrection(reader.schoolId, dossierIds);
    const seen = await this.records.shown(reader, rows);
    return dossierIds.map((dossierId) => {
      const own = seen.filter(({ record }) => record.dossierId === dossierId);
      const count = own.reduce((sum, { record }) => sum + record.openCorrections, 0);
      return { dossierId, count };
    });
  }
}
