import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type {
  AnswerFinding,
  InspectionRefusal,
  JudgeFinding,
  SignAnswer,
} from '../../domain/inspection/inspection.commands.js';
import { inspectionDecider } from '../../domain/inspection/inspection.decider.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import { inspectionStream, recordStream } from '../../domain/shared/ids.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { concluderOf } from './concluder.js';

export class AnswerFindingCommand extends Command<WriteResult<InspectionRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: Omit<AnswerFinding, 'type' | 'by' | 'schoolId' | 'recordExists'>,
  ) {
    super();
  }
}

@CommandHandler(AnswerFindingCommand)
export class AnswerFindingHandler implements ICommandHandler<AnswerFindingCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: AnswerFindingCommand): Promise<WriteResult<InspectionRefusal>> {
    const request = writeRequest(header, { act: 'AnswerFinding', input });
    return this.writes.run<InspectionRefusal>(request, async (decision) => {
      const { schoolId } = request;
      const by = await decision.actAs('answerFinding');
      if (!by.ok) return by;
      const { recordId } = input;
      const record = recordId && (await decision.observe(recordDecider, recordStream(recordId)));
      const recordExists = record !== null && record.status !== 'absent';
      const command = {
        type: 'AnswerFinding' as const,
        by: by.value,
        schoolId,
        ...input,
        recordExists,
      };
      return decision.decide(inspectionDecider, inspectionStream(schoolId), command);
    });
  }
}

export class SignAnswerCommand extends Command<WriteResult<InspectionRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: Omit<SignAnswer, 'type' | 'by'>,
  ) {
    super();
  }
}

@CommandHandler(SignAnswerCommand)
export class SignAnswerHandler implements ICommandHandler<SignAnswerCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: SignAnswerCommand): Promise<WriteResult<InspectionRefusal>> {
    const request = writeRequest(header, { act: 'SignAnswer', input });
    return this.writes.run<InspectionRefusal>(request, async (decision) => {
      const by = await decision.actAs('signAnswer');
      if (!by.ok) return by;
      const command = { type: 'SignAnswer' as const, by: by.value, ...input };
      return decision.decide(inspectionDecider, inspectionStream(request.schoolId), command);
    });
  }
}

export class JudgeFindingCommand extends Command<WriteResult<InspectionRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: Omit<JudgeFinding, 'type' | 'by' | 'schoolId' | 'today'>,
  ) {
    super();
  }
}

@CommandHandler(JudgeFindingCommand)
export class JudgeFindingHandler implements ICommandHandler<JudgeFindingCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: JudgeFindingCommand): Promise<WriteResult<InspectionRefusal>> {
    const request = writeRequest(header, { act: 'JudgeFinding', input });
    return this.writes.run<InspectionRefusal>(request, async (decision) => {
      const { schoolId } = request;
      const by = await concluderOf(decision);
      if (!by.ok) return by;
      const { today } = decision;
      const command = { type: 'JudgeFinding' as const, by: by.value, schoolId, ...input, today };
      return decision.decide(inspectionDecider, inspectionStream(schoolId), command);
    });
  }
}
