import {
  type AnyEvent,
  SubjectIsErased,
  UnknownEvent,
} from '../../src/application/ports/event-codec.js';
import { type StoredEvent, StoreIsCorrupt } from '../../src/application/ports/event-store.js';
import type { Decided } from '../../src/domain/shared/event.js';
import type { CommandId, EventId, SubjectId } from '../../src/domain/shared/ids.js';
import { NotCanonical } from '../../src/infrastructure/codec/canonical-json.js';
import { parseCanonical } from '../../src/infrastructure/codec/canonical-parse.js';
import { envelopeMembers } from '../../src/infrastructure/codec/envelope.js';
import { EnvelopeCodec } from '../../src/infrastructure/codec/event-codec.js';
import { eventIdOf } from '../../src/infrastructure/codec/event-id.js';
import { createEventRegistry } from '../../src/infrastructure/codec/event-registry.js';
import { leafHash, sha256 } from '../../src/infrastructure/codec/sha256.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import { uuidFrom } from '../support/deterministic-random.js';
import { eventSamples } from '../support/event-samples.js';
import { encodeContext, storedOf } from '../support/stored-events.js';

const samples: readonly Decided<AnyEvent>[] = Object.values(eventSamples);
const registered = eventSamples['record.registered'];
const subjectOf = (event: Decided<AnyEvent>): SubjectId =>
  event.protectedBlocks[0]?.subjectId as SubjectId;

class CountingKeyStore extends InMemoryKeyStore {
  lookUps = 0;

  override keys(...asked: Parameters<InMemoryKeyStore['keys']>) {
    this.lookUps += 1;
    return super.keys(...asked);
  }
}

const codecWith = (keyStore = new InMemoryKeyStore()) => new EnvelopeCodec(keyStore);
const storeAll = async (codec: EnvelopeCodec, events: readonly Decided<AnyEvent>[]) => {
  const context = encodeContext();
  const encoded = await codec.encode(events, context);
  return encoded.map((one) => storedOf(one, context));
};

describe('encoding', () => {
  test('chains the events of a stream by their hashes', async () => {
    const previousHash = Buffer.alloc(32, 7);
    const context = encodeContext({ firstRevision: 5n, previousHash });
    const encoded = await codecWith().encode(samples.slice(0, 3), context);
    const envelopes = encoded.map(({ stored }) => JSON.parse(Buffer.from(stored.bytes).toString()));
    expect(envelopes.map((envelope) => envelope.revision)).toEqual([5, 6, 7]);
    expect(envelopes[0].previousHash).toBe('07'.repeat(32));
    expect(envelopes[1].previousHash).toBe(
      Buffer.from(encoded[0]?.stored.hash ?? []).toString('hex'),
    );
    expect(envelopes[2].previousHash).toBe(
      Buffer.from(encoded[1]?.stored.hash ?? []).toString('hex'),
    );
  });

  test('every envelope is canonical, has exactly the members of format 1, and is hashed as a leaf', async () => {
    for (const stored of await storeAll(codecWith(), samples)) {
      expect(Object.keys(parseCanonical(stored.bytes) as object)).toEqual([...envelopeMembers]);
      expect(leafHash(stored.bytes)).toEqual(stored.hash);
    }
  });

  test('what is read back is what was decided, but for the values that are protected', async () => {
    const codec = codecWith();
    const stored = await storeAll(codec, samples);
    const encoded = await codec.encode(samples, encodeContext());
    stored.forEach((one, index) => {
      const decoded = codec.decode(one);
      const { type, version, payload, protectedBlocks } = samples[index] as Decided<AnyEvent>;
      expect(decoded).toMatchObject({ type, version, payload });
      expect(
        decoded.protectedBlocks.map(({ subjectId, purpose, fields }) => [
          subjectId,
          purpose,
          Object.keys(fields).sort(),
        ]),
      ).toEqual(
        protectedBlocks.map(({ subjectId, purpose, fields }) => [
          subjectId,
          purpose,
          Object.keys(fields).sort(),
        ]),
      );
      expect(decoded.meta).toEqual(encoded[index]?.recorded.meta);
    });
  });

  test('the event handed to the caller is the one a later reader decodes', async () => {
    const codec = codecWith();
    const context = encodeContext();
    const encoded = await codec.encode(samples, context);
    for (const one of encoded) expect(codec.decode(storedOf(one, context))).toEqual(one.recorded);
  });

  test('no protected value appears in an envelope', async () => {
    for (const [index, stored] of (await storeAll(codecWith(), samples)).entries()) {
      const text = Buffer.from(stored.bytes).toString();
      for (const { fields } of samples[index]?.protectedBlocks ?? []) {
        for (const value of Object.values(fields)) {
          if (typeof value === 'string') expect(text).not.toContain(value);
        }
      }
    }
  });

  test('an event id follows from the command and the index over all its streams', async () => {
    const context = encodeContext({ firstIndex: 4 });
    const first = await codecWith().encode(samples.slice(0, 2), context);
    const again = await codecWith().encode(samples.slice(0, 2), context);
    const ids = first.map(({ stored }) => stored.eventId);
    expect(again.map(({ stored }) => stored.eventId)).toEqual(ids);
    expect(ids).toEqual([4, 5].map((index) => eventIdOf(context.commandId, index)));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(eventIdOf(uuidFrom('other') as CommandId, 4)).not.toBe(ids[0]);
  });

  test('given an erased subject, encoding is refused with SubjectIsErased', async () => {
    const keys = new InMemoryKeyStore();
    const codec = codecWith(keys);
    const { schoolId } = encodeContext();
    await storeAll(codec, [registered]);
    await keys.erase(schoolId, subjectOf(registered), uuidFrom('cause') as EventId);
    await expect(storeAll(codec, [registered])).rejects.toThrow(SubjectIsErased);
  });

  test('a payload without canonical form is refused', async () => {
    const broken = { ...eventSamples['record.submitted'], payload: { comment: undefined } };
    await expect(storeAll(codecWith(), [broken])).rejects.toThrow(NotCanonical);
  });

  test('two blocks of one subject and purpose are refused', async () => {
    const [block] = registered.protectedBlocks;
    const broken = { ...registered, protectedBlocks: block ? [block, block] : [] };
    await expect(storeAll(codecWith(), [broken])).rejects.toThrow(RangeError);
  });

  test('a version that is not the one written today is refused', async () => {
    const { version } = eventSamples['record.submitted'];
    const future = { ...eventSamples['record.submitted'], version: version + 1 };
    await expect(storeAll(codecWith(), [future])).rejects.toThrow(UnknownEvent);
    const unknown = { ...eventSamples['record.submitted'], type: 'record.vanished' };
    await expect(storeAll(codecWith(), [unknown])).rejects.toThrow(UnknownEvent);
  });
});

