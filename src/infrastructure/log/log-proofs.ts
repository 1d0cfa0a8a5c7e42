import path from 'node:path';
import { parseCheckpoint } from './checkpoint.js';
import { LogDirectory } from './log-directory.js';
import type { Hash } from './merkle.js';
import { consistencyProof, inclusionProof } from './merkle-proofs.js';
import { TileNodes } from './tile-nodes.js';
import { writeLogProof } from './tlog-proof.js';

/** Proofs from the published files alone; whoever has the files could build the same. */
export class LogProofs {
  private nodes: { readonly name: string; readonly tree: TileNodes } | null = null;

  constructor(private readonly directory: string) {}

  /**
   * A C2SP tlog-proof of the entry against the last published checkpoint; null when the entry is
   * not covered by it yet.
   * @throws TileIsMissing
   */
  async entryProof(schoolId: string, logIndex: number): Promise<string | null> {
    const note = (await this.files(schoolId).readCheckpoint())?.toString('utf8');
    const text = note?.slice(0, note.lastIndexOf('\n\n') + 1);
    const checkpoint = text === undefined ? null : parseCheckpoint(text);
    if (note === undefined || checkpoint === null || logIndex >= checkpoint.size) return null;
    const proof = await this.inclusion(schoolId, logIndex, checkpoint.size);
    return writeLogProof({ index: logIndex, proof, note });
  }

  /** RFC 9162 §2.1.3, against a tree of `size`, which must have had a checkpoint. */
  inclusion(schoolId: string, logIndex: number, size: number): Promise<Hash[]> {
    const tree = this.tree(schoolId, size);
    return inclusionProof((level, index) => tree.read(level, index), logIndex, size);
  }

  /** RFC 9162 §2.1.4, between two sizes that had checkpoints. */
  consistency(schoolId: string, oldSize: number, newSize: number): Promise<Hash[]> {
    const tree = this.tree(schoolId, newSize);
    return consistencyProof((level, index) => tree.read(level, index), oldSize, newSize);
  }

  /** Whoever asks for many proofs asks of one tree: its tiles are kept, those of others are not. */
  private tree(schoolId: string, size: number): TileNodes {
    const name = `${schoolId}/${size}`;
    if (this.nodes?.name !== name) {
      const files = this.files(schoolId);
      this.nodes = { name, tree: new TileNodes(size, (tile) => files.readTile(tile)) };
    }
    return this.nodes.tree;
  }

  private files(schoolId: string): LogDirectory {
    return new LogDirectory(path.join(this.directory, schoolId));
  }
}
