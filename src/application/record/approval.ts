import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RecordRefusal } from '../../domain/record/record.commands.js';
import type { RecordId } from '../../domain/shared/ids.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { type RecordAct, type RecordsAreRefused, RecordWrites } from './record-writes.js';

export class SubmitRecordCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly recordId: RecordId },
  ) {
    super();
  }
}

@CommandHandler(SubmitRecordCommand)
export class SubmitRecordHandler implements ICommandHandler<SubmitRecordCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: SubmitRecordCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'SubmitRecord',
      power: 'kind-owner',
      command: (facts) => ({ type: 'SubmitRecord', facts }),
    });
  }
}

export class ReturnRecordCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly recordId: RecordId; readonly comment: string },
  ) {
    super();
  }
}

@CommandHandler(ReturnRecordCommand)
export class ReturnRecordHandler implements ICommandHandler<ReturnRecordCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: ReturnRecordCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'ReturnRecord',
      power: 'chain-return',
      command: (facts) => ({ type: 'ReturnRecord', facts, comment: input.comment }),
    });
  }
}

export class ApproveRecordCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly recordId: RecordId },
  ) {
    super();
  }
}

@CommandHandler(ApproveRecordCommand)
export class ApproveRecordHandler implements ICommandHandler<ApproveRecordCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: ApproveRecordCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, approving);
  }
}

const approving: RecordAct = {
  name: 'ApproveRecord',
  power: 'chain-step',
  command: (facts) => ({ type: 'ApproveRecord', facts }),
};

export type ApproveRecordsRefusal = RecordRefusal | RecordsAreRefused;

/** Takes the next step of each of these records, in one append and with one confirmation. */
export class ApproveRecordsCommand extends Command<WriteResult<ApproveRecordsRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly recordIds: readonly RecordId[] },
  ) {
    super();
  }
}

@CommandHandler(ApproveRecordsCommand)
export class ApproveRecordsHandler implements ICommandHandler<ApproveRecordsCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: ApproveRecordsCommand): Promise<WriteResult<ApproveRecordsRefusal>> {
    return this.records.writeAll(header, 'ApproveRecords', input, approving);
  }
}
