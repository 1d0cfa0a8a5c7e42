import type { ClassId, DossierId, PersonId, RecordId } from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { RowOrigin } from './projection.js';

/** The record in a slot: of a dossier, a kind, a period and a topic there is one at most. */
export interface SlotRow extends RowOrigin {
  readonly recordId: RecordId;
  /** Of a class it is the id of the class. */
  readonly dossierId: DossierId;
  readonly kind: string;
  readonly schoolYear: string;
  readonly period: string;
  readonly topic: string | null;
  /** When it was submitted first, and by whom; what is returned later was there in time. */
  readonly submittedAt: Instant | null;
  readonly submittedBy: PersonId | null;
}

/** A period of a kind, as far as counting goes. */
export interface CountedPeriod {
  readonly kind: string;
  readonly code: string;
  readonly countedOn: LocalDate;
  /** What is submitted from that moment on is late. */
  readonly lateFrom: Instant;
}

export interface ProgressOf {
  readonly schoolYear: string;
  readonly classIds: readonly ClassId[];
  /** Of kinds that are kept of a class. */
  readonly ofClasses: readonly CountedPeriod[];
  /** Of kinds that are kept of a child: of those who were in the class on the counting day. */
  readonly ofChildren: readonly CountedPeriod[];
}

/** How many children a class had on a day. */
export interface ChildrenOnDay {
  readonly classId: ClassId;
  readonly on: LocalDate;
  readonly children: number;
}

/** How many records of a slot of a class were submitted, each counted where it was first. */
export interface SubmittedCount {
  readonly classId: ClassId;
  readonly kind: string;
  readonly code: string;
  readonly topic: string | null;
  readonly onTime: number;
  readonly late: number;
}

export interface ProgressCounts {
  readonly children: readonly ChildrenOnDay[];
  readonly submitted: readonly SubmittedCount[];
}

export interface SlotsOf {
  readonly dossierIds: readonly DossierId[];
  readonly kind: string;
  readonly period: string;
}
