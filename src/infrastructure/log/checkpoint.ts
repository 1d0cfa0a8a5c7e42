import { type Hash, hashLength } from './merkle.js';
import { type NoteSigner, type NoteVerifier, openNote, signNote } from './signed-note.js';

/** C2SP tlog-checkpoint without extension lines: what a log says of itself at one size. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** Name of a school's log, in the checkpoint's first line and as the name of its key. */
export const originOf = (logOrigin: string, schoolId: string): string =>
  `${logOrigin}/log/${schoolId}`;

export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!Number.isSafeInteger(size) || size < 0 || root.length !== hashLength) {
    throw new RangeError('a checkpoint has a size and a root of 32 bytes');
  }
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', root = '', end, ...more] = text.split('\n');
  const hash = Buffer.from(root, 'base64');
  const isCheckpoint =
    origin !== '' &&
    /^(0|[1-9][0-9]{0,15})$/.test(size) &&
    Number.isSafeInteger(Number(size)) &&
    hash.length === hashLength &&
    hash.toString('base64') === root &&
    end === '' &&
    more.length === 0;
  return isCheckpoint ? { origin, size: Number(size), root: hash } : null;
}

export const signCheckpoint = (checkpoint: Checkpoint, signer: NoteSigner): string =>
  signNote(checkpointText(checkpoint), signer);

/** The checkpoint in a note signed by that very log, else null. */
export function openCheckpoint(note: string, verifier: NoteVerifier): Checkpoint | null {
  const text = openNote(note, verifier);
  const checkpoint = text === null ? null : parseCheckpoint(text);
  return checkpoint?.origin === verifier.name ? checkpoint : null;
}
