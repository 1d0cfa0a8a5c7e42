import type { CombinedError } from '@urql/core';
import { useQuery } from 'urql';
import type { RecordValue } from '../../parts/value.js';
import { RecordThen } from './dossier.operations.js';
import { useDossierAddress } from './use-dossier-address.js';
import type { DossierRecord } from './use-dossier.js';

export interface FieldThen {
  readonly value: RecordValue | null;
  readonly isDifferent: boolean;
}

/** A record as it was; `isThere` is false before it was made. */
export interface Then {
  readonly isThere: boolean;
  readonly fields: ReadonlyMap<string, FieldThen>;
  readonly differences: number;
  readonly last: { readonly logIndex: string | null; readonly recordedAt: string } | null;
}

export interface AsOf {
  /** Whether another moment than now was chosen. */
  readonly isChosen: boolean;
  /** Null while it is asked for, and when nothing was chosen. */
  readonly then: Then | null;
  readonly error: CombinedError | undefined;
}

/** The record at the moment that the address names: after an entry, or at the end of a day. */
export const useAsOf = (record: DossierRecord): AsOf => {
  const { at, day } = useDossierAddress().address;
  const isChosen = at !== undefined || day !== undefined;
  const [{ data, error, stale }] = useQuery({
    query: RecordThen,
    variables: {
      recordId: record.id,
      logIndex: at === undefined ? null : String(at),
      recordedAt: at === undefined && day !== undefined ? endOf(day) : null,
    },
    pause: !isChosen,
  });
  if (!isChosen) return { isChosen, then: null, error: undefined };
  return { isChosen, then: data && !stale ? thenOf(record, data.asOf) : null, error };
};

/** The last moment of a day at the school, which is seven hours ahead of UTC all year. */
const endOf = (day: string): string => new Date(`${day}T23:59:59.999+07:00`).toISOString();

type Answer = {
  readonly last: { readonly logIndex: string | null; readonly recordedAt: string };
  readonly fields: readonly { readonly name: string; readonly value: RecordValue }[];
} | null;

const thenOf = (record: DossierRecord, answer: Answer): Then => {
  if (!answer) return { isThere: false, fields: new Map(), differences: 0, last: null };
  const values = new Map(answer.fields.map(({ name, value }) => [name, value]));
  const fields = new Map(
    record.fields.map(({ name, value }) => {
      const before = values.get(name) ?? null;
      return [name, { value: before, isDifferent: !isSame(before, value) }] as const;
    }),
  );
  const differences = [...fields.values()].filter(({ isDifferent }) => isDifferent).length;
  return { isThere: true, fields, differences, last: answer.last };
};

const isSame = (one: RecordValue | null, other: RecordValue): boolean => {
  if (one?.__typename !== other.__typename) return false;
  if (one?.__typename !== 'ReadableValue' || other.__typename !== 'ReadableValue') return true;
  return one.value === other.value;
};
