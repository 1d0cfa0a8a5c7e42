import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RecordRefusal, SubmitRecord } from '../../domain/record/record.commands.js';
import type { RegisteredRecord } from '../../domain/record/record.state.js';
import type { RecordId, SchoolId } from '../../domain/shared/ids.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import type { KeyedHash } from '../ports/key-store.js';
import { KEYED_HASH } from '../ports/tokens.js';
import { figureOf, ReportCounts, reportOf } from '../report/report-counts.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { lotsOf } from './lots.js';
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
  constructor(
    private readonly records: RecordWrites,
    @Inject(ReportCounts) private readonly reports: Pick<ReportCounts, 'head' | 'count'>,
    @Inject(KEYED_HASH) private readonly keyedHash: KeyedHash,
  ) {}

  /** @throws ReadModelIsBehind, ReadModelIsStopped, of a report */
  execute({ header, input }: SubmitRecordCommand): Promise<WriteResult<RecordRefusal>> {
    const { schoolId } = header.principal;
    return this.records.write(header, input, {
      name: 'SubmitRecord',
      power: 'kind-owner',
      command: async (facts, _, record) => ({
        type: 'SubmitRecord',
        facts,
        counted: await this.counted(schoolId, facts.kind, record),
        lots: await lotsOf(this.keyedHash, schoolId, facts.kind, record),
      }),
    });
  }

  private async counted(
    schoolId: SchoolId,
    kind: RecordKind,
    record: RegisteredRecord,
  ): Promise<SubmitRecord['counted']> {
    const report = record.status === 'draft' ? reportOf(schoolId, kind, record) : null;
    if (report === null) return null;
    const upTo = await this.reports.head(schoolId);
    const counts = await this.reports.count(report, upTo);
    return { logIndex: Number(upTo), figures: counts.map(figureOf) };
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

/** A submission, and since which revision it reads as it was read. */
export interface RecordRead {
  readonly recordId: RecordId;
  readonly basedOnRevision: bigint;
}

export class ApproveRecordCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: RecordRead,
  ) {
    super();
  }
}

@CommandHandler(ApproveRecordCommand)
export class ApproveRecordHandler implements ICommandHandler<ApproveRecordCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: ApproveRecordCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, approving(input));
  }
}

const approving = ({ basedOnRevision }: RecordRead): RecordAct => ({
  name: 'ApproveRecord',
  power: 'chain-step',
  command: (facts) => ({ type: 'ApproveRecord', facts, basedOnRevision }),
});

export type ApproveRecordsRefusal = RecordRefusal | RecordsAreRefused;

/** Takes the next step of each of these records, in one append and with one confirmation. */
export class ApproveRecordsCommand extends Command<WriteResult<ApproveRecordsRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly records: readonly RecordRead[] },
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
