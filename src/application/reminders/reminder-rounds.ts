import { Inject, Injectable, Logger } from '@nestjs/common';
import type { SchoolId } from '../../domain/shared/ids.js';
import {
  type LocalDate,
  localDayOf,
  minutesAfter,
  startOfDay,
} from '../../domain/shared/instant.js';
import type { Clock } from '../ports/clock.js';
import type { EventStore } from '../ports/event-store.js';
import type { ReminderStore, RoundOutcome, ToRemind } from '../ports/reminders.js';
import { CLOCK, EVENT_STORE, REMINDERS } from '../ports/tokens.js';
import type { Reader } from '../queries/reader.js';
import { Readers } from '../queries/readers.js';
import { type ReminderCause, ReminderCauses } from '../queries/reminders/reminder-causes.js';

/** From this hour of the school's day on. */
const fromHour = 7;
const tickMs = 60_000;

/**
 * Tells everybody once a day, from seven on, of what they owe and of what waits for them: also later
 * on a day on which no server ran at seven. What fails is tried again a minute later.
 */
@Injectable()
export class ReminderRounds {
  private readonly logger = new Logger(ReminderRounds.name);
  /** The last day that is known to be done, so that nothing is asked each minute. */
  private readonly done = new Map<SchoolId, LocalDate>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopping = false;

  constructor(
    private readonly readers: Readers,
    private readonly causes: ReminderCauses,
    @Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'logSizes'>,
    @Inject(REMINDERS) private readonly reminders: ReminderStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  start(): void {
    this.schedule(0);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(delayMs: number): void {
    this.timer = setTimeout(() => {
      this.running = this.ofAllSchools().finally(() => {
        if (!this.isStopping) this.schedule(tickMs);
      });
    }, delayMs);
  }

  private async ofAllSchools(): Promise<void> {
    try {
      for (const schoolId of (await this.store.logSizes()).keys()) {
        if (this.isStopping) return;
        await this.ofSchool(schoolId).catch((error: unknown) =>
          this.logger.error('a round of reminders waits', { schoolId, code: codeOf(error) }),
        );
      }
    } catch (error) {
      this.logger.error('reminders wait', { code: codeOf(error) });
    }
  }

  /** Null before seven. */
  async ofSchool(schoolId: SchoolId): Promise<RoundOutcome | null> {
    const at = this.clock.now();
    const day = localDayOf(at);
    if (at < minutesAfter(startOfDay(day), fromHour * 60)) return null;
    if (this.done.get(schoolId) === day) return 'was-made';
    const outcome = await this.make(schoolId);
    if (outcome !== 'elsewhere') this.done.set(schoolId, day);
    return outcome;
  }

  /** Whatever the hour. */
  make(schoolId: SchoolId): Promise<RoundOutcome> {
    const at = this.clock.now();
    const round = { day: localDayOf(at), at };
    return this.reminders.makeRound(schoolId, round, () => this.due(schoolId));
  }

  private async due(schoolId: SchoolId): Promise<readonly ToRemind[]> {
    const readers = (await this.readers.ofPeople(schoolId)).filter(({ isOnStaff }) => isOnStaff);
    const causesFor = await this.causes.of(readers);
    const due: ToRemind[] = [];
    for (const reader of readers) {
      due.push(...toRemind(reader, causesFor(reader)));
      // Requests are answered between two people.
      await nextTurn();
    }
    return due;
  }
}

const toRemind = (
  { principal: { personId } }: Reader,
  causes: readonly ReminderCause[],
): readonly ToRemind[] => causes.map(({ cause, stage }) => ({ personId, cause, stage }));

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL';
