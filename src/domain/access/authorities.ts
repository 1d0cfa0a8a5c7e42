import type { AuthorityId } from '../shared/access.js';
import type { LocalDate } from '../shared/instant.js';
import type { LocalizedText } from '../shared/record-kind.js';

/** From the top; whoever is above whom follows from `parentId`. */
export const authorityLevels = ['ministry', 'province', 'district', 'commune'] as const;
export type AuthorityLevel = (typeof authorityLevels)[number];

/** Who supervises schools, at what time; days include both ends. */
export interface Authority {
  readonly authorityId: AuthorityId;
  readonly name: LocalizedText;
  readonly level: AuthorityLevel;
  readonly parentId: AuthorityId | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Who took over when it ceased to exist. A grant does not pass on to them. */
  readonly successorIds: readonly AuthorityId[];
}

/** Which authorities there are is said by law and changes by law: data, adopted by the school. */
export interface AuthorityCatalogue {
  readonly catalogueId: string;
  readonly catalogueVersion: number;
  readonly legalBasis: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly needsLegalReview: boolean;
  readonly authorities: readonly Authority[];
}

/** What keeps a catalogue finite: every ward and commune of one province, with those before. */
export const authoritiesMax = 1_000;

const holds = (from: LocalDate, to: LocalDate | null, on: LocalDate): boolean =>
  from <= on && (to === null || on <= to);

/** The latest adopted of those in force on that day. */
export const authorityCatalogueOn = (
  catalogues: readonly AuthorityCatalogue[],
  on: LocalDate,
): AuthorityCatalogue | null =>
  catalogues.findLast(({ effectiveFrom, effectiveTo }) => holds(effectiveFrom, effectiveTo, on)) ??
  null;

/** As the catalogue in force on that day lists it, whether or not it exists then. */
export const authorityOn = (
  catalogues: readonly AuthorityCatalogue[],
  authorityId: AuthorityId,
  on: LocalDate,
): Authority | null =>
  authorityCatalogueOn(catalogues, on)?.authorities.find(
    (one) => one.authorityId === authorityId,
  ) ?? null;

/** An authority that the catalogue in force does not list exists no more. */
export const authorityExists = (
  catalogues: readonly AuthorityCatalogue[],
  authorityId: AuthorityId,
  on: LocalDate,
): boolean => {
  const authority = authorityOn(catalogues, authorityId, on);
  return authority !== null && holds(authority.from, authority.to, on);
};
