import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { lockedParts, locksOfClass } from '../../domain/lock/lock.state.js';
import type { SchoolRefusal } from '../../domain/school/school.commands.js';
import { classOf } from '../../domain/school/school.state.js';
import type { AssessmentDay, DayOff, Term, Weekday } from '../../domain/shared/calendar.js';
import { type ClassId, lockStream, type TeamId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { RecordCatalogue, RecordKind } from '../../domain/shared/record-kind.js';
import type { TeamKind } from '../../domain/shared/roles.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { SchoolWrites } from './school-writes.js';

export class AdoptCatalogueCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly catalogue: RecordCatalogue;
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(AdoptCatalogueCommand)
export class AdoptCatalogueHandler implements ICommandHandler<AdoptCatalogueCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: AdoptCatalogueCommand): Promise<WriteResult<SchoolRefusal>> {
    return this.schools.write(header, input, {
      name: 'AdoptCatalogue',
      power: 'adoptCatalogue',
      command: (act) => ({ type: 'AdoptCatalogue', ...act, ...input }),
    });
  }
}

export class AddKindsCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly kinds: readonly RecordKind[];
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(AddKindsCommand)
export class AddKindsHandler implements ICommandHandler<AddKindsCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: AddKindsCommand): Promise<WriteResult<SchoolRefusal>> {
    return this.schools.write(header, input, {
      name: 'AddKinds',
      power: 'adoptCatalogue',
      command: (act) => ({ type: 'AddKinds', ...act, ...input }),
    });
  }
}

export class OpenSchoolYearCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly schoolYear: string;
      readonly startsOn: LocalDate;
      readonly endsOn: LocalDate;
    },
  ) {
    super();
  }
}

@CommandHandler(OpenSchoolYearCommand)
export class OpenSchoolYearHandler implements ICommandHandler<OpenSchoolYearCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: OpenSchoolYearCommand): Promise<WriteResult<SchoolRefusal>> {
    return this.schools.write(header, input, {
      name: 'OpenSchoolYear',
      power: 'manageSchool',
      command: (act) => ({ type: 'OpenSchoolYear', ...act, ...input }),
    });
  }
}

export class SetCalendarCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly schoolYear: string;
      readonly terms: readonly Term[];
      readonly assessments: readonly AssessmentDay[];
      readonly daysOff: readonly DayOff[];
      readonly basedOnRevision: bigint | null;
      readonly schoolDays: readonly Weekday[];
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(SetCalendarCommand)
export class SetCalendarHandler implements ICommandHandler<SetCalendarCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: SetCalendarCommand): Promise<WriteResult<SchoolRefusal>> {
    const { schoolId } = header.principal;
    return this.schools.write(header, input, {
      name: 'SetCalendar',
      power: 'manageSchool',
      command: async (act, decision) => {
        const locks = await decision.observe(lockDecider, lockStream(schoolId));
        const parts = lockedParts(locks, input.schoolYear);
        return { type: 'SetCalendar', ...act, ...input, lockedParts: parts };
      },
    });
  }
}

export class OpenClassCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly classId: ClassId;
      readonly schoolYear: string;
      readonly name: string;
      readonly level: string | null;
    },
  ) {
    super();
  }
}

@CommandHandler(OpenClassCommand)
export class OpenClassHandler implements ICommandHandler<OpenClassCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: OpenClassCommand): Promise<WriteResult<SchoolRefusal>> {
    return this.schools.write(header, input, {
      name: 'OpenClass',
      power: 'manageSchool',
      command: (act) => ({ type: 'OpenClass', ...act, ...input }),
    });
  }
}

export class SetClassLevelCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly classId: ClassId;
      readonly level: string | null;
      readonly reason: string;
    },
  ) {
    super();
  }
}

@CommandHandler(SetClassLevelCommand)
export class SetClassLevelHandler implements ICommandHandler<SetClassLevelCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: SetClassLevelCommand): Promise<WriteResult<SchoolRefusal>> {
    const { schoolId } = header.principal;
    return this.schools.write(header, input, {
      name: 'SetClassLevel',
      power: 'manageSchool',
      command: async (act, decision) => {
        const known = classOf(await decision.school(), input.classId);
        const locks = await decision.observe(lockDecider, lockStream(schoolId));
        const lockIds = known ? locksOfClass(locks, known) : [];
        return { type: 'SetClassLevel', ...act, ...input, lockIds };
      },
    });
  }
}

export class OpenTeamCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly teamId: TeamId;
      readonly schoolYear: string | null;
      readonly name: string;
      readonly kind: TeamKind;
    },
  ) {
    super();
  }
}

@CommandHandler(OpenTeamCommand)
export class OpenTeamHandler implements ICommandHandler<OpenTeamCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: OpenTeamCommand): Promise<WriteResult<SchoolRefusal>> {
    return this.schools.write(header, input, {
      name: 'OpenTeam',
      power: 'manageSchool',
      command: (act) => ({ type: 'OpenTeam', ...act, ...input }),
    });
  }
}
