import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Authority, AuthorityCatalogue } from '../../domain/access/authorities.js';
import type {
  LocalizedText,
  RecordCatalogue,
  RecordKind,
} from '../../domain/shared/record-kind.js';
import type { Installation } from '../ports/installation.js';
import { INSTALLATION } from '../ports/tokens.js';
import { stableText } from '../stable-text.js';
import type { Reader } from './reader.js';

/** What becomes of one member of a catalogue when the offered one is adopted. */
export type OfferedChange = 'added' | 'changed' | 'left-out';

export interface Difference {
  readonly code: string;
  readonly label: LocalizedText;
  readonly change: OfferedChange;
  /** Of a kind of record: fields that the form gets, and fields that it loses. */
  readonly fieldsAdded: readonly LocalizedText[];
  readonly fieldsLeftOut: readonly LocalizedText[];
}

interface Offer<Catalogue> {
  readonly catalogue: Catalogue;
  /** The version of it that the school adopted last; null for a catalogue that is new to it. */
  readonly adoptedVersion: number | null;
  readonly differences: readonly Difference[];
}
export type CatalogueOffer = Offer<RecordCatalogue>;
export type AuthoritiesOffer = Offer<AuthorityCatalogue>;

export interface InstallationView {
  readonly version: string;
  readonly catalogues: readonly CatalogueOffer[];
  readonly authorities: readonly AuthoritiesOffer[];
}

/** What is installed and could be adopted; null for everybody who does not answer for the engine. */
export class InstallationQuery extends Query<InstallationView | null> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(InstallationQuery)
export class InstallationHandler implements IQueryHandler<InstallationQuery> {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  async execute({ reader }: InstallationQuery): Promise<InstallationView | null> {
    if (!reader.overseesEngine) return null;
    const { school, access } = reader.facts;
    const [records, authorities] = await Promise.all([
      this.installation.recordCatalogues(),
      this.installation.authorityCatalogues(),
    ]);
    return {
      version: this.installation.version,
      catalogues: offersOf(records, school.catalogues, kindDifferences),
      authorities: offersOf(authorities, access.catalogues, authorityDifferences),
    };
  }
}

interface Versioned {
  readonly catalogueId: string;
  readonly catalogueVersion: number;
}

/** What is newer than anything adopted, successors of what the school has first. */
const offersOf = <C extends Versioned>(
  installed: readonly C[],
  adopted: readonly C[],
  differencesOf: (before: C | null, after: C) => readonly Difference[],
): readonly Offer<C>[] =>
  installed
    .map((catalogue) => {
      const before = adopted.findLast(({ catalogueId }) => catalogueId === catalogue.catalogueId);
      return {
        catalogue,
        adoptedVersion: before?.catalogueVersion ?? null,
        differences: differencesOf(before ?? null, catalogue),
      };
    })
    .filter(({ catalogue, adoptedVersion }) => (adoptedVersion ?? 0) < catalogue.catalogueVersion)
    .toSorted((a, b) => Number(a.adoptedVersion === null) - Number(b.adoptedVersion === null));

const kindDifferences = (
  before: RecordCatalogue | null,
  after: RecordCatalogue,
): readonly Difference[] =>
  changesBetween<RecordKind>(before?.kinds ?? [], after.kinds, ({ kind }) => kind).map(
    ({ is, was, change }) => {
      const [old, now] = [was?.fields ?? [], is?.fields ?? []];
      const shown = is ?? was;
      return {
        code: shown.kind,
        label: shown.label,
        change,
        fieldsAdded: change === 'changed' ? missingIn(old, now) : [],
        fieldsLeftOut: change === 'changed' ? missingIn(now, old) : [],
      };
    },
  );

type Field = RecordKind['fields'][number];

const missingIn = (one: readonly Field[], other: readonly Field[]): readonly LocalizedText[] =>
  other.filter(({ name }) => !one.some((known) => known.name === name)).map(({ label }) => label);

const authorityDifferences = (
  before: AuthorityCatalogue | null,
  after: AuthorityCatalogue,
): readonly Difference[] =>
  changesBetween<Authority>(
    before?.authorities ?? [],
    after.authorities,
    ({ authorityId }) => authorityId,
  ).map(({ is, was, change }) => {
    const { authorityId: code, name: label } = is ?? was;
    return { code, label, change, fieldsAdded: [], fieldsLeftOut: [] };
  });

type Changed<Member> =
  | { readonly change: 'added'; readonly is: Member; readonly was: null }
  | { readonly change: 'changed'; readonly is: Member; readonly was: Member }
  | { readonly change: 'left-out'; readonly is: null; readonly was: Member };

const changesBetween = <Member>(
  before: readonly Member[],
  after: readonly Member[],
  codeOf: (member: Member) => string,
): readonly Changed<Member>[] => {
  const old = new Map(before.map((member) => [codeOf(member), member]));
  const kept = new Set(after.map(codeOf));
  const now = after.flatMap((is): readonly Changed<Member>[] => {
    const was = old.get(codeOf(is));
    if (was === undefined) return [{ change: 'added', is, was: null }];
    return stableText(was) === stableText(is) ? [] : [{ change: 'changed', is, was }];
  });
  const gone = before.filter((was) => !kept.has(codeOf(was)));
  return [...now, ...gone.map((was) => ({ change: 'left-out' as const, is: null, was }))];
};
