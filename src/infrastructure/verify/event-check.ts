import { bigintOf, type CopiedRow, uuidAt, uuidBytes } from './copied-rows.js';
import { type ErasureOrder, erasureOrderOf } from './erasure-orders.js';
import { EventMatch } from './event-match.js';
import { type EventProblem, readSealed, readSound, type SoundEvent } from './event-problem.js';
import type { Findings, Place } from './findings.js';
import { eventField } from './ledger-rows.js';
import { entryOfSeq, isCheckedOff, isSeen, placeOfEntry, type SealedLog } from './sealed-log.js';

/** An event that the log does not hold, to be put in its place when all have been read. */
export interface UnsealedEvent {
  readonly schoolId: string;
  readonly streamId: string;
  readonly revision: number;
  readonly seq: number;
  readonly txid: number;
  /** Hex, as the next one. */
  readonly hash: string;
  readonly previousHash: string | null;
  readonly commandId: string;
}

export interface EventSinks {
  readonly findings: Findings;
  readonly unsealed: (event: UnsealedEvent) => void;
  /** `<key> <subject> <purpose>` of every block, repeatedly; null if nobody asks. */
  readonly keys: ((schoolId: string, name: string) => void) | null;
  /** What the events order to be destroyed; null if nobody asks. */
  readonly orders: ((order: ErasureOrder) => void) | null;
}

/**
 * Checks stored events one by one, in any order, against the log: the loop that a full
 * verification is made of. A good event is recognised on the fast way; all others are looked at
 * closely.
 */
export class EventCheck {
  private readonly match: EventMatch;
  private checked = 0;

  constructor(
    private readonly log: SealedLog,
    private readonly sinks: EventSinks,
  ) {
    this.match = new EventMatch(log, sinks.keys);
  }

  get count(): number {
    return this.checked;
  }

  check(row: CopiedRow): void {
    const { log } = this;
    this.checked += 1;
    const entry = entryOfSeq(log, bigintOf(row, eventField.seq));
    if (entry < 0) {
      this.checkUnsealed(row);
      return;
    }
    if (Atomics.add(log.seen, entry, isSeen) > 0) {
      this.sinks.findings.add('event-twice', placeOfEntry(log, entry));
    }
    if (!this.match.matches(row, entry)) {
      const event = readSealed(row, log, entry);
      if ('code' in event) {
        this.report(event, placeOfEntry(log, entry));
        return;
      }
      this.collectKeys(event);
    }
    this.collectOrder(row, true);
    const id = row.starts[eventField.command_id] as number;
    for (let index = 0; index < uuidBytes; index += 1) {
      log.commandIds[entry * uuidBytes + index] = row.bytes[id + index] as number;
    }
    Atomics.add(log.seen, entry, isCheckedOff);
  }

  private checkUnsealed(row: CopiedRow): void {
    const event = readSound(row);
    if ('code' in event) {
      this.report(event, placeOfRow(row));
      return;
    }
    this.collectKeys(event);
    this.collectOrder(row, false);
    this.sinks.unsealed(unsealedOf(row, event));
  }

  private collectKeys({ envelope }: SoundEvent): void {
    for (const { keyId, subjectId, purpose } of envelope.protected) {
      this.sinks.keys?.(envelope.schoolId, `${keyId} ${subjectId} ${purpose}`);
    }
  }

  private collectOrder(row: CopiedRow, isSealed: boolean): void {
    const { orders } = this.sinks;
    const order = orders && erasureOrderOf(row, isSealed);
    if (order) orders(order);
  }

  private report({ code, at }: EventProblem, place: Place): void {
    this.sinks.findings.add(code, at === undefined ? place : { ...place, at });
  }
}

const unsealedOf = (row: CopiedRow, { envelope, hash }: SoundEvent): UnsealedEvent => ({
  schoolId: envelope.schoolId,
  streamId: envelope.streamId,
  revision: envelope.revision,
  seq: bigintOf(row, eventField.seq),
  txid: bigintOf(row, eventField.txid),
  hash,
  previousHash: envelope.previousHash,
  commandId: envelope.commandId,
});

const placeOfRow = (row: CopiedRow): Place => {
  const start = row.starts[eventField.stream_id] as number;
  const length = row.lengths[eventField.stream_id] as number;
  return {
    schoolId: uuidAt(row.bytes, row.starts[eventField.school_id] as number),
    streamId: length < 0 ? null : row.bytes.toString('utf8', start, start + length),
    revision: bigintOf(row, eventField.revision),
  };
};
