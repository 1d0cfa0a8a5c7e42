import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type pg from 'pg';
import { isUuid } from '../../domain/shared/ids.js';
import { storedFile } from '../attachments/disk-attachment-store.js';
import { type DatabaseConnections, openPool } from '../postgres/connections.js';
import type { Findings, Place } from './findings.js';
import { graceMinutes, Withdrawals } from './withdrawals.js';

export interface AttachmentCheck {
  readonly connections: DatabaseConnections;
  readonly schoolId: string | null;
  /** Where the ciphertext lies. */
  readonly directory: string;
  readonly findings: Findings;
  readonly onFile: () => void;
}

interface AttachedRow {
  readonly school_id: string;
  readonly seq: string;
  readonly stream_id: string;
  readonly revision: string;
  readonly log_index: string | null;
  readonly bytes: Buffer;
}

const batchSize = 500;
/**
 * Of every file that an entry names: its ciphertext is there and is the one that was recorded, or its
 * record was destroyed, or the consent that it was kept by withdrawn, and it is gone. Files are read a part at a time, whatever their size.
 * @returns how many there were
 */
export const checkAttachments = async (check: AttachmentCheck): Promise<number> => {
  const pool = openPool(check.connections, 'auditor');
  const ledger: Ledger = { pool, withdrawals: new Withdrawals(pool) };
  try {
    let count = 0;
    for (let after = '0'; ; ) {
      const rows = await attachedAfter(pool, check.schoolId, after);
      for (const row of rows) await checkOne(ledger, check, row);
      count += rows.length;
      const last = rows.at(-1);
      if (!last) return count;
      after = last.seq;
    }
  } finally {
    await pool.end();
  }
};

interface Ledger {
  readonly pool: pg.Pool;
  readonly withdrawals: Withdrawals;
}

const attachedAfter = async (
  pool: pg.Pool,
  schoolId: string | null,
  after: string,
): Promise<readonly AttachedRow[]> => {
  const { rows } = await pool.query<AttachedRow>(
    `SELECT e.school_id, e.seq, e.stream_id, e.revision, e.bytes, l.log_index
       FROM ledger.event e
       LEFT JOIN ledger.log_entry l ON l.school_id = e.school_id AND l.seq = e.seq
      WHERE e.type = 'record.file-attached' AND e.seq > $1
        AND ($2::uuid IS NULL OR e.school_id = $2)
      ORDER BY e.seq LIMIT $3`,
    [after, schoolId, batchSize],
  );
  return rows;
};

const checkOne = async (
  { pool, withdrawals }: Ledger,
  { directory, findings, onFile }: AttachmentCheck,
  row: AttachedRow,
): Promise<void> => {
  onFile();
  const named = namedIn(row.bytes);
  // What is no envelope was found where events are read.
  if (named === null) return;
  const found = await hashOf(storedFile(directory, row.school_id, named.ciphertextHash));
  const place: Place = {
    schoolId: row.school_id,
    logIndex: row.log_index === null ? null : BigInt(row.log_index),
    streamId: row.stream_id,
    revision: BigInt(row.revision),
    at: named.fileId,
  };
  const disposal =
    (await disposalOf(pool, row)) ??
    (await withdrawals.of(row.school_id, named.subjectId, found === null));
  if (disposal === null) {
    if (found === null) findings.add('file-missing', place);
    else if (found !== named.ciphertextHash) findings.add('file-differs', place);
  } else if (found !== null && disposal.isOld) findings.add('file-remains', place);
};

const hashForm = /^[0-9a-f]{64}$/;

const namedIn = (
  bytes: Buffer,
): {
  readonly fileId: string;
  readonly ciphertextHash: string;
  /** Under whose key it was kept. */
  readonly subjectId: string;
} | null => {
  try {
    const { payload, protected: blocks } = JSON.parse(bytes.toString('utf8')) as {
      readonly payload?: { readonly fileId?: unknown; readonly ciphertextHash?: unknown };
      readonly protected?: readonly { readonly subjectId?: unknown }[];
    };
    const subjectId = String(blocks?.[0]?.subjectId);
    const [fileId, ciphertextHash] = [String(payload?.fileId), String(payload?.ciphertextHash)];
    return isUuid(fileId) && hashForm.test(ciphertextHash)
      ? { fileId, ciphertextHash, subjectId }
      : null;
  } catch {
    return null;
  }
};

/** SHA-256 of the file, hex; null when there is none. @throws when it cannot be read */
const hashOf = async (file: string): Promise<string | null> => {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(file)) hash.update(part as Buffer);
    return hash.digest('hex');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  }
};

/** Asked for each file after it was looked for: its record may have been destroyed meanwhile. */
const disposalOf = async (
  pool: pg.Pool,
  { school_id, stream_id }: AttachedRow,
): Promise<{ readonly isOld: boolean } | null> => {
  const { rows } = await pool.query<{ is_old: boolean }>(
    `SELECT recorded_at < now() - make_interval(mins => $3) AS is_old FROM ledger.event
      WHERE school_id = $1 AND stream_id = $2 AND type = 'record.disposed' LIMIT 1`,
    [school_id, stream_id, graceMinutes],
  );
  return rows[0] ? { isOld: rows[0].is_old } : null;
};
