import { type AppendRequest, StoreIsOverloaded } from '../../application/ports/event-store.js';
import { type Claim, claimOf, StreamClaims } from './stream-claims.js';

/** What became of one request of a batch. An error leaves it in doubt unless it says otherwise. */
export type Settled =
  | { readonly verdict: 'appended' | 'repeated' | 'command-id-reused' }
  | { readonly verdict: 'conflict'; readonly streamId: string }
  | { readonly verdict: 'failed'; readonly error: unknown };

/** Carries out a batch whose requests have no stream in common; answers in the same order. */
export type RunBatch = (requests: readonly AppendRequest[]) => Promise<readonly Settled[]>;

export interface BatchLimits {
  /** Batches under way at once: one being written, the next ones on their way. */
  readonly inFlightMax: number;
  readonly requestsMax: number;
  /** Fewer waiting requests than this never leave before the end of the event loop's turn. */
  readonly eagerMin: number;
  /** Envelope bytes of a batch; a single larger request still goes, alone. */
  readonly bytesMax: number;
  /** Requests that may wait; one more is refused with `StoreIsOverloaded`. */
  readonly waitingMax: number;
}

export const defaultBatchLimits: BatchLimits = {
  inFlightMax: 2,
  requestsMax: 128,
  eagerMin: 8,
  bytesMax: 8_000_000,
  waitingMax: 10_000,
};

/** How far a search for runnable requests looks past blocked ones, so that it stays cheap. */
const lookedAtMax = 1_024;

/** Share of the last peak that is remembered from one batch to the next. */
const usualKept = 0.95;

interface Waiting {
  readonly request: AppendRequest;
  readonly claim: Claim;
  readonly bytes: number;
  readonly settle: (settled: Settled) => void;
}

/**
 * Group commit: requests that arrive while a batch is under way leave together in the next one,
 * which costs one round trip and one flush to disk for all of them.
 */
export class AppendBatcher {
  private waiting: Waiting[] = [];
  private inFlight = 0;
  /** Requests in the batches in flight. */
  private underWay = 0;
  /** Requests waiting or under way at the last peak, forgotten slowly. */
  private usual = 0;
  private pumpIsDue = false;
  /** All that waits needs streams that are in flight: not worth another look at every arrival. */
  private isBlocked = false;
  private readonly claims = new StreamClaims();

  constructor(
    private readonly runBatch: RunBatch,
    private readonly limits: BatchLimits = defaultBatchLimits,
  ) {}

  /** @throws StoreIsOverloaded */
  append(request: AppendRequest): Promise<Settled> {
    if (this.waiting.length >= this.limits.waitingMax) {
      return Promise.reject(new StoreIsOverloaded('too many appends are waiting'));
    }
    return new Promise((settle) => {
      this.waiting.push({ request, claim: claimOf(request), bytes: bytesOf(request), settle });
      if (this.isEnoughForABatch() && !this.isBlocked) this.pump();
      else this.pumpSoon();
    });
  }

  /**
   * Half of what is usually under way. Whoever was in a batch comes back when it is done, with the
   * next request; if all of them left together, the database would idle while they prepare it, and
   * they while it writes.
   */
  private isEnoughForABatch(): boolean {
    this.usual = Math.max(this.usual, this.waiting.length + this.underWay);
    const half = Math.min(this.usual / 2, this.limits.requestsMax);
    return this.waiting.length >= Math.max(this.limits.eagerMin, half);
  }

  /** After the current turn of the event loop, so that requests made together go together. */
  private pumpSoon(): void {
    if (this.pumpIsDue || this.inFlight >= this.limits.inFlightMax) return;
    this.pumpIsDue = true;
    setImmediate(() => {
      this.pumpIsDue = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.inFlight < this.limits.inFlightMax && this.waiting.length > 0) {
      const batch = this.nextBatch();
      this.isBlocked = batch.length === 0;
      if (this.isBlocked) return;
      this.inFlight += 1;
      this.underWay += batch.length;
      this.usual *= usualKept;
      void this.carryOut(batch);
    }
  }

  /**
   * In order of arrival. Streams of a request that has to wait are kept for it: without that, a
   * writer of a stream that everybody guards would wait as long as anybody guards it.
   */
  private nextBatch(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const passedOver: Waiting[] = [];
    const kept = new StreamClaims();
    let bytes = 0;
    let looked = 0;
    for (const entry of this.waiting) {
      const fits = batch.length === 0 || bytes + entry.bytes <= this.limits.bytesMax;
      if (looked === lookedAtMax || batch.length === this.limits.requestsMax || !fits) break;
      looked += 1;
      if (this.claims.allows(entry.claim) && kept.allows(entry.claim)) {
        this.claims.take(entry.claim);
        bytes += entry.bytes;
        batch.push(entry);
      } else {
        kept.take(entry.claim);
        passedOver.push(entry);
      }
    }
    this.waiting = [...passedOver, ...this.waiting.slice(looked)];
    return batch;
  }

  private async carryOut(batch: readonly Waiting[]): Promise<void> {
    let settled: readonly Settled[];
    try {
      settled = await this.runBatch(batch.map(({ request }) => request));
    } catch (error) {
      settled = batch.map(() => ({ verdict: 'failed', error }));
    }
    this.inFlight -= 1;
    this.underWay -= batch.length;
    this.isBlocked = false;
    batch.forEach(({ claim, settle }, index) => {
      this.claims.release(claim);
      settle(settled[index] ?? { verdict: 'failed', error: new Error('no verdict') });
    });
    this.pumpSoon();
  }
}

const bytesOf = ({ writes }: AppendRequest): number =>
  writes.reduce(
    (sum, { events }) =>
      events.reduce(
        (own, { bytes, ciphertexts }) =>
          ciphertexts.reduce((all, { length }) => all + length, own + bytes.length),
        sum,
      ),
    0,
  );
