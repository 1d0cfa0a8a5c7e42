import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AuthorityCatalogue, authorityCatalogueOn } from '../../domain/access/authorities.js';
import { type AccountId, accessStream, type GrantId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type {
  AccessAccountRow,
  AccountReviewRow,
  AuthorityGrantRow,
  DelegationRow,
} from '../ports/access-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { mapPage, nothingOf } from './pages.js';
import type { Reader } from './reader.js';
import { accountNote, type ReadableRef, staffName } from './visible-value.js';

/** The register is for those who keep it and those who review it. */
export const readsAccessRegister = (reader: Reader): boolean =>
  reader.holds('manageAccounts') || reader.holds('reviewAccounts');

export interface AccountView extends Omit<AccessAccountRow, 'changes'> {
  readonly changes: readonly (AccessAccountRow['changes'][number] & {
    readonly reason: ReadableRef;
  })[];
  /** Of an inspector, who is nobody of the school. */
  readonly fullName: ReadableRef | null;
}

const accountView = (row: AccessAccountRow): AccountView => {
  const stream = accessStream(row.schoolId);
  return {
    ...row,
    changes: row.changes.map((change) => ({
      ...change,
      reason: accountNote(stream, change.revision, 'reason'),
    })),
    fullName: row.kind === 'inspector' ? staffName(stream, BigInt(row.opened.revision)) : null,
  };
};

export class AccessAccountsByIdsQuery extends Query<readonly AccountView[]> {
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

  async execute({ reader, ids }: AccessAccountsByIdsQuery): Promise<readonly AccountView[]> {
    if (!readsAccessRegister(reader)) return [];
    return (await this.models.accessAccountsByIds(reader.schoolId, ids)).map(accountView);
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

/** Who was named to look under these grants. */
export class InspectorsOfQuery extends Query<readonly AccountView[]> {
  constructor(
    readonly reader: Reader,
    readonly grantIds: readonly GrantId[],
  ) {
    super();
  }
}

@QueryHandler(InspectorsOfQuery)
export class InspectorsOfHandler implements IQueryHandler<InspectorsOfQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, grantIds }: InspectorsOfQuery): Promise<readonly AccountView[]> {
    if (!readsAccessRegister(reader)) return [];
    return (await this.models.inspectorsOf(reader.schoolId, grantIds)).map(accountView);
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

export interface AccountReviewView extends AccountReviewRow {
  readonly findings: ReadableRef | null;
}

const reviewView = (row: AccountReviewRow): AccountReviewView => {
  const { findingsCount, schoolId, signed } = row;
  const stream = accessStream(schoolId);
  const findings = findingsCount > 0 ? accountNote(stream, signed.revision, 'findings') : null;
  return { ...row, findings };
};

export class AccountReviewsQuery extends Query<Page<AccountReviewView>> {
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

  async execute({ reader, page }: AccountReviewsQuery): Promise<Page<AccountReviewView>> {
    if (!readsAccessRegister(reader)) return nothingOf();
    return mapPage(await this.models.accountReviews(reader.schoolId, page), reviewView);
  }
}
