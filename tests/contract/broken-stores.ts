import {
  type AppendOutcome,
  type AppendRequest,
  type CommandTrace,
  type EventRef,
  type EventStore,
  AppendIsMalformed,
  type Receipt,
  type SealedEvent,
  type StoredEvent,
} from '../../src/application/ports/event-store.js';
import type { CommandId, SchoolId, StreamId } from '../../src/domain/shared/ids.js';
import { InMemoryEventStore } from '../../src/infrastructure/event-store/in-memory-event-store.js';
import { eventHash, newCommand } from './made-appends.js';

type Range = { readonly from?: bigint; readonly limit?: number };

/** A sound store, to be broken in one place. */
class Sound implements EventStore {
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

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class IgnoresExpectedRevision extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner.append(await this.fitted(request));
  }
}

/** Compares, then writes at whatever revision the stream has reached meanwhile. */
class ChecksThenActs extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    for (const { streamId, expectedRevision } of request.writes) {
      const head = await this.headOf(request.schoolId, streamId);
      if ((head?.revision ?? 'noStream') !== expectedRevision) {
        return { outcome: 'conflict', streamId };
      }
    }
    await turn();
    return this.inner.append(await this.fitted(request));
  }
}

class IgnoresPreviousHash extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const fitted = await this.fitted(request);
    const writes = request.writes.map((write, place) =>
      write.previousHash === null
        ? write
        : { ...write, previousHash: fitted.writes[place]?.previousHash ?? write.previousHash },
    );
    return this.inner.append({ ...request, writes });
  }
}

class IgnoresGuards extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner.append({ ...request, guards: [] });
  }
}

/** Looks at guards without holding the guarded streams still: write skew. */
class ChecksGuardsEarly extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    for (const { streamId, expectedRevision } of request.guards) {
      const head = await this.headOf(request.schoolId, streamId);
      if ((head?.revision ?? 'noStream') !== expectedRevision) {
        return { outcome: 'conflict', streamId };
      }
    }
    await turn();
    return this.inner.append({ ...request, guards: [] });
  }
}

class CannotGuardAbsence extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const guards = request.guards.filter(({ expectedRevision }) => expectedRevision !== 'noStream');
    return this.inner.append({ ...request, guards });
  }
}

/** A guard of an absent stream leaves a mark that passes for the stream itself. */
class GuardBeginsStream extends Sound {
  private readonly marked = new Set<string>();
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const { schoolId, writes, guards } = request;
    const begun = writes.find(({ streamId }) => this.marked.has(`${schoolId}/${streamId}`));
    if (begun) return Promise.resolve({ outcome: 'conflict', streamId: begun.streamId });
    for (const { streamId, expectedRevision } of guards) {
      if (expectedRevision === 'noStream') this.marked.add(`${schoolId}/${streamId}`);
    }
    return this.inner.append(request);
  }
}

/** Takes every guard for the promise to write. */
class RefusesGuards extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const guard = request.guards[0];
    return guard
      ? Promise.resolve({ outcome: 'conflict', streamId: guard.streamId })
      : this.inner.append(request);
  }
}

/** One append at a time, newest first: whoever waits may wait for ever. */
class StarvesWriters extends Sound {
  private readonly guarded = new Map<string, number>();
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const key = (streamId: StreamId): string => `${request.schoolId}/${streamId}`;
    const busy = request.writes.find(({ streamId }) => (this.guarded.get(key(streamId)) ?? 0) > 0);
    if (busy) return { outcome: 'conflict', streamId: busy.streamId };
    for (const { streamId } of request.guards) {
      this.guarded.set(key(streamId), (this.guarded.get(key(streamId)) ?? 0) + 1);
    }
    await turn();
    const outcome = await this.inner.append(request);
    for (const { streamId } of request.guards) {
      this.guarded.set(key(streamId), (this.guarded.get(key(streamId)) ?? 1) - 1);
    }
    return outcome;
  }
}

