import { rowOf } from '../../domain/record/sheet.js';
import { inOfficeAs, type SchoolState } from '../../domain/school/school.state.js';
import { type DossierId, dossierIdOf, type RecordId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import type { FigureMeasure } from '../../domain/shared/record-kind.js';
import { type Role, roles } from '../../domain/shared/roles.js';
import type { RevealedValue } from '../ports/event-codec.js';
import { childrenWhen, type Stay } from './class-stays.js';
import type { CountedRecord, ReportedPeriod } from './counted-records.js';
import type { PlacedValue } from './opened-values.js';

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

/** What nobody opens, since it was destroyed, or cannot. */
export const erased: RevealedValue = { state: 'erased' };

/** What figures are counted from. */
export interface Material {
  readonly school: SchoolState;
  readonly period: ReportedPeriod;
  readonly stays: readonly Stay[];
  readonly records: ReadonlyMap<string, readonly CountedRecord[]>;
  readonly values: ReadonlyMap<string, RevealedValue>;
}

type OfKind = FigureMeasure & { readonly of: 'rows' | 'records' | 'approved' };

/** The approved records of its kind that a measure looks at, whatever day they say. */
const recordsFor = (count: OfKind, records: Material['records']): readonly CountedRecord[] => {
  const topic = count.of === 'rows' ? undefined : count.topic;
  const hasDay = dayField(count) !== undefined;
  return approved(records.get(count.kind)).filter(
    (record) =>
      (topic === undefined || record.topic === topic) &&
      hasDay === (record.period === null) &&
      (!record.isWider || count.of === 'approved'),
  );
};

const dayField = (count: OfKind): FieldName | undefined =>
  count.of === 'rows' ? undefined : count.on;

const approved = (records: readonly CountedRecord[] = []): readonly CountedRecord[] =>
  records.filter(({ status }) => status === 'approved');

export interface CountedPlace
  extends PlacedValue,
    Pick<CountedThing, 'dossierId' | 'period'>,
    Pick<CountedRecord, 'isDisposed'> {}

/** The values that a measure looks at, so that they are opened together. */
export const placesOf = (
  count: FigureMeasure,
  records: Material['records'],
): readonly CountedPlace[] => {
  switch (count.of) {
    case 'rows':
      return recordsFor(count, records).flatMap((record) =>
        placesIn(record, (name) => rowOf(name)?.field === count.field),
      );
    case 'records':
      return recordsFor(count, records).flatMap((record) =>
        placesIn(record, (name) => name === count.field || name === count.on),
      );
    case 'approved':
      return recordsFor(count, records).flatMap((record) =>
        placesIn(record, (name) => name === count.on),
      );
    case 'staff':
      return holdersOf(count, records);
    case 'children':
    case 'reports':
      return [];
  }
};

type OfStaff = FigureMeasure & { readonly of: 'staff' };

const holdersOf = ({ having }: OfStaff, records: Material['records']): readonly CountedPlace[] =>
  having
    ? approved(records.get(having.kind)).flatMap((record) =>
        placesIn(record, (name) => name === having.field),
      )
    : [];

const placesIn = (
  { recordId, dossierId, period, values, isDisposed }: CountedRecord,
  isMeant: (name: FieldName) => boolean,
): readonly CountedPlace[] =>
  Object.entries(values)
    .filter(([name]) => isMeant(name))
    .map(([name, pointer]) => ({
      recordId,
      dossierId: rowOf(name)?.dossierId ?? dossierId,
      period,
      name,
      pointer,
      isDisposed,
    }));

export const keyOf = ({ recordId, name }: Pick<PlacedValue, 'recordId' | 'name'>): string =>
  `${recordId}/${name}`;

/** What a figure counts, without what counts for nothing. */
export const thingsOf = (count: FigureMeasure, material: Material): readonly CountedThing[] => {
  switch (count.of) {
    case 'rows':
      return placesOf(count, material.records).flatMap((place) =>
        valueThing(place, material, count.values),
      );
    case 'records':
    case 'approved':
      return recordsFor(count, material.records).flatMap((record) =>
        recordThings(record, count, material),
      );
    case 'children':
      return childrenWhen(material.stays, count.when, material.period).map(ofDossier);
    case 'staff':
      return staffThings(count, material);
    case 'reports':
      return sumThings(count, material);
  }
};

const valueThing = (
  place: CountedPlace,
  { values }: Material,
  counted: readonly string[],
): readonly CountedThing[] => {
  const { recordId, dossierId, period, name } = place;
  const which = { dossierId, recordId, period, name };
  const value = values.get(keyOf(place)) ?? erased;
  if (value.state === 'erased') return [{ ...which, value: 0, erased: 1 }];
  const isCounted = value.value !== null && counted.includes(String(value.value));
  return isCounted ? [{ ...which, value: 1, erased: 0 }] : [];
};

/** Of what has no period, whether it counts is for the day that it says. */
const recordThings = (
  record: CountedRecord,
  count: FigureMeasure & { readonly of: 'records' | 'approved' },
  material: Material,
): readonly CountedThing[] => {
  const { recordId, dossierId, period } = record;
  const whole = { dossierId, recordId, period, name: null };
  if (count.on !== undefined) {
    const [day] = placesIn(record, (name) => name === count.on);
    if (!day) return [];
    const said = material.values.get(keyOf(day)) ?? erased;
    if (said.state === 'erased') return [{ ...whole, value: 0, erased: 1 }];
    if (!isDuring(said.value, material.period)) return [];
  }
  if (count.of === 'approved') return [{ ...whole, value: 1, erased: 0 }];
  return placesIn(record, (name) => name === count.field).flatMap((place) =>
    valueThing(place, material, count.values),
  );
};

const isDuring = (day: FieldValue, { startsOn, endsOn }: ReportedPeriod): boolean =>
  typeof day === 'string' && startsOn <= day && day <= endsOn;

const ofDossier = (dossierId: DossierId): CountedThing => {
  return { dossierId, recordId: null, period: null, name: null, value: 1, erased: 0 };
};

/** Each person once, by the first record that says so; what was destroyed may have said so. */
const staffThings = (count: OfStaff, material: Material): readonly CountedThing[] => {
  const { school, period, records } = material;
  const people = inOfficeOn(school, count.roles ?? roles, period.endsOn);
  const { having } = count;
  if (!having) return people.map(ofDossier);
  const found = new Map<DossierId, CountedThing>();
  for (const place of holdersOf(count, records)) {
    if (!people.includes(place.dossierId)) continue;
    const [thing] = valueThing(place, material, having.values);
    const isMore = (thing?.value ?? 0) > (found.get(place.dossierId)?.value ?? -1);
    if (thing && isMore) found.set(place.dossierId, thing);
  }
  return [...found.values()];
};

/** Whose file has the id of the person. An inspector of an authority is none of the staff. */
const inOfficeOn = (
  school: SchoolState,
  wanted: readonly Role[],
  day: LocalDate,
): readonly DossierId[] => {
  const people = inOfficeAs(
    wanted.filter((role) => role !== 'inspector'),
    school,
    day,
  );
  return [...new Set(people)].map((personId) => dossierIdOf(personId));
};

const sumThings = (
  { kind, figure }: FigureMeasure & { readonly of: 'reports' },
  { records }: Material,
): readonly CountedThing[] =>
  (records.get(kind) ?? []).flatMap(({ dossierId, recordId, period, counted, isWider }) => {
    const below = isWider ? null : counted?.figures.find(({ code }) => code === figure);
    if (!below) return [];
    const { value, erased: gone } = below;
    return [{ dossierId, recordId, period, name: null, value, erased: gone }];
  });
