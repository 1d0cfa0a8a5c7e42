import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyEvent } from '../../src/application/ports/event-codec.js';
import type { StoredEvent } from '../../src/application/ports/event-store.js';
import type { KeyStore } from '../../src/application/ports/key-store.js';
import type { Decided } from '../../src/domain/shared/event.js';
import { parseCanonical } from '../../src/infrastructure/codec/canonical-parse.js';
import { dossierOpenedFrom1 } from '../../src/infrastructure/codec/upcasters/dossier-opened.js';
import { EnvelopeCodec } from '../../src/infrastructure/codec/event-codec.js';
import { createEventRegistry } from '../../src/infrastructure/codec/event-registry.js';
import type { StoredPayload } from '../../src/infrastructure/codec/upcasters/upcaster.js';
import { leafHash } from '../../src/infrastructure/codec/sha256.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import { deterministicRandom } from '../support/deterministic-random.js';
import { eventSamples } from '../support/event-samples.js';
import { encodeContext, storedOf } from '../support/stored-events.js';

/**
 * What was stored once must read the same for ever. A golden file is written once, by hand, when
 * a version is new (`LUUVET_WRITE_GOLDEN=1`, never in CI) and is not edited or rewritten after.
 */
interface Golden {
  readonly envelope: string;
  readonly hash: string;
  readonly ciphertexts: readonly string[];
  /** Key id → secret, so that the file alone is enough to read the values. */
  readonly keys: Readonly<Record<string, string>>;
  readonly decoded: unknown;
  readonly plain: unknown;
}

const directory = join(import.meta.dirname, 'events');
const registry = createEventRegistry();
const fileOf = (type: string, version: number) => join(directory, `${type}.v${version}.json`);
/** JSON as it stands in the file: revisions are bigint in memory. */
const plainJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? Number(part) : part)));

/**
 * What an event said when its file was written. Where it stands and who wrote it is read from the
 * envelope, which the file holds too; a reader that is told more of it changes no stored event.
 */
const said = (decoded: ReturnType<EnvelopeCodec['decode']>): unknown => {
  const { eventId, revision, recordedAt, personId } = decoded.meta;
  return plainJson({ ...decoded, meta: { eventId, revision, recordedAt, personId } });
};

/** The same as a later version says it, by way of the upcasters. */
const saidToday = (type: string, version: number, { decoded }: Golden): unknown => {
  const then = decoded as { readonly payload: StoredPayload };
  const payload = registry.upcast(type, version, then.payload);
  return { ...then, version: registry.currentVersion(type), payload };
};

const encodeSample = async (event: Decided<AnyEvent>): Promise<Golden> => {
  const random = deterministicRandom(`golden/${event.type}@${event.version}`);
  const keyStore = new InMemoryKeyStore(random);
  const codec = new EnvelopeCodec(keyStore, registry, random);
  const context = encodeContext({
    firstRevision: 3n,
    previousHash: Buffer.alloc(32, 0xab),
    firstIndex: 2,
  });
  const [encoded] = await codec.encode([event], context);
  if (!encoded) throw new Error('one event in, one event out');
  const stored = storedOf(encoded, context);
  const keyIds = JSON.parse(Buffer.from(stored.bytes).toString()).protected.map(
    (block: { keyId: string }) => block.keyId,
  );
  const keys = await keyStore.keys(context.schoolId, keyIds);
  return {
    envelope: Buffer.from(stored.bytes).toString(),
    hash: Buffer.from(stored.hash).toString('hex'),
    ciphertexts: stored.ciphertexts.map((one) => Buffer.from(one).toString('hex')),
    keys: Object.fromEntries(
      [...keys.values()].map(({ keyId, secret }) => [keyId, Buffer.from(secret).toString('hex')]),
    ),
    decoded: said(codec.decode(stored)),
    plain: plainJson((await codec.reveal([stored]))[0]?.blocks),
  };
};

const storedFrom = (golden: Golden): StoredEvent => {
  const envelope = JSON.parse(golden.envelope);
  return {
    ...envelope,
    revision: BigInt(envelope.revision),
    logIndex: null,
    bytes: Buffer.from(golden.envelope),
    hash: Buffer.from(golden.hash, 'hex'),
    ciphertexts: golden.ciphertexts.map((hex) => Buffer.from(hex, 'hex')),
  };
};
const keysFrom = (golden: Golden): KeyStore => ({
  activeKey: () => Promise.reject(new Error('a golden file is only read')),
  erase: () => Promise.reject(new Error('a golden file is only read')),
  keys: async () =>
    new Map(
      Object.entries(golden.keys).map(([keyId, hex]) => [
        keyId,
        { keyId, secret: Buffer.from(hex, 'hex') },
      ]),
    ),
});

