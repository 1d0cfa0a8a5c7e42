import { describeProblems, loadSettings, type RunMode } from './infrastructure/config/settings.js';
import { StructuredLogger } from './infrastructure/logging/structured-logger.js';
import { serve } from './serve.js';
import { announce, announceStep } from './start-up-messages.js';

const mode: RunMode =
  process.argv.includes('--production') || process.env['NODE_ENV'] === 'production'
    ? 'production'
    : 'development';

const loaded = loadSettings(process.env, mode);
if (loaded.ok) {
  const { settings } = loaded;
  const form = process.stdout.isTTY && mode === 'development' ? 'terminal' : 'json';
  const logger = new StructuredLogger({ level: settings.logLevel, form });
  try {
    const server = await serve(settings, logger, announceStep);
    announce(server);
    const stop = async (signal: string): Promise<void> => {
      logger.log('stopping', { signal });
      process.exitCode = await server.stop();
      process.exit();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stop(signal));
    }
  } catch (error) {
    logger.fatal('the engine could not start', error);
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
} else {
  process.stderr.write(`${describeProblems(loaded.problems)}\n`);
  process.exitCode = 1;
}
