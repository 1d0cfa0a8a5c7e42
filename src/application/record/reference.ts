import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RecordRefusal } from '../../domain/record/record.commands.js';
import type { RecordId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { NamedSystem } from '../../domain/shared/record-system.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { RecordWrites } from './record-writes.js';

/** Notes under which number another system keeps the record. */
export class ReferenceRecordCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: NamedSystem & {
      readonly recordId: RecordId;
      readonly number: string;
      readonly on: LocalDate;
      readonly basedOnRevision: bigint | null;
    },
  ) {
    super();
  }
}

@CommandHandler(ReferenceRecordCommand)
export class ReferenceRecordHandler implements ICommandHandler<ReferenceRecordCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: ReferenceRecordCommand): Promise<WriteResult<RecordRefusal>> {
    const { recordId: _, ...reference } = input;
    return this.records.write(header, input, {
      name: 'ReferenceRecord',
      power: 'referenceRecord',
      command: (facts) => ({ type: 'ReferenceRecord', facts, ...reference }),
    });
  }
}