/** Writes stream by stream. */
class SplitsAppends extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const receipts: Receipt[] = [];
    for (const [place, write] of request.writes.entries()) {
      const commandId = place === 0 ? request.commandId : newCommand();
      const outcome = await this.inner.append({ ...request, commandId, writes: [write] });
      if (outcome.outcome !== 'appended') return outcome;
      receipts.push(...outcome.receipts);
      await turn();
    }
    return { outcome: 'appended', receipts };
  }
}

/** A batch is carried out, or refused, as one. */
class SharesFate extends Sound {
  private batch: { request: AppendRequest; settle: (outcome: Promise<AppendOutcome>) => void }[] =
    [];
  override append(request: AppendRequest): Promise<AppendOutcome> {
    if (this.batch.length === 0) setImmediate(() => void this.carryOut());
    return new Promise((settle) => this.batch.push({ request, settle }));
  }
  private async carryOut(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    let failure: AppendOutcome | Error | null = null;
    for (const { request, settle } of batch) {
      const outcome = await this.inner.append(request).catch((error: Error) => error);
      if (outcome instanceof Error || outcome.outcome === 'conflict') failure ??= outcome;
      const shared = failure ?? outcome;
      settle(shared instanceof Error ? Promise.reject(shared) : Promise.resolve(shared));
    }
  }
}

class BelievesHashes extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const writes = request.writes.map((write) => ({
      ...write,
      events: write.events.map((event) => ({ ...event, hash: eventHash(event.bytes) })),
    }));
    return this.inner.append({ ...request, writes });
  }
}

class AcceptsAnything extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner
      .append(request)
      .catch((error: Error) =>
        error instanceof AppendIsMalformed
          ? { outcome: 'appended', receipts: [] }
          : Promise.reject(error),
      );
  }
}

class ForgetsCommands extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner.append({ ...request, commandId: newCommand() });
  }
}

/** Looks the command up first, and applies it later. */
class ChecksCommandsEarly extends Sound {
  private readonly seen = new Set<string>();
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const key = `${request.schoolId}/${request.commandId}`;
    if (this.seen.has(key)) return this.inner.append(request);
    await turn();
    this.seen.add(key);
    return this.inner.append({ ...request, commandId: newCommand() });
  }
}

class IgnoresFingerprints extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner.append({ ...request, fingerprint: 'same' });
  }
}

class RemembersRefusedCommands extends Sound {
  private readonly seen = new Set<string>();
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const key = `${request.schoolId}/${request.commandId}`;
    if (this.seen.has(key)) return Promise.resolve({ outcome: 'repeated', receipts: [] });
    this.seen.add(key);
    return this.inner.append(request);
  }
}

class SharesCommandsAcrossSchools extends Sound {
  private readonly seen = new Map<CommandId, SchoolId>();
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const first = this.seen.get(request.commandId);
    this.seen.set(request.commandId, first ?? request.schoolId);
    return first === undefined || first === request.schoolId
      ? this.inner.append(request)
      : Promise.resolve({ outcome: 'command-id-reused' });
  }
}

class ShufflesReceipts extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const outcome = await this.inner.append(request);
    return 'receipts' in outcome
      ? { ...outcome, receipts: [...outcome.receipts].reverse() }
      : outcome;
  }
}

class LosesTraces extends Sound {
  override async findCommand(school: SchoolId, command: CommandId): Promise<CommandTrace | null> {
    const trace = await this.inner.findCommand(school, command);
    return trace && { ...trace, receipts: trace.receipts.slice(0, 1) };
  }
}

class InventsTraces extends Sound {
  override async findCommand(school: SchoolId, command: CommandId): Promise<CommandTrace | null> {
    const trace = await this.inner.findCommand(school, command);
    return trace ?? { fingerprint: '', receipts: [] };
  }
}

