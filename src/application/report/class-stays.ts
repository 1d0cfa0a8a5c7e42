import { Inject, Injectable } from '@nestjs/common';
import type { DossierEvent } from '../../domain/dossier/dossier.events.js';
import type { Recorded } from '../../domain/shared/event.js';
import {
  type ClassId,
  type DossierId,
  dossierStream,
  type SchoolId,
} from '../../domain/shared/ids.js';
import { dayBefore, type LocalDate } from '../../domain/shared/instant.js';
import type { Span } from '../../domain/shared/period.js';
import type { ChildrenWhen } from '../../domain/shared/record-kind.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { ClassPlacementRow, DossierRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { EVENT_CODEC, READ_MODELS } from '../ports/tokens.js';
import { EntriesUpTo } from './entries-up-to.js';

/** A time that a child was in a class without a break. */
export interface Stay {
  readonly dossierId: DossierId;
  readonly fromDay: LocalDate;
  /** The last day; null while it is there. */
  readonly toDay: LocalDate | null;
}

/** Who was in a class when, as it was known at an entry of the log. */
@Injectable()
export class ClassStays {
  constructor(
    private readonly entries: EntriesUpTo,
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async of(schoolId: SchoolId, classId: ClassId, upTo: bigint): Promise<readonly Stay[]> {
    const placed = await this.models.placementsIn(schoolId, [classId]);
    const ids = placed
      .filter(({ placedLogIndex }) => placedLogIndex <= upTo)
      .map(({ dossierId }) => dossierId);
    if (ids.length === 0) return [];
    const [all, dossiers] = await Promise.all([
      this.models.placementsOf(schoolId, ids),
      this.models.dossiersByIds(schoolId, ids),
    ]);
    const rows = dossiers.map((dossier) => ({
      dossier,
      placements: all.filter(({ dossierId }) => dossierId === dossier.dossierId),
    }));
    const moved = rows.filter((row) => !staysPut(row, upTo));
    const plain = rows.filter((row) => staysPut(row, upTo));
    return [
      ...plain.flatMap((row) => stayOfRow(row, classId, upTo)),
      ...(await this.told(schoolId, { classId, upTo }, moved)),
    ];
  }

  /** Rows keep of a child that came back only that it is there: its entries tell all of it. */
  private async told(
    schoolId: SchoolId,
    { classId, upTo }: { readonly classId: ClassId; readonly upTo: bigint },
    moved: readonly ChildRows[],
  ): Promise<readonly Stay[]> {
    const heads = moved.map(({ dossier: { dossierId, revision } }) => {
      return { streamId: dossierStream(dossierId), revision };
    });
    const streams = await this.entries.of(schoolId, heads, upTo);
    return moved.flatMap(({ dossier: { dossierId } }) => {
      const stored = streams.get(dossierStream(dossierId)) ?? [];
      const events = stored.map((event) => this.codec.decode(event) as Recorded<DossierEvent>);
      return staysTold(dossierId, events, classId);
    });
  }
}

interface ChildRows {
  readonly dossier: DossierRow;
  readonly placements: readonly ClassPlacementRow[];
}

/** In one class of each year, so that its rows say everything that was known at that entry. */
const staysPut = ({ placements }: ChildRows, upTo: bigint): boolean =>
  placements.every(({ logIndex }) => logIndex <= upTo) &&
  new Set(placements.map(({ schoolYear }) => schoolYear)).size === placements.length;

const stayOfRow = (
  { dossier: { exit }, placements }: ChildRows,
  classId: ClassId,
  upTo: bigint,
): readonly Stay[] => {
  const inOrder = placements.toSorted((one, other) => (one.fromDay < other.fromDay ? -1 : 1));
  const at = inOrder.findIndex((placement) => placement.classId === classId);
  const placement = inOrder[at];
  if (!placement) return [];
  const { dossierId, fromDay } = placement;
  const next = inOrder[at + 1];
  const exitedOn = exit && BigInt(exit.recorded.logIndex) <= upTo ? exit.exitedOn : null;
  return [{ dossierId, fromDay, toDay: next ? dayBefore(next.fromDay) : exitedOn }];
};

/** From the entries of a child's dossier, in their order. */
export const staysTold = (
  dossierId: DossierId,
  events: readonly Recorded<DossierEvent>[],
  classId: ClassId,
): readonly Stay[] => {
  const stays: (Stay & { readonly classId: ClassId })[] = [];
  const end = (toDay: LocalDate): void => {
    const last = stays.at(-1);
    if (last?.toDay === null) stays[stays.length - 1] = { ...last, toDay };
  };
  for (const { type, payload } of events) {
    if (type === 'dossier.opened') {
      stays.push({ dossierId, classId: payload.classId, fromDay: payload.admittedOn, toDay: null });
    } else if (type === 'dossier.class-placed' && payload.classId !== stays.at(-1)?.classId) {
      end(dayBefore(payload.from));
      stays.push({ dossierId, classId: payload.classId, fromDay: payload.from, toDay: null });
    } else if (type === 'dossier.child-exited') {
      end(payload.exitedOn);
    }
  }
  return stays
    .filter((stay) => stay.classId === classId)
    .map(({ fromDay, toDay }) => ({ dossierId, fromDay, toDay }));
};

/** The children that a figure counts, each once. */
export const childrenWhen = (
  stays: readonly Stay[],
  when: ChildrenWhen,
  { startsOn, endsOn }: Span,
): readonly DossierId[] => {
  const isIn = (day: LocalDate | null): boolean => day !== null && startsOn <= day && day <= endsOn;
  const counted = stays.filter(({ fromDay, toDay }) => {
    switch (when) {
      case 'last-day':
        return fromDay <= endsOn && (toDay === null || toDay >= endsOn);
      case 'joined':
        return isIn(fromDay);
      case 'left':
        return isIn(toDay);
    }
  });
  return [...new Set(counted.map(({ dossierId }) => dossierId))];
};
