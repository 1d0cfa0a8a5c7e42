import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AskedFacts, ObligationRefusal } from '../../domain/obligation/obligation.commands.js';
import { obligationDecider } from '../../domain/obligation/obligation.decider.js';
import type { RequestTerms } from '../../domain/obligation/obligation.events.js';
import { classOf, type SchoolState, teamsOfYear } from '../../domain/school/school.state.js';
import {
  type ClassId,
  type FigureRequestId,
  obligationStream,
  type TeamId,
} from '../../domain/shared/ids.js';
import { yearNamed } from '../../domain/shared/period.js';
import { ofClass, type Place } from '../../domain/shared/place.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';

export class AskForFiguresCommand extends Command<WriteResult<ObligationRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly requestId: FigureRequestId;
      readonly terms: RequestTerms;
      readonly asked: string;
    },
  ) {
    super();
  }
}

@CommandHandler(AskForFiguresCommand)
export class AskForFiguresHandler implements ICommandHandler<AskForFiguresCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: AskForFiguresCommand): Promise<WriteResult<ObligationRefusal>> {
    const request = writeRequest(header, { act: 'AskForFigures', input });
    return this.writes.run<ObligationRefusal>(request, async (decision) => {
      const by = await decision.actAs('askForFigures');
      if (!by.ok) return by;
      const { today } = decision;
      const facts = askedFacts(await decision.school(), input.terms);
      const command = { type: 'AskForFigures' as const, by: by.value, ...input, today, facts };
      return decision.decide(obligationDecider, obligationStream(request.schoolId), command);
    });
  }
}

const askedFacts = (school: SchoolState, { schoolYear, classIds }: RequestTerms): AskedFacts => ({
  yearIsOpen: yearNamed(school.years, schoolYear) !== null,
  classIds: classIds.filter((classId) => classOf(school, classId)?.schoolYear === schoolYear),
  teamIds: teamsOfYear(school, schoolYear),
});

export class GiveFiguresCommand extends Command<WriteResult<ObligationRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly requestId: FigureRequestId;
      readonly unitId: ClassId | TeamId;
      readonly figures: string;
    },
  ) {
    super();
  }
}

@CommandHandler(GiveFiguresCommand)
export class GiveFiguresHandler implements ICommandHandler<GiveFiguresCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: GiveFiguresCommand): Promise<WriteResult<ObligationRefusal>> {
    const request = writeRequest(header, { act: 'GiveFigures', input });
    return this.writes.run<ObligationRefusal>(request, async (decision) => {
      const place = placeOfUnit(await decision.school(), input.unitId);
      const by = await decision.actAs('giveFigures', place);
      if (!by.ok) return by;
      const command = { type: 'GiveFigures' as const, by: by.value, ...input };
      return decision.decide(obligationDecider, obligationStream(request.schoolId), command);
    });
  }
}

const placeOfUnit = (school: SchoolState, unitId: ClassId | TeamId): Place =>
  classOf(school, unitId as ClassId) === null
    ? { of: 'team', teamId: unitId as TeamId }
    : ofClass(unitId as ClassId);

export class WithdrawRequestCommand extends Command<WriteResult<ObligationRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly requestId: FigureRequestId; readonly reason: string },
  ) {
    super();
  }
}

@CommandHandler(WithdrawRequestCommand)
export class WithdrawRequestHandler implements ICommandHandler<WithdrawRequestCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: WithdrawRequestCommand): Promise<WriteResult<ObligationRefusal>> {
    const request = writeRequest(header, { act: 'WithdrawRequest', input });
    return this.writes.run<ObligationRefusal>(request, async (decision) => {
      const by = await decision.actAs('askForFigures');
      if (!by.ok) return by;
      const command = { type: 'WithdrawRequest' as const, by: by.value, ...input };
      return decision.decide(obligationDecider, obligationStream(request.schoolId), command);
    });
  }
}
