import { type Checkpoint, openCheckpoint } from './checkpoint.js';
import { type Hash, hashLength, verifyInclusion } from './merkle.js';
import type { NoteVerifier } from './signed-note.js';

/**
 * C2SP tlog-proof: one text that proves offline, against the log's public key alone, that an
 * entry stands at an index of the log. Below 2 KB for any log of up to 2^20 entries.
 */
export interface LogProof {
  readonly index: number;
  readonly proof: readonly Hash[];
  /** The signed checkpoint, verbatim. */
  readonly note: string;
}

const heading = 'c2sp.org/tlog-proof@v1';

export function writeLogProof({ index, proof, note }: LogProof): string {
  const hashes = proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('');
  return `${heading}\nindex ${index}\n${hashes}\n${note}`;
}

export function parseLogProof(text: string): LogProof | null {
  const form =
    /^c2sp\.org\/tlog-proof@v1\n(?:extra [^\n]+\n)?index (?<index>0|[1-9][0-9]{0,15})\n(?<hashes>(?:[^\n]+\n)*)\n(?<note>[^]+)$/;
  const parts = form.exec(text)?.groups;
  if (!parts) return null;
  const lines = (parts['hashes'] as string).split('\n').slice(0, -1);
  const proof = lines.map((line) => Buffer.from(line, 'base64'));
  const isWellFormed = proof.every(
    (hash, place) => hash.length === hashLength && hash.toString('base64') === lines[place],
  );
  const index = Number(parts['index']);
  return isWellFormed && Number.isSafeInteger(index)
    ? { index, proof, note: parts['note'] as string }
    : null;
}

/** The checkpoint and index under which the leaf is proven to be logged, or null. */
export function verifyLogProof(
  text: string,
  leaf: Hash,
  verifier: NoteVerifier,
): { readonly index: number; readonly checkpoint: Checkpoint } | null {
  const parsed = parseLogProof(text);
  const checkpoint = parsed && openCheckpoint(parsed.note, verifier);
  if (!parsed || !checkpoint) return null;
  const { index, proof } = parsed;
  const isIncluded = verifyInclusion(
    { index, size: checkpoint.size, leaf, proof },
    checkpoint.root,
  );
  return isIncluded ? { index, checkpoint } : null;
}
