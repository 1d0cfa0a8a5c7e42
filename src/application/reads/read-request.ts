import type { SeenFields } from '../../domain/reads/reads.events.js';
import type { Principal } from '../ports/authenticator.js';
import type { EnvelopeActor } from '../ports/event-codec.js';

/** In which office somebody reads, as the envelope names it. */
export type ReadingOffice = Pick<EnvelopeActor, 'role' | 'appointmentId' | 'delegationId'>;

/** A reading that has to be recorded before its values are shown. */
export interface RecordedRead extends SeenFields {
  readonly office: ReadingOffice;
}

/** Who reads, as far as the access log has to know. */
export interface RecordedReader {
  readonly principal: Principal;
  /** Of the authority's request under which they read; null for the school's own people. */
  readonly requestNo: string | null;
  readonly request: ReadRequest;
}

/**
 * What one request asked for and has recorded so far: a value that it shows twice is one reading,
 * and whoever asks again waits for the same entry. The next request is recorded anew.
 */
export class ReadRequest {
  /** Root fields of the request. */
  operation = 'unnamed';
  private readonly recorded = new Map<string, Promise<void>>();

  /**
   * Resolves once all of the reads are recorded; `record` is given those that are new. What could
   * not be recorded counts as new again.
   */
  async once(
    reads: readonly RecordedRead[],
    record: (fresh: readonly RecordedRead[]) => Promise<void>,
  ): Promise<void> {
    const asked = new Map(reads.map((read) => [keyOf(read), read] as const));
    const fresh = [...asked].filter(([key]) => !this.recorded.has(key));
    if (fresh.length > 0) {
      const done = record(fresh.map(([, read]) => read));
      for (const [key] of fresh) this.recorded.set(key, done);
      done.catch(() => {
        for (const [key] of fresh) this.recorded.delete(key);
      });
    }
    const awaited = [...asked.keys()].flatMap((key) => this.recorded.get(key) ?? []);
    await Promise.all(new Set(awaited));
  }
}

const keyOf = ({ dossierId, streamId, fields, office }: RecordedRead): string =>
  JSON.stringify([dossierId, streamId, fields, office]);
