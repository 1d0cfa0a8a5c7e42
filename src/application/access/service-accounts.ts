import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import type { AccountId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { Power, Role } from '../../domain/shared/roles.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { AccessWrites } from './access-writes.js';

export class OpenServiceAccountCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly accountId: AccountId;
      readonly name: string;
      readonly role: Role;
      readonly powers: readonly Power[];
      readonly expiresAt: Instant;
    },
  ) {
    super();
  }
}

@CommandHandler(OpenServiceAccountCommand)
export class OpenServiceAccountHandler implements ICommandHandler<OpenServiceAccountCommand> {
  constructor(private readonly register: AccessWrites) {}

  execute({ header, input }: OpenServiceAccountCommand): Promise<WriteResult<AccessRefusal>> {
    return this.register.write(header, input, {
      name: 'OpenServiceAccount',
      power: 'manageAccounts',
      command: (act) => ({ type: 'OpenServiceAccount', ...act, ...input }),
    });
  }
}
