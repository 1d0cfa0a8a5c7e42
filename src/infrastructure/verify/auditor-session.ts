import pg from 'pg';
import type { CopiedRow } from './copied-rows.js';
import { copyOut } from './copy-out.js';
import {
  type CopiedTable,
  copiedColumns,
  type LedgerRows,
  type PageRange,
  type SealerPosition,
} from './ledger-rows.js';
import { ReusingSocket } from './reusing-socket.js';

/** What several sessions need to read the same moment; plain, so that threads can be handed it. */
export interface AuditorAccess {
  /** Of the role `auditor`. */
  readonly connection: pg.ClientConfig;
  /** Restricts every table to one school; null reads all. */
  readonly schoolId: string | null;
  /** Pages that are read and checked in one go. */
  readonly pagesPerRange?: number;
}

/**
 * Rows a range holds at a kilobyte each: some 16,000. Large enough that starting a range costs
 * nothing, small enough that no thread waits long for the last one.
 */
const pagesPerRangeUsual = 2_048;

/** A session of the auditor in one read-only snapshot of the whole ledger. */
export class AuditorSession implements LedgerRows {
  private lastCopy: Promise<void> = Promise.resolve();

  private constructor(
    readonly client: pg.Client,
    private readonly access: AuditorAccess,
    /** Opens further sessions of the same moment, as long as this one is open. */
    readonly snapshot: string,
  ) {}

  /** @param snapshot of another open session; without one, the present moment */
  static async open(access: AuditorAccess, snapshot?: string): Promise<AuditorSession> {
    const client = new pg.Client({
      ...access.connection,
      application_name: 'luuvet-verify',
      stream: () => new ReusingSocket(),
      // One session holds the snapshot while others read for as long as it takes.
      idle_in_transaction_session_timeout: 0,
    });
    // A lost connection also rejects the query under way, and that is where it is noticed.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      if (snapshot !== undefined) {
        await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`);
      }
      const { rows } = await client.query<{ name: string }>('SELECT pg_export_snapshot() AS name');
      return new AuditorSession(client, access, rows[0]?.name ?? '');
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  async copy(table: CopiedTable, onRow: (row: CopiedRow) => void): Promise<void> {
    await this.copyWhere(table, [], onRow);
  }

  async copyEvents({ from, to }: PageRange, onRow: (row: CopiedRow) => void): Promise<void> {
    const isWhole = from === 0 && to === null;
    const bounds = [`ctid >= '(${from},0)'`, ...(to === null ? [] : [`ctid < '(${to},0)'`])];
    await this.copyWhere('event', isWhole ? [] : bounds, onRow);
  }

  async eventRanges(): Promise<readonly PageRange[]> {
    // Of one school there is little to read, and an index to find it by.
    const { schoolId, pagesPerRange = pagesPerRangeUsual } = this.access;
    if (schoolId !== null) return [{ from: 0, to: null }];
    const { rows } = await this.client.query<{ pages: string }>(
      `SELECT pg_relation_size('ledger.event') / current_setting('block_size')::bigint AS pages`,
    );
    const count = Math.max(1, Math.ceil(Number(rows[0]?.pages ?? 0) / pagesPerRange));
    return Array.from({ length: count }, (_, place) => ({
      from: place * pagesPerRange,
      // The table grows while we look: the last range ends where the table does.
      to: place === count - 1 ? null : (place + 1) * pagesPerRange,
    }));
  }

  async entryCounts(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.client.query<{ school_id: string; entries: string }>(
      `SELECT school_id, count(*) AS entries FROM ledger.log_entry
        ${this.where(['school_id IS NOT NULL'])} GROUP BY school_id`,
    );
    return new Map(rows.map((row) => [row.school_id, Number(row.entries)]));
  }

  async sealerPosition(): Promise<SealerPosition | null> {
    const { rows } = await this.client.query<{
      is_own: boolean;
      low: string;
      high: string | null;
      sealed_to: string;
      adopted_seq: string;
      last_seq: string;
      horizon: string;
    }>(
      `SELECT system_identifier = (SELECT system_identifier FROM pg_control_system()) AS is_own,
              window_low::text AS low, window_high::text AS high, sealed_to, adopted_seq,
              (SELECT last_value FROM ledger.event_seq) AS last_seq,
              pg_snapshot_xmin(pg_current_snapshot())::text AS horizon
         FROM ledger.sealer`,
    );
    const [row] = rows;
    if (row === undefined || rows.length > 1) return null;
    return {
      isOfThisCluster: row.is_own,
      windowLow: Number(row.low),
      windowHigh: row.high === null ? null : Number(row.high),
      sealedTo: Number(row.sealed_to),
      adoptedSeq: Number(row.adopted_seq),
      lastSeq: Number(row.last_seq),
      horizon: Number(row.horizon),
    };
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }

  private async copyWhere(
    table: CopiedTable,
    conditions: readonly string[],
    onRow: (row: CopiedRow) => void,
  ): Promise<void> {
    const columns = copiedColumns[table];
    const query = `SELECT ${columns.join(', ')} FROM ledger.${table} ${this.where(conditions)}`;
    const copy = `COPY (${query}) TO STDOUT (FORMAT binary)`;
    // Without threads, events and what follows from the log are read side by side.
    const before = this.lastCopy;
    this.lastCopy = before.then(() => copyOut(this.client, copy, columns.length, onRow));
    await this.lastCopy;
  }

  private where(conditions: readonly string[]): string {
    const { schoolId } = this.access;
    const all = [
      ...conditions,
      ...(schoolId === null ? [] : [`school_id = ${this.client.escapeLiteral(schoolId)}::uuid`]),
    ];
    return all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
  }
}
