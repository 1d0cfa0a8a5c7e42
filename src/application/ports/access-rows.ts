import type { InvitationPurpose } from '../../domain/access/access.events.js';
import type { Authority } from '../../domain/access/authorities.js';
import type {
  AccountKind,
  AccountReviewTerm,
  AccountStatus,
  AuthorityId,
  GrantScope,
  ServiceOffice,
} from '../../domain/shared/access.js';
import type {
  AccountId,
  AppointmentId,
  DelegationId,
  GrantId,
  PersonId,
  ReviewId,
} from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { Power } from '../../domain/shared/roles.js';
import type { RowOrigin } from './projection.js';
import type { Act } from './read-model-rows.js';

// Rows of the access register. As everywhere, none holds a name of a person or a reason: they
// point at the event of the register's stream whose block holds it.

export interface AccessAccountRow extends RowOrigin {
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly kind: AccountKind;
  readonly opened: Act;
  /** What a service account is called. */
  readonly name: string | null;
  readonly office: ServiceOffice | null;
  /** Of an inspector; `opened.revision` is where the full name lies. */
  readonly grantId: GrantId | null;
  readonly status: AccountStatus;
  /** Every change after the opening, in order; the reason lies at its revision. */
  readonly changes: readonly (Act & { readonly status: AccountStatus })[];
  /** The last one. */
  readonly invitation:
    | (Act & { readonly purpose: InvitationPurpose; readonly expiresAt: Instant })
    | null;
  readonly tokens: readonly AccessTokenRow[];
}
export interface AccessTokenRow {
  readonly tokenId: string;
  readonly expiresAt: Instant;
  readonly issued: Act;
  readonly revoked: Act | null;
}
export interface DelegationRow extends RowOrigin {
  readonly delegationId: DelegationId;
  readonly grantedLogIndex: bigint;
  readonly appointmentId: AppointmentId;
  readonly fromPersonId: PersonId;
  readonly toPersonId: PersonId;
  readonly powers: readonly Power[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly granted: Act & { readonly decisionNo: string };
  readonly revoked: (Act & { readonly decisionNo: string }) | null;
}
export interface AuthorityGrantRow extends RowOrigin {
  readonly grantId: GrantId;
  readonly givenLogIndex: bigint;
  readonly authorityId: AuthorityId;
  readonly requestNo: string;
  readonly scope: GrantScope;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  readonly includesSensitive: boolean;
  readonly parentGrantId: GrantId | null;
  readonly given: Act;
  readonly ended: (Act & { readonly decisionNo: string }) | null;
}
export interface AuthorityCatalogueRow extends RowOrigin {
  readonly catalogueId: string;
  readonly catalogueVersion: number;
  readonly legalBasis: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly needsLegalReview: boolean;
  readonly decisionNo: string;
  readonly adopted: Act;
  readonly authorities: readonly Authority[];
}
export interface AccountReviewRow extends RowOrigin {
  readonly reviewId: ReviewId;
  readonly signedLogIndex: bigint;
  readonly schoolYear: string;
  readonly term: AccountReviewTerm;
  readonly upToRevision: { readonly school: number; readonly access: number };
  /** When there are any, they lie at `signed.revision`, one to a line. */
  readonly findingsCount: number;
  readonly signed: Act;
}
