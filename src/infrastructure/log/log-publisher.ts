import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import type { LoggerService } from '@nestjs/common';
import type { SealNotices } from '../event-store/seal-notices.js';
import { LogDirectory } from './log-directory.js';
import { LogIncident, type LogTable } from './log-table.js';
import { PublishedLog } from './published-log.js';

export interface LogPublisherParts {
  readonly table: LogTable;
  readonly notices: SealNotices;
  /** Where the logs lie, one directory per school. */
  readonly directory: string;
  readonly signingKey: KeyObject;
  readonly logOrigin: string;
  /** Longest time between two checkpoints of a school while there is news, in milliseconds. */
  readonly intervalMs: number;
  readonly log: Pick<LoggerService, 'log' | 'warn' | 'error'>;
}

export interface LogPublisherHealth {
  /** Schools whose log contradicts what was signed; a person has to look. */
  readonly stoppedSchools: readonly string[];
  /** What keeps checkpoints from being published now; tried again and again. */
  readonly failure: string | null;
}

/** Due this much before the interval is over, so that the work itself fits in. */
const dueShare = 0.8;
const schoolsAtATime = 4;
const retryMs = 500;

/** Publishes the log of every school that has news, each at most once per interval. */
export class LogPublisher {
  private readonly logs = new Map<string, PublishedLog>();
  /** Schools with news, and when their next checkpoint is due. */
  private readonly news = new Map<string, number>();
  private readonly publishedAt = new Map<string, number>();
  private readonly stopped = new Map<string, LogIncident>();
  /** Code of what failed last, by school; under '' for the list of schools itself. */
  private readonly failures = new Map<string, string>();
  private isStopping = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> | null = null;

  constructor(private readonly parts: LogPublisherParts) {}

  start(): void {
    this.running ??= this.run();
  }

  /** A last checkpoint over everything sealed by now, then rest. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  health(): LogPublisherHealth {
    const [failure] = this.failures.values();
    return { stoppedSchools: [...this.stopped.keys()], failure: failure ?? null };
  }

  private async run(): Promise<void> {
    const unsubscribe = this.parts.notices.onSealed(({ schoolId }) => this.hear(schoolId));
    try {
      let hasAsked = false;
      while (!this.isStopping) {
        // Every school once: files may have been lost, or a crash left entries unpublished.
        hasAsked ||= await this.attempt('', async () => {
          for (const schoolId of (await this.parts.table.sizes()).keys()) this.hear(schoolId);
        });
        await this.publishDue(performance.now());
        await this.rest(hasAsked);
      }
      await this.publishDue(Number.POSITIVE_INFINITY);
    } finally {
      unsubscribe();
    }
  }

  private hear(schoolId: string): void {
    if (this.news.has(schoolId) || this.stopped.has(schoolId)) return;
    const last = this.publishedAt.get(schoolId) ?? Number.NEGATIVE_INFINITY;
    this.news.set(schoolId, last + this.parts.intervalMs * dueShare);
    this.wake();
  }

  private async publishDue(now: number): Promise<void> {
    const due = [...this.news].filter(([, dueAt]) => dueAt <= now).map(([schoolId]) => schoolId);
    const worker = async (): Promise<void> => {
      for (let schoolId = due.shift(); schoolId !== undefined; schoolId = due.shift()) {
        await this.publishSchool(schoolId);
      }
    };
    await Promise.all(Array.from({ length: schoolsAtATime }, worker));
  }

  private async publishSchool(schoolId: string): Promise<void> {
    // Before the log is read: whatever is sealed meanwhile is news again.
    this.news.delete(schoolId);
    this.publishedAt.set(schoolId, performance.now());
    const done = await this.attempt(schoolId, async () => {
      const log = this.logs.get(schoolId) ?? (await this.open(schoolId));
      await log.publish();
    });
    if (!done) {
      // What a failed attempt has changed in memory is not relied on.
      this.logs.delete(schoolId);
      this.hear(schoolId);
    }
  }

  private async open(schoolId: string): Promise<PublishedLog> {
    const { table, signingKey, logOrigin } = this.parts;
    const directory = new LogDirectory(path.join(this.parts.directory, schoolId));
    const log = await PublishedLog.open({ schoolId, table, directory, signingKey, logOrigin });
    this.logs.set(schoolId, log);
    return log;
  }

  /** @returns whether it worked */
  private async attempt(schoolId: string, work: () => Promise<void>): Promise<boolean> {
    const { log } = this.parts;
    try {
      await work();
      if (this.failures.delete(schoolId)) log.log('publishing a log works again');
      return true;
    } catch (error) {
      if (error instanceof LogIncident) {
        this.failures.delete(schoolId);
        this.stopped.set(schoolId, error);
        log.error('a log contradicts what was signed; it is published no more', error);
        return false;
      }
      const { code } = error as { code?: unknown };
      const failure = typeof code === 'string' ? code : 'UNKNOWN';
      if (this.failures.get(schoolId) !== failure) log.error('publishing a log failed', error);
      this.failures.set(schoolId, failure);
      return false;
    }
  }

  /** Until something is due, or news comes that could be due earlier. */
  private async rest(hasAsked: boolean): Promise<void> {
    const soonest = Math.min(...this.news.values(), performance.now() + this.parts.intervalMs);
    const waitMs = hasAsked ? Math.max(0, soonest - performance.now()) : retryMs;
    if (this.isStopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
