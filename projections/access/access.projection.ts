import type { AccessAccountRow } from '../../src/application/ports/access-rows.js';
import type {
  ProjectedEvent,
  Projection,
  RowBody,
  RowChange,
  RowReader,
} from '../../src/application/ports/projection.js';
import type { AccessEvent } from '../../src/domain/access/access.events.js';
import type { AccountStatus } from '../../src/domain/shared/access.js';
import type { AccountId, PersonId } from '../../src/domain/shared/ids.js';
import { invariant } from '../../src/domain/shared/invariant.js';
import { actOf, type Handlers, handle, unchanged } from '../entry.js';
import { insert, keyOf, update } from '../table.js';
import {
  accessAccountTable,
  accountReviewTable,
  authorityCatalogueTable,
  authorityGrantTable,
  delegationTable,
} from './access.entity.js';

type NewAccount = Pick<RowBody<AccessAccountRow>, 'accountId' | 'personId' | 'kind'> &
  Partial<RowBody<AccessAccountRow>>;

const opened = (account: NewAccount, entry: ProjectedEvent): readonly RowChange[] => [
  insert(accessAccountTable, {
    opened: actOf(entry),
    name: null,
    office: null,
    grantId: null,
    status: 'open',
    changes: [],
    invitation: null,
    tokens: [],
    ...account,
  }),
];

const standing = (accountId: AccountId, rows: RowReader): AccessAccountRow => {
  const row = rows.find(accessAccountTable, { accountId });
  invariant(row !== null, 'an account is opened before anything else happens to it');
  return row;
};

const became =
  (status: AccountStatus) =>
  (
    { accountId }: { readonly accountId: AccountId },
    entry: ProjectedEvent,
    rows: RowReader,
  ): readonly RowChange[] => {
    const changes = [...standing(accountId, rows).changes, { ...actOf(entry), status }];
    return [update(accessAccountTable, { accountId }, { status, changes })];
  };

const handlers: Handlers<AccessEvent> = {
  'access.register-opened': unchanged,
  'access.account-opened': ({ accountId, personId, kind }, entry) =>
    opened({ accountId, personId, kind }, entry),
  'access.account-invited': ({ accountId, purpose, expiresAt }, entry) => [
    update(
      accessAccountTable,
      { accountId },
      { invitation: { ...actOf(entry), purpose, expiresAt } },
    ),
  ],
  'access.account-suspended': became('suspended'),
  'access.account-reinstated': became('open'),
  'access.account-closed': became('closed'),
  'access.service-account-opened': ({ accountId, name, role, powers, expiresAt }, entry) => {
    const personId = accountId as string as PersonId;
    const office = { role, powers, expiresAt };
    return opened({ accountId, personId, kind: 'service', name, office }, entry);
  },
  'access.service-token-issued': ({ accountId, tokenId, expiresAt }, entry, rows) => {
    const token = { tokenId, expiresAt, issued: actOf(entry), revoked: null };
    const tokens = [...standing(accountId, rows).tokens, token];
    return [update(accessAccountTable, { accountId }, { tokens })];
  },
  'access.service-token-revoked': ({ accountId, tokenId }, entry, rows) => {
    const tokens = standing(accountId, rows).tokens.map((token) =>
      token.tokenId === tokenId ? { ...token, revoked: actOf(entry) } : token,
    );
    return [update(accessAccountTable, { accountId }, { tokens })];
  },
  'access.delegation-granted': ({ decisionNo, ...delegation }, entry) => [
    insert(delegationTable, {
      delegationId: delegation.delegationId,
      grantedLogIndex: entry.logIndex,
      appointmentId: delegation.appointmentId,
      fromPersonId: delegation.fromPersonId,
      toPersonId: delegation.toPersonId,
      powers: delegation.powers,
      validFrom: delegation.validFrom,
      validTo: delegation.validTo,
      granted: { ...actOf(entry), decisionNo },
      revoked: null,
    }),
  ],
  'access.delegation-revoked': ({ delegationId, decisionNo }, entry) => [
    update(delegationTable, { delegationId }, { revoked: { ...actOf(entry), decisionNo } }),
  ],
  'access.authorities-adopted': ({ catalogue, decisionNo }, entry) => [
    insert(authorityCatalogueTable, {
      catalogueId: catalogue.catalogueId,
      catalogueVersion: catalogue.catalogueVersion,
      legalBasis: catalogue.legalBasis,
      effectiveFrom: catalogue.effectiveFrom,
      effectiveTo: catalogue.effectiveTo,
      needsLegalReview: catalogue.needsLegalReview,
      decisionNo,
      adopted: actOf(entry),
      authorities: catalogue.authorities,
    }),
  ],
  'access.grant-given': (grant, entry) => [
    insert(authorityGrantTable, {
      grantId: grant.grantId,
      givenLogIndex: entry.logIndex,
      authorityId: grant.authorityId,
      requestNo: grant.requestNo,
      scope: grant.scope,
      validFrom: grant.validFrom,
      validTo: grant.validTo,
      includesSensitive: grant.includesSensitive,
      parentGrantId: grant.parentGrantId,
      given: actOf(entry),
      ended: null,
    }),
  ],
  'access.inspector-named': ({ accountId, personId, grantId }, entry) =>
    opened({ accountId, personId, kind: 'inspector', grantId }, entry),
  'access.grant-ended': ({ grantId, decisionNo }, entry) => [
    update(authorityGrantTable, { grantId }, { ended: { ...actOf(entry), decisionNo } }),
  ],
  'access.review-signed': ({ reviewId, schoolYear, term, upToRevision, findingsCount }, entry) => [
    insert(accountReviewTable, {
      reviewId,
      signedLogIndex: entry.logIndex,
      schoolYear,
      term,
      upToRevision,
      findingsCount,
      signed: actOf(entry),
    }),
  ],
};

const lookedAt: readonly string[] = [
  'access.account-suspended',
  'access.account-reinstated',
  'access.account-closed',
  'access.service-token-issued',
  'access.service-token-revoked',
] satisfies readonly AccessEvent['type'][];

/** Accounts, delegations, authorities with their grants, and reviews, with who decided them. */
export const accessProjection: Projection = {
  name: 'access',
  version: 1,
  tables: [
    accessAccountTable,
    delegationTable,
    authorityGrantTable,
    authorityCatalogueTable,
    accountReviewTable,
  ],
  categories: ['access'],
  reads: ({ event: { type, payload } }) => {
    if (!lookedAt.includes(type)) return [];
    const { accountId } = payload as { readonly accountId: AccountId };
    return [keyOf(accessAccountTable, { accountId })];
  },
  apply: (entry, rows) => handle(handlers, entry, rows),
};
