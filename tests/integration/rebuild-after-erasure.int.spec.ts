import { Writable } from 'node:stream';
import { projections } from '../../projections/index.js';
import { recordProjection } from '../../projections/record/record.projection.js';
import type { RevealedValue } from '../../src/application/ports/event-codec.js';
import type { Projection } from '../../src/application/ports/projection.js';
import type { PageRequest } from '../../src/application/ports/read-models.js';
import { runCommandLine } from '../../src/cli/main.js';
import { command, rebuildReadModels } from '../../src/cli/rebuild.command.js';
import { terminalOn } from '../../src/cli/terminal.js';
import type { EventId, RecordId, StreamId } from '../../src/domain/shared/ids.js';
import { EnvelopeCodec } from '../../src/infrastructure/codec/event-codec.js';
import {
  type OpenEventStore,
  openEventStore,
} from '../../src/infrastructure/event-store/open-event-store.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import { compareWithRebuild } from '../../src/infrastructure/projections/compare-with-rebuild.js';
import { openReadDataSource } from '../../src/infrastructure/read-models/read-data-source.js';
import { createReadModels } from '../../src/infrastructure/read-models/typeorm-read-models.js';
import { schoolId, uuidOf } from '../support/projection-spec.js';
import { digestAll, openReadSide, type ReadSide } from '../support/read-side.js';
import { childOf, hashes, lifeOfSchool } from '../support/sample-life.js';
import { StoredLife, subjectOf } from '../support/stored-life.js';

// The whole way: real store, real sealer, real envelopes and keys.

const quiet = { log: () => undefined, warn: () => undefined, error: () => undefined };
const waitMs = 20_000;
const firstPage: PageRequest = { size: 50, after: null, direction: 'forward' };

let side: ReadSide;
let opened: OpenEventStore;
let keys: InMemoryKeyStore;
let codec: EnvelopeCodec;
beforeEach(async () => {
  side = await openReadSide();
  opened = openEventStore(side.database.connections, quiet);
  keys = new InMemoryKeyStore();
  codec = new EnvelopeCodec(keys);
});
afterEach(async () => {
  await opened.close();
  await side.close();
});

const real = () => ({ store: opened.store, codec });

const collected = (): { readonly written: string[]; readonly stream: NodeJS.WriteStream } => {
  const written: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      done();
    },
  });
  return { written, stream: Object.assign(stream, { isTTY: false }) as NodeJS.WriteStream };
};
const rebuildByCommand = async (
  chosen: readonly Projection[] = projections,
): Promise<{ exitCode: number; outcome: unknown }> => {
  const { written, stream } = collected();
  const terminal = terminalOn(stream, stream, true);
  const exitCode = await rebuildReadModels(side.database.connections, chosen, terminal);
  return { exitCode, outcome: JSON.parse(written.join('')) };
};

it('a rebuild after an erasure equals what was there before it, and the values are gone (row 23)', async () => {
  const life = new StoredLife(opened.store, codec, schoolId);
  const size = await life.append(lifeOfSchool(2));
  const runner = await side.runner(real());
  expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('shown');
  const source = await openReadDataSource(side.database.connections);
  const models = createReadModels(source, runner);

  const child = childOf(1);
  const streamId = `record-${child.recordId}` as StreamId;
  const nameNow = async (): Promise<RevealedValue | undefined> => {
    const [record] = await models.recordsByIds(schoolId, [child.recordId as RecordId]);
    const { fullName, birthDate } = record?.values ?? {};
    if (typeof fullName !== 'number' || typeof birthDate !== 'number') {
      throw new Error('the values are pointers');
    }
    const refs = [fullName, birthDate].map((revision) => ({
      streamId,
      revision: BigInt(revision),
    }));
    const revealed = await codec.reveal(await opened.store.readAt(schoolId, refs));
    const at = (index: 0 | 1) =>
      revealed.find(({ stored }) => stored.revision === refs[index]?.revision);
    const [named, registered] = [at(0), at(1)];
    // The commitment stays in the event, so that a witness can compare without the value.
    expect(registered?.event.protectedBlocks[0]?.fields.birthDate).toMatch(/^[0-9a-f]{64}$/);
    return named?.blocks.find(({ purpose }) => purpose === 'identity')?.fields.fullName;
  };
  expect(await nameNow()).toEqual({ state: 'readable', value: hashes.third });

  const before = await digestAll(side.pool);
  await keys.erase(schoolId, subjectOf(streamId), uuidOf('erasure') as EventId);
  expect(await nameNow()).toEqual({ state: 'erased' });
  expect(await rebuildByCommand()).toEqual({
    exitCode: 0,
    outcome: {
      rebuilt: projections.map(({ name }) => name),
      entries: Number(size),
      milliseconds: expect.any(Number),
    },
  });
  expect(await digestAll(side.pool)).toEqual(before);
  expect(await nameNow()).toEqual({ state: 'erased' });

  const grown = await life.append([
    {
      streamId: `record-${childOf(1).recordId}`,
      type: 'record.submitted',
      payload: { outOfWindow: null, draws: [] },
    },
  ]);
  expect(await runner.waitFor(schoolId, grown - 1n, waitMs)).toBe('shown');
  const comparisons = await compareWithRebuild(side.parts(real()));
  expect(comparisons.filter(({ equal }) => !equal)).toEqual([]);
  await source.destroy();
});

