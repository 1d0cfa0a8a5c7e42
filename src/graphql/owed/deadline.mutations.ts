import { Context, Resolver } from '@nestjs/graphql';
import {
  SetDeadlineCommand,
  WithdrawDeadlineCommand,
} from '../../application/obligation/deadlines.js';
import type { DeadlineId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { SetDeadlineInput, WithdrawDeadlineInput } from './deadline.inputs.js';
import { SetDeadlineResult, WithdrawDeadlineResult } from './deadline.results.js';

@Resolver()
export class DeadlineMutations {
  @Write(SetDeadlineResult, {
    vi: 'Đặt hạn nộp cho một kỳ của một loại hồ sơ, thay cho hạn trước; `createdId` là mã của hạn.',
    en: 'Sets by when records of a period are due, instead of any day before; `createdId` is its id.',
  })
  setDeadline(
    @Input(SetDeadlineInput) input: SetDeadlineInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'deadline', input, (header, body, id) => {
      const { schoolYear, kind, period, dueOn, setBy, paperNo } = body;
      const terms = { schoolYear, kind, period, dueOn, setBy, paperNo };
      return new SetDeadlineCommand(header, { deadlineId: id as DeadlineId, terms });
    });
  }

  @Write(WithdrawDeadlineResult, {
    vi: 'Rút hạn đã đặt: từ nay lại theo hạn của danh mục.',
    en: 'Withdraws a deadline: the day of the catalogue counts again.',
  })
  withdrawDeadline(
    @Input(WithdrawDeadlineInput) input: WithdrawDeadlineInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new WithdrawDeadlineCommand(header, body));
  }
}
