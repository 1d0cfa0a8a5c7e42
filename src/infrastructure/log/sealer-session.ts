import pg from 'pg';
import type { EventRef } from '../../application/ports/event-store.js';
import type { SchoolId, StreamId } from '../../domain/shared/ids.js';
import type { SealNotice } from '../event-store/seal-notices.js';
import { ledgerTypes } from '../event-store/stored-rows.js';

export interface SealRound {
  readonly sealed: number;
  /** The window was larger than one round. */
  readonly more: boolean;
  readonly oldestSealedAt: string | null;
  /** Recording time of the oldest event above the horizon, behind some open transaction. */
  readonly oldestWaitingAt: string | null;
  readonly notices: readonly SealNotice[];
}

interface SealRow {
  readonly sealed: number;
  readonly more: boolean;
  readonly oldest_sealed_at: string | null;
  readonly oldest_waiting_at: string | null;
  readonly schools: readonly SchoolId[] | null;
  readonly sizes: readonly string[] | null;
  readonly entries: readonly string[] | null;
}

/** Sealing after a long stop, or adopting a restored ledger, may take longer than any request. */
const statementTimeoutMs = 600_000;

/** One database session that is, or wants to be, the sealer. It ends with its connection. */
export class SealerSession {
  private constructor(
    private readonly client: pg.Client,
    readonly onLost: Promise<Error>,
  ) {}

  static async open(config: pg.ClientConfig): Promise<SealerSession> {
    const client = new pg.Client({
      ...config,
      application_name: 'luuvet-sealer',
      statement_timeout: statementTimeoutMs,
    });
    const lost = new Promise<Error>((resolve) => {
      client.on('error', resolve);
      client.on('end', () => resolve(new Error('the connection of the sealer ended')));
    });
    await client.connect();
    return new SealerSession(client, lost);
  }

  /** The term if this session is now the sealer, null while another one is. */
  async claim(): Promise<bigint | null> {
    const { rows } = await this.client.query<{ term: bigint | null }>({
      text: 'SELECT ledger.claim_sealer() AS term',
      types: ledgerTypes,
    });
    return rows[0]?.term ?? null;
  }

  async seal(term: bigint, limit: number): Promise<SealRound> {
    const { rows } = await this.client.query<SealRow>({
      name: 'ledger.seal',
      text: 'SELECT * FROM ledger.seal($1, $2)',
      values: [String(term), limit],
      types: ledgerTypes,
    });
    const row = rows[0];
    if (row === undefined) throw new Error('ledger.seal returned nothing');
    return {
      sealed: row.sealed,
      more: row.more,
      oldestSealedAt: row.oldest_sealed_at,
      oldestWaitingAt: row.oldest_waiting_at,
      notices: noticesOf(row),
    };
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

const noticesOf = ({ schools, sizes, entries }: SealRow): SealNotice[] =>
  (schools ?? []).map((schoolId, place) => ({
    schoolId,
    size: BigInt(sizes?.[place] ?? 0),
    entries: (entries?.[place] ?? '').split('\n').map(refOf),
  }));

const refOf = (line: string): EventRef => {
  const end = line.lastIndexOf('/');
  return { streamId: line.slice(0, end) as StreamId, revision: BigInt(line.slice(end + 1)) };
};
