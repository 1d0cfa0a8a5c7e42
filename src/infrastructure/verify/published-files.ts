import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isUuid } from '../../domain/shared/ids.js';
import { LogDirectory } from '../log/log-directory.js';
import { parseTilePath, partialTiles, type TileName, tilePath, tileWidth } from '../log/tiles.js';
import {
  claimOf,
  type LogIdentity,
  openNoteOf,
  type StoredCheckpoint,
  verifierOf,
} from './checkpoint-check.js';
import { hashBytes } from './copied-rows.js';
import type { Findings } from './findings.js';
import type { SchoolRoots } from './school-roots.js';
import type { SchoolLog } from './sealed-log.js';

/**
 * What lies in the public directory of one school. Listed before the ledger's moment is taken:
 * whatever is published by then must follow from the ledger, what comes later need not.
 */
export interface PublishedFiles {
  readonly schoolId: string;
  readonly directory: LogDirectory;
  readonly note: Buffer | null;
  /** Size that the note speaks of, whoever signed it; null without a legible one. */
  readonly claimedSize: number | null;
  readonly tilePaths: readonly string[];
}

/** @throws when the directory cannot be read */
export const listPublished = async (
  directory: string,
  schoolId: string | null,
): Promise<readonly PublishedFiles[]> => {
  const entries = await readdir(directory, { withFileTypes: true });
  const schools = entries
    .filter((entry) => entry.isDirectory() && isUuid(entry.name))
    .map((entry) => entry.name)
    .filter((name) => schoolId === null || name === schoolId);
  return Promise.all(
    schools.map(async (name) => {
      const files = new LogDirectory(path.join(directory, name));
      // The checkpoint first: the tiles that it promises were there before it.
      const note = await files.readCheckpoint();
      const claimedSize = note === null ? null : (claimOf(note)?.size ?? null);
      const tilePaths = await files.tilePaths();
      return { schoolId: name, directory: files, note, claimedSize, tilePaths };
    }),
  );
};

export interface SchoolContext {
  readonly school: SchoolLog;
  readonly roots: SchoolRoots;
  readonly stored: readonly StoredCheckpoint[];
  readonly identity: LogIdentity | null;
  readonly findings: Findings;
}

/** @returns the number of tiles compared */
export const checkPublished = async (
  files: PublishedFiles,
  context: SchoolContext,
): Promise<number> => {
  const present = new Set<string>();
  for (const relative of files.tilePaths) {
    const name = parseTilePath(relative);
    if (name === null) {
      context.findings.add('tile-unexpected', { schoolId: files.schoolId, at: relative });
      continue;
    }
    if (await compareTile(files.directory, name, context)) present.add(relative);
  }
  const size = checkPublishedNote(files, context);
  for (const name of tilesOf(size)) {
    const full = { ...name, width: tileWidth };
    if (present.has(tilePath(name)) || present.has(tilePath(full))) continue;
    context.findings.add('tile-missing', {
      schoolId: files.schoolId,
      logIndex: firstLeafOf(name),
      at: tilePath(name),
    });
  }
  return present.size;
};

/** @returns the size whose tiles must be there */
const checkPublishedNote = ({ note, schoolId }: PublishedFiles, context: SchoolContext): number => {
  const { identity, findings, school, stored } = context;
  if (note === null || identity === null) return 0;
  const at = 'published checkpoint';
  const said = openNoteOf(verifierOf(schoolId, identity), note);
  if (said === null) {
    findings.add('checkpoint-not-signed', { schoolId, at });
    return 0;
  }
  const { size, root } = said;
  if (size > school.size) {
    findings.add('checkpoint-beyond-log', { schoolId, logIndex: school.size, at });
    return 0;
  }
  const recorded = stored.find((checkpoint) => checkpoint.size === size);
  // It is recorded before it is published.
  if (recorded === undefined) findings.add('checkpoint-missing', { schoolId, logIndex: size, at });
  const expected = context.roots.rootAt.get(size);
  if (expected === undefined || !Buffer.from(root).equals(expected)) {
    const logIndex = Math.max(size - 1, 0);
    findings.add('checkpoint-root-differs', { schoolId, logIndex, fromIndex: 0, at });
  }
  return size;
};

/** @returns whether the file was there */
const compareTile = async (
  directory: LogDirectory,
  name: TileName,
  { school, roots, findings }: SchoolContext,
): Promise<boolean> => {
  const bytes = await directory.readTile(name);
  // A partial tile is removed when the full one is there; nothing promises it any more.
  if (bytes === null) return false;
  const { schoolId } = school;
  const at = tilePath(name);
  const start = name.index * tileWidth * hashBytes;
  const expected = roots.levels[name.level]?.subarray(start, start + name.width * hashBytes);
  if (expected === undefined || expected.length < name.width * hashBytes) {
    findings.add('tile-unexpected', { schoolId, logIndex: school.size, at });
  } else if (!bytes.equals(expected)) {
    let same = 0;
    while (same < bytes.length && bytes[same] === expected[same]) same += 1;
    const place = name.index * tileWidth + Math.floor(same / hashBytes);
    const width = tileWidth ** name.level;
    const range = width === 1 ? {} : { fromIndex: place * width };
    const logIndex = Math.min((place + 1) * width, school.size) - 1;
    findings.add('tile-differs', { schoolId, logIndex, ...range, at });
  }
  return true;
};

const firstLeafOf = ({ level, index }: TileName): number => index * tileWidth ** (level + 1);

/** All tiles that make up a tree of that size. */
function* tilesOf(size: number): Generator<TileName> {
  let count = Math.floor(size / tileWidth);
  for (let level = 0; count > 0; level += 1, count = Math.floor(count / tileWidth)) {
    for (let index = 0; index < count; index += 1) yield { level, index, width: tileWidth };
  }
  yield* partialTiles(size);
}
