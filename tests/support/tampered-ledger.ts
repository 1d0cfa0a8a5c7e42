import { rm } from 'node:fs/promises';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import type { VerifyOptions } from '../../src/infrastructure/verify/verify-ledger.js';
import type {
  Finding,
  FindingCode,
  VerifyReport,
} from '../../src/infrastructure/verify/verify-report.js';
import { Dba, VerifiedLedger } from './verified-ledger.js';

export interface Entry {
  readonly logIndex: number;
  readonly streamId: string;
  readonly revision: number;
  readonly seq: string;
}

/** Its three values are those of `TamperedLedger.placeOf`. */
export const atEntry = 'school_id = $1 AND stream_id = $2 AND revision = $3';

/** A ledger at rest in the hands of its own administrator, and what verification says of it. */
export class TamperedLedger {
  private constructor(
    readonly ledger: VerifiedLedger,
    readonly dba: Dba,
    /** Published before anything was touched, and kept elsewhere. */
    readonly kept: Buffer,
    /** An entry in the middle of the log and of its stream, with protected blocks. */
    readonly target: Entry,
    /** The last entry of a stream that is not the last of the log. */
    readonly streamEnd: Entry,
  ) {}

  static async open(): Promise<TamperedLedger> {
    const ledger = await VerifiedLedger.open();
    await ledger.rest();
    const dba = await Dba.enter(ledger);
    const school = ledger.schools[0] as SchoolId;
    const kept = (await ledger.log.files(school).readCheckpoint()) as Buffer;
    const target = await findEntry(
      dba,
      school,
      `log_index > 60 AND l.revision BETWEEN 3 AND h.revision - 3 AND stream_id LIKE 'record-%'
         AND EXISTS (SELECT FROM ledger.event e WHERE e.school_id = l.school_id
              AND e.stream_id = l.stream_id AND e.revision = l.revision
              AND cardinality(e.ciphertexts) > 0)`,
    );
    const isStreamEnd = `l.revision = h.revision AND stream_id LIKE 'dossier-%'`;
    const streamEnd = await findEntry(dba, school, isStreamEnd);
    return new TamperedLedger(ledger, dba, kept, target, streamEnd);
  }

  get school(): SchoolId {
    return this.ledger.schools[0] as SchoolId;
  }

  /** @param condition on `l`, a log entry, and `h`, the head of its stream */
  entryWhere(condition: string): Promise<Entry> {
    return findEntry(this.dba, this.school, condition);
  }

  placeOf({ streamId, revision }: Entry = this.target): unknown[] {
    return [this.school, streamId, revision];
  }

  async changeTarget(change: string): Promise<void> {
    await this.dba.run(`UPDATE ledger.event SET ${change} WHERE ${atEntry}`, this.placeOf());
  }

  verify(more: Partial<VerifyOptions> = {}): Promise<VerifyReport> {
    return this.ledger.verify(more);
  }

  /** The first bad entry is that one. */
  async expectFirst(code: FindingCode, entry: Entry = this.target): Promise<VerifyReport> {
    const report = await this.verify();
    expect(report.verdict).toBe('tampered');
    expect(report.firstBad).toMatchObject({
      code,
      schoolId: this.school,
      logIndex: BigInt(entry.logIndex),
      streamId: entry.streamId,
      revision: BigInt(entry.revision),
    });
    return report;
  }

  async expectFound(
    code: FindingCode,
    place: Partial<Finding>,
    more: Partial<VerifyOptions> = {},
  ): Promise<VerifyReport> {
    const report = await this.verify(more);
    expect(report.verdict).toBe('tampered');
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code, schoolId: this.school, ...place }),
    );
    return report;
  }

  /** Publishes anew whatever the ledger holds now. */
  async republish(): Promise<void> {
    for (const schoolId of this.ledger.schools) {
      await rm(this.ledger.log.files(schoolId).directory, { recursive: true, force: true });
      await this.ledger.log.published(schoolId);
    }
  }

  async restore(): Promise<void> {
    await this.dba.restore();
    await this.republish();
  }

  async close(): Promise<void> {
    await this.dba.leave();
    await this.ledger.close();
  }
}

const findEntry = async (dba: Dba, school: SchoolId, condition: string): Promise<Entry> => {
  const [row] = await dba.rows<{
    log_index: string;
    stream_id: string;
    revision: string;
    seq: string;
  }>(
    `SELECT l.* FROM ledger.log_entry l JOIN ledger.stream_head h USING (school_id, stream_id)
      WHERE school_id = $1 AND ${condition} ORDER BY log_index LIMIT 1`,
    [school],
  );
  if (row === undefined) throw new Error(`no entry where ${condition}`);
  const { log_index, stream_id, revision, seq } = row;
  return { logIndex: Number(log_index), streamId: stream_id, revision: Number(revision), seq };
};
