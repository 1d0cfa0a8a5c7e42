import { generateKeyPairSync, sign } from 'node:crypto';
import {
  checkpointText,
  openCheckpoint,
  originOf,
  parseCheckpoint,
  signCheckpoint,
} from '../../src/infrastructure/log/checkpoint.js';
import {
  noteSigner,
  noteVerifier,
  openNote,
  parseVerifierKey,
  signNote,
  verifierKey,
} from '../../src/infrastructure/log/signed-note.js';
import {
  parseLogProof,
  verifyLogProof,
  writeLogProof,
} from '../../src/infrastructure/log/tlog-proof.js';
import { pathOf, rootOf, someLeaves } from '../support/tree-reference.js';

const { privateKey } = generateKeyPairSync('ed25519');
const origin = originOf('luuvet.example.vn', '8b7a1f2e-0000-4000-8000-000000000001');
const signer = noteSigner(origin, privateKey);

/** The example of the C2SP signed-note specification. */
const exampleKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const exampleNote = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

describe('signed notes', () => {
  test('the example of the specification verifies with the key of the specification', () => {
    const verifier = parseVerifierKey(exampleKey);
    expect(openNote(exampleNote, verifier)).toBe('This is an example message.\n');
    expect(verifierKey(verifier)).toBe(exampleKey);
  });

  test('no byte of a note can be changed', () => {
    const verifier = parseVerifierKey(exampleKey);
    const bytes = Buffer.from(exampleNote);
    let opened = 0;
    for (let index = 0; index < bytes.length * 8; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index >> 3] = (changed[index >> 3] as number) ^ (1 << (index & 7));
      if (openNote(changed.toString('utf8'), verifier) !== null) opened += 1;
    }
    expect(opened).toBe(0);
  });

  test('a signature by an unknown key beside a good one is passed over', () => {
    const note = signNote('một\nhai\n', signer);
    const other = noteSigner('cosigner.example', generateKeyPairSync('ed25519').privateKey);
    const theirs = signNote('một\nhai\n', other).split('\n\n')[1];
    expect(openNote(`${note}${theirs}`, signer)).toBe('một\nhai\n');
    expect(openNote(`một\nhai\n\n${theirs}`, signer)).toBeNull();
  });

  test('a bad signature under the own name and key id spoils a note with a good one', () => {
    const note = signNote('một\n', signer);
    const forged = Buffer.concat([signer.keyId, Buffer.alloc(64)]).toString('base64');
    expect(openNote(`${note}— ${origin} ${forged}\n`, signer)).toBeNull();
  });

  test('another key of the same name is not the same signer', () => {
    const impostor = noteSigner(origin, generateKeyPairSync('ed25519').privateKey);
    expect(openNote(signNote('một\n', impostor), signer)).toBeNull();
    const withOurId = Buffer.concat([
      signer.keyId,
      sign(null, Buffer.from('một\n'), impostor.privateKey),
    ]);
    expect(openNote(`một\n\n— ${origin} ${withOurId.toString('base64')}\n`, signer)).toBeNull();
  });

  test('text that no note may hold is not signed', () => {
    for (const text of ['', 'no end', 'tab\there\n', 'nul\0\n', 'lone \ud800\n']) {
      expect(() => signNote(text, signer)).toThrow(RangeError);
    }
  });

  test.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\u0085b', 'a\nb'])('%j is no key name', (name) => {
    expect(() => noteVerifier(name, signer.publicKey)).toThrow(RangeError);
  });

  test.each(['', 'a', 'a+b', 'a+530d903a+AAAA', exampleKey.replace('530d903a', '530d903b')])(
    '%j is no verifier key',
    (text) => {
      expect(() => parseVerifierKey(text)).toThrow(RangeError);
    },
  );
});

