import { Inject, Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accessDecider } from '../../domain/access/access.decider.js';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import { principalshipsNotOver } from '../../domain/school/school.state.js';
import {
  accessStream,
  type AccountId,
  type CommandId,
  type PersonId,
  type SchoolId,
} from '../../domain/shared/ids.js';
import type { Sessions } from '../ports/sessions.js';
import { SESSIONS } from '../ports/tokens.js';
import { type CommandHeader, installationRequest, type WriteResult } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { AccessWrites } from './access-writes.js';

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
        principalships: principalshipsNotOver(school, act.today),
      }),
    });
    await endSessionsOfBefore(this.sessions, input.accountId, written);
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
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  async execute({ header, input }: ReinstateAccountCommand): Promise<WriteResult<AccessRefusal>> {
    const written = await this.register.write(header, input, {
      name: 'ReinstateAccount',
      power: 'manageAccounts',
      command: (act, school) => ({
        type: 'ReinstateAccount',
        ...act,
        ...input,
        principalships: principalshipsNotOver(school, act.today),
      }),
    });
    // Also of a suspension whose last step was lost: what was ended does not come back.
    await endSessionsOfBefore(this.sessions, input.accountId, written);
    return written;
  }
}

/**
 * On the command line of the installation. Whoever is suspended and then comes to be principal is
 * beyond everybody at the school, and without a principal nobody there could undo it.
 */
@Injectable()
export class ReinstateByInstallation {
  constructor(
    private readonly writes: WriteLoop,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  async reinstate(
    schoolId: SchoolId,
    commandId: CommandId,
    input: ReinstateAccountCommand['input'],
  ): Promise<WriteResult<AccessRefusal>> {
    const request = installationRequest(schoolId, commandId, { act: 'ReinstateAccount', input });
    const written = await this.writes.run<AccessRefusal>(request, (decision) =>
      decision.decide(accessDecider, accessStream(schoolId), {
        type: 'ReinstateAccount',
        ...{ at: decision.at, today: decision.today, by: null, principalships: [] },
        ...input,
      }),
    );
    await endSessionsOfBefore(this.sessions, input.accountId, written);
    return written;
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
        principalships: principalshipsNotOver(school, act.today),
      }),
    });
    await endSessionsOfBefore(this.sessions, input.accountId, written);
    return written;
  }
}

/**
 * What the entry in the register ends are the sessions of before it. A command that is sent again,
 * by whomever, is answered with that same entry and so reaches no later ones.
 */
const endSessionsOfBefore = async (
  sessions: Sessions,
  accountId: AccountId,
  written: WriteResult<AccessRefusal>,
): Promise<void> => {
  const entry = written.ok ? written.value.at(-1) : undefined;
  if (entry) await sessions.endOpenedUntil(accountId, entry.recordedAt);
};
