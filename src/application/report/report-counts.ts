import { Inject, Injectable } from '@nestjs/common';
import type { CountedFigure } from '../../domain/record/record.events.js';
import { kindEverNamed } from '../../domain/school/kinds-in-force.js';
import { type SchoolState, teamsOfYear } from '../../domain/school/school.state.js';
import {
  type ClassId,
  type DossierId,
  dossierIdOf,
  type PersonId,
  type SchoolId,
} from '../../domain/shared/ids.js';
import { invariant } from '../../domain/shared/invariant.js';
import { periodOf } from '../../domain/shared/period.js';
import {
  type FigureDefinition,
  type FigureMeasure,
  kindCounted,
  type RecordKind,
} from '../../domain/shared/record-kind.js';
import { ReadModelIsBehind, ReadModelIsStopped } from '../errors.js';
import type { EventStore } from '../ports/event-store.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { EVENT_STORE, READ_MODELS } from '../ports/tokens.js';
import { childrenWhen, ClassStays, type Stay } from './class-stays.js';
import { type CountedRecord, CountedRecords, type ReportedPeriod } from './counted-records.js';
import {
  type CountedThing,
  erased,
  keyOf,
  type Material,
  placesOf,
  thingsOf,
} from './counted-things.js';
import { EntriesUpTo } from './entries-up-to.js';
import { expectedReports, missingReports, type ReportSlot } from './expected-reports.js';
import { OpenedValues } from './opened-values.js';

/** What is counted for: a record of a kind with figures. */
export interface ReportOf {
  readonly schoolId: SchoolId;
  readonly kind: RecordKind;
  /** Of the class, the team or the school, whose id it is. */
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

export interface FigureCount {
  readonly figure: FigureDefinition;
  /** Without what counts for nothing. */
  readonly things: readonly CountedThing[];
  /** What a sum lacks; null of what is no sum, and where nothing says how many reports it would be of. */
  readonly missing: readonly ReportSlot[] | null;
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
    if (period === null) return figures.map((figure) => ({ figure, things: [], missing: null }));
    const classId = report.kind.about === 'class' ? (report.dossierId as string as ClassId) : null;
    const stays = classId ? await this.stays.of(report.schoolId, classId, upTo) : [];
    const scene = { report, school, period, stays, upTo };
    const material = await this.material(scene);
    return figures.map((figure) => {
      const things = thingsOf(figure.count, material);
      return { figure, things, missing: missingIn(figure.count, scene, things) };
    });
  }

  private async material(scene: Scene): Promise<Material> {
    const { report, school, period, stays, upTo } = scene;
    const { schoolId, kind } = report;
    const counted = (kind.figures ?? []).map(({ count }) => count);
    const kinds = new Set(counted.flatMap((count) => kindCounted(count) ?? []));
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
    return { school, period, stays, records, values };
  }
}

interface Scene {
  readonly report: ReportOf;
  readonly school: SchoolState;
  readonly period: ReportedPeriod;
  readonly stays: readonly Stay[];
  readonly upTo: bigint;
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
  if (about === report.kind.about) return [report.dossierId];
  switch (about) {
    case 'child':
      return childrenWhen(stays, 'last-day', period);
    case 'class':
      return Object.values(school.classes)
        .filter(({ schoolYear }) => schoolYear === report.schoolYear)
        .map(({ classId }) => dossierIdOf(classId));
    case 'team':
      return teamsOfYear(school, report.schoolYear).map((teamId) => dossierIdOf(teamId));
    case 'staff':
      return inOfficeDuring(school, period).map((personId) => dossierIdOf(personId));
    case 'school':
      return [report.dossierId];
  }
};

/** Also who left during it: what they were given by then was given by the school. */
const inOfficeDuring = (
  { appointments }: SchoolState,
  { startsOn, endsOn }: ReportedPeriod,
): readonly PersonId[] => {
  const during = appointments.filter(
    ({ from, to }) => from <= endsOn && (to === null || startsOn <= to),
  );
  return [...new Set(during.map(({ personId }) => personId))];
};

const missingIn = (
  count: FigureMeasure,
  scene: Scene,
  things: readonly CountedThing[],
): FigureCount['missing'] => {
  const below = count.of === 'reports' ? kindEverNamed(scene.school, count.kind) : null;
  if (below === null) return null;
  const { report, school, period } = scene;
  const { schoolYear } = report;
  const dossierIds = ownersOf(below, scene);
  const expected = expectedReports(below, { school, schoolYear, period, dossierIds });
  return expected && missingReports(expected, things);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** As a report keeps it. */
export const figureOf = ({ figure: { code }, things, missing }: FigureCount): CountedFigure => ({
  code,
  value: sum(things.map(({ value }) => value)),
  erased: sum(things.map((thing) => thing.erased)),
  reports: missing && { counted: things.length, expected: things.length + missing.length },
});
