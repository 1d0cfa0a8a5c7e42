import { Worker } from 'node:worker_threads';
import type { EventResult, ThreadMessage, ThreadOrder } from './event-work.js';
import { ThreadFailed } from './reason.js';

export const threadEntry = new URL('./event-thread.js', import.meta.url);

/** Checks the events in `count` threads, each with its own session of the same moment. */
export const checkInThreads = async (
  order: ThreadOrder,
  count: number,
  entry: URL,
  onProgress: (events: number) => void,
): Promise<readonly EventResult[]> => {
  const threads = Array.from({ length: count }, () => new Worker(entry, { workerData: order }));
  try {
    return await Promise.all(threads.map((thread) => resultOf(thread, onProgress)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
};

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
