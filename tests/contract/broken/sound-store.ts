import type {
  AppendOutcome,
  AppendRequest,
  CommandTrace,
  EventRef,
  EventStore,
  SealedEvent,
  StoredEvent,
} from '../../../src/application/ports/event-store.js';
import type { CommandId, SchoolId, StreamId } from '../../../src/domain/shared/ids.js';
import { InMemoryEventStore } from '../../../src/infrastructure/event-store/in-memory-event-store.js';

export type Range = { readonly from?: bigint; readonly limit?: number };

/** A sound store, to be broken in one place. */
export class Sound implements EventStore {
  protected readonly inner = new InMemoryEventStore();

  append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner.append(request);
  }
  readStream(school: SchoolId, stream: StreamId, range?: Range): Promise<readonly StoredEvent[]> {
    return this.inner.readStream(school, stream, range);
  }
  readAt(school: SchoolId, refs: readonly EventRef[]): Promise<readonly StoredEvent[]> {
    return this.inner.readAt(school, refs);
  }
  readAll(school: SchoolId, from: bigint, limit: number): Promise<readonly SealedEvent[]> {
    return this.inner.readAll(school, from, limit);
  }
  logSizes(): Promise<ReadonlyMap<SchoolId, bigint>> {
    return this.inner.logSizes();
  }
  findCommand(school: SchoolId, command: CommandId): Promise<CommandTrace | null> {
    return this.inner.findCommand(school, command);
  }
  subscribe(
    school: SchoolId,
    from: bigint,
    signal: AbortSignal,
  ): AsyncIterable<readonly SealedEvent[]> {
    return this.inner.subscribe(school, from, signal);
  }

  protected async headOf(school: SchoolId, stream: StreamId): Promise<StoredEvent | undefined> {
    return (await this.inner.readStream(school, stream)).at(-1);
  }

  /** The request as it would have to be for its streams as they stand now. */
  protected async fitted(request: AppendRequest): Promise<AppendRequest> {
    const writes = await Promise.all(
      request.writes.map(async (write) => {
        const head = await this.headOf(request.schoolId, write.streamId);
        const first = head ? head.revision + 1n : 0n;
        return {
          ...write,
          expectedRevision: head ? head.revision : ('noStream' as const),
          previousHash: head ? head.hash : null,
          events: write.events.map((event, place) => ({
            ...event,
            revision: first + BigInt(place),
          })),
        };
      }),
    );
    return { ...request, writes };
  }
}

export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
