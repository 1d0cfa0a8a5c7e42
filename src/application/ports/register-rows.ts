import type { NumbersOfDay } from '../../domain/dossier/dossier.events.js';
import type { RecordId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { RowOrigin } from './projection.js';
import type { Act } from './read-model-rows.js';

/** The number of a record in its register; of kind, topic and year there is each one once. */
export interface RegisterEntryRow extends RowOrigin {
  readonly recordId: RecordId;
  readonly filedLogIndex: bigint;
  readonly kind: string;
  readonly topic: string | null;
  /** The calendar year of `day`. */
  readonly year: string;
  readonly number: number;
  readonly day: LocalDate;
}

export interface ClosedDayRow extends RowOrigin {
  readonly kind: string;
  readonly day: LocalDate;
  readonly year: string;
  readonly numbers: readonly NumbersOfDay[];
  readonly closed: Act;
}

/** A register in one calendar year. */
export interface RegisterOf {
  readonly kind: string;
  readonly year: string;
}

/** Which of its entries; null for any. */
export interface RegisterPart extends RegisterOf {
  readonly topic: string | null;
  readonly number: number | null;
  /** Days of entry. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** Which numbers of a topic were given on a day. */
export interface DayNumbersRow extends NumbersOfDay {
  readonly day: LocalDate;
}
