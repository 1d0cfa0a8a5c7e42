import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { FieldValue } from '../../src/domain/shared/protected-block.js';
import type { RecordCatalogue, RecordKind } from '../../src/domain/shared/record-kind.js';
import { projectRoot } from '../../src/infrastructure/files/project-root.js';

// How a catalogue is written: a file for each kind, a record that fits it beside it, and the rest
// with the order of the kinds in `catalogue.json`, as also in `catalogue.<year>.json` for the law of
// that year (docs/how-to/add-a-kind.md).

/** `<kind>.example.json`. */
export interface ExampleRecord {
  readonly period?: string;
  readonly topic?: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Of a sheet, what one of its rows holds. */
  readonly row?: Readonly<Record<string, FieldValue>>;
}

export interface CatalogueSource {
  readonly catalogue: RecordCatalogue;
  readonly examples: readonly {
    readonly kind: RecordKind;
    readonly example: ExampleRecord;
  }[];
}

const directory = path.join(projectRoot(), 'catalogues');

/** The catalogues that are written as files of their kinds. */
export const catalogueIds: readonly string[] = readdirSync(directory, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

/** The catalogue as the law stands, without what comes after it. @throws as readCatalogueSources */
export const readCatalogueSource = (catalogueId: string, folder?: string): CatalogueSource => {
  const [source] = readCatalogueSources(catalogueId, folder);
  if (!source) throw new Error(`${catalogueId}: has no catalogue.json`);
  return source;
};

/** The rest of a catalogue, and what its version says of a kind otherwise than the kind's file. */
interface CatalogueHead {
  readonly catalogueId: string;
  readonly kinds: readonly string[];
  readonly legalBases?: Readonly<Record<string, string>>;
}

/**
 * Of `catalogue.json` and of each `catalogue.<year>.json`, the law that takes its place, in this order.
 *
 * @throws Error that names the file which is missing, wrong or not in the order of the kinds
 */
export const readCatalogueSources = (
  catalogueId: string,
  folder = path.join(directory, catalogueId),
): readonly CatalogueSource[] => {
  const read = <T>(file: string): T =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
  const headFiles = readdirSync(folder)
    .filter((file) => /^catalogue(\.\d{4})?\.json$/u.test(file))
    .toSorted((one, other) => one.length - other.length || one.localeCompare(other));
  const heads = headFiles.map((file) => read<CatalogueHead>(file));
  expectFiles(folder, headFiles, new Set(heads.flatMap(({ kinds }) => kinds)));
  return heads.map(({ legalBases = {}, ...head }) => {
    if (head.catalogueId !== catalogueId) throw new Error(`${catalogueId}: is called otherwise`);
    const unknown = Object.keys(legalBases).find((name) => !head.kinds.includes(name));
    if (unknown !== undefined) throw new Error(`${unknown}: has a legal basis and is no kind`);
    const kinds = head.kinds.map((name) => {
      const kind = read<RecordKind>(`${name}.json`);
      if (kind.kind !== name) throw new Error(`${name}.json: holds the kind ${kind.kind}`);
      return { ...kind, legalBasis: legalBases[name] ?? kind.legalBasis };
    });
    const parsed = parseCatalogue({ ...head, kinds });
    if (!parsed.ok) throw new Error(`${catalogueId}: ${named(parsed.error.problem, head.kinds)}`);
    return {
      catalogue: parsed.value,
      examples: kinds.map((kind) => ({
        kind,
        example: read<ExampleRecord>(`${kind.kind}.example.json`),
      })),
    };
  });
};

const expectFiles = (
  folder: string,
  heads: readonly string[],
  kinds: ReadonlySet<string>,
): void => {
  const expected = [...kinds].flatMap((kind) => [`${kind}.json`, `${kind}.example.json`]);
  const wanted = new Set(['catalogue.json', ...heads, ...expected]);
  const found = new Set(readdirSync(folder));
  const missing = [...wanted].find((file) => !found.has(file));
  if (missing !== undefined) throw new Error(`${missing}: is missing in ${folder}`);
  const more = [...found].find((file) => !wanted.has(file));
  if (more !== undefined) throw new Error(`${more}: is not in the order of catalogue.json`);
};

/** The file instead of its place in the list. */
const named = (problem: string, kinds: readonly string[]): string =>
  problem.replace(/^catalogue\.kinds\[(\d+)\]/, (place, at: string) =>
    kinds[Number(at)] === undefined ? place : `${kinds[Number(at)]}.json`,
  );
