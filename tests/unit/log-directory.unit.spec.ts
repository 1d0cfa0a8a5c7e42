import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LogDirectory } from '../../src/infrastructure/log/log-directory.js';

const tile = { level: 0, index: 0, width: 256 };
let directory: string;
let log: LogDirectory;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'luuvet-log-'));
  log = new LogDirectory(path.join(directory, 'log'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the directory of a log', () => {
  test('that is not there has no checkpoint, no tiles and no drafts', async () => {
    expect(await log.readCheckpoint()).toBeNull();
    expect(await log.readTile(tile)).toBeNull();
    expect(await log.tilePaths()).toEqual([]);
    await log.removeDrafts();
  });

  test('lists what was written, however deep, without what is half written', async () => {
    await log.writeTiles([
      { name: tile, bytes: Buffer.alloc(8_192) },
      { name: { level: 0, index: 1_234, width: 2 }, bytes: Buffer.alloc(64) },
    ]);
    const draft = path.join(log.directory, 'tile', '0', '001.0123456789ab.draft');
    await writeFile(draft, 'half');
    const listed = ['tile/0/000', 'tile/0/x001/234.p/2'];
    expect((await log.tilePaths()).sort()).toEqual(listed);
    await log.removeDrafts();
    await expect(rm(draft)).rejects.toThrow('ENOENT');
    expect((await log.tilePaths()).sort()).toEqual(listed);
  });

  test('does not call absent what is there and cannot be read', async () => {
    await mkdir(path.join(log.directory, 'checkpoint'), { recursive: true });
    await mkdir(path.join(log.directory, 'tile', '0', '000'), { recursive: true });
    await expect(log.readCheckpoint()).rejects.toThrow('EISDIR');
    await expect(log.readTile(tile)).rejects.toThrow('EISDIR');
  });

  test('does not call empty what cannot be listed', async () => {
    await mkdir(log.directory);
    await writeFile(path.join(log.directory, 'tile'), 'no directory');
    await expect(log.tilePaths()).rejects.toThrow('ENOTDIR');
    await expect(log.readTile(tile)).rejects.toThrow('ENOTDIR');
    const other = new LogDirectory(path.join(log.directory, 'tile'));
    await expect(other.removeDrafts()).rejects.toThrow('ENOTDIR');
  });
});
