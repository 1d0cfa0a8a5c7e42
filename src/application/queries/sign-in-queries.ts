import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Recorded } from '../../domain/shared/event.js';
import { signInStream } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { LocalizedText } from '../../domain/shared/record-kind.js';
import { signInDecider } from '../../domain/sign-in/sign-in.decider.js';
import type { SignInEvent } from '../../domain/sign-in/sign-in.events.js';
import { Aggregates } from '../aggregates.js';
import type { Credentials, EnrolledFactor } from '../ports/credentials.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { EventStore } from '../ports/event-store.js';
import type { LiveSession, Sessions } from '../ports/sessions.js';
import { CREDENTIALS, EVENT_CODEC, EVENT_STORE, SESSIONS } from '../ports/tokens.js';
import { entryLabel } from './entry-labels.js';
import type { Reader } from './reader.js';

export interface SessionView extends LiveSession {
  readonly isThisOne: boolean;
}

export class MySessionsQuery extends Query<readonly SessionView[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(MySessionsQuery)
export class MySessionsHandler implements IQueryHandler<MySessionsQuery> {
  constructor(@Inject(SESSIONS) private readonly sessions: Sessions) {}

  async execute({ reader }: MySessionsQuery): Promise<readonly SessionView[]> {
    const { accountId, sessionId } = reader.principal;
    const live = await this.sessions.live(accountId);
    return live.map((session) => ({ ...session, isThisOne: session.sessionId === sessionId }));
  }
}

export class MyFactorsQuery extends Query<readonly EnrolledFactor[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(MyFactorsQuery)
export class MyFactorsHandler implements IQueryHandler<MyFactorsQuery> {
  constructor(@Inject(CREDENTIALS) private readonly credentials: Credentials) {}

  execute({ reader }: MyFactorsQuery): Promise<readonly EnrolledFactor[]> {
    return this.credentials.factors(reader.principal.accountId);
  }
}

/** What happened at the door of the reader's own account. */
export interface SignInEntry {
  readonly eventId: string;
  readonly type: string;
  readonly what: LocalizedText;
  readonly recordedAt: Instant;
  readonly logIndex: bigint | null;
  /** Of a refusal, of the end of a session, of a suspicion. */
  readonly cause: string | null;
  readonly sessionId: string | null;
  readonly deviceId: string | null;
}

export class SignInLogQuery extends Query<readonly SignInEntry[]> {
  constructor(
    readonly reader: Reader,
    readonly first: number,
  ) {
    super();
  }
}

@QueryHandler(SignInLogQuery)
export class SignInLogHandler implements IQueryHandler<SignInLogQuery> {
  constructor(
    private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  /** The last ones, newest first. */
  async execute({ reader, first }: SignInLogQuery): Promise<readonly SignInEntry[]> {
    const { schoolId, principal } = reader;
    const stream = signInStream(principal.accountId);
    const { revision } = await this.aggregates.fresh(signInDecider, schoolId, stream);
    if (revision === 'noStream') return [];
    const from = revision >= BigInt(first) ? revision - BigInt(first) + 1n : 0n;
    const stored = await this.store.readStream(schoolId, stream, { from, limit: first });
    return stored
      .map((one) => {
        const { type, payload, meta } = this.codec.decode(one) as Recorded<SignInEvent>;
        return {
          eventId: meta.eventId,
          type,
          what: entryLabel(type),
          recordedAt: meta.recordedAt,
          logIndex: one.logIndex,
          cause: 'cause' in payload ? payload.cause : null,
          sessionId: 'sessionId' in payload ? payload.sessionId : null,
          deviceId: 'deviceId' in payload ? payload.deviceId : null,
        };
      })
      .reverse();
  }
}
