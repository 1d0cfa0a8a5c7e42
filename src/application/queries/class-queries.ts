import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ClassId } from '../../domain/shared/ids.js';
import type { DossierRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest } from '../ports/read-models.js';
import { ClassLists } from './class-lists.js';
import { type ClassCounts, ClassStandings, type Standing } from './class-standings.js';
import { dossierLook, VisibleDossiers } from './dossier-queries.js';
import { nothingOf, visiblePage } from './pages.js';
import type { Reader } from './reader.js';

export class DossiersOfClassQuery extends Query<Page<DossierRow>> {
  constructor(
    readonly reader: Reader,
    readonly classId: ClassId,
    /** Only of children who stand there; null for all. */
    readonly standing: Standing | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(DossiersOfClassQuery)
export class DossiersOfClassHandler implements IQueryHandler<DossiersOfClassQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    private readonly lists: ClassLists,
    private readonly standings: ClassStandings,
  ) {}

  async execute({
    reader,
    classId,
    standing,
    page,
  }: DossiersOfClassQuery): Promise<Page<DossierRow>> {
    if (!reader.readsClass(classId)) return nothingOf();
    const [list, wanted] = await Promise.all([
      this.lists.inOrder(reader, classId),
      standing && this.standings.lookedFor(reader, classId, standing),
    ]);
    // A child who went on to another class is that class's to read.
    const visible = await visiblePage(
      page,
      (part) => this.lists.page(reader.schoolId, { list, wanted }, part),
      (rows) => this.dossiers.among(reader, rows),
    );
    await this.dossiers.lookedAt(
      reader,
      visible.entries.flatMap(({ row }) => [
        dossierLook(row),
        ...(wanted?.get(row.dossierId) ?? []),
      ]),
    );
    return visible;
  }
}

/** How many children of each class stand where; of classes that the reader does not read nothing. */
export class ClassCountsQuery extends Query<readonly ClassCounts[]> {
  constructor(
    readonly reader: Reader,
    readonly classIds: readonly ClassId[],
  ) {
    super();
  }
}

@QueryHandler(ClassCountsQuery)
export class ClassCountsHandler implements IQueryHandler<ClassCountsQuery> {
  constructor(private readonly standings: ClassStandings) {}

  execute({ reader, classIds }: ClassCountsQuery): Promise<readonly ClassCounts[]> {
    return this.standings.counts(
      reader,
      classIds.filter((id) => reader.readsClass(id)),
    );
  }
}
