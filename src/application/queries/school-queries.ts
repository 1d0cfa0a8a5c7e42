import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ClassId, type PersonId, schoolStream } from '../../domain/shared/ids.js';
import type { Role } from '../../domain/shared/roles.js';
import type { Principal } from '../ports/authenticator.js';
import type { AppointmentRow, PersonRow, SchoolClassRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels, SchoolOverview } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { mapPage, nothingOf } from './pages.js';
import type { Reader } from './reader.js';
import { Readers } from './readers.js';
import { type ReadableRef, staffName } from './visible-value.js';

/** The caller as a reader; every other query takes one. */
export class ReaderQuery extends Query<Reader> {
  constructor(
    readonly principal: Principal,
    readonly operation: string,
  ) {
    super();
  }
}

@QueryHandler(ReaderQuery)
export class ReaderHandler implements IQueryHandler<ReaderQuery> {
  constructor(private readonly readers: Readers) {}

  execute({ principal, operation }: ReaderQuery): Promise<Reader> {
    return this.readers.of(principal, operation);
  }
}

export class SchoolQuery extends Query<SchoolOverview | null> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(SchoolQuery)
export class SchoolHandler implements IQueryHandler<SchoolQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader }: SchoolQuery): Promise<SchoolOverview | null> {
    return reader.readsSchool ? this.models.school(reader.schoolId) : null;
  }
}

export class ClassesQuery extends Query<readonly SchoolClassRow[]> {
  constructor(
    readonly reader: Reader,
    /** Null for the classes of all years. */
    readonly schoolYear: string | null,
  ) {
    super();
  }
}

@QueryHandler(ClassesQuery)
export class ClassesHandler implements IQueryHandler<ClassesQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, schoolYear }: ClassesQuery): Promise<readonly SchoolClassRow[]> {
    return reader.readsSchool ? this.models.classes(reader.schoolId, schoolYear) : [];
  }
}

export class ClassesByIdsQuery extends Query<readonly SchoolClassRow[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly ClassId[],
  ) {
    super();
  }
}

@QueryHandler(ClassesByIdsQuery)
export class ClassesByIdsHandler implements IQueryHandler<ClassesByIdsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, ids }: ClassesByIdsQuery): Promise<readonly SchoolClassRow[]> {
    return reader.readsSchool ? this.models.classesByIds(reader.schoolId, ids) : [];
  }
}

export interface PersonView {
  readonly personId: PersonId;
  readonly staffCode: string;
  readonly fullName: ReadableRef;
}

export class PeopleQuery extends Query<Page<PersonView>> {
  constructor(
    readonly reader: Reader,
    /** Only whoever holds this office today; null for everybody. */
    readonly role: Role | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(PeopleQuery)
export class PeopleHandler implements IQueryHandler<PeopleQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, role, page }: PeopleQuery): Promise<Page<PersonView>> {
    if (!reader.readsSchool) return nothingOf();
    const holding = role && { role, on: reader.today };
    const rows = await this.models.people(reader.schoolId, holding, page);
    return mapPage(rows, (row) => personView(reader, row));
  }
}

export class PeopleByIdsQuery extends Query<readonly PersonView[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly PersonId[],
  ) {
    super();
  }
}

@QueryHandler(PeopleByIdsQuery)
export class PeopleByIdsHandler implements IQueryHandler<PeopleByIdsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, ids }: PeopleByIdsQuery): Promise<readonly PersonView[]> {
    const { personId } = reader.principal;
    // Whoever is out of office still learns who they are.
    const visible = reader.readsSchool ? ids : ids.filter((id) => id === personId);
    if (visible.length === 0) return [];
    const rows = await this.models.peopleByIds(reader.schoolId, visible);
    return rows.map((row) => personView(reader, row));
  }
}

export class AppointmentsOfQuery extends Query<readonly AppointmentRow[]> {
  constructor(
    readonly reader: Reader,
    readonly personIds: readonly PersonId[],
  ) {
    super();
  }
}

@QueryHandler(AppointmentsOfQuery)
export class AppointmentsOfHandler implements IQueryHandler<AppointmentsOfQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, personIds }: AppointmentsOfQuery): Promise<readonly AppointmentRow[]> {
    return reader.readsSchool ? this.models.appointmentsOf(reader.schoolId, personIds) : [];
  }
}

const personView = (
  { schoolId }: Reader,
  { personId, staffCode, nameRevision }: PersonRow,
): PersonView => ({
  personId,
  staffCode,
  fullName: staffName(schoolStream(schoolId), nameRevision),
});
