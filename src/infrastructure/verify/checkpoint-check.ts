import type { KeyObject } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isUuid } from '../../domain/shared/ids.js';
import { type Checkpoint, openCheckpoint, originOf, parseCheckpoint } from '../log/checkpoint.js';
import { type NoteVerifier, noteVerifier } from '../log/signed-note.js';
import { bigintOf, bytesOf, isNull, KnownUuids } from './copied-rows.js';
import type { Findings } from './findings.js';
import { checkpointField, type LedgerRows } from './ledger-rows.js';
import type { SchoolRoots } from './school-roots.js';
import type { SchoolLog } from './sealed-log.js';

/** Whose signature a checkpoint must carry. */
export interface LogIdentity {
  /** As in the settings; a school's log is `<logOrigin>/log/<school>`. */
  readonly logOrigin: string;
  /** Ed25519. */
  readonly publicKey: KeyObject;
}

export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  readonly note: Buffer;
}

/** All stored checkpoints by school, smallest first. */
export const readCheckpoints = async (
  rows: Pick<LedgerRows, 'copy'>,
): Promise<ReadonlyMap<string, readonly StoredCheckpoint[]>> => {
  const bySchool = new Map<string, StoredCheckpoint[]>();
  const uuids = new KnownUuids();
  await rows.copy('checkpoint', (row) => {
    const schoolId = uuids.of(row, checkpointField.school_id);
    const of = (field: number): Buffer =>
      isNull(row, field) ? Buffer.alloc(0) : Buffer.from(bytesOf(row, field));
    const checkpoint = {
      size: bigintOf(row, checkpointField.size),
      root: of(checkpointField.root),
      note: of(checkpointField.note),
    };
    const others = bySchool.get(schoolId);
    if (others === undefined) bySchool.set(schoolId, [checkpoint]);
    else others.push(checkpoint);
  });
  for (const checkpoints of bySchool.values()) checkpoints.sort((a, b) => a.size - b.size);
  return bySchool;
};

/** Whose signature a checkpoint of that school's log must carry. */
export const verifierOf = (schoolId: string, { logOrigin, publicKey }: LogIdentity): NoteVerifier =>
  noteVerifier(originOf(logOrigin, schoolId), publicKey);

/** The checkpoint in a note, if that log signed it. */
export const openNoteOf = (verifier: NoteVerifier, note: Uint8Array): Checkpoint | null =>
  openCheckpoint(Buffer.from(note).toString('utf8'), verifier);

const signaturesAtATime = 64;

/** Every note carries the log's signature, and its columns repeat what it says. */
export const checkNotes = async (
  stored: ReadonlyMap<string, readonly StoredCheckpoint[]>,
  identity: LogIdentity,
  findings: Findings,
): Promise<void> => {
  let opened = 0;
  for (const [schoolId, checkpoints] of stored) {
    const verifier = verifierOf(schoolId, identity);
    for (const { size, root, note } of checkpoints) {
      const place = { schoolId, at: `checkpoint ${size}` };
      const said = openNoteOf(verifier, note);
      if (said === null) findings.add('checkpoint-not-signed', place);
      else if (said.size !== size || !root.equals(said.root)) {
        findings.add('checkpoint-columns-differ', place);
      }
      opened += 1;
      if (opened % signaturesAtATime === 0) await nextTurn();
    }
  }
};

/** Every stored root is the root that the log had at that size. */
export const checkRoots = (
  school: SchoolLog,
  checkpoints: readonly StoredCheckpoint[],
  { rootAt }: SchoolRoots,
  findings: Findings,
): void => {
  const { schoolId } = school;
  let agreed = 0;
  for (const { size, root } of checkpoints) {
    const at = `checkpoint ${size}`;
    const expected = rootAt.get(size);
    if (!(size <= school.size)) {
      findings.add('checkpoint-beyond-log', { schoolId, logIndex: school.size, at });
    } else if (expected === undefined || !root.equals(expected)) {
      // Up to the last root that agrees nothing has changed.
      const logIndex = size - 1;
      findings.add('checkpoint-root-differs', { schoolId, logIndex, fromIndex: agreed, at });
    } else {
      agreed = size;
    }
  }
};

/** A checkpoint that somebody kept outside. */
export interface KeptCheckpoint {
  readonly schoolId: string;
  readonly checkpoint: Checkpoint;
}

/** What a note says, whoever signed it. */
export const claimOf = (note: Uint8Array): Checkpoint | null => {
  const text = Buffer.from(note).toString('utf8');
  return parseCheckpoint(text.slice(0, text.indexOf('\n\n') + 1));
};

/**
 * The school and claim of a checkpoint that somebody kept outside. Null unless it is a note of
 * this log: what carries no good signature proves nothing, in either direction.
 */
export const openKeptCheckpoint = (
  note: Uint8Array,
  identity: LogIdentity,
): KeptCheckpoint | null => {
  const claim = claimOf(note);
  const prefix = originOf(identity.logOrigin, '');
  if (claim === null || !claim.origin.startsWith(prefix)) return null;
  const schoolId = claim.origin.slice(prefix.length);
  if (!isUuid(schoolId)) return null;
  const checkpoint = openNoteOf(verifierOf(schoolId, identity), note);
  return checkpoint && { schoolId, checkpoint };
};

/** The ledger must be an extension of what was kept. */
export const checkKept = (
  { schoolId, checkpoint: kept }: KeptCheckpoint,
  school: SchoolLog,
  { rootAt }: SchoolRoots,
  findings: Findings,
): void => {
  const at = `kept checkpoint ${kept.size}`;
  if (kept.size > school.size) {
    findings.add('kept-checkpoint-beyond-log', { schoolId, logIndex: school.size, at });
    return;
  }
  const root = rootAt.get(kept.size);
  if (root === undefined || !Buffer.from(kept.root).equals(root)) {
    const logIndex = Math.max(kept.size - 1, 0);
    findings.add('kept-checkpoint-differs', { schoolId, logIndex, fromIndex: 0, at });
  }
};
