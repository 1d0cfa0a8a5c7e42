import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import { principalsOf } from '../../domain/school/school.state.js';
import type { AccountId, PersonId } from '../../domain/shared/ids.js';
import type { Sessions } from '../ports/sessions.js';
import { SESSIONS } from '../ports/tokens.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { AccessWrites } from './access-writes.js';
import { AccountStandings } from './account-standings.js';

export class OpenAccountCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly accountId: AccountId;
      readonly personId: PersonId;
    },
  ) {
    super();
  }
}

@CommandHandler(OpenAccountCommand)
export class OpenAccountHandler implements ICommandHandler<OpenAccountCommand> {
  constructor(private readonly register: AccessWrites) {}

  execute({ header, input }: OpenAccountCommand): Promise<WriteResult<AccessRefusal>> {
    return this.register.write(header, input, {
      name: 'OpenAccount',
      power: 'manageAccounts',
      command: (act, school) => ({
        type: 'OpenAccount',
        ...act,
        ...input,
        personIsRegistered: school.staffCodes[input.personId] !== undefined,
      }),
    });
  }
}

export class SuspendAccountCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly accountId: AccountId;
      readonly reason: string;
    },
  ) {
    super();
  }
}

@CommandHandler(SuspendAccountCommand)
export class SuspendAccountHandler implements ICommandHandler<SuspendAccountCommand> {
  constructor(
    private readonly register: AccessWrites,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  async execute({ header, input }: SuspendAccountCommand): Promise<WriteResult<AccessRefusal>> {
    const written = await this.register.write(header, input, {
      name: 'SuspendAccount',
      power: 'manageAccounts',
      command: (act, school) => ({
        type: 'SuspendAccount',
        ...act,
        ...input,
        principals: principalsOf(school, act.today),
      }),
    });
    if (written.ok) await this.sessions.endAll(input.accountId);
    return written;
  }
}

export class ReinstateAccountCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly accountId: AccountId;
      readonly reason: string;
    },
  ) {
    super();
  }
}

@CommandHandler(ReinstateAccountCommand)
export class ReinstateAccountHandler implements ICommandHandler<ReinstateAccountCommand> {
  constructor(
    private readonly register: AccessWrites,
    private readonly standings: AccountStandings,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  async execute({ header, input }: ReinstateAccountCommand): Promise<WriteResult<AccessRefusal>> {
    const { accountId } = input;
    // Of a suspension whose last step was lost in a crash: what was ended does not come back.
    const standing = await this.standings.of(header.principal.schoolId, accountId);
    if (standing === 'suspended') await this.sessions.endAll(accountId);
    return this.register.write(header, input, {
      name: 'ReinstateAccount',
      power: 'manageAccounts',
      command: (act, school) => ({
        type: 'ReinstateAccount',
        ...act,
        ...input,
        principals: principalsOf(school, act.today),
      }),
    });
  }
}

export class CloseAccountCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly accountId: AccountId;
      readonly reason: string;
    },
  ) {
    super();
  }
}

@CommandHandler(CloseAccountCommand)
export class CloseAccountHandler implements ICommandHandler<CloseAccountCommand> {
  constructor(
    private readonly register: AccessWrites,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  async execute({ header, input }: CloseAccountCommand): Promise<WriteResult<AccessRefusal>> {
    const written = await this.register.write(header, input, {
      name: 'CloseAccount',
      power: 'manageAccounts',
      command: (act, school) => ({
        type: 'CloseAccount',
        ...act,
        ...input,
        principals: principalsOf(school, act.today),
      }),
    });
    if (written.ok) await this.sessions.endAll(input.accountId);
    return written;
  }
}
