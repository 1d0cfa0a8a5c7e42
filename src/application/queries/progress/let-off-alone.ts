import {
  coversPlace,
  type GivenWaiver,
  type OwedPlace,
} from '../../../domain/obligation/waivers.js';
import type { OwedPeriod } from '../../../domain/shared/due.js';
import type { ClassId, DossierId } from '../../../domain/shared/ids.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import type { ProgressCounts, SubmittedSlot, TimeInClass } from '../../ports/owed-rows.js';

/** On that day. */
export const isInClass = (
  { fromDay, toDay }: Pick<TimeInClass, 'fromDay' | 'toDay'>,
  day: LocalDate,
): boolean => fromDay <= day && (toDay === null || day <= toDay);

interface WaivedTime {
  readonly waiver: GivenWaiver;
  readonly time: TimeInClass;
}

/** Children who are let off something while the rest of their class owes it. */
export class LetOffAlone {
  private readonly waived = new Map<string, WaivedTime[]>();
  private readonly submitted: ReadonlySet<string>;

  constructor(
    waivers: readonly GivenWaiver[],
    { children, oneByOne }: Pick<ProgressCounts, 'children' | 'oneByOne'>,
  ) {
    this.submitted = new Set(oneByOne.map(slotKey));
    const alone = waivers.filter(({ dossierId }) => dossierId !== null);
    if (alone.length === 0) return;
    const times = new Map<DossierId, TimeInClass[]>();
    for (const time of children) {
      times.set(time.dossierId, [...(times.get(time.dossierId) ?? []), time]);
    }
    for (const waiver of alone) {
      const own = waiver.dossierId === null ? [] : (times.get(waiver.dossierId) ?? []);
      for (const time of own) this.add({ waiver, time });
    }
  }

  /** How many of those whom the class has on the counting day did not submit what they are let off. */
  openIn(place: OwedPlace, { code, countedOn }: OwedPeriod): number {
    const there = this.waived.get(keyOf(place.classId, place.kind)) ?? [];
    const letOff = new Set<DossierId>();
    for (const { waiver, time } of there) {
      const { dossierId } = time;
      const isOpen =
        isInClass(time, countedOn) &&
        coversPlace(waiver, { ...place, dossierId }) &&
        !this.submitted.has(slotKey({ ...place, dossierId, code }));
      if (isOpen) letOff.add(dossierId);
    }
    return letOff.size;
  }

  private add(one: WaivedTime): void {
    const key = keyOf(one.time.classId, one.waiver.kind);
    const known = this.waived.get(key);
    if (known) known.push(one);
    else this.waived.set(key, [one]);
  }
}

const keyOf = (classId: ClassId | null, kind: string): string => `${classId} ${kind}`;

const slotKey = ({ dossierId, kind, code, topic }: SubmittedSlot): string =>
  `${dossierId} ${kind} ${code} ${topic ?? ''}`;
