import { Injectable } from '@nestjs/common';
import type { SchoolId } from '../../domain/shared/ids.js';
import { NoLongerAllowed } from '../errors.js';
import type { Principal } from '../ports/authenticator.js';
import { ChangeFeed, rest, type SchoolChanges } from './change-feed.js';
import { type ChangeTopic, topicsFor } from './change-topics.js';
import { followed } from './following.js';
import { Readers } from './readers.js';
import { stableText } from '../stable-text.js';

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
  /** Equal for equal rights. */
  readonly rights: string;
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
    const first = await this.judge(request);
    return first && followed((signal) => this.changes(request, first, signal));
  }

  private async *changes(
    request: ChangesRequest,
    first: Judged,
    signal: AbortSignal,
  ): AsyncGenerator<Change, undefined, undefined> {
    const { changes, leave } = await this.feed.join(request.schoolId);
    try {
      let next = request.from;
      let judged = first;
      while (!signal.aborted) {
        await changes.shows(next, signal);
        if (signal.aborted) break;
        const { shownTo } = changes;
        const before = judged;
        judged = await this.stillAllowed(request, before, changes.mayHaveEndedSince(next));
        const topics = topicsHeard(changes, next, before, judged);
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
    before: Judged,
    mayHaveEnded: boolean,
  ): Promise<Judged> {
    if (!mayHaveEnded && Date.now() < before.trustedUntilMs) return before;
    const judged = await this.judge(request);
    if (judged === null) throw new NoLongerAllowed();
    return judged;
  }

  private async judge({ whoNow }: ChangesRequest): Promise<Judged | null> {
    const principal = await whoNow();
    const reader = principal && (await this.readers.find(principal, 'changes'));
    const topics = reader ? topicsFor(reader) : null;
    if (!reader || !topics || topics.size === 0) return null;
    const rights = stableText([reader.rights, reader.powers]);
    return { topics, rights, trustedUntilMs: Date.now() + trustedMs };
  }
}

/** Whoever may do something else than before is told so, even of entries they may not see. */
const topicsHeard = (
  changes: SchoolChanges,
  since: bigint,
  before: Judged,
  now: Judged,
): readonly ChangeTopic[] => {
  const heard = changes.topicsSince(since).filter((topic) => now.topics.has(topic));
  return before.rights === now.rights ? heard : [...heard, 'rights'];
};
