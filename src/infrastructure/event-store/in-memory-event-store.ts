import { createHash } from 'node:crypto';
import {
  AppendIsMalformed,
  type AppendOutcome,
  type AppendRequest,
  type CommandTrace,
  type EventRef,
  type EventStore,
  type ExpectedRevision,
  type Receipt,
  type SealedEvent,
  type StoredEvent,
} from '../../application/ports/event-store.js';
import type { CommandId, SchoolId, StreamId } from '../../domain/shared/ids.js';
import { checkAppendRequest } from './check-append-request.js';
import { SealNotices } from './seal-notices.js';
import { subscription } from './subscription.js';

interface SchoolLedger {
  readonly streams: Map<StreamId, SealedEvent[]>;
  readonly commands: Map<CommandId, CommandTrace>;
  readonly log: SealedEvent[];
}

/** The reference: obeys the contract of `EventStore` in the plainest way, and seals at once. */
export class InMemoryEventStore implements EventStore {
  private readonly schools = new Map<SchoolId, SchoolLedger>();

  constructor(readonly notices: SealNotices = new SealNotices()) {}

  append(request: AppendRequest): Promise<AppendOutcome> {
    return settle(() => this.appendNow(request));
  }

  readStream(
    schoolId: SchoolId,
    streamId: StreamId,
    range: { readonly from?: bigint; readonly limit?: number } = {},
  ): Promise<readonly StoredEvent[]> {
    return settle(() => {
      const from = Number(range.from ?? 0n);
      const events = this.ledger(schoolId).streams.get(streamId) ?? [];
      return events.slice(from, from + (range.limit ?? events.length));
    });
  }

  readAt(schoolId: SchoolId, refs: readonly EventRef[]): Promise<readonly StoredEvent[]> {
    return settle(() => {
      const { streams } = this.ledger(schoolId);
      const events = refs.flatMap(
        ({ streamId, revision }) => streams.get(streamId)?.[Number(revision)] ?? [],
      );
      return [...new Set(events)];
    });
  }

  readAll(schoolId: SchoolId, from: bigint, limit: number): Promise<readonly SealedEvent[]> {
    return settle(() => this.ledger(schoolId).log.slice(Number(from), Number(from) + limit));
  }

  logSizes(): Promise<ReadonlyMap<SchoolId, bigint>> {
    return settle(() => {
      const sizes = [...this.schools].map(
        ([schoolId, { log }]) => [schoolId, BigInt(log.length)] as const,
      );
      return new Map(sizes.filter(([, size]) => size > 0n));
    });
  }

  findCommand(schoolId: SchoolId, commandId: CommandId): Promise<CommandTrace | null> {
    return settle(() => this.ledger(schoolId).commands.get(commandId) ?? null);
  }

  subscribe(
    schoolId: SchoolId,
    from: bigint,
    signal: AbortSignal,
  ): AsyncIterable<readonly SealedEvent[]> {
    const source = { readAll: this.readAll.bind(this), notices: this.notices };
    return subscription(source, schoolId, from, signal);
  }

  private appendNow(request: AppendRequest): AppendOutcome {
    checkAppendRequest(request);
    checkHashes(request);
    const ledger = this.ledger(request.schoolId);
    const earlier = ledger.commands.get(request.commandId);
    if (earlier !== undefined) {
      return earlier.fingerprint === request.fingerprint
        ? { outcome: 'repeated', receipts: earlier.receipts }
        : { outcome: 'command-id-reused' };
    }
    const moved = movedStream(ledger, request);
    if (moved !== null) return { outcome: 'conflict', streamId: moved };
    return { outcome: 'appended', receipts: this.write(ledger, request) };
  }

  private write(ledger: SchoolLedger, request: AppendRequest): readonly Receipt[] {
    const { schoolId, commandId, fingerprint } = request;
    const written = request.writes.flatMap(({ streamId, events }) =>
      events.map((event) => {
        const logIndex = BigInt(ledger.log.length);
        const sealed = { ...event, schoolId, streamId, commandId, logIndex };
        const stream = ledger.streams.get(streamId);
        if (stream === undefined) ledger.streams.set(streamId, [sealed]);
        else stream.push(sealed);
        ledger.log.push(sealed);
        return sealed;
      }),
    );
    const receipts = written.map(({ eventId, streamId, revision, hash, recordedAt, logIndex }) => ({
      eventId,
      streamId,
      revision,
      hash,
      recordedAt,
      logIndex,
    }));
    ledger.commands.set(commandId, { fingerprint, receipts });
    this.notices.announce({ schoolId, size: BigInt(ledger.log.length), entries: written });
    return receipts;
  }

  private ledger(schoolId: SchoolId): SchoolLedger {
    const known = this.schools.get(schoolId);
    if (known !== undefined) return known;
    const ledger = { streams: new Map(), commands: new Map(), log: [] };
    this.schools.set(schoolId, ledger);
    return ledger;
  }
}

/** Answers later, as every other store does, and turns a throw into a rejection. */
const settle = async <T>(work: () => T): Promise<T> => work();

const checkHashes = ({ writes }: AppendRequest): void => {
  for (const { bytes, hash } of writes.flatMap(({ events }) => events)) {
    const computed = createHash('sha256').update('\0').update(bytes).digest();
    if (!computed.equals(hash)) throw new AppendIsMalformed('a hash is not that of its bytes');
  }
};

const movedStream = (ledger: SchoolLedger, request: AppendRequest): StreamId | null => {
  const lastOf = (streamId: StreamId): SealedEvent | undefined =>
    ledger.streams.get(streamId)?.at(-1);
  const stands = (streamId: StreamId, expected: ExpectedRevision): boolean =>
    (lastOf(streamId)?.revision ?? 'noStream') === expected;
  for (const { streamId, expectedRevision } of request.guards) {
    if (!stands(streamId, expectedRevision)) return streamId;
  }
  for (const { streamId, expectedRevision, previousHash } of request.writes) {
    const hash = lastOf(streamId)?.hash ?? null;
    const sameHash =
      hash === null || previousHash === null
        ? hash === previousHash
        : Buffer.compare(hash, previousHash) === 0;
    if (!stands(streamId, expectedRevision) || !sameHash) return streamId;
  }
  return null;
};
