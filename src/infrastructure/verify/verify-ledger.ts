import { availableParallelism } from 'node:os';
import { type DatabaseConnections, openPool } from '../postgres/connections.js';
import { checkAttachments } from './attachment-check.js';
import { type AuditorAccess, AuditorSession } from './auditor-session.js';
import { type KeptCheckpoint, type LogIdentity, openKeptCheckpoint } from './checkpoint-check.js';
import {
  checkErasures,
  readAllTombstones,
  readTombstones,
  type Tombstones,
} from './erasure-check.js';
import { EventThreads, threadEntry } from './event-threads.js';
import { checkRanges } from './event-work.js';
import { Findings } from './findings.js';
import { checkHiddenRows } from './hidden-rows.js';
import { checkKeys } from './key-check.js';
import { checkColumns } from './ledger-columns.js';
import { listPublished, type PublishedFiles } from './published-files.js';
import { isOutside, reasonOf } from './reason.js';
import type {
  Finding,
  NotChecked,
  VerifyPhase,
  VerifyProgress,
  VerifyReport,
} from './verify-report.js';
import { type RowsOutcome, verifyRows } from './verify-rows.js';

export interface VerifyOptions {
  readonly connections: DatabaseConnections;
  /** Restricts everything to one school. */
  readonly schoolId?: string;
  /** Whose signatures checkpoints carry; null: unknown, and that is reported. */
  readonly identity: LogIdentity | null;
  /** Directory of the published logs, one per school. */
  readonly logDirectory?: string;
  /** Directory of the ciphertext of attached files; without it they are left alone. */
  readonly attachmentDirectory?: string;
  /** A checkpoint kept outside, as a signed note: the log must be an extension of it. */
  readonly keptCheckpoint?: Uint8Array;
  /** Compares the keys with those that events name; needs the role `keys`. */
  readonly withKeys: boolean;
  /** Compares the read models with what follows from the log. */
  readonly verifyReadModels?: () => Promise<readonly Finding[]>;
  /** Threads that check events; 0 uses this one. Without it, one per processor. */
  readonly threads?: number;
  /** What a thread starts with; for programs that run without being compiled. */
  readonly threadEntry?: URL;
  readonly pagesPerRange?: number;
  /** Findings that are reported; all are counted. */
  readonly findingsMax?: number;
}

const findingsMaxDefault = 100;
const threadsMax = 8;

/**
 * Reads every stored byte of the ledger as of one moment, as the role `auditor`, and compares it
 * with every other that says the same. The engine may go on meanwhile.
 *
 * The verdict is `clean` only if everything that was asked for could be checked. What cannot be
 * reached is reported, never thrown; only a defect of this program is.
 */
export const verifyLedger = (
  options: VerifyOptions,
  onProgress: (progress: VerifyProgress) => void = () => undefined,
): Promise<VerifyReport> => new Verification(options, onProgress).run();

class Verification {
  private readonly startedAt = performance.now();
  private readonly findings: Findings;
  private readonly notChecked: NotChecked[] = [];
  private events = 0;
  private eventsMax = 0;
  private phase: VerifyPhase = 'log';

  constructor(
    private readonly options: VerifyOptions,
    private readonly onProgress: (progress: VerifyProgress) => void,
  ) {
    this.findings = new Findings(options.findingsMax ?? findingsMaxDefault);
  }

  async run(): Promise<VerifyReport> {
    const { withKeys, verifyReadModels } = this.options;
    const kept = this.openKept();
    const published = (await this.attempt('log-files', () => this.listFiles())) ?? [];
    // Before the ledger is read, so that it has the cause of every tombstone.
    const { connections, schoolId } = this.options;
    const tombstones = withKeys
      ? await this.attempt('keys', () => readAllTombstones(connections, schoolId ?? null))
      : null;
    const rows = await this.attempt('ledger', () => this.verifyStored(kept, published));
    const keys =
      tombstones && rows
        ? await this.attempt('keys', () => this.verifyKeys(rows, tombstones))
        : null;
    const files = rows ? await this.attempt('files', () => this.verifyFiles()) : null;
    if (verifyReadModels && rows) {
      this.enter('read-models');
      await this.attempt('read-models', async () => {
        this.findings.take(await verifyReadModels());
      });
    }
    return this.report(rows, { keys: keys ?? 0, files: files ?? 0 });
  }

  private openKept(): KeptCheckpoint | null {
    const { identity, keptCheckpoint, schoolId } = this.options;
    if (identity === null) this.notChecked.push({ what: 'signatures', why: 'NO_PUBLIC_KEY' });
    if (keptCheckpoint === undefined) return null;
    const kept = identity && openKeptCheckpoint(keptCheckpoint, identity);
    const isAsked = schoolId === undefined || schoolId === kept?.schoolId;
    if (kept === null || !isAsked) {
      const why = kept === null ? 'NOT_A_NOTE_OF_THIS_LOG' : 'OF_ANOTHER_SCHOOL';
      this.notChecked.push({ what: 'kept-checkpoint', why });
      return null;
    }
    return kept;
  }

