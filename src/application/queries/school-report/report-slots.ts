import { kindsOfYear } from '../../../domain/school/kinds-in-force.js';
import type { OwedPeriod } from '../../../domain/shared/due.js';
import type { ClassId } from '../../../domain/shared/ids.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import type { RecordKind, SchoolReportRule } from '../../../domain/shared/record-kind.js';
import type { ClassPlacementRow, DossierRow } from '../../ports/read-model-rows.js';
import { type OwedKind, topicsOf } from '../progress/owed-kinds.js';
import type { Reader } from '../reader.js';

/** A kind that the school report of a year takes something from. */
export type ReportedKind = RecordKind & { readonly schoolReport: SchoolReportRule };

export interface ReportPart {
  readonly kind: ReportedKind;
  /** False of a kind that an authority's grant leaves out; nothing is said of its records. */
  readonly isForReader: boolean;
}

/** One record that the report has, or ought to have. */
export interface ReportSlot {
  readonly kind: ReportedKind;
  readonly topic: string | null;
  /** Null of what is made once, and of what is made whenever there is one. */
  readonly period: string | null;
  /** Null where nobody owes it. */
  readonly owed: OwedPeriod | null;
  /** By which class it is owed; null where it is by none. */
  readonly classId: ClassId | null;
}

/** What says in which classes a child was, and until when. */
export interface ChildInClasses {
  readonly dossier: Pick<DossierRow, 'dossierId' | 'exit'>;
  readonly placements: readonly Pick<
    ClassPlacementRow,
    'classId' | 'schoolYear' | 'fromDay' | 'leftDay'
  >[];
}

export const isReported = (kind: RecordKind): kind is ReportedKind =>
  kind.schoolReport !== undefined;

/** By the catalogue of that year: the cover before the pages, each in the order of the catalogue. */
export const partsOfReport = (
  reader: Reader,
  schoolYear: string,
  places: Parameters<Reader['placeOfRecord']>[0],
): readonly ReportPart[] => {
  const parts = kindsOfYear(reader.facts.school, schoolYear).flatMap(({ kind, ...source }) => {
    if (!isReported(kind)) return [];
    const place = reader.placeOfRecord(places, { ...source, kind: kind.kind, schoolYear });
    return [{ kind, isForReader: place !== null }];
  });
  return [...parts.filter(isOnCover), ...parts.filter((part) => !isOnCover(part))];
};

export const isOnCover = ({ kind }: Pick<ReportPart, 'kind'>): boolean =>
  kind.schoolReport.on === 'cover';

/** In which class the child was on a day of the year; null when it was in none, or had left. */
export const classOn = (
  { dossier: { exit }, placements }: ChildInClasses,
  day: LocalDate,
): ClassId | null => {
  if (exit !== null && exit.exitedOn < day) return null;
  const there = placements.find(
    ({ fromDay, leftDay }) => fromDay <= day && (leftDay === null || leftDay > day),
  );
  return there?.classId ?? null;
};

/**
 * What is owed of a child by the classes in which it was on the counting days, topic by topic; and what
 * there is one of.
 */
export const slotsOfReport = (
  schoolYear: string,
  kinds: readonly ReportedKind[],
  {
    owed,
    levelOf,
    ...child
  }: ChildInClasses & {
    readonly owed: readonly OwedKind[];
    readonly levelOf: (classId: ClassId) => string | null;
  },
): readonly ReportSlot[] => {
  const ofYear = {
    ...child,
    placements: child.placements.filter((one) => one.schoolYear === schoolYear),
  };
  return kinds.flatMap((kind): readonly ReportSlot[] => {
    if (kind.onePerDossier) {
      return [{ kind, topic: null, period: null, owed: null, classId: null }];
    }
    const { periods = [] } = owed.find((one) => one.kind.kind === kind.kind) ?? {};
    const places = periods.flatMap((period) => {
      const classId = classOn(ofYear, period.countedOn);
      const owes = classId === null ? [] : topicsOf(kind, levelOf(classId));
      return owes.map((topic) => ({ kind, topic, period: period.code, owed: period, classId }));
    });
    return topicsOf(kind, null).flatMap((topic) => places.filter((one) => one.topic === topic));
  });
};
