import { isDateFormat } from './excel-date.js';
import type { XlsxArchive } from './xlsx-archive.js';
import type { ReadingBudget } from './xlsx-limits.js';
import { refuse } from './xlsx-refusal.js';
import { textCollector, unescapeText } from './xlsx-text.js';
import {
  isAt,
  isTrue,
  prefixedAttribute,
  readXml,
  type XmlAttributes,
  type XmlListener,
} from './xlsx-xml.js';

export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheetEntry[];
  readonly uses1904: boolean;
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
}

export interface XlsxSheetEntry {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
}

interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI; the part before it differs between the two dialects. */
  readonly type: string;
  readonly part: string;
}

const silent: XmlListener = { open: () => {}, text: () => {}, close: () => {} };

/** @throws RefusedFile */
export const readWorkbook = async (
  archive: XlsxArchive,
  budget: ReadingBudget,
): Promise<XlsxWorkbook> => {
  if (!archive.has('_rels/.rels')) refuse('not-an-xlsx');
  const root = await readRelationships(archive, '_rels/.rels', '', budget);
  const part = root.find(({ type }) => type === 'officeDocument')?.part;
  if (part === undefined || !archive.has(part)) return refuse('not-an-xlsx');
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relationshipsPart = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = await readWorkbookPart(archive, part, budget);
  if (!archive.has(relationshipsPart)) refuse('file-is-damaged', { part: relationshipsPart });
  const relationships = await readRelationships(archive, relationshipsPart, folder, budget);
  const partOf = (type: string): string | null =>
    relationships.find((one) => one.type === type)?.part ?? null;
  const sheets = found.sheets.flatMap(({ name, visible, relationshipId }) => {
    const target = relationships.find(({ id }) => id === relationshipId);
    return target?.type === 'worksheet' ? [{ name, visible, part: target.part }] : [];
  });
  return {
    sheets,
    uses1904: found.uses1904,
    sharedStringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
  };
};

const readWorkbookPart = async (archive: XlsxArchive, part: string, budget: ReadingBudget) => {
  const sheets: { name: string; visible: boolean; relationshipId: string }[] = [];
  let uses1904 = false;
  await readXml(archive.read(part), part, budget, {
    ...silent,
    open(_, attributes, path) {
      if (path.length === 1 && path[0] !== 'workbook') refuse('not-an-xlsx');
      if (isAt(path, ['workbook', 'workbookPr'])) uses1904 = isTrue(attributes['date1904']);
      if (!isAt(path, ['workbook', 'sheets', 'sheet'])) return;
      if (sheets.length >= budget.limits.sheetsMax) refuse('content-is-too-complex', { part });
      sheets.push({
        name: unescapeText(attributes['name'] ?? ''),
        visible: (attributes['state'] ?? 'visible') === 'visible',
        relationshipId: prefixedAttribute(attributes, 'id') ?? '',
      });
    },
  });
  return { sheets, uses1904 };
};

const readRelationships = async (
  archive: XlsxArchive,
  part: string,
  folder: string,
  budget: ReadingBudget,
): Promise<readonly Relationship[]> => {
  const relationships: Relationship[] = [];
  await readXml(archive.read(part), part, budget, {
    ...silent,
    open(_, attributes, path) {
      if (!isAt(path, ['Relationships', 'Relationship'])) return;
      if (attributes['TargetMode'] === 'External') return;
      relationships.push(relationshipOf(attributes, folder));
    },
  });
  return relationships;
};

const relationshipOf = (attributes: XmlAttributes, folder: string): Relationship => {
  const type = attributes['Type'] ?? '';
  return {
    id: attributes['Id'] ?? '',
    type: type.slice(type.lastIndexOf('/') + 1),
    part: resolvedPart(folder, attributes['Target'] ?? ''),
  };
};

/** Targets are relative to the part's folder, or absolute with a leading slash. */
const resolvedPart = (folder: string, target: string): string => {
  const segments: string[] = [];
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
};

/** Cell style index → whether it shows a date. */
export const readDateStyles = async (
  archive: XlsxArchive,
  part: string | null,
  budget: ReadingBudget,
): Promise<readonly boolean[]> => {
  if (part === null) return [];
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  await readXml(archive.read(part), part, budget, {
    ...silent,
    open(_, attributes, path) {
      if (isAt(path, ['styleSheet', 'numFmts', 'numFmt'])) {
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      } else if (isAt(path, ['styleSheet', 'cellXfs', 'xf'])) {
        formatIds.push(Number(attributes['numFmtId'] ?? 0));
      }
    },
  });
  return formatIds.map((id) => isDateFormat(id, codes.get(id)));
};

/** Rich text is joined; phonetic readings (`rPh`) are not part of what the cell says. */
export const readSharedStrings = async (
  archive: XlsxArchive,
  part: string | null,
  budget: ReadingBudget,
): Promise<readonly string[]> => {
  if (part === null) return [];
  const strings: string[] = [];
  const collected = textCollector(part, budget);
  await readXml(archive.read(part), part, budget, {
    ...silent,
    text(text, path) {
      if (isAt(path, ['sst', 'si', 't']) || isAt(path, ['sst', 'si', 'r', 't']))
        collected.add(text);
    },
    close(_, path) {
      if (isAt(path, ['sst', 'si'])) strings.push(unescapeText(collected.take()));
    },
  });
  return strings;
};
