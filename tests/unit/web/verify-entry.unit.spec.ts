import { generateKeyPairSync } from 'node:crypto';
import { signCheckpoint } from '../../../src/infrastructure/log/checkpoint.js';
import { noteSigner, verifierKey } from '../../../src/infrastructure/log/signed-note.js';
import { type Tile, TileTree } from '../../../src/infrastructure/log/tile-tree.js';
import { tilePath } from '../../../src/infrastructure/log/tiles.js';
import { verifyLogProof } from '../../../src/infrastructure/log/tlog-proof.js';
import {
  proofText,
  type ReadLogFile,
  type Verdict,
  verifyEntry,
} from '../../../web/src/screens/dossier/verify-entry.js';
import { leafOf, pathOf, rootOf, someLeaves } from '../../support/tree-reference.js';

const { jest } = import.meta;

const schoolId = '4b3c0c5e-0000-4000-8000-000000000001';
const origin = `luuvet.test/log/${schoolId}`;
const signer = noteSigner(origin, generateKeyPairSync('ed25519').privateKey);
const key = verifierKey(signer);

/** What a log of these entries publishes. */
const publish = (leaves: readonly Uint8Array[], by = signer): Map<string, Uint8Array> => {
  const tree = new TileTree();
  const files = new Map<string, Uint8Array>();
  const keep = ({ name, bytes }: Tile): void => void files.set(tilePath(name), bytes);
  for (const leaf of leaves) tree.append(leaf).forEach(keep);
  tree.partials().forEach(keep);
  const note = signCheckpoint({ origin, size: tree.size, root: tree.root() }, by);
  files.set('checkpoint', Buffer.from(note));
  return files;
};

const reading =
  (files: ReadonlyMap<string, Uint8Array>): ReadLogFile =>
  async (path) => {
    const bytes = files.get(path);
    return bytes ? new Uint8Array(bytes) : null;
  };

const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');
const claimOf = (leaves: readonly Uint8Array[], index: number) => ({
  schoolId,
  key,
  logIndex: String(index),
  hash: hex(leaves[index]),
});
const outcome = (verdict: Verdict): string =>
  verdict.is === 'proved' ? verdict.is : `${verdict.is}: ${verdict.why}`;

const leaves = someLeaves(700);
const files = publish(leaves);

/** The same files, one of them with one bit turned. */
const damaged = (path: string, at: number): Map<string, Uint8Array> => {
  const bytes = Buffer.from(files.get(path) ?? []);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return new Map([...files, [path, bytes]]);
};

describe('an entry is proved', () => {
  it.each([1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 700])(
    'at the ends and in the middle of a log of %d entries (row 74)',
    async (size) => {
      const some = leaves.slice(0, size);
      const read = reading(publish(some));
      for (const index of new Set([0, size >> 1, size - 1])) {
        const verdict = await verifyEntry(claimOf(some, index), read);
        if (verdict.is !== 'proved') throw new Error(outcome(verdict));
        const { path, checkpoint } = verdict.proof;
        expect(checkpoint.size).toBe(size);
        expect(hex(checkpoint.root)).toBe(hex(rootOf(some)));
        expect(path.map(hex)).toEqual(pathOf(index, some).map(hex));
      }
    },
  );

  it('with more entries than one tile of the second level holds in a row', async () => {
    const many = someLeaves(256 * 256 + 300);
    const read = reading(publish(many));
    for (const index of [0, 65_535, 65_536, 65_835]) {
      expect(outcome(await verifyEntry(claimOf(many, index), read))).toBe('proved');
    }
  });

  it('by what RFC 6962 gives for the inputs of its reference implementation', async () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'];
    const some = inputs.map((input) => leafOf(Buffer.from(input, 'hex')));
    const verdict = await verifyEntry(claimOf(some, 3), reading(publish(some)));
    if (verdict.is !== 'proved') throw new Error(outcome(verdict));
    expect(hex(verdict.proof.checkpoint.root)).toBe(
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    );
  });

  it('in a text that the tools of others accept', async () => {
    const verdict = await verifyEntry(claimOf(leaves, 300), reading(files));
    if (verdict.is !== 'proved') throw new Error(outcome(verdict));
    const text = proofText(verdict.proof);
    expect(verifyLogProof(text, leaves[300] as Uint8Array, signer)?.index).toBe(300);
    expect(verifyLogProof(text, leaves[301] as Uint8Array, signer)).toBeNull();
  });
});