describe('decoding', () => {
  const forged = (stored: StoredEvent, change: (envelope: Record<string, unknown>) => void) => {
    const envelope = JSON.parse(Buffer.from(stored.bytes).toString());
    change(envelope);
    const bytes = Buffer.from(JSON.stringify(envelope));
    return {
      ...stored,
      bytes,
      hash: leafHash(bytes),
      type: envelope.type,
      version: envelope.version,
    };
  };

  test('bytes that are not the hashed ones stop the reader', async () => {
    const [stored] = await storeAll(codecWith(), [registered]);
    const bytes = Buffer.from(stored?.bytes ?? []);
    bytes[40] = (bytes[40] as number) ^ 1;
    expect(() => codecWith().decode({ ...(stored as StoredEvent), bytes })).toThrow(StoreIsCorrupt);
  });

  test.each<[string, Partial<StoredEvent>]>([
    ['revision', { revision: 9n }],
    ['type', { type: 'record.revised' }],
    ['version', { version: 1 }],
    ['event id', { eventId: uuidFrom('x') as EventId }],
    ['command id', { commandId: uuidFrom('x') as CommandId }],
    ['stream', { streamId: `record-${uuidFrom('x')}` as StoredEvent['streamId'] }],
    ['school', { schoolId: uuidFrom('x') as StoredEvent['schoolId'] }],
    ['time', { recordedAt: '2026-11-21T02:00:00.124Z' as StoredEvent['recordedAt'] }],
    ['number of ciphertexts', { ciphertexts: [] }],
  ])('a column that tells another %s than the envelope stops the reader', async (_, other) => {
    const [stored] = await storeAll(codecWith(), [registered]);
    expect(() => codecWith().decode({ ...(stored as StoredEvent), ...other })).toThrow(
      StoreIsCorrupt,
    );
  });

  test('an unknown type, version or format throws UnknownEvent', async () => {
    const [stored] = (await storeAll(codecWith(), [registered])) as [StoredEvent];
    const decode = (change: (envelope: Record<string, unknown>) => void) => () =>
      codecWith().decode(forged(stored, change));
    expect(decode((envelope) => Object.assign(envelope, { type: 'record.vanished' }))).toThrow(
      UnknownEvent,
    );
    expect(decode((envelope) => Object.assign(envelope, { version: 3 }))).toThrow(UnknownEvent);
    expect(decode((envelope) => Object.assign(envelope, { version: 0 }))).toThrow(UnknownEvent);
    expect(decode((envelope) => Object.assign(envelope, { format: 2 }))).toThrow(UnknownEvent);
  });

  test('facts give the head of the envelope', async () => {
    const context = encodeContext();
    const [stored] = await storeAll(codecWith(), [registered]);
    const { actor, occurredAt, causationId, correlationId, policyVersion } = context;
    expect(codecWith().facts(stored as StoredEvent)).toEqual({
      actor,
      occurredAt,
      causationId,
      correlationId,
      policyVersion,
    });
  });
});

