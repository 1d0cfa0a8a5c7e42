import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accessDecider } from '../../domain/access/access.decider.js';
import { authorityCatalogueOn } from '../../domain/access/authorities.js';
import type {
  InspectionRefusal,
  RecordConclusion,
} from '../../domain/inspection/inspection.commands.js';
import { inspectionDecider } from '../../domain/inspection/inspection.decider.js';
import { accessStream, type ConclusionId, inspectionStream } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { grantable } from '../access/grantable.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { concluderOf } from './concluder.js';

export class RecordConclusionCommand extends Command<WriteResult<InspectionRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: Omit<RecordConclusion, 'type' | 'by' | 'schoolId' | 'today' | 'facts'>,
  ) {
    super();
  }
}

@CommandHandler(RecordConclusionCommand)
export class RecordConclusionHandler implements ICommandHandler<RecordConclusionCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: RecordConclusionCommand): Promise<WriteResult<InspectionRefusal>> {
    const request = writeRequest(header, { act: 'RecordConclusion', input });
    return this.writes.run<InspectionRefusal>(request, async (decision) => {
      const { schoolId } = request;
      const by = await concluderOf(decision);
      if (!by.ok) return by;
      const { today } = decision;
      const facts = await concludedFacts(decision, input.concludedOn);
      const command = {
        type: 'RecordConclusion' as const,
        by: by.value,
        schoolId,
        ...input,
        today,
        facts,
      };
      return decision.decide(inspectionDecider, inspectionStream(schoolId), command);
    });
  }
}

const concludedFacts = async (
  decision: Decision,
  on: LocalDate,
): Promise<RecordConclusion['facts']> => {
  const school = await decision.school();
  const access = await decision.observe(accessDecider, accessStream(decision.request.schoolId));
  const listed = authorityCatalogueOn(access.catalogues, on)?.authorities ?? [];
  return {
    known: grantable(school),
    authorityIds: listed.map(({ authorityId }) => authorityId),
  };
};

export class WithdrawConclusionCommand extends Command<WriteResult<InspectionRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly conclusionId: ConclusionId; readonly reason: string },
  ) {
    super();
  }
}

@CommandHandler(WithdrawConclusionCommand)
export class WithdrawConclusionHandler implements ICommandHandler<WithdrawConclusionCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: WithdrawConclusionCommand): Promise<WriteResult<InspectionRefusal>> {
    const request = writeRequest(header, { act: 'WithdrawConclusion', input });
    return this.writes.run<InspectionRefusal>(request, async (decision) => {
      const { schoolId } = request;
      const by = await concluderOf(decision);
      if (!by.ok) return by;
      const command = { type: 'WithdrawConclusion' as const, by: by.value, schoolId, ...input };
      return decision.decide(inspectionDecider, inspectionStream(schoolId), command);
    });
  }
}
