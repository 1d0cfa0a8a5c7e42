import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { SchoolClass } from '../../domain/school/school.state.js';
import type { ClassId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { MovementRow } from '../ports/movement-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { dossierLook, type SeenDossier, VisibleDossiers } from './dossier-queries.js';
import { mapPage, nothingOf, visiblePage } from './pages.js';
import type { Reader } from './reader.js';

/** Who came to the classes that the reader reads, moved between them, and left. */
export class MovementsQuery extends Query<Page<MovementRow>> {
  constructor(
    readonly reader: Reader,
    readonly between: { readonly from: LocalDate; readonly to: LocalDate },
    /** Null for every class. */
    readonly classId: ClassId | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(MovementsQuery)
export class MovementsHandler implements IQueryHandler<MovementsQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, between, classId, page }: MovementsQuery): Promise<Page<MovementRow>> {
    const classIds = Object.values<SchoolClass>(reader.facts.school.classes)
      .map((one) => one.classId)
      .filter((id) => (classId === null || id === classId) && reader.readsClass(id));
    if (classIds.length === 0) return nothingOf();
    const read = (part: PageRequest) =>
      this.models.movements(reader.schoolId, { ...between, classIds }, part);
    return reader.readsWholeDossiers ? read(page) : this.inspected(reader, page, read);
  }

  /** Of children whose dossier the grant covers, who are thereby looked at. */
  private async inspected(
    reader: Reader,
    page: PageRequest,
    read: (part: PageRequest) => Promise<Page<MovementRow>>,
  ): Promise<Page<MovementRow>> {
    const seen = await visiblePage(page, read, (rows) => this.seen(reader, rows));
    await this.dossiers.lookedAt(
      reader,
      seen.entries.map(({ row }) => dossierLook(row.dossier)),
    );
    return mapPage(seen, ({ movement }) => movement);
  }

  private async seen(
    reader: Reader,
    rows: readonly MovementRow[],
  ): Promise<ReadonlyMap<MovementRow, SeenMovement>> {
    const ids = rows.map(({ dossierId }) => dossierId);
    const found = await this.dossiers.find(reader, ids);
    const dossiers = new Map(found.map((one) => [one.dossierId, one]));
    return new Map(
      rows.flatMap((movement) => {
        const dossier = dossiers.get(movement.dossierId);
        return dossier ? [[movement, { movement, dossier }] as const] : [];
      }),
    );
  }
}

interface SeenMovement {
  readonly movement: MovementRow;
  readonly dossier: SeenDossier;
}
