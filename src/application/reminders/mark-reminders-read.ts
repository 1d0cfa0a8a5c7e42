import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '../ports/authenticator.js';
import type { Clock } from '../ports/clock.js';
import type { ReminderStore } from '../ports/reminders.js';
import { CLOCK, REMINDERS } from '../ports/tokens.js';

/** Somebody has seen what they were told. No entry of the ledger: nobody answers for having looked. */
export class MarkRemindersReadCommand extends Command<null> {
  constructor(
    readonly principal: Principal,
    /** Null for all of them. */
    readonly reminderIds: readonly string[] | null,
  ) {
    super();
  }
}

@CommandHandler(MarkRemindersReadCommand)
export class MarkRemindersReadHandler implements ICommandHandler<MarkRemindersReadCommand> {
  constructor(
    @Inject(REMINDERS) private readonly store: ReminderStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ principal, reminderIds }: MarkRemindersReadCommand): Promise<null> {
    const { schoolId, personId } = principal;
    await this.store.markRead(schoolId, personId, { reminderIds, at: this.clock.now() });
    return null;
  }
}
