import { hashBytes } from './copied-rows.js';
import type { UnsealedEvent } from './event-check.js';
import type { Findings, Place } from './findings.js';
import type { SealerPosition } from './ledger-rows.js';
import type { LoadedLog } from './load-sealed-log.js';
import type { StreamNumbers } from './stream-numbers.js';

export interface TailStream {
  readonly schoolId: string;
  readonly streamId: string;
  /** By revision. */
  readonly events: readonly UnsealedEvent[];
}

/** Events that the log does not hold yet, by stream: what each stream goes on with. */
export class UnsealedTail {
  private readonly byStream = new Map<string, TailStream>();
  private readonly sealedStreams = new Set<number>();

  constructor(
    readonly events: readonly UnsealedEvent[],
    streams: StreamNumbers,
  ) {
    const grouped = new Map<string, UnsealedEvent[]>();
    for (const event of events) {
      const key = keyOf(event.schoolId, event.streamId);
      const group = grouped.get(key);
      if (group === undefined) grouped.set(key, [event]);
      else group.push(event);
    }
    for (const [key, group] of grouped) {
      group.sort((a, b) => a.revision - b.revision);
      const { schoolId, streamId } = group[0] as UnsealedEvent;
      this.byStream.set(key, { schoolId, streamId, events: group });
      this.sealedStreams.add(streams.findText(schoolId, streamId));
    }
  }

  streams(): Iterable<TailStream> {
    return this.byStream.values();
  }

  /** Whether the log's stream of that number has events beyond the log. */
  goesOnWith(stream: number): boolean {
    return this.sealedStreams.has(stream);
  }

  find(schoolId: string, streamId: string): TailStream | null {
    return this.byStream.get(keyOf(schoolId, streamId)) ?? null;
  }
}

const keyOf = (schoolId: string, streamId: string): string => `${schoolId} ${streamId}`;

const placeOf = ({ schoolId, streamId, revision }: UnsealedEvent): Place => ({
  schoolId,
  streamId,
  revision,
});

/**
 * What sealing never leaves in the sealer's row. An event that such a row passes over waits without
 * being overdue by it, today's or the next one.
 */
const checkSealer = (sealer: SealerPosition, findings: Findings): void => {
  const { windowLow, windowHigh, sealedTo, adoptedSeq, lastSeq, horizon } = sealer;
  const wrong = {
    // Beyond the window nothing is taken yet; what was adopted is behind it.
    sealed_to: sealedTo > lastSeq || (windowHigh === null && sealedTo !== adoptedSeq),
    adopted_seq: adoptedSeq > Math.min(sealedTo, lastSeq),
    window_low: sealer.isOfThisCluster && windowLow > horizon,
    window_high: sealer.isOfThisCluster && (windowHigh ?? 0) > horizon,
  };
  for (const [column, isWrong] of Object.entries(wrong)) {
    if (isWrong) findings.add('sealer-differs', { at: `sealer.${column}` });
  }
};

/** The tail continues its streams without a gap, and holds nothing that should be sealed. */
export const checkTail = (
  tail: UnsealedTail,
  { log, streams, lastOfStream }: LoadedLog,
  sealer: SealerPosition | null,
  findings: Findings,
): void => {
  if (sealer === null) findings.add('sealer-differs', { at: 'sealer' });
  else checkSealer(sealer, findings);
  for (const { schoolId, streamId, events } of tail.streams()) {
    const stream = streams.findText(schoolId, streamId);
    const entry = stream < 0 ? -1 : (lastOfStream[stream] as number);
    let revision = entry < 0 ? -1 : (log.revisions[entry] as number);
    let hash =
      entry < 0
        ? null
        : Buffer.from(log.hashes.subarray(entry * hashBytes, (entry + 1) * hashBytes)).toString(
            'hex',
          );
    for (const event of events) {
      if (isOverdue(event, sealer)) findings.add('event-not-sealed', placeOf(event));
      if (event.revision <= revision) findings.add('event-twice', placeOf(event));
      else if (event.revision > revision + 1) findings.add('stream-order-broken', placeOf(event));
      else if (event.previousHash !== hash) findings.add('chain-broken', placeOf(event));
      if (event.revision > revision) ({ revision, hash } = event);
    }
  }
};

/**
 * The sealer takes whole windows of transaction ids, so that an event below the window's lower
 * edge, or below where it stands inside an open window, has been passed over. Transaction ids of
 * another cluster say nothing; the numbers that came from it do.
 */
const isOverdue = (event: UnsealedEvent, sealer: SealerPosition | null): boolean => {
  if (sealer === null) return true;
  if (!sealer.isOfThisCluster) return false;
  if (event.seq <= sealer.adoptedSeq || event.txid < sealer.windowLow) return true;
  const { windowHigh, sealedTo } = sealer;
  return windowHigh !== null && event.txid < windowHigh && event.seq <= sealedTo;
};
