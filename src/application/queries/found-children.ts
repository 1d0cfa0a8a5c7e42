import { Inject, Injectable } from '@nestjs/common';
import type { DossierId } from '../../domain/shared/ids.js';
import { type KnownChild, KnownNames } from '../find/known-names.js';
import { matchIn } from '../find/opened-names.js';
import { ranked, type Spelling } from '../find/search-text.js';
import type { SchoolClassRow } from '../ports/read-model-rows.js';
import { idsMax, type ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { type SeenDossier, VisibleDossiers } from './dossier-queries.js';
import type { Reader } from './reader.js';

interface FoundChild {
  readonly child: KnownChild;
  readonly dossier: SeenDossier;
}

/** What one reader looks for. */
export interface Search {
  readonly reader: Reader;
  readonly asked: readonly Spelling[];
  /** So many are enough. */
  readonly enough: number;
  /** All classes of the school. */
  readonly classes: readonly SchoolClassRow[];
}

/** Children by name or code, as far as the reader may see them; nobody looked at them yet. */
@Injectable()
export class FoundChildren {
  constructor(
    private readonly names: KnownNames,
    private readonly dossiers: VisibleDossiers,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async of(search: Search): Promise<readonly SeenDossier[]> {
    const { reader, asked, enough } = search;
    if (!reader.readsRecords) return [];
    const shelf = this.names.children(reader.schoolId);
    const [all, mayBeSeen] = await Promise.all([shelf.upToDate(), this.candidates(search)]);
    const found = ranked(all, (child) =>
      mayBeSeen(child.row.record.dossierId) ? matchIn(child, asked, child.starts.keys()) : null,
    );
    const shown = new Map<DossierId, SeenDossier>();
    for (const batch of batchesOf(found, enough)) {
      const seen = await this.visible(search, batch);
      for (const part of batchesOf(seen, enough)) {
        const kept = new Set((await shelf.stillKept(part.map(({ child }) => child))).map(idOf));
        for (const { child, dossier } of part) {
          if (kept.has(idOf(child))) shown.set(dossier.dossierId, dossier);
        }
        if (shown.size >= enough) return [...shown.values()].slice(0, enough);
      }
    }
    return [...shown.values()];
  }

  /**
   * Whoever reads some classes only is not asked about each child of the school: all whom they may
   * see are, or were at the end of a year, in one of these classes.
   */
  private async candidates({
    reader,
    classes,
  }: Search): Promise<(dossierId: DossierId) => boolean> {
    const own = classes.filter(({ classId }) => reader.readsClass(classId));
    if (own.length === classes.length || own.length > idsMax) return () => true;
    const ids = own.map(({ classId }) => classId);
    const placements = await this.models.placementsIn(reader.schoolId, ids);
    const children = new Set(placements.map(({ dossierId }) => dossierId));
    return (dossierId) => children.has(dossierId);
  }

  /** In their order, asked of the read models as they are now. */
  private async visible(
    { reader, asked }: Search,
    batch: readonly KnownChild[],
  ): Promise<readonly FoundChild[]> {
    const ids = batch.map(({ row }) => row.record.dossierId);
    const dossiers = new Map(
      (await this.dossiers.find(reader, ids)).map((dossier) => [dossier.dossierId, dossier]),
    );
    return batch.flatMap((child) => {
      const dossier = dossiers.get(child.row.record.dossierId);
      if (!dossier || dossier.status === 'disposed') return [];
      const fields = fieldsToFindBy(reader, dossier, child);
      return matchIn(child, asked, fields) === null ? [] : [{ child, dossier }];
    });
  }
}

const idOf = ({ row }: KnownChild): string => row.id;

/**
 * Those that the reader may read of this child: to be found by a value is to learn it. A sensitive
 * one is not searched, since each reading of it would have to be recorded.
 */
const fieldsToFindBy = (
  reader: Reader,
  { places }: SeenDossier,
  { row: { record } }: KnownChild,
): readonly string[] => {
  const place = reader.placeOfRecord(places, record);
  if (place === null) return [];
  return (reader.kindOf(record)?.fields ?? [])
    .filter((field) => !field.sensitive && reader.readsField(field, place))
    .map(({ name }) => name);
};

/** Mostly the first are enough; where many are hidden, more at a time. */
const laterBatch = 500;

function* batchesOf<T>(all: readonly T[], first: number): Iterable<readonly T[]> {
  for (let from = 0, size = first; from < all.length; from += size, size = laterBatch) {
    yield all.slice(from, from + size);
  }
}
