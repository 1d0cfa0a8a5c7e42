import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { LockId } from '../../domain/shared/ids.js';
import type { LockRow, UnlockRow } from '../ports/lock-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { nothingOf } from './pages.js';
import type { Reader } from './reader.js';

// Locks name classes, years and kinds, no child: everybody who reads records sees all of them.

export class LocksQuery extends Query<Page<LockRow>> {
  constructor(
    readonly reader: Reader,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(LocksQuery)
export class LocksHandler implements IQueryHandler<LocksQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, page }: LocksQuery): Promise<Page<LockRow>> {
    return reader.readsRecords ? this.models.locks(reader.schoolId, page) : nothingOf();
  }
}

export class LocksByIdsQuery extends Query<readonly LockRow[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly LockId[],
  ) {
    super();
  }
}

@QueryHandler(LocksByIdsQuery)
export class LocksByIdsHandler implements IQueryHandler<LocksByIdsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, ids }: LocksByIdsQuery): Promise<readonly LockRow[]> {
    return reader.readsRecords ? this.models.locksByIds(reader.schoolId, ids) : [];
  }
}

export class UnlocksOfQuery extends Query<readonly UnlockRow[]> {
  constructor(
    readonly reader: Reader,
    readonly lockIds: readonly LockId[],
  ) {
    super();
  }
}

@QueryHandler(UnlocksOfQuery)
export class UnlocksOfHandler implements IQueryHandler<UnlocksOfQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, lockIds }: UnlocksOfQuery): Promise<readonly UnlockRow[]> {
    return reader.readsRecords ? this.models.unlocksOf(reader.schoolId, lockIds) : [];
  }
}
