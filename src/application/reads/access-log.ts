import { Injectable, Logger } from '@nestjs/common';
import { decide } from '../../domain/reads/reads.decide.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { AccessLogUnavailable } from '../errors.js';
import type { RecordedRead, RecordedReader } from './read-request.js';
import { type ReadEntry, ReadsStream } from './reads-stream.js';

/** Events of one append: what many readers wait for stays one quick write. */
const eventsPerAppendMax = 256;

interface Waiting {
  readonly entries: readonly ReadEntry[];
  readonly settle: (failure: unknown) => void;
}

interface SchoolQueue {
  waiting: Waiting[];
  isWriting: boolean;
}

/**
 * Records who sees what, before they see it. While one append is under way the readings of
 * everybody else in the school gather and leave together in the next, so that a reading costs one
 * round trip that all who wait share.
 */
@Injectable()
export class AccessLog {
  private readonly logger = new Logger(AccessLog.name);
  private readonly queues = new Map<SchoolId, SchoolQueue>();

  constructor(private readonly stream: ReadsStream) {}

  /**
   * Resolves once the reads are durably recorded; only then may values be shown.
   * @throws AccessLogUnavailable
   */
  async record(reader: RecordedReader, reads: readonly RecordedRead[]): Promise<void> {
    if (reads.length === 0) return;
    await reader.request.once(reads, (fresh) =>
      this.write(reader.principal.schoolId, entriesOf(reader, fresh)),
    );
  }

  private async write(schoolId: SchoolId, entries: readonly ReadEntry[]): Promise<void> {
    const failure = await new Promise<unknown>((settle) => {
      const queue = this.queueOf(schoolId);
      queue.waiting.push({ entries, settle });
      if (!queue.isWriting) void this.drain(schoolId, queue);
    });
    if (failure !== null) throw new AccessLogUnavailable({ cause: failure });
  }

  private queueOf(schoolId: SchoolId): SchoolQueue {
    const known = this.queues.get(schoolId);
    if (known) return known;
    const queue = { waiting: [], isWriting: false };
    this.queues.set(schoolId, queue);
    return queue;
  }

  private async drain(schoolId: SchoolId, queue: SchoolQueue): Promise<void> {
    queue.isWriting = true;
    while (queue.waiting.length > 0) {
      const together = takeTogether(queue);
      const entries = together.flatMap((one) => one.entries);
      const failure = await this.stream.append(schoolId, entries).then(
        () => null,
        (error: unknown) => this.failed(schoolId, error),
      );
      for (const { settle } of together) settle(failure);
    }
    queue.isWriting = false;
  }

  /** Readers learn only that it failed; why is for whoever runs the server. */
  private failed(schoolId: SchoolId, error: unknown): unknown {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'none';
    const name = error instanceof Error ? error.name : typeof error;
    this.logger.error('readings could not be recorded', { schoolId, name, code });
    return error ?? new Error('no reason was given');
  }
}

/** In order of arrival; what one request has to record is never torn apart. */
const takeTogether = (queue: SchoolQueue): readonly Waiting[] => {
  let events = 0;
  const beyond = queue.waiting.findIndex(({ entries }, index) => {
    events += entries.length;
    return index > 0 && events > eventsPerAppendMax;
  });
  return queue.waiting.splice(0, beyond < 0 ? queue.waiting.length : beyond);
};

/** One reader may see different fields in different offices; an event has one actor. */
const entriesOf = (
  { principal, requestNo, request }: RecordedReader,
  reads: readonly RecordedRead[],
): readonly ReadEntry[] => {
  const offices = new Map<string, RecordedRead[]>();
  for (const read of reads) {
    const key = JSON.stringify(read.office);
    const known = offices.get(key);
    if (known) known.push(read);
    else offices.set(key, [read]);
  }
  const { personId, accountId, authentication } = principal;
  const { operation } = request;
  return [...offices.values()].flatMap((seen) => {
    const office = (seen[0] as RecordedRead).office;
    const actor = { personId, accountId, authentication, ...office };
    const events = decide({ type: 'RecordValuesSeen', operation, requestNo, seen });
    return events.map((event) => ({ actor, event }));
  });
};