const mapped = (change: (event: StoredEvent) => Partial<StoredEvent>) =>
  class extends Sound {
    override async readStream(school: SchoolId, stream: StreamId, range?: Range) {
      const events = await this.inner.readStream(school, stream, range);
      return events.map((event) => ({ ...event, ...change(event) }));
    }
  };

/** As a jsonb column would: the same value, other bytes. */
const KeepsValuesNotBytes = mapped(({ bytes }) => ({
  bytes: Buffer.from(Buffer.from(bytes).toString('utf8').normalize('NFC').replaceAll('1.0', '1')),
}));
const DropsEmptyCiphertexts = mapped(({ ciphertexts }) => ({
  ciphertexts: ciphertexts.filter(({ length }) => length > 0),
}));
const CutsLargeEvents = mapped(({ bytes }) => ({ bytes: bytes.slice(0, 1_000_000) }));

class CutsLongAppends extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const writes = request.writes
      .slice(0, 128)
      .map((write) => ({ ...write, events: write.events.slice(0, 128) }));
    return this.inner.append({ ...request, writes });
  }
}

class IgnoresRange extends Sound {
  override readStream(school: SchoolId, stream: StreamId): Promise<readonly StoredEvent[]> {
    return this.inner.readStream(school, stream);
  }
}

class ReadsNeighbours extends Sound {
  override async readAt(school: SchoolId, refs: readonly EventRef[]) {
    const streams = new Set(refs.map(({ streamId }) => streamId));
    const all = await Promise.all([...streams].map((id) => this.inner.readStream(school, id)));
    return all.flat();
  }
}

/** Streams and commands are looked up by their own names only. */
class MixesSchools extends Sound {
  private last: SchoolId | null = null;
  override append(request: AppendRequest): Promise<AppendOutcome> {
    this.last = request.schoolId;
    return this.inner.append(request);
  }
  override async readStream(school: SchoolId, stream: StreamId, range?: Range) {
    const own = await this.inner.readStream(school, stream, range);
    return own.length > 0 || this.last === null
      ? own
      : this.inner.readStream(this.last, stream, range);
  }
}

class FailsOnAbsence extends Sound {
  override async readStream(school: SchoolId, stream: StreamId, range?: Range) {
    const events = await this.inner.readStream(school, stream, range);
    if (events.length === 0) throw new Error('there is no such stream');
    return events;
  }
}

const renumbered = (change: (logIndex: bigint) => bigint) =>
  class extends Sound {
    override async readAll(school: SchoolId, from: bigint, limit: number) {
      const events = await this.inner.readAll(school, from, limit);
      return events.map((event) => ({ ...event, logIndex: change(event.logIndex) }));
    }
    override async *subscribe(school: SchoolId, from: bigint, signal: AbortSignal) {
      for await (const batch of this.inner.subscribe(school, from, signal)) {
        yield batch.map((event) => ({ ...event, logIndex: change(event.logIndex) }));
      }
    }
  };

const CountsFromOne = renumbered((logIndex) => logIndex + 1n);
const LeavesGaps = renumbered((logIndex) => logIndex * 2n);

/** By transaction id rather than by place in the stream: what overlaps may come out crossed. */
class CrossesStreams extends Sound {
  override async *subscribe(school: SchoolId, from: bigint, signal: AbortSignal) {
    for await (const batch of this.inner.subscribe(school, from, signal)) {
      const crossed = [...batch].reverse();
      yield batch.map(({ logIndex }, place) => ({ ...(crossed[place] as SealedEvent), logIndex }));
    }
  }
}

class MovesIndexes extends Sound {
  override async readStream(school: SchoolId, stream: StreamId, range?: Range) {
    const size = (await this.inner.logSizes()).get(school) ?? 0n;
    const events = await this.inner.readStream(school, stream, range);
    return events.map((event) => ({ ...event, logIndex: size - (event.logIndex ?? 0n) }));
  }
}

class IgnoresLogRange extends Sound {
  override readAll(school: SchoolId, _from: bigint, limit: number) {
    return this.inner.readAll(school, 0n, limit);
  }
}

