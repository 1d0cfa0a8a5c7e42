import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { LoggerService } from '@nestjs/common';
import { failureText } from './failure-text.js';
import { runModeOf } from './infrastructure/config/run-mode.js';
import { describeProblems, loadSettings, type Settings } from './infrastructure/config/settings.js';
import { StructuredLogger } from './infrastructure/logging/structured-logger.js';
import { serve } from './serve.js';
import { announce, announceStep } from './start-up-messages.js';
import { listenForStop } from './stop-signals.js';

/** Whatever hangs is cut off after the time limit, also while starting. */
const limitStopping = (asked: AbortSignal, settings: Settings, logger: LoggerService): void => {
  asked.addEventListener('abort', () => {
    setTimeout(() => {
      logger.error('the shutdown took too long and was cut off');
      process.exit(1);
    }, settings.shutdownTimeoutMs).unref();
  });
};

/** Serves until a signal asks to stop; returns the exit code. */
const run = async (settings: Settings, logger: StructuredLogger): Promise<number> => {
  // Before anything is started: a default handler would leave the database server running.
  const asked = listenForStop(logger);
  limitStopping(asked, settings, logger);
  try {
    const server = await serve({ settings, logger, onStep: announceStep, asked });
    announce(server);
    if (!asked.aborted) await once(asked, 'abort');
    await server.stop();
    return 0;
  } catch (error) {
    // Ctrl-C ends a child such as initdb as well, and its error may arrive before the signal.
    await turn();
    await turn();
    if (asked.aborted) return 0;
    logger.fatal('the engine could not start', error);
    process.stderr.write(`\n${failureText(error)}\n`);
    return 1;
  }
};

const mode = runModeOf(process.argv.includes('--production'), process.env);
const loaded = loadSettings(process.env, mode);
if (loaded.ok) {
  const { settings } = loaded;
  const form = process.stdout.isTTY && mode === 'development' ? 'terminal' : 'json';
  process.exit(await run(settings, new StructuredLogger({ level: settings.logLevel, form })));
} else {
  process.stderr.write(`${describeProblems(loaded.problems)}\n`);
  process.exitCode = 1;
}
