import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { AppointmentId, TeamId } from '../../domain/shared/ids.js';
import type { HandOverRow, TeamRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import type { Reader } from './reader.js';

export class TeamsQuery extends Query<readonly TeamRow[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(TeamsQuery)
export class TeamsHandler implements IQueryHandler<TeamsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader }: TeamsQuery): Promise<readonly TeamRow[]> {
    return reader.readsSchool ? this.models.teams(reader.schoolId) : [];
  }
}

export class TeamsByIdsQuery extends Query<readonly TeamRow[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly TeamId[],
  ) {
    super();
  }
}

@QueryHandler(TeamsByIdsQuery)
export class TeamsByIdsHandler implements IQueryHandler<TeamsByIdsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, ids }: TeamsByIdsQuery): Promise<readonly TeamRow[]> {
    return reader.readsSchool ? this.models.teamsByIds(reader.schoolId, ids) : [];
  }
}

export class HandOversOfQuery extends Query<readonly HandOverRow[]> {
  constructor(
    readonly reader: Reader,
    readonly appointmentIds: readonly AppointmentId[],
  ) {
    super();
  }
}

@QueryHandler(HandOversOfQuery)
export class HandOversOfHandler implements IQueryHandler<HandOversOfQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, appointmentIds }: HandOversOfQuery): Promise<readonly HandOverRow[]> {
    return reader.readsSchool ? this.models.handOversOf(reader.schoolId, appointmentIds) : [];
  }
}
