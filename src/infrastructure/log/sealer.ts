import type { LoggerService } from '@nestjs/common';
import type pg from 'pg';
import type { SealNotices } from '../event-store/seal-notices.js';
import { type LagFigures, SealLag } from './seal-lag.js';
import { type SealRound, SealerSession } from './sealer-session.js';
import { WakeUp } from './wake-up.js';

export interface SealerSettings {
  /** Events given an index in one statement. */
  readonly roundMax: number;
  /** Longest pause while events arrive; shorter when a round takes little time. */
  readonly busyPauseMsMax: number;
  /** How often to look without being woken: another process may have appended. */
  readonly idlePauseMs: number;
  /** How often a standby asks whether it may take over, and a failed sealer tries again. */
  readonly retryPauseMs: number;
  /** The alarm is raised when visible events have waited this long and none could be sealed. */
  readonly stallAlarmMs: number;
}

export const defaultSealerSettings: SealerSettings = {
  roundMax: 10_000,
  busyPauseMsMax: 20,
  idlePauseMs: 100,
  retryPauseMs: 500,
  stallAlarmMs: 5_000,
};

export interface SealerHealth {
  /**
   * `standby`: another process seals. `failing`: sealing is refused or the store is out of reach;
   * appends still work, their events wait.
   */
  readonly state: 'starting' | 'sealing' | 'standby' | 'failing' | 'stopped';
  readonly term: bigint | null;
  /** Some transaction of the cluster holds the horizon back; events wait and none is skipped. */
  readonly horizonIsStalled: boolean;
  /** SQLSTATE, or the driver's code, of what makes it fail. */
  readonly failure: string | null;
  readonly lag: LagFigures;
}

type OperationsLog = Pick<LoggerService, 'log' | 'warn' | 'error'>;

/** Pauses this many times as long as the last round took: at most a fifth of the time is sealing. */
const pausePerWork = 4;

/**
 * Gives every committed event its place in its school's log, soon after it was committed. One
 * process seals, the others stand by; the database decides which (see `ledger.claim_sealer`). It
 * never skips an event to get on: what cannot be sealed yet waits, and an alarm says so.
 */
export class Sealer {
  private state: SealerHealth['state'] = 'starting';
  private term: bigint | null = null;
  private failure: string | null = null;
  private stallWasLogged = false;
  private isStopping = false;
  /** Rings when there is something to seal, and when it is time to stop. */
  private readonly wakeUp = new WakeUp();
  /** Rings only to stop: a pause that gathers events is not to be cut short by one. */
  private readonly stopBell = new WakeUp();
  private readonly lag: SealLag;
  private running: Promise<void> | null = null;

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly notices: SealNotices,
    private readonly log: OperationsLog,
    private readonly settings: SealerSettings = defaultSealerSettings,
  ) {
    this.lag = new SealLag(settings.stallAlarmMs);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** There is something to seal. Cheap, and coalesced: call it after every append. */
  wake(): void {
    this.wakeUp.ring();
  }

  /** Resolves when the session is closed and another process may take over. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.stopBell.ring();
    this.wakeUp.ring();
    await this.running;
    this.state = 'stopped';
  }

  health(): SealerHealth {
    const { state, term, failure, lag } = this;
    return { state, term, failure, horizonIsStalled: lag.isStalled, lag: lag.figures() };
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      try {
        const session = await SealerSession.open(this.connection);
        try {
          await Promise.race([
            this.serve(session),
            session.onLost.then((error) => Promise.reject(error)),
          ]);
        } finally {
          await session.close();
        }
      } catch (error) {
        this.fail(error);
        await this.stopBell.rest(this.settings.retryPauseMs);
      }
    }
  }

  private async serve(session: SealerSession): Promise<void> {
    this.term = await session.claim();
    while (this.term === null && !this.isStopping) {
      this.enter('standby');
      await this.stopBell.rest(this.settings.retryPauseMs);
      this.term = await session.claim();
    }
    const { term } = this;
    if (term === null) return;
    while (!this.isStopping) {
      // Whoever appends from here on is seen by the next round, even if this one misses it.
      this.wakeUp.hush();
      const startedAt = performance.now();
      const round = await session.seal(term, this.settings.roundMax);
      this.enter('sealing');
      this.settle(round);
      if (!round.more) await this.pauseAfter(round, performance.now() - startedAt);
    }
  }

  private settle(round: SealRound): void {
    this.lag.record(round);
    if (this.lag.isStalled !== this.stallWasLogged) {
      this.stallWasLogged = this.lag.isStalled;
      if (this.stallWasLogged) this.log.error('sealing is held back by an open transaction');
      else this.log.log('sealing goes on');
    }
    for (const notice of round.notices) this.notices.announce(notice);
  }

  /** First a pause that events sit out, so that many are sealed at once; then until woken. */
  private async pauseAfter(round: SealRound, tookMs: number): Promise<void> {
    const { busyPauseMsMax, idlePauseMs } = this.settings;
    if (round.sealed > 0) {
      const busyMs = Math.min(busyPauseMsMax, Math.ceil(tookMs * pausePerWork));
      await this.stopBell.rest(busyMs);
    }
    const waits = round.oldestWaitingAt !== null && !this.lag.isStalled;
    await this.wakeUp.rest(waits ? busyPauseMsMax : idlePauseMs);
  }

  private enter(state: 'standby' | 'sealing'): void {
    if (state === this.state) return;
    this.state = state;
    this.failure = null;
    this.log.log(state === 'sealing' ? 'this process seals' : 'another process seals');
  }

  private fail(error: unknown): void {
    const failure = codeOf(error);
    if (this.state !== 'failing' || this.failure !== failure) {
      this.log.error('sealing failed', error);
    }
    this.state = 'failing';
    this.term = null;
    this.failure = failure;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'CONNECTION_LOST';
