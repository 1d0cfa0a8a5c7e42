import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Recorded } from '../../domain/shared/event.js';
import { type SessionId, signInStream } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { signInDecider } from '../../domain/sign-in/sign-in.decider.js';
import type { SignInSucceeded } from '../../domain/sign-in/sign-in.events.js';
import { Aggregates } from '../aggregates.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { EventStore, StoredEvent } from '../ports/event-store.js';
import type { Page, PageRequest } from '../ports/read-models.js';
import { EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';
import { Histories } from './history-queries.js';
import type { HistoryView } from './history-view.js';
import type { Reader } from './reader.js';

/** From when on something is news to somebody. */
export interface NewsSince {
  readonly logIndex: bigint;
  /** When they signed in before; null for an entry that they named. */
  readonly signedInAt: Instant | null;
}

/** Null for whoever never signed in before, and for an authority. */
export class NewsSinceQuery extends Query<NewsSince | null> {
  constructor(
    readonly reader: Reader,
    readonly named: bigint | null,
  ) {
    super();
  }
}

const partSize = 100;
/** So far back somebody's sign-in before this one is looked for. */
const partsMax = 10;

@QueryHandler(NewsSinceQuery)
export class NewsSinceHandler implements IQueryHandler<NewsSinceQuery> {
  constructor(
    private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async execute({ reader, named }: NewsSinceQuery): Promise<NewsSince | null> {
    if (!reader.readsDossiers || !reader.readsWholeDossiers) return null;
    if (named !== null) return { logIndex: named, signedInAt: null };
    const { sessionId } = reader.principal;
    return sessionId && this.signInBefore(reader, sessionId);
  }

  private async signInBefore(reader: Reader, sessionId: SessionId): Promise<NewsSince | null> {
    let isBefore = false;
    for await (const stored of this.backwards(reader)) {
      if (stored.type !== 'signin.succeeded') continue;
      const { payload, meta } = this.codec.decode(stored) as Recorded<SignInSucceeded>;
      if (isBefore && stored.logIndex !== null) {
        return { logIndex: stored.logIndex, signedInAt: meta.recordedAt };
      }
      isBefore ||= payload.sessionId === sessionId;
    }
    return null;
  }

  /** What happened at the reader's door, the last first. */
  private async *backwards({ schoolId, principal }: Reader): AsyncIterable<StoredEvent> {
    const stream = signInStream(principal.accountId);
    const { revision } = await this.aggregates.fresh(signInDecider, schoolId, stream);
    let end = revision === 'noStream' ? 0n : revision + 1n;
    for (let part = 0; part < partsMax && end > 0n; part += 1) {
      const from = end > BigInt(partSize) ? end - BigInt(partSize) : 0n;
      const range = { from, limit: Number(end - from) };
      yield* (await this.store.readStream(schoolId, stream, range)).toReversed();
      end = from;
    }
  }
}

/** What others wrote since then about children whom the reader may see, newest first. */
export class NewsQuery extends Query<Page<HistoryView>> {
  constructor(
    readonly reader: Reader,
    readonly since: bigint,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(NewsQuery)
export class NewsHandler implements IQueryHandler<NewsQuery> {
  constructor(private readonly histories: Histories) {}

  execute({ reader, since, page }: NewsQuery): Promise<Page<HistoryView>> {
    return this.histories.news(reader, since, page);
  }
}
