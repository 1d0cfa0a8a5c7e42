import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AuthorityCatalogue, authorityCatalogueOn } from '../../domain/access/authorities.js';
import type { AccountId, GrantId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { powers, type Role } from '../../domain/shared/roles.js';
import type {
  AccessAccountRow,
  AccountReviewRow,
  AuthorityGrantRow,
  DelegationRow,
} from '../ports/access-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { nothingOf } from './pages.js';
import type { Reader } from './reader.js';

const registerReaders: readonly Role[] = [...powers.manageAccounts, ...powers.reviewAccounts];

/** The register is for those who keep it and those who review it. */
export const readsAccessRegister = ({ appointments }: Reader): boolean =>
  appointments.some(({ role }) => registerReaders.includes(role));

export class AccessAccountsByIdsQuery extends Query<readonly AccessAccountRow[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly AccountId[],
  ) {
    super();
  }
}

@QueryHandler(AccessAccountsByIdsQuery)
export class AccessAccountsByIdsHandler implements IQueryHandler<AccessAccountsByIdsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, ids }: AccessAccountsByIdsQuery): Promise<readonly AccessAccountRow[]> {
    return readsAccessRegister(reader) ? this.models.accessAccountsByIds(reader.schoolId, ids) : [];
  }
}

export class DelegationsQuery extends Query<Page<DelegationRow>> {
  constructor(
    readonly reader: Reader,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(DelegationsQuery)
export class DelegationsHandler implements IQueryHandler<DelegationsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, page }: DelegationsQuery): Promise<Page<DelegationRow>> {
    return readsAccessRegister(reader)
      ? this.models.delegations(reader.schoolId, page)
      : nothingOf();
  }
}

export class AuthorityGrantsQuery extends Query<Page<AuthorityGrantRow>> {
  constructor(
    readonly reader: Reader,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(AuthorityGrantsQuery)
export class AuthorityGrantsHandler implements IQueryHandler<AuthorityGrantsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, page }: AuthorityGrantsQuery): Promise<Page<AuthorityGrantRow>> {
    return readsAccessRegister(reader)
      ? this.models.authorityGrants(reader.schoolId, page)
      : nothingOf();
  }
}

export class AuthorityGrantsByIdsQuery extends Query<readonly AuthorityGrantRow[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly GrantId[],
  ) {
    super();
  }
}

@QueryHandler(AuthorityGrantsByIdsQuery)
export class AuthorityGrantsByIdsHandler implements IQueryHandler<AuthorityGrantsByIdsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, ids }: AuthorityGrantsByIdsQuery): Promise<readonly AuthorityGrantRow[]> {
    return readsAccessRegister(reader)
      ? this.models.authorityGrantsByIds(reader.schoolId, ids)
      : [];
  }
}

/** The catalogue of authorities in force on a day; public law, so for everybody in office. */
export class AuthoritiesQuery extends Query<AuthorityCatalogue | null> {
  constructor(
    readonly reader: Reader,
    readonly on: LocalDate,
  ) {
    super();
  }
}

@QueryHandler(AuthoritiesQuery)
export class AuthoritiesHandler implements IQueryHandler<AuthoritiesQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, on }: AuthoritiesQuery): Promise<AuthorityCatalogue | null> {
    if (!reader.readsSchool) return null;
    return authorityCatalogueOn(await this.models.authorityCatalogues(reader.schoolId), on);
  }
}

export class AccountReviewsQuery extends Query<Page<AccountReviewRow>> {
  constructor(
    readonly reader: Reader,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(AccountReviewsQuery)
export class AccountReviewsHandler implements IQueryHandler<AccountReviewsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, page }: AccountReviewsQuery): Promise<Page<AccountReviewRow>> {
    return readsAccessRegister(reader)
      ? this.models.accountReviews(reader.schoolId, page)
      : nothingOf();
  }
}
