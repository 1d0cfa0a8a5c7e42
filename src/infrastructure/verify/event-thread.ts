import { parentPort, workerData } from 'node:worker_threads';
import { AuditorSession } from './auditor-session.js';
import { checkRanges, type EventWork, type ThreadMessage, type ThreadPlace } from './event-work.js';
import { reasonOf } from './reason.js';

/** Entry of a thread: reads and checks events in a session of its own, once it is told which. */
const say = (message: ThreadMessage): void => parentPort?.postMessage(message);

const { access, snapshot } = workerData as ThreadPlace;
const order = new Promise<EventWork>((resolve) => parentPort?.once('message', resolve));
try {
  const session = await AuditorSession.open(access, snapshot);
  try {
    const onProgress = (events: number): void => say({ kind: 'progress', events });
    say({ kind: 'done', result: await checkRanges(session, await order, onProgress) });
  } finally {
    await session.close();
  }
} catch (error) {
  const { message } = error instanceof Error ? error : new Error(String(error));
  say({ kind: 'failed', code: reasonOf(error), message });
}
