import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { StoredEvent } from '../../src/application/ports/event-store.js';
import type { StreamId, SubjectId } from '../../src/domain/shared/ids.js';
import { EnvelopeCodec } from '../../src/infrastructure/codec/event-codec.js';
import { leafHash } from '../../src/infrastructure/codec/sha256.js';
import {
  discloseField,
  disclosureMatches,
  type FieldDisclosure,
} from '../../src/infrastructure/keys/field-protection.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import { LogProofs } from '../../src/infrastructure/log/log-proofs.js';
import { parseVerifierKey, verifierKey } from '../../src/infrastructure/log/signed-note.js';
import { verifyLogProof } from '../../src/infrastructure/log/tlog-proof.js';
import { eventSamples } from '../support/event-samples.js';
import { simpleRequest, until } from '../support/ledger-session.js';
import { newSchool, newSigningKey, PublicLog } from '../support/public-log.js';
import { encodeContext } from '../support/stored-events.js';

interface Case {
  readonly vkey: string;
  readonly proof: string;
  readonly envelope: Buffer;
  readonly disclosed: (FieldDisclosure & { readonly block: number }) | null;
}

const program = path.join(import.meta.dirname, '../support/foreign/check_entries.py');
const school = newSchool();
const keyStore = new InMemoryKeyStore();
const codec = new EnvelopeCodec(keyStore);
let log: PublicLog;
let honest: readonly Case[];

/** Verdicts of a verifier that shares no code with the engine. */
const foreignVerdicts = (cases: readonly Case[]): readonly boolean[] => {
  const input = cases.map((one) => ({ ...one, envelope: one.envelope.toString('base64') }));
  const { stdout, stderr, error } = spawnSync('python3', [program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
  if (error) throw new Error(`this test needs python3 and openssl on the PATH: ${error.message}`);
  if (stdout === '') throw new Error(`the foreign verifier failed: ${stderr}`);
  return JSON.parse(stdout) as boolean[];
};

/** What the engine's own verifier says of the same case. */
const ownVerdict = ({ vkey, proof, envelope, disclosed }: Case): boolean => {
  if (!verifyLogProof(proof, leafHash(envelope), parseVerifierKey(vkey))) return false;
  if (disclosed === null) return true;
  const { protected: blocks } = JSON.parse(envelope.toString('utf8'));
  const committed: unknown = blocks[disclosed.block]?.commitments[disclosed.field];
  return typeof committed === 'string' && disclosureMatches(disclosed, committed);
};

const appendSamples = async (): Promise<readonly StoredEvent[]> => {
  const context = encodeContext({
    schoolId: school,
    streamId: `record-${randomUUID()}` as StreamId,
  });
  const encoded = await codec.encode(Object.values(eventSamples), context);
  const events = encoded.map(({ stored }) => stored);
  const { streamId, commandId } = context;
  const write = { streamId, expectedRevision: 'noStream' as const, previousHash: null, events };
  await log.opened.store.append({ ...simpleRequest(school, [write]), commandId });
  return log.opened.store.readStream(school, streamId);
};

const firstDisclosure = async (event: StoredEvent): Promise<Case['disclosed']> => {
  const [block] = codec.decode(event).protectedBlocks;
  if (block === undefined) return null;
  const { schoolId, streamId, revision } = event;
  const { subjectId, purpose, fields } = block;
  const { secret } = await keyStore.activeKey(schoolId, subjectId as SubjectId, purpose);
  const place = { schoolId, streamId, revision, subjectId, purpose };
  const field = Object.keys(fields)[0] as string;
  const told = discloseField(event.ciphertexts[0] as Uint8Array, place, secret, field);
  return told && { ...told, block: 0 };
};

beforeAll(async () => {
  log = await PublicLog.open();
  await log.grow(school, 300);
  const events = await appendSamples();
  const size = BigInt(300 + events.length);
  await until('it is sealed', () => log.opened.notices.sealedThrough(school) >= size);
  await (await log.published(school)).publish();
  const proofs = new LogProofs(log.directory);
  const vkey = verifierKey(log.signer(school));
  honest = await Promise.all(
    events.map(async (event) => {
      const logIndex = await log.opened.store
        .readAt(school, [event])
        .then(([found]) => Number(found?.logIndex));
      const proof = (await proofs.entryProof(school, logIndex)) ?? '';
      const disclosed = await firstDisclosure(event);
      return { vkey, proof, envelope: Buffer.from(event.bytes), disclosed };
    }),
  );
});
afterAll(() => log.close());

const flipped = (text: string, at: number): string => {
  const bytes = Buffer.from(text);
  const place = at % bytes.length;
  bytes[place] = (bytes[place] as number) ^ 1;
  return bytes.toString('utf8');
};

/** Ways to lie about a case, each taken at many places. */
const lies: Readonly<Record<string, (honest: Case, at: number) => Case>> = {
  'a byte of the envelope is another': (one, at) => {
    const envelope = Buffer.from(one.envelope);
    const place = (at * 97) % envelope.length;
    envelope[place] = (envelope[place] as number) ^ 1;
    return { ...one, envelope };
  },
  'a byte of the proof is another': (one, at) => ({ ...one, proof: flipped(one.proof, at * 131) }),
  'the proof is of another entry': (one, at) => ({
    ...one,
    proof: honest[(at + 1) % honest.length]?.proof ?? '',
  }),
  'the key is another of that name': (one) => ({
    ...one,
    vkey: verifierKey(log.signer(school, newSigningKey())),
  }),
  'the key is that of another log': (one) => ({
    ...one,
    vkey: verifierKey(log.signer(newSchool())),
  }),
};

describe('a verifier that shares no code with the engine', () => {
  test('accepts every honest entry, with one field disclosed where there is one', () => {
    expect(foreignVerdicts(honest)).toEqual(honest.map(() => true));
    expect(honest.map(ownVerdict)).toEqual(honest.map(() => true));
    expect(honest.filter(({ disclosed }) => disclosed !== null).length).toBeGreaterThan(5);
  });

  test.each(Object.keys(lies))('refuses, as the engine does, when %s (row 29)', (name) => {
    const cases = honest.map((one, at) => lies[name]?.(one, at) ?? one);
    expect(foreignVerdicts(cases)).toEqual(cases.map(() => false));
    expect(cases.map(ownVerdict)).toEqual(cases.map(() => false));
  });

  test('refuses, as the engine does, a disclosed value that is not the recorded one', () => {
    const cases = honest.flatMap((one) =>
      one.disclosed === null
        ? []
        : [{ ...one, disclosed: { ...one.disclosed, value: 'Nguyễn Văn Không' } }],
    );
    expect(foreignVerdicts(cases)).toEqual(cases.map(() => false));
    expect(cases.map(ownVerdict)).toEqual(cases.map(() => false));
  });
});
