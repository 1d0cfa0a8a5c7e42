import type {
  AccessAccountRow,
  AccountReviewRow,
  AuthorityCatalogueRow,
  AuthorityGrantRow,
  DelegationRow,
} from '../../src/application/ports/access-rows.js';
import { entityOf, tableOf } from '../table.js';

export const accessAccountTable = tableOf<AccessAccountRow>({
  table: 'access_account',
  key: ['accountId'],
  columns: {
    accountId: 'uuid',
    personId: 'uuid',
    kind: 'text',
    opened: 'json',
    name: 'text?',
    office: 'json?',
    grantId: 'uuid?',
    status: 'text',
    changes: 'json',
    invitation: 'json?',
    tokens: 'json',
  },
});
export const delegationTable = tableOf<DelegationRow>({
  table: 'delegation',
  key: ['delegationId'],
  columns: {
    delegationId: 'uuid',
    grantedLogIndex: 'bigint',
    appointmentId: 'uuid',
    fromPersonId: 'uuid',
    toPersonId: 'uuid',
    powers: 'json',
    validFrom: 'text',
    validTo: 'text',
    granted: 'json',
    revoked: 'json?',
  },
  indexes: [['grantedLogIndex']],
});
export const authorityGrantTable = tableOf<AuthorityGrantRow>({
  table: 'authority_grant',
  key: ['grantId'],
  columns: {
    grantId: 'uuid',
    givenLogIndex: 'bigint',
    authorityId: 'text',
    requestNo: 'text',
    scope: 'json',
    validFrom: 'text',
    validTo: 'text',
    includesSensitive: 'boolean',
    parentGrantId: 'uuid?',
    given: 'json',
    ended: 'json?',
  },
  indexes: [['givenLogIndex']],
});
export const authorityCatalogueTable = tableOf<AuthorityCatalogueRow>({
  table: 'authority_catalogue',
  key: ['catalogueId', 'catalogueVersion'],
  columns: {
    catalogueId: 'text',
    catalogueVersion: 'integer',
    legalBasis: 'text',
    effectiveFrom: 'text',
    effectiveTo: 'text?',
    needsLegalReview: 'boolean',
    decisionNo: 'text',
    adopted: 'json',
    authorities: 'json',
  },
});
export const accountReviewTable = tableOf<AccountReviewRow>({
  table: 'account_review',
  key: ['reviewId'],
  columns: {
    reviewId: 'uuid',
    signedLogIndex: 'bigint',
    schoolYear: 'text',
    term: 'text',
    upToRevision: 'json',
    findingsCount: 'integer',
    signed: 'json',
  },
  indexes: [['signedLogIndex']],
});

export const accessAccountEntity = entityOf(accessAccountTable);
export const delegationEntity = entityOf(delegationTable);
export const authorityGrantEntity = entityOf(authorityGrantTable);
export const authorityCatalogueEntity = entityOf(authorityCatalogueTable);
export const accountReviewEntity = entityOf(accountReviewTable);
