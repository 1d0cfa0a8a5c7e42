import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import { type Checkpoint, openCheckpoint } from '../../src/infrastructure/log/checkpoint.js';
import { LogDirectory } from '../../src/infrastructure/log/log-directory.js';
import { LogProofs } from '../../src/infrastructure/log/log-proofs.js';
import { LogIncident, LogTable } from '../../src/infrastructure/log/log-table.js';
import { verifyConsistency } from '../../src/infrastructure/log/merkle.js';
import { verifyLogProof } from '../../src/infrastructure/log/tlog-proof.js';
import { openOwnerSession, until } from '../support/ledger-session.js';
import { logOrigin, newSchool, newSigningKey, PublicLog } from '../support/public-log.js';
import { rootOf } from '../support/tree-reference.js';

let log: PublicLog;
let school: SchoolId;

beforeEach(() => {
  school = newSchool();
});

const checkpointFile = async (of = school): Promise<Checkpoint | null> => {
  const note = await log.files(of).readCheckpoint();
  return note && openCheckpoint(note.toString('utf8'), log.signer(of));
};
const published = (size: number, of = school): Promise<void> =>
  until(`a checkpoint of ${size}`, async () => (await checkpointFile(of))?.size === size);
const everyFile = async (): Promise<ReadonlyMap<string, string>> => {
  const files = log.files(school);
  const paths = ['checkpoint', ...(await files.tilePaths())].sort();
  const read = (file: string) => readFile(path.join(files.directory, file), 'base64');
  return new Map(await Promise.all(paths.map(async (file) => [file, await read(file)] as const)));
};
const asOwner = async (...statements: string[]): Promise<void> => {
  const owner = await openOwnerSession(log.database);
  try {
    for (const statement of statements) await owner.query(statement);
  } finally {
    await owner.end();
  }
};

describe('the publisher', () => {
  beforeEach(async () => {
    log = await PublicLog.open();
  });
  afterEach(() => log.close());

  test('signs a checkpoint over everything sealed and lays out the tiles for it', async () => {
    log.publisher(100);
    await log.grow(school, 300);
    await published(300);
    const leaves = await log.leaves(school);
    expect(leaves).toHaveLength(300);
    expect(await checkpointFile()).toEqual({
      origin: `${logOrigin}/log/${school}`,
      size: 300,
      root: rootOf(leaves),
    });
    const stored = await log.table.lastCheckpoint(school);
    expect(await log.files(school).readCheckpoint()).toEqual(stored?.note);
    const paths = await log.files(school).tilePaths();
    expect(paths.sort()).toEqual(['tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1']);
    const [full, partial] = [0, 1].map((index) => leaves.slice(index * 256, index * 256 + 256));
    const tile = (index: number, width: number) =>
      log.files(school).readTile({ level: 0, index, width });
    expect(await tile(0, 256)).toEqual(Buffer.concat(full ?? []));
    expect(await tile(1, 44)).toEqual(Buffer.concat(partial ?? []));
  });

  test('goes on with news, at most once per interval, each checkpoint extending the last', async () => {
    const intervalMs = 200;
    const startedAt = performance.now();
    log.publisher(intervalMs);
    for (let round = 0; round < 12; round += 1) await log.grow(school, 5);
    await published(60);
    const elapsedMs = performance.now() - startedAt;
    const roots = await log.table.signedRoots(school);
    expect(roots.size).toBeLessThanOrEqual(elapsedMs / (intervalMs * 0.8) + 2);
    const leaves = await log.leaves(school);
    for (const [size, root] of roots) expect(root).toEqual(rootOf(leaves, 0, size));
  });

  test('publishes what is not due yet when it is stopped', async () => {
    const publisher = log.publisher(60_000);
    await log.grow(school, 3);
    await published(3);
    await log.grow(school, 4);
    await publisher.stop();
    expect((await checkpointFile())?.size).toBe(7);
  });

  test('publishes after a start what was sealed while nobody published', async () => {
    const other = newSchool();
    await log.grow(school, 3);
    await log.grow(other, 2);
    log.publisher(60_000);
    await published(3);
    await published(2, other);
  });

  test('stops with a school whose log contradicts a signature, and goes on with others', async () => {
    await log.grow(school, 5);
    await (await log.published(school)).publish();
    await asOwner(
      'ALTER TABLE ledger.log_entry DISABLE TRIGGER append_only',
      `UPDATE ledger.log_entry SET hash = sha256('x') WHERE school_id = '${school}' AND log_index = 2`,
    );
    await rm(log.files(school).directory, { recursive: true });
    const publisher = log.publisher(50);
    await until('the incident', () => publisher.health().stoppedSchools.length > 0);
    expect(publisher.health()).toEqual({ stoppedSchools: [school], failure: null });
    expect(log.errors).toEqual(['a log contradicts what was signed; it is published no more']);
    const other = newSchool();
    await log.grow(other, 2);
    await published(2, other);
    expect(await checkpointFile()).toBeNull();
    expect((await log.table.lastCheckpoint(school))?.size).toBe(5);
  });

  test('says what is wrong while it cannot write, and recovers by itself', async () => {
    const blocked = log.files(school).directory;
    await writeFile(blocked, 'a file where the directory should be');
    const publisher = log.publisher(50);
    await log.grow(school, 2);
    await until('the failure', () => publisher.health().failure !== null);
    expect(publisher.health()).toEqual({
      stoppedSchools: [],
      failure: expect.stringMatching(/^E(EXIST|NOTDIR)$/),
    });
    await rm(blocked);
    await published(2);
    await until('recovery', () => publisher.health().failure === null);
  });
});

