import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PersonId } from '../../domain/shared/ids.js';
import { KnownNames } from '../find/known-names.js';
import { matchIn } from '../find/opened-names.js';
import { askedWords, matchOf, nameStarts, ranked } from '../find/search-text.js';
import type { DossierRow, SchoolClassRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { dossierLook, VisibleDossiers } from './dossier-queries.js';
import { FoundChildren, type Search } from './found-children.js';
import type { Reader } from './reader.js';

export interface SearchAnswer {
  readonly dossiers: readonly DossierRow[];
  readonly classes: readonly SchoolClassRow[];
  readonly people: readonly PersonId[];
  /** Of one group at least there is more than is shown. */
  readonly hasMore: boolean;
}

/** Children, classes and staff by name or code, so many of each at most. */
export class SearchQuery extends Query<SearchAnswer> {
  constructor(
    readonly reader: Reader,
    readonly text: string,
    readonly first: number,
  ) {
    super();
  }
}

const nothing: SearchAnswer = { dossiers: [], classes: [], people: [], hasMore: false };

@QueryHandler(SearchQuery)
export class SearchHandler implements IQueryHandler<SearchQuery> {
  constructor(
    private readonly children: FoundChildren,
    private readonly dossiers: VisibleDossiers,
    private readonly names: KnownNames,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** @throws AccessLogUnavailable */
  async execute({ reader, text, first }: SearchQuery): Promise<SearchAnswer> {
    const asked = askedWords(text);
    if (asked.length === 0 || !reader.readsSchool) return nothing;
    const all = await this.models.classes(reader.schoolId, null);
    const search = { reader, asked, enough: first + 1, classes: all };
    const [dossiers, people] = await Promise.all([
      this.children.of(search),
      this.staffFound(search),
    ]);
    const classes = classesFound(search);
    const shown = dossiers.slice(0, first);
    // What is beyond the page was searched through, not shown.
    await this.dossiers.lookedAt(reader, shown.map(dossierLook));
    return {
      dossiers: shown,
      classes: classes.slice(0, first),
      people: people.slice(0, first),
      hasMore: [dossiers, classes, people].some(({ length }) => length > first),
    };
  }

  private async staffFound({ reader, asked, enough }: Search): Promise<readonly PersonId[]> {
    const shelf = this.names.staff(reader.schoolId);
    const all = await shelf.upToDate();
    const found = ranked(all, (person) => matchIn(person, asked, person.starts.keys()));
    const kept = await shelf.stillKept(found.slice(0, enough));
    return kept.map(({ row }) => row.person.personId);
  }
}

/** Those of the newest year first. */
const classesFound = ({ classes, asked }: Search): readonly SchoolClassRow[] => {
  const newestFirst = classes.toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear, 'en'));
  return ranked(newestFirst, ({ name }) => matchOf(asked, nameStarts(name)));
};
