import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RecordRefusal } from '../../domain/record/record.commands.js';
import type { RegisteredRecord } from '../../domain/record/record.state.js';
import { standingOn } from '../../domain/record/versions.js';
import type { RecordId, SchoolId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import { RuleVersions } from '../queries/rule-version-queries.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { RecordWrites } from './record-writes.js';

/** Somebody says that they have read an approved record as it was shown to them. */
export class AcknowledgeRecordCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly recordId: RecordId; readonly readRevision: bigint },
  ) {
    super();
  }
}

@CommandHandler(AcknowledgeRecordCommand)
export class AcknowledgeRecordHandler implements ICommandHandler<AcknowledgeRecordCommand> {
  constructor(
    private readonly records: RecordWrites,
    @Inject(RuleVersions) private readonly versions: Pick<RuleVersions, 'of'>,
  ) {}

  execute({ header, input }: AcknowledgeRecordCommand): Promise<WriteResult<RecordRefusal>> {
    const { schoolId } = header.principal;
    return this.records.write(header, input, {
      name: 'AcknowledgeRecord',
      power: 'acknowledger',
      command: async (facts, _, record) => ({
        type: 'AcknowledgeRecord',
        facts,
        readRevision: Number(input.readRevision),
        supersededBy: await this.supersededBy(schoolId, facts, record),
      }),
    });
  }

  /** From the read model: a version that came a moment ago may not be there, and nothing is lost. */
  private async supersededBy(
    schoolId: SchoolId,
    { kind, today }: { readonly kind: RecordKind; readonly today: LocalDate },
    { recordId, topic, status }: RegisteredRecord,
  ): Promise<RecordId | null> {
    if (!kind.versioned || status !== 'approved') return null;
    const all = await this.versions.of({ schoolId }, kind);
    const own = all.find(({ row }) => row.recordId === recordId);
    if (!own || standingOn(own.span, today) !== 'former') return null;
    const others = all.filter(({ row }) => row.topic === topic && row.recordId !== recordId);
    const holding = others.find(({ span }) => standingOn(span, today) === 'in-force');
    const coming = others.find(({ span }) => standingOn(span, today) === 'coming');
    return (holding ?? coming)?.row.recordId ?? null;
  }
}
