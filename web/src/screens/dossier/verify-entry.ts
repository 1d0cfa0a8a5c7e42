import { base64Of, type Bytes, bytesFromHex, isSame } from './proof/bytes.js';
import {
  type Checkpoint,
  openCheckpoint,
  parseVerifierKey,
  type VerifierKey,
} from './proof/checkpoint.js';
import { inclusionPath, isIncluded } from './proof/inclusion.js';
import { type ReadLogFile, TileIsMissing, TileNodes } from './proof/tiles.js';

export type { ReadLogFile };

/** What is claimed of an entry, and the key by which the claim is judged. */
interface Claim {
  readonly schoolId: string;
  readonly logIndex: string;
  /** SHA-256 of the entry as it was recorded, in hex: its leaf in the tree. */
  readonly hash: string;
  /** The key that this browser goes by. */
  readonly key: string;
}

/** Everything that somebody needs to check it again, with tools of their own. */
export interface Proof {
  readonly index: number;
  readonly leaf: Bytes;
  readonly path: readonly Bytes[];
  readonly checkpoint: Checkpoint;
  /** The signed checkpoint, letter by letter. */
  readonly note: string;
  readonly key: string;
}

/** The log contradicts itself, or what was shown of the entry. */
type Mismatch =
  | 'signature-is-wrong'
  | 'tile-is-damaged'
  | 'another-entry-is-there'
  | 'root-is-another';
/** Nothing is known, for better or worse. */
type Unchecked = 'no-answer' | 'key-is-unusable' | 'not-published-yet' | 'browser-cannot';

export type Verdict =
  | { readonly is: 'proved'; readonly proof: Proof }
  | { readonly is: 'mismatch'; readonly why: Mismatch; readonly note: string | null }
  | { readonly is: 'unchecked'; readonly why: Unchecked };

/**
 * Whether the entry stands in the published log at its number: the checkpoint is signed by the key,
 * and the hashes of the tiles lead from the entry to the signed root. `read` fetches the log's
 * files; every hash and the signature are computed here.
 */
export const verifyEntry = async (claim: Claim, read: ReadLogFile): Promise<Verdict> => {
  // Browsers hand out their cryptography to secure pages only.
  if (!isSecureContext()) return unchecked('browser-cannot');
  const asked: ReadLogFile = (path) => read(path).catch(() => null);
  const index = Number(claim.logIndex);
  const leaf = bytesFromHex(claim.hash);
  const key = await parseVerifierKey(claim.key);
  const isOfSchool = key?.name.endsWith(`/log/${claim.schoolId}`) === true;
  if (!isOfSchool || leaf?.length !== 32 || !Number.isSafeInteger(index)) {
    return unchecked('key-is-unusable');
  }
  const note = await asked('checkpoint');
  if (note === null) return unchecked('no-answer');
  const text = new TextDecoder().decode(note);
  return judge({ index, leaf, key, text: claim.key }, text, asked).catch(whyNot);
};

const isSecureContext = (): boolean =>
  (crypto as { readonly subtle?: object }).subtle !== undefined;

const whyNot = (error: unknown): Verdict => {
  if (error instanceof TileIsMissing) {
    return error.isDamaged
      ? { is: 'mismatch', why: 'tile-is-damaged', note: null }
      : unchecked('no-answer');
  }
  // So browsers say that they do not know an algorithm.
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : null;
  if (name === 'NotSupportedError') return unchecked('browser-cannot');
  throw error;
};

interface Judged {
  readonly index: number;
  readonly leaf: Bytes;
  readonly key: VerifierKey;
  readonly text: string;
}

const judge = async (
  { index, leaf, key, text }: Judged,
  note: string,
  read: ReadLogFile,
): Promise<Verdict> => {
  const checkpoint = await openCheckpoint(note, key);
  if (!checkpoint) return { is: 'mismatch', why: 'signature-is-wrong', note };
  const { size, root } = checkpoint;
  if (index >= size) return unchecked('not-published-yet');
  const nodes = new TileNodes(size, read);
  if (!isSame(await nodes.node(0, index), leaf)) {
    return { is: 'mismatch', why: 'another-entry-is-there', note };
  }
  const path = await inclusionPath(nodes, index, size);
  if (!(await isIncluded({ index, size, leaf, path }, root))) {
    return { is: 'mismatch', why: 'root-is-another', note };
  }
  return { is: 'proved', proof: { index, leaf, path, checkpoint, note, key: text } };
};

const unchecked = (why: Unchecked): Verdict => ({ is: 'unchecked', why });

/** C2SP tlog-proof: one text that proves it offline, against the key alone. */
export const proofText = ({ index, path, note }: Proof): string =>
  [
    'c2sp.org/tlog-proof@v1',
    `index ${index}`,
    ...path.map((hash) => base64Of(hash)),
    '',
    note,
  ].join('\n');
