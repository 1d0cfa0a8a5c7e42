import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ObligationRefusal } from '../../domain/obligation/obligation.commands.js';
import { obligationDecider } from '../../domain/obligation/obligation.decider.js';
import type { DeadlineTerms } from '../../domain/obligation/obligation.events.js';
import { type DeadlineId, obligationStream } from '../../domain/shared/ids.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { dueFacts, placeOfAllStaff } from './owed-facts.js';

export class SetDeadlineCommand extends Command<WriteResult<ObligationRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly deadlineId: DeadlineId; readonly terms: DeadlineTerms },
  ) {
    super();
  }
}

@CommandHandler(SetDeadlineCommand)
export class SetDeadlineHandler implements ICommandHandler<SetDeadlineCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: SetDeadlineCommand): Promise<WriteResult<ObligationRefusal>> {
    const request = writeRequest(header, { act: 'SetDeadline', input });
    return this.writes.run<ObligationRefusal>(request, async (decision) => {
      const school = await decision.school();
      const place = placeOfAllStaff(school, input.terms);
      const by = await decision.actAs('setDeadline', place);
      if (!by.ok) return by;
      const facts = dueFacts(school, input.terms);
      const command = { type: 'SetDeadline' as const, by: by.value, ...input, place, facts };
      return decision.decide(obligationDecider, obligationStream(request.schoolId), command);
    });
  }
}

export class WithdrawDeadlineCommand extends Command<WriteResult<ObligationRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly deadlineId: DeadlineId; readonly reason: string },
  ) {
    super();
  }
}

@CommandHandler(WithdrawDeadlineCommand)
export class WithdrawDeadlineHandler implements ICommandHandler<WithdrawDeadlineCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: WithdrawDeadlineCommand): Promise<WriteResult<ObligationRefusal>> {
    const request = writeRequest(header, { act: 'WithdrawDeadline', input });
    return this.writes.run<ObligationRefusal>(request, async (decision) => {
      const streamId = obligationStream(request.schoolId);
      const { deadlines } = await decision.observe(obligationDecider, streamId);
      const deadline = deadlines[input.deadlineId];
      const place = deadline ? placeOfAllStaff(await decision.school(), deadline.terms) : null;
      const by = await decision.actAs('setDeadline', place);
      if (!by.ok) return by;
      const command = { type: 'WithdrawDeadline' as const, by: by.value, ...input, place };
      return decision.decide(obligationDecider, streamId, command);
    });
  }
}