describe('a log that does not match is told apart', () => {
  const said = async (of: ReadonlyMap<string, Uint8Array>, index = 300): Promise<string> =>
    outcome(await verifyEntry(claimOf(leaves, index), reading(of)));

  it('when the entry at the number is another', async () => {
    const { hash } = claimOf(leaves, 299);
    const verdict = await verifyEntry({ ...claimOf(leaves, 300), hash }, reading(files));
    expect(outcome(verdict)).toBe('mismatch: another-entry-is-there');
  });

  it('when the leaf in the tile was changed', async () => {
    expect(await said(damaged('tile/0/001', (300 - 256) * 32))).toBe(
      'mismatch: another-entry-is-there',
    );
  });

  it.each([
    ['a neighbour in the same tile', 'tile/0/001', 0],
    ['an entry of the last tile', 'tile/0/002.p/188', 187 * 32],
    ['a node of the level above', 'tile/1/000.p/2', 0],
  ])('when %s was changed', async (_, path, at) => {
    expect(await said(damaged(path, at))).toBe('mismatch: root-is-another');
  });

  it('when a tile is shorter than its name', async () => {
    const short = new Map([...files, ['tile/0/001', Buffer.alloc(32)] as const]);
    expect(await said(short)).toBe('mismatch: tile-is-damaged');
  });

  it.each([
    [
      'of another key',
      publish(leaves, noteSigner(origin, generateKeyPairSync('ed25519').privateKey)),
    ],
    ['of another log', publish(leaves, noteSigner('other/log/x', signer.privateKey))],
  ])('when the signature is %s', async (_, other) => {
    expect(await said(other)).toBe('mismatch: signature-is-wrong');
  });

  it('when the signed text was changed', async () => {
    const note = Buffer.from(files.get('checkpoint') ?? []).toString();
    const other = Buffer.from(note.replace('\n700\n', '\n699\n'));
    expect(await said(new Map([...files, ['checkpoint', other] as const]))).toBe(
      'mismatch: signature-is-wrong',
    );
  });
});

describe('nothing is claimed that could not be checked', () => {
  const check = async (
    change: Partial<ReturnType<typeof claimOf>>,
    read = reading(files),
  ): Promise<string> => outcome(await verifyEntry({ ...claimOf(leaves, 300), ...change }, read));

  it('without an answer, of the checkpoint or of a tile', async () => {
    expect(await check({}, async () => null)).toBe('unchecked: no-answer');
    expect(await check({}, () => Promise.reject(new TypeError('failed to fetch')))).toBe(
      'unchecked: no-answer',
    );
    const withoutTile = new Map([...files].filter(([path]) => path !== 'tile/0/001'));
    expect(await check({}, reading(withoutTile))).toBe('unchecked: no-answer');
  });

  it('of an entry that is behind the last checkpoint', async () => {
    expect(await check({ logIndex: '700' })).toBe('unchecked: not-published-yet');
  });

  it.each([
    ['no key', ''],
    ['a key whose id does not fit', key.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['the key of another school', verifierKey(noteSigner('luuvet.test/log/x', signer.privateKey))],
  ])('with %s', async (_, other) => {
    expect(await check({ key: other })).toBe('unchecked: key-is-unusable');
  });

  it('in a browser that does not know the signature', async () => {
    const importing = jest.spyOn(crypto.subtle, 'importKey');
    importing.mockRejectedValue(new DOMException('unknown', 'NotSupportedError'));
    expect(await check({})).toBe('unchecked: browser-cannot');
    importing.mockRestore();
  });
});