describe('checkpoints', () => {
  const root = Buffer.alloc(32, 7);
  const checkpoint = { origin, size: 48_213, root };

  test('are three lines and a signature that only the log can make', () => {
    const note = signCheckpoint(checkpoint, signer);
    expect(note.split('\n').slice(0, 4)).toEqual([
      'luuvet.example.vn/log/8b7a1f2e-0000-4000-8000-000000000001',
      '48213',
      'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
      '',
    ]);
    expect(openCheckpoint(note, parseVerifierKey(verifierKey(signer)))).toEqual(checkpoint);
  });

  test('one log cannot speak for another with the same key', () => {
    const other = noteSigner(originOf('luuvet.example.vn', 'other'), privateKey);
    const note = signNote(checkpointText(checkpoint), other);
    expect(openCheckpoint(note, other)).toBeNull();
    expect(openCheckpoint(note, signer)).toBeNull();
  });

  test.each([
    ['an extension line', `${checkpointText(checkpoint)}more\n`],
    ['a size with a leading zero', checkpointText(checkpoint).replace('48213', '048213')],
    ['a size that is no number', checkpointText(checkpoint).replace('48213', '4e3')],
    ['a size beyond integers', checkpointText(checkpoint).replace('48213', '9007199254740993')],
    ['a short root', checkpointText(checkpoint).replace('BwcH', '')],
    ['a root with loose bits', checkpointText(checkpoint).replace('Bwc=', 'Bwd=')],
    ['no origin', checkpointText(checkpoint).replace(origin, '')],
    ['no end', checkpointText(checkpoint).trimEnd()],
  ])('%s is refused', (_, text) => {
    expect(parseCheckpoint(text)).toBeNull();
  });

  test('nothing without a proper size and root is signed', () => {
    expect(() => signCheckpoint({ ...checkpoint, size: -1 }, signer)).toThrow(RangeError);
    expect(() => signCheckpoint({ ...checkpoint, size: 1.5 }, signer)).toThrow(RangeError);
    expect(() => signCheckpoint({ ...checkpoint, root: Buffer.alloc(31) }, signer)).toThrow(
      RangeError,
    );
  });
});

describe('proofs of one entry', () => {
  const leaves = someLeaves(1_000);
  const leaf = leaves[777] as Buffer;
  const note = signCheckpoint({ origin, size: 1_000, root: rootOf(leaves) }, signer);
  const text = writeLogProof({ index: 777, proof: pathOf(777, leaves), note });

  test('say where the entry is, in less than two kilobytes', () => {
    expect(verifyLogProof(text, leaf, signer)).toMatchObject({
      index: 777,
      checkpoint: { size: 1_000 },
    });
    expect(Buffer.byteLength(text)).toBeLessThan(2_048);
  });

  test('a log of a million entries still needs less than two kilobytes', () => {
    const proof = Array.from({ length: 20 }, () => leaf);
    expect(Buffer.byteLength(writeLogProof({ index: 999_999, proof, note }))).toBeLessThan(2_048);
  });

  test('an opaque extra line is passed over', () => {
    const extra = text.replace('\nindex', '\nextra AAAA\nindex');
    expect(verifyLogProof(extra, leaf, signer)?.index).toBe(777);
  });

  test('prove nothing of another entry, of another log, or with any byte changed', () => {
    expect(verifyLogProof(text, leaves[776] as Buffer, signer)).toBeNull();
    expect(verifyLogProof(text, leaf, noteSigner(`${origin}x`, privateKey))).toBeNull();
    let accepted = 0;
    const bytes = Buffer.from(text);
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] as number) ^ 1;
      if (verifyLogProof(changed.toString('utf8'), leaf, signer) !== null) accepted += 1;
    }
    expect(accepted).toBe(0);
  });

  test.each([
    '',
    'c2sp.org/tlog-proof@v1\n',
    text.replace('@v1', '@v2'),
    text.replace('index 777', 'index 0777'),
  ])('a text of another form is no proof (%#)', (other) => {
    expect(parseLogProof(other)).toBeNull();
  });
});
