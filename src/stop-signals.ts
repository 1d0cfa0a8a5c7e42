import type { LoggerService } from '@nestjs/common';

/** Whoever started the program wants it to end; what was started is stopped, nothing has failed. */
export class StopAsked extends Error {
  readonly code = 'STOP_ASKED';
}

/** Ctrl-C reaches the program twice, from the terminal and through npm: no second wish to stop. */
const repeatedAfterMs = 300;

/**
 * Aborts at the first signal to stop. Further ones change nothing: a stop that is cut off in the
 * middle is what the signal should prevent. SIGHUP comes when a person closes the terminal.
 */
export const listenForStop = (logger: LoggerService): AbortSignal => {
  const asked = new AbortController();
  let askedAt = 0;
  const hear = (signal: NodeJS.Signals): void => {
    if (!asked.signal.aborted) {
      askedAt = performance.now();
      say('Đang dừng… / stopping…');
      logger.log('stopping', { signal });
      asked.abort(new StopAsked());
    } else if (performance.now() - askedAt > repeatedAfterMs) {
      say('Vẫn đang dừng, chưa xong, xin đợi / still stopping, please wait');
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
  // The terminal may be gone: a line that nobody can read must not end the stop.
  process.stdout.on('error', () => undefined);
  return asked.signal;
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
