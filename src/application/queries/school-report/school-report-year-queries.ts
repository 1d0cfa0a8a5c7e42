import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ClassId, DossierId } from '../../../domain/shared/ids.js';
import type { ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { dossierLook, type SeenDossier, VisibleDossiers } from '../dossier-queries.js';
import type { Reader } from '../reader.js';

/** A page of the book: a year in which the child was in a class. */
export interface SchoolReportYear {
  /** Of a year before the child came back, the dossier of that time. */
  readonly dossierId: DossierId;
  readonly schoolYear: string;
  readonly classId: ClassId;
}

/** So many dossiers before the one that is asked about; those before them, in the last that is shown. */
const predecessorsMax = 4;
export const schoolReportYearsMax = 20;

/** The years of a child at the school, the latest first; also those before it left and came back. */
export class SchoolReportYearsQuery extends Query<readonly SchoolReportYear[]> {
  constructor(
    readonly reader: Reader,
    readonly dossierId: DossierId,
  ) {
    super();
  }
}

@QueryHandler(SchoolReportYearsQuery)
export class SchoolReportYearsHandler implements IQueryHandler<SchoolReportYearsQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** @throws AccessLogUnavailable */
  async execute({
    reader,
    dossierId,
  }: SchoolReportYearsQuery): Promise<readonly SchoolReportYear[]> {
    const dossiers = await this.withPredecessors(reader, dossierId);
    const ids = dossiers.filter(({ about }) => about === 'child').map((one) => one.dossierId);
    if (ids.length === 0) return [];
    const placements = await this.models.placementsOf(reader.schoolId, ids);
    await this.dossiers.lookedAt(reader, dossiers.map(dossierLook));
    return placements
      .filter(({ leftDay }) => leftDay === null)
      .filter(({ classId }) => reader.readsWholeDossiers || reader.readsClass(classId))
      .map(({ dossierId: own, schoolYear, classId }) => ({ dossierId: own, schoolYear, classId }))
      .toSorted((one, other) => (one.schoolYear < other.schoolYear ? 1 : -1))
      .slice(0, schoolReportYearsMax);
  }

  private async withPredecessors(
    reader: Reader,
    dossierId: DossierId,
  ): Promise<readonly SeenDossier[]> {
    const found: SeenDossier[] = [];
    for (let next: DossierId | null = dossierId; next !== null; ) {
      const [dossier]: readonly SeenDossier[] = await this.dossiers.find(reader, [next]);
      if (!dossier) break;
      found.push(dossier);
      next = found.length > predecessorsMax ? null : dossier.predecessorId;
    }
    return found;
  }
}
