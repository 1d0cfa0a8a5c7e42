import { Injectable } from '@nestjs/common';
import type { OpenAccount } from '../../domain/access/access.commands.js';
import { accessDecider } from '../../domain/access/access.decider.js';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import type { LockRefusal } from '../../domain/lock/lock.commands.js';
import type { SchoolCommand, SchoolRefusal } from '../../domain/school/school.commands.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import {
  accessStream,
  type CommandId,
  lockStream,
  type SchoolId,
  schoolStream,
} from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { Result } from '../../domain/shared/result.js';
import type { Decision } from '../decision.js';
import { installationRequest, type WriteResult } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';

type WithoutAct<C> = C extends { at: Instant; today: LocalDate; by: unknown }
  ? Omit<C, 'at' | 'today' | 'by'>
  : never;

type AccountFounding = Omit<WithoutAct<OpenAccount>, 'personIsRegistered'>;
type SchoolFounding = WithoutAct<SchoolCommand>;
export type FoundingCommand = SchoolFounding | AccountFounding;

type FoundingRefusal = SchoolRefusal | LockRefusal | AccessRefusal;

const isAboutAccounts = (command: FoundingCommand): command is AccountFounding =>
  command.type === 'OpenAccount';

/**
 * The installation's own act, once per school: it exists, has a catalogue, a year, people, and a
 * first principal, its registers of locks and of access, and accounts for its people. The domain
 * bars it from the moment a principal is in office, and from the first act of a person in the
 * register.
 */
@Injectable()
export class FoundSchool {
  constructor(private readonly writes: WriteLoop) {}

  /** All or nothing: one append under one command id. */
  found(
    schoolId: SchoolId,
    commandId: CommandId,
    commands: readonly FoundingCommand[],
  ): Promise<WriteResult<FoundingRefusal>> {
    const request = installationRequest(schoolId, commandId, { act: 'FoundSchool', commands });
    return this.writes.run<FoundingRefusal>(request, async (decision) => {
      const { at, today } = decision;
      for (const command of commands) {
        if (isAboutAccounts(command)) continue;
        const act = { ...command, at, today, by: null } as SchoolCommand;
        const decided = await decision.decide(schoolDecider, schoolStream(schoolId), act);
        if (!decided.ok) return decided;
      }
      const locks = { type: 'OpenLockRegister' as const, schoolId };
      const opened = await decision.decide(lockDecider, lockStream(schoolId), locks);
      return opened.ok ? openAccess(decision, schoolId, commands.filter(isAboutAccounts)) : opened;
    });
  }
}

const openAccess = async (
  decision: Decision,
  schoolId: SchoolId,
  accounts: readonly AccountFounding[],
): Promise<Result<void, AccessRefusal>> => {
  const { at, today } = decision;
  const { staffCodes } = await decision.school();
  const stream = accessStream(schoolId);
  const register = { type: 'OpenAccessRegister' as const, schoolId };
  const opened = await decision.decide(accessDecider, stream, register);
  if (!opened.ok) return opened;
  for (const account of accounts) {
    const personIsRegistered = staffCodes[account.personId] !== undefined;
    const act = { ...account, at, today, by: null, personIsRegistered };
    const decided = await decision.decide(accessDecider, stream, act);
    if (!decided.ok) return decided;
  }
  return opened;
};
