import {
  AppendIsMalformed,
  type AppendOutcome,
  type AppendRequest,
  type Receipt,
} from '../../../src/application/ports/event-store.js';
import type { StreamId } from '../../../src/domain/shared/ids.js';
import { eventHash, newCommand } from '../made-appends.js';
import { Sound, turn } from './sound-store.js';

export class IgnoresExpectedRevision extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner.append(await this.fitted(request));
  }
}

/** Compares, then writes at whatever revision the stream has reached meanwhile. */
export class ChecksThenActs extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    for (const { streamId, expectedRevision } of request.writes) {
      const head = await this.headOf(request.schoolId, streamId);
      if ((head?.revision ?? 'noStream') !== expectedRevision) {
        return { outcome: 'conflict', streamId };
      }
    }
    await turn();
    return this.inner.append(await this.fitted(request));
  }
}

export class IgnoresPreviousHash extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const fitted = await this.fitted(request);
    const writes = request.writes.map((write, place) =>
      write.previousHash === null
        ? write
        : { ...write, previousHash: fitted.writes[place]?.previousHash ?? write.previousHash },
    );
    return this.inner.append({ ...request, writes });
  }
}

export class IgnoresGuards extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner.append({ ...request, guards: [] });
  }
}

/** Looks at guards without holding the guarded streams still: write skew. */
export class ChecksGuardsEarly extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    for (const { streamId, expectedRevision } of request.guards) {
      const head = await this.headOf(request.schoolId, streamId);
      if ((head?.revision ?? 'noStream') !== expectedRevision) {
        return { outcome: 'conflict', streamId };
      }
    }
    await turn();
    return this.inner.append({ ...request, guards: [] });
  }
}

export class CannotGuardAbsence extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const guards = request.guards.filter(({ expectedRevision }) => expectedRevision !== 'noStream');
    return this.inner.append({ ...request, guards });
  }
}

/** A guard of an absent stream leaves a mark that passes for the stream itself. */
export class GuardBeginsStream extends Sound {
  private readonly marked = new Set<string>();
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const { schoolId, writes, guards } = request;
    const begun = writes.find(({ streamId }) => this.marked.has(`${schoolId}/${streamId}`));
    if (begun) return Promise.resolve({ outcome: 'conflict', streamId: begun.streamId });
    for (const { streamId, expectedRevision } of guards) {
      if (expectedRevision === 'noStream') this.marked.add(`${schoolId}/${streamId}`);
    }
    return this.inner.append(request);
  }
}

/** Takes every guard for the promise to write. */
export class RefusesGuards extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const guard = request.guards[0];
    return guard
      ? Promise.resolve({ outcome: 'conflict', streamId: guard.streamId })
      : this.inner.append(request);
  }
}

/** One append at a time, newest first: whoever waits may wait for ever. */
export class StarvesWriters extends Sound {
  private readonly guarded = new Map<string, number>();
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const key = (streamId: StreamId): string => `${request.schoolId}/${streamId}`;
    const busy = request.writes.find(({ streamId }) => (this.guarded.get(key(streamId)) ?? 0) > 0);
    if (busy) return { outcome: 'conflict', streamId: busy.streamId };
    for (const { streamId } of request.guards) {
      this.guarded.set(key(streamId), (this.guarded.get(key(streamId)) ?? 0) + 1);
    }
    await turn();
    const outcome = await this.inner.append(request);
    for (const { streamId } of request.guards) {
      this.guarded.set(key(streamId), (this.guarded.get(key(streamId)) ?? 1) - 1);
    }
    return outcome;
  }
}

/** Writes stream by stream. */
export class SplitsAppends extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const receipts: Receipt[] = [];
    for (const [place, write] of request.writes.entries()) {
      const commandId = place === 0 ? request.commandId : newCommand();
      const outcome = await this.inner.append({ ...request, commandId, writes: [write] });
      if (outcome.outcome !== 'appended') return outcome;
      receipts.push(...outcome.receipts);
      await turn();
    }
    return { outcome: 'appended', receipts };
  }
}

/** A batch is carried out, or refused, as one. */
export class SharesFate extends Sound {
  private batch: { request: AppendRequest; settle: (outcome: Promise<AppendOutcome>) => void }[] =
    [];
  override append(request: AppendRequest): Promise<AppendOutcome> {
    if (this.batch.length === 0) setImmediate(() => void this.carryOut());
    return new Promise((settle) => this.batch.push({ request, settle }));
  }
  private async carryOut(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    const outcomes = await Promise.all(
      batch.map(({ request }) => this.inner.append(request).catch((error: Error) => error)),
    );
    const failure = outcomes.find(
      (outcome) => outcome instanceof Error || outcome.outcome === 'conflict',
    );
    batch.forEach(({ settle }, place) => {
      const shared = failure ?? (outcomes[place] as AppendOutcome);
      settle(shared instanceof Error ? Promise.reject(shared) : Promise.resolve(shared));
    });
  }
}

export class BelievesHashes extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const writes = request.writes.map((write) => ({
      ...write,
      events: write.events.map((event) => ({ ...event, hash: eventHash(event.bytes) })),
    }));
    return this.inner.append({ ...request, writes });
  }
}

export class AcceptsAnything extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner
      .append(request)
      .catch((error: Error) =>
        error instanceof AppendIsMalformed
          ? { outcome: 'appended', receipts: [] }
          : Promise.reject(error),
      );
  }
}
