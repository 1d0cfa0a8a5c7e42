import { Injectable } from '@nestjs/common';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import type { LockRefusal } from '../../domain/lock/lock.commands.js';
import type { SchoolCommand, SchoolRefusal } from '../../domain/school/school.commands.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import {
  type CommandId,
  lockStream,
  type SchoolId,
  schoolStream,
} from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { WriteResult } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';

export type FoundingCommand = SchoolCommand extends infer C
  ? C extends { at: Instant; today: LocalDate; by: unknown }
    ? Omit<C, 'at' | 'today' | 'by'>
    : never
  : never;

/**
 * The installation's own act, once per school: it exists, has a catalogue, a year, people, and a
 * first principal. The domain bars it from the moment a principal is in office.
 */
@Injectable()
export class FoundSchool {
  constructor(private readonly writes: WriteLoop) {}

  /** All or nothing: one append under one command id. */
  found(
    schoolId: SchoolId,
    commandId: CommandId,
    commands: readonly FoundingCommand[],
  ): Promise<WriteResult<SchoolRefusal | LockRefusal>> {
    const request = {
      schoolId,
      commandId,
      body: { act: 'FoundSchool', commands },
      caller: { kind: 'installation' as const },
      occurredAt: null,
      causationId: null,
      awaitSealed: true,
      stepUp: null,
    };
    return this.writes.run<SchoolRefusal | LockRefusal>(request, async (decision) => {
      const { at, today } = decision;
      for (const command of commands) {
        const act = { ...command, at, today, by: null } as SchoolCommand;
        const decided = await decision.decide(schoolDecider, schoolStream(schoolId), act);
        if (!decided.ok) return decided;
      }
      const register = { type: 'OpenLockRegister' as const, schoolId };
      return decision.decide(lockDecider, lockStream(schoolId), register);
    });
  }
}