class NeverEnds extends Sound {
  override subscribe(school: SchoolId, from: bigint) {
    return this.inner.subscribe(school, from, new AbortController().signal);
  }
}

class DeliversOnlyWhatIsThere extends Sound {
  override async *subscribe(school: SchoolId, from: bigint) {
    yield await this.inner.readAll(school, from, 500);
  }
}

class DeliversOnlyWhatComes extends Sound {
  override async *subscribe(school: SchoolId, _from: bigint, signal: AbortSignal) {
    const size = (await this.inner.logSizes()).get(school) ?? 0n;
    yield* this.inner.subscribe(school, size, signal);
  }
}

class StartsOver extends Sound {
  override subscribe(school: SchoolId, _from: bigint, signal: AbortSignal) {
    return this.inner.subscribe(school, 0n, signal);
  }
}

/** Notes its position when it reads, and skips what was appended while the batch was out. */
class SkipsWhileBusy extends Sound {
  override async *subscribe(school: SchoolId, from: bigint, signal: AbortSignal) {
    let next = from;
    while (!signal.aborted) {
      for await (const batch of this.inner.subscribe(school, next, signal)) {
        yield batch;
        break;
      }
      next = (await this.inner.logSizes()).get(school) ?? 0n;
    }
  }
}

/** Every broken store, and the cases that must find it out; each says what is wrong with it. */
export const brokenStores: readonly (readonly [new () => EventStore, readonly RegExp[]])[] = [
  [IgnoresExpectedRevision, [/begun again/, /earlier or a later/, /exactly one wins/]],
  [ChecksThenActs, [/exactly one wins/]],
  [IgnoresPreviousHash, [/another previous hash/]],
  [IgnoresGuards, [/stream that has moved/, /unless it guards/, /guard what the other/]],
  [ChecksGuardsEarly, [/guard what the other/, /first lock/]],
  [CannotGuardAbsence, [/first lock/, /still absent/]],
  [GuardBeginsStream, [/still absent/]],
  [RefusesGuards, [/stands still/, /unless it guards/]],
  [StarvesWriters, [/gets its turn/]],
  [SplitsAppends, [/whole or not at all/, /while they race/]],
  [SharesFate, [/leaves those made/, /refused, and those/]],
  [BelievesHashes, [/contradicts itself/]],
  [AcceptsAnything, [/contradicts itself/]],
  [ForgetsCommands, [/comes again/, /another body/, /copies of one/, /looked up/]],
  [ChecksCommandsEarly, [/under one id/, /copies of one/]],
  [IgnoresFingerprints, [/another body/, /under one id/]],
  [RemembersRefusedCommands, [/met a conflict/]],
  [SharesCommandsAcrossSchools, [/belongs to its school/]],
  [ShufflesReceipts, [/one receipt per event/]],
  [LosesTraces, [/looked up/]],
  [InventsTraces, [/no trace/, /belongs to its school/]],
  [KeepsValuesNotBytes, [/every byte/]],
  [DropsEmptyCiphertexts, [/every byte/]],
  [CutsLargeEvents, [/megabyte/]],
  [CutsLongAppends, [/hundreds/]],
  [IgnoresRange, [/up to a number/]],
  [ReadsNeighbours, [/by name/]],
  [MixesSchools, [/nothing of another/]],
  [FailsOnAbsence, [/is empty/, /does not exist/]],
  [CountsFromOne, [/next index/]],
  [LeavesGaps, [/next index/, /broke off/]],
  [CrossesStreams, [/order of every stream/]],
  [MovesIndexes, [/never changes/]],
  [IgnoresLogRange, [/from an index/]],
  [NeverEnds, [/signal aborts/]],
  [DeliversOnlyWhatIsThere, [/then what comes/, /slow subscriber/]],
  [DeliversOnlyWhatComes, [/then what comes/]],
  [StartsOver, [/broke off/, /then what comes/]],
  [SkipsWhileBusy, [/slow subscriber/]],
];