beforeAll(async () => {
  if (process.env['LUUVET_WRITE_GOLDEN'] !== '1' || process.env['CI']) return;
  for (const event of Object.values(eventSamples)) {
    const file = fileOf(event.type, event.version);
    if (existsSync(file)) continue;
    const golden = await encodeSample(event);
    writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`, { flag: 'wx' });
  }
});

describe('golden events', () => {
  test('there is one file for every version that may be stored, and none besides', () => {
    const expected = registry
      .knownVersions()
      .map(({ type, version }) => `${type}.v${version}.json`);
    expect(readdirSync(directory).sort()).toEqual([...expected].sort());
  });

  const known = registry.knownVersions().map(({ type, version }) => [type, version] as const);
  test.each(known)('%s version %i reads as it did when it was written', async (type, version) => {
    const golden = JSON.parse(readFileSync(fileOf(type, version), 'utf8')) as Golden;
    const stored = storedFrom(golden);
    parseCanonical(stored.bytes);
    expect(leafHash(stored.bytes).toString('hex')).toBe(golden.hash);
    const codec = new EnvelopeCodec(keysFrom(golden), registry);
    expect(said(codec.decode(stored))).toEqual(saidToday(type, version, golden));
    const [revealed] = await codec.reveal([stored]);
    expect(plainJson(revealed?.blocks)).toEqual(golden.plain);
  });

  test.each(Object.values(eventSamples).map((event) => [event.type, event] as const))(
    '%s is written byte for byte as its golden file says',
    async (_, event) => {
      const golden = JSON.parse(readFileSync(fileOf(event.type, event.version), 'utf8'));
      expect(await encodeSample(event)).toEqual(golden);
    },
  );

  const wasSaid = (file: string): unknown => {
    const golden = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Golden;
    return new EnvelopeCodec(keysFrom(golden), registry).decode(storedFrom(golden)).payload;
  };

  test('an appointment of version 1 says nothing of a team, a subject or a task', () => {
    const payload = wasSaid('school.person-appointed.v1.json');
    expect(payload).toMatchObject({ role: 'homeroomTeacher', decisionNo: '04/QĐ-MNTT' });
    expect(payload).toMatchObject({ teamId: null, subject: null, task: null });
  });

  test('the release of a hold of version 1 names no paper of the authority', () => {
    const payload = wasSaid('dossier.hold-released.v1.json');
    expect(payload).toMatchObject({ decisionNo: '13/CV', releaseNo: null });
  });

  test('a dossier of version 1 does not say how the child came', () => {
    const payload = wasSaid('dossier.opened.v1.json');
    expect(payload).toMatchObject({ admissionKind: null, admissionNo: null, predecessorId: null });
    const again = dossierOpenedFrom1.upcast({ predecessorId: 'an earlier one' });
    expect(again).toMatchObject({ admissionKind: 're-enrolled', admissionNo: null });
  });

  test('a refusal and a lock-out of version 1 do not say where they were', () => {
    const refused = wasSaid('signin.refused.v1.json');
    expect(refused).toEqual({ cause: 'wrong-password', where: null });
    const locked = wasSaid('signin.locked-out.v1.json');
    expect(locked).toEqual({ until: '2026-12-01T00:15:00.000Z', where: null });
  });

  test('a waiver of version 1 names no team, person or school', () => {
    expect(wasSaid('obligation.waived.v1.json')).toMatchObject({
      scope: { kind: 'attendance', dossierId: null, topic: null },
    });
  });

  test('a class of version 1 is of no grade or group of age', () => {
    expect(wasSaid('school.class-opened.v1.json')).toMatchObject({ name: 'Lá 1', level: null });
  });

  test('the figures of version 1 do not say of how many reports a sum was', () => {
    expect(wasSaid('record.figures-counted.v1.json')).toMatchObject({
      logIndex: 48_212,
      figures: [
        { code: 'present', value: 531, erased: 0, reports: null },
        { code: 'absent', value: 12, erased: 1, reports: null },
      ],
    });
  });
});
