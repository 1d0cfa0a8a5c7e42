import { UnknownEvent } from '../../src/application/ports/event-codec.js';
import type { SealedEvent, StoredEvent } from '../../src/application/ports/event-store.js';
import type { ProjectedEvent } from '../../src/application/ports/projection.js';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import type { RunnerParts } from '../../src/infrastructure/projections/runner-parts.js';
import { entriesOf, type GivenEvent, schoolId } from './projection-spec.js';

/** The reading half of a store over entries that a test writes down, with the codec that goes with
 * them. `batchSize` is how many entries a subscriber is handed at most. */
export class GivenLog {
  private readonly given = new Map<SchoolId, GivenEvent[]>();
  private readonly entries = new Map<SchoolId, readonly ProjectedEvent[]>();
  private readonly decoded = new WeakMap<StoredEvent, ProjectedEvent>();
  private listeners: (() => void)[] = [];

  constructor(private readonly batchSize = 7) {}

  add(events: readonly GivenEvent[], school: SchoolId = schoolId): bigint {
    const given = [...(this.given.get(school) ?? []), ...events];
    this.given.set(school, given);
    const entries = entriesOf(given, school);
    for (const entry of entries) this.decoded.set(entry.sealed, entry);
    this.entries.set(school, entries);
    for (const wake of this.listeners.splice(0)) wake();
    return BigInt(given.length);
  }

  readonly codec: RunnerParts['codec'] = {
    decode: (stored) => this.entryOf(stored).event,
    facts: (stored) => this.entryOf(stored).facts,
  };

  readonly store: RunnerParts['store'] = {
    readAll: async (school, from, limit) => this.slice(school, from, limit),
    logSizes: async () =>
      new Map([...this.entries].map(([school, entries]) => [school, BigInt(entries.length)])),
    subscribe: (school, from, signal) => this.follow(school, from, signal),
  };

  /** Entries as the engine gives them to projections. */
  all(school: SchoolId = schoolId): readonly ProjectedEvent[] {
    return this.entries.get(school) ?? [];
  }

  private async *follow(
    school: SchoolId,
    from: bigint,
    signal: AbortSignal,
  ): AsyncIterable<readonly SealedEvent[]> {
    let next = from;
    while (!signal.aborted) {
      const batch = this.slice(school, next, this.batchSize);
      if (batch.length > 0) {
        next += BigInt(batch.length);
        yield batch;
        continue;
      }
      await this.news(signal);
    }
  }

  private news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.listeners.push(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  private slice(school: SchoolId, from: bigint, limit: number): readonly SealedEvent[] {
    return this.all(school)
      .slice(Number(from), Number(from) + limit)
      .map(({ sealed }) => sealed);
  }

  private entryOf(stored: StoredEvent): ProjectedEvent {
    const entry = this.decoded.get(stored);
    if (!entry || stored.type === 'future.event') throw new UnknownEvent(`unknown ${stored.type}`);
    return entry;
  }
}
