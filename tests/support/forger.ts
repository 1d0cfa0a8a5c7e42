import type { KeyObject } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { canonicalBytes } from '../../src/infrastructure/codec/canonical-json.js';
import type { Envelope } from '../../src/infrastructure/codec/envelope.js';
import { leafHash } from '../../src/infrastructure/codec/sha256.js';
import { signCheckpoint } from '../../src/infrastructure/log/checkpoint.js';
import { rootOf } from './tree-reference.js';
import type { Dba, VerifiedLedger } from './verified-ledger.js';

interface LoggedEvent {
  readonly stream_id: string;
  readonly revision: string;
  readonly bytes: Buffer;
  readonly log_index: string;
}

/** What a forger makes of an envelope: another one, or bytes of his own. */
export type Forgery = (envelope: Envelope) => Envelope | Buffer;

/**
 * Rewrites history as somebody would who has the database and a signing key: the entry at
 * `logIndex`, every hash that follows from it, the log, the heads and every checkpoint.
 */
export const rewriteHistory = async (
  dba: Dba,
  schoolId: string,
  logIndex: number,
  forgery: Forgery,
): Promise<void> => {
  const events = await dba.rows<LoggedEvent>(
    `SELECT e.stream_id, e.revision, e.bytes, l.log_index
       FROM ledger.log_entry l JOIN ledger.event e USING (school_id, stream_id, revision)
      WHERE school_id = $1 ORDER BY l.log_index`,
    [schoolId],
  );
  const heads = new Map<string, Buffer>();
  for (const { stream_id, revision, bytes, log_index } of events) {
    const envelope = JSON.parse(bytes.toString('utf8')) as Envelope;
    const changed = heads.get(stream_id);
    const isForged = Number(log_index) === logIndex;
    if (!isForged && changed === undefined) continue;
    const previousHash = changed?.toString('hex') ?? envelope.previousHash;
    const made = isForged ? forgery(envelope) : { ...envelope, previousHash };
    const forged = Buffer.isBuffer(made) ? made : canonicalBytes(made);
    const hash = leafHash(forged);
    heads.set(stream_id, hash);
    const where = 'WHERE school_id = $1 AND stream_id = $2 AND revision = $3';
    const place = [schoolId, stream_id, revision];
    await dba.run(`UPDATE ledger.event SET bytes = $4, hash = $5 ${where}`, [
      ...place,
      forged,
      hash,
    ]);
    await dba.run(`UPDATE ledger.log_entry SET hash = $4 ${where}`, [...place, hash]);
    await dba.run(`UPDATE ledger.stream_head SET hash = $4 ${where}`, [...place, hash]);
  }
};

/** Signs every checkpoint anew over the log as it is now, and publishes the log anew. */
export const resign = async (
  dba: Dba,
  ledger: VerifiedLedger,
  schoolId: string,
  signingKey: KeyObject,
): Promise<void> => {
  const { log } = ledger;
  const leaves = await dba.rows<{ hash: Buffer }>(
    'SELECT hash FROM ledger.log_entry WHERE school_id = $1 ORDER BY log_index',
    [schoolId],
  );
  const hashes = leaves.map(({ hash }) => hash);
  const checkpoints = await dba.rows<{ size: string }>(
    'SELECT size FROM ledger.checkpoint WHERE school_id = $1',
    [schoolId],
  );
  const signer = log.signer(schoolId, signingKey);
  for (const { size } of checkpoints) {
    const root = rootOf(hashes, 0, Number(size));
    const note = signCheckpoint({ origin: signer.name, size: Number(size), root }, signer);
    await dba.run(
      'UPDATE ledger.checkpoint SET root = $3, note = $4 WHERE school_id = $1 AND size = $2',
      [schoolId, size, root, Buffer.from(note)],
    );
  }
  await rm(log.files(schoolId).directory, { recursive: true, force: true });
  await log.published(schoolId, { signingKey });
};
