import type {
  AppendOutcome,
  AppendRequest,
  EventRef,
  SealedEvent,
  StoredEvent,
} from '../../../src/application/ports/event-store.js';
import type { SchoolId, StreamId } from '../../../src/domain/shared/ids.js';
import { type Range, Sound } from './sound-store.js';

const mapped = (change: (event: StoredEvent) => Partial<StoredEvent>) =>
  class extends Sound {
    override async readStream(school: SchoolId, stream: StreamId, range?: Range) {
      const events = await this.inner.readStream(school, stream, range);
      return events.map((event) => ({ ...event, ...change(event) }));
    }
  };

/** As a jsonb column would: the same value, other bytes. */
export class KeepsValuesNotBytes extends mapped(({ bytes }) => ({
  bytes: Buffer.from(Buffer.from(bytes).toString('utf8').normalize('NFC').replaceAll('1.0', '1')),
})) {}
export class DropsEmptyCiphertexts extends mapped(({ ciphertexts }) => ({
  ciphertexts: ciphertexts.filter(({ length }) => length > 0),
})) {}
export class CutsLargeEvents extends mapped(({ bytes }) => ({
  bytes: bytes.slice(0, 1_000_000),
})) {}

export class CutsLongAppends extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const writes = request.writes
      .slice(0, 128)
      .map((write) => ({ ...write, events: write.events.slice(0, 128) }));
    return this.inner.append({ ...request, writes });
  }
}

export class IgnoresRange extends Sound {
  override readStream(school: SchoolId, stream: StreamId): Promise<readonly StoredEvent[]> {
    return this.inner.readStream(school, stream);
  }
}

export class ReadsNeighbours extends Sound {
  override async readAt(school: SchoolId, refs: readonly EventRef[]) {
    const streams = new Set(refs.map(({ streamId }) => streamId));
    const all = await Promise.all([...streams].map((id) => this.inner.readStream(school, id)));
    return all.flat();
  }
}

/** Streams and commands are looked up by their own names only. */
export class MixesSchools extends Sound {
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

export class FailsOnAbsence extends Sound {
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

export class CountsFromOne extends renumbered((logIndex) => logIndex + 1n) {}
export class LeavesGaps extends renumbered((logIndex) => logIndex * 2n) {}

/** By transaction id rather than by place in the stream: what overlaps may come out crossed. */
export class CrossesStreams extends Sound {
  override async *subscribe(school: SchoolId, from: bigint, signal: AbortSignal) {
    for await (const batch of this.inner.subscribe(school, from, signal)) {
      const crossed = [...batch].reverse();
      yield batch.map(({ logIndex }, place) => ({ ...(crossed[place] as SealedEvent), logIndex }));
    }
  }
}

export class MovesIndexes extends Sound {
  override async readStream(school: SchoolId, stream: StreamId, range?: Range) {
    const size = (await this.inner.logSizes()).get(school) ?? 0n;
    const events = await this.inner.readStream(school, stream, range);
    return events.map((event) => ({ ...event, logIndex: size - (event.logIndex ?? 0n) }));
  }
}

export class IgnoresLogRange extends Sound {
  override readAll(school: SchoolId, _from: bigint, limit: number) {
    return this.inner.readAll(school, 0n, limit);
  }
}

export class NeverEnds extends Sound {
  override subscribe(school: SchoolId, from: bigint) {
    return this.inner.subscribe(school, from, new AbortController().signal);
  }
}

export class DeliversOnlyWhatIsThere extends Sound {
  override async *subscribe(school: SchoolId, from: bigint) {
    yield await this.inner.readAll(school, from, 500);
  }
}

export class DeliversOnlyWhatComes extends Sound {
  override async *subscribe(school: SchoolId, _from: bigint, signal: AbortSignal) {
    const size = (await this.inner.logSizes()).get(school) ?? 0n;
    yield* this.inner.subscribe(school, size, signal);
  }
}

export class StartsOver extends Sound {
  override subscribe(school: SchoolId, _from: bigint, signal: AbortSignal) {
    return this.inner.subscribe(school, 0n, signal);
  }
}

/** Notes its position when it reads, and skips what was appended while the batch was out. */
export class SkipsWhileBusy extends Sound {
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
