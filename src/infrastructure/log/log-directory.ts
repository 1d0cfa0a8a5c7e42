import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { draftSuffix, replaceFile, syncDirectory } from '../files/durable-files.js';
import { hashLength } from './merkle.js';
import { type TileName, tilePath, tileWidth } from './tiles.js';
import type { Tile } from './tile-tree.js';

/**
 * The public files of one school's log. Everything in it follows from the database, so it may be
 * deleted at any time; what is there is complete, since names come after contents.
 */
export class LogDirectory {
  constructor(readonly directory: string) {}

  /** Durable when it resolves. */
  async writeTiles(tiles: readonly Tile[]): Promise<void> {
    const touched = new Set<string>();
    for (const { name, bytes } of tiles) {
      const file = this.fileOf(tilePath(name));
      const directory = path.dirname(file);
      if (!touched.has(directory) && (await mkdir(directory, { recursive: true })) !== undefined) {
        for (const above of this.directoriesAbove(directory)) touched.add(above);
      }
      touched.add(directory);
      await replaceFile(file, bytes);
    }
    for (const directory of touched) await syncDirectory(directory);
  }

  /** The tile's bytes; of a partial tile that is gone, the beginning of the full one. */
  async readTile(name: TileName): Promise<Buffer | null> {
    const exact = await readIfPresent(this.fileOf(tilePath(name)));
    if (exact !== null || name.width === tileWidth) return exact;
    const full = await readIfPresent(this.fileOf(tilePath({ ...name, width: tileWidth })));
    return full === null ? null : full.subarray(0, name.width * hashLength);
  }

  /** A full tile says all that its partial ones said (tlog-tiles allows to delete them). */
  async removePartials({ level, index }: TileName): Promise<void> {
    const partial = path.dirname(this.fileOf(tilePath({ level, index, width: 1 })));
    await rm(partial, { recursive: true, force: true });
  }

  async readCheckpoint(): Promise<Buffer | null> {
    return readIfPresent(this.fileOf('checkpoint'));
  }

  async writeCheckpoint(note: Uint8Array): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    await replaceFile(this.fileOf('checkpoint'), note);
    await syncDirectory(this.directory);
  }

  /** Removes what a crash left half written. */
  async removeDrafts(): Promise<void> {
    for (const file of await filesBelow(this.directory)) {
      if (file.endsWith(draftSuffix)) await rm(file, { force: true });
    }
  }

  /** Removes everything, the checkpoint first: it must not speak of tiles that are gone. */
  async clear(): Promise<void> {
    await rm(this.fileOf('checkpoint'), { force: true });
    await rm(this.directory, { recursive: true, force: true });
  }

  /** Paths of all tile files below the log's prefix, with `/` whatever the system uses. */
  async tilePaths(): Promise<string[]> {
    const files = await filesBelow(path.join(this.directory, 'tile'));
    return (
      files
        // What is being written, or was when a crash came, has no name in the log yet.
        .filter((file) => !file.endsWith(draftSuffix))
        .map((file) => path.relative(this.directory, file).split(path.sep).join('/'))
    );
  }

  private fileOf(relative: string): string {
    return path.join(this.directory, ...relative.split('/'));
  }

  private *directoriesAbove(directory: string): Iterable<string> {
    for (
      let above = path.dirname(directory);
      above.length >= path.dirname(this.directory).length;
      above = path.dirname(above)
    ) {
      yield above;
      if (above === path.dirname(above)) return;
    }
  }
}

/** Regular files below, however deep; a directory that goes away meanwhile holds none any more. */
async function filesBelow(directory: string, files: string[] = []): Promise<string[]> {
  const entries = (await ifPresent(readdir(directory, { withFileTypes: true }))) ?? [];
  for (const entry of entries) {
    const name = path.join(directory, entry.name);
    if (entry.isDirectory()) await filesBelow(name, files);
    else if (entry.isFile()) files.push(name);
  }
  return files;
}

const readIfPresent = (file: string): Promise<Buffer | null> => ifPresent(readFile(file));

/** Null where nothing has that name. What is there and cannot be read is an error, not absent. */
async function ifPresent<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
