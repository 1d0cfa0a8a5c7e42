import { Inject, Injectable } from '@nestjs/common';
import { rowOf } from '../../domain/record/sheet.js';
import { kindEverNamed } from '../../domain/school/kinds-in-force.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import type { ClassId, DossierId, RecordId, SchoolId } from '../../domain/shared/ids.js';
import { invariant } from '../../domain/shared/invariant.js';
import { periodOf } from '../../domain/shared/period.js';
import type { FieldName } from '../../domain/shared/protected-block.js';
import type {
  FigureDefinition,
  FigureMeasure,
  RecordKind,
} from '../../domain/shared/record-kind.js';
import { ReadModelIsBehind, ReadModelIsStopped } from '../errors.js';
import type { RevealedValue } from '../ports/event-codec.js';
import type { EventStore } from '../ports/event-store.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { EVENT_STORE, READ_MODELS } from '../ports/tokens.js';
import { childrenWhen, ClassStays, type Stay } from './class-stays.js';
import { type CountedRecord, CountedRecords, type ReportedPeriod } from './counted-records.js';
import { EntriesUpTo } from './entries-up-to.js';
import { OpenedValues, type PlacedValue } from './opened-values.js';

/** What is counted for: a record of a kind with figures. */
export interface ReportOf {
  readonly schoolId: SchoolId;
  readonly kind: RecordKind;
  /** Of the class or of the school, whose id it is. */
  readonly dossierId: DossierId;
  readonly schoolYear: string;
  readonly period: string;
}

/** Null of a record that is no report. */
export const reportOf = (
  schoolId: SchoolId,
  kind: RecordKind,
  { dossierId, schoolYear, period }: Pick<RecordRow, 'dossierId' | 'schoolYear' | 'period'>,
): ReportOf | null =>
  kind.figures && period !== null ? { schoolId, kind, dossierId, schoolYear, period } : null;

/** One thing that counts, with how much: a value, a child, or the figure of a report below. */
export interface CountedThing {
  readonly dossierId: DossierId;
  /** Null for a child. */
  readonly recordId: RecordId | null;
  /** Which of its values; null when it is the whole. */
  readonly name: FieldName | null;
  /** Of the record. */
  readonly period: string | null;
  readonly value: number;
  readonly erased: number;
}

export interface FigureCount {
  readonly figure: FigureDefinition;
  /** Without what counts for nothing. */
  readonly things: readonly CountedThing[];
}

const waitMs = 10_000;

/**
 * Counts what reports say, from the log up to one entry: the same entry gives the same figures for
 * ever, save that what was erased since is counted as erased. The statements grow with what is read at
 * once: records of some hundred dossiers, two hundred entries that are opened, a thousand entries of
 * streams that changed since; never with the number of values or children.
 */
