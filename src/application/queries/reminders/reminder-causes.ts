import { Inject, Injectable } from '@nestjs/common';
import { yearNow } from '../../../domain/school/school.state.js';
import { isKeptOnce, type OwedPeriod } from '../../../domain/shared/due.js';
import type { ClassId, DossierId } from '../../../domain/shared/ids.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import { type Place, placeOfDossier } from '../../../domain/shared/place.js';
import type { FieldOption, RecordKind } from '../../../domain/shared/record-kind.js';
import type { ReadModels } from '../../ports/read-models.js';
import { type ReminderStage, reminderStages } from '../../ports/reminders.js';
import { READ_MODELS } from '../../ports/tokens.js';
import type { Duty } from '../duties/duty.js';
import { Duties } from '../duties/duty-queries.js';
import { owedPeriodOf } from '../periods.js';
import type { Reader } from '../reader.js';
import type { Counting } from '../progress/owed-counts.js';
import { OwedKinds } from '../progress/owed-kinds.js';
import { type Owing, owedBy, owesUnit } from '../progress/owing.js';
import { ProgressBoard } from '../progress/progress-board.js';
import { isStillToSubmit, type UnitOwed, UnitsOwed } from '../progress/unit-owed-queries.js';
import { AskedFigures, type FiguresOpen } from './asked-figures.js';
import { stageOfDuty, stageOfFigures, stageOfPeriod } from './reminder-stages.js';

/** Records of one period that somebody has still to submit. */
export interface OwedOpen {
  readonly schoolYear: string;
  /** Null of what is of no class. */
  readonly classId: ClassId | null;
  /** Of what is of no class: of which team, of whom, or of the school. */
  readonly dossierId: DossierId | null;
  readonly kind: RecordKind;
  readonly period: FieldOption;
  readonly dueOn: LocalDate;
  readonly open: number;
  /** Of children who came in the course of the year, due by a later day than that of the others. */
  readonly isOfComers: boolean;
}

/** Of what somebody is to be reminded today. */
export interface ReminderCause {
  /** The same as long as it is the same; of ids and codes. */
  readonly cause: string;
  readonly stage: ReminderStage;
  readonly owed: OwedOpen | null;
  readonly duty: Duty | null;
  readonly figures: FiguresOpen | null;
}

/** What is most urgent first; for one of the readers that were asked about. */
export type CausesFor = (reader: Reader) => readonly ReminderCause[];
type OwedFor = (reader: Reader) => readonly OwedOpen[];

const nothing = (): readonly never[] => [];

/**
 * What of all that is owed and waits somebody is to be reminded of. It is computed for any number
 * of people of a school in the same few statements: the counts of the periods in question, the
 * slots of teams and staff, the figures that were asked for, and what waits; whose each of them is,
 * is judged in memory.
 */
