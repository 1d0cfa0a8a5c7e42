import { AuditorSession } from '../../src/infrastructure/verify/auditor-session.js';
import { type CopiedRow, uuidAt } from '../../src/infrastructure/verify/copied-rows.js';
import { checkRanges } from '../../src/infrastructure/verify/event-work.js';
import { Findings } from '../../src/infrastructure/verify/findings.js';
import {
  type CopiedTable,
  copiedColumns,
  type LedgerRows,
  type PageRange,
  type SealerPosition,
} from '../../src/infrastructure/verify/ledger-rows.js';
import type { Finding } from '../../src/infrastructure/verify/verify-report.js';
import { verifyRows } from '../../src/infrastructure/verify/verify-rows.js';
import type { VerifiedLedger } from './verified-ledger.js';

/** Fields of one row as COPY brought them; null for NULL. */
export type RecordedRow = readonly (Buffer | null)[];
export type Tables = Readonly<Record<CopiedTable, readonly RecordedRow[]>>;

/** What a ledger held at one moment, to be verified again and again with something changed. */
export class RecordedRows implements LedgerRows {
  private constructor(
    readonly tables: Tables,
    private readonly sealer: SealerPosition | null,
  ) {}

  static async of(ledger: VerifiedLedger, schoolIds: readonly string[]): Promise<RecordedRows> {
    const connection = ledger.log.database.connections.forRole('auditor');
    const session = await AuditorSession.open({ connection, schoolId: null });
    const record = async (table: CopiedTable): Promise<RecordedRow[]> => {
      const rows: RecordedRow[] = [];
      await session.copy(table, (row) => rows.push(fieldsOf(row)));
      return rows.filter(([schoolId]) => schoolIds.includes(uuidAt(schoolId as Buffer, 0)));
    };
    try {
      const tables = {
        event: await record('event'),
        log_entry: await record('log_entry'),
        log: await record('log'),
        stream_head: await record('stream_head'),
        command: await record('command'),
        checkpoint: await record('checkpoint'),
      };
      return new RecordedRows(tables, await session.sealerPosition());
    } finally {
      await session.close();
    }
  }

  with(tables: Partial<Tables>): RecordedRows {
    return new RecordedRows({ ...this.tables, ...tables }, this.sealer);
  }

  withField(table: CopiedTable, place: number, field: number, value: Buffer | null): RecordedRows {
    const rows = [...this.tables[table]];
    rows[place] = withField(rows[place] as RecordedRow, field, value);
    return this.with({ [table]: rows });
  }

  async copy(table: CopiedTable, onRow: (row: CopiedRow) => void): Promise<void> {
    for (const row of this.tables[table]) onRow(copiedRow(row));
  }

  copyEvents(_range: PageRange, onRow: (row: CopiedRow) => void): Promise<void> {
    return this.copy('event', onRow);
  }

  async eventRanges(): Promise<readonly PageRange[]> {
    return [{ from: 0, to: null }];
  }

  async entryCounts(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const [schoolId] of this.tables.log_entry) {
      if (!schoolId) continue;
      const school = uuidAt(schoolId, 0);
      counts.set(school, (counts.get(school) ?? 0) + 1);
    }
    return counts;
  }

  async sealerPosition(): Promise<SealerPosition | null> {
    return this.sealer;
  }
}

export const withField = (row: RecordedRow, field: number, value: Buffer | null): RecordedRow =>
  row.map((old, place) => (place === field ? value : old));

/** The row as the verifier is handed it: fields behind their lengths. */
export const copiedRow = (row: RecordedRow): CopiedRow => {
  const starts = new Int32Array(row.length);
  const lengths = new Int32Array(row.length);
  const parts: Buffer[] = [];
  let at = 0;
  row.forEach((value, field) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(value?.length ?? -1);
    parts.push(length, value ?? Buffer.alloc(0));
    starts[field] = at + 4;
    lengths[field] = value?.length ?? -1;
    at += 4 + (value?.length ?? 0);
  });
  return { bytes: Buffer.concat(parts), starts, lengths };
};

const fieldsOf = ({ bytes, starts, lengths }: CopiedRow): RecordedRow =>
  Array.from(starts, (start, field) => {
    const length = lengths[field] as number;
    return length < 0 ? null : Buffer.from(bytes.subarray(start, start + length));
  });

/** What verification finds in these rows. */
export const findingsIn = async (
  rows: LedgerRows,
  ledger: VerifiedLedger,
): Promise<readonly Finding[]> => {
  const findings = new Findings(10_000);
  await verifyRows(rows, {
    identity: ledger.identity,
    kept: null,
    published: [],
    collectKeys: false,
    findings,
    findingsMax: 10_000,
    checkEvents: async (work) => [await checkRanges(rows, work, () => undefined)],
  });
  return findings.first();
};

export const columnsOf = (table: CopiedTable): readonly string[] => copiedColumns[table];
