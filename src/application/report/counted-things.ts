import { rowOf } from '../../domain/record/sheet.js';
import type { DossierId, RecordId } from '../../domain/shared/ids.js';
import type { FieldName } from '../../domain/shared/protected-block.js';
import type { FigureMeasure } from '../../domain/shared/record-kind.js';
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
  readonly period: ReportedPeriod;
  readonly stays: readonly Stay[];
  readonly records: ReadonlyMap<string, readonly CountedRecord[]>;
  readonly values: ReadonlyMap<string, RevealedValue>;
}

const approved = (records: readonly CountedRecord[] = []): readonly CountedRecord[] =>
  records.filter(({ status }) => status === 'approved');

export interface CountedPlace
  extends PlacedValue,
    Pick<CountedThing, 'dossierId' | 'period'>,
    Pick<CountedRecord, 'isDisposed'> {}

/** The values that a measure looks at. */
export const placesOf = (
  count: FigureMeasure,
  records: Material['records'],
): readonly CountedPlace[] => {
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

export const keyOf = ({ recordId, name }: Pick<PlacedValue, 'recordId' | 'name'>): string =>
  `${recordId}/${name}`;

/** What a figure counts, without what counts for nothing. */
export const thingsOf = (count: FigureMeasure, material: Material): readonly CountedThing[] => {
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