@Injectable()
export class ReportCounts {
  constructor(
    private readonly entries: EntriesUpTo,
    private readonly stays: ClassStays,
    private readonly records: CountedRecords,
    private readonly values: OpenedValues,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /**
   * The last entry of the log, once the read models show it.
   * @throws ReadModelIsBehind, ReadModelIsStopped
   */
  async head(schoolId: SchoolId): Promise<bigint> {
    const size = (await this.store.logSizes()).get(schoolId) ?? 0n;
    invariant(size > 0n, 'a school that has reports has entries');
    const outcome = await this.models.waitFor(schoolId, size - 1n, waitMs);
    if (outcome === 'timed-out') throw new ReadModelIsBehind();
    if (outcome === 'stopped') throw new ReadModelIsStopped();
    return size - 1n;
  }

  /** In the order of the form. */
  async count(report: ReportOf, upTo: bigint): Promise<readonly FigureCount[]> {
    const { figures = [] } = report.kind;
    const school = await this.entries.school(report.schoolId, upTo);
    const period = periodIn(report, school);
    if (period === null) return figures.map((figure) => ({ figure, things: [] }));
    const classId = report.kind.about === 'class' ? (report.dossierId as string as ClassId) : null;
    const stays = classId ? await this.stays.of(report.schoolId, classId, upTo) : [];
    const material = await this.material({ report, school, period, stays, upTo });
    return figures.map((figure) => ({ figure, things: thingsOf(figure.count, material) }));
  }

  private async material(scene: Scene): Promise<Material> {
    const { report, school, period, stays, upTo } = scene;
    const { schoolId, kind } = report;
    const counted = (kind.figures ?? []).map(({ count }) => count);
    const kinds = new Set(
      counted.flatMap((count) => (count.of === 'children' ? [] : [count.kind])),
    );
    const records = new Map<string, readonly CountedRecord[]>();
    for (const name of kinds) {
      const dossierIds = ownersOf(kindEverNamed(school, name), scene);
      const wanted = { schoolId, kind: name, dossierIds, period, school, upTo };
      records.set(name, await this.records.of(wanted));
    }
    const places = counted
      .flatMap((count) => placesOf(count, records))
      .filter(({ isDisposed }) => !isDisposed);
    const distinctPlaces = [...new Map(places.map((place) => [keyOf(place), place])).values()];
    const opened = await this.values.of(schoolId, distinctPlaces);
    const values = new Map(
      distinctPlaces.map((place, at) => [keyOf(place), opened[at] ?? erased] as const),
    );
    return { period, stays, records, values };
  }
}

/** What nobody opens, since it was destroyed, or cannot. */
const erased: RevealedValue = { state: 'erased' };

interface Scene {
  readonly report: ReportOf;
  readonly school: SchoolState;
  readonly period: ReportedPeriod;
  readonly stays: readonly Stay[];
  readonly upTo: bigint;
}

interface Material {
  readonly period: ReportedPeriod;
  readonly stays: readonly Stay[];
  readonly records: ReadonlyMap<string, readonly CountedRecord[]>;
  readonly values: ReadonlyMap<string, RevealedValue>;
}

const periodIn = ({ kind, period }: ReportOf, { years }: SchoolState): ReportedPeriod | null => {
  const { every } = kind;
  if (every === undefined) return null;
  const found = periodOf(every, period, years);
  return typeof found === 'string' ? null : { ...found, every, code: period };
};

/** Whose records of a kind a report counts. */
const ownersOf = (
  counted: RecordKind | null,
  { report, school, period, stays }: Scene,
): readonly DossierId[] => {
  const { about = 'child' } = counted ?? {};
  if (about === 'child') return childrenWhen(stays, 'last-day', period);
  if (about !== 'class' || report.kind.about === 'class') return [report.dossierId];
  return Object.values(school.classes)
    .filter(({ schoolYear }) => schoolYear === report.schoolYear)
    .map(({ classId }) => classId as string as DossierId);
};

const approved = (records: readonly CountedRecord[] = []): readonly CountedRecord[] =>
  records.filter(({ status }) => status === 'approved');

interface CountedPlace
  extends PlacedValue,
    Pick<CountedThing, 'dossierId' | 'period'>,
    Pick<CountedRecord, 'isDisposed'> {}

/** The values that a measure looks at. */
const placesOf = (count: FigureMeasure, records: Material['records']): readonly CountedPlace[] => {
  if (count.of !== 'rows' && count.of !== 'records') return [];
  const topic = count.of === 'records' ? count.topic : undefined;
  return approved(records.get(count.kind))
    .filter((record) => topic === undefined || record.topic === topic)
    .flatMap(({ recordId, dossierId, period, values, isDisposed }) =>
      Object.entries(values).flatMap(([name, pointer]) => {
        const row = rowOf(name);
        const isMeant = count.of === 'rows' ? row?.field === count.field : name === count.field;
        return isMeant
          ? [
              {
                recordId,
                dossierId: row?.dossierId ?? dossierId,
                period,
                name,
                pointer,
                isDisposed,
              },
            ]
          : [];
      }),
    );
};

const keyOf = ({ recordId, name }: Pick<PlacedValue, 'recordId' | 'name'>): string =>
  `${recordId}/${name}`;

const thingsOf = (count: FigureMeasure, material: Material): readonly CountedThing[] => {
  switch (count.of) {
    case 'rows':
    case 'records':
      return placesOf(count, material.records).flatMap((place) => {
        const { recordId, dossierId, period, name } = place;
        const which = { dossierId, recordId, period, name };
        const value = material.values.get(keyOf(place)) ?? erased;
        if (value.state === 'erased') return [{ ...which, value: 0, erased: 1 }];
        const isCounted = typeof value.value === 'string' && count.values.includes(value.value);
        return isCounted ? [{ ...which, value: 1, erased: 0 }] : [];
      });
    case 'children':
      return childrenWhen(material.stays, count.when, material.period).map((dossierId) => {
        return { dossierId, recordId: null, period: null, name: null, value: 1, erased: 0 };
      });
    case 'reports':
      return (material.records.get(count.kind) ?? []).flatMap(
        ({ dossierId, recordId, period, counted }) => {
          const below = counted?.figures.find(({ code }) => code === count.figure);
          return below
            ? [
                {
                  dossierId,
                  recordId,
                  period,
                  name: null,
                  value: below.value,
                  erased: below.erased,
                },
              ]
            : [];
        },
      );
  }
};

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** As a report keeps it. */
export const figureOf = ({ figure: { code }, things }: FigureCount) => ({
  code,
  value: sum(things.map(({ value }) => value)),
  erased: sum(things.map((thing) => thing.erased)),
});
