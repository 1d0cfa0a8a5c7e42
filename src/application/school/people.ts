import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SchoolRefusal } from '../../domain/school/school.commands.js';
import type { AppointmentId, ClassId, PersonId, TeamId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { Role } from '../../domain/shared/roles.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { leaderHasWayIn, type LeaderRefusal } from './leader-account.js';
import { SchoolWrites } from './school-writes.js';

export class RegisterPersonCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly personId: PersonId;
      readonly staffCode: string;
      readonly fullName: string;
    },
  ) {
    super();
  }
}

@CommandHandler(RegisterPersonCommand)
export class RegisterPersonHandler implements ICommandHandler<RegisterPersonCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: RegisterPersonCommand): Promise<WriteResult<SchoolRefusal>> {
    return this.schools.write(header, input, {
      name: 'RegisterPerson',
      power: 'appointPeople',
      command: (act) => ({ type: 'RegisterPerson', ...act, ...input }),
    });
  }
}

export class EstablishBoardCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly decisionNo: string;
      readonly from: LocalDate;
    },
  ) {
    super();
  }
}

@CommandHandler(EstablishBoardCommand)
export class EstablishBoardHandler implements ICommandHandler<EstablishBoardCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: EstablishBoardCommand): Promise<WriteResult<SchoolRefusal>> {
    return this.schools.write(header, input, {
      name: 'EstablishBoard',
      power: 'appointPeople',
      command: (act) => ({ type: 'EstablishBoard', ...act, ...input }),
    });
  }
}

export type AppointPersonRefusal = SchoolRefusal | LeaderRefusal;

export class AppointPersonCommand extends Command<WriteResult<AppointPersonRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly appointmentId: AppointmentId;
      readonly personId: PersonId;
      readonly role: Role;
      readonly classId: ClassId | null;
      readonly teamId: TeamId | null;
      readonly subject: string | null;
      readonly task: string | null;
      readonly from: LocalDate;
      readonly to: LocalDate | null;
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(AppointPersonCommand)
export class AppointPersonHandler implements ICommandHandler<AppointPersonCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: AppointPersonCommand): Promise<WriteResult<AppointPersonRefusal>> {
    return this.schools.write(header, input, {
      name: 'AppointPerson',
      power: 'appointPeople',
      check: (decision) => leaderHasWayIn(decision, input),
      command: (act) => ({ type: 'AppointPerson', ...act, ...input }),
    });
  }
}

export class EndAppointmentCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly appointmentId: AppointmentId;
      readonly to: LocalDate;
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(EndAppointmentCommand)
export class EndAppointmentHandler implements ICommandHandler<EndAppointmentCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: EndAppointmentCommand): Promise<WriteResult<SchoolRefusal>> {
    return this.schools.write(header, input, {
      name: 'EndAppointment',
      power: 'appointPeople',
      command: (act) => ({ type: 'EndAppointment', ...act, ...input }),
    });
  }
}
