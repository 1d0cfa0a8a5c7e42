import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LogDirectory } from '../../src/infrastructure/log/log-directory.js';
import { LogFileServer } from '../../src/infrastructure/log/log-files.js';
import { uuidFrom } from '../support/deterministic-random.js';

const school = uuidFrom('log files');
const fullTile = Buffer.alloc(8_192, 1);
let directory: string;
let server: LogFileServer;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'luuvet-files-'));
  server = new LogFileServer(path.join(directory, 'log'), (of) => `luuvet.test/log/${of}+key`);
  const files = new LogDirectory(path.join(directory, 'log', school));
  await files.writeTiles([
    { name: { level: 0, index: 0, width: 256 }, bytes: fullTile },
    { name: { level: 0, index: 1_234, width: 2 }, bytes: Buffer.alloc(64, 2) },
  ]);
  await files.writeCheckpoint(Buffer.from('a note\n'));
  await writeFile(path.join(directory, 'log', school, 'secret'), 'secret');
  await writeFile(path.join(directory, 'secret'), 'secret');
  await symlink(path.join(directory, 'secret'), path.join(directory, 'log', school, 'tile', 'x'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('files of a log over HTTP', () => {
  test('a checkpoint is text that is asked for again each time', async () => {
    expect(await server.read(`${school}/checkpoint`)).toEqual({
      body: Buffer.from('a note\n'),
      contentType: 'text/plain; charset=utf-8',
      cacheControl: 'no-cache',
    });
  });

  test('the key of a log that is there says under which name it signs', async () => {
    expect(await server.read(`${school}/key`)).toEqual({
      body: Buffer.from(`luuvet.test/log/${school}+key\n`),
      contentType: 'text/plain; charset=utf-8',
      cacheControl: 'no-cache',
    });
    expect(await server.read(`${uuidFrom('no log')}/key`)).toBeNull();
  });

  test('a tile is bytes that never change', async () => {
    expect(await server.read(`${school}/tile/0/000`)).toEqual({
      body: fullTile,
      contentType: 'application/octet-stream',
      cacheControl: 'public, max-age=31536000, immutable',
    });
    expect((await server.read(`${school}/tile/0/x001/234.p/2`))?.body).toEqual(Buffer.alloc(64, 2));
  });

  test('a partial tile is served from the full one after it was removed', async () => {
    expect((await server.read(`${school}/tile/0/000.p/3`))?.body).toEqual(fullTile.subarray(0, 96));
  });

  test.each([
    '',
    'checkpoint',
    school,
    `${school}/`,
    `${school}/secret`,
    `${school}/checkpoint/`,
    `${school}//checkpoint`,
    `${school}/tile`,
    `${school}/tile/x`,
    `${school}/tile/0`,
    `${school}/tile/0/001`,
    `${school}/tile/0/../../checkpoint`,
    `${school}/../secret`,
    '../secret',
    `${school.toUpperCase()}/checkpoint`,
    `${school}/tile/entries/000`,
    `${school}/tile/0/x001/234.p/3`,
    `${school}/checkpoint\0`,
    `${school}\\checkpoint`,
    `${uuidFrom('another')}/checkpoint`,
    `${school}/tile/0/%30%30%30`,
  ])('%j names nothing', async (requested) => {
    expect(await server.read(requested)).toBeNull();
  });
});
