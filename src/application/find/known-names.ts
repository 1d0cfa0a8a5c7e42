import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { DossierId, SchoolId } from '../../domain/shared/ids.js';
import { idsMax, type ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { childProfile } from '../imports/plan-children.js';
import { NameShelf } from './name-shelf.js';
import { type NamedChild, type NamedPerson, namedChild, namedPerson } from './named-rows.js';
import { type Known, OpenedNames } from './opened-names.js';
import { Shelves } from './shelves.js';

export type KnownChild = Known<NamedChild>;

/** Of all schools together; some 1 KB each. A school that is asked for stays, however large. */
export const namesMax = 50_000;

/**
 * Names and codes of the schools that are being searched (docs/design/find.md). In memory and
 * nowhere else: a table of names would keep them when their keys are destroyed.
 */
@Injectable()
export class KnownNames implements OnModuleDestroy {
  private readonly childShelves = new Shelves<NamedChild>((schoolId) =>
    this.newOfChildren(schoolId),
  );
  private readonly staffShelves = new Shelves<NamedPerson>((schoolId) => this.newOfStaff(schoolId));

  constructor(
    private readonly opened: OpenedNames,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  children(schoolId: SchoolId): NameShelf<NamedChild> {
    this.makeRoom(schoolId);
    return this.childShelves.of(schoolId);
  }

  staff(schoolId: SchoolId): NameShelf<NamedPerson> {
    this.makeRoom(schoolId);
    return this.staffShelves.of(schoolId);
  }

  /** Of these dossiers alone: for a class nobody has to know the whole school. */
  async ofDossiers(
    schoolId: SchoolId,
    dossierIds: readonly DossierId[],
  ): Promise<readonly KnownChild[]> {
    if (this.childShelves.isFilled(schoolId)) {
      const asked = new Set(dossierIds);
      const all = await this.children(schoolId).upToDate();
      return all.filter(({ row }) => asked.has(row.record.dossierId));
    }
    const profiles = await this.models.recordsOfKind(schoolId, dossierIds, childProfile);
    return this.opened.of(schoolId, profiles.map(namedChild));
  }

  onModuleDestroy(): void {
    this.childShelves.forgetAll();
    this.staffShelves.forgetAll();
  }

  private newOfChildren(schoolId: SchoolId): NameShelf<NamedChild> {
    return new NameShelf({
      changedAfter: async (after) => {
        const rows = await this.models.recordsChangedAfter(schoolId, childProfile, after);
        return rows.map(namedChild);
      },
      rowsMax: idsMax,
      open: (rows) => this.opened.of(schoolId, rows),
    });
  }

  private newOfStaff(schoolId: SchoolId): NameShelf<NamedPerson> {
    return new NameShelf({
      changedAfter: async (after) => {
        const rows = await this.models.peopleChangedAfter(schoolId, after);
        return rows.map((row) => namedPerson(schoolId, row));
      },
      rowsMax: idsMax,
      open: (rows) => this.opened.of(schoolId, rows),
    });
  }

  private makeRoom(asked: SchoolId): void {
    const { childShelves, staffShelves } = this;
    const tooMany = (): number => childShelves.size + staffShelves.size - namesMax;
    childShelves.makeRoom(tooMany(), asked);
    staffShelves.makeRoom(tooMany(), asked);
  }
}
