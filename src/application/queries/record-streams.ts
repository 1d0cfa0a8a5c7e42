import { Inject, Injectable } from '@nestjs/common';
import { type RecordId, recordStream, type SchoolId } from '../../domain/shared/ids.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { EventStore } from '../ports/event-store.js';
import { EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';
import { type RecordStep, stepOf } from './record-steps.js';

/** Some 300 bytes each; a record with a thousand entries is rare, ten of them are not. */
const stepsMax = 100_000;

/**
 * The steps of records, read once: what is sealed never changes, so a later look reads only what
 * is new. No personal value is among them; those stay behind references that are judged and
 * revealed anew each time.
 */
@Injectable()
export class RecordStreams {
  private readonly known = new Map<string, readonly RecordStep[]>();
  private stepCount = 0;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  /** All steps in order of revision; empty when there is no such record. */
  async steps(schoolId: SchoolId, recordId: RecordId): Promise<readonly RecordStep[]> {
    const key = `${schoolId}/${recordId}`;
    const before = this.known.get(key) ?? [];
    const from = BigInt(before.length);
    const stored = await this.store.readStream(schoolId, recordStream(recordId), { from });
    const steps = [...before, ...stored.map((event) => stepOf(event, this.codec))];
    const firstUnsealed = steps.findIndex(({ logIndex }) => logIndex === null);
    this.remember(key, firstUnsealed < 0 ? steps : steps.slice(0, firstUnsealed));
    return steps;
  }

  private remember(key: string, steps: readonly RecordStep[]): void {
    this.forget(key);
    if (steps.length === 0) return;
    this.known.set(key, steps);
    this.stepCount += steps.length;
    for (const oldest of this.known.keys()) {
      if (this.stepCount <= stepsMax) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.stepCount -= this.known.get(key)?.length ?? 0;
    this.known.delete(key);
  }
}
