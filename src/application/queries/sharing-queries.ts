import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import type { SharingSuspicionRow } from '../ports/sign-in-rows.js';
import { READ_MODELS } from '../ports/tokens.js';
import { readsAccessRegister } from './access-queries.js';
import type { Reader } from './reader.js';

/** Accounts that seem to be shared; null for all but those who keep accounts or review them. */
export class SharingSuspicionsQuery extends Query<Page<SharingSuspicionRow> | null> {
  constructor(
    readonly reader: Reader,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(SharingSuspicionsQuery)
export class SharingSuspicionsHandler implements IQueryHandler<SharingSuspicionsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, page }: SharingSuspicionsQuery) {
    return readsAccessRegister(reader)
      ? this.models.sharingSuspicions(reader.schoolId, page)
      : null;
  }
}
