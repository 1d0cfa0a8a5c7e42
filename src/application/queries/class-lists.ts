import { Inject, Injectable } from '@nestjs/common';
import type { ClassId, DossierId, SchoolId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { type KnownChild, KnownNames } from '../find/known-names.js';
import { nameField } from '../find/named-rows.js';
import { compareNames, type NameOrder } from '../find/search-text.js';
import type { ClassPlacementRow, DossierRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import type { Reader } from './reader.js';

/** Where a child stands in the list of a class. */
type Place = Pick<ClassPlacementRow, 'dossierId' | 'placedLogIndex' | 'fromDay' | 'leftDay'>;

/** What of a list is looked through. */
interface ListPart {
  readonly list: readonly Place[];
  /** Only these; null for all. A cursor of one that is not wanted any more keeps its place. */
  readonly wanted: ReadonlyMap<DossierId, unknown> | null;
}

/**
 * Lists of classes as a teacher calls them: by name, Vietnamese order. Names are encrypted, so the
 * database cannot sort by them. A cursor is the entry that brought the child into the class, as it
 * would be in any other order: a page goes on behind that child wherever it stands by now, even
 * after it has left.
 */
@Injectable()
export class ClassLists {
  constructor(
    private readonly names: KnownNames,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** Those who have left too; whom the reader may not know by name, in order of coming, last. */
  async inOrder(reader: Reader, classId: ClassId): Promise<readonly Place[]> {
    const { schoolId } = reader;
    const places = await this.models.placementsIn(schoolId, [classId]);
    const ids = places.map(({ dossierId }) => dossierId);
    const children = ids.length > 0 ? await this.names.ofDossiers(schoolId, ids) : [];
    const orders = new Map<DossierId, NameOrder>();
    for (const child of children) {
      if (mayOrder(reader, classId, child)) orders.set(child.row.record.dossierId, child.order);
    }
    return places.toSorted((a, b) => {
      const [one, other] = [orders.get(a.dossierId), orders.get(b.dossierId)];
      if (!one !== !other) return one ? -1 : 1;
      const byName = one && other ? compareNames(one, other) : 0;
      return byName || (a.placedLogIndex < b.placedLogIndex ? -1 : 1);
    });
  }

  /** Who was in the class on a day, as they are counted: see `read-models/progress.ts`. */
  async onDay(reader: Reader, classId: ClassId, day: LocalDate): Promise<readonly DossierId[]> {
    const list = await this.inOrder(reader, classId);
    const there = list.filter((one) => isThere(one, day)).map(({ dossierId }) => dossierId);
    const dossiers =
      there.length > 0 ? await this.models.dossiersByIds(reader.schoolId, there) : [];
    const gone = new Set(
      dossiers
        .filter(({ exit }) => exit !== null && exit.exitedOn < day)
        .map(({ dossierId }) => dossierId),
    );
    return there.filter((dossierId) => !gone.has(dossierId));
  }

  /** A page of those who are in the class; nothing after a cursor of another list. */
  async page(
    schoolId: SchoolId,
    { list, wanted }: ListPart,
    { after, size }: PageRequest,
  ): Promise<Page<DossierRow>> {
    const last = list.findIndex(({ placedLogIndex }) => placedLogIndex === after);
    const isElsewhere = after !== null && last < 0;
    const isShown = ({ leftDay, dossierId }: Place): boolean =>
      leftDay === null && (wanted?.has(dossierId) ?? true);
    const rest = isElsewhere ? [] : list.slice(last + 1).filter(isShown);
    const places = rest.slice(0, size);
    const ids = places.map(({ dossierId }) => dossierId);
    const rows = await this.models.dossiersByIds(schoolId, ids);
    const dossiers = new Map(rows.map((row) => [row.dossierId, row]));
    const entries = places.flatMap(({ dossierId, placedLogIndex }) => {
      const row = dossiers.get(dossierId);
      return row ? [{ cursor: placedLogIndex, row }] : [];
    });
    return { entries, hasMore: rest.length > size };
  }
}

const isThere = ({ fromDay, leftDay }: Place, day: LocalDate): boolean =>
  fromDay <= day && (leftDay === null || leftDay > day);

/** An order tells about names, so it is for those who may read them. */
const mayOrder = (reader: Reader, classId: ClassId, { row: { record } }: KnownChild): boolean => {
  if (!reader.readsKind(record.kind)) return false;
  const field = reader.kindOf(record)?.fields.find(({ name }) => name === nameField);
  return (
    field !== undefined && !field.sensitive && reader.readsField(field, reader.classPlace(classId))
  );
};
