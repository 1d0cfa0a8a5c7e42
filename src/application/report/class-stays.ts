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
    const fromRows = rows.map((row) => staysOfRows(row, classId, upTo));
    const moved = rows.filter((_, at) => fromRows[at] === null);
    return [
      ...fromRows.flatMap((stays) => stays ?? []),
      ...(await this.told(schoolId, { classId, upTo }, moved)),
    ];
  }

  /** Of children whose rows do not tell it. */
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
  readonly dossier: Pick<DossierRow, 'dossierId' | 'revision' | 'exit'>;
  readonly placements: readonly ClassPlacementRow[];
}

/**
 * Null when rows do not tell it: the row of a class is one, however often the child came back to it. One
 * that nothing changed since it was made tells of one time only.
 */
export const staysOfRows = (
  { dossier: { dossierId, exit }, placements }: ChildRows,
  classId: ClassId,
  upTo: bigint,
): readonly Stay[] | null => {
  if (placements.some(({ logIndex, placedLogIndex }) => logIndex !== placedLogIndex)) return null;
  const moves = placements
    .filter(({ placedLogIndex }) => placedLogIndex <= upTo)
    .toSorted((one, other) => Number(one.placedLogIndex - other.placedLogIndex));
  const exitedOn = exit && BigInt(exit.recorded.logIndex) <= upTo ? exit.exitedOn : null;
  return staysIn(classId, moves, exitedOn).map((stay) => ({ dossierId, ...stay }));
};

/** From the entries of a child's dossier, in their order. */
export const staysTold = (
  dossierId: DossierId,
  events: readonly Recorded<DossierEvent>[],
  classId: ClassId,
): readonly Stay[] => {
  const moves: Move[] = [];
  let exitedOn: LocalDate | null = null;
  for (const { type, payload } of events) {
    if (type === 'dossier.opened') {
      moves.push({ classId: payload.classId, fromDay: payload.admittedOn });
    } else if (type === 'dossier.class-placed') {
      moves.push({ classId: payload.classId, fromDay: payload.from });
    } else if (type === 'dossier.child-exited') {
      exitedOn = payload.exitedOn;
    }
  }
  return staysIn(classId, moves, exitedOn).map((stay) => ({ dossierId, ...stay }));
};

type Move = Pick<ClassPlacementRow, 'classId' | 'fromDay'>;

/** What was put right on the same day, or begins after the child had left, never was. */
const staysIn = (
  classId: ClassId,
  moves: readonly Move[],
  exitedOn: LocalDate | null,
): readonly Omit<Stay, 'dossierId'>[] =>
  moves
    .filter(({ fromDay }, at) => moves[at + 1]?.fromDay !== fromDay)
    .filter(({ fromDay }) => exitedOn === null || fromDay <= exitedOn)
    .filter((move, at, all) => move.classId !== all[at - 1]?.classId)
    .flatMap(({ classId: own, fromDay }, at, all) => {
      const next = all[at + 1];
      const toDay = next ? dayBefore(next.fromDay) : exitedOn;
      return own === classId ? [{ fromDay, toDay }] : [];
    });

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
