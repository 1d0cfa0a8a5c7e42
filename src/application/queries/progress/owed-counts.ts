import { coversPlace, type OwedPlace } from '../../../domain/obligation/waivers.js';
import type { WaiverScope } from '../../../domain/obligation/obligation.events.js';
import { isOverdue, type OwedPeriod } from '../../../domain/shared/due.js';
import type { ClassId } from '../../../domain/shared/ids.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import type { RecordKind } from '../../../domain/shared/record-kind.js';
import type { ProgressCounts, SubmittedCount } from '../../ports/owed-rows.js';
import { topicsOf } from './owed-kinds.js';

/** How something that is owed stands. What was submitted is never waived. */
export type OwedState = 'on-time' | 'late' | 'missing' | 'upcoming' | 'waived';
export const owedStates: readonly OwedState[] = [
  'on-time',
  'late',
  'missing',
  'upcoming',
  'waived',
];

export interface OwedCounts {
  readonly owed: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly upcoming: number;
  readonly waived: number;
}

export const noCounts: OwedCounts = {
  owed: 0,
  onTime: 0,
  late: 0,
  missing: 0,
  upcoming: 0,
  waived: 0,
};

export const sumOf = (all: readonly OwedCounts[]): OwedCounts =>
  all.reduce(
    (sum, one) => ({
      owed: sum.owed + one.owed,
      onTime: sum.onTime + one.onTime,
      late: sum.late + one.late,
      missing: sum.missing + one.missing,
      upcoming: sum.upcoming + one.upcoming,
      waived: sum.waived + one.waived,
    }),
    noCounts,
  );

/** What is known of who submitted what, to be counted class by class and period by period. */
export class Counting {
  private readonly children: ReadonlyMap<string, number>;
  private readonly submitted: ReadonlyMap<string, SubmittedCount>;

  constructor(
    { children, submitted }: ProgressCounts,
    private readonly waivers: readonly WaiverScope[],
    private readonly today: LocalDate,
  ) {
    this.children = new Map(
      children.map((one) => [`${one.classId} ${one.on}`, one.children] as const),
    );
    this.submitted = new Map(submitted.map((one) => [keyOf(one), one] as const));
  }

  /** Of one period of a kind in one class, all topics together. */
  of(
    classId: ClassId,
    kind: RecordKind,
    period: OwedPeriod,
    topics: readonly (string | null)[] = topicsOf(kind),
  ): OwedCounts {
    const owed =
      kind.about === 'class' ? 1 : (this.children.get(`${classId} ${period.countedOn}`) ?? 0);
    if (owed === 0) return noCounts;
    return sumOf(topics.map((topic) => this.ofPlace({ owed, period, topic }, { classId, kind })));
  }

  private ofPlace(
    { owed, period, topic }: { owed: number; period: OwedPeriod; topic: string | null },
    { classId, kind: { kind } }: { classId: ClassId; kind: RecordKind },
  ): OwedCounts {
    const place = { classId, kind, period: period.code, topic };
    const { onTime = 0, late = 0 } =
      this.submitted.get(keyOf({ ...place, code: period.code })) ?? {};
    const open = Math.max(0, owed - onTime - late);
    const state = openState(place, period, this);
    return { ...noCounts, owed, onTime, late, [state]: open };
  }

  isWaived(place: OwedPlace): boolean {
    return this.waivers.some((scope) => coversPlace(scope, place));
  }

  isOver(period: OwedPeriod): boolean {
    return isOverdue(period, this.today);
  }
}

/** How that stands which nobody has submitted. */
export const openState = (
  place: OwedPlace,
  period: OwedPeriod,
  counting: Pick<Counting, 'isWaived' | 'isOver'>,
): 'waived' | 'missing' | 'upcoming' => {
  if (counting.isWaived(place)) return 'waived';
  return counting.isOver(period) ? 'missing' : 'upcoming';
};

const keyOf = ({
  classId,
  kind,
  code,
  topic,
}: Pick<SubmittedCount, 'classId' | 'kind' | 'code' | 'topic'>): string =>
  `${classId} ${kind} ${code} ${topic ?? ''}`;
