import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PlaceInYear, Places } from '../../domain/policy/reading.js';
import { type DossierId, dossierStream, type StreamId } from '../../domain/shared/ids.js';
import { ofClass, placeOfDossier } from '../../domain/shared/place.js';
import { newDossier } from '../dossier/new-dossier.js';
import type { ClassPlacementRow, DossierRow, HoldRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { AccessLog } from '../reads/access-log.js';
import { idParts } from './pages.js';
import type { Reader } from './reader.js';

const nobodys = '00000000-0000-0000-0000-000000000000' as DossierId;

/** A dossier or one of its records, whether or not any of its values is shown. */
export interface Look {
  readonly dossierId: DossierId;
  readonly streamId: StreamId;
  /** By which the reader may see it. */
  readonly place: PlaceInYear;
}

/** What decides who may see a dossier. */
export type DossierPlace = Pick<DossierRow, 'dossierId' | 'classId' | 'schoolYear'> & {
  /** A child unless it says so. */
  readonly about?: DossierRow['about'];
};

/** Something of a dossier that the reader may see. */
export type Seen<R extends DossierPlace> = R & {
  readonly places: Places;
  /** By which they may see it: for the school's own people where the child is now. */
  readonly seenIn: PlaceInYear;
};
export type SeenDossier = Seen<DossierRow>;

export const dossierLook = ({ dossierId, seenIn }: Seen<DossierPlace>): Look => ({
  dossierId,
  streamId: dossierStream(dossierId),
  place: seenIn,
});

/** Dossiers as a reader may see them; every query about a child goes through here. */
@Injectable()
export class VisibleDossiers {
  constructor(
    private readonly accessLog: AccessLog,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /**
   * Dossiers that are about to be shown.
   * @throws AccessLogUnavailable
   */
  async byIds(reader: Reader, ids: readonly DossierId[]): Promise<readonly SeenDossier[]> {
    const visible = await this.find(reader, ids);
    await this.lookedAt(reader, visible.map(dossierLook));
    return visible;
  }

  /**
   * Whether they may be shown; nobody looked at them yet. An absent and a foreign dossier are left
   * out alike, and take alike long: no ids are looked up like one that does not exist.
   */
  async find(reader: Reader, ids: readonly DossierId[]): Promise<readonly SeenDossier[]> {
    if (!reader.readsDossiers) return [];
    const asked = ids.length > 0 ? [...new Set(ids)] : [nobodys];
    const rows = await this.models.dossiersByIds(reader.schoolId, asked);
    return [...(await this.among(reader, rows)).values()];
  }

  /**
   * Which of these dossiers are of a part of the school that the reader sees, also where nothing was recorded
   * yet; nobody looked at them yet.
   */
  async areSeen(reader: Reader, ids: readonly DossierId[]): Promise<ReadonlySet<DossierId>> {
    const seen = new Set<DossierId>();
    for (const part of idParts(ids)) {
      const found = await this.find(reader, part);
      for (const { dossierId } of found) seen.add(dossierId);
    }
    const others = ids.filter((id) => !seen.has(id) && notBegun(reader, id) !== null);
    return new Set([...seen, ...others]);
  }

  /** Those of the rows that the reader may see, in their order. */
  async among<R extends DossierPlace>(
    reader: Reader,
    rows: readonly R[],
  ): Promise<ReadonlyMap<R, Seen<R>>> {
    const placements = await this.placements(reader, rows);
    const seen = new Map<R, Seen<R>>();
    for (const row of rows) {
      const places = placesOf(row, placements);
      const seenIn = reader.placeOfDossier(places);
      if (seenIn !== null) seen.set(row, { ...row, places, seenIn });
    }
    return seen;
  }

  /** Of each school year the last one, and only for those whose rights follow from it. */
  private async placements(
    { schoolId, readsWholeDossiers }: Reader,
    rows: readonly DossierPlace[],
  ): Promise<readonly ClassPlacementRow[]> {
    if (readsWholeDossiers || rows.length === 0) return [];
    const ids = rows.map(({ dossierId }) => dossierId);
    const all = await this.models.placementsOf(schoolId, ids);
    return all.filter(({ leftDay }) => leftDay === null);
  }

  /**
   * Of somebody for whom that alone is recorded: what they are about to be shown.
   * @throws AccessLogUnavailable
   */
  async lookedAt(reader: Reader, looks: readonly Look[]): Promise<void> {
    if (!reader.mustRecord(null)) return;
    const reads = looks.map(({ dossierId, streamId, place }) => ({
      dossierId,
      streamId,
      fields: [],
      office: reader.officeFor(null, place),
    }));
    await this.accessLog.record(reader, reads);
  }
}

const placesOf = (
  { about = 'child', dossierId, classId, schoolYear }: DossierPlace,
  placements: readonly ClassPlacementRow[],
): Places => {
  const now = { ...placeOfDossier({ about, dossierId, classId }), schoolYear };
  if (about !== 'child') return { now, years: [now] };
  const own = placements.filter((one) => one.dossierId === dossierId);
  return {
    now,
    years: own.map((one) => ({ ...ofClass(one.classId), schoolYear: one.schoolYear })),
  };
};

/** What is shown of a dossier; of one in which nothing was recorded yet there is no revision. */
export type DossierView = Omit<DossierRow, 'revision'> & { readonly revision: bigint | null };

/** One dossier; null when there is none, or none for this reader. */
export class DossierQuery extends Query<DossierView | null> {
  constructor(
    readonly reader: Reader,
    readonly id: DossierId,
  ) {
    super();
  }
}

@QueryHandler(DossierQuery)
export class DossierHandler implements IQueryHandler<DossierQuery> {
  constructor(private readonly dossiers: VisibleDossiers) {}

  async execute({ reader, id }: DossierQuery): Promise<DossierView | null> {
    const [found] = await this.dossiers.byIds(reader, [id]);
    return found ? viewOf(found) : notBegun(reader, id);
  }
}

/** How often something was filed in a file of the staff would tell of what is not shown. */
const viewOf = (found: SeenDossier): DossierView =>
  found.places.now.of === 'staff' ? { ...found, revision: null } : found;

/** Classes, teams, staff and the school have a dossier before anything was recorded in it. */
const notBegun = (reader: Reader, dossierId: DossierId): DossierView | null => {
  const dossier = newDossier(reader.facts.school, dossierId, reader.moment.at);
  if (!dossier || !reader.readsPlace(reader.placeNow(placeOfDossier(dossier)))) return null;
  const { subjectId, about, classId, schoolYear } = dossier;
  return {
    schoolId: reader.schoolId,
    logIndex: 0n,
    openedLogIndex: 0n,
    revision: null,
    dossierId,
    subjectId,
    about,
    classId,
    schoolYear,
    status: 'open',
    admittedOn: null,
    admissionKind: null,
    admissionNo: null,
    predecessorId: null,
    successorId: null,
    source: { from: 'form' },
    exit: null,
    serviceEnd: null,
    retention: null,
    activeHolds: 0,
    disposition: null,
  };
};

export class DossiersByIdsQuery extends Query<readonly DossierRow[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly DossierId[],
  ) {
    super();
  }
}

@QueryHandler(DossiersByIdsQuery)
export class DossiersByIdsHandler implements IQueryHandler<DossiersByIdsQuery> {
  constructor(private readonly dossiers: VisibleDossiers) {}

  execute({ reader, ids }: DossiersByIdsQuery): Promise<readonly DossierRow[]> {
    return this.dossiers.byIds(reader, ids);
  }
}

/** Those as well in which nothing was recorded yet, as `DossierQuery` shows one. */
export class OwingDossiersQuery extends Query<readonly DossierView[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly DossierId[],
  ) {
    super();
  }
}

@QueryHandler(OwingDossiersQuery)
export class OwingDossiersHandler implements IQueryHandler<OwingDossiersQuery> {
  constructor(private readonly dossiers: VisibleDossiers) {}

  async execute({ reader, ids }: OwingDossiersQuery): Promise<readonly DossierView[]> {
    const found = await this.dossiers.byIds(reader, ids);
    const begun = new Map(found.map((one) => [one.dossierId, viewOf(one)] as const));
    return ids.flatMap((id) => begun.get(id) ?? notBegun(reader, id) ?? []);
  }
}

export class HoldsOfQuery extends Query<readonly HoldRow[]> {
  constructor(
    readonly reader: Reader,
    readonly dossierIds: readonly DossierId[],
  ) {
    super();
  }
}

@QueryHandler(HoldsOfQuery)
export class HoldsOfHandler implements IQueryHandler<HoldsOfQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, dossierIds }: HoldsOfQuery): Promise<readonly HoldRow[]> {
    const visible = await this.dossiers.byIds(reader, dossierIds);
    if (visible.length === 0) return [];
    const ids = visible.map(({ dossierId }) => dossierId);
    return this.models.holdsOf(reader.schoolId, ids);
  }
}
