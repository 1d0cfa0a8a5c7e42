import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DossierId } from '../../domain/shared/ids.js';
import type { DossierRow } from '../ports/read-model-rows.js';
import type { AccessRow, DossierViewRow } from '../ports/reads-rows.js';
import type { AccessFilter, Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import type { Reader } from './reader.js';

/** Who saw what, of the whole school; null for whoever does not answer for it. */
export class AccessLogQuery extends Query<Page<AccessRow> | null> {
  constructor(
    readonly reader: Reader,
    readonly filter: AccessFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(AccessLogQuery)
export class AccessLogHandler implements IQueryHandler<AccessLogQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, filter, page }: AccessLogQuery): Promise<Page<AccessRow> | null> {
    if (!reader.readsAccessLog(null)) return null;
    return this.models.accesses(reader.schoolId, filter, page);
  }
}

/**
 * Who saw each of these dossiers, in their order; null for a dossier whose views the reader may
 * not know, whether or not there are any.
 */
export class DossierViewsQuery extends Query<readonly (Page<DossierViewRow> | null)[]> {
  constructor(
    readonly reader: Reader,
    readonly dossiers: readonly Pick<DossierRow, 'dossierId' | 'classId'>[],
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(DossierViewsQuery)
export class DossierViewsHandler implements IQueryHandler<DossierViewsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, dossiers, page }: DossierViewsQuery) {
    const ids = dossiers
      .filter(({ classId }) => reader.readsAccessLog(classId))
      .map(({ dossierId }) => dossierId);
    const views =
      ids.length > 0
        ? await this.models.viewsOfDossiers(reader.schoolId, ids, page)
        : new Map<DossierId, Page<DossierViewRow>>();
    return dossiers.map(({ dossierId }) => views.get(dossierId) ?? null);
  }
}