  private async listFiles(): Promise<readonly PublishedFiles[]> {
    const { logDirectory, schoolId } = this.options;
    return logDirectory === undefined ? [] : listPublished(logDirectory, schoolId ?? null);
  }

  private async verifyStored(
    kept: KeptCheckpoint | null,
    published: readonly PublishedFiles[],
  ): Promise<RowsOutcome | null> {
    const { connections, schoolId, identity, withKeys } = this.options;
    const { pagesPerRange } = this.options;
    const access: AuditorAccess = {
      connection: connections.forRole('auditor'),
      schoolId: schoolId ?? null,
      ...(pagesPerRange === undefined ? {} : { pagesPerRange }),
    };
    const session = await AuditorSession.open(access);
    try {
      // What is not there cannot be read; that it is not there has been found.
      if (!(await checkColumns(session.client, this.findings))) return null;
      await checkHiddenRows(session.client, this.findings);
      const threads = await this.startThreads(session, access);
      const outcome = await verifyRows(session, {
        identity,
        kept,
        published,
        collectKeys: withKeys,
        findings: this.findings,
        findingsMax: this.options.findingsMax ?? findingsMaxDefault,
        onLogRead: (entries) => {
          this.eventsMax = entries;
          this.enter('events');
        },
        checkEvents: async (work) =>
          threads?.check(work) ?? [await checkRanges(session, work, this.onEvents)],
      }).finally(() => threads?.stop());
      // Nothing wrong was found in nothing: a mistyped id must not look like a clean school.
      if (schoolId !== undefined && outcome.schools.length + outcome.counts.unsealed === 0) {
        this.notChecked.push({ what: 'ledger', why: 'NO_SUCH_SCHOOL' });
      }
      return outcome;
    } finally {
      await session.close();
    }
  }

  /** Null when this thread does the work. */
  private async startThreads(
    session: AuditorSession,
    access: AuditorAccess,
  ): Promise<EventThreads | null> {
    const { threads: asked, threadEntry: entry = threadEntry } = this.options;
    const { length: rangeCount } = await session.eventRanges();
    const count = Math.min(asked ?? Math.min(availableParallelism(), threadsMax), rangeCount);
    // One range is read sooner than a thread is started.
    if (count < 2 && (asked === undefined || count === 0)) return null;
    const place = { access, snapshot: session.snapshot };
    return new EventThreads(place, { count, entry }, this.onEvents);
  }

  private readonly onEvents = (events: number): void => {
    this.events += events;
    this.tell();
  };

  private async verifyKeys({ keys, orders }: RowsOutcome, before: Tombstones): Promise<number> {
    this.enter('keys');
    const pool = openPool(this.options.connections, 'keys');
    try {
      const present = await checkKeys(pool, keys, this.findings);
      const after = await readTombstones(pool, new Set(orders.map(({ schoolId }) => schoolId)));
      checkErasures(orders, before, after, this.findings);
      return present;
    } finally {
      await pool.end();
    }
  }

  private async verifyFiles(): Promise<number> {
    const { connections, schoolId = null, attachmentDirectory: directory } = this.options;
    if (directory === undefined) return 0;
    this.enter('files');
    const { findings } = this;
    const onFile = (): void => this.tell();
    return checkAttachments({ connections, schoolId, directory, findings, onFile });
  }

  /** Null when it failed for a reason outside this program, which is then reported. */
  private async attempt<T>(what: NotChecked['what'], work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!isOutside(error)) throw error;
      this.notChecked.push({ what, why: reasonOf(error) });
      return null;
    }
  }

  private enter(phase: VerifyPhase): void {
    this.phase = phase;
    this.tell();
  }

  private tell(): void {
    const { phase, events, eventsMax } = this;
    this.onProgress({ phase, events, eventsMax, eventsPerSecond: this.rate(events) });
  }

  private rate(events: number): number {
    return Math.round((events * 1_000) / Math.max(1, performance.now() - this.startedAt));
  }

  private report(
    rows: RowsOutcome | null,
    more: Pick<VerifyReport['counts'], 'keys' | 'files'>,
  ): VerifyReport {
    const findings = this.findings.first();
    const isTampered = this.findings.count > 0;
    const isDone = this.notChecked.length === 0;
    return {
      verdict: isTampered ? 'tampered' : isDone ? 'clean' : 'could-not-check',
      firstBad: findings[0] ?? null,
      findings,
      findingCount: this.findings.count,
      notChecked: this.notChecked,
      schools: rows?.schools ?? [],
      counts: { ...(rows?.counts ?? nothing), ...more },
      elapsedMs: Math.round(performance.now() - this.startedAt),
      eventsPerSecond: this.rate(rows?.counts.events ?? 0),
    };
  }
}

const nothing: RowsOutcome['counts'] = {
  events: 0,
  entries: 0,
  unsealed: 0,
  streams: 0,
  commands: 0,
  checkpoints: 0,
  tiles: 0,
};
