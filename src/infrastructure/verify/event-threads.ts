import { Worker } from 'node:worker_threads';
import type { EventResult, EventWork, ThreadMessage, ThreadPlace } from './event-work.js';
import { ThreadFailed } from './reason.js';

export const threadEntry = new URL('./event-thread.js', import.meta.url);

/**
 * Threads that check events, each with its own session of the same moment. They start and connect
 * while the log is being read, which one processor does, and wait for their work.
 */
export class EventThreads {
  private readonly threads: readonly Worker[];
  private readonly results: readonly Promise<EventResult>[];

  constructor(
    place: ThreadPlace,
    { count, entry }: { readonly count: number; readonly entry: URL },
    onProgress: (events: number) => void,
  ) {
    this.threads = Array.from({ length: count }, () => new Worker(entry, { workerData: place }));
    this.results = this.threads.map((thread) => resultOf(thread, onProgress));
    // A thread may fail before anybody waits for it; `check` notices.
    for (const result of this.results) result.catch(() => undefined);
  }

  check(work: EventWork): Promise<readonly EventResult[]> {
    for (const thread of this.threads) thread.postMessage(work);
    return Promise.all(this.results);
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }
}

const resultOf = (thread: Worker, onProgress: (events: number) => void): Promise<EventResult> =>
  new Promise((resolve, reject) => {
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') onProgress(message.events);
      else if (message.kind === 'done') resolve(message.result);
      else reject(new ThreadFailed(message.code, message.message));
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new ThreadFailed('THREAD_ENDED', `exit code ${code}`)));
  });
