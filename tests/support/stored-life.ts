import type { AnyEvent, EventCodec } from '../../src/application/ports/event-codec.js';
import type { EventStore } from '../../src/application/ports/event-store.js';
import type { Decided } from '../../src/domain/shared/event.js';
import type { CommandId, SchoolId, StreamId, SubjectId } from '../../src/domain/shared/ids.js';
import { eventVersions } from '../../src/infrastructure/codec/event-types.js';
import { type GivenEvent, uuidOf } from './projection-spec.js';
import { encodeContext } from './stored-events.js';

interface Head {
  readonly revision: bigint;
  readonly hash: Uint8Array;
}

/** Appends written-down events to a real store, one after the other, with plain values protected. */
export class StoredLife {
  private readonly heads = new Map<string, Head>();
  private count = 0;

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
    readonly schoolId: SchoolId,
  ) {}

  /** @returns the number of events that the school has now */
  async append(events: readonly GivenEvent[]): Promise<bigint> {
    for (const event of events) await this.one(event);
    return BigInt(this.count);
  }

  private async one(given: GivenEvent): Promise<void> {
    const { schoolId } = this;
    const streamId = given.streamId as StreamId;
    const head = this.heads.get(streamId);
    const commandId = uuidOf(`${schoolId} command ${this.count}`) as CommandId;
    this.count += 1;
    const subjectId = subjectOf(streamId);
    const event: Decided<AnyEvent> = {
      type: given.type,
      version: eventVersions.get(given.type) ?? 1,
      payload: given.payload,
      protectedBlocks: (given.protectedBlocks ?? []).map((block) => ({ subjectId, ...block })),
    };
    const context = encodeContext({
      schoolId,
      streamId,
      firstRevision: (head?.revision ?? -1n) + 1n,
      previousHash: head?.hash ?? null,
      commandId,
    });
    const events = (await this.codec.encode([event], context)).map(({ stored }) => stored);
    const expectedRevision = head?.revision ?? 'noStream';
    const { outcome } = await this.store.append({
      schoolId,
      commandId,
      fingerprint: '00',
      writes: [{ streamId, expectedRevision, previousHash: head?.hash ?? null, events }],
      guards: [],
    });
    if (outcome !== 'appended') throw new Error(`the append ended with ${outcome}`);
    for (const { revision, hash } of events) this.heads.set(streamId, { revision, hash });
  }
}

/** Who the protected values of a stream are about. */
export const subjectOf = (streamId: string): SubjectId =>
  uuidOf(`subject of ${streamId}`) as SubjectId;
