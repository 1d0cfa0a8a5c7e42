import type { LocalDate } from '../shared/instant.js';
import { yearNamed } from '../shared/period.js';
import type { FieldOption, RecordCatalogue, RecordKind } from '../shared/record-kind.js';
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

/** The last kind of that name, of whatever catalogue: what says to which year a period belongs. */
export const kindEverNamed = (state: SchoolState, name: string): RecordKind | null =>
  kindsEver(state).findLast(({ kind }) => kind === name) ?? null;

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

export const kindsInForce = (state: SchoolState, today: LocalDate): readonly KindInForce[] =>
  kindsWith(state, catalogueInForce(state, today));

/** Of what records of that year are entered, whenever that is. */
export const kindsOfYear = (state: SchoolState, schoolYear: string): readonly KindInForce[] =>
  kindsWith(state, catalogueOfYear(state, schoolYear));

/**
 * By which a year is judged from its first day to its last entry: the catalogue in force when it
 * began, or else the first that came into force during it. One that comes later changes nothing
 * before the next year.
 */
export const catalogueOfYear = (state: SchoolState, schoolYear: string): RecordCatalogue | null => {
  const year = yearNamed(state.years, schoolYear);
  if (!year) return null;
  const atItsBeginning = catalogueInForce(state, year.startsOn);
  if (atItsBeginning) return atItsBeginning;
  const [first] = state.catalogues
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((day) => day > year.startsOn && day <= year.endsOn)
    .toSorted();
  return first === undefined ? null : catalogueInForce(state, first);
};

/** The levels that a class of that year can be of. */
export const levelsOfYear = (state: SchoolState, schoolYear: string): readonly FieldOption[] =>
  catalogueOfYear(state, schoolYear)?.levels ?? [];

/** What that code says, by whatever catalogue said it last. */
export const levelNamed = ({ catalogues }: SchoolState, code: string): FieldOption | null =>
  catalogues.flatMap(({ levels = [] }) => levels).findLast((one) => one.code === code) ?? null;

/**
 * The kinds of a catalogue, and beside it those of the school. A catalogue that has a kind of the
 * same name takes the place of the school's.
 */
const kindsWith = (
  state: SchoolState,
  catalogue: RecordCatalogue | null,
): readonly KindInForce[] => {
  if (catalogue === null) return [];
  const taken = new Set(catalogue.kinds.map(({ kind }) => kind));
  const own = ownSources(state)
    .flatMap(eachKind)
    .filter(({ kind }) => !taken.has(kind.kind));
  return [...eachKind(catalogue), ...own];
};