describe('revealing', () => {
  test('shows the plain values of every block with one look-up of keys per school', async () => {
    const keys = new CountingKeyStore();
    const codec = codecWith(keys);
    const stored = await storeAll(codec, samples);
    const revealed = await codec.reveal(stored);
    expect(keys.lookUps).toBe(1);
    revealed.forEach(({ blocks, event }, index) => {
      expect(event).toEqual(codec.decode(stored[index] as StoredEvent));
      const plain = blocks.map(({ fields }) =>
        Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [
            name,
            value.state === 'readable' ? value.value : '?',
          ]),
        ),
      );
      expect(plain).toEqual(samples[index]?.protectedBlocks.map(({ fields }) => fields));
    });
  });

  test('an erased subject is shown as erased, and every hash stays as it was', async () => {
    const keys = new InMemoryKeyStore();
    const codec = codecWith(keys);
    const [stored] = (await storeAll(codec, [registered])) as [StoredEvent];
    await keys.erase(stored.schoolId, subjectOf(registered), uuidFrom('cause') as EventId);
    const [revealed] = await codec.reveal([stored]);
    expect(revealed?.blocks.map(({ fields }) => fields)).toEqual([
      { fullName: { state: 'erased' }, dateOfBirth: { state: 'erased' } },
      { bloodType: { state: 'erased' } },
    ]);
    expect(leafHash(stored.bytes)).toEqual(stored.hash);
    const envelope = JSON.parse(Buffer.from(stored.bytes).toString());
    expect(envelope.protected[0].ciphertextHash).toBe(
      sha256(stored.ciphertexts[0] as Uint8Array).toString('hex'),
    );
  });

  test('a ciphertext that was exchanged stops the reader', async () => {
    const codec = codecWith();
    const [stored] = (await storeAll(codec, [registered])) as [StoredEvent];
    const swapped = { ...stored, ciphertexts: [...stored.ciphertexts].reverse() };
    await expect(codec.reveal([swapped])).rejects.toThrow(StoreIsCorrupt);
  });
});

describe('upcasters', () => {
  const versions = new Map([['record.returned', 3]]);
  const steps = [
    {
      type: 'record.returned',
      from: 2,
      upcast: (payload: object) => ({ ...payload, place: null }),
    },
    {
      type: 'record.returned',
      from: 1,
      upcast: (payload: object) => ({ ...payload, by: 'unknown' }),
    },
  ];

  test('lead from any old version to the current one, step by step', () => {
    const registry = createEventRegistry(versions, steps);
    expect(registry.upcast('record.returned', 1, {})).toEqual({ by: 'unknown', place: null });
    expect(registry.upcast('record.returned', 2, { by: 'x' })).toEqual({ by: 'x', place: null });
    expect(registry.upcast('record.returned', 3, { by: 'x', place: 'y' })).toEqual({
      by: 'x',
      place: 'y',
    });
    expect(registry.knownVersions().map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  test('the bytes of an old version are read as the current event and stay as they are', async () => {
    const old = eventSamples['record.returned'];
    const [stored] = (await storeAll(codecWith(), [old])) as [StoredEvent];
    const before = Buffer.from(stored.bytes);
    const codec = new EnvelopeCodec(new InMemoryKeyStore(), createEventRegistry(versions, steps));
    expect(codec.decode(stored)).toMatchObject({
      version: 3,
      payload: { by: 'unknown', place: null },
    });
    expect(stored.bytes).toEqual(before);
  });

  test.each([
    ['missing', steps.slice(1)],
    ['doubled', [...steps, ...steps]],
    ['beyond the current version', [...steps, { ...steps[0], from: 3 }]],
    ['for an unknown type', [...steps, { ...steps[0], type: 'record.vanished' }]],
  ])('the registry refuses a step that is %s', (_, wrong) => {
    expect(() => createEventRegistry(versions, wrong as typeof steps)).toThrow(RangeError);
  });
});
