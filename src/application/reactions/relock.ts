import { Inject, Injectable } from '@nestjs/common';
import type { LockRefusal } from '../../domain/lock/lock.commands.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import type { Relocked } from '../../domain/lock/lock.events.js';
import { unlocksInForce } from '../../domain/lock/lock.state.js';
import type { CorrectionApplied } from '../../domain/record/record.events.js';
import type { Recorded } from '../../domain/shared/event.js';
import {
  type CommandId,
  type EventId,
  lockStream,
  type SchoolId,
  type UnlockId,
} from '../../domain/shared/ids.js';
import { Aggregates } from '../aggregates.js';
import { LockWrites } from '../lock/lock-writes.js';
import type { Clock, IdSource } from '../ports/clock.js';
import type { AnyEvent } from '../ports/event-codec.js';
import type { SealedEvent } from '../ports/event-store.js';
import { CLOCK, ID_SOURCE } from '../ports/tokens.js';
import { WriteLoop } from '../write-loop.js';
import type { Reaction } from './reaction.js';

/** An unlock ends by itself: when its correction was applied, or when its time is over. */
@Injectable()
export class Relock implements Reaction {
  readonly name = 'relock';
  readonly types = new Set(['record.correction-applied']);

  constructor(
    private readonly writes: WriteLoop,
    private readonly locks: LockWrites,
    private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  async react(event: Recorded<AnyEvent>, sealed: SealedEvent): Promise<void> {
    const { unlockId } = (event as Recorded<CorrectionApplied>).payload;
    if (unlockId)
      await this.relock(sealed.schoolId, unlockId, 'correction-applied', sealed.eventId);
  }

  /** Relocks what is over. */
  async onTime(schoolId: SchoolId): Promise<void> {
    const { state } = await this.aggregates.load(lockDecider, schoolId, lockStream(schoolId));
    const now = this.clock.now();
    for (const { unlockId, validUntil } of unlocksInForce(state)) {
      if (validUntil <= now) await this.relock(schoolId, unlockId, 'expired', null);
    }
  }

  private async relock(
    schoolId: SchoolId,
    unlockId: UnlockId,
    cause: Relocked['payload']['cause'],
    causationId: EventId | null,
  ): Promise<void> {
    const logHead = await this.locks.logHead(schoolId);
    const unlock = unlockId as string as CommandId;
    const request = {
      schoolId,
      commandId: this.ids.derive(schoolId, unlock, `relock/${cause}`) as CommandId,
      body: { act: 'Relock', unlockId, cause },
      caller: { kind: 'engine' as const, task: 'relock' },
      occurredAt: null,
      causationId,
      awaitSealed: false,
      stepUp: null,
    };
    // A refusal means that somebody was faster; the unlock is over either way.
    await this.writes.run<LockRefusal>(request, (decision) =>
      decision.decide(lockDecider, lockStream(schoolId), {
        type: 'Relock',
        at: decision.at,
        by: null,
        unlockId,
        cause,
        logHead,
      }),
    );
  }
}
