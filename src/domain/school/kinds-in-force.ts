import type { LocalDate } from '../shared/instant.js';
import type { RecordCatalogue, RecordKind } from '../shared/record-kind.js';
import { catalogueInForce, type SchoolState } from './school.state.js';

/** Under this name a record finds a kind that its school added; the version is which addition. */
export const ownCatalogueId = 'school';

/** Kinds under the name by which their records find them. */
export type KindSource = Pick<RecordCatalogue, 'catalogueId' | 'catalogueVersion' | 'kinds'>;

const ownSources = ({ additions }: SchoolState): readonly KindSource[] =>
  additions.map((kinds, at) => ({
    catalogueId: ownCatalogueId,
    catalogueVersion: at + 1,
    kinds,
  }));

/** Everything that the school adopted or added, whether in force or not. */
export const kindSources = (state: SchoolState): readonly KindSource[] => [
  ...state.catalogues,
  ...ownSources(state),
];

export const kindsEver = (state: SchoolState): readonly RecordKind[] =>
  kindSources(state).flatMap(({ kinds }) => kinds);

type NameOfKind = Omit<KindSource, 'kinds'> & { readonly kind: string };

/** The kind as it was when the record was made. */
export const kindOf = (state: SchoolState, record: NameOfKind): RecordKind | null =>
  kindsUnder(state, record)?.find(({ kind }) => kind === record.kind) ?? null;

const kindsUnder = (
  { catalogues, additions }: SchoolState,
  name: NameOfKind,
): readonly RecordKind[] | undefined =>
  name.catalogueId === ownCatalogueId
    ? additions[name.catalogueVersion - 1]
    : catalogues.find(
        ({ catalogueId, catalogueVersion }) =>
          catalogueId === name.catalogueId && catalogueVersion === name.catalogueVersion,
      )?.kinds;

export interface KindInForce extends Omit<KindSource, 'kinds'> {
  readonly kind: RecordKind;
}

const eachKind = ({ catalogueId, catalogueVersion, kinds }: KindSource): readonly KindInForce[] =>
  kinds.map((kind) => ({ catalogueId, catalogueVersion, kind }));

/**
 * Of what records are entered on that day: the kinds of the catalogue in force, and beside it those
 * of the school. A catalogue that has a kind of the same name takes the place of the school's.
 */
export const kindsInForce = (state: SchoolState, today: LocalDate): readonly KindInForce[] => {
  const catalogue = catalogueInForce(state, today);
  if (catalogue === null) return [];
  const taken = new Set(catalogue.kinds.map(({ kind }) => kind));
  const own = ownSources(state)
    .flatMap(eachKind)
    .filter(({ kind }) => !taken.has(kind.kind));
  return [...eachKind(catalogue), ...own];
};
