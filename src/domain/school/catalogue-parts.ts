import { jsonBytes } from '../shared/json-size.js';
import type { RecordCatalogue, RecordKind } from '../shared/record-kind.js';
import type { CatalogueAdopted, CatalogueContinued } from './school.events.js';

/**
 * Of canonical JSON. The payload of an entry stays below the 64 KiB that tlog allows for the whole
 * entry; a kind is never divided, so it leaves room for the longest head there can be.
 */
export const catalogueBytes = {
  wholeMax: 1024 * 1024,
  payloadMax: 48 * 1024,
  kindMax: 44 * 1024,
} as const;

const kibibytes = (bytes: number): string => `${bytes / 1024} KiB`;

/** What is too large in a catalogue that is right in form, or null. */
export const sizeProblem = (catalogue: RecordCatalogue): string | null => {
  const { wholeMax, kindMax } = catalogueBytes;
  const large = catalogue.kinds.findIndex((kind) => jsonBytes(kind) > kindMax);
  if (large >= 0) return `catalogue.kinds[${large}]: is larger than ${kibibytes(kindMax)}`;
  return jsonBytes(catalogue) > wholeMax
    ? `catalogue: is larger than ${kibibytes(wholeMax)}`
    : null;
};

/** What is recorded of an adoption: the catalogue with its first kinds, and those that follow. */
export const partsOfAdoption = (
  catalogue: RecordCatalogue,
  decisionNo: string,
): readonly [CatalogueAdopted, ...CatalogueContinued[]] => {
  const { catalogueId, catalogueVersion } = catalogue;
  const adopted = (kinds: readonly RecordKind[]): CatalogueAdopted => ({
    type: 'school.catalogue-adopted',
    version: 1,
    payload: { catalogue: { ...catalogue, kinds }, decisionNo },
  });
  const continued = (kinds: readonly RecordKind[]): CatalogueContinued => ({
    type: 'school.catalogue-continued',
    version: 1,
    payload: { catalogueId, catalogueVersion, kinds },
  });
  const [first = [], ...others] = divided(catalogue.kinds, {
    first: jsonBytes(adopted([]).payload),
    others: jsonBytes(continued([]).payload),
  });
  return [adopted(first), ...others.map(continued)];
};

/** As many kinds in each part as there is room for beside its head. */
const divided = (
  kinds: readonly RecordKind[],
  heads: { readonly first: number; readonly others: number },
): readonly (readonly RecordKind[])[] => {
  const parts: RecordKind[][] = [[]];
  let bytes = heads.first;
  for (const kind of kinds) {
    const withComma = jsonBytes(kind) + 1;
    if (bytes + withComma > catalogueBytes.payloadMax) {
      parts.push([]);
      bytes = heads.others;
    }
    parts.at(-1)?.push(kind);
    bytes += withComma;
  }
  return parts;
};
