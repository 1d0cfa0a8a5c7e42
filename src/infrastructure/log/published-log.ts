import type { KeyObject } from 'node:crypto';
import { openCheckpoint, originOf, signCheckpoint } from './checkpoint.js';
import type { LogDirectory } from './log-directory.js';
import { LogIncident, type LogTable, type StoredCheckpoint } from './log-table.js';
import { hashLength } from './merkle.js';
import { type NoteSigner, noteSigner } from './signed-note.js';
import { type Tile, TileTree } from './tile-tree.js';
import { partialTiles, type TileName, tileWidth } from './tiles.js';

/** Leaf hashes read from the database at a time: 640 kB. */
const leavesAtATime = 20_000;

export interface PublishedLogParts {
  readonly schoolId: string;
  readonly table: LogTable;
  readonly directory: LogDirectory;
  readonly signingKey: KeyObject;
  readonly logOrigin: string;
}

/**
 * The public log of one school: tiles, then the checkpoint in the database, then the checkpoint
 * as a file. Whatever step a crash interrupts, the next opening goes on from the last checkpoint
 * in the database: tiles follow from the entries, so that writing them again changes nothing.
 */
export class PublishedLog {
  private published = 0;

  private constructor(
    private readonly parts: PublishedLogParts,
    private readonly signer: NoteSigner,
    private readonly tree: TileTree,
  ) {}

  /**
   * Takes up the log where its last checkpoint left it. Files that are missing or damaged are
   * made anew from the database; they must come to every root that was signed.
   * @throws LogIncident when they do not
   */
  static async open(parts: PublishedLogParts): Promise<PublishedLog> {
    const { table, schoolId, directory } = parts;
    const signer = noteSigner(originOf(parts.logOrigin, schoolId), parts.signingKey);
    await directory.removeDrafts();
    const last = await table.lastCheckpoint(schoolId);
    requireNothingNewer(schoolId, await directory.readCheckpoint(), last, signer);
    if (last === null) return new PublishedLog(parts, signer, new TileTree());
    requireOwnCheckpoint(schoolId, last, signer);
    const tree = (await treeFromTiles(directory, last)) ?? (await rebuildTiles(parts, last));
    const file = await directory.readCheckpoint();
    if (file === null || !file.equals(last.note)) await directory.writeCheckpoint(last.note);
    const log = new PublishedLog(parts, signer, tree);
    log.published = last.size;
    return log;
  }

  /** Size of the last checkpoint. */
  get size(): number {
    return this.published;
  }

  /**
   * Signs and publishes a checkpoint over everything sealed by now, if that is more than before.
   * @throws LogIncident when the log in the database is shorter than what was signed
   */
  async publish(): Promise<void> {
    const { schoolId, table, directory } = this.parts;
    const sealed = await table.size(schoolId);
    if (sealed < this.published) {
      throw new LogIncident(`the log of ${schoolId} lost entries after ${sealed}`);
    }
    await this.grow(sealed);
    if (this.tree.size === this.published) return;
    await directory.writeTiles(this.tree.partials());
    const { size } = this.tree;
    const root = this.tree.root();
    const note = Buffer.from(signCheckpoint({ origin: this.signer.name, size, root }, this.signer));
    await table.publish(schoolId, { size, root, note });
    await directory.writeCheckpoint(note);
    this.published = size;
  }

  private async grow(sealed: number): Promise<void> {
    const { schoolId, table, directory } = this.parts;
    while (this.tree.size < sealed) {
      const limit = Math.min(leavesAtATime, sealed - this.tree.size);
      const leaves = await table.leaves(schoolId, this.tree.size, limit);
      if (leaves.length < limit) {
        throw new LogIncident(`the log of ${schoolId} ends before its size ${sealed}`);
      }
      const completed = leaves.flatMap((leaf) => this.tree.append(leaf));
      await directory.writeTiles(completed);
      for (const { name } of completed) await directory.removePartials(name);
    }
  }
}

/** The database may have been moved here with another key or name; going on would split the log. */
function requireOwnCheckpoint(
  schoolId: string,
  { size, root, note }: StoredCheckpoint,
  signer: NoteSigner,
): void {
  const checkpoint = openCheckpoint(note.toString('utf8'), signer);
  if (checkpoint === null || checkpoint.size !== size || !root.equals(checkpoint.root)) {
    throw new LogIncident(`the last checkpoint of ${schoolId} is not signed by this log's key`);
  }
}

/**
 * A checkpoint reaches the database before it becomes a file. So a file that says more than the
 * database can only mean an older database, restored or cut off: signing on would fork the log.
 */
function requireNothingNewer(
  schoolId: string,
  file: Buffer | null,
  last: StoredCheckpoint | null,
  signer: NoteSigner,
): void {
  const published = file && openCheckpoint(file.toString('utf8'), signer);
  if (!published || (last !== null && published.size < last.size)) return;
  if (last === null || published.size > last.size || !last.root.equals(published.root)) {
    throw new LogIncident(
      `the log of ${schoolId} was published up to ${published.size}, which the database denies`,
    );
  }
}

/** The tree at that checkpoint, or null unless every tile is there and leads to its root. */
async function treeFromTiles(
  directory: LogDirectory,
  { size, root }: StoredCheckpoint,
): Promise<TileTree | null> {
  const tree = new TileTree();
  const isStored = async ({ name, bytes }: Tile): Promise<boolean> =>
    (await directory.readTile(name))?.equals(bytes) ?? false;
  for (let index = 0; tree.size < size; index += 1) {
    const width = Math.min(tileWidth, size - index * tileWidth);
    const bytes = await directory.readTile({ level: 0, index, width });
    if (bytes?.length !== width * hashLength) return null;
    for (let place = 0; place < bytes.length; place += hashLength) {
      const completed = tree.append(bytes.subarray(place, place + hashLength));
      for (const tile of completed) if (!(await isStored(tile))) return null;
    }
  }
  for (const tile of tree.partials()) if (!(await isStored(tile))) return null;
  return tree.root().equals(root) ? tree : null;
}

async function rebuildTiles(
  { schoolId, table, directory }: PublishedLogParts,
  last: StoredCheckpoint,
): Promise<TileTree> {
  const signed = await table.signedRoots(schoolId);
  const lasting = new Set(partialTiles(last.size).map(nameOf));
  const tree = new TileTree();
  await directory.clear();
  while (tree.size < last.size) {
    const limit = Math.min(leavesAtATime, last.size - tree.size);
    const leaves = await table.leaves(schoolId, tree.size, limit);
    if (leaves.length < limit) {
      throw new LogIncident(`the log of ${schoolId} ends before its checkpoint of ${last.size}`);
    }
    const tiles = new Map<string, Tile>();
    for (const leaf of leaves) {
      for (const tile of tree.append(leaf)) tiles.set(nameOf(tile.name), tile);
      const root = signed.get(tree.size);
      if (root === undefined) continue;
      if (!tree.root().equals(root)) {
        throw new LogIncident(`the log of ${schoolId} contradicts its checkpoint of ${tree.size}`);
      }
      // A client may still hold this checkpoint, and ask for the tiles as wide as they were then.
      for (const tile of tree.partials()) {
        if (lasting.has(nameOf(tile.name)))
          tiles.set(`${nameOf(tile.name)}/${tile.name.width}`, tile);
      }
    }
    await directory.writeTiles([...tiles.values()]);
  }
  return tree;
}

const nameOf = ({ level, index }: TileName): string => `${level}/${index}`;
