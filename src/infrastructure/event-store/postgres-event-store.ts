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
import { readBinaryRows } from '../postgres/binary-rows.js';
import { onOneConnection } from '../postgres/one-connection.js';
import { EventReader } from './event-rows.js';
import { runAppendBatch } from './run-append-batch.js';
import type { SealNotices } from './seal-notices.js';
import { type CommandRow, ledgerTypes, receiptOf } from './stored-rows.js';
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
    const events = await this.readEvents('read_all', schoolId, [String(from), limit]);
    if (!events.every(isSealed)) throw new StoreIsCorrupt('an entry of the log has no index');
    return events;
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
    const events: StoredEvent[] = [];
    const reader = new EventReader(schoolId);
    const query = routineQuery(routine, [schoolId, ...values]);
    try {
      await onOneConnection(this.parts.read, (client) =>
        readBinaryRows(client, query, (row, start) => events.push(reader.event(row, start))),
      );
    } catch (cause) {
      if (cause instanceof StoreIsCorrupt) throw cause;
      throw new StoreUnavailable('the store could not be read', { cause });
    }
    return events;
  }

  private async call<Row extends pg.QueryResultRow>(
    routine: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    try {
      const query = { ...routineQuery(routine, values), types: ledgerTypes };
      const { rows } = await this.parts.read.query<Row>(query);
      return rows;
    } catch (cause) {
      throw new StoreUnavailable('the store could not be read', { cause });
    }
  }
}

const routineQuery = (routine: string, values: readonly unknown[]) => ({
  name: routine,
  text: `SELECT * FROM ledger.${routine}(${values.map((_, index) => `$${index + 1}`).join(', ')})`,
  values: [...values],
});

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

const isSealed = (event: StoredEvent): event is SealedEvent => event.logIndex !== null;