it('no table holds a personal value in plain', async () => {
  const secret = 'Nguyễn Thị Bình';
  const life = new StoredLife(opened.store, codec, schoolId);
  const told = lifeOfSchool(2).map((event) => ({
    ...event,
    protectedBlocks: (event.protectedBlocks ?? []).map(({ purpose, fields }) => ({
      purpose,
      fields: Object.fromEntries(Object.keys(fields).map((field) => [field, secret])),
    })),
  }));
  const size = await life.append(told);
  const runner = await side.runner(real());
  expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('shown');
  const { rows: tables } = await side.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'read' AND table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(15);
  for (const { name } of tables) {
    const { rows } = await side.pool.query(
      `SELECT count(*)::int AS count FROM read."${name}" stored WHERE stored::text LIKE $1`,
      [`%${secret}%`],
    );
    expect([name, rows]).toEqual([name, [{ count: 0 }]]);
  }
});

it('the history that is read proves itself: every row names the envelope by its hash', async () => {
  const life = new StoredLife(opened.store, codec, schoolId);
  const size = await life.append(lifeOfSchool(1));
  const runner = await side.runner(real());
  expect(await runner.waitFor(schoolId, size - 1n, waitMs)).toBe('shown');
  const source = await openReadDataSource(side.database.connections);
  const models = createReadModels(source, runner);
  const recordId = childOf(0).recordId as RecordId;
  const { entries } = await models.history(schoolId, { recordId }, firstPage);
  const stored = await opened.store.readStream(schoolId, `record-${recordId}` as StreamId);
  expect(entries.map(({ row }) => Buffer.from(row.hash).toString('hex'))).toEqual(
    stored.map(({ hash }) => Buffer.from(hash).toString('hex')),
  );
  await source.destroy();
});

describe('luuvet rebuild', () => {
  it('ends with 1, names the entry, and changes nothing when one cannot be applied', async () => {
    const life = new StoredLife(opened.store, codec, schoolId);
    const size = await life.append(lifeOfSchool(1));
    const runner = await side.runner(real());
    await runner.waitFor(schoolId, size - 1n, waitMs);
    const before = await digestAll(side.pool);
    const failing: Projection = {
      ...recordProjection,
      apply: (entry, rows) => {
        if (entry.event.type === 'record.approved') throw new Error(`${entry.event.type} of Bình`);
        return recordProjection.apply(entry, rows);
      },
    };
    const { exitCode, outcome } = await rebuildByCommand([failing]);
    expect(exitCode).toBe(1);
    expect(outcome).toEqual({
      rebuilt: [],
      stopped: {
        projection: 'record',
        schoolId,
        logIndex: expect.stringMatching(/^\d+$/),
        code: 'PROJECTION_FAILED',
        message: 'Error',
      },
    });
    expect(await digestAll(side.pool)).toEqual(before);
  });

  it('ends with 2 for a read model that does not exist', async () => {
    const [output, errors] = [collected(), collected()];
    const exitCode = await runCommandLine(
      ['rebuild', '--projection', 'marks', '--json'],
      [command],
      { output: output.stream, errors: errors.stream },
    );
    expect(exitCode).toBe(2);
    expect(JSON.parse(output.written.join(''))).toMatchObject({ problem: '--projection marks?' });
  });
});
