import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnownOperations } from '../../graphql/persisted/known-operations.js';
import { projectRoot } from '../../infrastructure/files/project-root.js';
import { knownOperations } from './known-operations.js';

export type Encoding = 'br' | 'gzip';

/** What the build of `web/` left for the server, as it was when the server started. */
export interface ConsoleBuild {
  /** Absolute; holds all `files`. */
  readonly directory: string;
  /** The page with its placeholders; null when the server was built without a console. */
  readonly page: string | null;
  /** By path in the address, which encodings lie beside each file. */
  readonly files: ReadonlyMap<string, readonly Encoding[]>;
  /** The documents that the console sends. */
  readonly operations: KnownOperations;
}

const endings: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };
export const endingOf = (encoding: Encoding): string => endings[encoding];

/** A server without a console, which programs use as before. */
export const noConsole: ConsoleBuild = {
  directory: '',
  page: null,
  files: new Map(),
  operations: knownOperations({}),
};

/** The one that was built in this project. */
export const builtConsole = (): ConsoleBuild => {
  const root = projectRoot();
  return readConsole(path.join(root, 'dist/web'), path.join(root, 'web/operations.json'));
};

/** @param directory what the build wrote; @param operationsFile the documents, text by hash */
export const readConsole = (directory: string, operationsFile: string): ConsoleBuild => {
  const names = namesBelow(directory);
  const isPrecompressed = (name: string): boolean =>
    Object.values(endings).some((ending) => name.endsWith(ending));
  const encodingsOf = (name: string): readonly Encoding[] =>
    (Object.keys(endings) as Encoding[]).filter((encoding) => names.has(name + endings[encoding]));
  const own = [...names].filter((name) => name !== 'index.html' && !isPrecompressed(name));
  return {
    directory,
    page: names.has('index.html') ? readFileSync(path.join(directory, 'index.html'), 'utf8') : null,
    files: new Map(own.map((name) => [`/${name}`, encodingsOf(name)])),
    operations: knownOperations(listedIn(operationsFile)),
  };
};

/** Relative, with `/`; what begins with a dot is the build's own. */
const namesBelow = (directory: string): ReadonlySet<string> => {
  if (!existsSync(directory)) return new Set();
  const names = readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => !/(^|\/)\./.test(name));
  return new Set(names);
};

const listedIn = (file: string): Readonly<Record<string, string>> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
