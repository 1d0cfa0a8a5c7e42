import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Instant, minutesAfter } from '../../../domain/shared/instant.js';
import type { Page, PageRequest } from '../../ports/read-models.js';
import type { ReminderRow, ReminderStore } from '../../ports/reminders.js';
import { REMINDERS } from '../../ports/tokens.js';
import { pageOfList } from '../pages.js';
import type { Reader } from '../reader.js';
import { type ReminderCause, ReminderCauses } from './reminder-causes.js';

/** Of what somebody was told, and which is still so. */
export interface ReminderView extends ReminderCause {
  readonly reminderId: string;
  readonly toldAt: Instant;
  readonly readAt: Instant | null;
}

const shownDays = 60;

/** What somebody was told and what still holds of it: what was done meanwhile is gone. */
@Injectable()
export class Reminders {
  constructor(
    private readonly causes: ReminderCauses,
    @Inject(REMINDERS) private readonly store: ReminderStore,
  ) {}

  /** What was not seen before the rest, then what was told last. */
  async of(reader: Reader): Promise<readonly ReminderView[]> {
    return this.standing(reader, await this.told(reader));
  }

  /** Mostly one statement: whoever has seen everything needs nothing to be computed. */
  async unread(reader: Reader): Promise<number> {
    const told = await this.told(reader);
    if (told.every(({ readAt }) => readAt !== null)) return 0;
    return (await this.standing(reader, told)).filter(({ readAt }) => readAt === null).length;
  }

  private async told(reader: Reader): Promise<readonly ReminderRow[]> {
    if (!reader.isOnStaff) return [];
    const since = minutesAfter(reader.moment.at, -shownDays * 24 * 60);
    return this.store.toldTo(reader.schoolId, reader.principal.personId, since);
  }

  private async standing(
    reader: Reader,
    told: readonly ReminderRow[],
  ): Promise<readonly ReminderView[]> {
    if (told.length === 0) return [];
    // The last that was told of something comes first, and stands for those before.
    const last = new Map(told.toReversed().map((row) => [row.cause, row] as const));
    const causes = (await this.causes.of([reader]))(reader);
    return causes
      .flatMap((cause) => {
        const row = last.get(cause.cause);
        return row ? [{ ...row, ...cause }] : [];
      })
      .toSorted(unreadFirst);
  }
}

const unreadFirst = (a: ReminderView, b: ReminderView): number => {
  const unread = Number(a.readAt !== null) - Number(b.readAt !== null);
  if (unread !== 0) return unread;
  return a.toldAt < b.toldAt ? 1 : -Number(a.toldAt > b.toldAt);
};

export class RemindersQuery extends Query<Page<ReminderView>> {
  constructor(
    readonly reader: Reader,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(RemindersQuery)
export class RemindersHandler implements IQueryHandler<RemindersQuery> {
  constructor(private readonly reminders: Reminders) {}

  async execute({ reader, page }: RemindersQuery): Promise<Page<ReminderView>> {
    return pageOfList(await this.reminders.of(reader), page);
  }
}

export class UnreadRemindersQuery extends Query<number> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(UnreadRemindersQuery)
export class UnreadRemindersHandler implements IQueryHandler<UnreadRemindersQuery> {
  constructor(private readonly reminders: Reminders) {}

  execute({ reader }: UnreadRemindersQuery): Promise<number> {
    return this.reminders.unread(reader);
  }
}
