import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { readsForm } from '../../../domain/policy/reading.js';
import { type SchoolState, teamsOfYear, yearNow } from '../../../domain/school/school.state.js';
import { askedOn, dueForComer, isKeptOnce, type OwedPeriod } from '../../../domain/shared/due.js';
import {
  type DossierId,
  dossierIdOf,
  type PersonId,
  type TeamId,
} from '../../../domain/shared/ids.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import { type Place, placeOfDossier } from '../../../domain/shared/place.js';
import type { DossierAbout, FieldOption, RecordKind } from '../../../domain/shared/record-kind.js';
import { isInForce } from '../../../domain/shared/roles.js';
import type { SlotRow } from '../../ports/owed-rows.js';
import type { Page, PageRequest, ReadModels } from '../../ports/read-models.js';
import { idsMax } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { nothingOf, pageOfList } from '../pages.js';
import { owedPeriodOf } from '../periods.js';
import type { Reader } from '../reader.js';
import { Counting, nothingCounted, type OwedState } from './owed-counts.js';
import { type OwedItem, owedItem } from './owed-item-queries.js';
import { type DeadlineView, type OwedKind, OwedKinds, topicsOf } from './owed-kinds.js';

/** A record that a team, a member of staff or the school itself owes. */
export interface UnitOwed extends OwedItem {
  readonly kind: RecordKind;
  readonly period: FieldOption;
  readonly dueOn: LocalDate;
  readonly deadline: DeadlineView | null;
}

/** What waits for its approval waits for somebody else. */
export const isStillToSubmit = ({ state, submittedAt }: UnitOwed): boolean =>
  submittedAt === null && (state === 'missing' || state === 'upcoming');

/** What is owed of no class, what is due first before the rest; of what the reader reads. */
export class UnitsOwedQuery extends Query<Page<UnitOwed>> {
  constructor(
    readonly reader: Reader,
    readonly asked: {
      /** Null for the year that has begun last. */
      readonly schoolYear: string | null;
      /** Only what stands so; null for all. */
      readonly states: readonly OwedState[] | null;
    },
    readonly page: PageRequest,
  ) {
    super();
  }
}

interface Slot {
  readonly kind: RecordKind;
  readonly period: OwedPeriod;
  readonly deadline: DeadlineView | null;
  readonly place: Place;
  readonly dossierId: DossierId;
}

/** What teams, staff and the school owe in a year; in two statements. */
@Injectable()
export class UnitsOwed {
  constructor(
    private readonly kinds: OwedKinds,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async of(
    reader: Reader,
    schoolYear: string,
    isWanted: (kind: RecordKind, place: Place, period: OwedPeriod) => boolean,
  ): Promise<readonly UnitOwed[]> {
    const part = { schoolYear, kinds: null, from: null, to: null };
    const owed = await this.kinds.ofUnits(reader, part);
    const slots = slotsOf(reader, schoolYear, owed).filter(({ kind, place, period }) =>
      isWanted(kind, place, period),
    );
    if (slots.length === 0) return [];
    const [rows, waivers] = await Promise.all([
      this.recordsOf(reader, schoolYear, slots),
      this.models.waivers(reader.schoolId, schoolYear),
    ]);
    const counting = new Counting(nothingCounted, waivers, reader.today);
    const known = { reader, counting, waivers };
    const bySlot = new Map(
      rows.map((row) => [keyOf({ ...row, period: row.period ?? schoolYear }), row] as const),
    );
    return slots
      .flatMap(({ kind, period, deadline, dossierId }) =>
        topicsOf(kind, null).map((topic) => {
          const row = bySlot.get(keyOf({ dossierId, kind: kind.kind, period: period.code, topic }));
          const owing = { kind, period, classId: null };
          return {
            ...owedItem(owing, { dossierId, topic, row }, known),
            kind,
            period: owedPeriodOf(kind, period.code),
            dueOn: period.dueOn,
            deadline,
          };
        }),
      )
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn, 'en'));
  }

  /** What is made again in each period, and what there is one of in whatever year it was made. */
  private async recordsOf(
    { schoolId }: Reader,
    schoolYear: string,
    slots: readonly Slot[],
  ): Promise<readonly SlotRow[]> {
    const dossierIds = [...new Set(slots.map(({ dossierId }) => dossierId))].slice(0, idsMax);
    const kinds = [...new Map(slots.map(({ kind }) => [kind.kind, kind] as const)).values()];
    const of = (once: boolean) => ({
      schoolYear: once ? null : schoolYear,
      period: null,
      kinds: kinds.filter((kind) => isKeptOnce(kind) === once).map(({ kind }) => kind),
      dossierIds,
    });
    const asked = [of(false), of(true)].filter((one) => one.kinds.length > 0);
    const found = await Promise.all(asked.map((one) => this.models.slotsOf(schoolId, one)));
    return found.flat();
  }
}

@QueryHandler(UnitsOwedQuery)
export class UnitsOwedHandler implements IQueryHandler<UnitsOwedQuery> {
  constructor(private readonly units: UnitsOwed) {}

  async execute({ reader, asked, page }: UnitsOwedQuery): Promise<Page<UnitOwed>> {
    const schoolYear = asked.schoolYear ?? yearNow(reader.facts.school, reader.today);
    if (!reader.readsDossiers || schoolYear === null) return nothingOf();
    const items = await this.units.of(reader, schoolYear, (kind, place) => {
      const here = reader.placeNow(place);
      return reader.readsPlace(here) && readsForm(reader.rights, kind, here);
    });
    return pageOfList(
      items.filter(({ state }) => asked.states?.includes(state) ?? true),
      page,
    );
  }
}

const slotsOf = (
  { facts: { school }, schoolId, today }: Reader,
  schoolYear: string,
  owed: readonly OwedKind[],
): readonly Slot[] =>
  owed.flatMap(({ kind, periods, deadlines }) =>
    periods.flatMap((period) =>
      unitsOn(school, kind.about ?? 'child', {
        schoolYear,
        day: askedOn(period, today),
      }).map((unit) => {
        const dossierId = dossierIdOf(unit ?? schoolId);
        const about = kind.about ?? 'child';
        return {
          kind,
          period: dueForComer(period, kind, cameOn(school, unit)),
          deadline: deadlines.get(period.code) ?? null,
          dossierId,
          place: placeOfDossier({ about, dossierId, classId: null }),
        };
      }),
    ),
  );

/** Since when somebody is of the staff; null of a team and the school. */
const cameOn = ({ appointments }: SchoolState, unit: TeamId | PersonId | null): LocalDate | null =>
  appointments
    .filter(({ personId }) => personId === unit)
    .map(({ from }) => from)
    .toSorted()[0] ?? null;

/** Each team of the year; whoever is in office that day; null stands for the school. */
const unitsOn = (
  school: SchoolState,
  about: DossierAbout,
  { schoolYear, day }: { readonly schoolYear: string; readonly day: LocalDate },
): readonly (TeamId | PersonId | null)[] => {
  if (about === 'school') return [null];
  if (about === 'team') return teamsOfYear(school, schoolYear);
  const inOffice = school.appointments.filter((one) => isInForce(one, day));
  return about === 'staff' ? [...new Set(inOffice.map(({ personId }) => personId))] : [];
};

const keyOf = ({
  dossierId,
  kind,
  period,
  topic,
}: {
  readonly dossierId: DossierId;
  readonly kind: string;
  readonly period: string;
  readonly topic: string | null;
}): string => `${dossierId} ${kind} ${period} ${topic ?? ''}`;
