import { Inject, Injectable } from '@nestjs/common';
import type { ValuesSeen } from '../../domain/reads/reads.events.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import { catalogueInForce } from '../../domain/school/school.state.js';
import type { Decided } from '../../domain/shared/event.js';
import {
  type CommandId,
  readsStream,
  type SchoolId,
  schoolStream,
} from '../../domain/shared/ids.js';
import { localDayOf } from '../../domain/shared/instant.js';
import { Aggregates } from '../aggregates.js';
import { CommandIdReused, TooManyConflicts } from '../errors.js';
import type { Clock, IdSource } from '../ports/clock.js';
import type { EnvelopeActor, EventCodec } from '../ports/event-codec.js';
import type { EventStore, ExpectedRevision, NewEvent } from '../ports/event-store.js';
import type { KeyedHash } from '../ports/key-store.js';
import { CLOCK, EVENT_CODEC, EVENT_STORE, ID_SOURCE, KEYED_HASH } from '../ports/tokens.js';
import { stableText } from '../stable-text.js';

/** Something to record, and who saw it. */
export interface ReadEntry {
  readonly actor: EnvelopeActor;
  readonly event: Decided<ValuesSeen>;
}

interface Head {
  readonly revision: ExpectedRevision;
  readonly hash: Uint8Array | null;
}

/** Only another server writes to the stream beside us, and each of its appends is over at once. */
const attemptsMax = 5;
const noHead: Head = { revision: 'noStream', hash: null };

/**
 * The end of a school's stream of readings, at which they are appended. It is not folded: nothing
 * is decided from it, and it is the longest stream of a school.
 */
@Injectable()
export class ReadsStream {
  private readonly heads = new Map<SchoolId, Head>();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(KEYED_HASH) private readonly keyedHash: KeyedHash,
    private readonly aggregates: Aggregates,
  ) {}

  /**
   * All of the entries in one append, each in the name of its own actor.
   * @throws TooManyConflicts, and whatever the store throws
   */
  async append(schoolId: SchoolId, entries: readonly ReadEntry[]): Promise<void> {
    const commandId = this.ids.next() as CommandId;
    const body = stableText(entries.map(({ actor, event }) => [actor, event.payload]));
    const fingerprint = await this.keyedHash.digest(schoolId, 'command', body);
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const { revision, hash } = this.heads.get(schoolId) ?? (await this.lookUp(schoolId, noHead));
      const events = await this.encode(schoolId, commandId, entries);
      const streamId = readsStream(schoolId);
      const write = { streamId, expectedRevision: revision, previousHash: hash, events };
      const request = { schoolId, commandId, fingerprint, writes: [write], guards: [] };
      const { outcome } = await this.store.append(request);
      if (outcome === 'command-id-reused') throw new CommandIdReused();
      if (outcome !== 'conflict') return this.stand(schoolId, events);
      await this.lookUp(schoolId, { revision, hash });
    }
    throw new TooManyConflicts(attemptsMax);
  }

  private stand(schoolId: SchoolId, events: readonly NewEvent[]): void {
    const last = events.at(-1);
    if (last) this.heads.set(schoolId, { revision: last.revision, hash: last.hash });
  }

  /** The codec encodes in one name at a time: one after the other, each chained to the one before. */
  private async encode(
    schoolId: SchoolId,
    commandId: CommandId,
    entries: readonly ReadEntry[],
  ): Promise<readonly NewEvent[]> {
    const policyVersion = await this.policyVersion(schoolId);
    const recordedAt = this.clock.now();
    let head = this.heads.get(schoolId) ?? noHead;
    const encoded: NewEvent[] = [];
    for (const [firstIndex, { actor, event }] of entries.entries()) {
      const [one] = await this.codec.encode([event], {
        schoolId,
        streamId: readsStream(schoolId),
        firstRevision: after(head),
        previousHash: head.hash,
        commandId,
        firstIndex,
        recordedAt,
        occurredAt: recordedAt,
        actor,
        causationId: null,
        correlationId: commandId,
        policyVersion,
      });
      if (!one) continue;
      encoded.push(one.stored);
      head = { revision: one.stored.revision, hash: one.stored.hash };
    }
    return encoded;
  }

  /**
   * From a known place to the end, in steps that double until they overshoot: a stream of a
   * million readings is not read to find its last one.
   */
  private async lookUp(schoolId: SchoolId, from: Head): Promise<Head> {
    const streamId = readsStream(schoolId);
    for (let head = from; ; ) {
      const next = after(head);
      const steps = Array.from({ length: 40 }, (_, power) => next + 2n ** BigInt(power) - 1n);
      const refs = steps.map((revision) => ({ streamId, revision }));
      const found = await this.store.readAt(schoolId, refs);
      const last = found.reduce<Head>(
        (furthest, { revision, hash }) =>
          after(furthest) <= revision ? { revision, hash } : furthest,
        head,
      );
      if (last === head) {
        this.heads.set(schoolId, head);
        return head;
      }
      head = last;
    }
  }

  private async policyVersion(schoolId: SchoolId): Promise<string> {
    const stream = schoolStream(schoolId);
    const { state } = await this.aggregates.load(schoolDecider, schoolId, stream);
    const catalogue = catalogueInForce(state, localDayOf(this.clock.now()));
    return catalogue ? `${catalogue.catalogueId}@${catalogue.catalogueVersion}` : 'none';
  }
}

const after = ({ revision }: Head): bigint => (revision === 'noStream' ? 0n : revision + 1n);
