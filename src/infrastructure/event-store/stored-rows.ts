import pg from 'pg';
import type { Receipt } from '../../application/ports/event-store.js';
import type { EventId, StreamId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';

export interface CommandRow {
  readonly fingerprint: string;
  readonly stream_id: StreamId;
  readonly revision: bigint;
  readonly event_id: EventId;
  readonly recorded_at: Instant;
  readonly hash: Buffer;
  readonly log_index: bigint | null;
}

export const receiptOf = (row: CommandRow): Receipt => ({
  eventId: row.event_id,
  streamId: row.stream_id,
  revision: row.revision,
  hash: row.hash,
  recordedAt: row.recorded_at,
  logIndex: row.log_index,
});

const bytesOf = (text: string): Buffer => Buffer.from(text.slice(2), 'hex');

const utcForm = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/;
const dateOf = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);

const instantOf = (text: string): Instant => {
  const [, date, time, ms = ''] = utcForm.exec(text) ?? [];
  // The session's time zone is the server's choice; the plain form is the usual one.
  if (date === undefined) return (dateOf(text) as Date).toISOString() as Instant;
  return `${date}T${time}.${ms.padEnd(3, '0')}Z` as Instant;
};

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.BYTEA, bytesOf],
  [pg.types.builtins.INT8, BigInt],
  [pg.types.builtins.TIMESTAMPTZ, instantOf],
]);

/** How rows of the ledger are read: 64-bit numbers as bigint, times as `Instant`. */
export const ledgerTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    parsers.get(type) ?? pg.types.getTypeParser(type, format),
};
