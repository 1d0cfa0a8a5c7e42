import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { StepDraw } from '../../src/domain/shared/sampling.js';

export type Status = 'DRAFT' | 'SUBMITTED' | 'APPROVED';

/** What the simulator remembers of a record that it made; it never asks the engine for it. */
export interface Entry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly dossierId: string;
  /** Null for what is of no class. */
  readonly classNo: number | null;
  readonly period: string | null;
  readonly topic: string | null;
  readonly enteredBy: string;
  /** Whose file it lies in, if it is of staff. */
  readonly about: string | null;
  readonly registeredMs: number;
  /** Values by name, of rows by `<dossierId>/<name>`. */
  readonly values: Map<string, string | number | boolean | null>;
  status: Status;
  /** When it was submitted first. */
  submittedMs: number | null;
  /** Since which revision the submission reads as it does; null until there is one. */
  submittedRevision: string | null;
  inForceMs: number | null;
  /** What the engine drew for the steps that are taken of a sample, which nobody else can know. */
  draws: readonly StepDraw[];
  /** How many steps of its chain were taken. */
  steps: number;
  isReturned: boolean;
  isLocked: boolean;
}

export type CorrectionStatus =
  | 'REQUESTED'
  | 'PERMITTED'
  | 'APPLIED'
  | 'CLOSED'
  | 'REFUSED'
  | 'VOIDED';

/** What a guardian agreed to for a child: that photos are kept. */
export interface Consent {
  readonly id: string;
  readonly dossierId: string;
  isWithdrawn: boolean;
}

export interface SentFile {
  readonly fileId: string;
  readonly entry: Entry;
  readonly sizeBytes: number;
  sha256: string;
  /** By which it is kept; null for papers. */
  readonly consent: Consent | null;
}

export interface Waiver {
  readonly kind: string;
  readonly classNo: number | null;
  readonly period: string | null;
  readonly topic: string | null;
}

/** Another day by which something is due than the catalogue says. */
export interface Deadline {
  readonly kind: string;
  readonly period: string;
  readonly dueOn: string;
}

/** That somebody was shown sensitive fields of a dossier, and how many. */
export interface Reading {
  readonly who: string;
  readonly fields: number;
}

/** The simulator's own account of the year, kept beside the engine's. */
export class Books {
  readonly entries = new Map<string, Entry>();
  private readonly byKind = new Map<string, Entry[]>();
  readonly corrections = new Map<string, CorrectionStatus>();
  readonly waivers: Waiver[] = [];
  readonly deadlines: Deadline[] = [];
  readonly readings: Reading[] = [];
  readonly files: SentFile[] = [];
  /** By whose dossier it is of. */
  readonly consents = new Map<string, Consent>();
  readonly counts = new Map<string, number>();
  locksExecuted = 0;
  daysClosed = 0;
  unlocks = 0;

  count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  keep(entry: Entry): void {
    this.entries.set(entry.id, entry);
    const { kind } = entry.kind;
    const known = this.byKind.get(kind) ?? [];
    known.push(entry);
    this.byKind.set(kind, known);
    this.count(`record ${entry.kind.kind}`);
  }

  of(kind: string): readonly Entry[] {
    return this.byKind.get(kind) ?? [];
  }
}
