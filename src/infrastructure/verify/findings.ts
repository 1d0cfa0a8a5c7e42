import type { Finding, FindingCode } from './verify-report.js';

/** A place in the ledger, as far as it is known. */
export interface Place {
  readonly schoolId?: string | null;
  readonly logIndex?: number | bigint | null;
  readonly fromIndex?: number;
  readonly streamId?: string | null;
  readonly revision?: number | bigint | null;
  readonly at?: string;
}

export const findingOf = (code: FindingCode, place: Place): Finding => ({
  code,
  schoolId: place.schoolId || null,
  logIndex: wholeOrNull(place.logIndex),
  fromIndex: wholeOrNull(place.fromIndex),
  streamId: printable(place.streamId),
  revision: wholeOrNull(place.revision),
  at: place.at === undefined ? null : place.at.replace(/[^\w ./-]/g, '?').slice(0, 200),
});

/** Collects findings, however many, and keeps the first ones in order of their place. */
export class Findings {
  private kept: Finding[] = [];
  private total = 0;

  constructor(private readonly keepMax: number) {}

  add(code: FindingCode, place: Place): void {
    this.take([findingOf(code, place)]);
  }

  /** @param count how many there were, if only the first are handed over */
  take(findings: readonly Finding[], count = findings.length): void {
    this.kept.push(...findings);
    this.total += count;
    if (this.kept.length > this.keepMax * 2) this.cut();
  }

  get count(): number {
    return this.total;
  }

  first(): readonly Finding[] {
    this.cut();
    return this.kept;
  }

  private cut(): void {
    this.kept.sort(byPlace);
    this.kept.length = Math.min(this.kept.length, this.keepMax);
  }
}

/**
 * Of a range the last entry counts, and a single entry comes before a range that ends at it: so a
 * range comes first only if nothing in it was found by itself.
 */
const byPlace = (a: Finding, b: Finding): number =>
  compare(a.schoolId ?? '', b.schoolId ?? '') ||
  compare(a.logIndex ?? Infinity, b.logIndex ?? Infinity) ||
  compare(b.fromIndex ?? Infinity, a.fromIndex ?? Infinity) ||
  // An event says more than a file does.
  compare(a.streamId ?? '~', b.streamId ?? '~') ||
  compare(a.revision ?? Infinity, b.revision ?? Infinity) ||
  compare(a.code, b.code) ||
  compare(a.at ?? '', b.at ?? '');

type Ordered = string | bigint | number;
const compare = (a: Ordered, b: Ordered): number => (a < b ? -1 : a > b ? 1 : 0);

const wholeOrNull = (value: number | bigint | null | undefined): bigint | null => {
  if (typeof value === 'bigint') return value;
  return Number.isSafeInteger(value) ? BigInt(value as number) : null;
};

const streamForm = /^[a-z][a-z-]{0,30}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a forger wrote into a column is not repeated on a terminal. */
const printable = (streamId: string | null | undefined): string | null =>
  streamId && streamForm.test(streamId) ? streamId : null;
