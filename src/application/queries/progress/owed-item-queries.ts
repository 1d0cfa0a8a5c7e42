import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { coversPlace } from '../../../domain/obligation/waivers.js';
import type { PlaceInYear } from '../../../domain/policy/reading.js';
import { levelOf } from '../../../domain/school/school.state.js';
import {
  askedOn,
  doneAt,
  dueForComer,
  isKeptOnce,
  type OwedPeriod,
} from '../../../domain/shared/due.js';
import {
  type ClassId,
  type DossierId,
  dossierIdOf,
  obligationStream,
  type PersonId,
  type RecordId,
  type WaiverId,
} from '../../../domain/shared/ids.js';
import type { Instant } from '../../../domain/shared/instant.js';
import type { FieldOption, RecordKind } from '../../../domain/shared/record-kind.js';
import type { SlotRow, WaiverRow } from '../../ports/owed-rows.js';
import type { Page, PageRequest, ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { ClassLists } from '../class-lists.js';
import { VisibleDossiers } from '../dossier-queries.js';
import { nothingOf, pageOfList } from '../pages.js';
import type { Reader } from '../reader.js';
import { type VisibleValue, reasonOfObligation, waiverNoteOfChild } from '../visible-value.js';
import { Counting, nothingCounted, type OwedState, ownerOf, stateOf } from './owed-counts.js';
import { type OwedKind, OwedKinds, topicsOf } from './owed-kinds.js';
import { ProgressBoard } from './progress-board.js';
import { isOwing, type OwedCell } from './progress-queries.js';

/** One record that is owed. Dossier and record are for whoever may read them. */
export interface OwedItem {
  readonly dossierId: DossierId;
  readonly topic: FieldOption | null;
  readonly state: OwedState;
  /** Also a draft, which nobody has submitted. */
  readonly recordId: RecordId | null;
  readonly submittedAt: Instant | null;
  readonly submittedBy: PersonId | null;
  /** Why nobody has to submit it, whether or not somebody did. */
  readonly waiver: WaiverView | null;
}

export interface WaiverView extends WaiverRow {
  /** Of one child, for whoever sees that child. */
  readonly reason: VisibleValue;
}

/** Where the reader sees the children of whom they ask; nothing of whom they do not. */
export type SeenChildren = ReadonlyMap<DossierId, PlaceInYear>;
const noChildren: SeenChildren = new Map();

export interface OwedSlot extends OwedCell {
  readonly period: string;
}

/** Which of what is owed is asked for; null for any. */
export interface ItemsAsked {
  /** Only what stands so. */
  readonly states: readonly OwedState[] | null;
  /** Only what it lets off. */
  readonly waiverId: WaiverId | null;
}

/** What a class owes for one period, child by child in the order of its list. */
export class OwedItemsQuery extends Query<Page<OwedItem>> {
  constructor(
    readonly reader: Reader,
    readonly slot: OwedSlot,
    readonly only: ItemsAsked,
    readonly page: PageRequest,
  ) {
    super();
  }
}

interface OwedOfSlot {
  readonly owed: OwedKind;
  readonly period: OwedPeriod;
  readonly dossierIds: readonly DossierId[];
}

@QueryHandler(OwedItemsQuery)
export class OwedItemsHandler implements IQueryHandler<OwedItemsQuery> {
  constructor(
    private readonly kinds: OwedKinds,
    private readonly board: ProgressBoard,
    private readonly lists: ClassLists,
    private readonly dossiers: VisibleDossiers,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, slot, only, page }: OwedItemsQuery): Promise<Page<OwedItem>> {
    const part = { schoolYear: slot.schoolYear, kinds: [slot.kind], from: null, to: null };
    const [owed] = isOwing(reader, slot) ? await this.kinds.ofClasses(reader, part) : [];
    const period = owed?.periods.find(({ code }) => code === slot.period);
    if (!owed || !period) return nothingOf();
    const { kind } = owed;
    const dossierIds =
      kind.about === 'class'
        ? [dossierIdOf(slot.classId)]
        : await this.lists.onDay(reader, slot.classId, askedOn(period, reader.today));
    const items = isKeptOnce(kind)
      ? await this.keptOnce(reader, slot, { owed, period, dossierIds })
      : await this.ofPeriod(reader, slot, { owed, period, dossierIds });
    return pageOfList(
      items.filter((item) => isAskedFor(item, only)),
      page,
    );
  }

  private async ofPeriod(
    reader: Reader,
    slot: OwedSlot,
    { owed: { kind }, period, dossierIds }: OwedOfSlot,
  ): Promise<readonly OwedItem[]> {
    const rows =
      dossierIds.length > 0
        ? await this.models.slotsOf(reader.schoolId, { ...slot, kinds: [slot.kind], dossierIds })
        : [];
    const waivers = await this.models.waivers(reader.schoolId, slot.schoolYear);
    const seenIn = await this.childrenLetOff(reader, waivers, { kind, dossierIds });
    const counting = new Counting(nothingCounted, waivers, reader.today);
    const topics = topicsOf(kind, levelOf(reader.facts.school, slot.classId));
    const bySlot = new Map(rows.map((row) => [slotKey(row.dossierId, row.topic), row]));
    return dossierIds.flatMap((dossierId) =>
      topics.map((topic) => {
        const row = bySlot.get(slotKey(dossierId, topic));
        const owing = { kind, period, classId: slot.classId };
        return owedItem(owing, { dossierId, topic, row }, { reader, counting, waivers, seenIn });
      }),
    );
  }

  /** Each is due by a day of its own. */
  private async keptOnce(
    reader: Reader,
    { schoolYear, classId }: OwedSlot,
    { owed, period, dossierIds }: OwedOfSlot,
  ): Promise<readonly OwedItem[]> {
    const { kind } = owed;
    const [counting, waivers] = await Promise.all([
      this.board.counting(reader, { schoolYear, classIds: [classId], owed: [owed] }),
      this.models.waivers(reader.schoolId, schoolYear),
    ]);
    const seenIn = await this.childrenLetOff(reader, waivers, { kind, dossierIds });
    const topics = topicsOf(kind, levelOf(reader.facts.school, classId));
    return dossierIds.flatMap((dossierId) => {
      const own = dueForComer(period, kind, counting.cameOn(classId, dossierId));
      return topics.map((topic) => {
        const row = counting.recordKeptOnce(kind.kind, dossierId, topic);
        const owing = { kind, period: own, classId };
        return owedItem(owing, { dossierId, topic, row }, { reader, counting, waivers, seenIn });
      });
    });
  }

  /** Why a child is let off is for whoever sees it where it is now. */
  private async childrenLetOff(
    reader: Reader,
    waivers: readonly WaiverRow[],
    { kind, dossierIds }: { readonly kind: RecordKind; readonly dossierIds: readonly DossierId[] },
  ): Promise<SeenChildren> {
    const ofKind = waivers.filter((one) => one.kind === kind.kind);
    const alone = new Set(ofKind.map(({ dossierId }) => dossierId));
    const ids = dossierIds.filter((dossierId) => alone.has(dossierId));
    if (ids.length === 0) return noChildren;
    const seen = await this.dossiers.find(reader, ids);
    return new Map(seen.map(({ dossierId, seenIn }) => [dossierId, seenIn] as const));
  }
}

