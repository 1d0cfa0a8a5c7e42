import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import type { AuthorityCatalogue } from '../../domain/access/authorities.js';
import type { AuthorityId, GrantScope } from '../../domain/shared/access.js';
import type { AccountId, GrantId, PersonId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { AccessWrites } from './access-writes.js';
import { grantable } from './grantable.js';

export class AdoptAuthoritiesCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly catalogue: AuthorityCatalogue;
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(AdoptAuthoritiesCommand)
export class AdoptAuthoritiesHandler implements ICommandHandler<AdoptAuthoritiesCommand> {
  constructor(private readonly register: AccessWrites) {}

  execute({ header, input }: AdoptAuthoritiesCommand): Promise<WriteResult<AccessRefusal>> {
    return this.register.write(header, input, {
      name: 'AdoptAuthorities',
      power: 'grantToAuthority',
      command: (act) => ({ type: 'AdoptAuthorities', ...act, ...input }),
    });
  }
}

export class GrantToAuthorityCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly grantId: GrantId;
      readonly authorityId: AuthorityId;
      readonly requestNo: string;
      readonly scope: GrantScope;
      readonly validFrom: Instant;
      readonly validTo: Instant;
      readonly includesSensitive: boolean;
      readonly parentGrantId: GrantId | null;
    },
  ) {
    super();
  }
}

@CommandHandler(GrantToAuthorityCommand)
export class GrantToAuthorityHandler implements ICommandHandler<GrantToAuthorityCommand> {
  constructor(private readonly register: AccessWrites) {}

  execute({ header, input }: GrantToAuthorityCommand): Promise<WriteResult<AccessRefusal>> {
    return this.register.write(header, input, {
      name: 'GrantToAuthority',
      power: 'grantToAuthority',
      command: (act, school) => ({
        type: 'GrantToAuthority',
        ...act,
        ...input,
        known: grantable(school),
      }),
    });
  }
}

export class EndGrantCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly grantId: GrantId;
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(EndGrantCommand)
export class EndGrantHandler implements ICommandHandler<EndGrantCommand> {
  constructor(private readonly register: AccessWrites) {}

  execute({ header, input }: EndGrantCommand): Promise<WriteResult<AccessRefusal>> {
    return this.register.write(header, input, {
      name: 'EndGrant',
      power: 'grantToAuthority',
      command: (act) => ({ type: 'EndGrant', ...act, ...input }),
    });
  }
}

export class NameInspectorCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly grantId: GrantId;
      readonly accountId: AccountId;
      readonly personId: PersonId;
      readonly fullName: string;
    },
  ) {
    super();
  }
}

@CommandHandler(NameInspectorCommand)
export class NameInspectorHandler implements ICommandHandler<NameInspectorCommand> {
  constructor(private readonly register: AccessWrites) {}

  execute({ header, input }: NameInspectorCommand): Promise<WriteResult<AccessRefusal>> {
    return this.register.write(header, input, {
      name: 'NameInspector',
      power: 'grantToAuthority',
      command: (act) => ({ type: 'NameInspector', ...act, ...input }),
    });
  }
}
