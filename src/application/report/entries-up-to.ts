import { Inject, Injectable } from '@nestjs/common';
import { schoolDecider } from '../../domain/school/school.decider.js';
import type { SchoolEvent } from '../../domain/school/school.events.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import type { Recorded } from '../../domain/shared/event.js';
import { type SchoolId, type StreamId, schoolStream } from '../../domain/shared/ids.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { EventRef, EventStore, StoredEvent } from '../ports/event-store.js';
import { EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';

const eventsAtOnceMax = 1_000;

/** What streams said up to and with an entry of the log, whatever came later. */
@Injectable()
export class EntriesUpTo {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  /**
   * By stream, in order of revision, read together.
   * @param heads of each stream a revision that no entry in question is beyond
   */
  async of(
    schoolId: SchoolId,
    heads: readonly EventRef[],
    upTo: bigint,
  ): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>> {
    const refs = heads.flatMap(({ streamId, revision }) =>
      Array.from({ length: Number(revision) + 1 }, (_, at) => ({ streamId, revision: BigInt(at) })),
    );
    const found = new Map<StreamId, StoredEvent[]>();
    for (let from = 0; from < refs.length; from += eventsAtOnceMax) {
      const part = await this.store.readAt(schoolId, refs.slice(from, from + eventsAtOnceMax));
      for (const event of part.filter((one) => isWithin(one, upTo))) {
        found.set(event.streamId, [...(found.get(event.streamId) ?? []), event]);
      }
    }
    for (const events of found.values()) events.sort(byRevision);
    return found;
  }

  async school(schoolId: SchoolId, upTo: bigint): Promise<SchoolState> {
    const stored = await this.store.readStream(schoolId, schoolStream(schoolId));
    return stored
      .filter((event) => isWithin(event, upTo))
      .map((event) => this.codec.decode(event) as Recorded<SchoolEvent>)
      .reduce<SchoolState>(schoolDecider.evolve, schoolDecider.initial);
  }
}

const isWithin = ({ logIndex }: StoredEvent, upTo: bigint): boolean =>
  logIndex !== null && logIndex <= upTo;

const byRevision = (one: StoredEvent, other: StoredEvent): number =>
  Number(one.revision - other.revision);