const isAskedFor = ({ state, waiver }: OwedItem, { states, waiverId }: ItemsAsked): boolean =>
  (states?.includes(state) ?? true) && (waiverId === null || waiverId === waiver?.waiverId);

/** How one record stands that is owed. */
export const owedItem = (
  {
    kind,
    period,
    classId,
  }: {
    readonly kind: RecordKind;
    readonly period: OwedPeriod;
    /** Null of what is of no class. */
    readonly classId: ClassId | null;
  },
  {
    dossierId,
    topic,
    row,
  }: {
    readonly dossierId: DossierId;
    readonly topic: string | null;
    readonly row:
      | Pick<SlotRow, 'recordId' | 'submittedAt' | 'submittedBy' | 'approvedAt'>
      | undefined;
  },
  {
    reader,
    counting,
    waivers,
    seenIn = noChildren,
  }: {
    readonly reader: Reader;
    readonly counting: Counting;
    readonly waivers: readonly WaiverRow[];
    readonly seenIn?: SeenChildren;
  },
): OwedItem => {
  const owner = ownerOf(kind, dossierId);
  const place = { kind: kind.kind, period: period.code, classId, dossierId: owner, topic };
  const waiver = waivers.find((one) => coversPlace(one, place));
  const ofChild = classId !== null && waiver?.dossierId ? waiver : null;
  return {
    dossierId,
    topic: kind.topics?.find(({ code }) => code === topic) ?? null,
    state: stateOf(row ? doneAt(kind, row) : null, place, period, counting),
    recordId: row?.recordId ?? null,
    submittedAt: row?.submittedAt ?? null,
    submittedBy: row?.submittedBy ?? null,
    waiver: ofChild
      ? waiverOfChild(reader, ofChild, { dossierId, seenIn: seenIn.get(dossierId) ?? null })
      : waiverView(waiver),
  };
};

const slotKey = (dossierId: DossierId, topic: string | null): string =>
  `${dossierId} ${topic ?? ''}`;

export const waiverView = (row: WaiverRow | undefined): WaiverView | null =>
  row
    ? { ...row, reason: reasonOfObligation(obligationStream(row.schoolId), row.waived.revision) }
    : null;

/** A child, and where the reader sees it; null where they do not. */
export interface LookedAtChild {
  readonly dossierId: DossierId;
  readonly seenIn: PlaceInYear | null;
}

export const waiverOfChild = (
  reader: Reader,
  row: WaiverRow,
  { dossierId, seenIn }: LookedAtChild,
): WaiverView => {
  const streamId = obligationStream(row.schoolId);
  const view = seenIn && { reader, dossierId, place: seenIn, streamId };
  return { ...row, reason: waiverNoteOfChild(view, row.waived.revision) };
};
