import {
  coversPlace,
  type GivenWaiver,
  type OwedPlace,
} from '../../../domain/obligation/waivers.js';
import {
  askedOn,
  dueForComer,
  isKeptOnce,
  isOverdue,
  lateFrom,
  type OwedPeriod,
} from '../../../domain/shared/due.js';
import { type ClassId, type DossierId, dossierIdOf } from '../../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../../domain/shared/instant.js';
import type { RecordKind } from '../../../domain/shared/record-kind.js';
import type {
  KeptOnce,
  ProgressCounts,
  SubmittedCount,
  TimeInClass,
} from '../../ports/owed-rows.js';
import { isInClass, LetOffAlone } from './let-off-alone.js';
import { topicsOf } from './owed-kinds.js';

/** What a class owes of itself is owed of no dossier in it. */
export const ownerOf = ({ about }: RecordKind, dossierId: DossierId): DossierId | null =>
  about === 'class' ? null : dossierId;

/** How something that is owed stands. What was submitted is never waived. */
export type OwedState = 'on-time' | 'late' | 'missing' | 'upcoming' | 'waived';
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

/** Many are added for one board, so they are added up in place. */
export const sumOf = (all: readonly OwedCounts[]): OwedCounts => {
  const sum = { ...noCounts };
  for (const one of all) {
    sum.owed += one.owed;
    sum.onTime += one.onTime;
    sum.late += one.late;
    sum.missing += one.missing;
    sum.upcoming += one.upcoming;
    sum.waived += one.waived;
  }
  return sum;
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Null of a class, which is there from the start. */
interface Owner {
  readonly dossierId: DossierId;
  readonly cameOn: LocalDate | null;
}

/** What is known of what classes owe. */
interface Known extends ProgressCounts {
  readonly levelOf: (classId: ClassId) => string | null;
}

/** What is known of who submitted what, to be counted class by class and period by period. */
export class Counting {
  private readonly children: ReadonlyMap<ClassId, readonly TimeInClass[]>;
  private readonly onDays = new Map<string, number>();
  private readonly submitted: ReadonlyMap<string, SubmittedCount>;
  private readonly keptOnce: ReadonlyMap<string, KeptOnce>;
  private readonly levelOf: Known['levelOf'];
  private readonly alone: LetOffAlone;
  /** By kind, and those of one alone by whom they let off: no cell of a class looks through them. */
  private readonly waivers = new Map<string, GivenWaiver[]>();

  constructor(
    { children, submitted, keptOnce, oneByOne, levelOf }: Known,
    waivers: readonly GivenWaiver[],
    private readonly today: LocalDate,
  ) {
    const byClass = new Map<ClassId, TimeInClass[]>();
    for (const one of children) {
      const known = byClass.get(one.classId);
      if (known) known.push(one);
      else byClass.set(one.classId, [one]);
    }
    this.children = byClass;
    this.levelOf = levelOf;
    this.keptOnce = new Map(
      keptOnce.map((one) => [`${one.kind} ${one.dossierId} ${one.topic ?? ''}`, one] as const),
    );
    this.submitted = new Map(submitted.map((one) => [keyOf(one), one] as const));
    for (const waiver of waivers) {
      const key = waiverKey(waiver);
      const known = this.waivers.get(key);
      if (known) known.push(waiver);
      else this.waivers.set(key, [waiver]);
    }
    this.alone = new LetOffAlone(waivers, { children, oneByOne });
  }

  /** Of one period of a kind in one class, all topics together. */
  of(
    classId: ClassId,
    kind: RecordKind,
    period: OwedPeriod,
    topics: readonly (string | null)[] = topicsOf(kind, this.levelOf(classId)),
  ): OwedCounts {
    if (isKeptOnce(kind)) return sumOf([...this.byDueDay(classId, kind, period, topics).values()]);
    const owed = kind.about === 'class' ? 1 : this.childrenOn(classId, period.countedOn);
    if (owed === 0) return noCounts;
    const places = topics.map((topic) => ({
      classId,
      dossierId: null,
      kind: kind.kind,
      period: period.code,
      topic,
    }));
    return sumOf(places.map((place) => this.ofPlace(place, owed, period)));
  }

  /** Since when somebody is there in the year; null of a class, and of whoever is in none. */
  cameOn(classId: ClassId, dossierId: DossierId): LocalDate | null {
    const children = this.children.get(classId) ?? [];
    return children.find((one) => one.dossierId === dossierId)?.cameOn ?? null;
  }

  recordKeptOnce(kind: string, dossierId: DossierId, topic: string | null): KeptOnce | undefined {
    return this.keptOnce.get(`${kind} ${dossierId} ${topic ?? ''}`);
  }

  /** The same by the days on which they are due: of what there is one of, each is by a day of its own. */
  byDueDay(
    classId: ClassId,
    kind: RecordKind,
    period: OwedPeriod,
    topics: readonly (string | null)[] = topicsOf(kind, this.levelOf(classId)),
  ): ReadonlyMap<LocalDate, OwedCounts> {
    if (!isKeptOnce(kind)) {
      return new Map([[period.dueOn, this.of(classId, kind, period, topics)]]);
    }
    const byDay = new Map<LocalDate, Writable<OwedCounts>>();
    for (const { dossierId, cameOn } of this.ownersToday(classId, kind, period)) {
      const own = dueForComer(period, kind, cameOn);
      const counts = byDay.get(own.dueOn) ?? { ...noCounts };
      byDay.set(own.dueOn, counts);
      for (const topic of topics) {
        const owner = ownerOf(kind, dossierId);
        const place = { classId, dossierId: owner, kind: kind.kind, period: period.code, topic };
        const { submittedAt = null } = this.recordKeptOnce(kind.kind, dossierId, topic) ?? {};
        counts.owed += 1;
        counts[countOf[stateOf(submittedAt, place, own, this)]] += 1;
      }
    }
    return byDay;
  }

  private ownersToday(
    classId: ClassId,
    { about }: RecordKind,
    period: OwedPeriod,
  ): readonly Owner[] {
    if (about === 'class') return [{ dossierId: dossierIdOf(classId), cameOn: null }];
    const day = askedOn(period, this.today);
    return (this.children.get(classId) ?? []).filter((one) => isInClass(one, day));
  }

  private ofPlace(place: OwedPlace, owed: number, period: OwedPeriod): OwedCounts {
    const key = keyOf({ ...place, code: place.period });
    const { onTime = 0, late = 0 } = this.submitted.get(key) ?? {};
    const open = Math.max(0, owed - onTime - late);
    const counts = { owed, onTime, late, missing: 0, upcoming: 0, waived: 0 };
    if (open === 0) return counts;
    const state = openState(place, period, this);
    const alone = state === 'waived' ? 0 : Math.min(open, this.alone.openIn(place, period));
    counts.waived = alone;
    counts[state] = open - alone;
    return counts;
  }

  private childrenOn(classId: ClassId, day: LocalDate): number {
    const key = `${classId} ${day}`;
    const known = this.onDays.get(key);
    if (known !== undefined) return known;
    const children = this.children.get(classId) ?? [];
    const there = children.filter((one) => isInClass(one, day)).length;
    this.onDays.set(key, there);
    return there;
  }

  isWaived(place: OwedPlace): boolean {
    const isCovered = (key: string): boolean =>
      this.waivers.get(key)?.some((waiver) => coversPlace(waiver, place)) ?? false;
    return (
      isCovered(waiverKey({ ...place, dossierId: null })) ||
      (place.dossierId !== null && isCovered(waiverKey(place)))
    );
  }

  isOver(period: OwedPeriod): boolean {
    return isOverdue(period, this.today);
  }
}

const countOf = {
  'on-time': 'onTime',
  late: 'late',
  missing: 'missing',
  upcoming: 'upcoming',
  waived: 'waived',
} as const satisfies Record<OwedState, keyof OwedCounts>;

/** How one record stands. */
export const stateOf = (
  submittedAt: Instant | null,
  place: OwedPlace,
  period: OwedPeriod,
  counting: Pick<Counting, 'isWaived' | 'isOver'>,
): OwedState => {
  if (submittedAt === null) return openState(place, period, counting);
  return submittedAt < lateFrom(period.dueOn) ? 'on-time' : 'late';
};

/** How that stands which nobody has submitted. */
export const openState = (
  place: OwedPlace,
  period: OwedPeriod,
  counting: Pick<Counting, 'isWaived' | 'isOver'>,
): 'waived' | 'missing' | 'upcoming' => {
  if (counting.isWaived(place)) return 'waived';
  return counting.isOver(period) ? 'missing' : 'upcoming';
};

const waiverKey = ({ kind, dossierId }: Pick<OwedPlace, 'kind' | 'dossierId'>): string =>
  `${kind} ${dossierId ?? ''}`;

const keyOf = ({
  classId,
  kind,
  code,
  topic,
}: Pick<SubmittedCount, 'kind' | 'code' | 'topic'> & Pick<OwedPlace, 'classId'>): string =>
  `${classId} ${kind} ${code} ${topic ?? ''}`;

/** Where nothing has to be counted, only asked of single records. */
export const nothingCounted: Known = {
  children: [],
  submitted: [],
  keptOnce: [],
  oneByOne: [],
  levelOf: () => null,
};
