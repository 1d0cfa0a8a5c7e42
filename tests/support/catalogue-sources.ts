import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { FieldValue } from '../../src/domain/shared/protected-block.js';
import type { RecordCatalogue, RecordKind } from '../../src/domain/shared/record-kind.js';
import { projectRoot } from '../../src/infrastructure/files/project-root.js';

// How a catalogue is written: a file for each kind, a record that fits it beside it, and the rest
// with the order of the kinds in `catalogue.json` (docs/how-to/add-a-kind.md).

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

/** @throws Error that names the file which is missing, wrong or not in the order of the kinds */
export const readCatalogueSource = (
  catalogueId: string,
  folder = path.join(directory, catalogueId),
): CatalogueSource => {
  const read = <T>(file: string): T =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
  const head = read<{ readonly catalogueId: string; readonly kinds: readonly string[] }>(
    'catalogue.json',
  );
  if (head.catalogueId !== catalogueId) throw new Error(`${catalogueId}: is called otherwise`);
  expectFiles(folder, head.kinds);
  const kinds = head.kinds.map((name) => {
    const kind = read<RecordKind>(`${name}.json`);
    if (kind.kind !== name) throw new Error(`${name}.json: holds the kind ${kind.kind}`);
    return kind;
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
};

const expectFiles = (folder: string, kinds: readonly string[]): void => {
  const expected = ['catalogue', ...kinds.flatMap((kind) => [kind, `${kind}.example`])];
  const wanted = new Set(expected.map((name) => `${name}.json`));
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
