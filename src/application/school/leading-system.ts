import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SchoolRefusal } from '../../domain/school/school.commands.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { NamedSystem } from '../../domain/shared/record-system.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { SchoolWrites } from './school-writes.js';

export class SetLeadingSystemCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: NamedSystem & {
      readonly kinds: readonly string[];
      readonly from: LocalDate;
      readonly decisionNo: string;
      readonly legalBasis: string;
    },
  ) {
    super();
  }
}

@CommandHandler(SetLeadingSystemCommand)
export class SetLeadingSystemHandler implements ICommandHandler<SetLeadingSystemCommand> {
  constructor(private readonly schools: SchoolWrites) {}

  execute({ header, input }: SetLeadingSystemCommand): Promise<WriteResult<SchoolRefusal>> {
    return this.schools.write(header, input, {
      name: 'SetLeadingSystem',
      power: 'setLeadingSystem',
      command: (act) => ({ type: 'SetLeadingSystem', ...act, ...input }),
    });
  }
}
