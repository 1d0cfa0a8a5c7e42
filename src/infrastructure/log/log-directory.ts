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
    const entries = await readdir(this.directory, { recursive: true }).catch(() => []);
    for (const name of entries.filter((entry) => entry.endsWith(draftSuffix))) {
      await rm(path.join(this.directory, name), { force: true });
    }
  }

  /** Removes everything, the checkpoint first: it must not speak of tiles that are gone. */
  async clear(): Promise<void> {
    await rm(this.fileOf('checkpoint'), { force: true });
    await rm(this.directory, { recursive: true, force: true });
  }

  /** Paths of all tile files below the log's prefix, with `/` whatever the system uses. */
  async tilePaths(): Promise<string[]> {
    const below = path.join(this.directory, 'tile');
    const entries = await readdir(below, { recursive: true, withFileTypes: true }).catch(() => []);
    return (
      entries
        // What is being written, or was when a crash came, has no name in the log yet.
        .filter((entry) => entry.isFile() && !entry.name.endsWith(draftSuffix))
        .map((entry) => path.relative(this.directory, path.join(entry.parentPath, entry.name)))
        .map((relative) => relative.split(path.sep).join('/'))
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

async function readIfPresent(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}
