import type { LoggerService } from '@nestjs/common';
import type { PostgresKeyStore } from './postgres-key-store.js';

const pauseMs = 60_000;

/**
 * Sees to it that the files of the key table lose what was destroyed, also after a crash between an
 * erasure and its last step. As long as some old transaction could see it, it is tried again every
 * minute.
 */
export class KeyRemains {
  private timer: NodeJS.Timeout | null = null;
  private trying: Promise<void> = Promise.resolve();

  constructor(
    private readonly keyStore: Pick<PostgresKeyStore, 'forgetDestroyed'>,
    private readonly logger: LoggerService,
  ) {}

  /** Resolves after the first try, whatever came of it; throws when it could not be made. */
  async start(): Promise<void> {
    if (!(await this.keyStore.forgetDestroyed())) this.tryLater();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.trying;
  }

  private tryLater(): void {
    this.logger.error('destroyed keys are still in the table file: an old transaction is open');
    this.timer = setInterval(() => {
      this.trying = this.tryAgain();
    }, pauseMs);
  }

  private async tryAgain(): Promise<void> {
    const isDone = await this.keyStore.forgetDestroyed().catch(() => false);
    if (!isDone || !this.timer) return;
    clearInterval(this.timer);
    this.logger.log('destroyed keys have left the table file');
  }
}
