import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { SchoolClass } from '../../domain/school/school.state.js';
import type { ClassId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { MovementRow } from '../ports/movement-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { nothingOf } from './pages.js';
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
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, between, classId, page }: MovementsQuery): Promise<Page<MovementRow>> {
    const classIds = Object.values<SchoolClass>(reader.facts.school.classes)
      .map((one) => one.classId)
      .filter((id) => (classId === null || id === classId) && reader.readsClass(id));
    if (classIds.length === 0) return nothingOf();
    return this.models.movements(reader.schoolId, { ...between, classIds }, page);
  }
}
