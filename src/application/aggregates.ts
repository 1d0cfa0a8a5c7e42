import { Inject, Injectable } from '@nestjs/common';
import type { Decider } from '../domain/shared/decider.js';
import type { Recorded } from '../domain/shared/event.js';
import type { SchoolId, StreamId } from '../domain/shared/ids.js';
import type { AnyEvent, EventCodec } from './ports/event-codec.js';
import type { EventStore, ExpectedRevision } from './ports/event-store.js';
import { EVENT_CODEC, EVENT_STORE } from './ports/tokens.js';

/** An aggregate as last folded: its state, and where its stream stood. */
export interface Folded<State> {
  readonly state: State;
  readonly revision: ExpectedRevision;
  readonly hash: Uint8Array | null;
}

const foldedStreamsMax = 20_000;

/**
 * Folds streams and remembers the result. A remembered state may be behind the store: a writer is
 * protected by the expected revision, a reader asks for `fresh`.
 */
@Injectable()
export class Aggregates {
  /** By school and stream: a stream's name alone does not say whose it is. */
  private readonly folded = new Map<string, Folded<unknown>>();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  /** Remembered state if there is one, otherwise read from the store. */
  async load<C, E, S, R>(
    decider: Decider<C, E, S, R>,
    schoolId: SchoolId,
    streamId: StreamId,
  ): Promise<Folded<S>> {
    const remembered = this.folded.get(keyOf(schoolId, streamId));
    return remembered ? (remembered as Folded<S>) : this.fresh(decider, schoolId, streamId);
  }

  /** State as the store has it now; reads only what is new. */
  async fresh<C, E, S, R>(
    decider: Decider<C, E, S, R>,
    schoolId: SchoolId,
    streamId: StreamId,
  ): Promise<Folded<S>> {
    const before = (this.folded.get(keyOf(schoolId, streamId)) as Folded<S> | undefined) ?? {
      state: decider.initial,
      revision: 'noStream' as const,
      hash: null,
    };
    const from = before.revision === 'noStream' ? 0n : before.revision + 1n;
    const events = await this.store.readStream(schoolId, streamId, { from });
    const last = events.at(-1);
    if (!last) return before;
    const state = events.reduce(
      (state, stored) => decider.evolve(state, this.codec.decode(stored) as Recorded<E & AnyEvent>),
      before.state,
    );
    const folded = { state, revision: last.revision, hash: last.hash };
    this.remember(schoolId, streamId, folded);
    return folded;
  }

  /** Keeps the newest state of a stream; an older one never replaces a newer. */
  remember(schoolId: SchoolId, streamId: StreamId, folded: Folded<unknown>): void {
    const key = keyOf(schoolId, streamId);
    const known = this.folded.get(key);
    if (known && folded.revision !== 'noStream' && known.revision !== 'noStream') {
      if (known.revision > folded.revision) return;
    }
    this.folded.delete(key);
    this.folded.set(key, folded);
    if (this.folded.size > foldedStreamsMax) {
      const oldest = this.folded.keys().next();
      if (!oldest.done) this.folded.delete(oldest.value);
    }
  }
}

const keyOf = (schoolId: SchoolId, streamId: StreamId): string => `${schoolId}/${streamId}`;