@Injectable()
export class ReminderCauses {
  constructor(
    private readonly kinds: OwedKinds,
    private readonly board: ProgressBoard,
    private readonly units: UnitsOwed,
    private readonly figures: AskedFigures,
    private readonly duties: Duties,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** @param all people of one school, at one moment */
  async of(all: readonly Reader[]): Promise<CausesFor> {
    const readers = all.filter(({ isOnStaff }) => isOnStaff);
    const [first] = readers;
    const schoolYear = first ? yearNow(first.facts.school, first.today) : null;
    const [dutiesOf, ofClasses, ofUnits, figuresOf] = await Promise.all([
      this.duties.ofEach(readers),
      schoolYear === null ? nothing : this.ofClasses(readers, schoolYear),
      schoolYear === null ? nothing : this.ofUnits(readers, schoolYear),
      this.figures.of(readers),
    ]);
    return (reader) => {
      if (!reader.isOnStaff) return [];
      const owed = [...ofClasses(reader), ...ofUnits(reader)];
      return [
        ...owed.flatMap((one) => causeOfOwed(one, reader)),
        ...figuresOf(reader).flatMap((one) => causeOfFigures(one, reader)),
        ...dutiesOf(reader).flatMap((duty) => causeOfDuty(duty, reader)),
      ].toSorted((a, b) => rankOf(a) - rankOf(b));
    };
  }

  private async ofClasses(readers: readonly Reader[], schoolYear: string): Promise<OwedFor> {
    const [first] = readers;
    if (!first) return nothing;
    const year = { schoolYear, kinds: null, from: null, to: null };
    const owed = (await this.kinds.ofAllClasses(first, year))
      .map((one) => ({
        ...one,
        // Of what there is one of, who came later is told of later.
        periods: one.periods.filter(
          (period) => isKeptOnce(one.kind) || isToTell(period, one.kind, first.today),
        ),
      }))
      .filter(({ periods }) => periods.length > 0);
    const classes = await this.models.classes(first.schoolId, schoolYear);
    const ids = classes.map(({ classId }) => classId);
    const owingOf = (reader: Reader): readonly Owing[] =>
      reader.readsRecords
        ? owedBy(
            reader,
            ids.filter((classId) => reader.readsClass(classId)),
            owed,
          )
        : [];
    const classIds = [...new Set(readers.flatMap(owingOf).map(({ classId }) => classId))];
    if (classIds.length === 0) return nothing;
    const counting = await this.board.counting(first, { schoolYear, classIds, owed });
    return (reader) => owingOf(reader).flatMap((owing) => openOf(owing, schoolYear, counting));
  }

  private async ofUnits(readers: readonly Reader[], schoolYear: string): Promise<OwedFor> {
    const [first] = readers;
    if (!first) return nothing;
    const items = await this.units.of(
      first,
      schoolYear,
      (kind, place, period) =>
        isToTell(period, kind, first.today) &&
        readers.some((reader) => owesUnit(reader, kind, place)),
    );
    const owed = openOfUnits(items.filter(isStillToSubmit), schoolYear);
    return (reader) =>
      owed.flatMap(({ place, ...one }) => (owesUnit(reader, one.kind, place) ? [one] : []));
  }
}

const isToTell = (period: OwedPeriod, { every }: RecordKind, today: LocalDate): boolean =>
  stageOfPeriod(period, every ?? 'year', today) !== null;

const openOf = (
  { classId, kind, periods, topics }: Owing,
  schoolYear: string,
  counting: Counting,
): readonly OwedOpen[] =>
  periods.flatMap((owed) =>
    [...counting.byDueDay(classId, kind, owed, topics)].flatMap(([dueOn, counts]) => {
      const open = counts.missing + counts.upcoming;
      if (open === 0) return [];
      const period = owedPeriodOf(kind, owed.code);
      const isOfComers = dueOn !== owed.dueOn;
      return [{ schoolYear, classId, dossierId: null, kind, period, dueOn, open, isOfComers }];
    }),
  );

/** Topics of a kind together. */
const openOfUnits = (
  items: readonly UnitOwed[],
  schoolYear: string,
): readonly (OwedOpen & { readonly place: Place })[] => {
  const keyOf = ({ kind, dossierId, period }: UnitOwed): string =>
    `${kind.kind} ${dossierId} ${period.code}`;
  const byKey = new Map<string, UnitOwed[]>();
  for (const item of items) {
    const known = byKey.get(keyOf(item));
    if (known) known.push(item);
    else byKey.set(keyOf(item), [item]);
  }
  return [...byKey.values()].flatMap((all) =>
    all.slice(0, 1).map(({ kind, dossierId, period, dueOn }) => ({
      schoolYear,
      classId: null,
      dossierId,
      kind,
      period,
      dueOn,
      open: all.length,
      isOfComers: false,
      place: placeOfDossier({ about: kind.about ?? 'child', dossierId, classId: null }),
    })),
  );
};

const causeOfOwed = (owed: OwedOpen, { today }: Reader): readonly ReminderCause[] => {
  const { schoolYear, classId, dossierId, kind, period, dueOn, isOfComers } = owed;
  const stage = stageOfPeriod(owed, kind.every ?? 'year', today);
  if (stage === null) return [];
  const slot = `owed ${schoolYear} ${kind.kind} ${period.code} ${classId ?? dossierId}`;
  const cause = isOfComers ? `${slot} ${dueOn}` : slot;
  return [{ ...nothingElse, cause, stage, owed }];
};

const causeOfDuty = (duty: Duty, { moment }: Reader): readonly ReminderCause[] => {
  const stage = stageOfDuty(duty, moment.at);
  return stage === null
    ? []
    : [{ ...nothingElse, cause: `duty ${duty.kind} ${duty.cursor}`, stage, duty }];
};

const causeOfFigures = (figures: FiguresOpen, { today }: Reader): readonly ReminderCause[] => {
  const { requestId, classId, teamId } = figures;
  const stage = stageOfFigures(figures, today);
  const cause = `figures ${requestId} ${classId ?? teamId}`;
  return stage === null ? [] : [{ ...nothingElse, cause, stage, figures }];
};

/** A reminder is of one of them. */
const nothingElse = { owed: null, duty: null, figures: null } as const;

const rankOf = ({ stage }: ReminderCause): number => reminderStages.indexOf(stage);
