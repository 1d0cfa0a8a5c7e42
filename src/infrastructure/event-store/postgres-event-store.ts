import type pg from 'pg';
import {
  type AppendOutcome,
  type AppendRequest,
  type CommandTrace,
  type EventRef,
  type EventStore,
  type Receipt,
  type SealedEvent,
  StoreIsCorrupt,
  type StoredEvent,
  StoreUnavailable,
} from '../../application/ports/event-store.js';
import type { CommandId, SchoolId, StreamId } from '../../domain/shared/ids.js';
import { AppendBatcher, type BatchLimits, defaultBatchLimits } from './append-batcher.js';
import { bigintArray, textArray } from './binary-arrays.js';
import { checkAppendRequest } from './check-append-request.js';
import { runAppendBatch } from './run-append-batch.js';
import type { SealNotices } from './seal-notices.js';
import { type CommandRow, type EventRow, eventOf, ledgerTypes, receiptOf } from './stored-rows.js';
import { subscription } from './subscription.js';

export interface PostgresEventStoreParts {
  /** Pools of the roles `append` and `read`. */
  readonly append: pg.Pool;
  readonly read: pg.Pool;
  readonly notices: SealNotices;
  /** Wakes the sealer. */
  readonly onAppended?: () => void;
  readonly limits?: BatchLimits;
}

export class PostgresEventStore implements EventStore {
  private readonly batcher: AppendBatcher;

  constructor(private readonly parts: PostgresEventStoreParts) {
    this.batcher = new AppendBatcher(
      runAppendBatch(parts.append),
      parts.limits ?? defaultBatchLimits,
    );
  }

  async append(request: AppendRequest): Promise<AppendOutcome> {
    checkAppendRequest(request);
    const settled = await this.batcher.append(request);
    if (settled.verdict === 'failed') throw settled.error;
    if (settled.verdict === 'conflict') {
      return { outcome: 'conflict', streamId: settled.streamId as StreamId };
    }
    if (settled.verdict === 'command-id-reused') return { outcome: 'command-id-reused' };
    if (settled.verdict === 'repeated') {
      const trace = await this.findCommand(request.schoolId, request.commandId);
      if (trace === null) throw new StoreIsCorrupt('a repeated command has no trace');
      return { outcome: 'repeated', receipts: trace.receipts };
    }
    this.parts.onAppended?.();
    return { outcome: 'appended', receipts: receiptsOf(request) };
  }

  async readStream(
    schoolId: SchoolId,
    streamId: StreamId,
    range: { readonly from?: bigint; readonly limit?: number } = {},
  ): Promise<readonly StoredEvent[]> {
    const from = String(range.from ?? 0n);
    return this.readEvents('read_stream', schoolId, [streamId, from, range.limit ?? null]);
  }

  async readAt(schoolId: SchoolId, refs: readonly EventRef[]): Promise<readonly StoredEvent[]> {
    if (refs.length === 0) return [];
    return this.readEvents('read_at', schoolId, [
      textArray(refs.map(({ streamId }) => streamId)),
      bigintArray(refs.map(({ revision }) => revision)),
    ]);
  }

  async readAll(schoolId: SchoolId, from: bigint, limit: number): Promise<readonly SealedEvent[]> {
    return (await this.readEvents('read_all', schoolId, [String(from), limit])).map(sealed);
  }

  async logSizes(): Promise<ReadonlyMap<SchoolId, bigint>> {
    const rows = await this.call<{ school_id: SchoolId; size: bigint }>('log_sizes', []);
    return new Map(rows.map((row) => [row.school_id, row.size]));
  }

  async findCommand(schoolId: SchoolId, commandId: CommandId): Promise<CommandTrace | null> {
    const rows = await this.call<CommandRow>('find_command', [schoolId, commandId]);
    const fingerprint = rows[0]?.fingerprint;
    return fingerprint === undefined ? null : { fingerprint, receipts: rows.map(receiptOf) };
  }

  subscribe(
    schoolId: SchoolId,
    from: bigint,
    signal: AbortSignal,
  ): AsyncIterable<readonly SealedEvent[]> {
    const source = { readAll: this.readAll.bind(this), notices: this.parts.notices };
    return subscription(source, schoolId, from, signal);
  }

  private async readEvents(
    routine: string,
    schoolId: SchoolId,
    values: readonly unknown[],
  ): Promise<readonly StoredEvent[]> {
    const rows = await this.call<EventRow>(routine, [schoolId, ...values]);
    return rows.map((row) => eventOf(schoolId, row));
  }

  private async call<Row extends pg.QueryResultRow>(
    routine: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const places = values.map((_, index) => `$${index + 1}`).join(', ');
    try {
      const { rows } = await this.parts.read.query<Row>({
        name: routine,
        text: `SELECT * FROM ledger.${routine}(${places})`,
        values: [...values],
        types: ledgerTypes,
      });
      return rows;
    } catch (cause) {
      throw new StoreUnavailable('the store could not be read', { cause });
    }
  }
}

const receiptsOf = ({ writes }: AppendRequest): readonly Receipt[] =>
  writes.flatMap(({ streamId, events }) =>
    events.map(({ eventId, revision, hash, recordedAt }) => ({
      eventId,
      streamId,
      revision,
      hash,
      recordedAt,
      logIndex: null,
    })),
  );

const sealed = (event: StoredEvent): SealedEvent => {
  if (event.logIndex === null) throw new StoreIsCorrupt('an entry of the log has no index');
  return { ...event, logIndex: event.logIndex };
};
