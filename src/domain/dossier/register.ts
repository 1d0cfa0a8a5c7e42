import type { RecordId } from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';
import type { NumbersOfDay, RecordFiled, RegisterPlace } from './dossier.events.js';

/** A record in a register: its place there does not change, whatever becomes of the record. */
export type RegisterEntry = RegisterPlace &
  Pick<RecordFiled['payload'], 'recordId' | 'kind' | 'topic'>;

export interface ClosedDay {
  readonly kind: string;
  readonly day: LocalDate;
}

interface Registers {
  readonly entries: readonly RegisterEntry[];
  readonly closedDays: readonly ClosedDay[];
}

/** Numbers start anew with each calendar year, of the day on which they are given. */
export const yearOfDay = (day: LocalDate): string => day.slice(0, 4);

/** The next one of a series: there is no other way to come by a number, so none is left out. */
export const nextNumber = (
  { entries }: Registers,
  { kind, topic, day }: Pick<RegisterEntry, 'kind' | 'topic' | 'day'>,
): number =>
  entries.filter(
    (one) => one.kind === kind && one.topic === topic && yearOfDay(one.day) === yearOfDay(day),
  ).length + 1;

export const isClosed = ({ closedDays }: Registers, { kind, day }: ClosedDay): boolean =>
  closedDays.some((one) => one.kind === kind && one.day === day);

/** The day of a record whose day was closed; null for any other. */
export const closedDayOf = (registers: Registers, recordId: RecordId): LocalDate | null => {
  const entry = registers.entries.find((one) => one.recordId === recordId);
  return entry && isClosed(registers, entry) ? entry.day : null;
};

/** The first day of which there can be numbers of the kind; null before the first one. */
export const firstDayOf = ({ entries }: Registers, kind: string): LocalDate | null =>
  entries.find((one) => one.kind === kind)?.day ?? null;

export const numbersOf = (
  { entries }: Registers,
  { kind, day }: ClosedDay,
): readonly NumbersOfDay[] => {
  const ofDay = entries.filter((one) => one.kind === kind && one.day === day);
  const topics = [...new Set(ofDay.map(({ topic }) => topic))];
  return topics.map((topic) => {
    const numbers = ofDay.filter((one) => one.topic === topic).map(({ number }) => number);
    return { topic, first: Math.min(...numbers), last: Math.max(...numbers) };
  });
};
