import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { accessDecider } from '../../domain/access/access.decider.js';
import { type AccessState, delegationsTo, grantInForce } from '../../domain/access/access.state.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import type { Account, AuthorityGrant, Delegation } from '../../domain/shared/access.js';
import type { Decider } from '../../domain/shared/decider.js';
import type { Recorded } from '../../domain/shared/event.js';
import {
  accessStream,
  type SchoolId,
  schoolStream,
  type StreamId,
} from '../../domain/shared/ids.js';
import { type Instant, type LocalDate, localDayOf } from '../../domain/shared/instant.js';
import { type Appointment, isInForce } from '../../domain/shared/roles.js';
import type { Clock } from '../ports/clock.js';
import type { AnyEvent, EventCodec } from '../ports/event-codec.js';
import type { EventStore } from '../ports/event-store.js';
import { CLOCK, EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';
import { readsAccessRegister } from './access-queries.js';
import type { Reader } from './reader.js';

export interface RegisteredAccount extends Account {
  /** Open, and for a program or an inspector, within its time and grant. */
  readonly mayAct: boolean;
  readonly appointments: readonly Appointment[];
  readonly delegations: readonly Delegation[];
}

export interface AccessRegisterView {
  readonly on: LocalDate;
  /** The last moment that counts: the end of that day, or now. */
  readonly asOf: Instant;
  /** Numbers of the last entries that were looked at. */
  readonly upToRevision: { readonly school: number; readonly access: number };
  /** In the order in which they were opened. */
  readonly accounts: readonly RegisteredAccount[];
  readonly grants: readonly AuthorityGrant[];
}

/**
 * Accounts and rights as they stood on a day, read from the ledger itself: what was recorded later
 * does not count, and the revisions say exactly what a review has looked at. Null for others than
 * those who keep the register or review it.
 */
export class AccessRegisterQuery extends Query<AccessRegisterView | null> {
  constructor(
    readonly reader: Reader,
    readonly on: LocalDate,
  ) {
    super();
  }
}

interface AsOf<S> {
  readonly state: S;
  readonly revision: number;
}

@QueryHandler(AccessRegisterQuery)
export class AccessRegisterHandler implements IQueryHandler<AccessRegisterQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ reader, on }: AccessRegisterQuery): Promise<AccessRegisterView | null> {
    if (!readsAccessRegister(reader)) return null;
    const { schoolId } = reader;
    const asOf = lastMomentOf(on, this.clock.now());
    const [school, access] = await Promise.all([
      this.fold(schoolDecider, schoolId, { streamId: schoolStream(schoolId), asOf }),
      this.fold(accessDecider, schoolId, { streamId: accessStream(schoolId), asOf }),
    ]);
    const moment = { on: localDayOf(asOf), asOf };
    return {
      ...moment,
      upToRevision: { school: school.revision, access: access.revision },
      accounts: accountsOn(school.state, access.state, moment),
      grants: Object.values<AuthorityGrant>(access.state.grants).filter(({ grantId }) =>
        grantInForce(access.state, grantId, asOf),
      ),
    };
  }

  private async fold<C, E, S, R>(
    decider: Decider<C, E, S, R>,
    schoolId: SchoolId,
    { streamId, asOf }: { readonly streamId: StreamId; readonly asOf: Instant },
  ): Promise<AsOf<S>> {
    const stored = await this.store.readStream(schoolId, streamId);
    const known = stored.filter(({ recordedAt }) => recordedAt <= asOf);
    const state = known.reduce(
      (before, event) => decider.evolve(before, this.codec.decode(event) as Recorded<E & AnyEvent>),
      decider.initial,
    );
    return { state, revision: known.length - 1 };
  }
}

/** A day in Asia/Ho_Chi_Minh is over at 17:00 UTC; of one that is not over, the present counts. */
const lastMomentOf = (on: LocalDate, now: Instant): Instant => {
  const last = `${on}T16:59:59.999Z` as Instant;
  return last < now ? last : now;
};

const accountsOn = (
  school: SchoolState,
  access: AccessState,
  { on, asOf }: { readonly on: LocalDate; readonly asOf: Instant },
): readonly RegisteredAccount[] => {
  const inForce = school.appointments.filter((one) => isInForce(one, on));
  const appointmentIds = new Set(inForce.map(({ appointmentId }) => appointmentId));
  return Object.values<Account>(access.accounts).map((account) => ({
    ...account,
    mayAct: mayAct(account, access, asOf),
    appointments: inForce.filter(({ personId }) => personId === account.personId),
    delegations: delegationsTo(access, account.personId, on).filter(({ appointmentId }) =>
      appointmentIds.has(appointmentId),
    ),
  }));
};

const mayAct = ({ status, office, grantId }: Account, access: AccessState, at: Instant): boolean =>
  status === 'open' &&
  (office === null || at < office.expiresAt) &&
  (grantId === null || grantInForce(access, grantId, at));
