import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { kindsOfYear } from '../../../domain/school/kinds-in-force.js';
import { yearNow } from '../../../domain/school/school.state.js';
import type { Page, PageRequest, ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { nothingOf, pageOfList } from '../pages.js';
import type { Reader } from '../reader.js';
import { type DeadlineView, deadlineView } from './owed-kinds.js';

/** The deadlines of a year that count, set last first: they name nobody, so all who read see them. */
export class DeadlinesQuery extends Query<Page<DeadlineView>> {
  constructor(
    readonly reader: Reader,
    /** Null for the year that has begun last. */
    readonly schoolYear: string | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(DeadlinesQuery)
export class DeadlinesHandler implements IQueryHandler<DeadlinesQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, page, ...asked }: DeadlinesQuery): Promise<Page<DeadlineView>> {
    const { school } = reader.facts;
    const schoolYear = asked.schoolYear ?? yearNow(school, reader.today);
    if (!(reader.readsRecords || reader.readsDossiers) || schoolYear === null) return nothingOf();
    const kinds = kindsOfYear(school, schoolYear).filter(({ kind }) => reader.readsKind(kind.kind));
    const rows = await this.models.deadlines(reader.schoolId, schoolYear);
    const views = rows.flatMap((row) =>
      kinds.filter(({ kind }) => kind.kind === row.kind).map(({ kind }) => deadlineView(row, kind)),
    );
    return pageOfList(views, page);
  }
}
