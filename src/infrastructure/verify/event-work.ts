import type { AuditorAccess } from './auditor-session.js';
import type { ErasureOrder } from './erasure-orders.js';
import { EventCheck, type UnsealedEvent } from './event-check.js';
import { Findings } from './findings.js';
import type { LedgerRows, PageRange } from './ledger-rows.js';
import type { SealedLog } from './sealed-log.js';
import type { Finding } from './verify-report.js';

/** What it takes to check the events of some ranges; plain, so that a thread can be handed it. */
export interface EventWork {
  readonly log: SealedLog;
  readonly ranges: readonly PageRange[];
  /** One shared number: the next range that nobody has taken. */
  readonly nextRange: Int32Array;
  /** Names of keys, and orders to destroy them, are collected. */
  readonly collectKeys: boolean;
  readonly findingsMax: number;
}

/** With it a thread opens its own session of the same moment. */
export interface ThreadPlace {
  readonly access: AuditorAccess;
  readonly snapshot: string;
}

export interface EventResult {
  readonly events: number;
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  readonly unsealed: readonly UnsealedEvent[];
  /** `<school> <key> <subject> <purpose>`, each once. */
  readonly keys: readonly string[];
  readonly orders: readonly ErasureOrder[];
}

export type ThreadMessage =
  | { readonly kind: 'progress'; readonly events: number }
  | { readonly kind: 'done'; readonly result: EventResult }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** Takes ranges until none is left; several may work on the same order at once. */
export const checkRanges = async (
  rows: Pick<LedgerRows, 'copyEvents'>,
  work: EventWork,
  onProgress: (events: number) => void,
): Promise<EventResult> => {
  const findings = new Findings(work.findingsMax);
  const unsealed: UnsealedEvent[] = [];
  const keys = new Set<string>();
  const orders: ErasureOrder[] = [];
  const check = new EventCheck(work.log, {
    findings,
    unsealed: (event) => unsealed.push(event),
    keys: work.collectKeys ? (schoolId, name) => keys.add(`${schoolId} ${name}`) : null,
    orders: work.collectKeys ? (order) => orders.push(order) : null,
  });
  let reported = 0;
  for (;;) {
    const range = work.ranges[Atomics.add(work.nextRange, 0, 1)];
    if (range === undefined) break;
    await rows.copyEvents(range, (row) => check.check(row));
    onProgress(check.count - reported);
    reported = check.count;
  }
  return {
    events: check.count,
    findings: findings.first(),
    findingCount: findings.count,
    unsealed,
    keys: [...keys],
    orders,
  };
};
