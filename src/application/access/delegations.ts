import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import type { AppointmentId, DelegationId, PersonId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { Power } from '../../domain/shared/roles.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { AccessWrites } from './access-writes.js';

export class GrantDelegationCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly delegationId: DelegationId;
      readonly appointmentId: AppointmentId;
      readonly toPersonId: PersonId;
      readonly powers: readonly Power[];
      readonly validFrom: LocalDate;
      readonly validTo: LocalDate;
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(GrantDelegationCommand)
export class GrantDelegationHandler implements ICommandHandler<GrantDelegationCommand> {
  constructor(private readonly register: AccessWrites) {}

  execute({ header, input }: GrantDelegationCommand): Promise<WriteResult<AccessRefusal>> {
    return this.register.write(header, input, {
      name: 'GrantDelegation',
      power: 'delegate',
      command: (act, school) => ({
        type: 'GrantDelegation',
        ...act,
        ...input,
        appointment:
          school.appointments.find((one) => one.appointmentId === input.appointmentId) ?? null,
      }),
    });
  }
}

export class RevokeDelegationCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly delegationId: DelegationId;
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(RevokeDelegationCommand)
export class RevokeDelegationHandler implements ICommandHandler<RevokeDelegationCommand> {
  constructor(private readonly register: AccessWrites) {}

  execute({ header, input }: RevokeDelegationCommand): Promise<WriteResult<AccessRefusal>> {
    return this.register.write(header, input, {
      name: 'RevokeDelegation',
      power: 'delegate',
      command: (act) => ({ type: 'RevokeDelegation', ...act, ...input }),
    });
  }
}
