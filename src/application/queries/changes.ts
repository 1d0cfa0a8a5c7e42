import { Injectable } from '@nestjs/common';
import type { SchoolId } from '../../domain/shared/ids.js';
import { NoLongerAllowed } from '../errors.js';
import type { Principal } from '../ports/authenticator.js';
import { ChangeFeed, rest, type SchoolChanges } from './change-feed.js';
import { type ChangeTopic, topicsFor } from './change-topics.js';
import { followed } from './following.js';
import { Readers } from './readers.js';

/** Everything up to this entry is shown by the read models, and these topics may have changed. */
export interface Change {
  readonly logIndex: bigint;
  readonly topics: readonly ChangeTopic[];
}

export interface ChangesRequest {
  readonly schoolId: SchoolId;
  /** Who follows; null once they may no longer sign in. */
  readonly whoNow: () => Promise<Principal | null>;
  /** The first entry that they have not heard of. */
  readonly from: bigint;
}

/** Two messages to one follower are at least so far apart. */
const apartMs = 500;
/** So long it is trusted what somebody may hear, unless an entry of the log says otherwise. */
const trustedMs = 10_000;

/** Of what somebody may hear, and until when that is trusted. */
interface Judged {
  readonly topics: ReadonlySet<ChangeTopic>;
  readonly trustedUntilMs: number;
}

/**
 * Tells that something has changed, coalesced: one message for all entries since the last. It names
 * topics and no subject, so a client asks again what it shows, and sees there what it may.
 */
@Injectable()
export class Changes {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly readers: Readers,
  ) {}

  /**
   * Null for who may hear of nothing. The iteration throws NoLongerAllowed, ReadModelIsStopped and
   * what the store throws.
   */
  async follow(request: ChangesRequest): Promise<AsyncIterableIterator<Change> | null> {
    if ((await this.judge(request)) === null) return null;
    return followed((signal) => this.changes(request, signal));
  }

  private async *changes(
    request: ChangesRequest,
    signal: AbortSignal,
  ): AsyncGenerator<Change, undefined, undefined> {
    const { changes, leave } = await this.feed.join(request.schoolId);
    try {
      let next = request.from;
      let judged: Judged | null = null;
      while (!signal.aborted) {
        await changes.shows(next, signal);
        if (signal.aborted) break;
        const { shownTo } = changes;
        judged = await this.stillAllowed(request, judged, changes.mayHaveEndedSince(next));
        const topics = topicsHeard(changes, next, judged);
        next = shownTo;
        if (topics.length === 0) continue;
        yield { logIndex: shownTo - 1n, topics };
        await rest(apartMs, signal);
      }
    } finally {
      leave();
    }
    return undefined;
  }

  private async stillAllowed(
    request: ChangesRequest,
    before: Judged | null,
    mayHaveEnded: boolean,
  ): Promise<Judged> {
    if (before && !mayHaveEnded && Date.now() < before.trustedUntilMs) return before;
    const topics = await this.judge(request);
    if (topics === null) throw new NoLongerAllowed();
    return { topics, trustedUntilMs: Date.now() + trustedMs };
  }

  private async judge({ whoNow }: ChangesRequest): Promise<ReadonlySet<ChangeTopic> | null> {
    const principal = await whoNow();
    const reader = principal && (await this.readers.find(principal, 'changes'));
    const topics = reader ? topicsFor(reader) : null;
    return topics && topics.size > 0 ? topics : null;
  }
}

const topicsHeard = (
  changes: SchoolChanges,
  since: bigint,
  { topics }: Judged,
): readonly ChangeTopic[] => changes.topicsSince(since).filter((topic) => topics.has(topic));
