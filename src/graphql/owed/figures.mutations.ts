import { Context, Resolver } from '@nestjs/graphql';
import {
  AskForFiguresCommand,
  GiveFiguresCommand,
  WithdrawRequestCommand,
} from '../../application/obligation/figures.js';
import type { FigureRequestId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { AskForFiguresInput, GiveFiguresInput, WithdrawRequestInput } from './figures.inputs.js';
import {
  AskForFiguresResult,
  GiveFiguresResult,
  WithdrawRequestResult,
} from './figures.results.js';

@Resolver()
export class FigureMutations {
  @Write(AskForFiguresResult, {
    vi: 'Yêu cầu các lớp, các tổ nộp số liệu trước hết một ngày; `createdId` là mã yêu cầu.',
    en: 'Asks classes and teams for figures by the end of a day; `createdId` is the id of the request.',
  })
  askForFigures(
    @Input(AskForFiguresInput) input: AskForFiguresInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'figure-request', input, (header, { asked, ...terms }, id) => {
      const requestId = id as FigureRequestId;
      return new AskForFiguresCommand(header, { requestId, terms, asked });
    });
  }

  @Write(GiveFiguresResult, {
    vi: 'Nộp số liệu được yêu cầu, một lần cho mỗi lớp hay tổ.',
    en: 'Answers a request for figures, once for each class or team.',
  })
  giveFigures(
    @Input(GiveFiguresInput) input: GiveFiguresInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new GiveFiguresCommand(header, body));
  }

  @Write(WithdrawRequestResult, {
    vi: 'Rút yêu cầu số liệu: không ai phải trả lời nữa.',
    en: 'Withdraws a request for figures: nobody has to answer any more.',
  })
  withdrawRequest(
    @Input(WithdrawRequestInput) input: WithdrawRequestInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new WithdrawRequestCommand(header, body));
  }
}
