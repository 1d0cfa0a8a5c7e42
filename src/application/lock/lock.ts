import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { LockRefusal, ProposeLock } from '../../domain/lock/lock.commands.js';
import type { LockScope } from '../../domain/lock/lock.events.js';
import { inOfficeAs, type SchoolState } from '../../domain/school/school.state.js';
import type { LockId } from '../../domain/shared/ids.js';
import { localDayOf } from '../../domain/shared/instant.js';
import { yearNamed } from '../../domain/shared/period.js';
import { powers } from '../../domain/shared/roles.js';
import { partsOfYear } from '../../domain/shared/year-part.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { LockWrites } from './lock-writes.js';

export class ProposeLockCommand extends Command<WriteResult<LockRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly lockId: LockId;
      readonly scope: LockScope;
      readonly reason: string;
    },
  ) {
    super();
  }
}

@CommandHandler(ProposeLockCommand)
export class ProposeLockHandler implements ICommandHandler<ProposeLockCommand> {
  constructor(private readonly locks: LockWrites) {}

  execute({ header, input }: ProposeLockCommand): Promise<WriteResult<LockRefusal>> {
    return this.locks.write(header, input, {
      name: 'ProposeLock',
      power: 'proposeLock',
      command: (act, school) => ({
        type: 'ProposeLock',
        ...act,
        ...input,
        partsOfYear: partsNamed(school, input.scope),
        deciders: inOfficeAs(powers.decideLock, school, localDayOf(act.at)),
      }),
    });
  }
}

const partsNamed = (
  { years }: SchoolState,
  { schoolYear }: LockScope,
): ProposeLock['partsOfYear'] => {
  const year = yearNamed(years, schoolYear);
  return schoolYear !== null && year ? partsOfYear(schoolYear, year) : [];
};

export class DecideLockCommand extends Command<WriteResult<LockRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly lockId: LockId; readonly decisionNo: string },
  ) {
    super();
  }
}

@CommandHandler(DecideLockCommand)
export class DecideLockHandler implements ICommandHandler<DecideLockCommand> {
  constructor(private readonly locks: LockWrites) {}

  execute({ header, input }: DecideLockCommand): Promise<WriteResult<LockRefusal>> {
    return this.locks.write(header, input, {
      name: 'DecideLock',
      power: 'decideLock',
      command: (act) => ({ type: 'DecideLock', ...act, ...input }),
    });
  }
}

export class ExecuteLockCommand extends Command<WriteResult<LockRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly lockId: LockId },
  ) {
    super();
  }
}

@CommandHandler(ExecuteLockCommand)
export class ExecuteLockHandler implements ICommandHandler<ExecuteLockCommand> {
  constructor(private readonly locks: LockWrites) {}

  async execute({ header, input }: ExecuteLockCommand): Promise<WriteResult<LockRefusal>> {
    const logHead = await this.locks.logHead(header.principal.schoolId);
    return this.locks.write(header, input, {
      name: 'ExecuteLock',
      power: 'executeLock',
      command: (act) => ({ type: 'ExecuteLock', ...act, ...input, logHead }),
    });
  }
}
