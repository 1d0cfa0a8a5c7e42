import { type AnyEvent, type RevealedValue } from '../../application/ports/event-codec.js';
import { type StoredEvent, StoreIsCorrupt } from '../../application/ports/event-store.js';
import type { KeyStore, SubjectKey } from '../../application/ports/key-store.js';
import type { Decided } from '../../domain/shared/event.js';
import type { SchoolId, SubjectId } from '../../domain/shared/ids.js';
import type { FieldValue, ProtectedBlock, ValueHash } from '../../domain/shared/protected-block.js';
import { type BlockPlace, openFields, protectFields } from '../keys/field-protection.js';
import type { RandomSource } from '../keys/random-source.js';
import type { Envelope, EnvelopeBlock } from './envelope.js';

export type SubjectKeys = ReadonlyMap<string, SubjectKey>;
export type EventPlace = Pick<BlockPlace, 'schoolId' | 'streamId' | 'revision'>;
export interface SealedBlock {
  readonly ciphertext: Buffer;
  readonly inEnvelope: EnvelopeBlock;
}

/** By `<subject>/<purpose>`; asked for together, so that the key store can answer together. */
export async function activeKeysOf(
  keyStore: KeyStore,
  schoolId: SchoolId,
  events: readonly Decided<AnyEvent>[],
): Promise<SubjectKeys> {
  const wanted = new Map<string, ProtectedBlock<FieldValue>>();
  for (const { protectedBlocks } of events) {
    for (const block of protectedBlocks) wanted.set(`${block.subjectId}/${block.purpose}`, block);
  }
  const found = await Promise.all(
    [...wanted].map(async ([name, { subjectId, purpose }]) => {
      const key = await keyStore.activeKey(schoolId, subjectId, purpose);
      return [name, key] as const;
    }),
  );
  return new Map(found);
}

/** By `<school>/<key id>`; one look-up per school, whatever the number of events. */
export async function storedKeysOf(
  keyStore: KeyStore,
  envelopes: readonly Envelope[],
): Promise<SubjectKeys> {
  const wanted = new Map<string, Set<string>>();
  for (const { schoolId, protected: blocks } of envelopes) {
    const ids = wanted.get(schoolId) ?? new Set();
    for (const { keyId } of blocks) ids.add(keyId);
    if (ids.size > 0) wanted.set(schoolId, ids);
  }
  const keys = new Map<string, SubjectKey>();
  for (const [schoolId, ids] of wanted) {
    const found = await keyStore.keys(schoolId as SchoolId, [...ids]);
    for (const [keyId, key] of found) keys.set(`${schoolId}/${keyId}`, key);
  }
  return keys;
}

export function sealBlocks(
  event: Decided<AnyEvent>,
  place: EventPlace,
  keys: SubjectKeys,
  random: RandomSource,
): readonly SealedBlock[] {
  const seen = new Set<string>();
  return event.protectedBlocks.map(({ subjectId, purpose, fields }) => {
    const name = `${subjectId}/${purpose}`;
    const key = keys.get(name);
    if (seen.has(name) || key === undefined) {
      throw new RangeError(`${event.type} holds two blocks of one subject and purpose`);
    }
    seen.add(name);
    const { schoolId, streamId, revision } = place;
    const blockPlace = { schoolId, streamId, revision, subjectId, purpose };
    const sealed = protectFields(fields, blockPlace, key.secret, random);
    const { ciphertext, ciphertextHash, commitments } = sealed;
    const { keyId } = key;
    return { ciphertext, inEnvelope: { ciphertextHash, commitments, keyId, purpose, subjectId } };
  });
}

/** What everybody may see of a block: its names and commitments. */
export const committedBlock = (block: EnvelopeBlock): ProtectedBlock<ValueHash> => ({
  subjectId: block.subjectId as SubjectId,
  purpose: block.purpose,
  fields: block.commitments as Readonly<Record<string, ValueHash>>,
});

/**
 * The plain values of the `index`-th block; without its key they are erased.
 * @throws StoreIsCorrupt when key and ciphertext do not fit
 */
export function revealBlock(
  stored: StoredEvent,
  block: EnvelopeBlock,
  index: number,
  key: SubjectKey | undefined,
): Readonly<Record<string, RevealedValue>> {
  const names = Object.keys(block.commitments);
  if (key === undefined) {
    return Object.fromEntries(names.map((name) => [name, { state: 'erased' } as const]));
  }
  const { schoolId, streamId, revision } = stored;
  const { subjectId, purpose } = block;
  const fields = openFields(
    stored.ciphertexts[index] ?? new Uint8Array(0),
    { schoolId, streamId, revision, subjectId, purpose },
    key.secret,
    block.commitments,
  );
  if (fields === null) {
    throw new StoreIsCorrupt(`protected block ${index} of event ${revision} of ${streamId}`);
  }
  return Object.fromEntries(
    names.map((name) => [name, { state: 'readable', value: fields[name] ?? null } as const]),
  );
}
