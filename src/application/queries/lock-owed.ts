import { Inject, Injectable } from '@nestjs/common';
import type { LockScope } from '../../domain/lock/lock.events.js';
import type { OwedPeriod } from '../../domain/shared/due.js';
import type { ClassId } from '../../domain/shared/ids.js';
import type { FieldOption, RecordKind } from '../../domain/shared/record-kind.js';
import { partsOfPeriod } from '../../domain/shared/year-part.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { owedPeriodOf } from './periods.js';
import { type OwedCounts, sumOf } from './progress/owed-counts.js';
import { OwedKinds } from './progress/owed-kinds.js';
import { ProgressBoard } from './progress/progress-board.js';
import type { Reader } from './reader.js';

/** What was owed within a scope and how it stands. */
export interface LockOwedView {
  readonly counts: OwedCounts;
  /** Classes and periods of which something is missing, what was due first before the rest. */
  readonly missing: readonly MissingSlot[];
}
export interface MissingSlot {
  readonly classId: ClassId;
  readonly kind: RecordKind;
  readonly period: FieldOption;
  readonly count: number;
}

export const missingSlotsMax = 20;

interface Slot {
  readonly classId: ClassId;
  readonly kind: RecordKind;
  readonly period: OwedPeriod;
}

/** Of classes and kinds, of which no child is named: as it is for whoever has a part in locking. */
@Injectable()
export class LockOwed {
  constructor(
    private readonly kinds: OwedKinds,
    private readonly board: ProgressBoard,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async of(reader: Reader, scope: LockScope): Promise<LockOwedView | null> {
    const { schoolYear, classId, kind, recordId } = scope;
    if (schoolYear === null || recordId !== null) return null;
    const classIds = (await this.models.classes(reader.schoolId, schoolYear))
      .map((one) => one.classId)
      .filter((one) => classId === null || one === classId);
    const kinds = kind === null ? null : [kind];
    const part = { schoolYear, kinds, from: null, to: null };
    const owed = (await this.kinds.ofAllClasses(reader, part)).map((one) => ({
      ...one,
      periods: one.periods.filter((period) => isInPart(reader, scope, period)),
    }));
    const counting = await this.board.counting(reader, { schoolYear, classIds, owed });
    const slots = owed.flatMap((one) =>
      one.periods.flatMap((period) =>
        classIds.map((id) => ({
          slot: { classId: id, kind: one.kind, period },
          counts: counting.of(id, one.kind, period),
        })),
      ),
    );
    const missing = slots
      .filter(({ counts }) => counts.missing > 0)
      .toSorted((a, b) => compareDue(a.slot, b.slot))
      .slice(0, missingSlotsMax)
      .map(({ slot, counts }) => missingIn(slot, counts.missing));
    return { counts: sumOf(slots.map(({ counts }) => counts)), missing };
  }
}

const isInPart = (
  { facts }: Reader,
  { schoolYear, period }: LockScope,
  { code }: OwedPeriod,
): boolean =>
  period === null || partsOfPeriod(code, schoolYear, facts.school.years).includes(period);

const compareDue = (one: Slot, other: Slot): number =>
  one.period.dueOn.localeCompare(other.period.dueOn, 'en');

const missingIn = ({ classId, kind, period }: Slot, count: number): MissingSlot => ({
  classId,
  kind,
  period: owedPeriodOf(kind, period.code),
  count,
});
