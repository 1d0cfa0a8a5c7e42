import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const rowForm = /<row\b[^>]*?\br="(\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g;
const relationForm = /<Relationship\b[^>]*>/g;
const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

interface Kept {
  readonly sheet: string;
  /** The row that names the columns; it and what is above it stays. */
  readonly headerRow: number;
  readonly rows: ReadonlySet<number>;
}

/**
 * The same workbook with nothing below its header but these rows, each where it was: what has to be
 * put right, with the columns, widths and formats that people know.
 */
export const onlyRows = (workbook: Uint8Array, { sheet, headerRow, rows }: Kept): Uint8Array => {
  const files = unzipSync(workbook);
  const place = placeOfSheet(files, sheet);
  const text = place === null ? null : textOf(files, place);
  if (place === null || text === null) throw new Error('the sheet is not in the workbook');
  const kept = text.replace(rowForm, (row, number: string) =>
    Number(number) <= headerRow || rows.has(Number(number)) ? row : '',
  );
  return zipSync({ ...files, [place]: strToU8(kept) });
};

type Files = Readonly<Record<string, Uint8Array>>;

const textOf = (files: Files, place: string): string | null => {
  const bytes = files[place];
  return bytes ? strFromU8(bytes) : null;
};

/** Names of sheets are in the workbook, their files in its relations. */
const placeOfSheet = (files: Files, name: string): string | null => {
  const workbook = textOf(files, 'xl/workbook.xml') ?? '';
  const relations = textOf(files, 'xl/_rels/workbook.xml.rels') ?? '';
  const tags = workbook.match(/<sheet\b[^>]*>/g) ?? [];
  const tag = tags.find((one) => unescaped(attribute(one, 'name') ?? '') === name) ?? tags[0];
  const id = tag && attribute(tag, 'r:id');
  const relation = relations.match(relationForm)?.find((one) => attribute(one, 'Id') === id);
  const target = relation && attribute(relation, 'Target');
  if (!target) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
};

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