describe('given a published log', () => {
  /** Checkpoints at 3, 300 and 310; the one at 3 lies in a tile that has become full. */
  const sizes = [3, 300, 310];
  beforeAll(async () => {
    log = await PublicLog.open();
  });
  afterAll(() => log.close());
  beforeEach(async () => {
    const opened = await log.published(school);
    for (const [place, size] of sizes.entries()) {
      await log.grow(school, size - (sizes[place - 1] ?? 0));
      await opened.publish();
    }
  });

  test('publishing without news changes nothing', async () => {
    const before = await everyFile();
    await (await log.published(school)).publish();
    expect(await everyFile()).toEqual(before);
  });

  test('a lost directory is rebuilt to the same bytes, older checkpoints included', async () => {
    const before = await everyFile();
    expect([...before.keys()]).toContain('tile/0/001.p/44');
    await rm(log.files(school).directory, { recursive: true });
    const reopened = await log.published(school);
    expect(reopened.size).toBe(310);
    expect(await everyFile()).toEqual(before);
  });

  test.each(['tile/0/000', 'tile/0/001.p/54', 'tile/1/000.p/1'])(
    'a damaged %s is rebuilt from the database',
    async (damaged) => {
      const before = await everyFile();
      const file = path.join(log.files(school).directory, damaged);
      const bytes = await readFile(file);
      bytes[5] = (bytes[5] as number) ^ 1;
      await writeFile(file, bytes);
      await log.published(school);
      expect(await everyFile()).toEqual(before);
    },
  );

  test.each(['tile/0/000', 'tile/0/001.p/54', 'tile/1/000.p/1', 'checkpoint'])(
    'a missing %s is made anew',
    async (missing) => {
      const before = await everyFile();
      await rm(path.join(log.files(school).directory, missing));
      await log.published(school);
      expect(await everyFile()).toEqual(before);
    },
  );

  test('after a crash before the checkpoint is stored, the next one goes on', async () => {
    class FailingTable extends LogTable {
      override publish(): Promise<void> {
        return Promise.reject(new Error('killed'));
      }
    }
    const crashing = await log.published(school, { table: new FailingTable(log.pool) });
    await log.grow(school, 700);
    await expect(crashing.publish()).rejects.toThrow('killed');
    expect((await checkpointFile())?.size).toBe(310);
    await log.grow(school, 5);
    await (await log.published(school)).publish();
    expect(await checkpointFile()).toMatchObject({
      size: 1_015,
      root: rootOf(await log.leaves(school)),
    });
  });

  test('after a crash before the checkpoint becomes a file, the file is written at the start', async () => {
    class FailingDirectory extends LogDirectory {
      override writeCheckpoint(): Promise<void> {
        return Promise.reject(new Error('killed'));
      }
    }
    const { directory } = log.files(school);
    const crashing = await log.published(school, { directory: new FailingDirectory(directory) });
    await log.grow(school, 5);
    await expect(crashing.publish()).rejects.toThrow('killed');
    expect((await checkpointFile())?.size).toBe(310);
    await log.published(school);
    expect((await checkpointFile())?.size).toBe(315);
  });

  test('after a crash with half of the tiles written, the rest follows', async () => {
    class FailingDirectory extends LogDirectory {
      override writeTiles(tiles: Parameters<LogDirectory['writeTiles']>[0]): Promise<void> {
        return super.writeTiles(tiles.slice(0, 1)).then(() => Promise.reject(new Error('killed')));
      }
    }
    const { directory } = log.files(school);
    const crashing = await log.published(school, { directory: new FailingDirectory(directory) });
    await log.grow(school, 1_000);
    await expect(crashing.publish()).rejects.toThrow('killed');
    await (await log.published(school)).publish();
    expect(await checkpointFile()).toMatchObject({
      size: 1_310,
      root: rootOf(await log.leaves(school)),
    });
  });

  test('a database that is older than the published log is not signed on', async () => {
    await asOwner(
      'ALTER TABLE ledger.checkpoint DISABLE TRIGGER append_only',
      `DELETE FROM ledger.checkpoint WHERE school_id = '${school}' AND size > 3`,
    );
    await expect(log.published(school)).rejects.toThrow(LogIncident);
    await asOwner(`DELETE FROM ledger.checkpoint WHERE school_id = '${school}'`);
    await expect(log.published(school)).rejects.toThrow(LogIncident);
  });

  test('a log that lost entries which were signed is not signed on', async () => {
    const opened = await log.published(school);
    await asOwner(`UPDATE ledger.log SET size = 305 WHERE school_id = '${school}'`);
    await expect(opened.publish()).rejects.toThrow(LogIncident);
  });

  test('a gap in the log is not signed over', async () => {
    const opened = await log.published(school);
    await log.grow(school, 5);
    await asOwner(
      'ALTER TABLE ledger.log_entry DISABLE TRIGGER append_only',
      `DELETE FROM ledger.log_entry WHERE school_id = '${school}' AND log_index = 312`,
    );
    await expect(opened.publish()).rejects.toThrow(LogIncident);
  });

  test('another key or another name does not sign on', async () => {
    await expect(log.published(school, { signingKey: newSigningKey() })).rejects.toThrow(
      LogIncident,
    );
    await expect(log.published(school, { logOrigin: 'other.test' })).rejects.toThrow(LogIncident);
  });

  test('the database refuses another root for a signed size, and a size beyond the log', async () => {
    const last = await log.table.lastCheckpoint(school);
    if (last === null) throw new Error('there is a checkpoint');
    await log.table.publish(school, last);
    await expect(log.table.publish(school, { ...last, root: Buffer.alloc(32) })).rejects.toThrow(
      LogIncident,
    );
    await expect(log.table.publish(school, { ...last, size: 311 })).rejects.toThrow(LogIncident);
  });

  test('every entry has a proof of less than two kilobytes from the files alone (row 74)', async () => {
    const proofs = new LogProofs(log.directory);
    const leaves = await log.leaves(school);
    for (const [index, leaf] of leaves.entries()) {
      const text = (await proofs.entryProof(school, index)) ?? '';
      expect(Buffer.byteLength(text)).toBeLessThan(2_048);
      expect(verifyLogProof(text, leaf, log.signer(school))).toMatchObject({
        index,
        checkpoint: { size: 310 },
      });
    }
    expect(await proofs.entryProof(school, 310)).toBeNull();
    expect(await proofs.entryProof(newSchool(), 0)).toBeNull();
  });

  test('any two checkpoints are proven consistent from the files alone', async () => {
    const proofs = new LogProofs(log.directory);
    const roots = await log.table.signedRoots(school);
    for (const [oldSize, oldRoot] of roots) {
      for (const [newSize, newRoot] of roots) {
        if (oldSize > newSize) continue;
        const proof = await proofs.consistency(school, oldSize, newSize);
        expect(verifyConsistency({ oldSize, newSize, proof }, oldRoot, newRoot)).toBe(true);
      }
    }
  });

  test('what a crash left half written is no tile, and is cleared away', async () => {
    const before = await everyFile();
    const { directory } = log.files(school);
    const drafts = ['checkpoint.0011.draft', 'tile/0/001.2233.draft'];
    for (const draft of drafts) await writeFile(path.join(directory, draft), 'half');
    expect(await everyFile()).toEqual(before);
    await log.published(school);
    for (const draft of drafts)
      await expect(readFile(path.join(directory, draft))).rejects.toThrow();
    expect(await everyFile()).toEqual(before);
  });
});
